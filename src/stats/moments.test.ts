import { describe, expect, it } from 'vitest';
import { mergeMoments, momentsOf, NO_MOMENTS, standardDeviation, standardError, variance } from './moments.ts';

describe('moments', () => {
  it('mean, variance and standard error: hand-worked', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, variance 32 / 7.
    const m = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(m).toEqual({ n: 8, mean: 5, squares: 32 });
    expect(variance(m)).toBeCloseTo(32 / 7, 14);
    expect(standardDeviation(m)).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(standardError(m)).toBeCloseTo(Math.sqrt(4 / 7), 14);
  });

  it('merge to what all values give together', () => {
    const merged = mergeMoments(momentsOf([2, 4, 4]), momentsOf([4, 5, 5, 7, 9]));
    expect(merged.n).toBe(8);
    expect(merged.mean).toBeCloseTo(5, 14);
    expect(merged.squares).toBeCloseTo(32, 12);
    expect(mergeMoments(NO_MOMENTS, momentsOf([3]))).toEqual(momentsOf([3]));
    expect(mergeMoments(momentsOf([3]), NO_MOMENTS)).toEqual(momentsOf([3]));
  });

  it('lose nothing to a large offset', () => {
    const m = momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    expect(variance(m)).toBeCloseTo(30, 6);
  });

  it('say that one value has no variance', () => {
    expect(variance(momentsOf([3]))).toBeNaN();
    expect(standardError(momentsOf([]))).toBeNaN();
  });
});
