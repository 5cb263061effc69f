// The logarithm of the gamma function. Imported through math.ts.

import { log } from './elementary.ts';

const HALF_LN_TWO_PI = 0.9189385332046728;

/**
 * ln of the gamma function for x > 0; Infinity at 0, NaN below.
 *
 * Stirling's series from 12 on; smaller arguments are raised by the recurrence. Relative error below 1e-14, absolute
 * error below 1e-14 near the zeros at 1 and 2.
 */
export function lgamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x > 2.5e305) return Infinity;
  let z = x;
  let product = 1;
  while (z < 12) {
    product *= z;
    z += 1;
  }
  const w = 1 / (z * z);
  const series =
    (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))))) / z;
  return (z - 0.5) * log(z) - z + HALF_LN_TWO_PI + series - log(product);
}
