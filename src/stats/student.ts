/** Student's t: its quantile, for intervals from a few independent parts. */
import { betaQuantile } from './special.ts';

/** The t with P(T <= t) = p for `freedom` degrees of freedom, from the beta distribution of freedom / (freedom + T^2). */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1 && freedom > 0)) return NaN;
  const x = betaQuantile(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
  const t = Math.sqrt(freedom * (1 / x - 1));
  return p < 0.5 ? -t : t;
}
