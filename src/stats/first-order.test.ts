import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../engine/math.ts';
import { firstOrderShares, type FirstOrder, type Scored } from './first-order.ts';
import { stream } from './testing.ts';

/**
 * Outcome: 1 x1 + 0.5 (x2^2 - 1) / sqrt 2 + 0.6 (v1 + v2) / sqrt 2 + noise of standard deviation 1.5, and 27 assumptions
 * that do nothing. Variances 1, 0.25, 0.36, 2.25: 3.86 in all.
 */
const VARIANCE = 1 + 0.25 + 0.36 + 2.25;
function study(seed: number, draws: number): FirstOrder[] {
  const u = stream(seed);
  const score = (): number[] => Array.from({ length: draws }, () => normalQuantile(u()));
  const assumptions: Scored[] = [
    ...Array.from({ length: 27 }, (_, i) => ({ id: `idle${i}`, scores: [score()] })),
    { id: 'slope', scores: [score()] },
    { id: 'bend', scores: [score()] },
    { id: 'vector', scores: [score(), score()] },
  ];
  const [[x1], [x2], [v1, v2]] = assumptions.slice(27).map(({ scores }) => scores);
  const outcome = x1.map(
    (x, k) =>
      x + (0.5 * (x2[k] * x2[k] - 1)) / Math.SQRT2 + (0.6 * (v1[k] + v2[k])) / Math.SQRT2 + 1.5 * normalQuantile(u()),
  );
  return firstOrderShares(assumptions, outcome, VARIANCE);
}

describe('the first-order shares of thirty assumptions', () => {
  const experiments = 200;
  const studies = Array.from({ length: experiments }, (_, i) => study(i, 200));
  const of = (id: string): FirstOrder[] => studies.map((list) => list.find((one) => one.id === id)!);

  it.each([
    ['slope', 1 / VARIANCE],
    ['bend', 0.25 / VARIANCE],
    ['vector', 0.36 / VARIANCE],
    ['idle3', 0],
  ])('are right on average and within their intervals: %s', (id, truth) => {
    const shares = of(id).map(({ share }) => share!);
    const mean = shares.reduce((sum, { share }) => sum + share, 0) / experiments;
    const sd = Math.sqrt(shares.reduce((sum, { share }) => sum + (share - mean) ** 2, 0) / (experiments - 1));
    expect(Math.abs(mean - truth)).toBeLessThan((3.5 * sd) / Math.sqrt(experiments));
    // 190 of 200 expected; standard error 3.1. Equal errors for slope and bend cost a little where the bend is strong.
    const held = shares.filter(({ lower, upper }) => lower <= truth && truth <= upper).length;
    expect(held).toBeGreaterThan(190 - 13);
  });

  it('rank what matters before what does nothing', () => {
    const found = studies.filter((list) => {
      const ranked = [...list].sort((a, b) => b.share!.share - a.share!.share).map(({ id }) => id);
      return ranked[0] === 'slope' && ranked.indexOf('vector') < 5;
    }).length;
    expect(found).toBeGreaterThan(0.85 * experiments);
  });

  it('tell idle assumptions from none no more often than the level allows', () => {
    const told = studies.flatMap((list) => list.slice(0, 27)).filter(({ share }) => share!.told).length;
    // 2.5 % of 5400 = 135; standard error 11.5.
    expect(told).toBeLessThan(135 + 60);
  });

  it('know the direction', () => {
    const slopes = of('slope').map(({ slopes: [slope] }) => slope);
    const mean = slopes.reduce((sum, slope) => sum + slope, 0) / experiments;
    // Each has an error of about sqrt((3.86 + 1) / 200) = 0.16.
    expect(Math.abs(mean - 1)).toBeLessThan((3 * 0.16) / Math.sqrt(experiments));
    expect(of('vector')[0].slopes).toHaveLength(2);
  });
});

it('says nothing of an outcome that does not vary', () => {
  const [only] = firstOrderShares([{ id: 'a', scores: [[1, -1, 0.5]] }], [4, 4, 4], 0);
  expect(only).toEqual({ id: 'a', share: null, slopes: [0] });
});
