/**
 * Plans in which some assumptions are held at chosen values while the rest is still drawn. All arms of a study are held
 * alike, so that they stay comparable and go on sharing people and warm-up.
 */
import type { Plan, PlanParameter } from '../model/plan.ts';
import { Values } from '../model/values.ts';
import { canonicalHash } from '../scenario/canonical.ts';

/** Value by parameter id. */
export type Held = ReadonlyMap<string, readonly number[]>;

/** The parameters that are drawn in at least one arm, each as the first such arm has it; sorted by id. */
export function drawnParameters(plans: readonly Plan[]): PlanParameter[] {
  const drawn = new Map<string, PlanParameter>();
  for (const plan of plans) {
    for (const parameter of plan.parameters) {
      if (parameter.uncertainty !== null && !drawn.has(parameter.id)) drawn.set(parameter.id, parameter);
    }
  }
  return [...drawn.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The values that a draw gives to some of the drawn parameters. */
export function valuesAt(plans: readonly Plan[], draw: number, ids: Iterable<string>): Held {
  const drawn = plans.map((plan) => new Values(plan, draw));
  const held = new Map<string, readonly number[]>();
  for (const id of ids) {
    const arm = plans.findIndex((plan) => plan.parameters.some((one) => one.id === id && one.uncertainty !== null));
    held.set(id, drawn[arm].vector(id));
  }
  return held;
}

/**
 * The arms with these values held. What an arm does not draw (because the study or its scenario holds it) stays as it is,
 * unless `all` asks for every parameter of that id.
 *
 * `baseId` says what acts without policies, and every arm has all of that. So what all arms have goes into it, and what
 * only some have does not: arms that shared people and warm-up still do, and no others.
 */
export function hold(plans: readonly Plan[], held: Held, which: 'drawn' | 'all' = 'drawn'): Plan[] {
  if (held.size === 0) return [...plans];
  const entries = [...held].sort(([a], [b]) => (a < b ? -1 : 1));
  const common = entries.filter(([id]) => plans.every((plan) => plan.parameters.some((one) => one.id === id)));
  return plans.map((plan) => ({
    ...plan,
    id: canonicalHash({ of: plan.id, held: entries, which }),
    baseId: common.length === 0 ? plan.baseId : canonicalHash({ of: plan.baseId, held: common, which }),
    parameters: plan.parameters.map((one) => {
      const values = which === 'all' || one.uncertainty !== null ? held.get(one.id) : undefined;
      return values === undefined ? one : { ...one, values, uncertainty: null };
    }),
  }));
}
