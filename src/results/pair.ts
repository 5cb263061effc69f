/** The figures of one outcome under the baseline and under an arm, world by world. */
import { isKept, totalCell, type Layout } from './layout.ts';
import { valuesOf } from './summarise.ts';
import { answered, type WorldArrays } from './worlds.ts';

/** One figure of each world, by world: NaN where it does not exist. */
export interface Pair {
  readonly baseline: ArrayLike<number>;
  readonly scenario: ArrayLike<number>;
}

/**
 * @param arms [arm][world index], baseline first; worlds that an arm lacks are left out of both.
 * @param group index of the layout's groups; 0 = all.
 * @returns null when the layout has no such outcome, or does not keep it by that group.
 */
export function pairOf(layout: Layout, arms: WorldArrays, outcome: string, arm: number, group = 0): Pair | null {
  const index = layout.outcomes.findIndex(({ id }) => id === outcome);
  if (index < 0 || !isKept(layout, index, group)) return null;
  const worlds = answered(arms);
  const values = (of: WorldArrays[number]) =>
    valuesOf(
      layout.outcomes[index],
      totalCell(layout, index, group),
      worlds.map((world) => of[world]),
    );
  return { baseline: values(arms[0]), scenario: values(arms[arm]) };
}
