/**
 * What a sick-leave day avoided costs: the difference in cost over the days avoided, from the same worlds under two arms.
 * A ratio of two differences means nothing while the lower one may be nothing, so there is none then.
 */
import { LEVEL, LOWER, UPPER } from '../stats/intervals.ts';
import { momentsOf, standardError } from '../stats/moments.ts';
import { pairedDifference } from '../stats/paired.ts';
import { quantileSorted, sorted } from '../stats/quantiles.ts';
import type { Layout } from './layout.ts';
import { pairOf, type Pair } from './pair.ts';
import type { WorldArrays } from './worlds.ts';

/** Both follow who leaves while sick until the spell ends. */
const COST = 'O-25.total';
const DAYS = 'O-04.all-days';

export interface CostPerDay {
  /** Mean difference in cost over mean days avoided. Below 0: days are avoided and money is saved. */
  readonly ratio: number;
  /** 5 % and 95 % quantiles of the worlds' own ratios; a world in which no day is avoided is dearer than any price. */
  readonly lower: number;
  /** null when more worlds than the quantile leaves out avoid no day: there is no upper end. */
  readonly upper: number | null;
  readonly level: number;
  /** Monte Carlo standard error of the ratio (delta method). */
  readonly mcse: number;
  readonly worlds: number;
}

/**
 * @param cost society's cost (O-25.total) by world; @param days sick-leave days by world, over the same time.
 * @returns null when the interval of the difference in days holds 0, or when the days increase.
 * @throws RangeError when the lists differ in length.
 */
export function costPerDayAvoided(cost: Pair, days: Pair): CostPerDay | null {
  const n = days.baseline.length;
  for (const list of [days.scenario, cost.baseline, cost.scenario]) {
    if (list.length !== n) throw new RangeError(`cannot pair ${n} values with ${list.length}`);
  }
  const dearer: number[] = [];
  const avoided: number[] = [];
  for (let world = 0; world < n; world++) {
    const more = cost.scenario[world] - cost.baseline[world];
    const fewer = days.baseline[world] - days.scenario[world];
    if (Number.isNaN(more) || Number.isNaN(fewer)) continue;
    dearer.push(more);
    avoided.push(fewer);
  }
  const none = new Float64Array(avoided.length);
  const difference = pairedDifference(none, avoided);
  if (difference === null || !difference.toldApart || difference.difference <= 0) return null;
  const mean = difference.difference;
  const ratio = momentsOf(Float64Array.from(dearer)).mean / mean;
  const residuals = Float64Array.from(dearer, (more, i) => more - ratio * avoided[i]);
  const ratios = sorted(Float64Array.from(dearer, (more, i) => (avoided[i] > 0 ? more / avoided[i] : Infinity)));
  const upper = quantileSorted(ratios, UPPER);
  return {
    ratio,
    lower: quantileSorted(ratios, LOWER),
    upper: Number.isFinite(upper) ? upper : null,
    level: LEVEL,
    mcse: standardError(momentsOf(residuals)) / mean,
    worlds: avoided.length,
  };
}

/**
 * Of an arm against the baseline, by what society uses up and all days of sick leave.
 * @param arms [arm][world index], baseline first. @param group index of the layout's groups; 0 = all. What concerns no
 *   employer alone (a project's administration) is in no employer's price.
 * @returns null as `costPerDayAvoided`; undefined where the layout lacks one of the two outcomes.
 */
export function costPerDayOf(layout: Layout, arms: WorldArrays, arm: number, group = 0): CostPerDay | null | undefined {
  const cost = pairOf(layout, arms, COST, arm, group);
  const days = pairOf(layout, arms, DAYS, arm, group);
  return cost && days ? costPerDayAvoided(cost, days) : undefined;
}
