import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { worldsOf } from '../src/experiments/worlds.ts';
import type { RunService, Sink } from '../src/runtime/protocol.ts';
import { toyArms, toyModel, toyPlan } from '../src/testing/toy-model.ts';
import { createRunService } from './run-service.ts';

describe('the service in a worker', () => {
  const told: string[] = [];
  const sink: Sink = {
    onResult: (request, result) =>
      void told.push(
        `${request}: world ${result.index}, ${'arms' in result ? `${result.arms.length} arms` : `${result.lives.length} lives`}`,
      ),
    onFailure: (request, { index, code }) => void told.push(`${request}: world ${index} ${code}`),
    onHeartbeat: () => void told.push('alive'),
  };
  const [a, b] = [toyPlan('a'), toyPlan('b', { failAt: 1 })];
  let service: RunService;

  beforeEach(() => {
    told.length = 0;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    service = createRunService(toyModel);
    service.connect(sink);
    service.start(a);
    service.start(b);
  });
  afterEach(() => vi.useRealTimers());

  it('answers each world, or says why not', async () => {
    await service.run({ request: 7, kind: 'numbers', planIds: [a.id, b.id], worlds: worldsOf(3, false) });
    expect(told).toEqual(['7: world 0, 2 arms', '7: world 1 model', '7: world 2, 2 arms']);
  });

  it('answers with lives where they are asked for', async () => {
    await service.run({ request: 8, kind: 'lives', planIds: [a.id, b.id], worlds: worldsOf(2, false) });
    expect(told).toEqual(['8: world 0, 2 lives', '8: world 1 model']);
  });

  it('gives a sign of life each second, between worlds and not after the last', async () => {
    const slow = createRunService({
      ...toyModel,
      simulate(plans, world) {
        vi.advanceTimersByTime(1500);
        return toyArms(plans, world);
      },
    });
    slow.connect(sink);
    slow.start(a);
    await slow.run({ request: 1, kind: 'numbers', planIds: [a.id], worlds: worldsOf(2, false) });
    vi.advanceTimersByTime(10_000);
    expect(told.filter((line) => line === 'alive')).toHaveLength(3);
  });

  it('stops at the next world, and only the request that was meant', async () => {
    const counting: Sink = {
      ...sink,
      onResult: (request, result) => (sink.onResult(request, result), service.stop(4)),
    };
    service.connect(counting);
    await service.run({ request: 3, kind: 'numbers', planIds: [a.id], worlds: worldsOf(2, false) });
    await service.run({ request: 4, kind: 'numbers', planIds: [a.id], worlds: worldsOf(5, false) });
    expect(told).toEqual(['3: world 0, 1 arms', '3: world 1, 1 arms']);
    service.connect(sink);
    await service.run({ request: 5, kind: 'numbers', planIds: [a.id], worlds: worldsOf(1, false) });
    expect(told).toHaveLength(3);
  });

  /** A world in three pieces; says which one is lived, of which draw. */
  function inPieces(heard: (world: number, piece: number) => void): RunService {
    const made = createRunService({
      ...toyModel,
      *pieces(plans, world) {
        for (let piece = 1; piece <= 3; piece++) {
          heard(world.replication, piece);
          if (piece < 3) yield;
        }
        return toyArms(plans, world);
      },
    });
    made.connect(sink);
    made.start(a);
    return made;
  }

  it('leaves a world between its pieces when it is told to stop', async () => {
    const lived: string[] = [];
    const pieced: RunService = inPieces((world, piece) => {
      lived.push(`${world}.${piece}`);
      if (world === 1 && piece === 2) void pieced.stop(6);
    });
    await pieced.run({ request: 6, kind: 'numbers', planIds: [a.id], worlds: worldsOf(3, false) });
    expect(lived).toEqual(['0.1', '0.2', '0.3', '1.1', '1.2']);
    expect(told).toEqual(['6: world 0, 1 arms']);
  });

  it('is in the middle of one world at a time, whatever is asked', async () => {
    const lived: number[] = [];
    const pieced = inPieces((world) => lived.push(world));
    const ask = (request: number, from: number) =>
      pieced.run({ request, kind: 'numbers', planIds: [a.id], worlds: worldsOf(from + 2, false, from) });
    await Promise.all([ask(1, 0), ask(2, 10)]);
    // Each world's three pieces together.
    const worlds = lived.filter((_, i) => i % 3 === 0);
    expect(lived).toEqual(worlds.flatMap((world) => [world, world, world]));
    expect([...worlds].sort((x, y) => x - y)).toEqual([0, 1, 10, 11]);
    expect(told).toHaveLength(4);
  });

  it('refuses what was not prepared', async () => {
    service.forget([b.id]);
    await expect(service.run({ request: 1, kind: 'numbers', planIds: [b.id], worlds: [] })).rejects.toThrow(
      'was not started',
    );
    await expect(
      createRunService(toyModel).run({ request: 1, kind: 'numbers', planIds: [], worlds: [] }),
    ).rejects.toThrow('before connect');
  });
});
