/**
 * The product's own 90 % interval against a truth that is known: 300 experiments with three outcomes each, through the
 * runner and the summary that every study goes through.
 */
import { expect, it } from 'vitest';
import { log, normalQuantile } from '../engine/math.ts';
import { uniform, worldKey } from '../engine/draws.ts';
import type { Plan, World } from '../model/plan.ts';
import { replicate } from '../experiments/replicate.ts';
import { layout } from '../results/layout.ts';
import { summarise } from '../results/summarise.ts';
import { LEVEL } from '../stats/intervals.ts';
import { toyPlan } from './toy-model.ts';
import { toyRunner } from './toy-runner.ts';

const EXPERIMENTS = 300;
const WORLDS = 100;

/** Differences between the arms whose distribution is known: normal, exponential, and a mixture with two heights. */
const truths = [
  { id: 'O-04', mean: -0.3, draw: (u: number) => -0.3 + 0.2 * normalQuantile(u) },
  { id: 'O-05', mean: 1, draw: (u: number) => -log(1 - u) },
  { id: 'O-07', mean: 0.24, draw: (u: number) => (u < 0.8 ? u / 0.8 - 0.5 : 1 + (u - 0.8) / 0.2 / 2 - 0.05) },
];
const only = layout(
  truths.map(({ id }) => ({ id, scale: 1, series: false, grouped: false })),
  ['all'],
  0,
);

it('the 90 % interval holds the next world, and the error of the mean the mean, as often as they say', async ({
  task,
}) => {
  const holds = truths.map(() => ({ next: 0, mean: 0 }));
  const z = normalQuantile((1 + LEVEL) / 2);
  for (let seed = 0; seed < EXPERIMENTS; seed++) {
    const value = (k: number, replication: number) => {
      const { hi, lo } = worldKey([seed, 17], replication);
      return truths[k].draw(uniform(hi, lo, k, 0));
    };
    const simulate = (plan: Plan, { replication }: World) =>
      Float64Array.from({ length: 2 * truths.length }, (_, i) =>
        i % 2 === 1 ? 1 : 10 + (plan.id.startsWith('toy-b') ? value(i / 2, replication) : 0),
      );
    const { arms } = await replicate(toyRunner(simulate), {
      ...{ plans: [toyPlan('a'), toyPlan('b')], layout: only, worlds: WORLDS, exactly: true, fixedAssumptions: true },
      digest: () => Promise.resolve(null),
    }).done;
    summarise(only, arms).comparisons[0].outcomes.forEach(({ total }, k) => {
      const { lower, upper, difference, mcse } = total!;
      const next = value(k, 1_000_000);
      if (lower <= next && next <= upper) holds[k].next++;
      if (Math.abs(difference - truths[k].mean) <= z * mcse) holds[k].mean++;
    });
  }
  // 3.9 standard deviations of a share of 0.9 in 300 experiments.
  const tolerance = 3.9 * Math.sqrt((LEVEL * (1 - LEVEL)) / EXPERIMENTS);
  for (const { next, mean } of holds) {
    expect(Math.abs(next / EXPERIMENTS - LEVEL)).toBeLessThan(tolerance);
    expect(Math.abs(mean / EXPERIMENTS - LEVEL)).toBeLessThan(tolerance);
  }
  task.meta.counted = { intervals: EXPERIMENTS * truths.length };
});
