import { expect, test } from 'vitest';
import { difference, toldStretches } from './difference.ts';
import { fan, fanTicks } from './fan.ts';
import { band, calendar, level } from './fixture.testing.ts';
import { differenceScale, intervalMark, roomFor } from './interval.ts';
import { DASHES, dashOf, markerPath } from './marker.ts';
import { survival } from './survival.ts';

const months = calendar(2019, 1, 24);
const size = { width: 760, rem: 1 };

/** All numbers of a path. */
const numbers = (path: string): number[] => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

test('fan: both series lie on one axis within the field', () => {
  const series = [
    { slot: 0, months: level() },
    { slot: 1, months: level(-0.4) },
  ];
  const drawn = fan({ calendar: months, series, policyStart: 0 }, size);
  const { margins, height, width } = drawn;
  for (const one of drawn.series) {
    const at = numbers(one.band);
    const xs = at.filter((_, i) => i % 2 === 0);
    const ys = at.filter((_, i) => i % 2 === 1);
    expect(Math.min(...xs)).toBeGreaterThan(margins.left);
    expect(Math.max(...xs)).toBeLessThan(width - margins.right);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(margins.top - 0.1);
    expect(Math.max(...ys)).toBeLessThanOrEqual(height - margins.bottom + 0.1);
  }
  expect(drawn.ticks.length).toBeLessThanOrEqual(6);
  expect(drawn.years.map(({ year }) => year)).toEqual([2019, 2020]);
  expect(drawn.policyX).toBe(margins.left);
});

test('fan: today has no marker, a scenario one at each year\u2019s end', () => {
  const series = [0, 1].map((slot) => ({ slot, months: level() }));
  const drawn = fan({ calendar: months, series, policyStart: null }, size);
  expect(drawn.series[0].marks).toEqual([]);
  expect(drawn.series[1].marks.map(({ x }) => x)).toEqual([drawn.x(11), drawn.x(23)]);
  expect(drawn.policyX).toBeNull();
});

test('fan: the place of a month and the month of a place agree', () => {
  const drawn = fan({ calendar: months, series: [{ slot: 0, months: level() }], policyStart: null }, size);
  for (let m = 0; m < 24; m++) expect(drawn.indexAt(drawn.x(m))).toBe(m);
  expect(drawn.indexAt(-50)).toBe(0);
  expect(drawn.indexAt(5000)).toBe(23);
});

test('fan: labels at the end never lie on each other, and small panels have none', () => {
  const series = [0, 1].map((slot) => ({ slot, months: level() }));
  const { labels } = fan({ calendar: months, series, policyStart: null }, size);
  expect(labels).toHaveLength(3);
  for (let i = 1; i < labels.length; i++) expect(labels[i].y - labels[i - 1].y).toBeGreaterThanOrEqual(16.9);
  expect(fan({ calendar: months, series, policyStart: null }, { ...size, small: true }).labels).toEqual([]);
});

test('fan: a missing month is a gap, and a common axis holds all panels', () => {
  const holed = level().map((month, m) => (m === 5 ? null : month));
  const drawn = fan({ calendar: months, series: [{ slot: 0, months: holed }], policyStart: null }, size);
  expect(drawn.series[0].line.match(/M/g)).toHaveLength(2);
  const common = fanTicks([
    { slot: 0, months: level() },
    { slot: 1, months: level(9) },
  ]);
  expect(common[0]).toBeLessThanOrEqual(5);
  expect(common.at(-1)).toBeGreaterThanOrEqual(17);
});

test('difference: a month is told when its interval leaves out zero; ends on zero are not told', () => {
  const series = [band(0, 1), band(-1, 1), band(-2, 1), band(-2, 1), null, band(3, 1)];
  expect(toldStretches(series)).toEqual([
    { from: 2, to: 4 },
    { from: 5, to: 6 },
  ]);
  expect(toldStretches([band(-0.05, 0.02), band(-0.09, 0.03)], 0.1)).toEqual([{ from: 1, to: 2 }]);
});

test('difference: words come where a stretch has lasted, and never before a 90 % band can be drawn', () => {
  const series = Array.from({ length: 24 }, (_, m) => (m < 10 ? band(-0.1, 0.5) : band(-0.9, 0.5)));
  const input = { calendar: months, slot: 1, months: series, rope: 0.1, judge: true };
  const drawn = difference(input, size);
  expect(drawn.told).toHaveLength(1);
  expect(drawn.announced!.x).toBe(drawn.told[0].from);
  expect(drawn.announced!.room).toBe('right');
  expect(difference({ ...input, judge: false }, size).told).toEqual([]);
  const lonely = series.map((_, m) => (m === 3 ? band(-0.9, 0.5) : band(0, 0.5)));
  expect(difference({ ...input, months: lonely }, size).announced).toBeNull();
});

test('difference: zero and the field that does not matter are always in view', () => {
  const drawn = difference(
    { calendar: months, slot: 1, months: months.months.map(() => band(2, 0.1)), rope: 0.1, judge: true },
    size,
  );
  const values = drawn.ticks.map(({ value }) => value);
  expect(values).toContain(0);
  expect(values[0]).toBeLessThanOrEqual(-0.1);
  expect(drawn.rope.height).toBeGreaterThan(0);
});

test('survival: starts at 100 % on day 14, spans 0 to 100, and its bands never leave it', () => {
  const shares = [62, 44, 35, 30, 24, 20, 17, 14].map((share) => band(share, 2));
  const drawn = survival(
    {
      days: [30, 60, 90, 120, 180, 240, 300, 365],
      curves: [
        { slot: 0, shares },
        { slot: 1, shares: shares.map((share) => band(share.middle - 3, 2)) },
      ],
      reading: 90,
      until: 365,
    },
    { width: 420, rem: 1 },
  );
  const line = numbers(drawn.curves[0].line);
  expect(line[0]).toBeCloseTo(drawn.x(14), 0);
  expect(line[1]).toBeCloseTo(drawn.y(100), 0);
  expect(line).toHaveLength(18);
  expect(drawn.ticks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]);
  expect(drawn.leader).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/);
  expect(drawn.curves[1].marks).toHaveLength(3);
});

test('interval: ends, middle and zero in per cent of the scale', () => {
  const mark = intervalMark({ lower: -1, q25: -0.5, middle: 0, q75: 0.5, upper: 1 }, { low: -2, high: 2 }, 0.1);
  expect(mark.outer).toEqual({ x: 25, width: 50 });
  expect(mark.inner).toEqual({ x: 37.5, width: 25 });
  expect(mark.notch).toBe(50);
  expect(mark.zero).toBe(50);
  expect(mark.rope!.width).toBeCloseTo(5);
});

test('interval: where all worlds agree, or nearly, a mark of fixed width is seen in the place of a bar', () => {
  const of = (half: number) =>
    intervalMark({ lower: -half, q25: -half / 2, middle: 0, q75: half / 2, upper: half }, { low: -2, high: 2 });
  expect([0, 0.02, 0.5].map((half) => of(half).speck)).toEqual([true, true, false]);
});

test('interval: a common scale holds every bar and zero, and takes few steps', () => {
  const scale = differenceScale([band(-3, 1), band(-1, 2)], 0.3);
  expect(scale.low).toBeLessThan(-4);
  expect(scale.high).toBeGreaterThan(1);
  expect(differenceScale([band(-3.01, 1), band(-1.01, 2)], 0.3)).toEqual(scale);
  expect([0.9, 1, 1.2, 17, 0.034].map(roomFor)).toEqual([1, 1, 1.5, 20, 0.05]);
  expect(roomFor(0)).toBe(1);
});

test('every scenario has its own dash and marker; today has neither', () => {
  expect(new Set(DASHES.slice(1)).size).toBe(6);
  expect(dashOf(0)).toBeUndefined();
  expect(markerPath(0, 5, 5, 4)).toBe('');
  const paths = [1, 2, 3, 4, 5, 6].map((slot) => markerPath(slot, 5, 5, 4));
  expect(new Set(paths).size).toBe(6);
});
