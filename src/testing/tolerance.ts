// How far a statistic may be from its theory: computed from n and alpha, never typed in. With alpha = 1e-6 a hundred
// right statistics raise a false alarm once in ten thousand fresh seeds, and planted faults are still seen.

import { log, normalQuantile } from '../engine/index.ts';
import { gammaQuantile } from '../stats/special.ts';

export const ALPHA = 1e-6;

/** Largest |mean of n - expected mean| when one observation has the standard deviation `sd`; n large. */
export function meanBound(sd: number, n: number, alpha = ALPHA): number {
  return (normalQuantile(1 - alpha / 2) * sd) / Math.sqrt(n);
}

/** Largest |share of n - p|: Bernstein's inequality, which also holds where n p is too small for the normal law. */
export function shareBound(p: number, n: number, alpha = ALPHA): number {
  const l = log(2 / alpha);
  return (l / 3 + Math.sqrt((l * l) / 9 + 2 * l * n * p * (1 - p))) / n;
}

/** Largest distance of Kolmogorov and Smirnov of n observations (Dvoretzky, Kiefer, Wolfowitz, Massart: holds for every n). */
export function ksBound(n: number, alpha = ALPHA): number {
  return Math.sqrt(log(2 / alpha) / (2 * n));
}

/** Largest chi-square statistic of `df` degrees of freedom. */
export function chiSquareBound(df: number, alpha = ALPHA): number {
  return 2 * gammaQuantile(1 - alpha, df / 2);
}

/** Distance of Kolmogorov and Smirnov between observations (sorted here) and a continuous distribution function. */
export function ksDistance(values: Float64Array, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const p = cdf(sorted[i]);
    worst = Math.max(worst, p - i / n, (i + 1) / n - p);
  }
  return worst;
}

/**
 * Chi-square statistic of counts against probabilities that sum to 1 or less; what is left, and cells with an expected
 * count below 5, are joined into one. Returns the statistic with its degrees of freedom.
 */
export function chiSquare(
  counts: ArrayLike<number>,
  p: ArrayLike<number>,
  n: number,
): { statistic: number; df: number } {
  let statistic = 0;
  let cells = 0;
  let restCount = n;
  let restP = 1;
  for (let i = 0; i < p.length; i++) {
    const expected = n * p[i];
    if (expected < 5) continue;
    statistic += ((counts[i] - expected) * (counts[i] - expected)) / expected;
    restCount -= counts[i];
    restP -= p[i];
    cells++;
  }
  if (n * restP >= 5) {
    statistic += ((restCount - n * restP) * (restCount - n * restP)) / (n * restP);
    cells++;
  }
  return { statistic, df: cells - 1 };
}
