import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceRange } from '../parameters/controls.ts';
import evidence from '../parameters/evidence/evidence.json';
import { defaultCatalogue } from './catalogue.ts';
import { compileStudy } from './compile.ts';
import { DATA_ROW, DATA_YEARS, farCells, farOutside, farWarnings, isFar } from './far-outside.ts';
import { parseStudy } from './parse.ts';
import type { Study } from './study.ts';

const folder = new URL('../../scenarios/', import.meta.url);
function studyOf(file: string): Study {
  const parsed = parseStudy(readFileSync(new URL(file, folder), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.study;
}
const of = (study: Study) => farOutside(compileStudy(study)).map(({ arm, key }) => [arm, key]);

const first = studyOf('4ess.json');
const MEETINGS = 'coordination-meeting';
const [scenario] = first.scenarios;
const withDay = (day: number): Study => ({
  ...first,
  scenarios: [
    { ...scenario, policies: { ...scenario.policies, [MEETINGS]: { 'meet.day_early': day } } },
    ...first.scenarios.slice(1),
  ],
});

describe('far outside', () => {
  it('is further from the range than the range is wide', () => {
    const range = { min: 8, max: 30 };
    expect([8, 30, 40, 52, 52.1, -14, -14.1].map((value) => isFar(value, range))).toEqual([
      ...[false, false, false, false, true, false, true],
    ]);
  });

  it('is told for the scenario that holds the value, in both languages', () => {
    expect(of(withDay(52))).toEqual([]);
    expect(of(withDay(53))).toEqual([[1, `${scenario.id} meet.day_early`]]);
    const compiled = compileStudy(withDay(53));
    const [words] = farWarnings(compiled);
    expect(words.sv).toMatch(/är (sjuk)?dag 53, långt utanför det som underlaget stöder \(8–30\)\.$/);
    expect(words.en).toMatch(/is .*day 53, far outside the range that the evidence supports \(8–30\)\.$/);
    expect(farCells(compiled, farOutside(compiled)).slice(0, 3)).toEqual([[], ['meet.day_early=53'], []]);
  });

  it('concerns every scenario where the baseline or the whole study holds it, and is said once', () => {
    const all = first.scenarios.map((_, i) => i + 1);
    const study: Study = { ...first, assumptions: { ...first.assumptions, 'mgr.span_mean': 190 } };
    expect(of(study).map(([arm]) => arm)).toEqual(all);
    expect(farWarnings(compileStudy(study)).map(({ en }) => en.slice(0, 14))).toEqual(['All scenarios:']);
    const today: Study = {
      ...first,
      baseline: { ...first.baseline, policies: { [MEETINGS]: { 'meet.day_early': 90 } } },
    };
    expect(of(today).map(([arm]) => arm)).toEqual(all);
  });

  it('holds for a horizon of more than twice the data, whose length the evidence states', () => {
    const { value, caveat } = evidence.seed_facts.find(({ id }) => id === DATA_ROW)!;
    expect([value, caveat.slice(0, 24), DATA_YEARS]).toEqual(['7.8 to 5.8', '2016 to accumulated 2019', 2019 - 2016]);
    expect(of({ ...first, years: 6 })).toEqual([]);
    expect(of({ ...first, years: 7 }).map(([, key]) => key)).toEqual(first.scenarios.map(({ id }) => `${id} years`));
  });

  it('no default of the model lies outside its own range', () => {
    const outside = defaultCatalogue().registry.parameters.filter((parameter) => {
      const range = evidenceRange(parameter);
      return range !== null && (parameter.values[0] < range.min || parameter.values[0] > range.max);
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('three scenarios that come with the page do, on purpose', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.flatMap((file) => of(studyOf(file)).map(([, key]) => `${file} ${key}`))).toEqual([
      'meeting-day.json day-60 meet.day_early',
      'meeting-day.json day-90 meet.day_early',
      'sector.json slots-enough meet.slots_week',
    ]);
  });
});
