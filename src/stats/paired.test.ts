import { describe, expect, it } from 'vitest';
import { RANGE } from './intervals.ts';
import { pairedDifference } from './paired.ts';

describe('pairedDifference', () => {
  it('summarises b - a pair by pair: hand-worked', () => {
    // Differences -2, 0, 1, -1, -3: mean -1, squared deviations 1 + 1 + 4 + 0 + 4 = 10, variance 2.5.
    const a = [10, 20, 30, 40, 50];
    const b = [8, 20, 31, 39, 47];
    const d = pairedDifference(a, b)!;
    expect(d.difference).toBeCloseTo(-1, 14);
    expect(d.sdPaired).toBeCloseTo(Math.sqrt(2.5), 14);
    expect(d.mcse).toBeCloseTo(Math.sqrt(0.5), 14);
    // Sorted -3, -2, -1, 0, 1: 5 % at position 0.2, 95 % at 3.8.
    expect(d.lower).toBeCloseTo(-2.8, 14);
    expect(d.upper).toBeCloseTo(0.8, 14);
    expect([d.q25, d.q75]).toEqual([-2, 0]);
    // Three below 0 and half of one zero, of five.
    expect(d.probabilityLower).toBeCloseTo(0.7, 14);
    expect(d.toldApart).toBe(false);
    expect(d.n).toBe(5);
    // var a = 250; b has mean 29 and squared deviations 441 + 81 + 4 + 100 + 324 = 950, variance 237.5.
    expect(d.sdUnpaired).toBeCloseTo(Math.sqrt(487.5), 12);
  });

  it('gives exactly zero for an arm compared with itself', () => {
    const d = pairedDifference([0.1, 0.7, 0.3], [0.1, 0.7, 0.3])!;
    expect([d.difference, d.lower, d.upper, d.mcse, d.probabilityLower, d.toldApart]).toEqual([0, 0, 0, 0, 0.5, false]);
  });

  it('goes from the smallest to the largest where there are too few for a band, and then tells nothing apart', () => {
    const d = pairedDifference([10, 20, 30], [4, 18, 29], RANGE)!;
    expect([d.lower, d.upper, d.toldApart]).toEqual([-6, -1, false]);
    expect(pairedDifference([10, 20, 30], [4, 18, 29])!.toldApart).toBe(true);
  });

  it('tells apart when the band lies on one side of 0', () => {
    expect(pairedDifference([1, 2, 3], [2, 3.5, 4])!.toldApart).toBe(true);
    expect(pairedDifference([2, 3.5, 4], [1, 2, 3])!.probabilityLower).toBe(1);
  });

  it('leaves out pairs in which one side does not exist, and has no answer when none is left', () => {
    expect(pairedDifference([1, NaN, 3], [2, 5, 5])!.n).toBe(2);
    expect(pairedDifference([NaN], [2])).toBeNull();
    expect(pairedDifference([], [])).toBeNull();
  });

  it('refuses lists that cannot be paired', () => {
    expect(() => pairedDifference([1], [1, 2])).toThrow(RangeError);
  });
});
