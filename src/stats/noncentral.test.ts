import { describe, expect, it } from 'vitest';
import { exp, normalCdf, normalQuantile } from '../engine/math.ts';
import { noncentralChiSquaredCdf, noncentralityInterval } from './noncentral.ts';
import { stream } from './testing.ts';

describe('the noncentral chi-squared distribution', () => {
  it.each([0.1, 1, 4, 20])('is exponential with two degrees of freedom and no effect (x = %f)', (x) => {
    expect(noncentralChiSquaredCdf(x, 2, 0)).toBeCloseTo(1 - exp(-x / 2), 12);
  });

  it.each([
    [1, 0.5],
    [9, 4],
    [100, 130],
    [900, 900],
  ])('is the square of a shifted normal with one (x = %f, noncentrality %f)', (x, noncentrality) => {
    const [root, shift] = [Math.sqrt(x), Math.sqrt(noncentrality)];
    const exact = normalCdf(root - shift) - normalCdf(-root - shift);
    expect(noncentralChiSquaredCdf(x, 1, noncentrality)).toBeCloseTo(exact, 10);
  });

  it('is 0 below 0', () => {
    expect(noncentralChiSquaredCdf(0, 3, 2)).toBe(0);
  });
});

describe('the interval of a noncentrality', () => {
  it('reaches 0 where the sum of squares is what nothing gives', () => {
    expect(noncentralityInterval(2, 2, 0.95).lower).toBe(0);
    // Less than nearly any effect would give.
    expect(noncentralityInterval(0.01, 2, 0.95)).toEqual({ lower: 0, upper: 0 });
  });

  it('ends where the observation has exactly the tails', () => {
    const { lower, upper } = noncentralityInterval(30, 4, 0.9);
    expect(noncentralChiSquaredCdf(30, 4, lower)).toBeCloseTo(0.95, 10);
    expect(noncentralChiSquaredCdf(30, 4, upper)).toBeCloseTo(0.05, 10);
  });

  it('holds the truth as often as it says', () => {
    const u = stream(11);
    const held = Array.from({ length: 1000 }, () => {
      const a = 2 + normalQuantile(u());
      const b = 1 + normalQuantile(u());
      const { lower, upper } = noncentralityInterval(a * a + b * b, 2, 0.9);
      return lower <= 5 && 5 <= upper;
    }).filter(Boolean).length;
    // 900 expected; standard error 9.5.
    expect(Math.abs(held - 900)).toBeLessThan(29);
  });
});
