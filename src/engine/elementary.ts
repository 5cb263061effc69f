// exp, log, log1p, expm1 and pow with the same bits in every JavaScript engine.
//
// Why not Math.exp: its rounding is left to the engine, and measured between Node, Chromium and Firefox up to 10 % of
// results differ in the last bit. ECMAScript fixes + - * / and Math.sqrt exactly, so everything here is made of those,
// Math.floor and Math.abs, and of looking at the bits of a double.
//
// Method (P. T. P. Tang, Table-driven implementation of the exponential / logarithm function, ACM TOMS 15-16, 1989-90):
// a table brings the argument near 0 or 1 without a rounding error, a short series does the rest, and the sum is
// arranged so that only its last addition rounds visibly. Errors stay below 0.7 ulp (math.test.ts; 1 is asked for).
// Special values are those of ECMAScript's Math, where pow(1, NaN) is NaN.

import {
  EXP_HIGH,
  EXP_LOW,
  LN2_HIGH,
  LN2_LOW,
  LOG_FROM,
  LOG_HIGH,
  LOG_INVERSE,
  LOG_LOW,
  POWER_OF_TWO,
  STEP_HIGH,
  STEP_LOW,
  STEPS_PER_UNIT,
} from './log-table.ts';

const SPLITTER = 134217729; // 2^27 + 1, for cutting a double into halves of 26 bits
const TWO_54 = 18014398509481984;

const float = new Float64Array(1);
const word = new Int32Array(float.buffer);
// Which of the two words is the upper one. Every browser of today runs little-endian; this costs nothing.
float[0] = 1;
const UPPER = word[0] === 0 ? 1 : 0;

/**
 * value * 2^exponent for a value in about [0.9, 2] and an exponent in [-1100, 1024]: in two steps where the power alone
 * would leave the doubles.
 */
function scale(value: number, exponent: number): number {
  if (exponent > 1023) return value * POWER_OF_TWO[1023 + 1074] * 2;
  if (exponent >= -1021) return value * POWER_OF_TWO[exponent + 1074];
  return value * POWER_OF_TWO[exponent + 200 + 1074] * POWER_OF_TWO[-200 + 1074];
}

/** exp(high + low) for |high| < 1100 and |low| far below |high|. */
function expSum(high: number, low: number): number {
  const k = Math.floor(high * STEPS_PER_UNIT + 0.5);
  const r = high - k * STEP_HIGH - (k * STEP_LOW - low);
  const j = k & 127;
  const t = EXP_HIGH[j];
  // |r| < 0.0028: the next term of the series is below 2^-60
  const p = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  return scale(t + (EXP_LOW[j] + t * p), (k - j) / 128);
}

/** e to the power x. */
export function exp(x: number): number {
  if (x > 709.79) return Infinity;
  if (x < -745.14) return 0;
  return Number.isNaN(x) ? NaN : expSum(x, 0);
}

/** exp(x) - 1, accurate also where x is near 0. */
export function expm1(x: number): number {
  if (x > 709.79) return Infinity;
  if (x < -40) return -1;
  if (x === 0 || Number.isNaN(x)) return x; // keeps -0
  if (x > -0.25 && x < 0.25) {
    let tail = 1 / 87178291200; // 1/14!, then down to 1/3!
    tail = tail * x + 1 / 6227020800;
    tail = tail * x + 1 / 479001600;
    tail = tail * x + 1 / 39916800;
    tail = tail * x + 1 / 3628800;
    tail = tail * x + 1 / 362880;
    tail = tail * x + 1 / 40320;
    tail = tail * x + 1 / 5040;
    tail = tail * x + 1 / 720;
    tail = tail * x + 1 / 120;
    tail = tail * x + 1 / 24;
    tail = tail * x + 1 / 6;
    return x + (0.5 * x * x + x * x * x * tail);
  }
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const j = k & 127;
  const t = EXP_HIGH[j];
  const p = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const q = (k - j) / 128;
  const low = EXP_LOW[j] + t * p;
  if (q > 60) return scale(t + low, q);
  const power = POWER_OF_TWO[q + 1074];
  const main = t * power; // exact
  const s = main - 1;
  const lost = main > 1 ? main - s - 1 : main - (s + 1);
  return s + (lost + low * power);
}

/** The natural logarithm. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  return x < 2.2250738585072014e-308 ? logSum(x * TWO_54, 0, -54) : logSum(x, 0, 0);
}

/** ln(1 + x), accurate also where x is near 0. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x > -1 ? x : NaN;
  if (x === 0) return x; // keeps -0
  const u = 1 + x;
  // what the sum lost by rounding; below 1.25e-16 in size all of x is lost, and the reduction brings it back
  return logSum(u, x > 1 ? 1 - (u - x) : x - (u - 1), 0);
}

/** ln((u + c) * 2^extra) for a normal u > 0 and |c| <= ulp(u) / 2. */
function logSum(u: number, c: number, extra: number): number {
  float[0] = u;
  const above = word[UPPER] - LOG_FROM;
  const k = above >> 20;
  const j = (above >>> 13) & 127;
  const down = POWER_OF_TWO[1074 - k];
  const m = u * down; // in [0.6875, 1.375), exact
  const inverse = LOG_INVERSE[j];
  // m in two halves: each times the short reciprocal is exact
  const cut = SPLITTER * m;
  const mh = cut - (cut - m);
  const rh = mh * inverse - 1;
  const rest = (m - mh + c * down) * inverse;
  const r = rh + rest;
  const lost = rh - r + rest;
  const high = (k + extra) * LN2_HIGH + LOG_HIGH[j]; // exact
  const s = high + r;
  // |r| < 2^-7: the next term, r^9/9, is below 2^-59 of r
  const series = -r * r * (0.5 - r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r * (1 / 7 - r * 0.125))))));
  return s + (high - s + r + (lost + series + ((k + extra) * LN2_LOW + LOG_LOW[j])));
}

/** x to the power y, as ECMAScript defines it: NaN for a negative x and a y that is no integer. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  let sign = 1;
  if (x < 0 || (x === 0 && 1 / x < 0)) {
    const whole = Math.floor(y) === y;
    const odd = whole && Math.abs(y) < 9007199254740992 && Math.abs(y) % 2 === 1;
    if (!whole && x < 0 && x > -Infinity) return NaN;
    if (odd) sign = -1;
  }
  if (Math.abs(y) === Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y > 0 ? 0 : Infinity);
  if (size === 1) return sign;
  // |ln x| is between 2^-54 and 2^10, so these are decided without it
  if (Math.abs(y) > 1e22) return sign * (size > 1 === y > 0 ? Infinity : 0);
  if (Math.abs(y) < 1e-22) return sign;
  return sign * powPositive(size, y);
}

/** x^y = exp(y ln x) with ln x and the product carried as pairs of doubles, about 68 bits. */
function powPositive(x: number, y: number): number {
  const extra = x < 2.2250738585072014e-308 ? -54 : 0;
  const u = extra === 0 ? x : x * TWO_54;
  float[0] = u;
  const above = word[UPPER] - LOG_FROM;
  const k = (above >> 20) + extra;
  const j = (above >>> 13) & 127;
  const m = u * POWER_OF_TWO[1074 - (above >> 20)];
  const inverse = LOG_INVERSE[j];
  const cutM = SPLITTER * m;
  const mh = cutM - (cutM - m);
  const ra = mh * inverse - 1;
  const rb = (m - mh) * inverse;
  const r = ra + rb;
  const rLow = ra - r + rb;
  // r^2/2 exactly, as a pair
  const cutR = SPLITTER * r;
  const rh = cutR - (cutR - r);
  const rl = r - rh;
  const half = -0.5 * (r * r);
  const halfLow = -0.5 * (rh * rh - r * r + 2 * rh * rl + rl * rl);
  const cubic = r * r * r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r * (1 / 7 - r * (0.125 - r * (1 / 9)))))));
  const high = k * LN2_HIGH + LOG_HIGH[j]; // exact
  const s = high + r;
  const sLost = high === 0 ? 0 : high - s + r;
  const t = s + half;
  const tLost = s - t + half;
  const small = sLost + tLost + (rLow - r * rLow) + halfLow + cubic + (k * LN2_LOW + LOG_LOW[j]);
  const ln = t + small;
  const lnLow = t - ln + small;
  // y (ln + lnLow), the first product exact as a pair
  const product = y * ln;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  const cutY = SPLITTER * y;
  const yh = cutY - (cutY - y);
  const yl = y - yh;
  const cutL = SPLITTER * ln;
  const lh = cutL - (cutL - ln);
  const ll = ln - lh;
  const error = yh * lh - product + yh * ll + yl * lh + yl * ll;
  return expSum(product, error + y * lnLow);
}
