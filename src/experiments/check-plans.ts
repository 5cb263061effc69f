/** Plans that a comparison is checked with: no policies, policies later, policies at their neutral values. */
import type { PolicyDeclaration } from '../model/define-policy.ts';
import { isSplit, PERSONS_A_PART, personsOf } from '../model/arms/parts.ts';
import type { Plan } from '../model/plan.ts';
import { canonicalHash } from '../scenario/canonical.ts';

/** The same arm, and the same people, without its policies. */
export function withoutPolicies(plan: Plan): Plan {
  return { ...plan, id: canonicalHash({ of: plan.id, check: 'none' }), policies: [] };
}

/**
 * Of a world that is lived in parts, the last employers, as many as a part has: they live there as they live in the whole, so
 * a fault of the program shows in them too. Any other plan as it is.
 */
export function sampled(plan: Plan): Plan {
  if (!isSplit([plan])) return plan;
  let first = plan.employers.length - 1;
  while (personsOf({ employers: plan.employers.slice(first - 1) }) <= PERSONS_A_PART) first--;
  return {
    ...plan,
    id: canonicalHash({ of: plan.id, check: 'sample', first }),
    baseId: canonicalHash({ of: plan.baseId, check: 'sample', first }),
    employers: plan.employers.slice(first),
  };
}

export interface Delayed {
  readonly plan: Plan;
  /** Months that are over before the first policy starts. */
  readonly months: number;
}

/** So many months are looked at before the start, if the study is long enough. */
const BEFORE = 6;

/**
 * All policies later by as many days, so that the first one starts after some whole months; as they are where that is so
 * already. null where a study has no month to spare.
 */
export function delayed(plan: Plan): Delayed | null {
  const first = Math.min(...plan.policies.map(({ start }) => start));
  const count = plan.months.length - 1;
  const over = (day: number) => plan.months.findLastIndex((month) => month <= day);
  if (first < plan.days && over(first) >= 1) return { plan, months: Math.min(count, over(first)) };
  const months = Math.min(BEFORE, Math.floor(count / 2));
  if (months < 1) return null;
  const shift = plan.months[months] - first;
  return {
    months,
    plan: {
      ...plan,
      id: canonicalHash({ of: plan.id, check: 'later', shift }),
      policies: plan.policies.map((policy) => ({ ...policy, start: policy.start + shift, end: policy.end + shift })),
    },
  };
}

/**
 * The arm with every policy at its neutral values.
 * @param base - a plan of the same study: what it has too acts without policies, and then the people are others.
 */
export function neutralOf(plan: Plan, policies: readonly PolicyDeclaration[], base: Plan): Plan {
  const on = new Set(plan.policies.map(({ id }) => id));
  const held = new Map(policies.filter(({ id }) => on.has(id)).flatMap(({ neutral }) => Object.entries(neutral)));
  const common = [...held].filter(([id]) => base.parameters.some((one) => one.id === id));
  return {
    ...plan,
    id: canonicalHash({ of: plan.id, check: 'neutral' }),
    baseId: common.length === 0 ? plan.baseId : canonicalHash({ of: plan.baseId, neutral: common }),
    parameters: plan.parameters.map((one) => {
      const value = held.get(one.id);
      return value === undefined ? one : { ...one, values: one.values.map(() => value), uncertainty: null };
    }),
  };
}
