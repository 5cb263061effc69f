import type { Endpoint } from 'comlink';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Runner } from '../src/experiments/runner.ts';
import { worldsOf } from '../src/experiments/worlds.ts';
import { digestOf } from '../src/results/digest.ts';
import { collect } from '../src/runtime/conformance.ts';
import { poolRunner, type PoolOptions } from '../src/runtime/pool.ts';
import type { WorkerHandle } from '../src/runtime/protocol.ts';
import { nodeSpawner } from '../src/runtime/spawn-node.ts';
import type { Every } from '../src/runtime/watchdog.ts';
import { toyLayout, toyPlan, toySimulate } from '../src/testing/toy-model.ts';
import { bundleToyWorker, type ToyWorker } from '../src/testing/toy-worker.ts';

const plans = [toyPlan('a', { slowMs: 1 }), toyPlan('b', { effect: 5 })];
const worlds = worldsOf(40, false);
const unbroken = digestOf(
  toyLayout,
  plans.map((plan) => worlds.map(({ draw, replication }) => toySimulate(plan, { draw, replication }))),
);

/** The proof kills a hundred (`npm run proof -- kills`). */
const KILLS = process.env['PROOF'] === 'whole' ? 100 : 20;

let toy: ToyWorker;
beforeAll(async () => {
  toy = await bundleToyWorker();
});
afterAll(() => toy.remove());

/** The watchdog's half second lasts 20 ms here; by its clock too, so that a tick that is late for these 20 ms counts for nothing. */
const FASTER = 25;
const fast = {
  every: ((ms, tick) => {
    const timer = setInterval(tick, ms / FASTER);
    return () => clearInterval(timer);
  }) satisfies Every,
  now: () => performance.now() * FASTER,
};

describe('a pool of Node workers', () => {
  let living: WorkerHandle<Endpoint>[];
  let spawned: number;
  let runner: Runner;
  beforeEach(() => {
    living = [];
    spawned = 0;
  });
  afterEach(() => runner.close());

  /** Keeps the workers at hand. `deaf` hears of no death, as in a browser, where `terminate` fires no event. */
  function pool(options: Partial<PoolOptions> & { deaf?: boolean } = {}): Runner {
    const spawn = nodeSpawner(toy.file);
    return poolRunner({
      workers: 2,
      spawn() {
        spawned++;
        const handle = spawn();
        const kept = options.deaf ? { ...handle, onLost: () => {} } : handle;
        living.push(kept);
        return kept;
      },
      ...options,
    });
  }

  it.each(Array.from({ length: KILLS }, (_, i) => i))(
    'gives the same digest when a worker is killed (%i)',
    async (i) => {
      runner = pool();
      // Spread over the run by a fixed rule, so that a red can be repeated.
      const killAt = (i * 17 + 3) % worlds.length;
      let answers = 0;
      const arms: (Float64Array | undefined)[][] = plans.map(() => []);
      const failures: string[] = [];
      const job = runner.run(
        { plans, worlds },
        {
          onResult(result) {
            expect(arms[0][result.index], 'counted twice').toBeUndefined();
            result.arms.forEach((numbers, arm) => (arms[arm][result.index] = numbers));
            if (answers++ === killAt) void living[i % living.length].terminate();
          },
          onFailure: (failure) => failures.push(failure.message),
        },
      );
      expect(await job.done).toBe('complete');
      expect(failures).toEqual([]);
      expect(digestOf(toyLayout, arms)).toBe(unbroken);
    },
  );

  it('finds out by silence about a death that fires no event', async () => {
    runner = pool({ workers: 1, deaf: true, ...fast });
    let killed = false;
    const arms: (Float64Array | undefined)[][] = plans.map(() => []);
    const job = runner.run(
      { plans, worlds },
      {
        onResult(result) {
          result.arms.forEach((numbers, arm) => (arms[arm][result.index] = numbers));
          if (!killed) void living[0].terminate();
          killed = true;
        },
        onFailure: () => {},
      },
    );
    expect(await job.done).toBe('complete');
    expect(digestOf(toyLayout, arms)).toBe(unbroken);
    expect(spawned).toBe(2);
  });

  it('gives up a world that never ends after two workers, and runs the others', async () => {
    runner = pool({ ...fast });
    const { order, failures, how } = await collect(runner, [toyPlan('hangs', { hangAt: 7 })]);
    expect(how).toBe('complete');
    expect(order).toHaveLength(19);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ index: 7, code: 'worker-lost' });
    expect(failures[0].message).toContain('silent for');
  });

  it('does not wait for a stopped world that never ends', async () => {
    runner = pool({ workers: 1, ...fast, silence: () => Infinity });
    const stuck = runner.run(
      { plans: [toyPlan('hangs', { hangAt: 0 })], worlds: worldsOf(1, false) },
      { onResult: () => {}, onFailure: () => {} },
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    stuck.stop();
    expect(await stuck.done).toBe('stopped');
    expect((await collect(runner, plans)).order).toHaveLength(20);
  });

  it('sends the next job to a worker that has not yet put down the last one', async () => {
    runner = pool({ workers: 1, every: () => () => {} });
    const heard: string[] = [];
    const job = (name: string, slowMs: number, count: number) =>
      runner.run(
        { plans: [toyPlan(name, { slowMs })], worlds: worldsOf(count, false) },
        { onResult: ({ index }) => heard.push(`${name} ${index}`), onFailure: ({ message }) => heard.push(message) },
      );
    const warm = job('warm', 1, 1);
    await warm.done;
    const old = job('old', 60, 50);
    await new Promise((resolve) => setTimeout(resolve, 30));
    old.stop();
    const before = heard.length;
    const next = job('new', 1, 3);
    expect(await next.done).toBe('complete');
    // One world of the old job was in the worker's hands; nobody hears of it, and no later one is begun.
    expect(heard.slice(before)).toEqual(['new 0', 'new 1', 'new 2']);
    expect(spawned).toBe(1);
  });

  it('takes what somebody looks at before the rest of a long run, in the order asked for, with the same bits', async () => {
    runner = pool({ workers: 1, every: () => () => {} });
    const heard: string[] = [];
    const arms: Float64Array[] = [];
    let begun = (): void => {};
    const first = new Promise<void>((resolve) => (begun = resolve));
    const job = (name: string, slowMs: number, count: number, soon?: boolean) =>
      runner.run(
        { plans: [toyPlan(name, { slowMs })], worlds: worldsOf(count, false), ...(soon ? { soon } : {}) },
        {
          onResult({ index, arms: [numbers] }) {
            heard.push(`${name} ${index}`);
            if (name === 'rest') arms[index] = numbers;
            begun();
          },
          onFailure: ({ message }) => heard.push(message),
        },
      );
    const rest = job('rest', 20, 40);
    await first;
    const others = [job('later', 1, 2), job('one', 1, 2, true), job('two', 1, 2, true)];
    expect(await Promise.all([rest, ...others].map(({ done }) => done))).toEqual(Array(4).fill('complete'));
    expect(heard.filter((name) => !name.startsWith('rest'))).toEqual(
      ['one', 'two', 'later'].flatMap((name) => [`${name} 0`, `${name} 1`]),
    );
    expect(heard.indexOf('two 1')).toBeLessThan(heard.indexOf('rest 39'));
    expect(heard.indexOf('rest 39')).toBeLessThan(heard.indexOf('later 0'));
    const plan = toyPlan('rest', { slowMs: 20 });
    expect(arms).toEqual(worldsOf(40, false).map(({ draw, replication }) => toySimulate(plan, { draw, replication })));
  });

  it('leaves a worker free of what is done aside, so that what is asked next begins at once', async () => {
    runner = pool({ every: () => () => {} });
    await collect(runner, plans, worldsOf(4, false)); // both workers are awake
    const heard: string[] = [];
    const job = (name: string, slowMs: number, aside?: boolean) =>
      runner.run(
        { plans: [toyPlan(name, { slowMs })], worlds: worldsOf(4, false), ...(aside ? { aside } : {}) },
        { onResult: ({ index }) => heard.push(`${name} ${index}`), onFailure: ({ message }) => heard.push(message) },
      );
    const jobs = [job('one', 300, true), job('two', 1, true), job('next', 1)];
    await jobs[2].done;
    // Its own worlds first, then those that the other worker would have taken.
    expect(heard).toEqual(['next 0', 'next 2', 'next 1', 'next 3']);
    expect(await Promise.all(jobs.map(({ done }) => done))).toEqual(Array(3).fill('complete'));
    expect(heard).toHaveLength(12);
  });

  it('does what is to be done aside with the first worker when no other one starts', async () => {
    const spawn = nodeSpawner(toy.file);
    const dead = nodeSpawner(new URL('file:///nowhere/worker.mjs'));
    runner = poolRunner({ workers: 2, every: () => () => {}, spawn: () => (spawned++ === 0 ? spawn() : dead()) });
    await collect(runner, plans, worldsOf(1, false));
    const { how, order } = await collect(
      { ...runner, run: (request, handlers) => runner.run({ ...request, aside: true }, handlers) },
      plans,
      worldsOf(4, false),
    );
    expect([how, order.length]).toEqual(['complete', 4]);
  });

  it('sends nothing of jobs that are stopped together', async () => {
    const sent: string[] = [];
    const spawn = nodeSpawner(toy.file);
    runner = poolRunner({
      workers: 1,
      every: () => () => {},
      spawn() {
        const handle = spawn();
        const post = handle.endpoint.postMessage.bind(handle.endpoint);
        handle.endpoint.postMessage = (message: unknown, transfer?: Transferable[]) => {
          sent.push(JSON.stringify(message));
          post(message, transfer);
        };
        return handle;
      },
    });
    const job = (name: string) =>
      runner.run(
        { plans: [toyPlan(name, { slowMs: 20 })], worlds: worldsOf(2, false) },
        { onResult: () => {}, onFailure: () => {} },
      );
    await job('warm').done;
    const jobs = ['one', 'two', 'three'].map(job);
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const one of jobs) one.stop();
    expect(await job('next').done).toBe('complete');
    const named = (name: string) => sent.some((message) => message.includes(`"toy-${name}"`));
    expect(['warm', 'two', 'three', 'next'].map(named)).toEqual([true, false, false, true]);
  });

  it('reports every world when no worker starts', async () => {
    runner = poolRunner({ workers: 2, spawn: nodeSpawner(new URL('file:///nowhere/worker.mjs')) });
    const { how, order, failures } = await collect(runner, plans);
    expect([how, order.length, failures.length]).toEqual(['complete', 0, 20]);
    expect(failures[0].code).toBe('worker-lost');
    expect(failures[0].message).toContain('no worker starts');
  });

  it('reports every world when workers cannot even be made', async () => {
    runner = poolRunner({
      workers: 2,
      spawn() {
        throw new Error('refused by policy');
      },
    });
    const { failures } = await collect(runner, plans);
    expect(failures).toHaveLength(20);
    expect(failures[0].message).toContain('refused by policy');
  });

  it('keeps more plans apart than a worker keeps', async () => {
    runner = pool({ workers: 1 });
    for (let effect = 0; effect < 20; effect++) {
      const plan = toyPlan('many', { effect });
      const { arms } = await collect(runner, [plan], worldsOf(2, true));
      expect(arms[0][1]).toEqual(toySimulate(plan, { draw: 0, replication: 1 }));
    }
    const again = await collect(runner, [toyPlan('many', { effect: 0 })], worldsOf(2, true));
    expect(again.arms[0][1]).toEqual(toySimulate(toyPlan('many', { effect: 0 }), { draw: 0, replication: 1 }));
  });
});
