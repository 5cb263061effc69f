/** A runner for tests of what runners are used for: answers in this thread, in whatever order it is told. */
import type { Failure, IndexedWorld, Runner } from '../experiments/runner.ts';
import type { Plan, World } from '../model/plan.ts';

export interface ToyRunnerOptions {
  /** Worlds are answered by rising rank; without it in the order asked. */
  readonly rank?: (index: number) => number;
  readonly fails?: (index: number) => boolean;
}

export interface ToyRunner extends Runner {
  /** Sizes of the jobs that were asked for. */
  readonly asked: number[];
}

export function toyRunner(
  simulate: (plan: Plan, world: World) => Float64Array,
  { rank = (index) => index, fails = () => false }: ToyRunnerOptions = {},
): ToyRunner {
  const asked: number[] = [];
  return {
    workers: 1,
    asked,
    run({ plans, worlds }, handlers) {
      asked.push(worlds.length);
      let stopped = false;
      const work = async (): Promise<'complete' | 'stopped'> => {
        for (const world of [...worlds].sort((a, b) => rank(a.index) - rank(b.index))) {
          await Promise.resolve();
          if (stopped) return 'stopped';
          if (fails(world.index)) handlers.onFailure(failure(world));
          else handlers.onResult({ index: world.index, arms: plans.map((plan) => simulate(plan, world)) });
        }
        return 'complete';
      };
      return { done: work(), stop: () => (stopped = true) };
    },
    close: () => Promise.resolve(),
  };
}

function failure(world: IndexedWorld): Failure {
  return { index: world.index, code: 'model', message: 'planted failure' };
}
