/**
 * Intervals. Two kinds that must not be mixed: where the worlds lie (quantiles; does not shrink with more worlds) and
 * where the mean of all worlds lies (standard error; shrinks).
 */
import { normalQuantile } from '../engine/math.ts';
import { momentsOf, standardError } from './moments.ts';
import { quantileSorted, scratch } from './quantiles.ts';

/** Share of worlds that the shown band holds, and the quantiles at its ends. */
export const LEVEL = 0.9;
export const LOWER = 0.05;
export const UPPER = 0.95;

/** The quantiles that an interval of values ends with. */
export type Ends = readonly [lower: number, upper: number];
export const BAND: Ends = [LOWER, UPPER];
/** From the smallest value to the largest: where there are too few for a band, which then tells nothing apart. */
export const RANGE: Ends = [0, 1];

export interface Spread {
  readonly mean: number;
  /** The quantiles of `ends` (type 7). */
  readonly lower: number;
  readonly upper: number;
  readonly q25: number;
  readonly q75: number;
  readonly level: number;
  /** Monte Carlo standard error of the mean; NaN with one value. */
  readonly mcse: number;
  readonly n: number;
}

const room = scratch();

/** Where the values lie: mean, 90 % band (or other `ends`), quartiles. Everything is NaN when there is no value. */
export function spread(values: ArrayLike<number>, ends: Ends = BAND): Spread {
  const moments = momentsOf(values);
  const ascending = room(values.length);
  ascending.set(values);
  ascending.sort();
  return {
    mean: moments.n === 0 ? NaN : moments.mean,
    lower: quantileSorted(ascending, ends[0]),
    upper: quantileSorted(ascending, ends[1]),
    q25: quantileSorted(ascending, 0.25),
    q75: quantileSorted(ascending, 0.75),
    level: LEVEL,
    mcse: standardError(moments),
    n: moments.n,
  };
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Interval of the mean from its standard error; normal, so meant for some tens of values and more. */
export function meanInterval(mean: number, mcse: number, level = 0.95): Interval {
  const half = normalQuantile((1 + level) / 2) * mcse;
  return { lower: mean - half, upper: mean + half };
}
