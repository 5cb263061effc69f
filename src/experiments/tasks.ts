/**
 * Many small requests over one runner: each task has its own plans and worlds, and every world is read into one number
 * as it arrives. Answers are filed by task and world, so the order of arrival cannot be seen.
 */
import type { Plan, World } from '../model/plan.ts';
import type { Failure, Job, Runner } from './runner.ts';

export interface Task {
  readonly plans: readonly Plan[];
  readonly worlds: readonly World[];
}

export interface TaskProgress {
  /** Worlds with a result. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface TaskOptions {
  /** What is kept of a world's arms. */
  readonly read: (arms: readonly Float64Array[]) => number;
  readonly onAnswer?: (done: number, failed: number) => void;
}

export interface TaskResults {
  /** [task][world]; NaN where a world failed, was not reached, or has no such figure. */
  readonly values: readonly (readonly number[])[];
  /** Worlds with a result. */
  readonly done: number;
  readonly failures: readonly Failure[];
  readonly stopped: boolean;
}

/** Open at once for each worker, so that none waits while the next task is sent. */
const OPEN_PER_WORKER = 3;

export function runTasks(
  runner: Runner,
  tasks: readonly Task[],
  { read, onAnswer }: TaskOptions,
): { done: Promise<TaskResults>; stop(): void } {
  const values = tasks.map(({ worlds }) => worlds.map(() => NaN));
  const failures: { task: number; failure: Failure }[] = [];
  const open = new Set<Job>();
  let answered = 0;
  let next = 0;
  let stopped = false;

  async function work(): Promise<void> {
    while (next < tasks.length && !stopped) {
      const task = next++;
      const { plans, worlds } = tasks[task];
      const seen = new Set<number>();
      const job = runner.run(
        { plans, worlds: worlds.map((world, index) => ({ ...world, index })) },
        {
          onResult({ index, arms }) {
            values[task][index] = read(arms);
            // A world that was sent again after a worker's death counts once.
            if (!seen.has(index)) answered++;
            seen.add(index);
            onAnswer?.(answered, failures.length);
          },
          onFailure(failure) {
            failures.push({ task, failure });
            onAnswer?.(answered, failures.length);
          },
        },
      );
      open.add(job);
      if ((await job.done) === 'stopped') stopped = true;
      open.delete(job);
    }
  }

  const all = Promise.all(Array.from({ length: OPEN_PER_WORKER * runner.workers }, work));
  return {
    done: all.then(() => ({
      values,
      done: answered,
      failures: failures
        .sort((a, b) => a.task - b.task || a.failure.index - b.failure.index)
        .map(({ failure }) => failure),
      stopped,
    })),
    stop() {
      stopped = true;
      for (const job of open) job.stop();
    },
  };
}
