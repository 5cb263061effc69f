import { expect, test } from 'vitest';
import { figure } from './fixture.testing.ts';
import { innerTicks, nearest } from './rows.ts';
import { textWidth, wrapText } from './text.ts';
import { bySwing, MOST, tornado, type TornadoRow } from './tornado.ts';
import { uncertainty } from './uncertainty.ts';
import { runningSums, waterfall, type WaterfallInput, type WaterfallStep } from './waterfall.ts';

const SIZES = [288, 390, 640, 900, 1600].map((width) => ({ width, rem: 1 }));
const step = (id: string, middle: number, half: number): WaterfallStep => ({
  id,
  name: id,
  figure: figure(middle, half),
});

const falls: WaterfallInput = {
  parts: [
    {
      kind: 'resources',
      name: 'Resources',
      steps: [step('insurance', -4, 3), step('employer', -2, 1), step('project', 2.5, 0.25)],
      total: step('society', -3.5, 5),
    },
    {
      kind: 'transfers',
      name: 'Transfers',
      steps: [step('insurance', -3, 2), step('employee', 3, 2)],
      total: step('sum', 0, 0),
    },
  ],
};

test('waterfall: each bar starts where the last ended, and the total spans their sum', () => {
  expect(runningSums(falls.parts[0].steps)).toEqual({
    bars: [
      { from: 0, to: -4 },
      { from: -4, to: -6 },
      { from: -6, to: -3.5 },
    ],
    sum: -3.5,
  });
  const { bars, zeroX } = waterfall(falls, { width: 900, rem: 1 });
  const [insurance, employer, project, society] = bars;
  expect(insurance.bar.x + insurance.bar.width).toBeCloseTo(zeroX, 6);
  expect(employer.bar.x + employer.bar.width).toBeCloseTo(insurance.bar.x, 6);
  expect(project.bar.x).toBeCloseTo(employer.bar.x, 6);
  expect(society.bar.x).toBeCloseTo(project.bar.x + project.bar.width, 6);
  expect(society.bar.x + society.bar.width).toBeCloseTo(zeroX, 6);
});

test('waterfall: a whisker lies around its own bar\u2019s end by the step\u2019s own interval', () => {
  const { bars, zeroX } = waterfall(falls, { width: 900, rem: 1 });
  const perUnit = (zeroX - bars[0].bar.x) / 4;
  expect(bars[1].whisker.from).toBeCloseTo(zeroX - 7 * perUnit, 6);
  expect(bars[1].whisker.to).toBeCloseTo(zeroX - 5 * perUnit, 6);
});

test('waterfall: grey while the interval holds zero, otherwise by its side', () => {
  expect(waterfall(falls, { width: 900, rem: 1 }).bars.map(({ side }) => side)).toEqual([
    'fewer',
    'fewer',
    'more',
    'unsure',
    'fewer',
    'more',
    'unsure',
  ]);
});

test('waterfall: a total that is not the sum, or transfers that do not cancel, cannot be drawn', () => {
  const [resources, transfers] = falls.parts;
  const wrong = { parts: [{ ...resources, total: step('society', -3.4, 5) }] };
  expect(() => waterfall(wrong, { width: 900, rem: 1 })).toThrow('the steps add up to -3.5, the total says -3.4');
  const leaking = { parts: [{ ...transfers, steps: [step('insurance', -3, 2)], total: step('sum', -3, 2) }] };
  expect(() => waterfall(leaking, { width: 900, rem: 1 })).toThrow('transfers between payers add up to -3, not to 0');
});

test('waterfall: rows lie below each other without overlap, in every width', () => {
  for (const size of SIZES) {
    const { bars, height } = waterfall(falls, size);
    bars.forEach((bar, i) => {
      const next = bars[i + 1]?.y ?? height;
      expect(bar.bar.y + bar.bar.height).toBeLessThanOrEqual(next);
      expect(bar.bar.y).toBeGreaterThanOrEqual(bar.y);
    });
  }
});

const shares = (values: readonly number[]) =>
  values.map((value, i) => ({ grade: (['A', 'B', 'C', 'D'] as const)[i], name: 'word', share: figure(value, 0.05) }));
const sources = [
  { id: 'chance' as const, name: 'Chance', share: figure(0.25, 0.1) },
  { id: 'assumptions' as const, name: 'Assumptions', share: figure(0.75, 0.1) },
];

test('uncertainty: chance and assumptions have a row each on one scale; the grades fill one bar', () => {
  const drawn = uncertainty({ sources, grades: shares([0.01, 0.19, 0.3, 0.5]) }, { width: 900, rem: 1 });
  const [chance, assumptions] = drawn.rows;
  expect(chance.y).toBeLessThan(assumptions.y);
  const whole = drawn.width - drawn.margins.left - drawn.margins.right;
  expect(chance.mark.notch).toBeCloseTo(drawn.margins.left + whole * 0.25, 6);
  expect(assumptions.mark.from).toBeCloseTo(drawn.margins.left + whole * 0.65, 6);
  expect(drawn.stack.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(whole, 6);
  drawn.stack.slice(1).forEach((part, i) => expect(part.x).toBeCloseTo(drawn.stack[i].x + drawn.stack[i].width, 6));
  // A hundredth of the bar has no room for its letter; its row has it.
  expect(drawn.stack.map(({ letterX }) => letterX !== null)).toEqual([false, true, true, true]);
  expect(drawn.rows.map(({ grade }) => grade)).toEqual([null, null, 'A', 'B', 'C', 'D']);
});

test('uncertainty: shares by grade that do not fill the whole cannot be drawn', () => {
  expect(() => uncertainty({ sources, grades: shares([0.5, 0.4]) }, { width: 900, rem: 1 })).toThrow('add up to 0.9');
});

const row = (id: string, low: number, high: number): TornadoRow => ({
  ...{ id, name: `The assumption called ${id}`, grade: 'D', weight: 'large' },
  low: { result: figure(low, 0.1), value: '2 %' },
  high: { result: figure(high, 0.1), value: '16 %' },
});

test('tornado: the widest swing first, ten at most, equal ones as they came', () => {
  const rows = [row('a', 0, 1), row('b', 2, -2), row('c', 1, 0), row('d', 1, 1)];
  expect(bySwing(rows).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  const many = Array.from({ length: 14 }, (_, i) => row(String(i), 0, i));
  const drawn = tornado({ base: figure(0, 1), rows: many }, { width: 900, rem: 1 });
  expect(drawn.rows.map(({ source }) => source.id)).toEqual(['13', '12', '11', '10', '9', '8', '7', '6', '5', '4']);
  expect(drawn.rows).toHaveLength(MOST);
});

test('tornado: bars run from the base case; two ends of the same side do not hide each other', () => {
  const drawn = tornado({ base: figure(-1, 0.2), neutral: 0, rows: [row('a', -2, -3)] }, { width: 900, rem: 1 });
  const [low, high] = drawn.rows[0].bars;
  const base = drawn.lines.find(({ kind }) => kind === 'base')!.x;
  expect(low.x + low.width).toBeCloseTo(base, 6);
  expect(high.width).toBeCloseTo(2 * low.width, 6);
  expect(high.y).toBeGreaterThanOrEqual(low.y + 10);
});

test('tornado: the values at the ends stay within the picture', () => {
  for (const size of SIZES) {
    const drawn = tornado({ base: figure(-1, 0.2), neutral: 0, rows: [row('a', -2, 1), row('b', -1, 0)] }, size);
    for (const bar of drawn.rows.flatMap(({ bars }) => bars)) {
      const room = textWidth(bar.text.value, 12);
      expect(bar.text.x - (bar.text.anchor === 'end' ? room : 0)).toBeGreaterThanOrEqual(0);
      expect(bar.text.x + (bar.text.anchor === 'start' ? room : 0)).toBeLessThanOrEqual(size.width);
    }
    for (const [i, { y }] of drawn.rows.entries()) expect(drawn.indexAt(0, y + drawn.row / 2)).toBe(i);
  }
});

test('ticks within an axis are round and at most so many, and zero is one of them when it is in view', () => {
  expect(innerTicks(-1.1, 0.1, 4)).toEqual([-1, -0.5, 0]);
  expect(innerTicks(0.2, 0.9, 4)).toEqual([0.2, 0.4, 0.6, 0.8]);
  for (const most of [2, 3, 4, 6]) {
    const ticks = innerTicks(-7.3, 2.1, most);
    expect(ticks.length).toBeLessThanOrEqual(most);
    expect(ticks.map((tick) => tick + 0)).toContain(0);
  }
});

test('the nearest row is found by its middle', () => {
  expect([-5, 14, 16, 99].map((place) => nearest([10, 20, 30], place))).toEqual([0, 0, 1, 2]);
});

test('long names are broken between words, then at soft hyphens, then cut', () => {
  expect(wrapText('Share of members', 60, 10)).toEqual(['Share of', 'members']);
  expect(wrapText('Deltids\u00adsjukskriven', 70, 10)).toEqual(['Deltids-', 'sjukskriven']);
  expect(wrapText('Deltids\u00adsjukskriven', 200, 10)).toEqual(['Deltidssjukskriven']);
  const [cut] = wrapText('Deltidssjukskriven', 40, 10, 1);
  expect(cut).toMatch(/^Delt.*\u2026$/);
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(40);
  expect(wrapText('one two three four', 30, 10).at(-1)).toMatch(/\u2026$/);
});
