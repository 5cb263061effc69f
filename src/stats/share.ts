/** Shares of a variance, each with its interval: a share is an estimate like any other and never stands alone. */
import { pow } from '../engine/math.ts';
import type { Interval } from './intervals.ts';
import { studentQuantile } from './student.ts';

/** Level of the intervals of shares and effects: where the true one lies, as far as these worlds tell. */
export const SHARE_LEVEL = 0.95;

/** An interval wider than half of everything says nothing about a share. */
const WIDEST = 0.5;

export interface Share {
  /** Unbiased, so it can lie a little below 0 where nothing is there, or above 1. */
  readonly share: number;
  /** Within 0..1. */
  readonly lower: number;
  readonly upper: number;
  /** false = cannot be told: the interval reaches 0, or is wider than half of everything. */
  readonly told: boolean;
}

/** null where a bound is not a number: too few worlds for any interval. */
export function shareWithin(share: number, lower: number, upper: number): Share | null {
  if (!Number.isFinite(share) || Number.isNaN(lower) || Number.isNaN(upper)) return null;
  const low = Math.min(1, Math.max(0, lower));
  const high = Math.max(0, Math.min(1, upper));
  return { share, lower: low, upper: high, told: low > 0 && high - low <= WIDEST };
}

export interface Measured {
  readonly value: number;
  /** Standard error. */
  readonly error: number;
  /** Skewness of the mean: that of its parts / sqrt(n). 0 where it is not known. */
  readonly skew: number;
}

/**
 * Interval of a mean. Products of differences have long tails on one side, for which Student's interval is too short
 * and sits wrong; Hall's cubic transformation takes the skewness out (J. R. Statist. Soc. B 54 (1992), 221).
 */
export function intervalOf({ value, error, skew }: Measured, freedom: number): Interval {
  const t = studentQuantile((1 + SHARE_LEVEL) / 2, freedom);
  return { lower: value - error * straightened(t, skew), upper: value - error * straightened(-t, skew) };
}

/** The studentised deviation that the transformation takes to `t`. */
function straightened(t: number, skew: number): number {
  if (Math.abs(skew) < 1e-9) return t;
  const cube = 1 + skew * (t - skew / 6);
  const root = cube < 0 ? -pow(-cube, 1 / 3) : pow(cube, 1 / 3);
  return (3 * (root - 1)) / skew;
}

/**
 * part / whole, the two estimated from different worlds: the distances to the ends of the part's interval and the
 * relative error of the whole add in squares.
 */
export function shareOf(part: Measured, whole: Measured, freedom: number): Share | null {
  if (!(whole.value > 0)) return null;
  const share = part.value / whole.value;
  const { lower, upper } = intervalOf(part, freedom);
  const ofWhole = (studentQuantile((1 + SHARE_LEVEL) / 2, freedom) * share * whole.error) / whole.value;
  const distance = (end: number): number => {
    const ofPart = (end - part.value) / whole.value;
    return Math.sqrt(ofPart * ofPart + ofWhole * ofWhole);
  };
  return shareWithin(share, share - distance(lower), share + distance(upper));
}

/** The mean of independent estimates, with its standard error and skewness. */
export function meanOf(values: readonly number[]): Measured {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let [second, third] = [0, 0];
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    second += square / n;
    third += (square * (value - mean)) / n;
  }
  return {
    value: mean,
    error: Math.sqrt(second / (n - 1)),
    skew: second > 0 ? third / second / Math.sqrt(second * n) : 0,
  };
}
