/**
 * What the uncertainty of a paired difference (scenario minus baseline) hangs on: chance or assumptions, which evidence
 * grades, which assumptions. Three questions with designs of their own, all by common random numbers; nothing is said
 * without an interval, and what these worlds cannot tell is marked so.
 */
import type { Plan, PlanParameter } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import { chanceAndAssumptions, type ChanceAndAssumptions } from '../stats/chance-and-assumptions.ts';
import { firstOrderShares, type FirstOrder } from '../stats/first-order.ts';
import { groupEffects } from '../stats/group-effects.ts';
import { meanOf, SHARE_LEVEL, shareOf, type Measured, type Share } from '../stats/share.ts';
import { differenceIn } from './difference.ts';
import { drawnParameters } from './held-plans.ts';
import type { Failure, Runner } from './runner.ts';
import { scoresOf } from './scores.ts';
import { budgetFor, MOST_BARS, replicatedTask, rowTasks, tornadoTask } from './sensitivity-design.ts';
import { runTasks, type Task, type TaskProgress, type TaskResults } from './tasks.ts';
import { barEffects, effectOf, endsOf, type Effect, type TornadoBar } from './tornado.ts';

export interface SensitivityOptions {
  /** Baseline and scenario. */
  readonly plans: readonly [Plan, Plan];
  readonly layout: Layout;
  readonly outcome: string;
  /** Evidence grade by parameter id; of every drawn parameter. */
  readonly grades: ReadonlyMap<string, string>;
  /** At most so many worlds. */
  readonly worlds: number;
  readonly onProgress?: (progress: TaskProgress) => void;
}

export interface Sensitivity {
  readonly outcome: string;
  /** Level of all intervals. */
  readonly level: number;
  /** Mean paired difference over worlds; null when no world has one. */
  readonly difference: Effect | null;
  /** Standard deviation over worlds: what the shares are shares of, squared. null where it cannot be told. */
  readonly sd: number | null;
  /** Two bars that sum to 1. null = cannot be told: too few worlds, or nothing varies. */
  readonly chance: Share | null;
  readonly assumptions: Share | null;
  readonly larger: 'chance' | 'assumptions' | null;
  /** The assumptions' bar by evidence grade: shares of the variance over worlds. Empty when nothing is drawn. */
  readonly byGrade: readonly GradeShare[];
  /** What no grade explains alone. */
  readonly interactions: Share | null;
  /** All assumptions, largest estimated share first. */
  readonly ranking: readonly RankedAssumption[];
  /** At most ten, the largest swing first; drawn from worlds that the ranking has not seen. */
  readonly tornado: readonly TornadoBar[];
  /** Worlds with a result. */
  readonly worlds: number;
  readonly complete: boolean;
  readonly stopped: boolean;
  readonly failures: readonly Failure[];
}

export interface GradeShare {
  readonly grade: string;
  /** Number of drawn assumptions. */
  readonly assumptions: number;
  /** Alone. */
  readonly first: Share | null;
  /** With all interactions with other grades. */
  readonly total: Share | null;
}

export interface RankedAssumption {
  readonly id: string;
  readonly grade: string;
  readonly share: Share | null;
}

/** @throws Error when a drawn parameter has no grade, or the layout has no such outcome. */
export function sensitivity(runner: Runner, options: SensitivityOptions): { done: Promise<Sensitivity>; stop(): void } {
  const { plans, grades } = options;
  const drawn = drawnParameters(plans);
  const names = [...new Set(drawn.map(({ id }) => gradeOf(grades, id)))].sort();
  const groups = names.map((name) => drawn.filter(({ id }) => grades.get(id) === name));
  const budget = budgetFor(options.worlds, groups.length, drawn.length);
  const read = differenceIn(options.layout, options.outcome);
  let stopped = false;
  let stopRunning: () => void = () => {};
  let before = { done: 0, failures: [] as readonly Failure[] };

  async function ask(tasks: readonly Task[]): Promise<TaskResults> {
    const { done, failures } = before;
    const running = runTasks(runner, tasks, {
      read,
      onAnswer: (answered, failed) =>
        options.onProgress?.({ done: done + answered, failed: failures.length + failed, total: budget.worlds }),
    });
    stopRunning = () => running.stop();
    if (stopped) running.stop();
    const results = await running.done;
    if (results.stopped) stopped = true;
    before = { done: done + results.done, failures: [...failures, ...results.failures] };
    return results;
  }

  async function run(): Promise<Sensitivity> {
    const corners = 1 << groups.length;
    const rows = Array.from({ length: budget.rows }, (_, row) => rowTasks(plans, groups, row));
    const { values } = await ask([replicatedTask(plans, budget.draws), ...rows.flat()]);
    const [replicated, ...cells] = values;
    const pairs = replicated.flatMap((first, i) => (i % 2 === 0 ? [[first, replicated[i + 1]]] : []));
    const whole = pairs.flatMap((pair, i) => (pair.some(Number.isNaN) ? [] : [i]));
    const kept = whole.map((i) => pairs[i]);
    const means = kept.map(([first, second]) => (first + second) / 2);
    const middle = meanOf(means);
    const bars = chanceAndAssumptions(kept);

    const ranked = rank(drawn, means, whole, bars);
    return {
      outcome: options.outcome,
      level: SHARE_LEVEL,
      difference: effectOf(middle, kept.length - 1),
      sd: bars ? Math.sqrt(bars.variance.value) : null,
      chance: bars?.chance ?? null,
      assumptions: bars?.assumptions ?? null,
      larger: bars?.larger ?? null,
      ...gradeShares(
        rows.map((_, row) => cells.slice(row * corners, (row + 1) * corners)),
        bars,
      ),
      ranking: ranked.map(({ id, share }) => ({ id, grade: gradeOf(grades, id), share })),
      tornado: bars && !stopped ? await tornado(ranked, middle) : [],
      worlds: before.done,
      complete: !stopped && before.failures.length === 0,
      stopped,
      failures: before.failures,
    };
  }

  function rank(
    parameters: readonly PlanParameter[],
    means: readonly number[],
    whole: readonly number[],
    bars: ChanceAndAssumptions | null,
  ): FirstOrder[] {
    if (!bars) return parameters.map(({ id }) => ({ id, share: null, slopes: [] }));
    const scores = scoresOf(
      plans[0],
      parameters,
      whole.map((i) => i + 1),
    );
    const scored = parameters.map(({ id }, p) => ({ id, scores: scores[p] }));
    return firstOrderShares(scored, means, bars.variance.value).sort(
      (a, b) => (b.share?.share ?? -Infinity) - (a.share?.share ?? -Infinity),
    );
  }

  function gradeShares(
    rows: readonly (readonly (readonly number[])[])[],
    bars: ChanceAndAssumptions | null,
  ): Pick<Sensitivity, 'byGrade' | 'interactions'> {
    const usable = rows.filter((row) => row.flat().every((value) => !Number.isNaN(value)));
    const effects = bars ? groupEffects(usable, groups.length) : null;
    const share = (part: Measured): Share | null =>
      effects && bars ? shareOf(part, bars.variance, effects.freedom) : null;
    return {
      byGrade: names.map((grade, g) => ({
        grade,
        assumptions: groups[g].length,
        first: effects && share(effects.first[g]),
        total: effects && share(effects.total[g]),
      })),
      interactions: effects && groups.length > 1 ? share(effects.interactions) : null,
    };
  }

  async function tornado(ranked: readonly FirstOrder[], middle: Measured): Promise<TornadoBar[]> {
    const top = ranked.slice(0, MOST_BARS).map(({ id, slopes }) => {
      const parameter = drawn.find((one) => one.id === id)!;
      return { id, ...endsOf(parameter, slopes) };
    });
    if (top.length === 0 || budget.each === 0) return [];
    const task = (held: readonly [string, readonly number[]][]): Task => tornadoTask(plans, new Map(held), budget.each);
    const { values } = await ask([
      task([]),
      ...top.flatMap(({ id, low, high }) => [task([[id, low]]), task([[id, high]])]),
    ]);
    const bars = top.flatMap(({ id, low, high }, i): TornadoBar[] => {
      const effects = barEffects({ free: values[0], low: values[1 + 2 * i], high: values[2 + 2 * i] }, middle);
      if (!effects) return [];
      return [
        {
          id,
          grade: gradeOf(grades, id),
          low: { held: low, difference: effects.low },
          high: { held: high, difference: effects.high },
          swing: effects.swing,
        },
      ];
    });
    return bars.sort((a, b) => Math.abs(b.swing.value) - Math.abs(a.swing.value));
  }

  return {
    done: run(),
    stop() {
      stopped = true;
      stopRunning();
    },
  };
}

function gradeOf(grades: ReadonlyMap<string, string>, id: string): string {
  const grade = grades.get(id);
  if (grade === undefined) throw new Error(`The assumption ${id} has no grade.`);
  return grade;
}
