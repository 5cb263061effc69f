/** A runner that answers when it is told to. Nothing here reaches the product. */
import type { Handlers, Request, Runner } from '../experiments/runner.ts';
import type { Layout } from '../results/layout.ts';

export interface HandJob {
  readonly request: Request;
  readonly handlers: Handlers;
  stopped: boolean;
  readonly settle: (how: 'complete' | 'stopped') => void;
}

/** @param numerator of every cell in a world, by the number that is the plan's id; the denominator is 100. */
export function handRunner({ cells }: Layout, numerator: (plan: number, index: number) => number) {
  const jobs: HandJob[] = [];
  const runner: Runner = {
    workers: 1,
    run(request, handlers) {
      let settle: HandJob['settle'] = () => {};
      const done = new Promise<'complete' | 'stopped'>((resolve) => (settle = resolve));
      const job: HandJob = { request, handlers, stopped: false, settle };
      jobs.push(job);
      return {
        done,
        stop() {
          job.stopped = true;
          settle('stopped');
        },
      };
    },
    close: () => Promise.resolve(),
  };
  /** Worlds [from, to) of a request, in its order; the last one settles its job. */
  const answer = (job: number, from: number, to: number): void => {
    const { request, handlers, settle } = jobs[job];
    for (const { index } of request.worlds.slice(from, to)) {
      const arms = request.plans.map(({ id }) => {
        const numbers = new Float64Array(cells * 2).fill(100);
        for (let cell = 0; cell < cells; cell++) numbers[2 * cell] = numerator(Number(id), index);
        return numbers;
      });
      handlers.onResult({ index, arms });
    }
    if (to === request.worlds.length) settle('complete');
  };
  return { runner, jobs, answer };
}

/** Until nothing waits for a microtask any more. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 300; i++) await Promise.resolve();
};
