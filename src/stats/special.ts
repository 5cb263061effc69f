/**
 * Incomplete gamma and beta functions and their inverses, from the engine's own exp, log and lgamma, so that a drawn
 * parameter has the same bits in every browser.
 *
 * Method: series and Lentz's continued fraction (Numerical Recipes, 3rd edition, 6.2 and 6.4); inverses by Halley steps
 * kept inside a shrinking bracket, so that they end on any input. Relative accuracy about 1e-12 (oracles in the tests).
 */
import { exp, lgamma, log, log1p, normalQuantile, pow } from '../engine/math.ts';

const TINY = 1e-300;
const EPSILON = 1e-16;
const MAX_TERMS = 10_000;

/** P(a, x): probability that a gamma variable with shape `a` > 0 and scale 1 is at most `x`. */
export function gammaCdf(x: number, a: number, logGammaA = lgamma(a)): number {
  if (!(x > 0)) return 0;
  if (x === Infinity) return 1;
  const front = exp(a * log(x) - x - logGammaA);
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MAX_TERMS; n++) {
      term *= x / (a + n);
      sum += term;
      if (term < sum * EPSILON) break;
    }
    return sum * front;
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MAX_TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) <= EPSILON) break;
  }
  return 1 - front * h;
}

/** The x with P(a, x) = p. 0 at p <= 0, Infinity at p >= 1. */
export function gammaQuantile(p: number, a: number, logGammaA = lgamma(a)): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return Infinity;
  let x: number;
  if (a > 1) {
    // Wilson and Hilferty: the cube root of a gamma variable is nearly normal.
    const t = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
    x = Math.max(1e-3, a * t * t * t);
  } else {
    const t = 1 - a * (0.253 + a * 0.12);
    x = p < t ? pow(p / t, 1 / a) : 1 - log(1 - (p - t) / (1 - t));
  }
  let low = 0;
  let high = Infinity;
  for (let i = 0; i < 60; i++) {
    const error = gammaCdf(x, a, logGammaA) - p;
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    const density = exp((a - 1) * log(x) - x - logGammaA);
    const newton = error / density;
    // A step that small is rounding noise: leaving the bracket then must not throw the search back to its middle.
    if (Math.abs(newton) <= 1e-14 * x) return x;
    let next = x - newton / (1 - 0.5 * Math.min(1, newton * ((a - 1) / x - 1)));
    if (!(next > low && next < high)) next = high === Infinity ? x * 2 : (low + high) / 2;
    x = next;
  }
  return x;
}

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return lgamma(a) + lgamma(b) - lgamma(a + b);
}

function betaFraction(x: number, a: number, b: number): number {
  const ab = a + b;
  let c = 1;
  let d = 1 - (ab * x) / (a + 1);
  if (Math.abs(d) < TINY) d = TINY;
  d = 1 / d;
  let h = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const m2 = 2 * m;
    let factor = (m * (b - m) * x) / ((a - 1 + m2) * (a + m2));
    d = 1 + factor * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + factor / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    h *= d * c;
    factor = (-(a + m) * (ab + m) * x) / ((a + m2) * (a + 1 + m2));
    d = 1 + factor * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + factor / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) <= EPSILON) break;
  }
  return h;
}

/** I_x(a, b): probability that a beta variable with both parameters > 0 is at most `x`. */
export function betaCdf(x: number, a: number, b: number, logB = logBeta(a, b)): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const front = exp(a * log(x) + b * log1p(-x) - logB);
  // The fraction converges fast on the side of the mean that the point stands on.
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The x with I_x(a, b) = p. 0 at p <= 0 and 1 at p >= 1. */
export function betaQuantile(p: number, a: number, b: number, logB = logBeta(a, b)): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return 1;
  let x: number;
  if (a >= 1 && b >= 1) {
    // Abramowitz and Stegun 26.5.22.
    const z = -normalQuantile(p);
    const lambda = (z * z - 3) / 6;
    const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
    const w = (z * Math.sqrt(lambda + h)) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * h));
    x = a / (a + b * exp(2 * w));
  } else {
    const t = exp(a * log(a / (a + b))) / a;
    const u = exp(b * log(b / (a + b))) / b;
    const w = t + u;
    x = p < t / w ? pow(a * w * p, 1 / a) : 1 - pow(b * w * (1 - p), 1 / b);
  }
  let low = 0;
  let high = 1;
  if (!(x > low && x < high)) x = 0.5;
  for (let i = 0; i < 60; i++) {
    const error = betaCdf(x, a, b, logB) - p;
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    const density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logB);
    const newton = error / density;
    if (Math.abs(newton) <= 1e-14 * x) return x;
    let next = x - newton / (1 - 0.5 * Math.min(1, newton * ((a - 1) / x - (b - 1) / (1 - x))));
    if (!(next > low && next < high)) next = (low + high) / 2;
    x = next;
  }
  return x;
}
