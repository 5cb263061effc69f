/**
 * First-order share of each assumption from worlds that exist already (given data): no world is run for it.
 *
 * Every draw is by inversion of uniforms, so an assumption is one or several independent standard normal scores. The
 * outcome is projected on the first two Hermite polynomials of each score (polynomial chaos; Sudret, Reliab. Eng. Syst.
 * Saf. 93 (2008)): slope and bend. The sum of the squared coefficients is the variance that the assumption explains
 * alone, as far as it acts by slope and bend; wavier effects are missed, so the share is a lower bound.
 *
 * A squared coefficient is larger than its truth by its own variance, which with many assumptions and few worlds would
 * be most of it. So the square is taken over pairs of different draws, which makes it unbiased: 0 on average where the
 * assumption does nothing. The interval is that of the noncentrality of a chi-squared variable. It takes the variance
 * over worlds as known, whose relative error is much smaller.
 *
 * Each assumption is projected for itself and not in one regression: there may be more scores than draws, and most of
 * the rest is chance, which a regression would not take away.
 */
import { noncentralityInterval } from './noncentral.ts';
import { SHARE_LEVEL, shareWithin, type Share } from './share.ts';

export interface Scored {
  readonly id: string;
  /** [component][draw]: standard normal scores. */
  readonly scores: readonly (readonly number[])[];
}

export interface FirstOrder {
  readonly id: string;
  readonly share: Share | null;
  /** By component: change of the outcome per unit of the score. */
  readonly slopes: readonly number[];
}

/**
 * @param outcome by draw (the mean over its replications).
 * @param variance over worlds, of which the shares are taken.
 * @returns in the order of the assumptions; sort by `share.share` for a ranking.
 */
export function firstOrderShares(
  assumptions: readonly Scored[],
  outcome: readonly number[],
  variance: number,
): FirstOrder[] {
  const n = outcome.length;
  const mean = outcome.reduce((sum, value) => sum + value, 0) / n;
  const centred = outcome.map((value) => value - mean);
  return assumptions.map(({ id, scores }): FirstOrder => {
    let explained = 0;
    let squares = 0;
    let errors = 0;
    const slopes = scores.map((score) => {
      const slope = project(score, centred);
      const bend = project(score.map(hermite2), centred);
      for (const { coefficient, unbiasedSquare, error } of [slope, bend]) {
        explained += unbiasedSquare;
        squares += coefficient * coefficient;
        errors += error * error;
      }
      return slope.coefficient;
    });
    const freedom = 2 * scores.length;
    // One error for all coefficients: they differ little, and the distribution has a name.
    const error = errors / freedom;
    const interval = error > 0 ? noncentralityInterval(squares / error, freedom, SHARE_LEVEL) : null;
    const share =
      interval && variance > 0
        ? shareWithin(explained / variance, (interval.lower * error) / variance, (interval.upper * error) / variance)
        : null;
    return { id, share, slopes };
  });
}

interface Projection {
  readonly coefficient: number;
  readonly unbiasedSquare: number;
  /** Standard error of the coefficient. */
  readonly error: number;
}

function project(basis: readonly number[], centred: readonly number[]): Projection {
  const n = centred.length;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < n; k++) {
    const term = basis[k] * centred[k];
    sum += term;
    squares += term * term;
  }
  const coefficient = sum / n;
  return {
    coefficient,
    unbiasedSquare: (sum * sum - squares) / (n * (n - 1)),
    error: Math.sqrt((squares / n - coefficient * coefficient) / (n - 1)),
  };
}

/** Orthogonal to the score and of unit variance. */
const hermite2 = (z: number): number => (z * z - 1) / Math.SQRT2;
