/** A runner in this very thread: for tests, for tiny runs, and to look for a mistake without workers in between. */
import type { Handlers, IndexedWorld, Job, Request, Runner } from '../experiments/runner.ts';
import { answer } from './answer.ts';
import { nextTurn } from './next-turn.ts';
import type { Simulate } from './protocol.ts';

/** @param simulate the model; between two worlds other events are let through, so that a stop is heard. */
export function inlineRunner(simulate: Simulate): Runner {
  const open = new Set<Job>();
  let closed = false;

  async function work(request: Request, handlers: Handlers, going: () => boolean): Promise<void> {
    for (const world of request.worlds) {
      await nextTurn();
      if (!going()) return;
      deliver(world);
    }

    function deliver(world: IndexedWorld): void {
      const told = answer(simulate, request.plans, world);
      if ('result' in told) handlers.onResult(told.result);
      else handlers.onFailure(told.failure);
    }
  }

  return {
    workers: 1,
    run(request, handlers) {
      let stopped = closed;
      let settle: (how: 'complete' | 'stopped') => void = () => {};
      const done = new Promise<'complete' | 'stopped'>((resolve) => (settle = resolve));
      const job: Job = {
        done,
        stop() {
          stopped = true;
          open.delete(job);
          settle('stopped');
        },
      };
      open.add(job);
      if (stopped) job.stop();
      void work(request, handlers, () => !stopped).then(() => {
        open.delete(job);
        settle('complete');
      });
      return job;
    },
    close() {
      closed = true;
      for (const job of [...open]) job.stop();
      return Promise.resolve();
    },
  };
}
