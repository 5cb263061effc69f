/**
 * What every runner promises, whatever it runs on. One list, run against the inline runner, a pool over message channels
 * and a pool of Node workers; it knows no test framework, so that a browser can run it as well.
 */
import type { Failure, Runner, Tracer } from '../experiments/runner.ts';
import { worldsOf } from '../experiments/worlds.ts';
import type { LifeLog } from '../model/life-log.ts';
import type { Plan } from '../model/plan.ts';
import { digestOf } from '../results/digest.ts';
import type { Layout } from '../results/layout.ts';

export interface Bench {
  /** A new runner with as many workers, where it has any. */
  make(workers: number): Runner & Tracer;
  readonly layout: Layout;
  readonly plans: readonly Plan[];
  /** Two arms of which the second throws in replication 3. */
  readonly failing: readonly Plan[];
}

export interface RunnerPromise {
  readonly name: string;
  /** Throws where it is not kept. */
  holds(bench: Bench): Promise<void>;
}

export interface Collected {
  readonly arms: (Float64Array | undefined)[][];
  readonly failures: Failure[];
  readonly how: 'complete' | 'stopped';
  /** Answers in the order in which they came. */
  readonly order: number[];
}

/** Runs worlds in the order given and files the answers. `stopAfter` calls stop after so many results. */
export async function collect(
  runner: Runner,
  plans: readonly Plan[],
  worlds = worldsOf(20, false),
  stopAfter = Infinity,
): Promise<Collected> {
  const arms: (Float64Array | undefined)[][] = plans.map(() => []);
  const failures: Failure[] = [];
  const order: number[] = [];
  const job = runner.run(
    { plans, worlds },
    {
      onResult(result) {
        order.push(result.index);
        result.arms.forEach((numbers, arm) => (arms[arm][result.index] = numbers));
        if (order.length >= stopAfter) job.stop();
      },
      onFailure: (failure) => failures.push(failure),
    },
  );
  return { arms, failures, how: await job.done, order };
}

/** The lives of worlds, by world and arm. */
export async function collectLives(
  tracer: Tracer,
  plans: readonly Plan[],
  worlds = worldsOf(6, false),
): Promise<{ lives: (readonly LifeLog[])[]; failures: Failure[]; how: 'complete' | 'stopped' }> {
  const lives: (readonly LifeLog[])[] = [];
  const failures: Failure[] = [];
  const job = tracer.trace(
    { plans, worlds },
    { onResult: (result) => (lives[result.index] = result.lives), onFailure: (failure) => failures.push(failure) },
  );
  return { lives, failures, how: await job.done };
}

/** A log as text: equal texts are equal logs. */
export const logText = (log: LifeLog): string =>
  JSON.stringify(log, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value));

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

async function digestWith(bench: Bench, workers: number, order?: (index: number) => number): Promise<string | null> {
  const worlds = worldsOf(20, false);
  if (order) worlds.sort((a, b) => order(a.index) - order(b.index));
  const runner = bench.make(workers);
  const { arms } = await collect(runner, bench.plans, worlds);
  await runner.close();
  return digestOf(bench.layout, arms);
}

export const PROMISES: readonly RunnerPromise[] = [
  {
    name: 'gives the same bits with 1, 2 and 3 workers, and again',
    async holds(bench) {
      const digest = await digestWith(bench, 1);
      demand(digest !== null, 'not every world was answered');
      for (const workers of [1, 2, 3])
        demand((await digestWith(bench, workers)) === digest, `${workers} workers differ`);
    },
  },
  {
    name: 'gives the same bits in whatever order worlds are asked for',
    async holds(bench) {
      const digest = await digestWith(bench, 2);
      demand((await digestWith(bench, 2, (index) => -index)) === digest, 'backwards differs');
      demand((await digestWith(bench, 2, (index) => (index * 7) % 20)) === digest, 'shuffled differs');
    },
  },
  {
    name: 'answers every world once',
    async holds(bench) {
      const runner = bench.make(2);
      const { order, how } = await collect(runner, bench.plans);
      await runner.close();
      demand(how === 'complete', `ended as ${how}`);
      demand(order.length === 20 && new Set(order).size === 20, `answers: ${order.join(' ')}`);
    },
  },
  {
    name: 'gives no result after a stop, and is free for the next job',
    async holds(bench) {
      const runner = bench.make(2);
      const stopped = await collect(runner, bench.plans, worldsOf(200, false), 3);
      demand(stopped.how === 'stopped', `ended as ${stopped.how}`);
      const next = await collect(runner, bench.plans);
      await runner.close();
      demand(stopped.order.length === 3, `${stopped.order.length} results instead of 3`);
      demand(next.how === 'complete' && next.order.length === 20, 'the next job was not finished');
    },
  },
  {
    name: 'keeps two jobs apart that run at the same time',
    async holds(bench) {
      const runner = bench.make(2);
      const [both, one] = await Promise.all([
        collect(runner, bench.plans),
        collect(runner, bench.plans.slice(1), worldsOf(15, false)),
      ]);
      await runner.close();
      demand(one.arms.length === 1 && one.order.length === 15, 'the second job has other answers');
      const same = digestOf(bench.layout, [both.arms[1].slice(0, 15)]) === digestOf(bench.layout, one.arms);
      demand(same, 'the same plan gave other numbers');
    },
  },
  {
    name: 'reports a world that fails, and the others arrive',
    async holds(bench) {
      const runner = bench.make(2);
      const { order, failures, how } = await collect(runner, bench.failing);
      await runner.close();
      demand(how === 'complete' && order.length === 19 && !order.includes(3), `answers: ${order.join(' ')}`);
      demand(failures.length === 1 && failures[0].index === 3, `${failures.length} failures`);
      demand(failures[0].code === 'model' && failures[0].message.includes('replication 3'), failures[0].message);
    },
  },
  {
    name: 'gives the same lives with 1, 2 and 3 workers, beside a run that is under way',
    async holds(bench) {
      const texts: string[] = [];
      for (const workers of [1, 2, 3]) {
        const runner = bench.make(workers);
        const [run, traced] = await Promise.all([collect(runner, bench.plans), collectLives(runner, bench.plans)]);
        await runner.close();
        demand(run.order.length === 20 && traced.how === 'complete', 'not everything was answered');
        demand(traced.lives.length === 6 && traced.lives.every((arms) => arms.length === 2), 'lives are missing');
        texts.push(traced.lives.flat().map(logText).join());
      }
      demand(new Set(texts).size === 1, 'the lives differ');
    },
  },
  {
    name: 'reports a world whose lives fail, gives none after a stop, and none when closed',
    async holds(bench) {
      const runner = bench.make(2);
      const { lives, failures } = await collectLives(runner, bench.failing);
      demand(failures.length === 1 && failures[0].index === 3, `${failures.length} failures`);
      demand(Object.keys(lives).length === 5, `${Object.keys(lives).length} worlds`);
      let late = 0;
      const job = runner.trace(
        { plans: bench.plans, worlds: worldsOf(20, false) },
        { onResult: () => late++, onFailure: () => late++ },
      );
      job.stop();
      demand((await job.done) === 'stopped' && late === 0, 'a stopped trace answered');
      await runner.close();
      demand((await collectLives(runner, bench.plans)).how === 'stopped', 'a closed runner traced');
    },
  },
  {
    name: 'has nothing to do when no world is asked for',
    async holds(bench) {
      const runner = bench.make(2);
      demand((await collect(runner, bench.plans, [])).how === 'complete', 'an empty job was not complete');
      await runner.close();
    },
  },
  {
    name: 'can be closed twice and in the middle of a job, and then takes no more',
    async holds(bench) {
      const runner = bench.make(2);
      const job = collect(runner, bench.plans, worldsOf(200, false));
      await runner.close();
      await runner.close();
      demand((await job).how === 'stopped', 'the job was not stopped');
      const late = await collect(runner, bench.plans);
      demand(late.how === 'stopped' && late.order.length === 0, 'a closed runner answered');
    },
  },
];
