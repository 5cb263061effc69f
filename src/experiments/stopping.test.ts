import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import type { Plan, World } from '../model/plan.ts';
import { layout } from '../results/layout.ts';
import { summarise } from '../results/summarise.ts';
import type { Difference } from '../results/summary.ts';
import { toyPlan } from '../testing/toy-model.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { replicate } from './replicate.ts';
import { BLOCK, preciseEnough } from './stopping.ts';

const only = layout([{ id: 'O-04', scale: 1, series: false, grouped: false }], ['all'], 0);

const difference = (values: Partial<Difference>) => ({
  worlds: 50,
  arms: [],
  comparisons: [{ arm: 1, outcomes: [{ id: 'O-04', total: values as Difference, groups: [], months: [] }] }],
});

describe('the stopping rule', () => {
  it('asks for a half-width of 5 % of the effect', () => {
    expect(preciseEnough(difference({ difference: -2, mcse: 0.1 / 1.645 }))).toBe(true);
    expect(preciseEnough(difference({ difference: -2, mcse: 0.1 / 1.644 }))).toBe(false);
  });

  it('asks for no more than 0.004 points, however small the effect', () => {
    expect(preciseEnough(difference({ difference: 0, mcse: 0.0024 }))).toBe(true);
    expect(preciseEnough(difference({ difference: 0, mcse: 0.0025 }))).toBe(false);
  });

  it('never stops on a figure that is missing or has no error', () => {
    expect(preciseEnough(difference({ difference: 0, mcse: NaN }))).toBe(false);
    expect(preciseEnough({ worlds: 50, arms: [], comparisons: [] })).toBe(false);
  });
});

/** A uniform number by integer mixing: worlds of an experiment, experiments by seed. */
function uniform(seed: number, world: number): number {
  let x = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(world + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (((x ^ (x >>> 15)) >>> 0) + 0.5) / 2 ** 32;
}

// Worlds whose differences have a known distribution. Stopping early when the spread happens to look small makes
// intervals too narrow; the block of 50 is what keeps that harmless.
const truths = [
  { name: 'a clear effect', mean: -0.3, draw: (u: number) => -0.3 + 0.1 * normalQuantile(u) },
  { name: 'no effect', mean: 0, draw: (u: number) => 0.06 * normalQuantile(u) },
  { name: 'a skewed effect', mean: -0.2, draw: (u: number) => -0.2 * 3 * u * u },
];

describe.each(truths)('intervals under the stopping rule: $name', ({ mean, draw }) => {
  const experiments = 300;
  // 3.9 standard deviations of a share of 0.9 in 300 experiments.
  const tolerance = 3.9 * Math.sqrt((0.9 * 0.1) / experiments);

  it('hold what they say in 300 experiments', async () => {
    let holdsMean = 0;
    let holdsNext = 0;
    const lengths = new Set<number>();
    for (let seed = 0; seed < experiments; seed++) {
      const simulate = (plan: Plan, world: World) =>
        Float64Array.of(10 + (plan.id.startsWith('toy-b') ? draw(uniform(seed, world.replication)) : 0), 1);
      const { arms, worlds } = await replicate(toyRunner(simulate), {
        plans: [toyPlan('a'), toyPlan('b')],
        layout: only,
        worlds: 1000,
        exactly: false,
        fixedAssumptions: true,
      }).done;
      lengths.add(worlds);
      const found = summarise(only, arms).comparisons[0].outcomes[0].total!;
      if (Math.abs(found.difference - mean) <= 1.6449 * found.mcse) holdsMean++;
      const next = draw(uniform(seed, 1_000_000));
      if (found.lower <= next && next <= found.upper) holdsNext++;
    }
    expect(lengths.size).toBeGreaterThan(1);
    for (const worlds of lengths) expect(worlds % BLOCK).toBe(0);
    expect(holdsMean / experiments).toBeGreaterThan(0.9 - tolerance);
    expect(holdsMean / experiments).toBeLessThan(0.9 + tolerance);
    expect(holdsNext / experiments).toBeGreaterThan(0.9 - tolerance);
    expect(holdsNext / experiments).toBeLessThan(0.9 + tolerance);
  });
});
