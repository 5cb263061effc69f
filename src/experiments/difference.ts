/** One world's paired difference: what the experiments on assumptions study. */
import { totalCell, type Layout } from '../results/layout.ts';
import { valuesOf } from '../results/summarise.ts';

/**
 * @returns a reader of a world's arms (baseline first): the second minus the first, in the outcome's unit; NaN where
 *   either has no value.
 * @throws Error when the layout has no such outcome.
 */
export function differenceIn(layout: Layout, outcome: string): (arms: readonly Float64Array[]) => number {
  const position = layout.outcomes.findIndex(({ id }) => id === outcome);
  if (position < 0) throw new Error(`There is no outcome ${outcome}.`);
  const cell = totalCell(layout, position, 0);
  return (arms) => {
    const [baseline, scenario] = valuesOf(layout.outcomes[position], cell, arms.slice(0, 2));
    return scenario - baseline;
  };
}
