import { expect, test } from 'vitest';
import {
  areaPath,
  bandOf,
  coveringTicks,
  figureOf,
  leavesZero,
  linePath,
  spread,
  tickDecimals,
  yearsOf,
} from './frame.ts';
import { calendar } from './fixture.testing.ts';

test('a line joins neighbours and leaves a gap where nothing is known', () => {
  expect(linePath([{ x: 0, y: 1 }, { x: 2, y: 3.14159 }, null, { x: 5, y: 5 }, { x: 6, y: 7 }])).toBe(
    'M0,1L2,3.1M5,5L6,7',
  );
  expect(linePath([])).toBe('');
});

test('an area runs along its upper edge and back along its lower one', () => {
  expect(
    areaPath([
      { x: 0, low: 10, high: 5 },
      { x: 1, low: 11, high: 6 },
    ]),
  ).toBe('M0,5L1,6L1,11L0,10Z');
});

test('ticks cover the values, are round, and are at most six', () => {
  expect(coveringTicks(4.3, 8.7)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(coveringTicks(-0.31, 0.12, 5)).toEqual([-0.4, -0.2, 0, 0.2]);
  expect(coveringTicks(0.1, 0.7)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  // One round tick alone lies between the ends.
  expect(coveringTicks(-0.32, 0.448121, 5)).toEqual([-0.5, 0, 0.5]);
  for (const [low, high] of [
    [0, 1],
    [-1.1, 0.4],
    [3.99, 4.01],
    [0, 1234],
    [-7, -2],
    [5, 5],
    [0, 0],
  ] as const) {
    const values = coveringTicks(low, high);
    expect(values.length).toBeGreaterThan(1);
    expect(values.length).toBeLessThanOrEqual(6);
    expect(values[0]).toBeLessThanOrEqual(low);
    expect(values.at(-1)).toBeGreaterThanOrEqual(high);
  }
});

test('decimals tell the ticks apart', () => {
  expect(tickDecimals([4, 5, 6])).toBe(0);
  expect(tickDecimals([-0.5, 0, 0.5])).toBe(1);
  expect(tickDecimals([0, 0.25])).toBe(2);
});

test('labels are pushed apart, keep their order, and stay within the field', () => {
  const placed = spread(
    [
      { y: 50, name: 'b' },
      { y: 48, name: 'a' },
      { y: 51, name: 'c' },
    ],
    17,
    0,
    100,
  );
  expect(placed.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  for (let i = 1; i < placed.length; i++) expect(placed[i].y - placed[i - 1].y).toBeGreaterThan(16.9);
  const squeezed = spread([{ y: 99 }, { y: 99 }, { y: 99 }], 17, 0, 100);
  expect(squeezed.at(-1)!.y).toBeLessThanOrEqual(100);
  expect(squeezed[1].y - squeezed[0].y).toBeGreaterThan(16.9);
});

test('years of a series that begins within a year', () => {
  expect(yearsOf(calendar(2019, 11, 15))).toEqual([
    { year: 2019, from: 0, to: 2 },
    { year: 2020, from: 2, to: 14 },
    { year: 2021, from: 14, to: 15 },
  ]);
});

test('a band is taken from an estimate or a difference, with all five figures', () => {
  const figure = { lower: 1, q25: 2, q75: 4, upper: 5, level: 0.9, mcse: 0.1, worlds: 200 };
  expect(bandOf({ ...figure, mean: 3 }).middle).toBe(3);
  expect(
    bandOf({ ...figure, difference: 2.5, probabilityLower: 0, toldApart: true, sdPaired: 1, sdUnpaired: 2 }).middle,
  ).toBe(2.5);
});

test('a figure brings its number of worlds, and is told when its interval leaves out zero', () => {
  const estimate = { mean: 3, lower: 1, q25: 2, q75: 4, upper: 5, level: 0.9, mcse: 0.1, worlds: 200 };
  expect(figureOf(estimate)).toEqual({ lower: 1, q25: 2, middle: 3, q75: 4, upper: 5, worlds: 200 });
  expect([0, 0.01, -5].map((lower) => leavesZero({ ...figureOf(estimate), lower }))).toEqual([false, true, false]);
});
