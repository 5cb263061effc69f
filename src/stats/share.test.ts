import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import { intervalOf, meanOf, shareOf, shareWithin } from './share.ts';
import { stream } from './testing.ts';

it('is told when its interval leaves out 0 and is narrow enough', () => {
  expect(shareWithin(0.3, 0.2, 0.4)).toEqual({ share: 0.3, lower: 0.2, upper: 0.4, told: true });
  expect(shareWithin(0.3, -0.1, 0.5)).toEqual({ share: 0.3, lower: 0, upper: 0.5, told: false });
  expect(shareWithin(0.5, 0.1, 0.7)?.told).toBe(false);
});

it('keeps an unbiased estimate below 0, and its interval within 0 to 1', () => {
  expect(shareWithin(-0.02, -0.06, 0.02)).toEqual({ share: -0.02, lower: 0, upper: 0.02, told: false });
  expect(shareWithin(0.98, 0.9, 1.06)).toMatchObject({ upper: 1, told: true });
});

it('does not exist without an interval', () => {
  expect(shareWithin(0.3, NaN, NaN)).toBeNull();
  expect(shareOf({ value: 1, error: NaN, skew: 0 }, { value: 4, error: 1, skew: 0 }, 0)).toBeNull();
  expect(shareOf({ value: 1, error: 1, skew: 0 }, { value: 0, error: 0, skew: 0 }, 10)).toBeNull();
});

it('adds the relative errors of part and whole in squares', () => {
  // 1/4, errors 0.3/4 and 1/4 x 0.4/4: together sqrt(0.075^2 + 0.025^2) = 0.0790569; t(0.975, 10) = 2.2281389.
  const share = shareOf({ value: 1, error: 0.3, skew: 0 }, { value: 4, error: 0.4, skew: 0 }, 10)!;
  expect(share.share).toBe(0.25);
  expect(share.lower).toBeCloseTo(0.25 - 2.2281389 * 0.0790569, 6);
  expect(share.upper).toBeCloseTo(0.25 + 2.2281389 * 0.0790569, 6);
});

it('takes means with their standard error and skewness', () => {
  // Deviations -2, 0, 2: variance 4, over three values.
  expect(meanOf([1, 3, 5])).toEqual({ value: 3, error: Math.sqrt(4 / 3), skew: 0 });
  // Deviations -1, -1, -1, 3: second moment 12/4, third 24/4; skewness 6 / 3^1.5, and of the mean half of that.
  expect(meanOf([0, 0, 0, 4]).skew).toBeCloseTo(6 / (3 * Math.sqrt(3)) / 2, 12);
});

describe('the interval of a mean', () => {
  it('is Student’s without skewness, and reaches further to the side of the long tail with it', () => {
    const even = intervalOf({ value: 5, error: 2, skew: 0 }, 10);
    expect(even.upper).toBeCloseTo(5 + 2 * 2.2281389, 6);
    expect(even.lower).toBeCloseTo(5 - 2 * 2.2281389, 6);
    const skewed = intervalOf({ value: 5, error: 2, skew: 0.3 }, 10);
    expect(skewed.upper).toBeGreaterThan(even.upper);
    expect(skewed.lower).toBeGreaterThan(even.lower);
    // Mirrored values have the mirrored interval.
    const mirrored = intervalOf({ value: -5, error: 2, skew: -0.3 }, 10);
    expect(mirrored.lower).toBeCloseTo(-skewed.upper, 12);
  });

  it('undoes the transformation that it is named after', () => {
    // T + a T^2 / 3 + a^2 T^3 / 27 + a / 6 at the lower end is t, with a = 0.3 and T = (value - lower) / error.
    const T = (5 - intervalOf({ value: 5, error: 2, skew: 0.3 }, 10).lower) / 2;
    expect(T + (0.3 * T * T) / 3 + (0.09 * T * T * T) / 27 + 0.05).toBeCloseTo(2.2281389, 6);
  });

  it('holds the mean of squares of normals more often than Student’s does', () => {
    const u = stream(5);
    let [held, students] = [0, 0];
    for (let i = 0; i < 1000; i++) {
      const mean = meanOf(Array.from({ length: 30 }, () => normalQuantile(u()) ** 2));
      const inside = ({ lower, upper }: { lower: number; upper: number }): number => (lower <= 1 && 1 <= upper ? 1 : 0);
      held += inside(intervalOf(mean, 29));
      students += inside(intervalOf({ ...mean, skew: 0 }, 29));
    }
    expect(held).toBeGreaterThan(students);
    // 950 wanted. Thirty squares do not show their tail in full.
    expect(held).toBeGreaterThan(915);
  });
});
