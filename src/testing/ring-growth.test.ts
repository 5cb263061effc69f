/** Hand-worked stories of a ring that grows and learns: who joins and what that brings, results, the union. */
import { describe, expect, it } from 'vitest';
import { compileStudy } from '../scenario/compile.ts';
import type { Policies } from '../scenario/study.ts';
import { requestOf, spellOf, stageFor } from './stage.ts';
import { fourEss, monthParts, parts } from './study-plans.ts';
import { YEAR } from '../model/civil.ts';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { Guidance } from '../model/processes/ring-guidance.ts';
import { Results } from '../model/processes/ring-results.ts';
import { Ring } from '../model/processes/ring.ts';
import { OVER, QUEUES } from '../model/processes/ring-case.ts';

const START = '2019-01-01';
const RING = { start: START, 'ring.survival_hazard': [0, 0, 0, 0, 0], 'ring.active_share': [1, 1], ramp: 0 };

/** The first employer is a member, the others may be asked. */
function planOf(sizes: readonly number[], policies: Policies, years = 2): { baseline: Plan; arm: Plan } {
  const study = fourEss();
  const [model] = study.population.employers;
  const employers = sizes.map((employments, e) => ({
    ...model,
    id: `e${e}`,
    employments,
    ring: e === 0 ? ('member' as const) : ('asked' as const),
  }));
  const { plans } = compileStudy({
    ...study,
    years,
    population: { employers },
    assumptions: {},
    scenarios: [{ id: 'arm', label: { sv: 'a', en: 'a' }, assumptions: {}, policies }],
  });
  return { baseline: plans[0], arm: plans[1] };
}
const SIZES = [60, ...Array.from({ length: 60 }, () => 3), ...Array.from({ length: 40 }, () => 50)];
const membersOf = (change: object = {}, recruitment: object | null = {}) =>
  Ring.of(
    stageFor(
      planOf(SIZES, {
        'employer-ring': { ...RING, ...change },
        ...(recruitment ? { 'ring-recruitment': { start: START, ...recruitment } } : {}),
      }).arm,
    ),
  )!.members;
const within = (joined: readonly number[], from: number, to: number, day: number) =>
  joined.slice(from, to).filter((on) => on < day).length;

describe('an employer that may be asked', () => {
  it('joins only where members are recruited, large ones more than small ones (H-R2), by the probability within a year', () => {
    expect(membersOf({}, null).joined.filter((day) => day < Infinity)).toEqual([0]);
    expect(membersOf({}, { 'ring.asked_share': 0 }).joined.filter((day) => day < Infinity)).toEqual([0]);
    const { joined } = membersOf({ 'econ.downsizing_share': 0 }, { 'ring.join_prob': [0.2, 0.6, 0.6] });
    const small = within(joined, 1, 61, YEAR);
    const large = within(joined, 61, 101, YEAR);
    // Binomial, 60 with 0.2 and 40 with 0.6: 12 and 24, each with three standard errors of 3.1.
    expect(Math.abs(small - 12)).toBeLessThan(9.3);
    expect(Math.abs(large - 24)).toBeLessThan(9.3);
  });

  it('joins sooner where it saves, or where it is small and the fee includes cases; on no day of its own otherwise', () => {
    const prob = { 'ring.join_prob': [0.1, 0.1, 0.5] };
    const all = membersOf({ 'econ.downsizing_share': 1 }, prob).joined;
    const none = membersOf({ 'econ.downsizing_share': 0 }, prob).joined;
    const insured = membersOf({ 'econ.downsizing_share': 0, 'ring.fee_includes_cases': 1 }, prob).joined;
    expect(all.slice(0, 61)).toEqual(none.slice(0, 61));
    expect(insured.slice(61)).toEqual(none.slice(61));
    all.slice(61).forEach((day, i) => expect(day).toBeLessThanOrEqual(none[61 + i]));
    insured.slice(1, 61).forEach((day, i) => expect(day).toBeLessThanOrEqual(none[1 + i]));
    expect(within(insured, 1, 61, 700)).toBeGreaterThan(within(none, 1, 61, 700));
  });

  it('makes the ring larger over time: dialogue wears thin as members join, and matching follows', () => {
    const members = membersOf(
      { 'ring.dialogue_threshold': 10, 'ring.dialogue_decay': 0.005 },
      { 'ring.join_prob': [0.9, 0.9, 0.9] },
    );
    expect(members.members(0)).toBe(1);
    expect(members.activity(0)).toBe(1);
    const n = members.members(700);
    expect(n).toBeGreaterThan(60);
    expect(members.activity(700)).toBeCloseTo(1 - 0.005 * (n - 10), 12);
    expect(members.working(700)).toBe(n);
  });
});

describe('a new member', () => {
  it('brings so many of the spells that were due before it joined, on the day on which the ring is open to it', () => {
    const ringWith = (backlog: number) =>
      Ring.of(
        stageFor(
          planOf([60, 60], { 'employer-ring': { ...RING, 'ring.backlog': backlog, 'ring.procurement_delay': 20 } }).arm,
        ),
      )!;
    const due = (ring: Ring) =>
      Array.from({ length: 60 }, (_, slot) => ring.consider(spellOf(slot, -200), 0)).filter((of) => of !== null);
    expect(due(ringWith(0))).toEqual([]);
    const all = due(ringWith(100));
    expect(all).toHaveLength(60);
    for (const of of all) expect(of.day).toBe(20);
    const some = due(ringWith(5)).length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(60);
    // Whoever comes to the day of referral later is no unmet case.
    expect(ringWith(100).consider(spellOf(0, 0), 0)?.day ?? 89).toBe(89);
  });

  it('leaves the coordinators a tenth for prevention while cases wait, and all that is not needed when none do', () => {
    const guidance = new Guidance(
      stageFor(
        planOf([60], {
          'employer-ring': { ...RING, 'ring.case_capacity': 104.357, 'ring.prevention_leftover': 0.1 },
        }).arm,
      ),
      0,
    );
    // Two cases a week, and room for three at most.
    expect(guidance.perWeek).toBeCloseTo(2, 4);
    guidance.replenish(7);
    expect([guidance.takeUp(), guidance.takeUp()].filter(Boolean).length).toBeGreaterThan(0);
    while (guidance.takeUp());
    expect(guidance.prevention).toBe(0);
    guidance.replenish(14);
    expect(guidance.prevention).toBeCloseTo(0.2, 4);
    // Nobody has waited since: five weeks bring ten, of which three are kept for cases.
    guidance.replenish(49);
    expect(guidance.prevention).toBeGreaterThan(0.2 + 8.5);
  });

  it('takes that part off only for the week in which a case waited', () => {
    const half = { 'ring.case_capacity': 26.0893, 'ring.prevention_leftover': 0.5 };
    const guidance = new Guidance(stageFor(planOf([60], { 'employer-ring': { ...RING, ...half } }).arm), 0);
    guidance.replenish(15);
    expect([guidance.takeUp(), guidance.takeUp()]).toEqual([true, false]);
    // The one that waited has ended. Half a case a week for three weeks, less half of the first: 1.25 for the next that comes.
    guidance.replenish(36);
    expect(guidance.takeUp()).toBe(true);
    expect(guidance.prevention).toBeCloseTo(0.25, 4);
  });

  it('pays a fee for each case that its yearly fee does not include, and a larger yearly fee where it includes some', () => {
    const fees = (change: object) => {
      const { arm } = planOf([300], { 'employer-ring': { ...RING, 'place.cannot_return_share': 1, ...change } }, 1);
      const result = createSimulator().simulate(arm, { draw: 0, replication: 0 });
      return [parts(arm, result, 'O-20.ring')[0], parts(arm, result, 'O-29.cases')[0]];
    };
    const [ring, cases] = fees({ 'ring.case_fee': 20_000 });
    expect(cases).toBeGreaterThan(2);
    // 300 employees: 10,000 a year, 1,000 to join.
    expect(ring).toBe(100 * (11_000 + 20_000 * cases));
    expect(fees({ 'ring.case_fee': 20_000, 'ring.fee_includes_cases': 1, 'ring.fee_with_cases': 3 })).toEqual([
      100 * (31_000 + 20_000 * (cases - 1)),
      cases,
    ]);
  });
});

describe('what a ring has done', () => {
  const results = (change: object) =>
    new Results(stageFor(planOf([60], { 'employer-ring': { ...RING, 'ring.hr_competence': 1.05, ...change } }).arm), 0);

  it('persuades and inspires only when it is published, once a year, by what was known then', () => {
    for (const publishes of [false, true]) {
      const of = results({ 'ring.publishes': publishes, 'union.learning_rate': 2, 'ring.spiral_gain': 1.1 });
      // Thirty cases of the first year, twenty of them placements; later ones are not told yet.
      for (let i = 0; i < 30; i++) of.end(300, i < 20);
      of.end(400, true);
      expect([of.persuades(364), of.inspires(364)]).toEqual([0, 1]);
      expect(of.persuades(371)).toBeCloseTo(publishes ? 0.04 : 0, 12);
      expect(of.inspires(371)).toBeCloseTo(publishes ? 1.1 ** (100 / 15) : 1, 9);
      // Of the second year: one placement, one case.
      expect(of.inspires(735)).toBeCloseTo(publishes ? 1.1 ** 10 : 1, 9);
    }
  });

  it('teaches it by exchange: a share of the gap to the best every year, and nothing without', () => {
    const of = results({ 'ring.exchange': true, 'ring.learning_rate': 0.5, 'ring.hr_best': 1.2 });
    expect(of.competence(0)).toBe(1.05);
    expect(Math.log(of.competence(YEAR)) / Math.log(1.05 * 1.2)).toBeCloseTo(0.5, 9);
    expect(of.competence(20 * YEAR)).toBeCloseTo(1.2, 4);
    expect(results({}).competence(20 * YEAR)).toBe(1.05);
    expect(results({ 'ring.exchange': true, 'ring.hr_best': 1 }).competence(YEAR)).toBe(1.05);
  });
});

describe('a union whose representatives take part', () => {
  it('accepts more, as long as they have time; who is refused is not in the queue any more', () => {
    const yes = (union: object | null) => {
      const ring = Ring.of(
        stageFor(
          planOf([60], {
            'employer-ring': { ...RING, 'union.accept_base': 0, 'union.accept_most': 0 },
            ...(union ? { 'union-engagement': { start: START, 'union.accept_engaged': 1, ...union } } : {}),
          }).arm,
        ),
      )!;
      const requests = Array.from({ length: 40 }, (_, slot) => {
        const request = requestOf(ring, spellOf(slot), QUEUES, 700 + slot / 100);
        request.of.choice = -1;
        return request;
      });
      ring.hear(707, requests);
      return requests.filter(({ of }) => of.stage !== OVER).length;
    };
    expect(yes(null)).toBe(0);
    const many = { 'union.representatives': 1000, 'union.cases_year': 1000 };
    expect(yes({ ...many, 'union.participation': 1 })).toBe(40);
    const willing = yes({ ...many, 'union.participation': 0.5 });
    expect(Math.abs(willing - 20)).toBeLessThan(4 * Math.sqrt(10));
    // Room is never more than one case and a week's.
    expect(yes({ 'union.participation': 1, 'union.representatives': 1, 'union.cases_year': 105 })).toBe(3);
    expect(yes({ ...many, 'union.participation': 1, end: '2020-06-01' })).toBe(0);
    expect(yes({ ...many, 'union.participation': 1, 'union.accept_engaged': 0 })).toBe(0);
  });
});

describe('a ring that grows and learns', () => {
  const policies: Policies = {
    'employer-ring': {
      ...RING,
      'ring.referral_day': 40,
      'place.cannot_return_share': 0.6,
      'place.vacancy_open': 0.5,
      'place.hr_new_job': 2,
      'ring.publishes': true,
      'ring.exchange': true,
      'union.learning_rate': 5,
      'ring.backlog': 20,
    },
    'ring-recruitment': { start: '2019-04-01', ramp: 100, 'ring.join_prob': [0.5, 0.9, 0.9] },
    'union-engagement': { start: '2019-06-01', 'union.representatives': 1 },
  };

  it('has the same bits whether everybody is run, only whom it touches, or all are stopped at every barrier', () => {
    const { baseline, arm } = planOf([300, 200, 200, 30, 30], policies, 3);
    const world = { draw: 0, replication: 1 };
    const [, second] = createSimulator().arms([baseline, arm], world);
    expect(second).toEqual(createSimulator().simulate(arm, world));
    expect(createSimulator().simulate(arm, world, { suspicious: true })).toEqual(second);
    expect(parts(arm, second, 'O-29.cases')[0]).toBeGreaterThan(10);
    expect(parts(arm, second, 'O-29.union-part')[0]).toBeGreaterThan(0);
    expect(monthParts(arm, second, 'O-32.members', 0)).toEqual([1, 1]);
    expect(monthParts(arm, second, 'O-32.members', 35)[0]).toBeGreaterThan(2);
  });
});
