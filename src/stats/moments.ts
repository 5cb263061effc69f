/**
 * Mean and variance in one pass (Welford) that can be merged (Chan, Golub and LeVeque). Merging in a fixed order gives
 * fixed bits: callers merge by index, never by arrival.
 */

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
}

export const NO_MOMENTS: Moments = { n: 0, mean: 0, squares: 0 };

export function momentsOf(values: ArrayLike<number>): Moments {
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const before = value - mean;
    mean += before / (i + 1);
    squares += before * (value - mean);
  }
  return { n: values.length, mean, squares };
}

export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const apart = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (apart * b.n) / n,
    squares: a.squares + b.squares + (apart * apart * a.n * b.n) / n,
  };
}

/** Unbiased variance (n - 1). NaN below two values. */
export function variance(of: Moments): number {
  return of.n < 2 ? NaN : of.squares / (of.n - 1);
}

export function standardDeviation(of: Moments): number {
  return Math.sqrt(variance(of));
}

/** Monte Carlo standard error of the mean: sd / sqrt(n). NaN below two values. */
export function standardError(of: Moments): number {
  return Math.sqrt(variance(of) / of.n);
}
