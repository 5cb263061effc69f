import { expect, test } from 'vitest';
import { decimalsFor, formats } from './format.ts';

const { sv, en } = formats;
/** No-break spaces made visible. */
const seen = (text: string): string => text.replace(/\u00a0/g, '_');

test('digits follow the half-width: the intervals of the look book', () => {
  const cases: [number, number, number][] = [
    [-0.44, 0.12, 1],
    [-0.95, -0.11, 1],
    [6.2, 7.2, 1],
    [22, 26, 0],
    [-3.3, -0.4, 1],
    [-101, -84, 0],
    [1, 12, 0],
    [104, 136, 0],
    [0.013, 0.041, 3],
    [1021, 1634, -1],
    [12_000, 250_000, -4],
  ];
  for (const [lower, upper, decimals] of cases)
    expect(decimalsFor({ lower, upper }), `${lower} ${upper}`).toBe(decimals);
});

test('never more than two figures of the half-width', () => {
  for (let half = 0.0002; half < 1e6; half *= 1.37) {
    const d = decimalsFor({ lower: 0, upper: 2 * half }, 6);
    const figures = Math.round(half * 10 ** d);
    expect(figures).toBeGreaterThanOrEqual(1);
    expect(figures).toBeLessThan(100);
  }
});

test('a difference too small for its digits says so, and none at all is a bare zero', () => {
  expect(seen(sv.difference({ lower: -0.004, upper: 0.001 }, 2))).toBe('mindre_än_0,01');
  expect(seen(en.difference({ lower: 0.001, upper: 0.004 }, 2))).toBe('less_than_0.01');
  expect(seen(en.size({ lower: -0.004, upper: -0.001 }, 2))).toBe('less_than_0.01');
  expect(seen(sv.difference({ lower: 0, upper: 0.001 }, 2))).toBe('mindre_än_0,01');
  expect(seen(sv.difference({ lower: 0, upper: 0.006 }, 2))).toBe('0,00_till_+0,01');
  // On one side of zero the nearer end is not written as zero.
  expect(seen(sv.difference({ lower: 0.0042, upper: 0.062 }, 2))).toBe('+0,004_till_+0,06');
  expect(seen(en.difference({ lower: -0.062, upper: -0.0042 }, 2))).toBe('−0.06_to_−0.004');
  expect(seen(sv.size({ lower: -0.062, upper: -0.0042 }, 2))).toBe('0,004–0,06');
  expect(seen(sv.difference({ lower: -0.002, upper: 0.06 }, 2))).toBe('0,00_till_+0,06');
  expect(sv.difference({ lower: 0, upper: 0 }, 2)).toBe('0');
});

test('a minus is U+2212, a plus stands on differences, zero is bare', () => {
  expect(sv.difference({ lower: -0.44, upper: 0.12 })).toBe('\u22120,4\u00a0till\u00a0+0,1');
  expect(en.difference({ lower: -0.44, upper: 0.12 })).toBe('\u22120.4\u00a0to\u00a0+0.1');
  expect(seen(sv.difference({ lower: -1.08, upper: 0.02 }))).toBe('\u22121,1_till_0,0');
  expect(seen(sv.difference({ lower: -0.4, upper: -0.01 }))).toBe('\u22120,40_till_\u22120,01');
});

test('a level is joined by a dash, a size in words has no sign and rises', () => {
  expect(sv.percent(sv.range({ lower: 6.21, upper: 7.18 }))).toBe('6,2\u20137,2\u00a0%');
  expect(en.percent(en.range({ lower: 6.21, upper: 7.18 }))).toBe('6.2\u20137.2%');
  expect(sv.size({ lower: -0.95, upper: -0.11 })).toBe('0,1\u20131,0');
  expect(en.size({ lower: 0.11, upper: 0.95 })).toBe('0.1\u20131.0');
});

test('thousands are parted in the language\u2019s way, and what says nothing is rounded away', () => {
  expect(seen(sv.number(1234.5, 1))).toBe('1_234,5');
  expect(en.number(1234.5, 1)).toBe('1,234.5');
  expect(seen(sv.range({ lower: 1021, upper: 1634 }))).toBe('1_020\u20131_630');
});

test('an interval without width is one figure, without invented digits', () => {
  expect(sv.range({ lower: 0, upper: 0 })).toBe('0');
  expect(sv.difference({ lower: 0, upper: 0 })).toBe('0');
  expect(sv.range({ lower: 12.345, upper: 12.345 }, 1)).toMatch(/^12,[34]$/);
});

test('the middle has the digits of its interval', () => {
  expect(sv.signedMiddle(-0.531, { lower: -0.95, upper: -0.11 })).toBe('\u22120,5');
  expect(en.middle(34.2, { lower: 30, upper: 38 })).toBe('34');
});

test('dates and months as in the look book', () => {
  const day = Date.UTC(2026, 10, 21) / 86_400_000;
  expect(seen(sv.date(day))).toBe('21_nov._2026');
  expect(seen(en.date(day))).toBe('21_Nov_2026');
  expect(seen(sv.date(Date.UTC(2026, 4, 2) / 86_400_000))).toBe('2_maj_2026');
  expect(seen(sv.month(2026, 9))).toBe('sep_2026');
  expect(seen(en.month(2026, 9))).toBe('Sep_2026');
});

test('a typed number is read in either language\u2019s way, and nonsense is not a number', () => {
  expect(sv.parse('1,08')).toBe(1.08);
  expect(sv.parse('1.08')).toBe(1.08);
  expect(sv.parse('\u22120,5 ')).toBe(-0.5);
  expect(sv.parse('1\u00a0234')).toBe(1234);
  expect(en.parse('20,000')).toBe(20000);
  expect(en.parse('1,08')).toBe(1.08);
  expect(sv.parse('14 %')).toBe(14);
  for (const text of ['', 'x', '1e9', '1..2', '--1']) expect(sv.parse(text)).toBeNaN();
});

test('what a person set is shown with the decimals that it has', () => {
  expect(sv.plain(1.08)).toBe('1,08');
  expect(en.plain(0.1 + 0.2)).toBe('0.3');
  expect(sv.plain(14)).toBe('14');
});

test('nothing that is written needs a glyph outside the latin files', () => {
  const written = [
    sv.difference({ lower: -12_345, upper: 9 }),
    en.range({ lower: -2, upper: 3 }),
    sv.percent('4'),
  ].join('');
  expect(written).toMatch(/^[\u0020-\u00ff\u2000-\u206f\u2212]+$/);
});

test('an amount in English has its currency before it, whatever the unit says after it', () => {
  expect(seen(en.withUnit('1.2', 'SEK m'))).toBe('SEK_1.2_m');
  expect(seen(en.withUnit('450', 'SEK per employee and year'))).toBe('SEK_450_per employee and year');
  expect(seen(en.withUnit('450', 'SEK'))).toBe('SEK_450');
  expect(seen(en.withUnit('3', 'SEK, present value'))).toBe('SEK_3,_present value');
  expect(seen(en.withUnit(en.difference({ lower: 0, upper: 0.004 }, 2), 'SEK m a year'))).toBe(
    'less_than_SEK_0.01_m a year',
  );
  expect(seen(sv.withUnit('1,2', 'mnkr'))).toBe('1,2_mnkr');
  expect(en.apart('1.2', 'days')).toEqual({ figure: '1.2', unit: 'days' });
  expect(en.apart('\u22121.2', 'SEK m a year')).toEqual({ figure: 'SEK\u00a0\u22121.2', unit: 'm a year' });
});
