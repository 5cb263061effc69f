/** What a draw was in standard normal scores, and what a score amounts to in an assumption's own unit. */
import { normalCdf } from '../engine/math.ts';
import type { Plan, PlanParameter } from '../model/plan.ts';
import { Values } from '../model/values.ts';
import { sampleValue } from '../stats/sampling.ts';

/** The components that are drawn on their own; a shift that all components share is one, component 0. */
export function ownDraws({ values, uncertainty }: PlanParameter): number[] {
  const asked = new Set<number>();
  if (uncertainty !== null) {
    sampleValue(values, uncertainty, (component) => {
      asked.add(component);
      return 0.5;
    });
  }
  return [...asked].sort((a, b) => a - b);
}

/**
 * Reads the scores of draws. A draw is keyed by seed, draw, id and component and by nothing else, so a parameter of the
 * same id that varies by a unit normal around 0 shows which score the real one was made from.
 *
 * @returns by parameter: [own draw][draw].
 */
export function scoresOf(plan: Plan, parameters: readonly PlanParameter[], draws: readonly number[]): number[][][] {
  const own = parameters.map(ownDraws);
  const bare: Plan = {
    ...plan,
    parameters: parameters.map(({ id, values }) => ({
      id,
      values: values.map(() => 0),
      defaults: values,
      uncertainty: { dist: 'absolute', sd: values.map(() => 1) },
    })),
  };
  const drawn = draws.map((draw) => new Values(bare, draw));
  return parameters.map(({ id }, p) => own[p].map((component) => drawn.map((values) => values.vector(id)[component])));
}

/**
 * The value of an assumption `score` standard deviations along a direction. With one own draw that is its quantile. With
 * several there are many points of one probability; this is the likeliest of those as far along the direction (the
 * design point of structural reliability; Hasofer and Lind 1974).
 */
export function valueAlong(parameter: PlanParameter, direction: readonly number[], score: number): number[] {
  const { values, uncertainty } = parameter;
  if (uncertainty === null) return [...values];
  const own = ownDraws(parameter);
  const length = Math.sqrt(direction.reduce((sum, part) => sum + part * part, 0));
  return sampleValue(values, uncertainty, (component) => {
    const part = length > 0 ? direction[own.indexOf(component)] / length : 0;
    return normalCdf(score * part);
  });
}
