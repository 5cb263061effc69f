/**
 * How an uncertain parameter is drawn. The words are those of the evidence file (`about.distributions`), so that a
 * distribution stated there needs no translation; it travels in the plan as plain data.
 *
 * Every draw is by inversion: one uniform gives one value, a larger uniform never a smaller factor. Two arms that share
 * the uniforms therefore share the drawn world, and neighbouring uniforms give neighbouring worlds.
 */
import { exp, log, normalCdf, normalQuantile } from '../engine/math.ts';
import {
  betaByMeanAndPercentiles,
  betaByMeanAndSd,
  lognormalByPercentiles,
  lognormalQuantile,
  triangularQuantile,
} from './distributions.ts';
import type { BetaShape } from './distributions.ts';
import { betaQuantile, gammaQuantile } from './special.ts';

/** Not varied. */
export interface Fixed {
  readonly dist: 'fixed';
}
/** Set by the study, never drawn. */
export interface Choice {
  readonly dist: 'choice';
}
/** Median kept; standard deviation of the log = ln(p97_5 / p2_5) / 3.92. */
export interface Lognormal {
  readonly dist: 'lognormal';
  readonly median: number;
  readonly p2_5: number;
  readonly p97_5: number;
}
/** Mean exact; the concentration is such that the 95 % interval is as wide as the percentiles are apart. */
export interface Beta {
  readonly dist: 'beta';
  readonly mean: number;
  readonly p2_5: number;
  readonly p97_5: number;
}
export interface Triangular {
  readonly dist: 'triangular';
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}
export interface Normal {
  readonly dist: 'normal';
  readonly mean: number;
  readonly sd: number;
}
/** Shares that sum to 1; parameters = concentration x shares. */
export interface Dirichlet {
  readonly dist: 'dirichlet';
  readonly concentration: number;
}
/** A survival vector whose hazards are all multiplied by one log-normal factor f: S becomes S^f. */
export interface HazardScale {
  readonly dist: 'hazard_scale';
  readonly sd_log: number;
}
/** The same as hazard_scale, under the name that the evidence uses for short spells. */
export interface Tilt {
  readonly dist: 'tilt';
  readonly sd_log_hazard: number;
}
/** One common normal shift on the logit scale. */
export interface LogitShift {
  readonly dist: 'logit_shift';
  readonly sd: number;
}
/** An independent log-normal factor (median 1) per element. */
export interface LognormalEach {
  readonly dist: 'lognormal_each';
  readonly sd_log: number;
}
/** One common normal factor with mean 1, cut symmetrically to 0..2 so that no value changes its sign. */
export interface Relative {
  readonly dist: 'relative';
  readonly sd: number;
}
/** An independent normal term per element; `sd` has one number per element. */
export interface Absolute {
  readonly dist: 'absolute';
  readonly sd: readonly number[];
}
/** An independent beta per element, with the element as mean and that relative standard deviation. */
export interface BetaEach {
  readonly dist: 'beta_each';
  readonly rel_sd: number;
}

export type Uncertainty =
  | Fixed
  | Choice
  | Lognormal
  | Beta
  | Triangular
  | Normal
  | Dirichlet
  | HazardScale
  | Tilt
  | LogitShift
  | LognormalEach
  | Relative
  | Absolute
  | BetaEach;

/** A uniform number in the open interval (0, 1) for a component of the value. */
export type UniformOf = (component: number) => number;

// A uniform of exactly 0 or 1 would send the normal quantile to infinity. 2^-54 is below what any generator returns.
const SMALLEST = 5.551115123125783e-17;
const LARGEST = 1 - 1.1102230246251565e-16;

function inside(u: number): number {
  return u < SMALLEST ? SMALLEST : u > LARGEST ? LARGEST : u;
}

/**
 * Draws a value.
 *
 * @param values the default, one number per component. Distributions that state their own centre (lognormal, beta,
 *   triangular, normal) replace a single component by it and ignore `values`; the others vary around `values`.
 * @param uncertainty how it varies.
 * @param uniform called once per component that has a draw of its own, with that component's index; a shift that all
 *   components share uses component 0 alone. Must depend on nothing but the component.
 * @returns a new array of the same length. Shares stay in 0..1, survival vectors stay decreasing, positive ratios stay
 *   positive, Dirichlet shares sum to 1.
 */
export function sampleValue(values: readonly number[], uncertainty: Uncertainty, uniform: UniformOf): number[] {
  const u = (component: number): number => inside(uniform(component));
  const z = (component: number): number => normalQuantile(inside(uniform(component)));
  switch (uncertainty.dist) {
    case 'fixed':
    case 'choice':
      return values.slice();
    case 'lognormal': {
      const { median, sdLog } = lognormalByPercentiles(uncertainty.median, uncertainty.p2_5, uncertainty.p97_5);
      return [lognormalQuantile(u(0), median, sdLog)];
    }
    case 'beta': {
      const shape = betaOf(uncertainty);
      return [betaQuantile(u(0), shape.a, shape.b, shape.logB)];
    }
    case 'triangular':
      return [triangularQuantile(u(0), uncertainty.min, uncertainty.mode, uncertainty.max)];
    case 'normal':
      return [uncertainty.mean + uncertainty.sd * z(0)];
    case 'dirichlet':
      return dirichlet(values, uncertainty.concentration, u);
    case 'hazard_scale':
      return scaleHazards(values, exp(uncertainty.sd_log * z(0)));
    case 'tilt':
      return scaleHazards(values, exp(uncertainty.sd_log_hazard * z(0)));
    case 'logit_shift':
      return shiftLogits(values, uncertainty.sd * z(0));
    case 'lognormal_each':
      return values.map((value, i) => value * exp(uncertainty.sd_log * z(i)));
    case 'relative': {
      const factor = relativeFactor(uncertainty.sd, u(0));
      return values.map((value) => value * factor);
    }
    case 'absolute':
      return values.map((value, i) => value + uncertainty.sd[i] * z(i));
    case 'beta_each': {
      const shapes = betasOf(values, uncertainty);
      return values.map((value, i) => {
        const shape = shapes[i]!;
        return shape === null ? value : betaQuantile(u(i), shape.a, shape.b, shape.logB);
      });
    }
  }
}

/** S^f: what a survival vector becomes when all its hazards are multiplied by `factor`. 0 and 1 stay. */
export function scaleHazards(survival: readonly number[], factor: number): number[] {
  return survival.map((s) => (s > 0 && s < 1 ? exp(factor * log(s)) : s));
}

function shiftLogits(shares: readonly number[], shift: number): number[] {
  const odds = exp(shift);
  return shares.map((p) => (p > 0 && p < 1 ? (p * odds) / (1 - p + p * odds) : p));
}

function relativeFactor(sd: number, u: number): number {
  if (!(sd > 0)) return 1;
  const below = normalCdf(-1 / sd);
  return 1 + sd * normalQuantile(below + u * (1 - 2 * below));
}

function dirichlet(shares: readonly number[], concentration: number, u: UniformOf): number[] {
  // Gamma variables divided by their sum. An element with share 0 has no mass and stays 0.
  let sum = 0;
  const parts = shares.map((share, i) => {
    const part = share > 0 ? gammaQuantile(u(i), concentration * share) : 0;
    sum += part;
    return part;
  });
  return sum > 0 ? parts.map((part) => part / sum) : shares.slice();
}

// A fit costs about as much as a hundred draws. Worlds draw from the same objects again and again, and a plan that was
// copied into a worker brings new objects with the same figures: hence two memories.
const betaFits = new WeakMap<Beta, BetaShape>();
const betaFitsByFigures = new Map<string, BetaShape>();
const betaEachFits = new WeakMap<BetaEach, { values: readonly number[]; shapes: readonly (BetaShape | null)[] }>();

function betaOf(uncertainty: Beta): BetaShape {
  let shape = betaFits.get(uncertainty);
  if (shape === undefined) {
    const { mean, p2_5, p97_5 } = uncertainty;
    const figures = `${mean} ${p2_5} ${p97_5}`;
    shape = betaFitsByFigures.get(figures) ?? betaByMeanAndPercentiles(mean, p2_5, p97_5);
    // Bounded: a session that tries thousands of distributions must not fill the memory of a worker.
    if (betaFitsByFigures.size > 1000) betaFitsByFigures.clear();
    betaFitsByFigures.set(figures, shape);
    betaFits.set(uncertainty, shape);
  }
  return shape;
}

function betasOf(values: readonly number[], uncertainty: BetaEach): readonly (BetaShape | null)[] {
  const known = betaEachFits.get(uncertainty);
  if (known !== undefined && known.values.length === values.length && known.values.every((v, i) => v === values[i])) {
    return known.shapes;
  }
  const shapes = values.map((value) =>
    value > 0 && value < 1 && uncertainty.rel_sd > 0 ? betaByMeanAndSd(value, uncertainty.rel_sd * value) : null,
  );
  betaEachFits.set(uncertainty, { values: values.slice(), shapes });
  return shapes;
}
