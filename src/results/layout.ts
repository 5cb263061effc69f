/**
 * Where each number of a run stands. A run leaves one Float64Array: numerators and denominators, never ratios, so that
 * groups can be added, periods joined and worlds paired without error.
 *
 * Order of the cells: outcome, then the horizon total for every group (group 0 = all), then the months (group 0 only).
 * Each cell is two numbers: numerator, denominator.
 */
export interface OutcomeSpec {
  /** Id of the evidence's outcome, with a part where it has several numbers: `O-04`, `O-05.share`, `O-06.90`. */
  readonly id: string;
  /** What the value is multiplied by after numerator / denominator (100 for per cent). */
  readonly scale: number;
  /** Whether it is kept by calendar month as well. */
  readonly series: boolean;
  /** Whether it is kept by group as well. */
  readonly grouped: boolean;
}

export interface Layout {
  readonly outcomes: readonly OutcomeSpec[];
  /** `all` first, then `sex:women`, `age:30-49`, `employer:ljungby`, ... */
  readonly groups: readonly string[];
  readonly months: number;
  /** First cell of each outcome. */
  readonly first: readonly number[];
  /** Number of cells; a run's array has twice as many numbers. */
  readonly cells: number;
}

export function layout(outcomes: readonly OutcomeSpec[], groups: readonly string[], months: number): Layout {
  const first: number[] = [];
  let cells = 0;
  for (const outcome of outcomes) {
    first.push(cells);
    cells += (outcome.grouped ? groups.length : 1) + (outcome.series ? months : 0);
  }
  return { outcomes, groups, months, first, cells };
}

/** Cell of the horizon total of an outcome for a group (0 = all). */
export function totalCell(of: Layout, outcome: number, group: number): number {
  return of.first[outcome] + group;
}

/** Cell of a calendar month (0-based) of an outcome that is kept as a series. */
export function monthCell(of: Layout, outcome: number, month: number): number {
  const spec = of.outcomes[outcome];
  return of.first[outcome] + (spec.grouped ? of.groups.length : 1) + month;
}
