/**
 * From where people entered to where they stood later: every pair of the two as a share of all who entered, world by
 * world. Made of the counts and not of the shares: a mean of products is not the product of means, and only so do the
 * passages of a place add up to the place.
 */
import { spread } from '../stats/intervals.ts';
import { totalCell, type Layout } from './layout.ts';
import type { Estimate } from './summary.ts';
import { answered, type WorldArrays } from './worlds.ts';

export interface Passages {
  /** By entry: share of all who entered and could be followed, 0 to 1. */
  readonly from: readonly Estimate[];
  /** By later place. */
  readonly to: readonly Estimate[];
  /** [entry][later place]. */
  readonly between: readonly (readonly Estimate[])[];
}

/**
 * @param outcomes [entry][later place]: ids of shares whose denominators are the entered, all places of an entry alike.
 * @returns null when nobody entered in any world, or fewer than two worlds have somebody.
 * @throws RangeError when the layout has no such outcome.
 */
export function passages(
  layout: Layout,
  arms: WorldArrays,
  arm: number,
  outcomes: readonly (readonly string[])[],
): Passages | null {
  const cells = outcomes.map((row) =>
    row.map((outcome) => {
      const o = layout.outcomes.findIndex(({ id }) => id === outcome);
      if (o < 0) throw new RangeError(`there is no outcome ${outcome}`);
      return totalCell(layout, o, 0);
    }),
  );
  const shares = answered(arms).flatMap((world) => {
    const numbers = arms[arm][world]!;
    const all = cells.reduce((sum, [first]) => sum + numbers[2 * first + 1], 0);
    return all === 0 ? [] : [cells.map((row) => row.map((cell) => numbers[2 * cell] / all))];
  });
  if (shares.length < 2) return null;
  const estimate = (read: (world: number[][]) => number): Estimate => {
    const { n, ...figure } = spread(shares.map(read));
    return { ...figure, worlds: n };
  };
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    from: cells.map((_, e) => estimate((world) => add(world[e]))),
    to: cells[0].map((_, p) => estimate((world) => add(world.map((row) => row[p])))),
    between: cells.map((row, e) => row.map((_, p) => estimate((world) => world[e][p]))),
  };
}
