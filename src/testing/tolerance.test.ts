import { describe, expect, it } from 'vitest';
import { uniform } from '../engine/index.ts';
import { ALPHA, chiSquare, chiSquareBound, ksBound, ksDistance, meanBound, shareBound } from './tolerance.ts';

describe('bounds from n and alpha', () => {
  it('are the tabulated ones', () => {
    expect(ALPHA).toBe(1e-6);
    // Kolmogorov-Smirnov at one in a million: 2.69 / sqrt(n)
    expect(ksBound(1) / 2.69).toBeCloseTo(1, 2);
    expect(ksBound(200_000)).toBeCloseTo(0.006, 4);
    expect(meanBound(1, 1)).toBeCloseTo(4.8916, 4);
    expect(meanBound(2, 400, 0.05)).toBeCloseTo((1.959964 * 2) / 20, 6);
    expect(chiSquareBound(1, 0.05)).toBeCloseTo(3.8415, 4);
    expect(chiSquareBound(10, 0.01)).toBeCloseTo(23.2093, 4);
    // with one degree of freedom a chi-square number is the square of a normal one
    expect(chiSquareBound(1)).toBeCloseTo(meanBound(1, 1) * meanBound(1, 1), 6);
  });

  it('of a share is wider than the normal one, and does not vanish where the share does', () => {
    expect(shareBound(0.05, 200_000)).toBeGreaterThan(meanBound(Math.sqrt(0.05 * 0.95), 200_000));
    expect(shareBound(0.05, 200_000)).toBeLessThan(0.0028);
    expect(shareBound(0, 1000)).toBeGreaterThan(0);
  });
});

describe('statistics', () => {
  it('by hand: four numbers against the uniform law', () => {
    // steps at 0.1, 0.2, 0.5, 0.9; the largest gap is 0.3, just after 0.2: 0.5 - 0.2
    expect(ksDistance(Float64Array.of(0.9, 0.2, 0.1, 0.5), (x) => x)).toBeCloseTo(0.3, 15);
  });

  it('by hand: a die thrown 60 times', () => {
    const { statistic, df } = chiSquare([8, 12, 10, 10, 5, 15], new Array<number>(6).fill(1 / 6), 60);
    expect(statistic).toBeCloseTo((4 + 4 + 0 + 0 + 25 + 25) / 10, 12);
    expect(df).toBe(5);
  });

  it('chi-square joins what is expected less than five times', () => {
    expect(chiSquare([50, 46, 3, 1], [0.5, 0.46, 0.03, 0.01], 100)).toEqual({ statistic: 0, df: 1 });
    expect(chiSquare([50, 44, 4, 2], [0.5, 0.44, 0.04, 0.02], 100).df).toBe(2);
  });

  it('raise as many false alarms as they say: 1 % of 5,000 samples of 50', () => {
    let alarms = 0;
    for (let s = 0; s < 5000; s++) {
      let sum = 0;
      for (let i = 0; i < 50; i++) sum += uniform(s, 9, 1, i);
      if (Math.abs(sum / 50 - 0.5) > meanBound(Math.sqrt(1 / 12), 50, 0.01)) alarms++;
    }
    expect(Math.abs(alarms / 5000 - 0.01)).toBeLessThan(shareBound(0.01, 5000));
  });
});
