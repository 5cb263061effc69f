/** Which numbers of a result the checks of a comparison look at, and where two results differ. */
import { isKept, monthCell, totalCell, type Layout } from '../results/layout.ts';

/** What the neutral values leave as it is: the evidence's measures of absence (negative control N-1). */
const ABSENCE = ['O-01', 'O-02', 'O-03', 'O-04', 'O-05', 'O-06', 'O-07', 'O-10'];

export interface Cell {
  readonly cell: number;
  /** For people: outcome, with month or group. */
  readonly name: string;
}

/** All outcomes that are kept by month, in the first `months` months. */
export function beforeCells(layout: Layout, months: number): Cell[] {
  return layout.outcomes.flatMap(({ id, series }, outcome) =>
    series
      ? Array.from({ length: months }, (_, month) => ({
          cell: monthCell(layout, outcome, month),
          name: `${id} [${month + 1}]`,
        }))
      : [],
  );
}

/** Measures of absence: the horizon, every group, every month. */
export function absenceCells(layout: Layout): Cell[] {
  return layout.outcomes.flatMap(({ id, series }, outcome) => {
    if (!ABSENCE.includes(id.slice(0, 4))) return [];
    return [
      ...layout.groups.flatMap((group, g) =>
        isKept(layout, outcome, g) ? [{ cell: totalCell(layout, outcome, g), name: `${id} (${group})` }] : [],
      ),
      ...(series
        ? Array.from({ length: layout.months }, (_, month) => ({
            cell: monthCell(layout, outcome, month),
            name: `${id} [${month + 1}]`,
          }))
        : []),
    ];
  });
}

/** The first of these cells in which two arms differ in any world, by name; null when there is none. */
export function firstDifference(
  bare: readonly (Float64Array | undefined)[],
  arm: readonly (Float64Array | undefined)[],
  cells: readonly Cell[],
): string | null {
  for (const { cell, name } of cells) {
    for (let world = 0; world < bare.length; world++) {
      const [without, is] = [bare[world], arm[world]];
      if (!without || !is) return name;
      if (is[2 * cell] !== without[2 * cell] || is[2 * cell + 1] !== without[2 * cell + 1]) return name;
    }
  }
  return null;
}
