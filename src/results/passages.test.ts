import { expect, test } from 'vitest';
import { layout } from './layout.ts';
import { passages } from './passages.ts';

const one = { scale: 100, series: false, grouped: false };
const IDS = [
  ['x-work', 'x-off'],
  ['y-work', 'y-off'],
];
const spec = layout(
  IDS.flat().map((id) => ({ id, ...one })),
  ['all'],
  1,
);
/** Counts of x to work, x to off, y to work, y to off. */
const world = (a: number, b: number, c: number, d: number): Float64Array =>
  Float64Array.from([a, a + b, b, a + b, c, c + d, d, c + d]);

test('every passage is a share of all who entered, and the passages of a place add up to it', () => {
  const arms = [[], [world(3, 1, 1, 5), world(2, 2, 4, 2)]];
  const found = passages(spec, [arms[1], arms[1]], 1, IDS)!;
  // Of ten in each world: 3 and 2 went from x to work, 5 and 2 from y to off.
  expect(found.between[0][0].mean).toBeCloseTo(0.25, 12);
  expect(found.between[1][1].mean).toBeCloseTo(0.35, 12);
  expect(found.from[0].mean).toBeCloseTo(0.4, 12);
  expect(found.from[1].mean).toBeCloseTo(0.6, 12);
  expect(found.to[0].mean).toBeCloseTo(0.5, 12);
  for (const e of [0, 1]) {
    expect(found.between[e][0].mean + found.between[e][1].mean).toBeCloseTo(found.from[e].mean, 12);
  }
});

test('a world in which nobody enters is left out; without any there is no picture', () => {
  const some = [world(1, 1, 1, 1), world(0, 0, 0, 0), world(1, 0, 0, 0)];
  expect(passages(spec, [some, some], 1, IDS)!.from[0].worlds).toBe(2);
  const none = [world(0, 0, 0, 0), world(0, 0, 0, 0)];
  expect(passages(spec, [none, none], 1, IDS)).toBeNull();
});
