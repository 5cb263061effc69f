import { expect, test } from 'vitest';
import { combinedDifference } from './combined.ts';
import { layout } from './layout.ts';

const one = { scale: 1, series: false, grouped: false };
const spec = layout(
  [
    { id: 'a', ...one },
    { id: 'b', ...one },
  ],
  ['all'],
  1,
);
/** Numerators and denominators of a world: a, then b. */
const world = (a: number, b: number): Float64Array => Float64Array.from([a, 1, b, 1]);

test('a sum is made world by world: what cancels has no width', () => {
  // a rises by 1, 2, 3 and b falls by as much: each has an interval, the sum has none.
  const before = [world(10, 10), world(10, 10), world(10, 10)];
  const after = [world(11, 9), world(12, 8), world(13, 7)];
  const sum = combinedDifference(
    spec,
    [before, after],
    [
      { outcome: 'a', sign: 1 },
      { outcome: 'b', sign: 1 },
    ],
    1,
  )!;
  expect(sum).toMatchObject({ difference: 0, lower: 0, upper: 0, worlds: 3, toldApart: false });
});

test('what is taken away counts the other way, and a mean is the sum of means', () => {
  const before = [world(0, 0), world(0, 0)];
  const after = [world(5, 1), world(7, 2)];
  const read = (terms: Parameters<typeof combinedDifference>[2]) => combinedDifference(spec, [before, after], terms, 1);
  // (5 - 1 + 7 - 2) / 2
  expect(
    read([
      { outcome: 'a', sign: 1 },
      { outcome: 'b', sign: -1 },
    ])!.difference,
  ).toBe(4.5);
  expect(read([{ outcome: 'a', sign: 1 }])!.difference).toBe(6);
});

test('a world without the figure, or that an arm lacks, is left out', () => {
  const before = [world(0, 0), world(0, 0), undefined];
  const after = [world(1, 1), Float64Array.from([9, 0, 9, 1]), world(9, 9)];
  expect(combinedDifference(spec, [before, after], [{ outcome: 'a', sign: 1 }], 1)).toMatchObject({
    difference: 1,
    worlds: 1,
  });
  expect(combinedDifference(spec, [[], []], [{ outcome: 'a', sign: 1 }], 1)).toBeNull();
});

test('an outcome that is not there is a mistake and said to be one', () => {
  expect(() => combinedDifference(spec, [[], []], [{ outcome: 'c', sign: 1 }], 1)).toThrow('there is no outcome c');
});
