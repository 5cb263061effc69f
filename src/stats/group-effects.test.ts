import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import { groupEffects, type FactorialRow } from './group-effects.ts';
import { intervalOf } from './share.ts';
import { stream } from './testing.ts';

type Outcome = (x: readonly number[], luck: number) => number;

/** One row: draws A and B of all groups, two lucks, all corners. */
function row(u: () => number, groups: number, outcome: Outcome): FactorialRow {
  const a = Array.from({ length: groups }, u);
  const b = Array.from({ length: groups }, u);
  const luck = [u(), u()];
  return Array.from({ length: 1 << groups }, (_, corner) => {
    const x = a.map((value, g) => ((corner >> g) & 1 ? value : b[g]));
    return luck.map((one) => outcome(x, one));
  });
}

const rowsOf = (seed: number, n: number, groups: number, outcome: Outcome): FactorialRow[] => {
  const u = stream(seed);
  return Array.from({ length: n }, () => row(u, groups, outcome));
};

/** Ishigami and Homma (1990), a = 7, b = 0.1: sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on (-pi, pi). */
const ishigami = (u: readonly number[]): number => {
  const [x1, x2, x3] = u.map((value) => Math.PI * (2 * value - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};
const pi4 = Math.PI ** 4;
const TRUTH = {
  first: [0.5 * (1 + pi4 / 50) ** 2, 49 / 8, 0],
  // x1 and x3 interact: b^2 pi^8 (1/18 - 1/50).
  interaction: 0.01 * pi4 * pi4 * (1 / 18 - 1 / 50),
};

it('is worked out by hand for two groups that add up', () => {
  // Outcome 2 x1 + x2 + luck; A = (1, 0), B = (0, 1), lucks 10 and 20. Corners B, A1, A2, A: 1, 3, 0, 2 plus luck.
  const one = [1, 3, 0, 2].map((value) => [value + 10, value + 20]);
  const { first, total, all, interactions } = groupEffects([one, one], 2)!;
  expect(first.map(({ value }) => value)).toEqual([2, 0.5]); // 2^2 / 2, 1^2 / 2
  expect(total.map(({ value }) => value)).toEqual([2, 0.5]);
  // A against B, (2 - 1)^2 / 2, and the other two corners against each other, (3 - 0)^2 / 2.
  expect(all.value).toBe(2.5);
  expect(interactions.value).toBe(0);
});

describe('on the Ishigami function with much chance', () => {
  // Chance of its own (variance 9) and chance that a group makes stronger: neither is an assumption's doing.
  const noisy: Outcome = (x, luck) => ishigami(x) + (3 + 2 * x[1]) * normalQuantile(luck);
  const experiments = 150;
  const rows = 60;
  const results = Array.from({ length: experiments }, (_, i) => groupEffects(rowsOf(100 + i, rows, 3, noisy), 3)!);

  const truths = [
    ...TRUTH.first.map((truth, g) => ({
      name: `first order of ${g + 1}`,
      truth,
      of: (i: number) => results[i].first[g],
    })),
    ...TRUTH.first.map((truth, g) => ({
      name: `total of ${g + 1}`,
      truth: truth + (g === 1 ? 0 : TRUTH.interaction),
      of: (i: number) => results[i].total[g],
    })),
    { name: 'all', truth: TRUTH.first[0] + TRUTH.first[1] + TRUTH.interaction, of: (i: number) => results[i].all },
    { name: 'interactions', truth: TRUTH.interaction, of: (i: number) => results[i].interactions },
  ];

  it.each(truths)('finds the $name without bias, and its interval holds what it says', ({ truth, of }) => {
    const estimates = Array.from({ length: experiments }, (_, i) => of(i));
    const mean = estimates.reduce((sum, { value }) => sum + value, 0) / experiments;
    const sd = Math.sqrt(estimates.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (experiments - 1));
    expect(Math.abs(mean - truth)).toBeLessThan((3.5 * sd) / Math.sqrt(experiments));
    const held = estimates.filter((estimate) => {
      const { lower, upper } = intervalOf(estimate, results[0].freedom);
      return lower <= truth && truth <= upper;
    }).length;
    // At least 142.5 of 150 wanted; standard error 2.7.
    expect(held).toBeGreaterThan(142.5 - 9);
  });
});

describe('on a product of assumptions, with few rows', () => {
  // exp(s (x1 + x2 + x3)) of normals: first order (w - 1) w^3 and total (w - 1) w^5 of each, w = exp(s^2).
  it.each([
    [20, 0.4, 0.95],
    [35, 0.4, 0.95],
    // Tails as of the most uncertain effects: some of the rows that matter have not come yet.
    [35, 0.7, 0.9],
  ])('has intervals that hold with %i rows and sd %f of the logarithm', (rows, sd, wanted) => {
    const experiments = 200;
    const product: Outcome = (x, luck) =>
      Math.exp(sd * x.reduce((sum, u) => sum + normalQuantile(u), 0)) + 0.5 * normalQuantile(luck);
    const w = Math.exp(sd * sd);
    let held = 0;
    for (let i = 0; i < experiments; i++) {
      const { first, total, freedom } = groupEffects(rowsOf(9000 + i, rows, 3, product), 3)!;
      for (let g = 0; g < 3; g++) {
        for (const [part, truth] of [
          [first[g], (w - 1) * w ** 3],
          [total[g], (w - 1) * w ** 5],
        ] as const) {
          const { lower, upper } = intervalOf(part, freedom);
          if (lower <= truth && truth <= upper) held++;
        }
      }
    }
    // The six of one experiment go together: as if there were one.
    const error = Math.sqrt((wanted * (1 - wanted)) / experiments);
    expect(held / (6 * experiments)).toBeGreaterThan(wanted - 3 * error);
  });
});

it('has no error for rows that agree, and nothing to say of one row', () => {
  const rows = rowsOf(1, 1, 1, ([x]) => x);
  expect(groupEffects([...rows, ...rows], 1)!.all.error).toBe(0);
  expect(groupEffects(rows, 1)).toBeNull();
});

it('calls the only group everything', () => {
  const { first, total, all } = groupEffects(
    rowsOf(4, 10, 1, ([x], luck) => x + luck),
    1,
  )!;
  expect(first[0]).toEqual(all);
  expect(total[0]).toEqual(all);
});
