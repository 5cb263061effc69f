/**
 * Where each number of a run stands. A run leaves one Float64Array: numerators and denominators, never ratios, so that
 * groups can be added, periods joined and worlds paired without error.
 *
 * Order of the cells: outcome, then the horizon total for every group by which it is kept (group 0 = all), then the months
 * (group 0 only).
 * Each cell is two numbers: numerator, denominator.
 */
export interface OutcomeSpec {
  /** Id of the evidence's outcome, with a part where it has several numbers: `O-04`, `O-05.share`, `O-06.90`. */
  readonly id: string;
  /** What the value is multiplied by after numerator / denominator (100 for per cent). */
  readonly scale: number;
  /** Whether it is kept by calendar month as well. */
  readonly series: boolean;
  /** Whether it is kept by group as well: by all of the layout's (true), by none, or by those of some kinds (`employer`). */
  readonly grouped: boolean | readonly string[];
}

export interface Layout {
  readonly outcomes: readonly OutcomeSpec[];
  /** `all` first, then `sex:women`, `age:30-49`, `employer:ljungby`, ... The kind of a group stands before the colon. */
  readonly groups: readonly string[];
  readonly months: number;
  /** First cell of each outcome. */
  readonly first: readonly number[];
  /** By outcome, where each group stands among those by which it is kept; -1 where it is not kept by that group. */
  readonly places: readonly (readonly number[])[];
  /** First month's cell of each outcome; the next one's first cell for those that are no series. */
  readonly firstMonth: readonly number[];
  /** Number of cells; a run's array has twice as many numbers. */
  readonly cells: number;
}

export function layout(outcomes: readonly OutcomeSpec[], groups: readonly string[], months: number): Layout {
  const first: number[] = [];
  const places: (readonly number[])[] = [];
  const firstMonth: number[] = [];
  const known = new Map<OutcomeSpec['grouped'], readonly number[]>();
  let cells = 0;
  for (const { grouped, series } of outcomes) {
    const place = known.get(grouped) ?? placesOf(groups, grouped);
    known.set(grouped, place);
    first.push(cells);
    places.push(place);
    cells += place.reduce((sum, at) => sum + (at < 0 ? 0 : 1), 0);
    firstMonth.push(cells);
    cells += series ? months : 0;
  }
  return { outcomes, groups, months, first, places, firstMonth, cells };
}

function placesOf(groups: readonly string[], grouped: OutcomeSpec['grouped']): number[] {
  let next = 0;
  return groups.map((group, g) => {
    const isKept = g === 0 || grouped === true || (grouped !== false && grouped.includes(group.split(':')[0]));
    return isKept ? next++ : -1;
  });
}

/** Whether an outcome is kept by a group (0 = all, by which every outcome is). */
export function isKept(of: Layout, outcome: number, group: number): boolean {
  return of.places[outcome][group] >= 0;
}

/**
 * Cell of the horizon total of an outcome for a group (0 = all).
 *
 * @throws RangeError when the outcome is not kept by that group.
 */
export function totalCell(of: Layout, outcome: number, group: number): number {
  const place = of.places[outcome][group];
  if (!(place >= 0)) throw new RangeError(`${of.outcomes[outcome].id} is not kept by ${of.groups[group]}`);
  return of.first[outcome] + place;
}

/** Cell of a calendar month (0-based) of an outcome that is kept as a series. */
export function monthCell(of: Layout, outcome: number, month: number): number {
  return of.firstMonth[outcome] + month;
}
