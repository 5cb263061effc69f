/**
 * Break-even: the value of one assumption at which a paired difference is 0, where the conclusion turns.
 *
 * The same worlds are run at every value tried, so the mean difference is a steady curve and its crossing can be
 * bracketed (regula falsi, Illinois variant). Its interval comes from the same worlds by turning tests around: it holds
 * every value at which the difference cannot be told from 0, that is, it ends where the upper and the lower bound of the
 * mean cross 0. Unlike an interval by the slope it can be one-sided, and says so.
 */
import type { Plan, PlanParameter } from '../model/plan.ts';
import type { Range } from '../parameters/parameter.ts';
import type { Layout } from '../results/layout.ts';
import { LOWER, UPPER } from '../stats/intervals.ts';
import { sampleValue } from '../stats/sampling.ts';
import { intervalOf, meanOf, SHARE_LEVEL } from '../stats/share.ts';
import { differenceIn } from './difference.ts';
import { hold } from './held-plans.ts';
import type { Failure, Runner } from './runner.ts';
import { runTasks } from './tasks.ts';
import { worldsOf } from './worlds.ts';

export interface BreakEvenOptions {
  /** Baseline and scenario. */
  readonly plans: readonly [Plan, Plan];
  readonly layout: Layout;
  readonly outcome: string;
  /** A parameter of one number, in at least one of the plans; held or drawn there. */
  readonly parameter: string;
  /** Values that the model accepts. */
  readonly range: Range;
  /** Worlds at each value tried. */
  readonly worlds: number;
  readonly fixedAssumptions: boolean;
  /** After each world; how many values will be tried is not known before. */
  readonly onProgress?: (progress: { readonly done: number; readonly failed: number }) => void;
}

export interface BreakEven {
  readonly parameter: string;
  readonly outcome: string;
  readonly level: number;
  /** null when the mean difference has one sign, or is 0, at all values tried in the range. */
  readonly value: number | null;
  /** Ends of the interval; null where it goes on to the end of the range, and when there is no crossing. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The sign turns more than once; `value` is the turn nearest to the middle value. */
  readonly several: boolean;
  /** What was tried, by rising value. */
  readonly tried: readonly TriedValue[];
  /** Worlds with a result, over all values. */
  readonly worlds: number;
  readonly complete: boolean;
  readonly stopped: boolean;
  readonly failures: readonly Failure[];
}

export interface TriedValue {
  readonly value: number;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** Found: within this part of the range, or so near 0 as to be a hundredth of the difference's own interval. */
const NARROW = 0.0005;
const SMALL = 0.01;
const MOST_STEPS = 20;

/** Which curve is followed to its crossing: the mean, or a bound of it. */
type Curve = 'difference' | 'lower' | 'upper';

/** @throws Error when no plan has the parameter, when it has several numbers, or without such an outcome. */
export function breakEven(runner: Runner, options: BreakEvenOptions): { done: Promise<BreakEven>; stop(): void } {
  const { plans, range, worlds } = options;
  const parameter = plans.flatMap((plan) => plan.parameters).find(({ id }) => id === options.parameter);
  if (!parameter) throw new Error(`No scenario uses ${options.parameter}.`);
  if (parameter.values.length !== 1) throw new Error(`${options.parameter} is not one number.`);
  const middle = parameter.values[0];
  const read = differenceIn(options.layout, options.outcome);
  const tried = new Map<number, TriedValue>();
  const failures: Failure[] = [];
  let done = 0;
  let stopped = false;
  let stopRunning: () => void = () => {};

  async function tryValues(values: readonly number[]): Promise<void> {
    const news = [...new Set(values)].filter((value) => !tried.has(value));
    if (news.length === 0 || stopped) return;
    const running = runTasks(
      runner,
      news.map((value) => ({
        plans: hold(plans, new Map([[parameter!.id, [value]]]), 'all'),
        worlds: worldsOf(worlds, options.fixedAssumptions),
      })),
      {
        read,
        onAnswer: (answered, failed) =>
          options.onProgress?.({ done: done + answered, failed: failures.length + failed }),
      },
    );
    stopRunning = () => running.stop();
    if (stopped) running.stop();
    const results = await running.done;
    done += results.done;
    failures.push(...results.failures);
    if (results.stopped) {
      // Half of a value's worlds are other worlds than those of the other values.
      stopped = true;
      return;
    }
    news.forEach((value, i) => {
      const point = pointOf(value, results.values[i]);
      if (point) tried.set(value, point);
    });
  }

  /** Where a curve crosses 0 between two values of different sign. */
  async function crossing(curve: Curve, from: TriedValue, to: TriedValue): Promise<number | null> {
    let [a, b] = [from, to];
    let [atA, atB] = [a[curve], b[curve]];
    let moved: 'a' | 'b' | null = null;
    for (let step = 0; step < MOST_STEPS && b.value - a.value > NARROW * (range.max - range.min); step++) {
      const value = between(a.value, b.value, atA / (atA - atB));
      if (value <= a.value || value >= b.value) break;
      await tryValues([value]);
      const point = tried.get(value);
      if (!point) return null;
      const here = point[curve];
      if (Math.abs(here) <= SMALL * (point.upper - point.lower)) return value;
      // Illinois: an end that stays for a second time counts half, so that both ends close in.
      if (here < 0 === atA < 0) {
        if (moved === 'a') atB /= 2;
        [a, atA, moved] = [point, here, 'a'];
      } else {
        if (moved === 'b') atA /= 2;
        [b, atB, moved] = [point, here, 'b'];
      }
    }
    return between(a.value, b.value, a[curve] / (a[curve] - b[curve]));
  }

  async function run(): Promise<BreakEven> {
    await tryValues(firstValues(parameter!, range));
    const turns = signChanges(sortedPoints(tried), 'difference');
    const nearest = nearestTo(turns, middle);
    const value = nearest && !stopped ? await crossing('difference', ...nearest) : null;
    const ends: number[] = [];
    if (value !== null) {
      for (const curve of ['lower', 'upper'] as const) {
        const turn = nearestTo(signChanges(sortedPoints(tried), curve), value);
        const end = turn && (await crossing(curve, ...turn));
        if (end !== null) ends.push(end);
      }
    }
    const below = ends.filter((end) => end <= value!);
    const above = ends.filter((end) => end >= value!);
    return {
      parameter: options.parameter,
      outcome: options.outcome,
      level: SHARE_LEVEL,
      value,
      lower: below.length > 0 ? Math.max(...below) : null,
      upper: above.length > 0 ? Math.min(...above) : null,
      several: turns.length > 1,
      tried: sortedPoints(tried),
      worlds: done,
      complete: !stopped && failures.length === 0,
      stopped,
      failures,
    };
  }

  return {
    done: run(),
    stop() {
      stopped = true;
      stopRunning();
    },
  };
}

/** The ends of the range, those of the uncertainty and the middle; evenly over the range where nothing is drawn. */
function firstValues({ values, defaults, uncertainty }: PlanParameter, { min, max }: Range): number[] {
  const inner =
    uncertainty === null
      ? [0.25, 0.5, 0.75].map((part) => between(min, max, part))
      : [LOWER, 0.5, UPPER].map((u) => sampleValue(defaults, uncertainty, () => u)[0]);
  return [min, ...inner, values[0], max].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
}

/** null with fewer than two worlds. */
function pointOf(value: number, differences: readonly number[]): TriedValue | null {
  const there = differences.filter((difference) => !Number.isNaN(difference));
  if (there.length < 2) return null;
  const mean = meanOf(there);
  return { value, difference: mean.value, ...intervalOf(mean, there.length - 1) };
}

function sortedPoints(tried: ReadonlyMap<number, TriedValue>): TriedValue[] {
  return [...tried.values()].sort((a, b) => a.value - b.value);
}

/**
 * Neighbours between which a curve goes from one side of 0 to the other. A value at which it is 0 is no side: where an effect
 * does nothing, as at the end of its range, the conclusion does not turn.
 */
function signChanges(points: readonly TriedValue[], curve: Curve): [TriedValue, TriedValue][] {
  const sides = points.filter((point) => point[curve] !== 0);
  return sides
    .slice(1)
    .flatMap((point, i): [TriedValue, TriedValue][] =>
      sides[i][curve] < 0 !== point[curve] < 0 ? [[sides[i], point]] : [],
    );
}

function nearestTo(turns: readonly [TriedValue, TriedValue][], value: number): [TriedValue, TriedValue] | null {
  const distance = ([a, b]: [TriedValue, TriedValue]): number =>
    value < a.value ? a.value - value : value > b.value ? value - b.value : 0;
  return turns.reduce<[TriedValue, TriedValue] | null>(
    (best, turn) => (best === null || distance(turn) < distance(best) ? turn : best),
    null,
  );
}

const between = (a: number, b: number, part: number): number => a + (b - a) * part;
