import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseStudy } from '../scenario/parse.ts';
import { compileStudy } from '../scenario/compile.ts';
import type { Shown } from '../state/shown.ts';
import { farOf, farToday, withoutArms } from './far.ts';

const parsed = parseStudy(readFileSync(new URL('../../scenarios/meeting-day.json', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('meeting-day.json');
const compiled = compileStudy(parsed.study) as unknown as Shown['compiled'];

it('hides the scenarios that lie far outside until what is far outside has been agreed to', () => {
  const first = farOf(compiled, new Set());
  expect([[...first.hidden], [...first.shown]]).toEqual([[3, 4], []]);
  expect(first.why).toHaveLength(2);
  const half = farOf(compiled, new Set(['day-60 meet.day_early']));
  expect([[...half.hidden], [...half.shown]]).toEqual([[4], [3]]);
  expect(half.why).toHaveLength(1);
  const all = farOf(compiled, new Set(first.found.map(({ key }) => key)));
  expect([[...all.hidden], [...all.shown]]).toEqual([[], [3, 4]]);
  expect(all.why).toEqual(first.why);
});

it('of the scenarios that are asked for, says and agrees to nothing of the others', () => {
  const one = farOf(compiled, new Set(), [0, 3]);
  expect([[...one.hidden], one.why.length, one.found.map(({ key }) => key)]).toEqual([
    [3],
    1,
    ['day-60 meet.day_early'],
  ]);
  expect(farOf(compiled, new Set(), [0, 1]).found).toEqual([]);
});

it('leaves their comparisons out, and nothing else', () => {
  const comparisons = [1, 2, 3].map((arm) => ({ arm, outcomes: [] }));
  const shown = { summary: { worlds: 50, arms: [], comparisons } };
  expect(withoutArms(shown, new Set())).toBe(shown);
  expect(withoutArms(shown, new Set([2])).summary.comparisons.map(({ arm }) => arm)).toEqual([1, 3]);
  expect(shown.summary.comparisons).toHaveLength(3);
});

it('hides the figures of today where today lies far outside, until somebody has asked to see a scenario all the same', () => {
  expect(farToday(compiled, new Set())).toBe(false);
  const { study } = parsed;
  const long = compileStudy({ ...study, years: 7 }) as unknown as Shown['compiled'];
  expect(farToday(long, new Set())).toBe(true);
  expect(farToday(long, new Set([`${study.scenarios[0].id} meet.day_early`]))).toBe(true);
  expect(farToday(long, new Set([`${study.scenarios[0].id} years`]))).toBe(false);
});
