/** Counts of worlds as figures of charts: the smallest, the largest and the mean; never called an interval. */
import type { Figure } from '../../charts/frame.ts';
import { rangeOf, type Lots } from '../../experiments/lives.ts';
import { quantile } from '../../stats/quantiles.ts';

/** Without worlds it is 0 of 0 worlds. */
export function figureOf(values: readonly number[]): Figure {
  const range = rangeOf(values) ?? { lower: 0, upper: 0, mean: 0, worlds: 0 };
  const { lower, upper, mean, worlds } = range;
  if (worlds === 0) return { lower, q25: 0, middle: 0, q75: 0, upper, worlds };
  return { lower, q25: quantile(values, 0.25), middle: mean, q75: quantile(values, 0.75), upper, worlds };
}

export function perThousand(worlds: readonly Lots[]): Record<'gained' | 'lost' | 'unchanged' | 'apart', Figure> {
  const of = (key: 'gained' | 'lost' | 'unchanged' | 'apart'): Figure =>
    figureOf(worlds.map((lots) => (1000 * lots[key]) / Math.max(1, lots.people)));
  return { gained: of('gained'), lost: of('lost'), unchanged: of('unchanged'), apart: of('apart') };
}
