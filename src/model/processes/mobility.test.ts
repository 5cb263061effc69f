/** Hand-worked stories of voluntary mobility, and what must hold of it in whole worlds. */
import { describe, expect, it } from 'vitest';
import { logOf, type LogRow } from '../../testing/event-log.ts';
import { spellOf, stageFor } from '../../testing/stage.ts';
import { monthParts, parts, plansFor, value } from '../../testing/study-plans.ts';
import type { ParameterValue } from '../../parameters/parameter.ts';
import { exponential } from '../../engine/draws.ts';
import { leavingSpent } from '../people/ages.ts';
import { MOBILITY_CHANNELS } from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { createSimulator } from '../simulate.ts';
import { MobilityBook } from './mobility-book.ts';
import { MobilityTerms } from './mobility-terms.ts';
import { Mobility } from './mobility.ts';

const START = '2019-01-01';
const YEAR = 365.25;
const NEVER = 1e9;
type Entry = Record<string, ParameterValue | string>;
const study = (entry: Entry, more: { policies?: Record<string, Entry>; years?: number; start?: string } = {}) =>
  plansFor({
    sizes: [600, 240, 160],
    years: more.years ?? 2,
    assumptions: { 'lockin.share': [0.4, 0.2] },
    policies: { 'voluntary-mobility': { start: more.start ?? START, ...entry }, ...more.policies },
  });
/** Many take it, all employers offer it, and it does much. */
const MUCH: Entry = {
  'mob.takeup': [0.6, 0.6, 0.6, 0.2],
  'mob.hr_move': 3,
  'mob.employer_reluctance': 0,
  'mob.inside_share': 0.5,
};
const run = (plan: Plan, replication = 1, suspicious = false) =>
  createSimulator().simulate(plan, { draw: 0, replication }, { suspicious });
const world = { draw: 0, replication: 1 };

describe('the way that an offer goes', () => {
  const terms = (entry: Entry) => new MobilityTerms(stageFor(study(entry).arm));

  it('is open, outside working hours, through the manager or by the manager’s choice', () => {
    const ways: [Entry, string][] = [
      [{}, 'general'],
      [{ 'mob.outside_hours': true }, 'confidential'],
      [{ 'mob.offer': 'through the manager' }, 'via-manager'],
      [{ 'mob.offer': 'through the manager', 'mob.outside_hours': true }, 'confidential'],
      [{ 'mob.offer': 'picked by the manager' }, 'selected'],
      [{ 'mob.offer': 'picked by the manager', 'mob.outside_hours': true }, 'selected'],
    ];
    for (const [entry, way] of ways) expect(MOBILITY_CHANNELS[terms(entry).channel], JSON.stringify(entry)).toBe(way);
  });

  it('is taken with the evidence’s share of a year, by odds of trust', () => {
    const general = terms({});
    expect(general.takes(true, 0)).toBe(0.05);
    expect(general.takes(false, 0)).toBeCloseTo(0.05 * 0.05, 12);
    // Odds 0.05 / 0.95 times 1.2 for a tenth more of trust.
    const odds = (0.05 / 0.95) * 1.2;
    expect(terms({ 'mob.attitude_work': true }).takes(true, 0)).toBeCloseTo(odds / (1 + odds), 12);
    const picks = terms({ 'mob.offer': 'picked by the manager' });
    expect(picks.takes(true, 0)).toBe(0.01);
    expect(picks.takes(false, 0)).toBe(0);
    // Twice picked: trust 0.7 less 0.3, three tenths.
    const fewer = 0.01 / 0.99 / 1.2 ** 3;
    expect(picks.takes(true, 2)).toBeCloseTo(fewer / (1 + fewer), 12);
    // Trust does not fall below nought: seven tenths is all there is to lose.
    expect(picks.takes(true, 5)).toBe(picks.takes(true, 9));
  });

  it('is held back by more employers where vacancies are hard to fill, and never where the manager picks', () => {
    const held = (entry: Entry, assumptions: Record<string, number> = {}) => {
      const { arm } = plansFor({
        sizes: [20, 20, 20],
        assumptions,
        policies: { 'voluntary-mobility': { start: START, ...entry } },
      });
      let n = 0;
      for (let replication = 0; replication < 200; replication++) {
        const around = stageFor({ ...arm, seed: [replication, 7] });
        const of = new MobilityTerms(around);
        n += arm.employers.filter((_, e) => of.withheld(e)).length;
      }
      return n / (200 * arm.employers.length);
    };
    const lag = stageFor(study({}).arm).values.defaultOf('pop.vacancy_lag');
    // 600 answers: the standard error is 0.019 at 0.3, and 0.02 at 0.6.
    expect(Math.abs(held({}) - 0.3)).toBeLessThan(0.08);
    expect(Math.abs(held({}, { 'pop.vacancy_lag': 2 * lag }) - 0.6)).toBeLessThan(0.08);
    expect(held({ 'mob.offer': 'picked by the manager' })).toBe(0);
  });

  it('slows the return of who has been picked, and until an early meeting only', () => {
    const around = stageFor(
      study({ 'mob.offer': 'picked by the manager', 'mob.selected_share': 0.8, 'mob.trust_loss': 0.2 }).arm,
    );
    around.columns.leave.fill(1e6);
    around.columns.leaveBy.fill(-1);
    around.columns.subsidyFrom.fill(NEVER);
    const mobility = Mobility.of(around)!;
    const { count } = around.population;
    for (let slot = 0; slot < count; slot++) mobility.enter(slot, 0, 0);
    const picked = Array.from({ length: count }, (_, slot) => slot).find((slot) => mobility.next(slot) < 365)!;
    const spell = spellOf(picked, 400);
    expect(mobility.consider(spell, 400)).toBeNull();
    mobility.turn(picked, mobility.next(picked));
    const of = mobility.consider(spell, 400)!;
    expect(of.day).toBe(400);
    mobility.happens(spell, of);
    // exp(0.2 x -0.2)
    expect(of.factor).toBeCloseTo(0.9607894391523232, 12);
    mobility.met(spell, of);
    expect(of.factor).toBe(1);
    expect(around.accounts.counts.tallies.mobilitySelected).toBe(1);
  });
});

describe('guidance', () => {
  const stage = (entry: Entry) => {
    const around = stageFor(study({ ...MUCH, 'mob.takeup_others': 1, 'mob.takeup': [1, 1, 1, 1], ...entry }).arm);
    const { columns, population } = around;
    columns.leave.fill(1e6);
    columns.leaveBy.fill(-1);
    columns.subsidyFrom.fill(NEVER);
    const mobility = Mobility.of(around)!;
    return { ...around, mobility, count: population.count };
  };

  it('comes on a day of the year, after an absence, once in the time that it acts', () => {
    const { mobility, columns, accounts } = stage({ 'mob.hr_move': 1, 'mob.track_days': 400 });
    mobility.enter(0, 0, 0);
    const first = mobility.next(0);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(366);
    columns.free[0] = first + 9;
    expect(mobility.next(0)).toBe(first + 9);
    mobility.turn(0, first + 9);
    expect(accounts.counts.guided[1]).toBe(1);
    expect(columns.leave[0]).toBe(1e6);
    const again = mobility.next(0);
    expect(again === NEVER || again >= first + 9 + 400).toBe(true);
    // Who leaves before the day comes is not asked.
    columns.leave[0] = 10;
    expect(mobility.next(0)).toBe(NEVER);
  });

  it('reads what is left of the person’s own time at another speed: half of it at twice the hazard', () => {
    const { mobility, columns, population } = stage({
      'mob.hr_move': 2,
      'mob.inside_share': 0.2,
      'mob.track_days': 730,
    });
    const { birth } = population.people;
    const { leaving, youngest } = population.setting.ages;
    let halved = 0;
    for (let slot = 0; slot < population.count; slot++) {
      const day = guideAt(mobility, slot);
      if (day === NEVER) continue;
      // The hazard is the same at all ages under the mean.
      const age = Math.floor((day - birth[slot]) / YEAR) - youngest;
      if (leaving[age + 3] !== leaving[age] || age < 0) continue;
      const own = leaveAlone(population, slot);
      if (!(own - day < 2 * 365 && own > day + 1)) continue;
      columns.leave[slot] = Math.ceil(own);
      mobility.turn(slot, day);
      const moves = Math.min(columns.leave[slot], mobility.next(slot));
      expect(Math.abs(moves - (day + (own - day) / 2))).toBeLessThanOrEqual(1);
      halved++;
    }
    expect(halved).toBeGreaterThan(5);
  });

  it('brings as many moves as a hazard so much higher has', () => {
    for (const ratio of [3, 0.5]) {
      const { mobility, columns, population } = stage({ 'mob.hr_move': ratio, 'mob.track_days': 700 });
      const { birth } = population.people;
      const { ages } = population.setting;
      let [moved, expected, variance] = [0, 0, 0];
      for (let slot = 0; slot < population.count; slot++) {
        const day = guideAt(mobility, slot);
        if (day === NEVER) continue;
        const own = leaveAlone(population, slot);
        if (own <= day) continue;
        const age = (day - birth[slot]) / YEAR;
        if (age > 60) continue;
        columns.leave[slot] = Math.ceil(own);
        mobility.turn(slot, day);
        const p = 1 - Math.exp(-ratio * leavingSpent(ages, age, 700 / YEAR));
        expected += p;
        variance += p * (1 - p);
        if (Math.min(columns.leave[slot], mobility.next(slot)) <= day + 700) moved++;
      }
      expect(expected).toBeGreaterThan(15);
      expect(Math.abs(moved - expected) / Math.sqrt(variance)).toBeLessThan(4);
    }
  });
});

/** Puts somebody there from the start; the day of the person's guidance, or NEVER. */
function guideAt(mobility: Mobility, slot: number): number {
  mobility.enter(slot, -365, 0);
  return mobility.next(slot);
}

/** When the person would leave, by a plain walk in hours through the hazards of leaving. */
function leaveAlone(population: ReturnType<typeof stageFor>['population'], slot: number): number {
  const { people, setting } = population;
  const { ages } = setting;
  let left = exponential(people.keyHi[slot], people.keyLo[slot], processes.leave, 0);
  for (let hour = 0; hour < 24 * 365 * 6; hour++) {
    const day = -365 + hour / 24;
    const age = Math.floor((day - people.birth[slot]) / YEAR);
    if (age >= ages.oldest) return day;
    left -= ages.leaving[age - ages.youngest] / YEAR / 24;
    if (left <= 0) return day;
  }
  return 1e6;
}

describe('those who move against those who stay', () => {
  it('are set against the mean of their like over the same days', () => {
    const { accounts } = stageFor(study({}).arm);
    const book = new MobilityBook(5);
    for (const slot of [0, 1, 2, 4]) book.enter(slot, 0, -365, true);
    // Not in the wrong job: nobody's like.
    book.enter(3, 0, -365, false);
    book.absent(3, 100, 400);
    // Moves within the employer on day 365: 30 days in the year before, 10 in the year after.
    book.absent(0, 335, 375);
    book.moved(0, 365);
    // Two who stay: 20 and 0 days before, 0 and 50 after; one who leaves in between is no match.
    book.absent(1, 100, 120);
    book.absent(2, 400, 450);
    book.absent(4, 10, 300);
    book.left(4, 500);
    book.finish(1000, accounts);
    expect(accounts.counts.tallies.moversFollowed).toBe(1);
    expect([...accounts.counts.moverDays]).toEqual([30_000, 10_000, 10_000, 25_000]);
  });

  it('count what happens elsewhere for who goes away, and only where both years are within the study', () => {
    const { accounts } = stageFor(study({}).arm);
    const book = new MobilityBook(3);
    for (const slot of [0, 1, 2]) book.enter(slot, 0, -365, true);
    // Ill when leaving on day 400: five more days of that spell, then seven elsewhere.
    book.absent(0, 390, 405);
    book.movedAway(0, 400, (until) => (until === 765 ? 7 : NaN));
    book.left(0, 400);
    book.movedAway(1, 100, () => 1);
    book.left(1, 100);
    book.finish(800, accounts);
    expect(accounts.counts.tallies.moversFollowed).toBe(1);
    expect([...accounts.counts.moverDays]).toEqual([10_000, 12_000, 0, 0]);
  });
});

describe('a world with voluntary mobility', () => {
  const ABSENCE = ['O-01', 'O-04', 'O-05.started', 'O-06.over14', 'O-19.own', 'O-20.replacement', 'O-24.pay'];
  const of = (log: readonly LogRow[], event: string) => log.filter((row) => row.event === event);

  it('moves no spell and nobody’s leaving where guidance does nothing and nobody is hurt (N-1)', () => {
    for (const offer of ['to all', 'picked by the manager']) {
      const { baseline, arm } = study({ ...MUCH, 'mob.offer': offer, 'mob.hr_move': 1, 'mob.trust_loss': 0 });
      const told = (log: readonly LogRow[]) =>
        log
          .filter(({ event }) => event !== 'enrol')
          .map(({ seq: _, ...row }) => (row.event === 'leave' ? { ...row, from: 'work' } : row));
      expect(told(logOf(arm, world))).toEqual(told(logOf(baseline, world)));
      const [before, after] = [run(baseline), run(arm)];
      for (const id of ABSENCE.filter((one) => one !== 'O-20.replacement'))
        expect(parts(arm, after, id), id).toEqual(parts(baseline, before, id));
      expect(value(arm, after, 'O-31')).toBeGreaterThan(0);
      expect(value(arm, after, 'O-31.moves') === 0 || value(arm, after, 'O-31.anyway') === 100).toBe(true);
    }
  });

  it('has the same bits however it is run', () => {
    const { baseline, arm } = study(MUCH, { policies: { 'coordination-meeting': { start: START, ramp: 0 } } });
    const [, second] = createSimulator().arms([baseline, arm], world);
    expect(second).toEqual(run(arm));
    expect(run(arm, 1, true)).toEqual(second);
  });

  it('is today’s until it starts', () => {
    const { baseline, arm } = study(MUCH, { start: '2020-01-01' });
    const [before, after] = [run(baseline), run(arm)];
    for (const id of ['O-01', 'O-04', 'O-05.share'])
      for (let month = 0; month < 12; month++)
        expect(monthParts(arm, after, id, month)).toEqual(monthParts(baseline, before, id, month));
    expect(after).not.toEqual(before);
  });

  it('lets nobody of today’s staff leave later for guidance that makes moves more likely, nor sooner for the other', () => {
    const { baseline } = study(MUCH);
    const leaves = (plan: Plan) =>
      new Map(
        of(logOf(plan, world), 'leave').flatMap((row) =>
          row.to.startsWith('new_job') ? [[row.person, Number(row.day)] as const] : [],
        ),
      );
    const own = leaves(baseline);
    const staff = new Set(of(logOf(baseline, world), 'present').map(({ person }) => person));
    for (const [ratio, sign] of [
      [3, -1],
      [0.4, 1],
    ] as const) {
      const arm = leaves(study({ ...MUCH, 'mob.hr_move': ratio, 'mob.inside_share': 0.2 }).arm);
      let moved = 0;
      for (const [person, day] of own) {
        const other = arm.get(person);
        // Who then leaves beyond the study is in one of the two only.
        if (!staff.has(person) || other === undefined || other === day) continue;
        expect(Math.sign(other - day), person).toBe(sign);
        moved++;
      }
      expect(moved, String(ratio)).toBeGreaterThan(0);
    }
  });

  it('tells in the log who takes guidance, by which way, and why they change jobs', () => {
    const { arm } = study(MUCH);
    const log = logOf(arm, world);
    const result = run(arm);
    const years = arm.days / YEAR;
    const near = (id: string, n: number) => expect(parts(arm, result, id), id).toEqual([n, years]);
    near('O-31', of(log, 'enrol').filter(({ from }) => from === 'work').length);
    near('O-31.takers-general', of(log, 'enrol').filter(({ to }) => to === 'general').length);
    const inside = of(log, 'placement_start').filter(({ to }) => to === 'own_post').length;
    const away = of(log, 'leave').filter(({ from }) => from === 'guidance_general').length;
    near('O-31.moves', inside + away);
    expect(parts(arm, result, 'O-31.inside')).toEqual([inside, inside + away]);
    expect(inside).toBeGreaterThan(3);
    expect(away).toBeGreaterThan(10);
    // Whoever changes jobs for guidance has begun it before, and every place holds at most one person.
    const begun = new Map(
      of(log, 'enrol')
        .toReversed()
        .map((row) => [row.person, Number(row.day)]),
    );
    for (const row of log.filter(({ from }) => from.startsWith('guidance')))
      expect(begun.get(row.person)!).toBeLessThan(Number(row.day));
    const filled = new Map<number, number>();
    for (const { event, person } of log) {
      const slot = Number(person) % 0x200000;
      if (event === 'present' || event === 'hire') filled.set(slot, (filled.get(slot) ?? 0) + 1);
      if (event === 'leave') filled.set(slot, (filled.get(slot) ?? 0) - 1);
      expect(filled.get(slot) === undefined || [0, 1].includes(filled.get(slot)!)).toBe(true);
    }
  });

  it('costs what is given, and the person’s hours, which are the employer’s or the person’s own', () => {
    // Nothing moves: only guidance is booked.
    const cost = (outside: boolean) => {
      const price = { 'mob.cost_case': 5000, 'mob.hours': 10, 'mob.outside_hours': outside, 'mob.hr_move': 1 };
      const { baseline, arm } = study({ ...MUCH, ...price });
      const [before, after] = [run(baseline), run(arm)];
      const more = (id: string) => parts(arm, after, id)[0] - parts(baseline, before, id)[0];
      return { takers: parts(arm, after, 'O-31')[0], staff: more('O-20.staff'), all: more('O-25.total') };
    };
    const within = cost(false);
    const evening = cost(true);
    expect(evening.takers).toBe(within.takers);
    expect(evening.staff).toBe(evening.takers * 500_000);
    // The same hours, borne by another: within rounding of an öre a person.
    expect(Math.abs(within.all - evening.all)).toBeLessThanOrEqual(within.takers);
    expect(within.staff).toBe(within.all);
    expect(within.staff).toBeGreaterThan(evening.staff);
  });

  it('lets fewer fall ill for long after leaving the wrong job, the more so the better the other job', () => {
    const over14 = (ratio: number) => {
      let sum = 0;
      for (let replication = 0; replication < 6; replication++) {
        const { arm } = study(
          { ...MUCH, 'mob.hr_move': 5, 'mob.inside_share': 0.6, 'mob.track_days': 730, 'mob.rr_long_after': ratio },
          { years: 4 },
        );
        sum += parts(arm, run(arm, replication), 'O-06.over14')[0];
      }
      return sum;
    };
    const [less, same, more] = [over14(0.65), over14(1), over14(1.1)];
    expect(less).toBeLessThan(same);
    expect(more).toBeGreaterThan(same);
  });

  it('begins after an early meeting for the share that says so', () => {
    const meetings = { 'coordination-meeting': { start: START, ramp: 0, 'meet.all_centres': true } };
    const of = (rate: number) =>
      study({ ...MUCH, 'mob.takeup': [0, 0, 0, 0], 'mob.rate_after_meeting': rate }, { policies: meetings }).arm;
    const log = logOf(of(0.1), world);
    const taken = log.filter(({ event, from }) => event === 'enrol' && from === 'work');
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.every(({ to }) => to === 'meeting')).toBe(true);
    for (const { person, day } of taken)
      expect(log.some((row) => row.event === 'spell_end' && row.person === person && row.day === day)).toBe(true);
    expect(parts(of(0.1), run(of(0.1)), 'O-31.takers-meeting')[0]).toBe(taken.length);
  });

  it('reaches more by an offer to all than by the manager’s choice, and by trust alone when as many would take either', () => {
    const takers = (offer: string, takeup: number[]) => {
      let n = 0;
      for (let replication = 0; replication < 4; replication++) {
        const { arm } = study(
          { 'mob.offer': offer, 'mob.takeup': takeup, 'mob.employer_reluctance': 0, 'mob.takeup_others': 0 },
          { years: 3 },
        );
        n += parts(arm, run(arm, replication), 'O-31')[0];
      }
      return n;
    };
    const asked = [0.06, 0.05, 0.02, 0.01];
    expect(takers('to all', asked)).toBeGreaterThan(takers('picked by the manager', asked));
    const alike = [0.08, 0.08, 0.08, 0.08];
    expect(takers('to all', alike)).toBeGreaterThan(takers('picked by the manager', alike));
  });
});
