/**
 * Calibration: which values of the free parameters, within what the evidence says about them, bring the model nearest to
 * its targets? A penalised Gauss-Newton search in standard normal scores: the sum of squared misses, each in units of the
 * target's tolerance, plus the sum of squared scores (what the evidence says weighs as much as one target missed by its
 * tolerance weighs against one standard deviation). Slopes are differences between runs of the same worlds, so chance
 * cancels. Held-out targets (H-..) are never among the aims.
 */
import type { Plan, PlanParameter } from '../model/plan.ts';
import { normalQuantile } from '../engine/math.ts';
import { LEVEL } from '../stats/intervals.ts';
import { posteriorOf } from '../stats/posterior.ts';
import { hold } from './held-plans.ts';
import type { Failure, Runner } from './runner.ts';
import { ownDraws, valueAlong } from './scores.ts';

export interface Aim {
  readonly id: string;
  readonly part: string | null;
  readonly target: number;
  /** What a miss is measured by: half of the tolerance's width. */
  readonly tolerance: number;
  /** The model's figure in these worlds; NaN where there is none. */
  readonly read: (worlds: readonly (Float64Array | undefined)[]) => number;
}

export interface CalibrateOptions {
  /** The baseline. */
  readonly plan: Plan;
  readonly aims: readonly Aim[];
  /** Ids of drawn parameters with one draw of their own. */
  readonly free: readonly string[];
  readonly worlds: number;
  /** Steps of the search, at most. */
  readonly steps?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Fitted {
  readonly id: string;
  readonly default: readonly number[];
  readonly value: readonly number[];
  /** Standard deviations from the middle of the evidence's distribution. */
  readonly score: number;
  /** Standard deviation of the score that the targets leave: 1 = they say nothing about it. */
  readonly left: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Whether the targets take away a fifth or more of the evidence's own variance. */
  readonly identified: boolean;
}

export interface Missed {
  readonly id: string;
  readonly part: string | null;
  readonly target: number;
  readonly tolerance: number;
  readonly before: number;
  readonly after: number;
}

export interface Calibration {
  readonly complete: boolean;
  readonly parameters: readonly Fitted[];
  readonly targets: readonly Missed[];
  /** Sum of squared misses in units of the tolerance; 1 a target is a miss by the whole tolerance. */
  readonly misfit: { readonly before: number; readonly after: number };
  readonly level: number;
  /** Runs of all worlds that it took. */
  readonly runs: number;
  readonly failures: readonly Failure[];
}

/** Half a standard deviation either way: far enough to stand out from chance, near enough to be straight. */
const STEP = 0.5;
const STEPS = 3;
/** A step that gains less than this is the last. */
const ENOUGH = 0.01;
const IDENTIFIED = 0.8;

export function calibrate(runner: Runner, options: CalibrateOptions): { done: Promise<Calibration>; stop(): void } {
  const { plan, aims } = options;
  const parameters = options.free.map((id) => freeParameter(plan, id));
  const steps = options.steps ?? STEPS;
  const failures: Failure[] = [];
  let runs = 0;
  let stopped = false;
  let stopRunning: () => void = () => {};

  /** Misses in units of the tolerance, at these scores; at the defaults for null. */
  async function misses(scores: readonly number[] | null): Promise<number[]> {
    const held = new Map(scores ? parameters.map((one, p) => [one.id, valueAlong(one, [1], scores[p])]) : []);
    const worlds: Float64Array[] = [];
    if (!stopped) {
      const job = runner.run(
        {
          plans: hold([plan], held, 'all'),
          worlds: Array.from({ length: options.worlds }, (_, index) => ({ index, draw: 0, replication: index })),
        },
        {
          onResult: ({ index, arms }) => (worlds[index] = arms[0]),
          onFailure: (failure) => failures.push(failure),
        },
      );
      stopRunning = () => job.stop();
      if ((await job.done) === 'stopped') stopped = true;
    }
    runs++;
    options.onProgress?.(runs, 2 + steps * (2 * parameters.length + 1));
    return aims.map(({ read, target, tolerance }) => (target - read(worlds)) / tolerance);
  }

  async function slopesAt(scores: readonly number[]): Promise<number[][]> {
    const columns: number[][] = [];
    for (let p = 0; p < parameters.length; p++) {
      const at = (way: number) => scores.map((score, i) => score + (i === p ? way * STEP : 0));
      const [low, high] = [await misses(at(-1)), await misses(at(1))];
      // A larger figure is a smaller miss.
      columns.push(low.map((miss, k) => (miss - high[k]) / (2 * STEP)));
    }
    return aims.map((_, k) => columns.map((column) => column[k]));
  }

  async function run(): Promise<Calibration> {
    const before = await misses(null);
    let scores = parameters.map(() => 0);
    let now = await misses(scores);
    let left = parameters.map(() => 1);
    for (let step = 0; step < steps && !stopped; step++) {
      const slopes = await slopesAt(scores);
      const back = now.map((miss, k) => miss + slopes[k].reduce((sum, slope, p) => sum + slope * scores[p], 0));
      const posterior = posteriorOf(slopes, back);
      left = [...posterior.sd];
      const next = posterior.mean;
      const then = await misses(next);
      const gain = cost(now, scores) - cost(then, next);
      if (gain > 0) [scores, now] = [[...next], then];
      if (gain < ENOUGH) break;
    }
    const z = normalQuantile((1 + LEVEL) / 2);
    return {
      complete: !stopped && failures.length === 0,
      parameters: parameters.map((one, p) => ({
        id: one.id,
        default: one.values,
        value: valueAlong(one, [1], scores[p]),
        score: scores[p],
        left: left[p],
        lower: valueAlong(one, [1], scores[p] - z * left[p]),
        upper: valueAlong(one, [1], scores[p] + z * left[p]),
        identified: left[p] * left[p] <= IDENTIFIED,
      })),
      targets: aims.map(({ id, part, target, tolerance }, k) => ({
        ...{ id, part, target, tolerance },
        before: target - before[k] * tolerance,
        after: target - now[k] * tolerance,
      })),
      misfit: { before: squares(before), after: squares(now) },
      level: LEVEL,
      runs,
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

const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
const cost = (missed: readonly number[], scores: readonly number[]): number => squares(missed) + squares(scores);

/** @throws Error when it is not drawn, or has several draws: a score would not say where it is. */
function freeParameter(plan: Plan, id: string): PlanParameter {
  const parameter = plan.parameters.find((one) => one.id === id);
  if (!parameter?.uncertainty) throw new Error(`${id} is not drawn in this plan, and cannot be calibrated.`);
  if (ownDraws(parameter).length !== 1) throw new Error(`${id} has several draws of its own.`);
  return parameter;
}
