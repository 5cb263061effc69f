/** Each law is broken once, and the world is refused by its name. Without a fault it passes. */
import { expect, it } from 'vitest';
import { moneyValues } from '../../testing/money.ts';
import { plansFor } from '../../testing/study-plans.ts';
import { conserve, ConservationError } from './conservation.ts';
import * as at from './counts.ts';
import { STATUSES } from '../outcomes/outcome-ids.ts';
import { MoneyLedger } from '../money/ledger.ts';
import { flowAt } from '../money/flows.ts';
import { Statement } from '../money/statement.ts';

const { baseline: plan } = plansFor({ sizes: [20, 20, 20], years: 1, meeting: null });

/** A person employed for ten days, ill on three of them. */
function sound(): { counts: at.Counts; all: Float64Array } {
  const counts = new at.Counts(plan);
  const daily = (day: number, of: number, change: number) => (counts.daily[at.DAILY * day + of] += change);
  daily(0, at.D_AGREED, 100);
  daily(10, at.D_AGREED, -100);
  for (const [day, sign] of [
    [4, 1],
    [7, -1],
  ]) {
    daily(day, at.D_ABSENT, 400 * sign);
    daily(day, at.D_ABSENT_14, 400 * sign);
    daily(day, at.D_ALL, sign);
  }
  const all = new Float64Array(at.KEPT);
  all[at.AGREED] = 1000;
  all[at.ABSENT] = 1200;
  return { counts, all };
}

const check = ({ counts, all }: ReturnType<typeof sound>) => conserve(plan, counts, all);

it('passes a world in which nothing is lost', () => {
  expect(() => check(sound())).not.toThrow();
});

type Fault = (of: ReturnType<typeof sound>) => void;
const on =
  (of: number, change: number, day = 4): Fault =>
  ({ counts }) => {
    counts.daily[at.DAILY * day + of] += change;
    counts.daily[at.DAILY * (day + 1) + of] -= change;
  };
const all =
  (of: number, change: number): Fault =>
  ({ all: sums }) => {
    sums[of] += change;
  };

it.each<[string, string, Fault]>([
  ['G4-01', 'fewer than none on day 4', on(at.D_ALL, -2)],
  ['G4-02', 'more in long spells than in spells on day 4', on(at.D_QUARTER + 4, 2)],
  ['G4-03', 'more with a cause than in long spells on day 4', on(at.D_F, 1)],
  ['G4-04', 'more hours absent than agreed on day 4', on(at.D_ABSENT, 1)],
  ['G4-05', 'more short-term hours than hours on day 4', on(at.D_ABSENT_14, 1)],
  ['G4-06', 'days and persons give different hours', all(at.ABSENT, 1)],
  ['G4-07', 'days and persons give different stocks', all(at.STOCK, 1)],
  ['G4-08', 'a negative count', all(at.PENSIONS, -1)],
  ['G4-09', 'more relapses than returns', all(at.RELAPSED, 1)],
  [
    'G4-10',
    'more wholly back at work than in part or wholly',
    (of) => {
      of.all[at.EPISODES] = 1;
      of.all[at.BACK] = 1;
    },
  ],
  ['G4-11', 'more back at work than were sick-listed', all(at.BACK_PARTLY, 1)],
  ['G4-12', 'ways in, months and persons give different entrants', all(at.ENTRANTS, 1)],
  [
    'G4-13',
    'more participants with a status than were followed',
    ({ counts }) => {
      counts.statuses[0] = 2;
      counts.statuses[STATUSES.length - 1] = 1;
    },
  ],
  ['G4-14', 'more relapsed or left than were placed', ({ counts }) => (counts.left[0] = 1)],
  ['G4-15', 'more cases at the centres that take part than in all', ({ counts }) => (counts.reach.eligible = 1)],
])('%s %s: such a world is refused', (_, law, fault) => {
  const of = sound();
  fault(of);
  expect(() => check(of)).toThrow(new ConservationError(`conservation does not hold: ${law}`));
});

it.each([
  ['G4-16', 'money is whole öre', 0.5, /is 0.5 öre in year 1/],
  ['G4-17', 'no more is taken back than was booked', -1, /more of training taken back than booked/],
  ['G4-18', 'money can be added without rounding', 2 ** 53 - 1, /too much to add/],
])('%s %s: such a world is refused', (_, _law, ore, message) => {
  const ledger = new MoneyLedger(plan);
  ledger.ore[flowAt.training] = ore;
  if (ore > 1) ledger.ore[flowAt['sick-pay']] = ore;
  expect(() => new Statement(ledger, moneyValues(), '2019')).toThrow(message);
});
