import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import { chanceAndAssumptions } from './chance-and-assumptions.ts';
import { stream } from './testing.ts';

/** Draws with standard deviation `assumed` and chance of standard deviation `chance`, through any shapes. */
function study(seed: number, draws: number, replications: number, shape: Shape): number[][] {
  const u = stream(seed);
  return Array.from({ length: draws }, () => {
    const level = shape.draw(u());
    return Array.from({ length: replications }, () => shape.chance(level, u()));
  });
}

interface Shape {
  readonly draw: (u: number) => number;
  readonly chance: (level: number, u: number) => number;
}

const normal: Shape = { draw: (u) => normalQuantile(u), chance: (level, u) => level + 1.5 * normalQuantile(u) };
/** Uniform draws (variance 1/12); chance is two-valued, and larger where the draw is: variance u^2, mean 1/3. */
const skewed: Shape = { draw: (u) => u, chance: (level, u) => level + (u < 0.5 ? -level : level) };

it('is the analysis of variance by hand', () => {
  // Means 1, 3, 5, 7, 9: sum of squares 40, MSB = 2 x 40 / 4 = 20. Within: 2 each, MSW = 10 / 5 = 2.
  const rows = [1, 3, 5, 7, 9].map((mean) => [mean - 1, mean + 1]);
  const { chance, assumptions, variance, larger, draws } = chanceAndAssumptions(rows)!;
  // Assumptions (20 - 2) / 2 = 9, chance 2.
  expect(assumptions.share).toBeCloseTo(9 / 11, 12);
  expect(chance.share).toBeCloseTo(2 / 11, 12);
  expect(chance.lower).toBeCloseTo(1 - assumptions.upper, 12);
  expect(chance.upper).toBeCloseTo(1 - assumptions.lower, 12);
  expect(variance.value).toBeCloseTo(11, 12);
  expect([draws, larger]).toEqual([5, null]);
});

it('leaves one draw out as if it had never been', () => {
  // The variance's jackknife error, by doing the analysis again without each draw.
  const rows = study(3, 9, 3, normal);
  const without = rows.map((_, k) => chanceAndAssumptions(rows.filter((__, i) => i !== k))!.variance.value);
  const mean = without.reduce((sum, value) => sum + value, 0) / 9;
  const error = Math.sqrt((without.reduce((sum, value) => sum + (value - mean) ** 2, 0) * 8) / 9);
  expect(chanceAndAssumptions(rows)!.variance.error).toBeCloseTo(error, 10);
});

it.each([
  ['normal worlds, two replications', normal, 2, 1 / 3.25],
  ['normal worlds, four replications', normal, 4, 1 / 3.25],
  ['skewed worlds with more chance in some draws', skewed, 2, 1 / 12 / (1 / 12 + 1 / 3)],
] as const)('is right on average, and its interval holds what it says: %s', (_, shape, replications, truth) => {
  const experiments = 400;
  const results = Array.from({ length: experiments }, (__, i) =>
    chanceAndAssumptions(study(1000 + i, 60, replications, shape))!,
  );
  const shares = results.map(({ assumptions }) => assumptions.share);
  const mean = shares.reduce((sum, share) => sum + share, 0) / experiments;
  const sd = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (experiments - 1));
  // A ratio of unbiased estimates is biased by a little; that must be small against the error of one study.
  expect(Math.abs(mean - truth)).toBeLessThan(0.1 * sd + (3 * sd) / 20);
  const held = results.filter(({ assumptions }) => assumptions.lower <= truth && truth <= assumptions.upper).length;
  // 380 of 400 expected; standard error 4.4.
  expect(held).toBeGreaterThan(380 - 14);
  expect(held).toBeLessThanOrEqual(380 + 14);
});

describe('what cannot be told', () => {
  it('is said of an outcome that hangs on no assumption, in all but one of forty studies', () => {
    const nothing: Shape = { draw: () => 0, chance: (_, u) => normalQuantile(u) };
    const told = Array.from({ length: 400 }, (_, i) => chanceAndAssumptions(study(50 + i, 50, 2, nothing))!).filter(
      ({ assumptions }) => assumptions.told,
    ).length;
    // The lower tail of a 95 % interval: 10 of 400 expected; standard error 3.1.
    expect(told).toBeLessThanOrEqual(20);
  });

  it('is said of a dozen worlds', () => {
    const result = chanceAndAssumptions(study(1, 6, 2, normal))!;
    expect([result.assumptions.told, result.chance.told, result.larger]).toEqual([false, false, null]);
  });

  it('is said by null where nothing varies or there are hardly any draws', () => {
    expect(chanceAndAssumptions([1, 1, 1, 1, 1, 1].map((value) => [value, value]))).toBeNull();
    expect(chanceAndAssumptions(study(1, 4, 2, normal))).toBeNull();
    expect(chanceAndAssumptions([])).toBeNull();
  });
});

it('gives assumptions everything where there is no chance', () => {
  const sure: Shape = { draw: normalQuantile, chance: (level) => level };
  const { assumptions, chance } = chanceAndAssumptions(study(2, 30, 2, sure))!;
  expect(assumptions).toEqual({ share: 1, lower: 1, upper: 1, told: true });
  expect(chance).toEqual({ share: 0, lower: 0, upper: 0, told: false });
});
