import { describe, expect, it } from 'vitest';
import { toyLayout, toyPlan, toySimulate } from '../testing/toy-model.ts';
import { toyRunner, type ToyRunnerOptions } from '../testing/toy-runner.ts';
import { digestOf } from '../results/digest.ts';
import { replicate, type ReplicateOptions } from './replicate.ts';
import type { Runner } from './runner.ts';
import { worldsOf } from './worlds.ts';

// Each world's difference is the same -0.5 points: precise after the first block.
const plans = [toyPlan('a'), toyPlan('b', { effect: 5 })];
const base: ReplicateOptions = { plans, layout: toyLayout, worlds: 200, exactly: false, fixedAssumptions: false };

const experiment = (options: Partial<ReplicateOptions> = {}, how: ToyRunnerOptions = {}) => {
  const runner = toyRunner(toySimulate, how);
  return { runner, replication: replicate(runner, { ...base, ...options }) };
};

describe('worlds', () => {
  it('give each index a draw of its own, or hold the assumptions', () => {
    expect(worldsOf(2, false)).toEqual([
      { index: 0, draw: 1, replication: 0 },
      { index: 1, draw: 2, replication: 1 },
    ]);
    expect(worldsOf(3, true, 1)).toEqual([
      { index: 1, draw: 0, replication: 1 },
      { index: 2, draw: 0, replication: 2 },
    ]);
  });
});

describe('replicate', () => {
  it('stops after the block that is precise enough', async () => {
    const { runner, replication } = experiment();
    const result = await replication.done;
    expect(runner.asked).toEqual([50]);
    expect(result).toMatchObject({ worlds: 50, complete: true, stopped: false, covers: 'chance+assumptions' });
    expect(result.digest).toBe(digestOf(toyLayout, result.arms));
  });

  it('goes on to the study’s number of worlds when it is not', async () => {
    const { runner, replication } = experiment({
      worlds: 120,
      precision: { ofEffect: 0, doesNotMatter: -1 },
    });
    expect((await replication.done).worlds).toBe(120);
    expect(runner.asked).toEqual([50, 50, 20]);
  });

  it('runs exactly as many as asked for, without judging', async () => {
    const { runner, replication } = experiment({ worlds: 73, exactly: true, fixedAssumptions: true });
    expect(await replication.done).toMatchObject({ worlds: 73, complete: true, covers: 'chance' });
    expect(runner.asked).toEqual([73]);
  });

  it('has nothing to judge without a scenario, and runs the study’s number of worlds', async () => {
    const { replication } = experiment({ plans: plans.slice(0, 1), worlds: 100 });
    expect((await replication.done).worlds).toBe(100);
  });

  it('counts a world that was sent again once', async () => {
    const whole = await experiment({ worlds: 6, exactly: true }).replication.done;
    const done: number[] = [];
    const inner = toyRunner(toySimulate);
    const stutters: Runner = {
      ...inner,
      run: (request, { onResult, onFailure }) =>
        inner.run(request, { onFailure, onResult: (result) => [result, result].forEach(onResult) }),
    };
    const again = await replicate(stutters, {
      ...{ ...base, worlds: 6, exactly: true },
      onProgress: (progress) => done.push(progress.done),
    }).done;
    expect(done).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
    expect(again).toEqual(whole);
  });

  it('does not see the order in which worlds arrive', async () => {
    const forward = await experiment({ worlds: 60 }).replication.done;
    const backward = await experiment({ worlds: 60 }, { rank: (index) => -index }).replication.done;
    expect(backward).toEqual(forward);
  });

  it('reports failed worlds, leaves them out, and is then incomplete and without a digest', async () => {
    const result = await experiment({ worlds: 60, exactly: true }, { fails: (index) => index % 30 === 7 }).replication
      .done;
    expect(result).toMatchObject({ worlds: 58, complete: false, stopped: false, digest: null });
    expect(result.failures.map((failure) => failure.index)).toEqual([7, 37]);
  });

  it('keeps what came before a stop, and marks it', async () => {
    const { replication } = experiment({
      worlds: 100,
      exactly: true,
      onProgress: ({ done }) => {
        if (done === 30) replication.stop();
      },
    });
    expect(await replication.done).toMatchObject({ worlds: 30, complete: false, stopped: true, digest: null });
  });

  it('asks for no further block after a stop', async () => {
    const { runner, replication } = experiment({ precision: { ofEffect: 0, doesNotMatter: -1 } });
    replication.stop();
    await replication.done;
    expect(runner.asked).toEqual([50]);
  });

  it('tells how far it has come, with what there is so far', async () => {
    const seen: number[] = [];
    const { replication } = experiment({
      worlds: 50,
      onProgress: ({ done, failed, total, arms }) => {
        seen.push(done);
        expect([failed, total, arms[0]?.filter(Boolean).length]).toEqual([0, 50, done]);
      },
    });
    await replication.done;
    expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });
});
