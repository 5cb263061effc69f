/**
 * A package against its parts: what each measure does alone, and what is left when these are taken from the whole (the
 * interaction). World by world, so that the interval of the interaction is a paired one; the means add up exactly.
 */
import { pairedDifference } from '../stats/paired.ts';
import { totalCell, type Layout } from './layout.ts';
import { valuesOf } from './summarise.ts';
import type { Difference } from './summary.ts';
import type { WorldArrays } from './worlds.ts';

export interface Decomposition {
  /** The package against the baseline. */
  readonly together: Difference;
  /** Each part alone against the baseline, in the order asked for. */
  readonly parts: readonly Difference[];
  /** together - sum of parts. Below 0 of something unwanted: together they do more than the sum. */
  readonly interaction: Difference;
}

/**
 * @param arms [arm][world index], baseline first.
 * @param parts arms that hold one measure each; `whole` = the arm that holds them all.
 * @returns null when no world has a figure in all of them.
 */
export function decompose(
  layout: Layout,
  arms: WorldArrays,
  outcome: string,
  parts: readonly number[],
  whole: number,
  group = 0,
): Decomposition | null {
  const index = layout.outcomes.findIndex(({ id }) => id === outcome);
  if (index < 0) throw new RangeError(`there is no outcome ${outcome}`);
  const spec = layout.outcomes[index];
  const cell = totalCell(layout, index, group);
  const [base, together, ...alone] = [0, whole, ...parts].map((arm) => valuesOf(spec, cell, arms[arm]));
  // Where one of them has no figure, none has.
  const known = base.map((value, world) => alone.reduce((sum, row) => sum + row[world], value + together[world]));
  const kept = (row: Float64Array): Float64Array => row.filter((_, world) => !Number.isNaN(known[world]));
  const [start, end] = [kept(base), kept(together)];
  const rows = alone.map(kept);
  const summed = start.map((value, world) => rows.reduce((sum, row) => sum + (row[world] - value), value));
  const found = [
    pairedDifference(start, end),
    pairedDifference(summed, end),
    ...rows.map((row) => pairedDifference(start, row)),
  ];
  if (found.some((pair) => pair === null)) return null;
  const [all, rest, ...single] = found.map((pair): Difference => {
    const { n, ...figure } = pair!;
    return { ...figure, worlds: n };
  });
  return {
    together: all,
    parts: single,
    interaction: { ...rest, difference: single.reduce((left, part) => left - part.difference, all.difference) },
  };
}
