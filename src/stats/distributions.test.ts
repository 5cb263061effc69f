import { describe, expect, it } from 'vitest';
import {
  betaByMeanAndPercentiles,
  betaByMeanAndSd,
  lognormalByPercentiles,
  lognormalQuantile,
  triangularQuantile,
} from './distributions.ts';
import { betaQuantile } from './special.ts';

describe('distributions by what a source states', () => {
  it('log-normal: sd of the log is ln(p97.5 / p2.5) / 3.92', () => {
    // ln(0.235 / 0.15) = 0.448950; / 3.92 = 0.114528
    expect(lognormalByPercentiles(0.188, 0.15, 0.235).sdLog).toBeCloseTo(0.1145281, 6);
    expect(lognormalQuantile(0.5, 7, 0.3)).toBe(7);
    // One standard deviation up: 84.134 % lies below median x e^sd.
    expect(lognormalQuantile(0.8413447460685429, 2, 0.5)).toBeCloseTo(2 * Math.exp(0.5), 9);
  });

  it('triangular: hand-worked points of (0, 1, 4)', () => {
    // Share below the mode 1/4. At 1/16: sqrt(1/16 * 4 * 1) = 0.5. At 0.75: 4 - sqrt(1/4 * 4 * 3) = 4 - sqrt 3.
    expect(triangularQuantile(0, 0, 1, 4)).toBe(0);
    expect(triangularQuantile(1 / 16, 0, 1, 4)).toBe(0.5);
    expect(triangularQuantile(0.25, 0, 1, 4)).toBe(1);
    expect(triangularQuantile(0.75, 0, 1, 4)).toBeCloseTo(4 - Math.sqrt(3), 14);
    expect(triangularQuantile(1, 0, 1, 4)).toBe(4);
  });

  it('triangular with the mode at an end, or without width', () => {
    expect(triangularQuantile(0.36, 0, 0, 1)).toBeCloseTo(0.2, 14);
    expect(triangularQuantile(0.36, 0, 1, 1)).toBeCloseTo(0.6, 14);
    expect(triangularQuantile(0.3, 5, 5, 5)).toBe(5);
  });

  it('beta by mean and standard deviation: hand-worked', () => {
    // mean 0.4, sd 0.2: concentration 0.24 / 0.04 - 1 = 5, so a = 2 and b = 3.
    const shape = betaByMeanAndSd(0.4, 0.2);
    expect(shape.a).toBeCloseTo(2, 12);
    expect(shape.b).toBeCloseTo(3, 12);
  });

  it('beta by percentiles keeps the mean exactly and the width of the interval', () => {
    for (const [mean, low, high] of [
      [0.79, 0.76, 0.82],
      [0.68, 0.64, 0.74],
      [0.075, 0.06, 0.1],
      [0.13, 0.09, 0.19],
      [0.6, 0.5, 0.75],
      [0.5, 0.01, 0.99],
    ] as const) {
      const { a, b } = betaByMeanAndPercentiles(mean, low, high);
      expect(a / (a + b)).toBeCloseTo(mean, 14);
      expect(betaQuantile(0.975, a, b) - betaQuantile(0.025, a, b)).toBeCloseTo(high - low, 10);
    }
  });

  it('beta that returns the parameters it was made from', () => {
    const low = betaQuantile(0.025, 20, 60);
    const high = betaQuantile(0.975, 20, 60);
    expect(betaByMeanAndPercentiles(0.25, low, high).a).toBeCloseTo(20, 6);
  });

  it('refuses figures that no beta has', () => {
    expect(() => betaByMeanAndPercentiles(0.5, 0.6, 0.7)).toThrow(RangeError);
    expect(() => betaByMeanAndPercentiles(0.5, 0, 0.7)).toThrow(RangeError);
    expect(() => betaByMeanAndSd(0.5, 0.5)).toThrow(RangeError);
    expect(() => betaByMeanAndSd(1, 0.1)).toThrow(RangeError);
  });
});
