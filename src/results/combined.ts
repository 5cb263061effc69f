/**
 * Several outcomes added world by world, and only then compared: the interval of a sum is not the sum of intervals.
 * For figures of one kind, such as what a payer bears of its own and what passes through its hands.
 */
import { pairedDifference } from '../stats/paired.ts';
import { totalCell, type Layout } from './layout.ts';
import { valuesOf } from './summarise.ts';
import type { Difference } from './summary.ts';
import { answered, type WorldArrays } from './worlds.ts';

export interface Term {
  readonly outcome: string;
  /** 1 adds, -1 takes away. */
  readonly sign: 1 | -1;
}

/**
 * The paired difference of a sum, an arm against the baseline; its mean is the sum of the outcomes' own differences.
 * @param arms [arm][world index], baseline first. A world in which one of the outcomes has no figure is left out.
 * @returns null when no world is left.
 * @param group index of the layout's groups; 0 = all.
 * @throws RangeError when the layout has no such outcome, or does not keep it by that group.
 */
export function combinedDifference(
  layout: Layout,
  arms: WorldArrays,
  terms: readonly Term[],
  arm: number,
  group = 0,
): Difference | null {
  const worlds = answered(arms);
  const [before, after] = [arms[0], arms[arm]].map((all) => {
    const kept = worlds.map((world) => all[world]);
    const sum = new Float64Array(kept.length);
    for (const { outcome, sign } of terms) {
      const o = layout.outcomes.findIndex(({ id }) => id === outcome);
      if (o < 0) throw new RangeError(`there is no outcome ${outcome}`);
      valuesOf(layout.outcomes[o], totalCell(layout, o, group), kept).forEach(
        (value, world) => (sum[world] += sign * value),
      );
    }
    return sum;
  });
  const pair = pairedDifference(before, after);
  if (pair === null) return null;
  const { n, ...figure } = pair;
  return { ...figure, worlds: n };
}
