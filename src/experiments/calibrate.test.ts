import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import { stream } from '../stats/testing.ts';
import { toyAssumptions, toyEffect } from '../testing/toy-assumptions.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { calibrate, type Aim } from './calibrate.ts';

const IDS = ['a', 'b', 'c'];
const [, plan] = toyAssumptions(IDS);

/** Figures of a world: each a function of the parameters, with a little luck. */
type Figures = (of: (id: string) => number) => number[];

function runnerOf(figures: Figures) {
  return toyRunner((one, world) => {
    let told: number[] = [];
    // toyEffect reads the plan's values and the world's luck; the luck is alike in all plans.
    const [luck] = toyEffect((of, noise) => {
      told = figures(of);
      return noise;
    })(one, world);
    return Float64Array.from(told, (value) => value + 0.1 * luck);
  });
}

const aimsAt = (targets: readonly number[], tolerance: number): Aim[] =>
  targets.map((target, k) => ({
    ...{ id: `C-${k}`, part: null, target, tolerance },
    read: (worlds) => worlds.reduce((sum, world) => sum + world![k], 0) / worlds.length,
  }));

const fit = (figures: Figures, targets: readonly number[], tolerance = 0.2, steps = 3) =>
  calibrate(runnerOf(figures), { plan, aims: aimsAt(targets, tolerance), free: IDS, worlds: 4, steps }).done;

/** Bent a little, and each figure hangs on more than one parameter. */
const bent: Figures = (of) => {
  const [a, b, c] = IDS.map(of);
  return [2 * a + 0.2 * a * a + b, b - c, c + 0.5 * a, 0.3 * b + c + 0.05 * c * c];
};

describe('a calibration', () => {
  it('finds a known truth when targets are sharp, and misses less than before', async () => {
    const truth = new Map([['a', 0.8], ['b', -1.1], ['c', 0.4]]); // prettier-ignore
    const found = await fit(
      bent,
      bent((id) => truth.get(id)!),
      0.02,
      6,
    );
    expect(found.complete).toBe(true);
    for (const { id, score, identified } of found.parameters) {
      expect(Math.abs(score - truth.get(id)!), id).toBeLessThan(0.1);
      expect(identified).toBe(true);
    }
    expect(found.misfit.after).toBeLessThan(found.misfit.before / 100);
  });

  it('holds 40 known truths in its 90 % intervals as often as it says', async ({ task }) => {
    const u = stream(18);
    const tolerance = 0.5;
    let holds = 0;
    const truths = 40;
    for (let i = 0; i < truths; i++) {
      const truth = new Map(IDS.map((id) => [id, normalQuantile(u())]));
      // What is observed is the truth with an error whose size is the tolerance.
      const observed = bent((id) => truth.get(id)!).map((value) => value + tolerance * normalQuantile(u()));
      const { parameters } = await fit(bent, observed, tolerance, 4);
      const [one] = parameters.filter((_, p) => p === i % IDS.length);
      const value = truth.get(one.id)!;
      if (one.lower[0] <= value && value <= one.upper[0]) holds++;
    }
    // 36 are expected; 29 or fewer come about once in a thousand right methods (binomial, 40 and 0.9).
    expect(holds).toBeGreaterThan(29);
    task.meta.counted = { truths };
  });

  it('says of what the targets do not move that they say nothing about it', async () => {
    const { parameters } = await fit((of) => [of('a')], [1]);
    expect(parameters.map(({ id, identified }) => [id, identified])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
    expect(parameters[1].left).toBeCloseTo(1, 6);
    expect(parameters[1].score).toBeCloseTo(0, 6);
  });

  it('says of two parameters that act only together that each alone is hardly known', async () => {
    const { parameters } = await fit((of) => [3 * (of('a') + of('b'))], [3]);
    expect(parameters[0].left).toBeGreaterThan(0.65);
    expect(parameters[0].score).toBeCloseTo(parameters[1].score, 3);
  });

  it('stays at the defaults when they meet the targets', async () => {
    const { misfit, parameters } = await fit(bent, bent(() => 0)); // prettier-ignore
    expect(misfit.after).toBeLessThanOrEqual(misfit.before + 0.05);
    for (const { score } of parameters) expect(Math.abs(score)).toBeLessThan(0.3);
  });

  it('refuses to free what is not drawn', () => {
    expect(() => calibrate(runnerOf(bent), { plan, aims: [], free: ['x'], worlds: 1 })).toThrow('x is not drawn');
  });

  it('is incomplete when it was stopped', async () => {
    const running = calibrate(runnerOf(bent), { plan, aims: aimsAt([1, 1, 1, 1], 1), free: IDS, worlds: 3 });
    running.stop();
    expect((await running.done).complete).toBe(false);
  });
});
