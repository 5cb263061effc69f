/**
 * How much of the spread over worlds is chance, and how much is not knowing the assumptions. Random-effects analysis of
 * variance: K draws of the assumptions, each with R independent replications.
 *
 *   assumptions = Var(E[Y | draw]), estimated by (MSB - MSW) / R;  chance = E[Var(Y | draw)], estimated by MSW.
 *
 * Both are unbiased whatever the distribution, also where chance is larger in some draws than in others; two
 * replications of one draw have the first as their covariance. The two shares sum to 1 and never overlap.
 *
 * Interval: jackknife over draws of half the logarithm of MSB / MSW (with R = 2 Fisher's z of the intraclass
 * correlation), Student's t, and back. The F interval of the textbooks would lean on normal worlds.
 * After Searle, Casella and McCulloch, Variance Components (1992), 3.6; Miller, The jackknife: a review, Biometrika 61
 * (1974), for variances and their ratios.
 */
import { exp, log } from '../engine/math.ts';
import { SHARE_LEVEL, shareWithin, type Measured, type Share } from './share.ts';
import { studentQuantile } from './student.ts';

export interface ChanceAndAssumptions {
  readonly chance: Share;
  readonly assumptions: Share;
  /** Which is the larger; null where the intervals do not tell. */
  readonly larger: 'chance' | 'assumptions' | null;
  /** Variance over worlds: of one world with a draw and a replication of its own. */
  readonly variance: Measured;
  /** Draws with all their replications. */
  readonly draws: number;
}

interface Squares {
  /** Mean squares between draws and within them. */
  readonly between: number;
  readonly within: number;
}

/** Fewer draws than this have no interval worth the name. */
const FEWEST = 5;

/**
 * @param rows one row per draw: the outcome in each of its replications, as many in every row (two or more).
 * @returns null with fewer than 5 draws, or where nothing varies between or within draws: then there is nothing to share.
 */
export function chanceAndAssumptions(rows: readonly (readonly number[])[]): ChanceAndAssumptions | null {
  const draws = rows.length;
  if (draws < FEWEST) return null;
  const replications = rows[0].length;
  const means = rows.map((row) => sum(row) / replications);
  const inner = rows.map((row, k) => sum(row.map((value) => (value - means[k]) * (value - means[k]))));
  const grand = sum(means) / draws;
  const outer = sum(means.map((mean) => (mean - grand) * (mean - grand)));
  const all = sum(inner);

  const squares = (between: number, within: number, n: number): Squares => ({
    between: (replications * between) / (n - 1),
    within: within / (n * (replications - 1)),
  });
  const whole = squares(outer, all, draws);
  if (!(whole.between > 0)) return null;
  // Leaving out draw k: the sum of squares around the other draws' mean (Welford backwards).
  const without = means.map((mean, k) =>
    squares(outer - ((mean - grand) * (mean - grand) * draws) / (draws - 1), all - inner[k], draws - 1),
  );

  const total = ({ between, within }: Squares): number => (between + (replications - 1) * within) / replications;
  const point = (whole.between - whole.within) / replications / total(whole);
  const half = (of: Squares): number => log(of.between / of.within) / 2;
  const back = (z: number): number => {
    const ratio = exp(2 * z);
    return (ratio - 1) / (ratio - 1 + replications);
  };
  // Without any chance the share is exactly 1.
  const within = whole.within > 0;
  const spread = within ? studentQuantile((1 + SHARE_LEVEL) / 2, draws - 1) * jackknifeError(without.map(half)) : 0;
  const lower = within ? back(half(whole) - spread) : 1;
  const upper = within ? back(half(whole) + spread) : 1;
  const assumptions = shareWithin(point, lower, upper);
  const chance = shareWithin(1 - point, 1 - upper, 1 - lower);
  if (!assumptions || !chance) return null;
  return {
    chance,
    assumptions,
    larger: assumptions.lower > 0.5 ? 'assumptions' : assumptions.upper < 0.5 ? 'chance' : null,
    variance: { value: total(whole), error: jackknifeError(without.map(total)), skew: 0 },
    draws,
  };
}

function jackknifeError(leftOut: readonly number[]): number {
  const n = leftOut.length;
  const mean = sum(leftOut) / n;
  return Math.sqrt((sum(leftOut.map((value) => (value - mean) * (value - mean))) * (n - 1)) / n);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
