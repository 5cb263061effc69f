/**
 * Runs the arms of a study in many worlds: exactly as many as asked for, or until the comparison is precise enough
 * (stopping.ts). Results are filed by world index; what came before a stop is kept and marked as partial.
 */
import { digestOf } from '../results/digest.ts';
import type { Layout } from '../results/layout.ts';
import { summarise } from '../results/summarise.ts';
import { answered, type WorldArrays } from '../results/worlds.ts';
import type { Plan } from '../model/plan.ts';
import type { Failure, Job, Runner, WorldResult } from './runner.ts';
import { BLOCK, JUDGED, preciseEnough, PRECISION, type Precision } from './stopping.ts';
import { worldsOf } from './worlds.ts';

export interface ReplicateOptions {
  /** The arms, baseline first; they share all worlds. */
  readonly plans: readonly Plan[];
  readonly layout: Layout;
  /** The most worlds; with `exactly`, the number of worlds. */
  readonly worlds: number;
  /** Run exactly `worlds`, without the stopping rule. */
  readonly exactly: boolean;
  readonly fixedAssumptions: boolean;
  /** Goes before runs without it. */
  readonly soon?: boolean;
  readonly precision?: Precision;
  /** Computes the digest of a complete result; `digestOf` at once where it is left out. */
  readonly digest?: (layout: Layout, arms: WorldArrays) => Promise<string | null>;
  /** After every answer. `total` is the most there may be: the stopping rule can end before it. */
  readonly onProgress?: (progress: Progress) => void;
  /** As it comes; all of them stand in the result. */
  readonly onFailure?: (failure: Failure) => void;
}

export interface Progress {
  /** Worlds with a result. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** What has come so far; the same object each time, filled as worlds arrive. */
  readonly arms: WorldArrays;
}

export interface Replicated {
  /** [arm][world index]; undefined where a world failed or was not reached. */
  readonly arms: WorldArrays;
  /** Worlds that every arm has. */
  readonly worlds: number;
  /** Every world that was to be run has a result. */
  readonly complete: boolean;
  readonly stopped: boolean;
  /** By world index. */
  readonly failures: readonly Failure[];
  readonly covers: Covers;
  /** null when incomplete. */
  readonly digest: string | null;
}

/** What the bands hold: chance alone, or chance and what is not known about the assumptions. */
export type Covers = 'chance' | 'chance+assumptions';

export interface Replication {
  readonly done: Promise<Replicated>;
  /** Ends it; `done` then settles with what there is. */
  stop(): void;
}

export function replicate(runner: Runner, options: ReplicateOptions): Replication {
  const { plans, layout } = options;
  const arms: (Float64Array | undefined)[][] = plans.map(() => []);
  const failures: Failure[] = [];
  let done = 0;
  let stopped = false;
  let job: Job | null = null;

  const report = (): void => options.onProgress?.({ done, failed: failures.length, total: options.worlds, arms });
  const handlers = {
    onResult(result: WorldResult): void {
      // A world that was sent again after a worker's death has the same numbers; it counts once.
      if (!arms[0][result.index]) done++;
      arms.forEach((arm, i) => (arm[result.index] = result.arms[i]));
      report();
    },
    onFailure(failure: Failure): void {
      failures.push(failure);
      options.onFailure?.(failure);
      report();
    },
  };

  async function run(): Promise<Replicated> {
    let asked = 0;
    while (asked < options.worlds && !stopped) {
      const next = options.exactly ? options.worlds : Math.min(options.worlds, asked + BLOCK);
      job = runner.run(
        { plans, worlds: worldsOf(next, options.fixedAssumptions, asked), soon: options.soon ?? false },
        handlers,
      );
      if ((await job.done) === 'stopped') stopped = true;
      asked = next;
      if (options.exactly || stopped || asked % BLOCK !== 0) continue;
      if (
        preciseEnough(summarise(layout, arms, { totalsOnly: true, only: [JUDGED] }), options.precision ?? PRECISION)
      ) {
        break;
      }
    }
    // Holes at the end (a stop) are holes too, not a shorter result.
    for (const arm of arms) arm.length = asked;
    failures.sort((a, b) => a.index - b.index);
    const complete = !stopped && failures.length === 0 && asked > 0;
    return {
      arms,
      worlds: answered(arms).length,
      complete,
      stopped,
      failures,
      covers: options.fixedAssumptions ? 'chance' : 'chance+assumptions',
      digest: complete ? await (options.digest ?? digestOf)(layout, arms) : null,
    };
  }

  return {
    done: run(),
    stop() {
      stopped = true;
      job?.stop();
    },
  };
}
