/** A runner in this very thread: for tests, for tiny runs, and to look for a mistake without workers in between. */
import type { Failure, IndexedWorld, Job, Request, Runner, Tracer } from '../experiments/runner.ts';
import { answer, answerLives, type Answer } from './answer.ts';
import { nextTurn } from './next-turn.ts';
import type { Model } from './protocol.ts';

/** @param model between two worlds other events are let through, so that a stop is heard. */
export function inlineRunner(model: Model): Runner & Tracer {
  const open = new Set<Job>();
  let closed = false;

  function start<Result>(
    { worlds }: Request,
    handlers: { onResult(result: Result): void; onFailure(failure: Failure): void },
    ask: (world: IndexedWorld) => Answer<Result>,
  ): Job {
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
    const work = async (): Promise<void> => {
      for (const world of worlds) {
        await nextTurn();
        if (stopped) return;
        const told = ask(world);
        if ('result' in told) handlers.onResult(told.result);
        else handlers.onFailure(told.failure);
      }
    };
    open.add(job);
    if (stopped) job.stop();
    void work().then(() => {
      open.delete(job);
      settle('complete');
    });
    return job;
  }

  return {
    workers: 1,
    run: (request, handlers) => start(request, handlers, (world) => answer(model.simulate, request.plans, world)),
    trace: (request, handlers) => start(request, handlers, (world) => answerLives(model.trace, request.plans, world)),
    close() {
      closed = true;
      for (const job of [...open]) job.stop();
      return Promise.resolve();
    },
  };
}
