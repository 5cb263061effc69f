// The normal distribution: its quantile function and its distribution function. Imported through math.ts.

import { exp, log } from './elementary.ts';

/**
 * The standard normal quantile of p; -Infinity at 0, Infinity at 1, NaN outside.
 *
 * Algorithm AS 241, routine PPND16 (M. J. Wichura, The percentage points of the normal distribution, Appl. Statist. 37,
 * 1988): rational functions on three ranges, relative error about 1e-16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * centreTop(r)) / centreBottom(r);
  }
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? middleTop(r - 1.6) / middleBottom(r - 1.6) : tailTop(r - 5) / tailBottom(r - 5);
  return q < 0 ? -size : size;
}

function centreTop(r: number): number {
  let s = 2509.0809287301227;
  s = s * r + 33430.57558358813;
  s = s * r + 67265.7709270087;
  s = s * r + 45921.95393154987;
  s = s * r + 13731.69376550946;
  s = s * r + 1971.5909503065513;
  s = s * r + 133.14166789178438;
  return s * r + 3.3871328727963665;
}

function centreBottom(r: number): number {
  let s = 5226.495278852854;
  s = s * r + 28729.085735721943;
  s = s * r + 39307.89580009271;
  s = s * r + 21213.794301586597;
  s = s * r + 5394.196021424751;
  s = s * r + 687.1870074920579;
  s = s * r + 42.31333070160091;
  return s * r + 1;
}

function middleTop(r: number): number {
  let s = 0.0007745450142783414;
  s = s * r + 0.022723844989269184;
  s = s * r + 0.2417807251774506;
  s = s * r + 1.2704582524523684;
  s = s * r + 3.6478483247632045;
  s = s * r + 5.769497221460691;
  s = s * r + 4.630337846156546;
  return s * r + 1.4234371107496835;
}

function middleBottom(r: number): number {
  let s = 1.0507500716444169e-9;
  s = s * r + 0.0005475938084995345;
  s = s * r + 0.015198666563616457;
  s = s * r + 0.14810397642748008;
  s = s * r + 0.6897673349851;
  s = s * r + 1.6763848301838038;
  s = s * r + 2.053191626637759;
  return s * r + 1;
}

function tailTop(r: number): number {
  let s = 2.0103343992922881e-7;
  s = s * r + 2.7115555687434876e-5;
  s = s * r + 0.0012426609473880784;
  s = s * r + 0.026532189526576124;
  s = s * r + 0.29656057182850487;
  s = s * r + 1.7848265399172913;
  s = s * r + 5.463784911164114;
  return s * r + 6.657904643501103;
}

function tailBottom(r: number): number {
  let s = 2.0442631033899397e-15;
  s = s * r + 1.421511758316446e-7;
  s = s * r + 1.8463183175100548e-5;
  s = s * r + 0.0007868691311456133;
  s = s * r + 0.014875361290850615;
  s = s * r + 0.1369298809227358;
  s = s * r + 0.599832206555888;
  return s * r + 1;
}

const SQRT_2_PI = 2.5066282746310002;

/**
 * The standard normal distribution function; relative error below 1e-13 down to x = -37, where it leaves the doubles.
 *
 * Near 0 by the series x + x^3/3 + x^5/15 + ... times the density, further out by the continued fraction of Mills'
 * ratio, read from behind with a length that grows towards the middle.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const size = Math.abs(x);
  if (size > 38.6) return x < 0 ? 0 : 1;
  // exp(-x^2/2) with x^2 exact to twice the digits: the rounding of a square near 1,400 would cost three digits
  const head = Math.floor(size * 16 + 0.5) / 16;
  const density = (exp(-0.5 * head * head) * exp(-0.5 * (size - head) * (size + head))) / SQRT_2_PI;
  if (size < 1) {
    let term = size;
    let sum = size;
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (size * size) / k;
      sum += term;
    }
    return x < 0 ? 0.5 - density * sum : 0.5 + density * sum;
  }
  let fraction = 0;
  for (let k = Math.floor(30 + 500 / (size * size)); k > 0; k--) fraction = k / (size + fraction);
  const tail = density / (size + fraction);
  return x < 0 ? tail : 1 - tail;
}
