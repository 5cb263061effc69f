/**
 * The tornado: the mean difference with one assumption held at the 5 % and at the 95 % point of its uncertainty.
 *
 * Everything else goes on being drawn, so that a bar says what the world would look like to somebody who knew that one
 * assumption; with the rest at its defaults it would say so for one world among many, and interactions would be missed.
 * Both ends and the free worlds share draws and replications. The ends are reckoned from the mean over all free worlds,
 * moved by what holding changes in the shared ones: most of the chance falls out.
 */
import { normalQuantile } from '../engine/math.ts';
import type { PlanParameter } from '../model/plan.ts';
import { UPPER } from '../stats/intervals.ts';
import { intervalOf, meanOf, type Measured } from '../stats/share.ts';
import { valueAlong } from './scores.ts';

export interface Effect {
  readonly value: number;
  /** Where the mean lies; null with fewer than two worlds. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** false = cannot be told from 0. */
  readonly told: boolean;
}

export interface TornadoEnd {
  /** What the assumption is held at. */
  readonly held: readonly number[];
  /** The mean paired difference there. */
  readonly difference: Effect;
}

export interface TornadoBar {
  readonly id: string;
  readonly grade: string;
  /** 5 % point; of a vector with several draws, the end that lowers the outcome. */
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** High end minus low end, world by world. */
  readonly swing: Effect;
}

/** Standard normal scores of the ends. */
const END = normalQuantile(UPPER);

/** Values at both ends. A single draw is ordered by its own size, several by what they do to the outcome. */
export function endsOf(parameter: PlanParameter, slopes: readonly number[]): { low: number[]; high: number[] } {
  const direction = slopes.length === 1 ? [1] : slopes;
  return { low: valueAlong(parameter, direction, -END), high: valueAlong(parameter, direction, END) };
}

/** A measured mean with its interval. */
export function effectOf(mean: Measured, freedom: number): Effect | null {
  const { value } = mean;
  if (!Number.isFinite(value)) return null;
  const { lower, upper } = intervalOf(mean, freedom);
  if (!Number.isFinite(upper - lower)) return { value, lower: null, upper: null, told: false };
  return { value, lower, upper, told: lower > 0 || upper < 0 };
}

export interface BarWorlds {
  /** Paired differences, world by world in the same order; NaN where there is none. */
  readonly free: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** @returns null where no world has all three. */
export function barEffects(
  { free, low, high }: BarWorlds,
  middle: Measured,
): { low: Effect; high: Effect; swing: Effect } | null {
  const whole = free.flatMap((_, i) => (Number.isNaN(free[i] + low[i] + high[i]) ? [] : [i]));
  const freedom = whole.length - 1;
  const end = (values: readonly number[]): Effect | null => {
    const moved = meanOf(whole.map((i) => values[i] - free[i]));
    return effectOf(
      {
        value: middle.value + moved.value,
        error: Math.sqrt(middle.error * middle.error + moved.error * moved.error),
        skew: 0,
      },
      freedom,
    );
  };
  const lowEnd = end(low);
  const highEnd = end(high);
  const swing = effectOf(meanOf(whole.map((i) => high[i] - low[i])), freedom);
  return lowEnd && highEnd && swing ? { low: lowEnd, high: highEnd, swing } : null;
}
