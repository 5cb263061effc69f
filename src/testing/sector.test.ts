/** The study of the whole municipal sector: its people are made by a rule, which its source states. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSplit, PERSONS_A_PART, partsOf } from '../model/arms/parts.ts';
import { compileStudy } from '../scenario/compile.ts';
import { parseStudy } from '../scenario/parse.ts';
import { fourEss } from './study-plans.ts';

const parsed = parseStudy(readFileSync(new URL('../../scenarios/sector.json', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const { study } = parsed;
const { employers } = study.population;
const PERSONS = 1_200_000;
const weight = (rank: number) => (rank + 14) ** -1.5;
const weights = employers.reduce((sum, _, i) => sum + weight(i + 1), 0);
const byRule = employers.map((_, i) => Math.round((PERSONS * weight(i + 1)) / weights));

it('has 290 municipalities and 1.2 million employments, in sizes by rank', () => {
  expect(employers).toHaveLength(290);
  const sizes = employers.map(({ employments }) => employments as number);
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(PERSONS);
  expect(sizes.slice(1)).toEqual(byRule.slice(1));
  // The largest has what rounding leaves.
  expect(Math.abs(sizes[0] - byRule[0])).toBeLessThan(5);
  expect([sizes[0], sizes[289]]).toEqual([50_316, 551]);
  expect(study.description.sv).toContain('50 316 anställda till 551');
  expect(study.description.en).toContain('50,316 employees to 551');
});

it('has the three municipalities of 4-Ess at the ranks that it says', () => {
  const ranks = compileStudy(fourEss()).plans[0].employers.map(({ employments }) => {
    const off = byRule.map((n) => Math.abs(n - employments));
    return off.indexOf(Math.min(...off)) + 1;
  });
  expect(study.source).toContain(`rank ${ranks[0]}, ${ranks[1]} and ${ranks[2]}`);
});

it('is lived in parts, none larger than its largest municipality', () => {
  const { plans } = compileStudy(study);
  expect(isSplit(plans)).toBe(true);
  const parts = partsOf(plans[0], PERSONS_A_PART);
  expect(Math.max(...parts.map(({ persons }) => persons))).toBe(50_316);
  expect(parts.reduce((sum, { persons }) => sum + persons, 0)).toBe(PERSONS);
});
