/**
 * A model with assumptions whose part in the outcome is known in closed form: standard normal parameters, an effect that
 * is any function of them, and chance of any size. The baseline is chance alone, so the paired difference is the effect.
 */
import { normal, worldKey } from '../engine/draws.ts';
import type { Plan, PlanParameter, World } from '../model/plan.ts';
import { Values } from '../model/values.ts';
import { layout } from '../results/layout.ts';
import { toyPlan } from './toy-model.ts';

export const oneOutcome = layout([{ id: 'O-04', scale: 1, series: false, grouped: false }], ['all'], 0);

/** Baseline and scenario; only the scenario has these parameters, all standard normal. */
export function toyAssumptions(ids: readonly string[], seed: readonly [number, number] = [1, 2]): [Plan, Plan] {
  const parameters = ids.map((id): PlanParameter => ({
    id,
    values: [0],
    defaults: [0],
    uncertainty: { dist: 'normal', mean: 0, sd: 1 },
  }));
  return [
    { ...toyPlan('baseline'), seed },
    { ...toyPlan('scenario'), seed, baseId: 'toy-baseline', parameters },
  ];
}

/**
 * @param effect of the parameters (by id) and of the world's luck, a standard normal number.
 */
export function toyEffect(effect: (of: (id: string) => number, luck: number) => number) {
  return (plan: Plan, { draw, replication }: World): Float64Array => {
    const { hi, lo } = worldKey(plan.seed, replication);
    const values = new Values(plan, draw);
    const shared = normal(hi, lo, 1, 0);
    const own = plan.parameters.length === 0 ? 0 : effect((id) => values.get(id), normal(hi, lo, 2, 0));
    return Float64Array.of(shared + own, 1);
  };
}
