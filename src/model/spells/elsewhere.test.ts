/** Who works elsewhere: the person's own candidates, strain and clocks go on there, and nothing here hears of it. */
import { describe, expect, it } from 'vitest';
import { exponential } from '../../engine/draws.ts';
import { crossing } from '../../engine/hazard.ts';
import { stageFor } from '../../testing/stage.ts';
import { parts, plansFor } from '../../testing/study-plans.ts';
import { Accounts } from '../counts/accounts.ts';
import { YEAR } from '../civil.ts';
import { Elsewhere } from './elsewhere.ts';
import { FollowUp } from './follow-up.ts';
import { OnsetFactors } from './onset-factors.ts';
import { EXTRA_LONG, LONG, Onsets } from './onsets.ts';
import { processes } from '../process-ids.ts';
import { Strain } from '../processes/strain.ts';
import { Season } from '../season.ts';
import { createSimulator } from '../simulate.ts';
import { SHORT_DAYS } from '../tables.ts';

const BEGIN = -365;
const END = 3 * 365;
/** Many are strained, and strain does much; nothing hangs on the manager or on the cause of the spell before. */
const ALIKE = { 'inc.rr_leadership': 1, 'rec.hr_F': 1, 'strain.share': 0.4, 'strain.days': 60, 'strain.rr_F': 4 };

function stage(assumptions: Record<string, number> = ALIKE) {
  const plan = plansFor({ sizes: [300, 20, 20], years: 3, assumptions: { ...assumptions, 'inc.rate_long': 0.6 } }).arm;
  const around = stageFor(plan);
  const { columns, population, values } = around;
  const strain = new Strain(around);
  const season = new Season(plan.startDay, BEGIN, plan.days, values.vector('inc.season'));
  const none = new OnsetFactors([]);
  const onsets = new Onsets(population, season, columns, 0, 1, strain);
  for (let slot = 0; slot < population.count; slot++) {
    onsets.begin(slot, BEGIN);
    columns.lastCause[slot] = -1;
  }
  const elsewhere = new Elsewhere(onsets, population, columns, strain, none, 1);
  return { around, columns, population, onsets, elsewhere, count: population.count };
}

/** The same person's life had nobody gone: candidates and changes in their order, as lives.ts takes them. */
function stays({ onsets, columns, population }: ReturnType<typeof stage>, slot: number, from: number, to: number) {
  const { people, setting } = population;
  const { nextLong, nextExtra, epoch, index } = columns;
  let [first, days, free] = [Infinity, 0, from];
  for (;;) {
    const time = Math.min(nextLong[slot], nextExtra[slot]);
    if (Math.min(time, epoch[slot]) >= to) return { first, days };
    if (epoch[slot] <= time) {
      onsets.change(slot);
      continue;
    }
    const kind = nextLong[slot] === time ? LONG : EXTRA_LONG;
    const code = 4 * index[4 * slot + kind] + kind;
    const cause = onsets.cause(slot, code);
    onsets.take(slot, kind);
    const at = Math.floor(time);
    if (kind === EXTRA_LONG || at < free) continue;
    const clock = exponential(people.keyHi[slot], people.keyLo[slot], processes.end, code);
    const age = setting.endAge[at >= people.birth[slot] + 50 * YEAR ? 1 : 0];
    free = at + Math.ceil(crossing(setting.tables.end[cause][0], SHORT_DAYS, clock, age));
    first = Math.min(first, at);
    days += Math.min(free, to) - at;
  }
}

describe('a life elsewhere', () => {
  it('has the long spells that the same person would have had here, were the managers alike', () => {
    const one = stage();
    let [all, strained] = [0, 0];
    for (let slot = 0; slot < one.count; slot++) {
      const was = one.columns.strain.own[slot];
      const { relapse, days, until } = one.elsewhere.follow(slot, 10, END, 1);
      expect(one.columns.strain.own[slot]).toBe(was);
      expect({ first: relapse, days }).toEqual(stays(one, slot, 10, until));
      all += days;
      strained += was;
    }
    expect(all).toBeGreaterThan(one.count * 50);
    expect(strained).toBeGreaterThan(one.count / 5);
  });

  it('keeps the rate that the last manager here gave, whoever comes after', () => {
    const one = stage({
      'inc.rr_leadership': 4,
      'rec.hr_F': 1,
      'strain.rr_F': 1,
      'strain.rr_M': 1,
      'mgr.turnover': 0.3,
    });
    const { managers, workplace, people } = one.population;
    let [kept, faster] = [0, 0];
    for (let slot = 0; slot < one.count; slot++) {
      // The rates of who has been absent are those of long ago: they are brought up to the day.
      const { relapse, until } = one.elsewhere.follow(slot, 10, END, 1);
      one.onsets.pass(slot, 10);
      const next = one.columns.nextLong[slot];
      const ages = [10, next].map((day) => Math.floor((day - people.birth[slot]) / YEAR / 10));
      const comes = managers.nextChange(workplace[slot], 9);
      if (next >= until || comes >= next || ages[0] !== ages[1]) continue;
      expect(relapse).toBe(Math.floor(next));
      const lead = [9, Math.floor(next)].map((day) => managers.at(workplace[slot], day));
      if (managers.leadership(workplace[slot], lead[0]) !== managers.leadership(workplace[slot], lead[1])) faster++;
      kept++;
    }
    expect(kept).toBeGreaterThan(10);
    expect(faster).toBeGreaterThan(5);
  });

  it('changes nothing here, and is the same when it is asked for again', () => {
    const { columns, elsewhere, count } = stage();
    const { strain } = columns;
    const state = () =>
      JSON.stringify([columns.nextLong, columns.nextExtra, columns.index, columns.rateLong, columns.epoch, strain]);
    const before = state();
    for (let slot = 0; slot < count; slot++)
      expect(elsewhere.follow(slot, 0, END, 1)).toEqual(elsewhere.follow(slot, 0, END, 1));
    expect(state()).toBe(before);
  });

  it('grows with the days that are followed, never by more than they are; nobody is ill at a ratio of nought', () => {
    const { elsewhere, count } = stage();
    for (let slot = 0; slot < count; slot++) {
      const [short, long] = [400, 800].map((to) => elsewhere.follow(slot, 0, to, 1));
      expect(long.days - short.days).toBeGreaterThanOrEqual(0);
      expect(long.days - short.days).toBeLessThanOrEqual(long.until - short.until);
      if (short.days > 0) expect(long.relapse).toBe(short.relapse);
      expect(elsewhere.follow(slot, 0, 800, 0)).toEqual({ relapse: Infinity, days: 0, until: long.until });
    }
  });

  it('ends at the highest age', () => {
    const { elsewhere, population, count } = stage();
    const { birth } = population.people;
    let old = 0;
    for (let slot = 0; slot < count; slot++) {
      const last = Math.ceil(birth[slot] + 67 * YEAR);
      expect(elsewhere.follow(slot, 0, END, 1).until).toBe(Math.max(0, Math.min(END, last)));
      if (last < END) old++;
      // Who is beyond it already is not followed.
      expect(elsewhere.follow(slot, last + 5, last + 500, 1)).toEqual({ relapse: Infinity, days: 0, until: last + 5 });
      // Nor is who never comes back from the spell in which the employment ended, and nothing is searched for then.
      expect(elsewhere.follow(slot, 1e9, END, 1)).toEqual({ relapse: Infinity, days: 0, until: 1e9 });
    }
    expect(old).toBeGreaterThan(3);
  });
});

describe('days of sick leave in a job outside', () => {
  const study = { sizes: [900, 500, 60] as const, years: 3, ring: true };
  const { baseline, arm } = plansFor({ ...study, policies: { 'employer-ring': {} } });
  const world = { draw: 0, replication: 3 };

  it('by hand: two persons followed 300 and 100 days, absent 30 and 0 of them', () => {
    const { values, columns } = stage().around;
    const plan = { ...arm, days: 400 };
    const accounts = new Accounts(plan, values);
    const followUp = new FollowUp(plan, accounts, columns);
    followUp.outside(100, { relapse: 180, days: 30, until: 400 });
    followUp.outside(300, { relapse: Infinity, days: 0, until: 400 });
    const { tallies, relapsedOutside, wentOutside } = accounts.counts;
    expect([tallies.outsideDays, tallies.outsideFollowed]).toEqual([30, 400]);
    // The second cannot be followed 90 days and 14.
    expect([relapsedOutside[0], wentOutside[0]]).toEqual([1, 1]);
    accounts.sign = -1;
    const back = new FollowUp(plan, accounts, columns);
    back.outside(100, { relapse: 180, days: 30, until: 400 });
    expect([tallies.outsideDays, tallies.outsideFollowed]).toEqual([0, 100]);
  });

  it('are told a person and year and in all, with a ring and without, and apart from the employers’ own days', () => {
    const without = createSimulator().simulate(baseline, world);
    const ring = createSimulator().simulate(arm, world);
    for (const [plan, result] of [
      [baseline, without],
      [arm, ring],
    ] as const) {
      const [absent, followed] = parts(plan, result, 'O-13.outside-days');
      expect(absent).toBeGreaterThan(0);
      expect(followed).toBeGreaterThan(absent);
      expect(parts(plan, result, 'O-13.outside-total')).toEqual([absent, plan.days / YEAR]);
    }
  });

  it('fall where relapse after a placement is made rarer', () => {
    const total = (ratio: number) => {
      const values = { 'place.rr_relapse': ratio, 'place.share_external': 1, 'place.cannot_return_share': 0.4 };
      const ring = { ...values, 'ring.case_capacity': 60, 'ring.startup_months': 1, 'ring.active_share': [1, 1] };
      const plan = plansFor({ ...study, policies: { 'employer-ring': ring } }).arm;
      const result = createSimulator().simulate(plan, world);
      return [parts(plan, result, 'O-29.outside')[0], parts(plan, result, 'O-13.outside-total')[0]];
    };
    const [[placed, usual], [, rare]] = [total(1), total(0.1)];
    expect(placed).toBeGreaterThan(10);
    expect(rare).toBeLessThan(usual);
  });
});
