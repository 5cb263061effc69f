/**
 * Distributions by the figures that a source states (median and percentiles, mean and interval) and their quantile
 * functions. Pure; a uniform number is an argument.
 */
import { exp, log, normalQuantile } from '../engine/math.ts';
import { betaQuantile, logBeta } from './special.ts';

/** Two-sided 95 % of the normal distribution, rounded as the evidence file does: 2 x 1.96. */
const WIDTH_95 = 3.92;

export interface LognormalShape {
  readonly median: number;
  readonly sdLog: number;
}

/** Log-normal with the stated median; standard deviation of the log = ln(p97_5 / p2_5) / 3.92. */
export function lognormalByPercentiles(median: number, p2_5: number, p97_5: number): LognormalShape {
  return { median, sdLog: log(p97_5 / p2_5) / WIDTH_95 };
}

export function lognormalQuantile(u: number, median: number, sdLog: number): number {
  return median * exp(sdLog * normalQuantile(u));
}

/** min when u = 0, max when u = 1. A triangle of no width gives its only value. */
export function triangularQuantile(u: number, min: number, mode: number, max: number): number {
  const width = max - min;
  if (!(width > 0)) return mode;
  const rising = (mode - min) / width;
  if (u < rising) return min + Math.sqrt(u * width * (mode - min));
  return max - Math.sqrt((1 - u) * width * (max - mode));
}

/** Parameters of a beta distribution, with ln B(a, b) kept because every quantile needs it. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  readonly logB: number;
}

function betaShape(mean: number, concentration: number): BetaShape {
  const a = mean * concentration;
  const b = (1 - mean) * concentration;
  return { a, b, logB: logBeta(a, b) };
}

/**
 * Beta with the stated mean and standard deviation.
 * @throws RangeError when no such beta exists: mean outside (0, 1), or sd^2 >= mean (1 - mean).
 */
export function betaByMeanAndSd(mean: number, sd: number): BetaShape {
  const concentration = (mean * (1 - mean)) / (sd * sd) - 1;
  if (!(mean > 0 && mean < 1 && sd > 0 && concentration > 0)) {
    throw new RangeError(`no beta distribution has mean ${mean} and standard deviation ${sd}`);
  }
  return betaShape(mean, concentration);
}

/**
 * Beta with the stated mean whose 2.5 % and 97.5 % quantiles are as far apart as the stated ones. A beta has two
 * parameters and three figures are stated: the mean is kept exactly and the interval in width, so that its ends may lie
 * a little beside the stated ones.
 *
 * Search: bisection of the logarithm of the concentration (geometric means, so by sqrt alone), always 60 steps: the
 * same bits everywhere.
 * @throws RangeError when the mean does not lie between the percentiles, or these are not ordered within (0, 1).
 */
export function betaByMeanAndPercentiles(mean: number, p2_5: number, p97_5: number): BetaShape {
  if (!(p2_5 > 0 && p2_5 < mean && mean < p97_5 && p97_5 < 1)) {
    throw new RangeError(`a beta needs 0 < ${p2_5} < ${mean} < ${p97_5} < 1`);
  }
  const width = p97_5 - p2_5;
  // Below concentration 1 / max(mean, 1 - mean) mass gathers at 0 and 1, where width no longer grows with spread.
  let low = 1;
  let high = 1e9;
  for (let i = 0; i < 60; i++) {
    const middle = Math.sqrt(low * high);
    const shape = betaShape(mean, middle);
    const got = betaQuantile(0.975, shape.a, shape.b, shape.logB) - betaQuantile(0.025, shape.a, shape.b, shape.logB);
    if (got > width) low = middle;
    else high = middle;
  }
  return betaShape(mean, Math.sqrt(low * high));
}
