/**
 * When enough worlds have been run. The rule sees only complete blocks of 50 worlds in index order, so it stops at the
 * same world whatever the number of workers and the order in which they answered.
 *
 * It stops when the Monte Carlo half-width of every scenario's difference in total sick absence (O-04) is within 5 % of
 * the effect or within the size that does not matter, whichever is larger.
 */
import { LEVEL } from '../stats/intervals.ts';
import { normalQuantile } from '../engine/math.ts';
import type { Summary } from '../results/summary.ts';

/** Worlds asked for, and judged, at a time; also the fewest (a 90 % band needs 46 order statistics). */
export const BLOCK = 50;

/** The outcome that is judged: total sick absence, % of ordinary working time. */
export const JUDGED = 'O-04';

export interface Precision {
  /** Half-width as a share of the effect. */
  readonly ofEffect: number;
  /** Half-width in the judged outcome's own unit below which more precision does not matter. */
  readonly doesNotMatter: number;
}

/** The middle of a difference is shown to a hundredth of a point: within 0.004 its last digit is right but for rounding. */
export const PRECISION: Precision = { ofEffect: 0.05, doesNotMatter: 0.004 };

const Z = normalQuantile((1 + LEVEL) / 2);

/** false where there is nothing to compare, or the outcome has no value: then only the study's own number of worlds stops. */
export function preciseEnough(summary: Summary, precision: Precision = PRECISION): boolean {
  return (
    summary.comparisons.length > 0 &&
    summary.comparisons.every((comparison) => {
      const judged = comparison.outcomes.find((outcome) => outcome.id === JUDGED)?.total;
      if (!judged) return false;
      const enough = Math.max(precision.ofEffect * Math.abs(judged.difference), precision.doesNotMatter);
      return Z * judged.mcse <= enough;
    })
  );
}
