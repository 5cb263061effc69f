import { expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { localeFor } from './preferences.svelte.ts';
import { BAND_FROM, canDoubt, judge, kindFor, LADDER, nextRung, PREVIEW_BELOW, sideOf, told } from './rules.ts';

test('fewer than 30 worlds are a preview, fewer than 46 have no 90 % band', () => {
  expect([1, 29, 30, 45, 46, 200].map(kindFor)).toEqual([
    'preview',
    'preview',
    'range',
    'range',
    'interval',
    'interval',
  ]);
  expect([PREVIEW_BELOW, BAND_FROM]).toEqual([30, 46]);
});

test('an interval that holds zero, or touches it, cannot be told apart', () => {
  expect(judge({ lower: -0.4, upper: 0.1 }, 'interval')).toBe('same');
  expect(judge({ lower: -0.4, upper: 0 }, 'interval')).toBe('same');
  expect(judge({ lower: 0, upper: 0 }, 'interval')).toBe('same');
  expect(judge({ lower: -1, upper: -0.1 }, 'interval')).toBe('lower');
  expect(judge({ lower: 0.0001, upper: 3 }, 'interval')).toBe('higher');
});

test('an interval that ends at zero exactly shuts one side out', () => {
  expect(sideOf({ lower: -0.4, upper: 0.1 })).toBe('either');
  expect(sideOf({ lower: 0, upper: 54 })).toBe('not-lower');
  expect(sideOf({ lower: -3, upper: 0 })).toBe('not-higher');
  expect(sideOf({ lower: 0, upper: 0 })).toBe('still');
  // Written as 0 it may be, but it lies on both sides.
  expect(sideOf({ lower: -0.0001, upper: 54 })).toBe('either');
});

test('a difference within what does not matter gets no sign, however sure', () => {
  expect(judge({ lower: -0.08, upper: -0.01 }, 'interval', 0.1)).toBe('small');
  expect(judge({ lower: -0.12, upper: -0.01 }, 'interval', 0.1)).toBe('lower');
  expect(told('small')).toBe(false);
});

test('too few worlds are never judged', () => {
  expect(judge({ lower: -3, upper: -2 }, 'preview')).toBe('too-few');
  expect(judge({ lower: -3, upper: -2 }, 'range')).toBe('too-few');
});

test('the picture is drawn anew on each rung, once', () => {
  expect(nextRung(0)).toBe(LADDER[0]);
  expect(nextRung(2)).toBe(6);
  expect(nextRung(5)).toBe(6);
  expect(nextRung(199)).toBe(Infinity);
});

test('the first of the reader\u2019s languages that there is', () => {
  expect(localeFor(['sv-SE', 'en'])).toBe('sv');
  expect(localeFor(['de', 'en-US', 'sv'])).toBe('en');
  expect(localeFor(['fi'])).toBe('en');
});

test('begins no division of the uncertainty that would take hours', () => {
  const arms = (employments: number) => {
    const employers = [{ employments }] as unknown as Plan['employers'];
    return [0, 1].map(() => ({ employers, days: 1096 }));
  };
  // 5,118 people, two arms, three years, 1,600 worlds: 49 million person-years. 1.2 million people: 11 billion.
  expect(canDoubt(arms(5118), 1600)).toBe(true);
  expect(canDoubt(arms(1_200_000), 1600)).toBe(false);
});
