import { describe, expect, it } from 'vitest';
import { quantile, quantileSorted, sorted } from './quantiles.ts';

describe('type-7 quantiles', () => {
  it('lie at position (n - 1) p: hand-worked', () => {
    // 1, 2, 4, 8, 16: p = 0.05 at position 0.2: 1 + 0.2 x 1; p = 0.95 at 3.8: 8 + 0.8 x 8.
    const values = [16, 1, 8, 2, 4];
    expect(quantile(values, 0.05)).toBeCloseTo(1.2, 14);
    expect(quantile(values, 0.25)).toBe(2);
    expect(quantile(values, 0.5)).toBe(4);
    expect(quantile(values, 0.95)).toBeCloseTo(14.4, 14);
    // Even number: 1, 2, 3, 4 has the median 2.5 and the first quartile 1.75.
    expect(quantile([4, 3, 2, 1], 0.5)).toBe(2.5);
    expect(quantile([4, 3, 2, 1], 0.25)).toBe(1.75);
  });

  it('are the ends at 0 and 1, and the value itself where there is one', () => {
    expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1)]).toEqual([1, 3]);
    expect(quantile([7], 0.3)).toBe(7);
  });

  it('are no number for no values', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('sort by size and not as text, and leave the input alone', () => {
    const values = [10, 9, -1];
    expect([...sorted(values)]).toEqual([-1, 9, 10]);
    expect(values).toEqual([10, 9, -1]);
  });

  it('give equal values exactly', () => {
    expect(quantileSorted([0.1, 0.1, 0.1], 0.33)).toBe(0.1);
  });
});
