/**
 * From numerators and denominators to figures: the only place where that is done, so that terminal, page and exports
 * cannot differ. What a figure means: contracts.md section 4 (mean over worlds of each world's ratio; quantiles of type
 * 7 over worlds; comparisons by pairs of worlds).
 */
import { spread } from '../stats/intervals.ts';
import { pairedDifference } from '../stats/paired.ts';
import { isKept, monthCell, totalCell, type Layout, type OutcomeSpec } from './layout.ts';
import type { Difference, Estimate, OutcomeComparison, OutcomeSummary, Summary } from './summary.ts';
import { answered, type WorldArrays } from './worlds.ts';

export interface SummariseOptions {
  /** Leave out groups and months: for previews, some ten times as fast. */
  readonly totalsOnly?: boolean;
  /** Only these outcomes are computed; the others are null and empty. Positions stay those of the layout. */
  readonly only?: readonly string[];
}

/**
 * @param arms [arm][world index], baseline first. Worlds that an arm lacks (not yet answered, or failed) are left out of
 *   all arms, so it can be called at any time with what has come so far.
 */
export function summarise(layout: Layout, arms: WorldArrays, options: SummariseOptions = {}): Summary {
  const indices = answered(arms);
  const kept = arms.map((arm) => indices.map((index) => arm[index]!));
  const only = options.only ? new Set(options.only) : null;
  // One row of values per arm, filled anew for each cell.
  const rows = kept.map(() => new Float64Array(indices.length));

  const outcomes: OutcomeSummary[][] = arms.map(() => []);
  const comparisons: OutcomeComparison[][] = arms.slice(1).map(() => []);
  layout.outcomes.forEach((spec, o) => {
    const wanted = !only || only.has(spec.id);
    const detail = wanted && !options.totalsOnly;
    const total = wanted ? figures(kept, rows, totalCell(layout, o, 0), spec) : NOTHING;
    // Group 0 is all, whose figure is the total.
    const groups =
      detail && spec.grouped
        ? layout.groups.map((_, g) => {
            if (g === 0) return total;
            return isKept(layout, o, g) ? figures(kept, rows, totalCell(layout, o, g), spec) : NOTHING;
          })
        : [];
    const months =
      detail && spec.series
        ? Array.from({ length: layout.months }, (_, m) => figures(kept, rows, monthCell(layout, o, m), spec))
        : [];
    arms.forEach((_, arm) => {
      const pick = (cell: Figures): Estimate | null => cell.estimates[arm] ?? null;
      outcomes[arm].push({ id: spec.id, total: pick(total), groups: groups.map(pick), months: months.map(pick) });
      if (arm === 0) return;
      const compare = (cell: Figures): Difference | null => cell.differences[arm - 1] ?? null;
      comparisons[arm - 1].push({
        id: spec.id,
        total: compare(total),
        groups: groups.map(compare),
        months: months.map(compare),
      });
    });
  });
  return {
    worlds: indices.length,
    arms: outcomes.map((list) => ({ outcomes: list })),
    comparisons: comparisons.map((list, i) => ({ arm: i + 1, outcomes: list })),
  };
}

/**
 * Each world's value of one cell: numerator / denominator x scale, by index; NaN where the denominator is 0 or the world
 * is missing.
 */
export function valuesOf(spec: OutcomeSpec, cell: number, arm: readonly (Float64Array | undefined)[]): Float64Array {
  const row = new Float64Array(arm.length);
  fill(row, arm, cell, spec.scale);
  return row;
}

interface Figures {
  /** By arm. */
  readonly estimates: readonly (Estimate | null)[];
  /** By arm from the second on. */
  readonly differences: readonly (Difference | null)[];
}

const NOTHING: Figures = { estimates: [], differences: [] };

function figures(arms: Float64Array[][], rows: Float64Array[], cell: number, spec: OutcomeSpec): Figures {
  rows.forEach((row, arm) => fill(row, arms[arm], cell, spec.scale));
  return {
    estimates: rows.map(estimate),
    differences: rows.slice(1).map((row) => difference(rows[0], row)),
  };
}

function fill(row: Float64Array, arm: readonly (Float64Array | undefined)[], cell: number, scale: number): void {
  for (let world = 0; world < row.length; world++) {
    const numbers = arm[world];
    const denominator = numbers ? numbers[2 * cell + 1] : 0;
    row[world] = denominator === 0 ? NaN : (numbers![2 * cell] / denominator) * scale;
  }
}

function estimate(row: Float64Array): Estimate | null {
  let missing = 0;
  for (let world = 0; world < row.length; world++) if (Number.isNaN(row[world])) missing++;
  if (missing === row.length) return null;
  const { n, ...figure } = spread(missing === 0 ? row : row.filter((value) => !Number.isNaN(value)));
  return { ...figure, worlds: n };
}

function difference(baseline: Float64Array, scenario: Float64Array): Difference | null {
  const pair = pairedDifference(baseline, scenario);
  if (!pair) return null;
  const { n, ...figure } = pair;
  return { ...figure, worlds: n };
}
