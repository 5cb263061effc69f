import { describe, expect, it } from 'vitest';
import { uniform } from '../engine/draws.ts';
import { normalQuantile } from '../engine/math.ts';
import { costPerDayAvoided } from './cost-per-day.ts';

const of = (baseline: readonly number[], scenario: readonly number[]) => ({ baseline, scenario });
const zeros = (n: number) => Array<number>(n).fill(0);

describe('cost per sick-leave day avoided', () => {
  it('is the mean difference in cost over the mean days avoided, not the mean of the ratios', () => {
    // 100 kr for 1 day and 300 kr for 3 days, then 500 for 2: 900 kr for 6 days
    const figure = costPerDayAvoided(of([10, 10, 10], [110, 310, 510]), of([20, 20, 20], [19, 17, 18]))!;
    expect(figure.ratio).toBe(150);
    expect(figure.worlds).toBe(3);
    // Ratios 100, 100, 250: type 7 quantiles at 0.1 and 1.9
    expect(figure.lower).toBe(100);
    expect(figure.upper).toBeCloseTo(100 + 0.9 * 150, 10);
  });

  it('is negative when days are avoided and money is saved', () => {
    expect(costPerDayAvoided(of([10, 10], [0, 4]), of([5, 5], [4, 3]))!.ratio).toBeCloseTo(-16 / 3, 12);
  });

  it('does not exist when the days’ interval holds 0, and not when days are added', () => {
    expect(costPerDayAvoided(of([0, 0], [1, 1]), of([5, 5], [4, 6]))).toBeNull();
    expect(costPerDayAvoided(of([0, 0], [1, 1]), of([5, 5], [5, 5]))).toBeNull();
    expect(costPerDayAvoided(of([0, 0], [1, 1]), of([5, 5], [6, 7]))).toBeNull();
    expect(costPerDayAvoided(of([], []), of([], []))).toBeNull();
  });

  it('leaves out worlds that lack a figure, and refuses lists that cannot be paired', () => {
    const figure = costPerDayAvoided(of([0, 0, NaN], [8, 8, 8]), of([5, 5, 5], [3, 3, 3]))!;
    expect([figure.ratio, figure.worlds]).toEqual([4, 2]);
    expect(() => costPerDayAvoided(of([0], [1]), of([5, 5], [4, 4]))).toThrow(RangeError);
  });

  it('has no upper end when the band reaches into worlds that avoid no day', () => {
    // n worlds that avoid 2.00, 2.01, ... days for 10 kr, the first of them instead adds one.
    const figure = (n: number) =>
      costPerDayAvoided(
        of(zeros(n), Array<number>(n).fill(10)),
        of(
          zeros(n),
          zeros(n).map((_, i) => (i === 0 ? 1 : -2 - i / 100)),
        ),
      );
    // Of 21 worlds the 95 % quantile is the 20th, where the price still ends; of 11 it lies between the two last ratios.
    expect(figure(21)!.upper).toBeCloseTo(10 / 2.01, 12);
    expect(figure(11)!.upper).toBeNull();
    expect(figure(11)!.lower).toBeLessThan(figure(11)!.ratio);
    // Of 2 worlds the band of the days holds 0.
    expect(figure(2)).toBeNull();
  });

  it('has a Monte Carlo error that is as large as the ratio’s spread over repeated experiments', () => {
    const z = (what: number, i: number) => normalQuantile(uniform(1, 2, what, i));
    const [repeats, worlds] = [400, 100];
    let sum = 0;
    let squares = 0;
    let error = 0;
    for (let r = 0; r < repeats; r++) {
      const dearer = Array.from({ length: worlds }, (_, i) => 500 + 200 * z(1, r * worlds + i));
      const fewer = dearer.map((more, i) => -(10 + 0.01 * (more - 500) + 2 * z(2, r * worlds + i)));
      const { ratio, mcse } = costPerDayAvoided(of(zeros(worlds), dearer), of(zeros(worlds), fewer))!;
      sum += ratio;
      squares += ratio * ratio;
      error += mcse / repeats;
    }
    const sd = Math.sqrt((squares - (sum * sum) / repeats) / (repeats - 1));
    // The standard error of an sd from 400 is 1 / sqrt(2 x 399) = 3.5 % of it; four of them.
    expect(Math.abs(error / sd - 1)).toBeLessThan(0.142);
  });
});
