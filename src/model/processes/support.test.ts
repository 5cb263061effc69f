/** Hand-worked stories of support before sick leave and of smaller spans, and what must hold of them in whole worlds. */
import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/event-log.ts';
import { stageFor } from '../../testing/stage.ts';
import { type Wish, parts, plansFor, value } from '../../testing/study-plans.ts';
import { Onsets } from '../spells/onsets.ts';
import { Season } from '../season.ts';
import { createSimulator } from '../simulate.ts';
import type { Plan } from '../plan.ts';
import { Strain } from './strain.ts';
import { SmallerSpan } from './span.ts';
import { Support } from './support.ts';

const START = '2019-01-01';
const EASY = {
  start: START,
  ramp: 0,
  'gap.places_week': 3,
  'gap.takeup': 1,
  'gap.notice_days': 10,
  'gap.support_days': 365,
  'gap.hr_recover': 3,
  'rule.gap_open': true,
};
const STRONG = { 'strain.share': 0.3, 'strain.days': 300, 'strain.rr_short': 1.6, 'strain.rr_F': 3, 'strain.rr_M': 2 };
const study = (entry: NonNullable<Wish['meeting']>, assumptions = STRONG) =>
  plansFor({
    sizes: [300, 120, 80],
    years: 2,
    assumptions,
    policies: { 'support-before-sick-leave': { ...EASY, ...entry } },
  });
const run = (plan: Plan, replication = 1) => createSimulator().simulate(plan, { draw: 0, replication });
/** Everything but what the policy itself counts and costs. */
const ABSENCE = ['O-01', 'O-01.strained', 'O-04', 'O-05.started', 'O-06.over14', 'O-20.strain', 'O-24.pay'];

describe('places for support', () => {
  const stage = (change: Record<string, number | boolean> = {}) => {
    const around = stageFor(study({ 'gap.places_week': 1, ...change }).arm);
    const strain = new Strain(around);
    const { columns } = around;
    columns.leave.fill(1e6);
    const support = Support.of(around, strain)!;
    for (const slot of [0, 1, 2]) {
      strain.begin(slot, 0);
      Object.assign(columns.strain.own, { [slot]: 1 });
      columns.strain.eased[slot] = 1;
      columns.strain.next[slot] = 1000;
      columns.strain.since[slot] = slot;
      columns.epoch[slot] = 1000;
      support.clear(slot);
      support.changed(slot, slot);
    }
    return { ...around, strain, support };
  };

  it('are asked for ten days into strain and heard at the next barrier, first who asked first', () => {
    const { support, columns, ledger, accounts } = stage();
    // Strained since days 0, 1 and 2: they ask on days 10, 11 and 12, and are heard on day 14.
    expect([0, 1, 2].map((slot) => columns.supportAsked[slot])).toEqual([10, 11, 12]);
    expect([0, 1, 2].map((slot) => support.next(slot))).toEqual([14, 14, 14]);
    support.hear(
      14,
      [0, 1, 2].map((slot) => ({ slot, asked: 10 + slot, person: slot })),
    );
    expect([0, 1, 2].map((slot) => columns.strain.ease[slot])).toEqual([3, 1, 1]);
    expect([0, 1, 2].map((slot) => columns.epoch[slot])).toEqual([14, 1000, 1000]);
    expect([1, 2].map((slot) => support.next(slot))).toEqual([21, 21]);
    expect(ledger.rows).toEqual([
      { day: 14, what: 'support', givenTo: 0, lostBy: 1 },
      { day: 14, what: 'support', givenTo: 0, lostBy: 2 },
    ]);
    expect(accounts.counts.tallies).toMatchObject({ supportAsked: 3, supportStarted: 1, supportWaits: 4 });
  });

  it('ease strain for gap.support_days from the barrier on, and not a day longer', () => {
    const { support, strain, columns, population } = stage({ 'gap.places_week': 100, 'gap.support_days': 30 });
    const slots = Array.from({ length: population.count }, (_, slot) => slot);
    for (const slot of slots) {
      strain.begin(slot, 0);
      columns.strain.own[slot] = columns.strain.eased[slot] = 1;
      columns.strain.next[slot] = 1000;
    }
    for (let i = 0; i < slots.length; i += 100) {
      const asking = slots.slice(i, i + 100).map((slot) => ({ slot, asked: 10, person: slot }));
      support.hear(14, asking);
    }
    const strained = (day: number) => {
      for (const slot of slots) strain.advance(slot, day);
      return slots.filter((slot) => strain.isStrained(slot));
    };
    expect(strained(14)).toEqual(slots);
    // The own path is strained to the end, so the hazard of the eased one is 2 / 300 a day beyond it: 30 days leave 82 of 100.
    const left = strained(44);
    const share = Math.exp(-60 / 300);
    const error = Math.sqrt((share * (1 - share)) / slots.length);
    expect(Math.abs(left.length / slots.length - share)).toBeLessThan(4 * error);
    // Then it is nought: who is strained stays so.
    expect(strained(74)).toEqual(expect.arrayContaining(left));
    expect(strained(900)).toEqual(expect.arrayContaining(left));
  });

  it('wait while a request for a talk does: whether the person is well or absent meanwhile is not known before the answer', () => {
    const { support, columns } = stage();
    columns.talkBarrier.fill(1e9);
    columns.busy.fill(-1e9);
    expect(support.isHeard(0, 14)).toBe(true);
    columns.talkBarrier[0] = 14;
    expect(support.isHeard(0, 14)).toBe(false);
    // Answered on day 14: heard a week later.
    columns.talkBarrier[0] = 1e9;
    columns.busy[0] = 14;
    expect(support.next(0)).toBe(21);
    expect(support.isHeard(0, 21)).toBe(true);
  });

  it('are asked for by who becomes strained in an absence after which the employment goes on elsewhere, or with other hours', () => {
    const around = stage();
    const { support, strain, columns, population, plan } = around;
    const season = new Season(plan.startDay, -366, plan.days, around.values.vector('inc.season'));
    const onsets = new Onsets(population, season, columns, 0, 1, strain);
    // Absent until day 40; strained from day 21 on, or from the day of return.
    for (const [slot, day] of [
      [0, 21],
      [1, 40],
    ]) {
      onsets.begin(slot, 0);
      columns.strain.own[slot] = columns.strain.eased[slot] = 0;
      columns.strain.next[slot] = day - 0.5;
      columns.epoch[slot] = day;
      support.clear(slot);
      onsets.bookStrain(slot, 40, support);
      expect(columns.supportAsked[slot]).toBe(day + 10);
      expect(columns.supportBarrier[slot]).toBe(7 * Math.ceil((day + 11) / 7));
    }
  });

  it('wait for who is absent then, and not for who is well again', () => {
    const { support, columns } = stage();
    columns.free[0] = 20;
    expect(support.next(0)).toBe(21);
    columns.strain.eased[1] = 0;
    support.changed(1, 13);
    expect(support.next(1)).toBe(1e9);
  });
});

describe('an eased path', () => {
  it('is well sooner and never strained when the own one is not, or the other way round where support slows recovery', () => {
    for (const factor of [4, 0.3]) {
      const around = stageFor(study({}, { ...STRONG, 'strain.days': 60 }).arm);
      const strain = new Strain(around);
      const { own, eased } = around.columns.strain;
      let apart = 0;
      for (let slot = 0; slot < 400; slot++) {
        strain.begin(slot, 0);
        strain.ease(slot, 10, 300, factor);
        for (let day = 1; day <= 310; day++) {
          strain.advance(slot, day);
          if (own[slot] === eased[slot]) continue;
          apart++;
          expect(eased[slot]).toBe(factor > 1 ? 0 : 1);
        }
      }
      expect(apart).toBeGreaterThan(1000);
    }
  });

  it('has the share of strained of a two-state process with that hazard', () => {
    // Recovery at 3/60 a day in place of 1/60, strain at 0.3 / 0.7 / 60: the share falls from 0.3 to (1/140) / (1/140 + 1/20) = 0.125.
    const plan = plansFor({ sizes: [4000, 10, 10], assumptions: { 'strain.share': 0.3, 'strain.days': 60 } }).arm;
    for (const [factor, share] of [
      [3, 0.125],
      [0.5, 1 / 140 / (1 / 140 + 1 / 120)],
    ]) {
      const around = stageFor(plan);
      const strain = new Strain(around);
      let strained = 0;
      for (let slot = 0; slot < 4000; slot++) {
        strain.begin(slot, 0);
        strain.ease(slot, 1, 2000, factor);
        strain.advance(slot, 900);
        if (strain.isStrained(slot)) strained++;
      }
      expect(Math.abs(strained / 4000 - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 4000));
    }
  });

  it('does not hang on where one stops on the way', () => {
    const walk = (step: number) => {
      const around = stageFor(study({}).arm);
      const strain = new Strain(around);
      for (let slot = 0; slot < 200; slot++) {
        strain.begin(slot, -365);
        strain.ease(slot, 30, 200, 2.5);
        for (let day = step; day <= 600; day += step) strain.advance(slot, day);
        strain.close(slot, 600);
      }
      return [...around.accounts.ledger.ore];
    };
    expect(walk(1)).toEqual(walk(600));
  });
});

describe('support in whole worlds', () => {
  const { baseline, arm } = study({});
  const before = run(baseline);
  const after = run(arm);

  it('has the same bits whether everybody is run, all arms together, or everybody is stopped at every barrier', () => {
    const world = { draw: 0, replication: 1 };
    const [first, second] = createSimulator().arms([baseline, arm], world);
    expect(first).toEqual(before);
    expect(second).toEqual(after);
    expect(createSimulator().simulate(arm, world, { suspicious: true })).toEqual(after);
  });

  it('eases strain where it speeds recovery, and pays for each who begins', () => {
    expect(value(arm, after, 'O-01.strained')).toBeLessThan(value(baseline, before, 'O-01.strained'));
    expect(parts(arm, after, 'O-20.strain')[0]).toBeLessThan(parts(baseline, before, 'O-20.strain')[0]);
    const [begun] = parts(arm, after, 'O-09.support');
    expect(begun).toBeGreaterThan(50);
    expect(parts(arm, after, 'O-23.support')[0]).toBe(begun * 1_500_000);
    // Three a week at most.
    expect(begun).toBeLessThanOrEqual(3 * 105);
  });

  it('of 1 changes nothing but its own cost (N-1), nor does support without places or takers', () => {
    for (const entry of [{ 'gap.hr_recover': 1 }, { 'gap.places_week': 0 }, { 'gap.takeup': 0 }]) {
      const same = run(study(entry).arm);
      for (const id of ABSENCE) expect(parts(arm, same, id)).toEqual(parts(baseline, before, id));
    }
  });

  it('below 1 prolongs strain', () => {
    const slowed = study({ 'gap.hr_recover': 0.4 });
    expect(value(arm, run(slowed.arm), 'O-01.strained')).toBeGreaterThan(value(baseline, before, 'O-01.strained'));
  });

  it('leaves everybody’s own strain and the days before its start as they were', () => {
    const late = study({ start: '2020-01-01' });
    const changes = (plan: Plan) =>
      logOf(plan, { draw: 0, replication: 1 })
        .filter(({ event, day }) => event === 'strain' && Number(day) < 365)
        .map(({ day, person, to }) => `${day}/${person}/${to}`);
    expect(changes(late.arm)).toEqual(changes(late.baseline));
  });
});

describe('a smaller span', () => {
  const spans = (entry: Record<string, number | string> = {}, rr = 1.3) =>
    plansFor({
      sizes: [500, 300, 200],
      years: 2,
      assumptions: { 'inc.rr_span10': rr },
      policies: { 'smaller-span': { start: START, ramp: 0, 'span.most': 15, 'span.causal_share': 1, ...entry } },
    });

  it('takes the ratio of the spans at workplaces that have more, and costs their managers', () => {
    const { arm } = spans();
    const around = stageFor(arm);
    const { population } = around;
    const span = SmallerSpan.of(around)!;
    let posts = 0;
    population.span.forEach((persons, w) => {
      const ratio = persons > 15 ? 1.3 ** ((15 - persons) / 10) : 1;
      expect(span.onset(w, 5)).toBeCloseTo(ratio, 12);
      if (persons > 15) posts += persons / 15 - 1;
    });
    expect(posts).toBeGreaterThan(5);
    const result = run(arm, 0);
    // A manager's hour is 1.4 of the mean's: 31,000 kr a month with 39.15 % on-cost.
    const year = (posts * 12 * 31_000 * 1.3915 * 1.4 * arm.days) / 365;
    expect(parts(arm, result, 'O-20.managers')[0] / 100).toBeCloseTo(year, -2);
  });

  it('makes fewer long spells where large spans have more, more where they have fewer, and short ones as many', () => {
    const world = { draw: 0, replication: 2 };
    for (const rr of [1.3, 0.8]) {
      const { baseline, arm } = spans({}, rr);
      const [before, after] = createSimulator().arms([baseline, arm], world);
      expect(after).toEqual(createSimulator().simulate(arm, world));
      const change = value(arm, after, 'O-06.over14') - value(baseline, before, 'O-06.over14');
      expect(Math.sign(change)).toBe(rr > 1 ? -1 : 1);
    }
  });

  it('without an effect changes nothing but its cost (N-1), and only from its day on', () => {
    const { baseline, arm } = spans({ 'span.causal_share': 0 });
    const [before, after] = [run(baseline), run(arm)];
    for (const id of ABSENCE) expect(parts(arm, after, id)).toEqual(parts(baseline, before, id));
    const late = spans({ start: '2020-01-01', end: '2020-07-01' });
    const around = stageFor(late.arm);
    const span = SmallerSpan.of(around)!;
    const w = around.population.span.findIndex((persons) => persons > 15);
    expect([364, 365, 546, 547].map((day) => span.onset(w, day) < 1)).toEqual([false, true, true, false]);
  });
});

it('is paid by the employment service where the public purse is open, else by the employer, to the öre', () => {
  const ofOpen = study({ 'rule.gap_open': true }).arm;
  // Half of it is granted, however much it is.
  const ofClosed = study({ 'rule.gap_open': false, 'rehab.grant': [0.5, 1e6, 1e7] }).arm;
  const [open, closed] = [run(ofOpen), run(ofClosed)];
  const [paid] = parts(ofOpen, open, 'O-23.support');
  expect(paid).toBeGreaterThan(0);
  expect(parts(ofClosed, closed, 'O-23.support')[0]).toBe(0);
  const staff = (plan: Plan, result: Float64Array) => parts(plan, result, 'O-20.staff')[0];
  expect(staff(ofClosed, closed) - staff(ofOpen, open)).toBe(paid);
  const granted = (plan: Plan, result: Float64Array) => parts(plan, result, 'O-21.support')[0];
  expect(granted(ofClosed, closed) - granted(ofOpen, open)).toBe(paid / 2);
});

it('is granted to an employer that buys it up to what a person and an employer can get in a year, and not by the rules of 2006', () => {
  const grant = (entry: NonNullable<Wish['meeting']>, rules: Wish['rules'] = '2019') => {
    const policies = { 'support-before-sick-leave': { ...EASY, 'rule.gap_open': false, ...entry } };
    const { arm } = plansFor({ sizes: [60, 1, 1], years: 1, policies, rules });
    const result = run(arm);
    return parts(arm, result, 'O-21.support')[0];
  };
  // 15,000 kr a case: 4,000 a person, and the third reaches what is left of 10,000. The two others have one employee each.
  const most = grant({ 'rehab.grant': [0.5, 4000, 10_000] });
  expect(most).toBeGreaterThanOrEqual(1_000_000);
  expect(most).toBeLessThanOrEqual(1_000_000 + 2 * 400_000);
  const many = grant({ 'rehab.grant': [0.5, 4000, 1e6] });
  expect(many).toBeGreaterThan(1_800_000);
  expect(many % 400_000).toBe(0);
  expect(grant({}, '2006')).toBe(0);
});
