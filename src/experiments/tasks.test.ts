import { expect, it } from 'vitest';
import type { World } from '../model/plan.ts';
import { toyPlan } from '../testing/toy-model.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { runTasks, type Task } from './tasks.ts';

const world = (replication: number): World => ({ draw: 0, replication });
const task = (name: string, ...replications: number[]): Task => ({
  plans: [toyPlan(name)],
  worlds: replications.map(world),
});
const tasks = [task('a', 1, 2, 3), task('b'), task('c', 4), task('d', 5, 6), task('e', 7)];
const read = ([numbers]: readonly Float64Array[]): number => numbers[0];
const simulate = (_: unknown, { replication }: World): Float64Array => Float64Array.of(10 * replication);

it('files the numbers by task and world, in whatever order they come', async () => {
  const expected = [[10, 20, 30], [], [40], [50, 60], [70]];
  for (const rank of [(index: number) => index, (index: number) => -index]) {
    const results = await runTasks(toyRunner(simulate, { rank }), tasks, { read }).done;
    expect(results).toEqual({ values: expected, done: 7, failures: [], stopped: false });
  }
});

it('leaves a hole where a world failed', async () => {
  const results = await runTasks(toyRunner(simulate, { fails: (index) => index === 1 }), tasks, { read }).done;
  expect(results.values).toEqual([[10, NaN, 30], [], [40], [50, NaN], [70]]);
  expect([results.done, results.failures.length, results.stopped]).toEqual([5, 2, false]);
});

it('keeps what came before a stop', async () => {
  const running = runTasks(toyRunner(simulate), tasks, {
    read,
    onAnswer: (done) => {
      if (done === 2) running.stop();
    },
  });
  const results = await running.done;
  expect(results).toMatchObject({ done: 2, stopped: true });
  expect(results.values.flat().filter((value) => !Number.isNaN(value))).toHaveLength(2);
});
