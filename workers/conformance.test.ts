import { expose, type Endpoint } from 'comlink';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { PROMISES } from '../src/runtime/conformance.ts';
import { inlineRunner } from '../src/runtime/inline.ts';
import { poolRunner } from '../src/runtime/pool.ts';
import type { WorkerHandle } from '../src/runtime/protocol.ts';
import { nodeSpawner } from '../src/runtime/spawn-node.ts';
import type { Runner, Tracer } from '../src/experiments/runner.ts';
import { toyLayout, toyPlan, toyModel } from '../src/testing/toy-model.ts';
import { bundleToyWorker, type ToyWorker } from '../src/testing/toy-worker.ts';
import { createRunService } from './run-service.ts';

/** The whole protocol without a worker: the service answers in this thread, over a message channel. */
function spawnChannel(): WorkerHandle<Endpoint> {
  const { port1, port2 } = new MessageChannel();
  expose(createRunService(toyModel), port2);
  return { endpoint: port1, onLost: () => {}, terminate: () => port1.close() };
}

let toy: ToyWorker;
beforeAll(async () => {
  toy = await bundleToyWorker();
});
afterAll(() => toy.remove());

const runners: Record<string, (workers: number) => Runner & Tracer> = {
  'the inline runner': () => inlineRunner(toyModel),
  'a pool over message channels': (workers) => poolRunner({ workers, spawn: spawnChannel }),
  'a pool of Node workers': (workers) => poolRunner({ workers, spawn: nodeSpawner(toy.file) }),
};

describe.each(Object.keys(runners))('%s', (name) => {
  it.each(PROMISES.map((promise) => [promise.name, promise] as const))('%s', (_, promise) =>
    promise.holds({
      make: runners[name],
      layout: toyLayout,
      plans: [toyPlan('a'), toyPlan('b', { effect: 5 })],
      failing: [toyPlan('a'), toyPlan('b', { failAt: 3 })],
    }),
  );
});
