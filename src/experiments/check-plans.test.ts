import { expect, it } from 'vitest';
import { policies } from '../model/policies/index.ts';
import { plansFor } from '../testing/study-plans.ts';
import { delayed, neutralOf, sampled, withoutPolicies } from './check-plans.ts';

const meeting = { 'coordination-meeting': {} };

it('delays all policies alike, so that some whole months are before the first', () => {
  const { arm } = plansFor({
    years: 1,
    policies: { ...meeting, 'wage-subsidy': { start: '2019-02-10', end: '2019-05-10' } },
  });
  const { plan, months } = delayed(arm)!;
  expect(months).toBe(6);
  const [first, second] = plan.policies;
  expect(first.start).toBe(plan.months[6]);
  expect(second.start - first.start).toBe(arm.policies[1].start);
  expect(second.end - second.start).toBe(arm.policies[1].end - arm.policies[1].start);
  expect(first.end).toBe(Infinity);
  expect(plan.id).not.toBe(arm.id);
  expect(plan.baseId).toBe(arm.baseId);
});

it('leaves policies as they are where months are over before them, and counts these', () => {
  const { arm } = plansFor({ years: 1, policies: { 'wage-subsidy': { start: '2019-03-02' } } });
  expect(delayed(arm)).toEqual({ plan: arm, months: 2 });
});

it('has nothing to look at in a study of one month', () => {
  const { arm } = plansFor({ years: 1 });
  expect(delayed({ ...arm, days: 31, months: [0, 31] })).toBeNull();
});

it('holds what the policies that are on call neutral, and nothing else', () => {
  const { baseline, arm } = plansFor({ policies: meeting });
  const neutral = neutralOf(arm, policies, baseline);
  const changed = neutral.parameters.filter((one, i) => one !== arm.parameters[i]).map(({ id }) => id);
  const declared = Object.keys(policies.find(({ id }) => id === 'coordination-meeting')!.neutral);
  expect(changed.toSorted()).toEqual(declared.toSorted());
  expect(neutral.parameters.find(({ id }) => id === 'meet.or_part_time')).toMatchObject({
    values: [1],
    uncertainty: null,
  });
  expect(neutral.baseId).toBe(arm.baseId);
  expect(withoutPolicies(neutral).policies).toEqual([]);
});

it('knows that people are others where a neutral value acts without policies', () => {
  const { baseline, arm } = plansFor({ policies: meeting });
  const shared = [{ ...policies[0], neutral: { 'inc.rate_long': 0.1 } }];
  expect(neutralOf(arm, shared, baseline).baseId).not.toBe(arm.baseId);
});

it('takes of a large world the last employers, as many as a part has, and of any other all', () => {
  const { arm } = plansFor({ sizes: [30_000, 20_000, 4_000], policies: meeting });
  const some = sampled(arm);
  expect(some.employers).toEqual(arm.employers.slice(1));
  expect([some.id, some.baseId]).not.toContain(arm.id);
  expect(some.baseId).not.toBe(arm.baseId);
  expect(sampled(some)).toBe(some);
  const { arm: shares } = plansFor({ sizes: [30_000, 20_000, 4_000], policies: { 'wage-subsidy': {} } });
  expect(sampled(shares)).toBe(shares);
});
