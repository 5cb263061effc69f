/**
 * The noncentral chi-squared distribution, and what a sum of squares tells of the sum of squared means behind it.
 * That is how far an estimated effect is from none: unlike a symmetric interval it ends at 0 where nothing is there.
 */
import { exp, lgamma, log } from '../engine/math.ts';
import { gammaCdf } from './special.ts';
import type { Interval } from './intervals.ts';

/** P(X <= x) for X the sum of `freedom` squared unit normals whose squared means sum to `noncentrality`. */
export function noncentralChiSquaredCdf(x: number, freedom: number, noncentrality: number): number {
  if (!(x > 0)) return 0;
  // A Poisson mixture of central distributions, summed outwards from its largest weight.
  const mean = noncentrality / 2;
  const middle = Math.floor(mean);
  const part = (j: number): number => gammaCdf(x / 2, freedom / 2 + j);
  let weight = mean > 0 ? exp(middle * log(mean) - mean - lgamma(middle + 1)) : 1;
  const peak = weight;
  let sum = weight * part(middle);
  for (let j = middle + 1; weight > 0 && j < middle + MOST_TERMS; j++) {
    weight *= mean / j;
    if (weight < NEGLIGIBLE) break;
    sum += weight * part(j);
  }
  weight = peak;
  for (let j = middle - 1; j >= 0; j--) {
    weight *= (j + 1) / mean;
    if (weight < NEGLIGIBLE) break;
    sum += weight * part(j);
  }
  return sum;
}

/**
 * Two-sided interval of the noncentrality behind one observed sum of squares: the values under which the observation is
 * not in either tail. Both ends can be 0.
 */
export function noncentralityInterval(observed: number, freedom: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return { lower: solve(observed, freedom, 1 - tail), upper: solve(observed, freedom, tail) };
}

const NEGLIGIBLE = 1e-14;
const MOST_TERMS = 10_000;

/** The noncentrality with P(X <= observed) = p; 0 where even none gives less. */
function solve(observed: number, freedom: number, p: number): number {
  const cdf = (noncentrality: number): number => noncentralChiSquaredCdf(observed, freedom, noncentrality);
  if (!(cdf(0) > p)) return 0;
  let low = 0;
  let high = observed + freedom;
  while (cdf(high) > p) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (cdf(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
