/** The figures of one outcome under the baseline and under an arm, world by world. */
import { totalCell, type Layout } from './layout.ts';
import { valuesOf } from './summarise.ts';
import { answered, type WorldArrays } from './worlds.ts';

/** One figure of each world, by world: NaN where it does not exist. */
export interface Pair {
  readonly baseline: ArrayLike<number>;
  readonly scenario: ArrayLike<number>;
}

/**
 * @param arms [arm][world index], baseline first; worlds that an arm lacks are left out of both.
 * @returns null when the layout has no such outcome.
 */
export function pairOf(layout: Layout, arms: WorldArrays, outcome: string, arm: number): Pair | null {
  const index = layout.outcomes.findIndex(({ id }) => id === outcome);
  if (index < 0) return null;
  const worlds = answered(arms);
  const values = (of: WorldArrays[number]) =>
    valuesOf(
      layout.outcomes[index],
      totalCell(layout, index, 0),
      worlds.map((world) => of[world]),
    );
  return { baseline: values(arms[0]), scenario: values(arms[arm]) };
}
