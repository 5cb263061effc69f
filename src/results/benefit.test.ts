import { expect, it } from 'vitest';
import { benefit, benefitOf } from './benefit.ts';
import { layout } from './layout.ts';

const of = (...changes: number[]) => ({ baseline: changes.map(() => 0), scenario: changes });

it('counts worlds in which sick leave, cost, or both are lower, and a tie of one as half', () => {
  // Five worlds: lower and cheaper; lower and dearer; 0.2 lower, as dear; as before, cheaper; higher and dearer.
  const found = benefit(of(-0.1, -0.3, -0.2, 0, 0.1), of(-5, 5, 0, -5, 5))!;
  expect(found['O-33.sick-leave']).toMatchObject({ share: 3.5 / 5, worlds: 5 });
  expect(found['O-33.cost'].share).toBe(2.5 / 5);
  expect(found['O-33.both'].share).toBe(1 / 5);
  expect(found['O-33.fall'].share).toBe(2 / 5);
  // sqrt(0.2 x 0.8 / 5)
  expect(found['O-33.both'].mcse).toBeCloseTo(0.178885, 6);
});

it('leaves out worlds that lack either figure, and says nothing where none is left', () => {
  expect(benefit(of(-1, NaN, -1), of(-1, -1, NaN))!['O-33.both']).toEqual({ share: 1, mcse: 0, worlds: 1 });
  expect(benefit(of(NaN), of(1))).toBeNull();
});

it('reads the worlds that both arms have, scaled as the outcome is', () => {
  const spec = (id: string, scale: number) => ({ id, scale, series: false, grouped: false });
  const both = layout([spec('O-04', 100), spec('O-25.total', 0.01)], ['all'], 0);
  const world = (percent: number, kronor: number) => Float64Array.of(percent, 100, 100 * kronor, 1);
  const arms = [
    [world(6, 10), world(6, 10), world(6, 10)],
    [world(5.7, 9), undefined, world(5.9, 11)],
  ];
  const found = benefitOf(both, arms, 1)!;
  expect(found['O-33.sick-leave'].worlds).toBe(2);
  // 0.3 points lower, and 0.1.
  expect([found['O-33.sick-leave'].share, found['O-33.fall'].share, found['O-33.cost'].share]).toEqual([1, 0.5, 0.5]);
  expect(benefitOf(layout([spec('O-04', 100)], ['all'], 0), arms, 1)).toBeNull();
});
