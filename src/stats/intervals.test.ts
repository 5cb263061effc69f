import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import { meanInterval, spread } from './intervals.ts';
import { pairedDifference } from './paired.ts';
import { stream } from './testing.ts';

/** Bound that a share over n trials passes with probability below one in ten thousand when `p` is true. */
const bound = (p: number, n: number): number => 3.9 * Math.sqrt((p * (1 - p)) / n);

describe('spread', () => {
  it('is hand-worked on five values', () => {
    const s = spread([16, 1, 8, 2, 4]);
    expect(s.mean).toBeCloseTo(6.2, 14);
    expect(s.lower).toBeCloseTo(1.2, 14);
    expect(s.upper).toBeCloseTo(14.4, 14);
    expect([s.q25, s.q75, s.level, s.n]).toEqual([2, 8, 0.9, 5]);
    // Squared deviations 27.04 + 17.64 + 4.84 + 3.24 + 96.04 = 148.8; / 4 / 5.
    expect(s.mcse).toBeCloseTo(Math.sqrt(7.44), 12);
  });

  it('is no number for no values', () => {
    expect(spread([]).mean).toBeNaN();
    expect(spread([]).lower).toBeNaN();
  });
});

describe('coverage with known truth', () => {
  const experiments = 2000;
  const worlds = 60;
  const truth = -0.7;

  /** Worlds whose two arms share most of their luck; the difference is skewed and has the mean `truth`. */
  function experiment(seed: number): { a: number[]; b: number[]; next: number } {
    const u = stream(seed);
    const a: number[] = [];
    const b: number[] = [];
    const difference = (): number => truth + (Math.max(u(), u(), u()) - 0.75);
    for (let i = 0; i < worlds; i++) {
      const shared = 5 * normalQuantile(u());
      a.push(shared);
      b.push(shared + difference());
    }
    return { a, b, next: difference() };
  }

  const results = Array.from({ length: experiments }, (_, i) => {
    const { a, b, next } = experiment(1000 + i);
    return { paired: pairedDifference(a, b)!, next };
  });

  it('the 90 % and 95 % intervals of the mean hold the true mean that often', () => {
    for (const level of [0.9, 0.95]) {
      const hits = results.filter(({ paired }) => {
        const { lower, upper } = meanInterval(paired.difference, paired.mcse, level);
        return lower <= truth && truth <= upper;
      }).length;
      // The normal quantile at 60 worlds gives up about half a point against Student's.
      expect(Math.abs(hits / experiments - level)).toBeLessThan(bound(level, experiments) + 0.007);
    }
  });

  it('the band over worlds holds a new world as often as order statistics say', () => {
    // Between positions (n - 1) p + 1 of n values lies, in the mean, the share (n - 1) 0.9 / (n + 1) of the law.
    const expected = ((worlds - 1) * 0.9) / (worlds + 1);
    const hits = results.filter(({ paired, next }) => paired.lower <= next && next <= paired.upper).length;
    expect(Math.abs(hits / experiments - expected)).toBeLessThan(bound(expected, experiments));
  });

  it('pairing takes out what the arms share', () => {
    const { paired } = results[0];
    // Shared luck has sd 5; the difference alone sqrt(3 / 80) = 0.19.
    expect(paired.sdPaired).toBeLessThan(0.3);
    expect(paired.sdUnpaired).toBeGreaterThan(5);
  });
});
