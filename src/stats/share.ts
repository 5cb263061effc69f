/** Shares of a variance, each with its interval: a share is an estimate like any other and never stands alone. */
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
}

/** part / whole, the two estimated from different worlds: the relative errors add in squares (delta method). */
export function shareOf(part: Measured, whole: Measured, freedom: number): Share | null {
  if (!(whole.value > 0)) return null;
  const share = part.value / whole.value;
  const ofPart = part.error / whole.value;
  const ofWhole = (share * whole.error) / whole.value;
  const error = Math.sqrt(ofPart * ofPart + ofWhole * ofWhole);
  const half = studentQuantile((1 + SHARE_LEVEL) / 2, freedom) * error;
  return shareWithin(share, share - half, share + half);
}

/** The mean of independent estimates, with its standard error. */
export function meanOf(values: readonly number[]): Measured {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { value: mean, error: Math.sqrt(squares / (n - 1) / n) };
}
