// Cumulative hazards by whole day, and the clocks that are read against them.
//
// A clock holds a unit-exponential threshold. Time spends it at the rate multiplier * hazard; when it is used up the
// transition happens (random time change). The hazard is constant within a day, so the cumulative hazard is a polygon
// over whole days and the crossing of a threshold is found exactly, without steps.

/** A cumulative hazard, from day 0 on. Made by `hazardTable` and not changed afterwards. */
export interface HazardTable {
  /** cumulative[d] = hazard spent from day 0 to the end of day d (dimensionless); cumulative[0] = 0, never decreasing. */
  readonly cumulative: Float64Array;
  /** Hazard per day after the last day of the table; 0 or more. */
  readonly tail: number;
  /** guide[floor(h * guideScale)] = a day not after the one on which the cumulative hazard reaches h. */
  readonly guide: Int32Array;
  /** Cells of the guide per unit of cumulative hazard; 0 when nothing is spent within the table. */
  readonly guideScale: number;
}

/**
 * A table from hazards by day: `daily[d]` (per day, 0 or more, finite) holds in day d + 1, that is over (d, d + 1];
 * `tail` after the last. Throws a RangeError that names the day when a hazard is negative, infinite or not a number.
 */
export function hazardTable(daily: ArrayLike<number>, tail: number): HazardTable {
  const days = daily.length;
  const cumulative = new Float64Array(days + 1);
  for (let d = 0; d < days; d++) {
    if (!(daily[d] >= 0 && daily[d] < Infinity)) throw new RangeError(`The hazard of day ${d + 1} is ${daily[d]}.`);
    cumulative[d + 1] = cumulative[d] + daily[d];
  }
  if (!(tail >= 0 && tail < Infinity)) throw new RangeError(`The hazard after the last day is ${tail}.`);
  const total = cumulative[days];
  // Twice as many cells as days: a walk then takes less than one step on the average over thresholds within the table.
  const cells = Math.max(1, 2 * days);
  const guideScale = total > 0 ? Math.min(cells / total, 1e300) : 0;
  const guide = new Int32Array(cells + 2);
  for (let cell = 0, d = 0; cell < guide.length; cell++) {
    // the same product as in `crossing`, so that a rounding cannot put the start behind the answer
    while (d < days && Math.floor(cumulative[d + 1] * guideScale) < cell) d++;
    guide[cell] = d;
  }
  return { cumulative, tail, guide, guideScale };
}

/** Cumulative hazard from day 0 to `day` (0 or more, also within a day). */
function until(table: HazardTable, day: number): number {
  const { cumulative, tail } = table;
  const last = cumulative.length - 1;
  if (day >= last) return cumulative[last] + (day - last) * tail;
  const whole = Math.floor(day);
  const h = cumulative[whole];
  return day === whole ? h : h + (day - whole) * (cumulative[whole + 1] - h);
}

/** The hazard spent over (from, to], both 0 or more and from <= to; beyond the table at the rate of its tail. */
export function spent(table: HazardTable, from: number, to: number): number {
  return from === 0 ? until(table, to) : until(table, to) - until(table, from);
}

/**
 * The first time x > from at which multiplier * (hazard spent over (from, x]) reaches the threshold; linear within a day,
 * so that the transition falls on day Math.ceil(x). Infinity when that never happens.
 *
 * A multiplier of 1 and a start at 0 give the same bits as a plain inversion of the table. The day never gets earlier
 * when the threshold rises, the multiplier falls or a hazard falls, and it is never a day without hazard. A threshold
 * of 0 or less (a residue that settling has rounded away) is crossed at the first moment with any hazard.
 */
export function crossing(table: HazardTable, from: number, threshold: number, multiplier: number): number {
  if (!(multiplier > 0)) return Infinity;
  const { cumulative, tail, guideScale } = table;
  const last = cumulative.length - 1;
  const need = multiplier === 1 ? threshold : threshold / multiplier;
  const before = from === 0 ? 0 : until(table, from);
  const target = from === 0 ? need : before + need;
  if (!(target > before)) return afterIdleDays(table, from, before);
  if (target > cumulative[last]) {
    const x = tail > 0 ? last + (target - cumulative[last]) / tail : Infinity;
    return x > from && x > last ? x : justAfter(Math.max(from, last));
  }
  let d = table.guide[Math.floor(target * guideScale)];
  while (cumulative[d + 1] < target) d++;
  const start = cumulative[d];
  const x = d + (target - start) / (cumulative[d + 1] - start);
  // A sliver of a day may be lost in the sum; the day itself must not be.
  return x > from && x > d ? x : justAfter(Math.max(from, d));
}

/** The first moment after `from` at which there is any hazard. */
function afterIdleDays(table: HazardTable, from: number, before: number): number {
  const { cumulative, tail } = table;
  const last = cumulative.length - 1;
  let d = Math.floor(from);
  while (d < last && cumulative[d + 1] <= before) d++;
  return d < last || tail > 0 ? justAfter(Math.max(from, d)) : Infinity;
}

function justAfter(x: number): number {
  return x > 0 ? x + x * 2.220446049250313e-16 : 5e-324;
}

/**
 * A running clock: `residual` is what was left of the threshold on day `anchor`, and since then it is spent at
 * `multiplier` times the hazard of its table.
 */
export interface Clock {
  readonly anchor: number;
  readonly residual: number;
  readonly multiplier: number;
}

/**
 * What is left of a threshold on `day`.
 *
 * The clock rule: a clock is settled again only when its multiplier changes value. Looking at it, stopping at a barrier
 * or pausing the run must not settle, because each settling rounds: then extra stops cannot move a bit, and a policy
 * whose multiplier is exactly 1 leaves every day as it was.
 */
export function settle(table: HazardTable, anchor: number, residual: number, multiplier: number, day: number): number {
  const used = spent(table, anchor, day);
  return multiplier === 1 ? residual - used : residual - multiplier * used;
}

/** The clock from `day` on under another multiplier; the very same clock when the multiplier keeps its value. */
export function changeMultiplier(table: HazardTable, clock: Clock, day: number, multiplier: number): Clock {
  if (multiplier === clock.multiplier) return clock;
  return { anchor: day, residual: settle(table, clock.anchor, clock.residual, clock.multiplier, day), multiplier };
}

/** When a clock runs out, in days of its table; Infinity when never. */
export function runsOut(table: HazardTable, clock: Clock): number {
  return crossing(table, clock.anchor, clock.residual, clock.multiplier);
}
