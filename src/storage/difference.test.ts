import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalText } from '../scenario/canonical.ts';
import { applyDifference, changesBetween, differenceBetween } from './difference.ts';

/** JSON values with few keys, so that two of them often share some. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 1.5, '', 'a'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '0'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

it('turns any value into any other', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const sent: unknown = JSON.parse(JSON.stringify(differenceBetween(before, after)));
      expect(canonicalText(applyDifference(before, sent))).toBe(canonicalText(after));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

it('holds what differs and nothing else', () => {
  const before = { a: 1, b: { c: [1, 2], d: null }, e: 'x' };
  const after = { a: 1, b: { c: [1, 3], d: null }, f: true };
  expect(differenceBetween(before, after)).toEqual({ b: { c: { 1: [3] } }, f: [true], e: [] });
  expect(changesBetween(before, after)).toEqual([
    { path: ['b', 'c', '1'], before: 2, after: 3 },
    { path: ['f'], before: undefined, after: true },
    { path: ['e'], before: 'x', after: undefined },
  ]);
  expect(differenceBetween(after, after)).toEqual({});
  // What every object inherits is not there.
  expect(changesBetween({}, { constructor: 1 })).toEqual([{ path: ['constructor'], before: undefined, after: 1 }]);
});

it('changes neither value, and no prototype', () => {
  const before = Object.freeze({ a: Object.freeze([1, 2]) });
  expect(applyDifference(before, { a: { 0: [5] } })).toEqual({ a: [5, 2] });
  const evil: unknown = JSON.parse('{"__proto__": [{"polluted": true}]}');
  const result = applyDifference(before, evil) as object;
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
  expect(() => applyDifference(before, JSON.parse('{"__proto__": {"polluted": [true]}}'))).toThrow(RangeError);
  expect('polluted' in {}).toBe(false);
});

it.each([
  ['into nothing', { b: { c: [1] } }],
  ['into a number', { n: { c: [1] } }],
  ['beyond the end of a list', { a: { 2: [1] } }],
  ['at an item that is to be taken out of a list', { a: { 0: [] } }],
  ['with two values for one place', { n: [1, 2] }],
  ['that is no difference at all', 5],
])('refuses to go %s', (_, difference) => {
  expect(() => applyDifference({ a: [1, 2], n: 1 }, difference)).toThrow(RangeError);
});
