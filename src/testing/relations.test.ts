/**
 * More relations that hold without knowing the answer (model-relations.test.ts and model-policies.test.ts have the first
 * ones). Their codes are counted by `npm run proof`.
 */
import { expect, it } from 'vitest';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import { isKept } from '../results/layout.ts';
import { createSimulator } from '../model/simulate.ts';
import { compileStudy } from '../scenario/compile.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { studyText } from '../storage/file.ts';
import { readLink, studyLink } from '../storage/link.ts';
import { fourEss, parts, plansFor } from './study-plans.ts';

const SIZES = [150, 90, 60] as const;
const MEETING = { ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 4 };
const world = { draw: 3, replication: 1 };
const simulator = createSimulator();
const simulate = (plan: Plan) => simulator.simulate(plan, world);

const { baseline, arm } = plansFor({ sizes: SIZES, years: 2, meeting: MEETING });
const base = simulate(baseline);

/** The groups by which an outcome is kept. */
function groupsKept(plan: Plan, id: string): string[] {
  const of = planLayout(plan);
  const outcome = of.outcomes.findIndex((one) => one.id === id);
  return of.groups.filter((_, group) => isKept(of, outcome, group));
}

/** Numerators of an outcome, by group. */
const byGroup = (plan: Plan, result: Float64Array, id: string) =>
  groupsKept(plan, id).map((group) => parts(plan, result, id, group)[0]);

it('G5-14 a copy of a scenario differs from it by nothing, and a copy of the baseline likewise', () => {
  const [first, second, third, fourth] = createSimulator().arms(
    [baseline, arm, { ...arm, id: 'copy' }, { ...baseline, id: 'copy of the baseline' }],
    world,
  );
  expect(third).toEqual(second);
  expect(fourth).toEqual(first);
});

it('G5-15 what all have is the sum over employers, over sexes, over ages and over occupations', () => {
  for (const id of ['O-04', 'O-05.started', 'O-05.ended', 'O-07']) {
    const groups = groupsKept(baseline, id);
    const numerators = byGroup(baseline, base, id);
    for (const kind of ['employer:', 'sex:', 'age:', 'occupation:']) {
      const sum = groups.reduce((all, group, g) => all + (group.startsWith(kind) ? numerators[g] : 0), 0);
      expect(sum, `${id} ${kind}`).toBe(numerators[0]);
    }
  }
});

it('G5-16 a policy that starts after the horizon is no policy, but for whom it aims at', () => {
  const late = { ...arm, id: 'late', policies: arm.policies.map((one) => ({ ...one, start: arm.days + 7 })) };
  const result = simulate(late);
  const of = planLayout(arm);
  const differing = of.outcomes.filter((_, o) => {
    const cells = [2 * of.first[o], 2 * (of.first[o + 1] ?? of.cells)] as const;
    return result.slice(...cells).some((value, i) => value !== base.slice(...cells)[i]);
  });
  // The outcomes that say whom a policy aims at have a denominator as soon as there is one.
  expect(differing.map(({ id }) => id).filter((id) => !/^O-2[78]/.test(id))).toEqual([]);
});

it('G5-17 more onsets of long spells give more days absent, with and without benefit, of men and of women', () => {
  const held = (rate: number) =>
    plansFor({ sizes: [600, 400, 300], years: 2, meeting: null, assumptions: { 'inc.rate_long': rate } }).baseline;
  const [few, many] = [held(0.05), held(0.15)].map((plan) => ({ plan, result: simulate(plan) }));
  for (const id of ['O-04', 'O-07']) {
    const [less, more] = [few, many].map(({ plan, result }) => byGroup(plan, result, id).slice(0, 3));
    less.forEach((value, group) => expect(more[group], `${id} ${group}`).toBeGreaterThan(value));
  }
});

it('G5-18 a longer horizon has at least the days and spells of a shorter one, in every group', () => {
  const one = plansFor({ sizes: SIZES, years: 1, meeting: MEETING }).arm;
  const [short, long] = [simulate(one), simulate(arm)];
  for (const id of ['O-04', 'O-05.started', 'O-05.ended', 'O-07', 'O-09']) {
    const [first, second] = [byGroup(one, short, id), byGroup(arm, long, id)];
    first.forEach((value, group) => expect(second[group], id).toBeGreaterThanOrEqual(value));
  }
});

it('G5-19 the share of the wage that a subsidy pays moves no day and no cost of society, only who bears it', () => {
  const subsidy = { start: '2019-01-01', 'ws.request_day': 30, 'ws.eligible_share': 0.8, 'ws.hr_rtw': 1.4 };
  const at = (share: number) =>
    plansFor({ sizes: SIZES, years: 2, policies: { 'wage-subsidy': { ...subsidy, 'ws.share': share } } }).arm;
  const [low, high] = [at(0.25), at(0.75)].map((plan) => ({ plan, result: simulate(plan) }));
  for (const id of ['O-04', 'O-05.started', 'O-07']) {
    expect(byGroup(low.plan, low.result, id), id).toEqual(byGroup(high.plan, high.result, id));
  }
  expect(parts(low.plan, low.result, 'O-25.total')).toEqual(parts(high.plan, high.result, 'O-25.total'));
  expect(high.result).not.toEqual(low.result);
});

it('G5-20 without interest a present value is the amount itself', () => {
  const at = (rate: number) => {
    const plan = plansFor({ sizes: SIZES, years: 2, meeting: MEETING, assumptions: { 'cost.discount': rate } }).arm;
    return { plan, result: simulate(plan) };
  };
  const [none, some] = [at(0), at(0.03)];
  const value = (of: typeof none, id: string) => parts(of.plan, of.result, id)[0];
  expect(value(none, 'O-25.pv')).toBe(value(none, 'O-25.total'));
  expect(value(some, 'O-25.total')).toBe(value(none, 'O-25.total'));
  expect(value(some, 'O-25.pv')).not.toBe(value(some, 'O-25.total'));
});

/** The plans of a study are all that is ever run: equal ids, equal results. */
const idsOf = (study: Study) => compileStudy(study).plans.map(({ id }) => id);

it('G5-21 a study that was saved to a file and read again is the same study', () => {
  const study = fourEss();
  const parsed = parseStudy(studyText(study));
  expect(parsed.ok && idsOf(parsed.study)).toEqual(idsOf(study));
});

it('G5-22 a study that came by a link is the same study', async () => {
  const study = { ...fourEss(), worlds: 30, seed: 'by a link' };
  for (const known of [[], [fourEss()]]) {
    const link = await studyLink(study, known);
    const read = await readLink(link.ok ? link.fragment : '', known);
    expect(read.state === 'study' && idsOf(read.study)).toEqual(idsOf(study));
  }
});

it('G5-23 texts, labels and the number of worlds move nothing', () => {
  const study = fourEss();
  const other = {
    ...study,
    ...{ label: { sv: 'Annat', en: 'Other' }, source: 'elsewhere', worlds: 7 },
    scenarios: study.scenarios.map((one, i) => ({ ...one, id: `s${i}`, label: { sv: 'x', en: 'x' } })),
  };
  expect(idsOf(other)).toEqual(idsOf(study));
});

it('G5-24 a scenario left out moves none of the others', () => {
  const study = fourEss();
  const all = idsOf(study);
  study.scenarios.forEach((_, left) => {
    const fewer = { ...study, scenarios: study.scenarios.filter((_one, i) => i !== left) };
    expect(idsOf(fewer)).toEqual(all.filter((_id, i) => i !== left + 1));
  });
});
