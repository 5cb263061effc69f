/**
 * From numerators and denominators to figures: the only place where that is done, so that terminal, page and exports
 * cannot differ. What a figure means: contracts.md section 4 (mean over worlds of each world's ratio; quantiles of type
 * 7 over worlds; comparisons by pairs of worlds).
 */
import { BAND, type Ends, spread } from '../stats/intervals.ts';
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

/** What is worked out of an outcome: nothing, its total, or groups and months as well. */
export type Detail = 'nothing' | 'total' | 'whole';

/** One outcome in all arms. */
export interface OutcomeFigures {
  /** By arm. */
  readonly arms: readonly OutcomeSummary[];
  /** By arm from the second on. */
  readonly comparisons: readonly OutcomeComparison[];
}

/** Figures of some worlds, an outcome at a time. */
export interface Summariser {
  outcome(index: number, detail: Detail): OutcomeFigures;
  /** @param parts every outcome of the layout, in its order. */
  joined(parts: readonly OutcomeFigures[]): Summary;
}

/**
 * @param arms [arm][world index], baseline first. Worlds that an arm lacks (not yet answered, or failed) are left out of
 *   all arms, so it can be called at any time with what has come so far.
 */
export function summarise(layout: Layout, arms: WorldArrays, options: SummariseOptions = {}): Summary {
  const of = summariser(layout, arms);
  const only = options.only ? new Set(options.only) : null;
  const detail = options.totalsOnly ? 'total' : 'whole';
  return of.joined(layout.outcomes.map(({ id }, o) => of.outcome(o, !only || only.has(id) ? detail : 'nothing')));
}

/**
 * @param arms as in `summarise`.
 * @param ends the quantiles that an interval ends with; RANGE while the worlds are too few for a band.
 */
export function summariser(layout: Layout, arms: WorldArrays, ends: Ends = BAND): Summariser {
  const indices = answered(arms);
  const kept = arms.map((arm) => indices.map((index) => arm[index]!));
  // One row of values per arm, filled anew for each cell.
  const rows = kept.map(() => new Float64Array(indices.length));
  const of = (cell: number, spec: OutcomeSpec): Figures => figures(kept, rows, cell, spec, ends);

  function outcome(o: number, detail: Detail): OutcomeFigures {
    const spec = layout.outcomes[o];
    const total = detail === 'nothing' ? NOTHING : of(totalCell(layout, o, 0), spec);
    // Group 0 is all, whose figure is the total.
    const groups =
      detail === 'whole' && spec.grouped
        ? layout.groups.map((_, g) => {
            if (g === 0) return total;
            return isKept(layout, o, g) ? of(totalCell(layout, o, g), spec) : NOTHING;
          })
        : [];
    const months =
      detail === 'whole' && spec.series
        ? Array.from({ length: layout.months }, (_, m) => of(monthCell(layout, o, m), spec))
        : [];
    const { id } = spec;
    const summary = (arm: number): OutcomeSummary => {
      const pick = (cell: Figures): Estimate | null => cell.estimates[arm] ?? null;
      return { id, total: pick(total), groups: groups.map(pick), months: months.map(pick) };
    };
    const comparison = (arm: number): OutcomeComparison => {
      const compare = (cell: Figures): Difference | null => cell.differences[arm - 1] ?? null;
      return { id, total: compare(total), groups: groups.map(compare), months: months.map(compare) };
    };
    return {
      arms: arms.map((_, arm) => summary(arm)),
      comparisons: arms.slice(1).map((_, i) => comparison(i + 1)),
    };
  }

  return {
    outcome,
    joined: (parts) => ({
      worlds: indices.length,
      arms: arms.map((_, arm) => ({ outcomes: parts.map((part) => part.arms[arm]) })),
      comparisons: arms.slice(1).map((_, i) => ({ arm: i + 1, outcomes: parts.map((part) => part.comparisons[i]) })),
    }),
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

function figures(arms: Float64Array[][], rows: Float64Array[], cell: number, spec: OutcomeSpec, ends: Ends): Figures {
  rows.forEach((row, arm) => fill(row, arms[arm], cell, spec.scale));
  return {
    estimates: rows.map((row) => estimate(row, ends)),
    differences: rows.slice(1).map((row) => difference(rows[0], row, ends)),
  };
}

function fill(row: Float64Array, arm: readonly (Float64Array | undefined)[], cell: number, scale: number): void {
  for (let world = 0; world < row.length; world++) {
    const numbers = arm[world];
    const denominator = numbers ? numbers[2 * cell + 1] : 0;
    row[world] = denominator === 0 ? NaN : (numbers![2 * cell] / denominator) * scale;
  }
}

function estimate(row: Float64Array, ends: Ends): Estimate | null {
  let missing = 0;
  for (let world = 0; world < row.length; world++) if (Number.isNaN(row[world])) missing++;
  if (missing === row.length) return null;
  const { n, ...figure } = spread(missing === 0 ? row : row.filter((value) => !Number.isNaN(value)), ends);
  return { ...figure, worlds: n };
}

function difference(baseline: Float64Array, scenario: Float64Array, ends: Ends): Difference | null {
  const pair = pairedDifference(baseline, scenario, ends);
  if (!pair) return null;
  const { n, ...figure } = pair;
  return { ...figure, worlds: n };
}
