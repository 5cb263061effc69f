import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileStudy } from './compile.ts';
import { parseStudy } from './parse.ts';
import type { Policies, Study } from './study.ts';
import { studyWarnings } from './warnings.ts';

const folder = new URL('../../scenarios/', import.meta.url);
function studyOf(file: string): Study {
  const parsed = parseStudy(readFileSync(new URL(file, folder), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.study;
}
const warned = (policies: Policies) => {
  const study = studyOf('4ess.json');
  const [scenario] = study.scenarios;
  return studyWarnings(compileStudy({ ...study, scenarios: [{ ...scenario, policies }] }));
};

describe('what a study is warned of', () => {
  it.each(['ring-recruitment', 'union-engagement'])('%s without a ring does nothing, and is said to', (policy) => {
    expect(warned({ [policy]: {}, 'employer-ring': {} })).toEqual([]);
    const [warning, ...more] = warned({ [policy]: {}, 'coordination-meeting': {} });
    expect(more).toEqual([]);
    expect(warning.en).toMatch(/does nothing without the policy employer ring\.$/);
    expect(warning.sv).toMatch(/gör ingenting utan åtgärden arbetsgivarring\.$/);
  });

  it('holds for each scenario by its name', () => {
    expect(warned({ 'ring-recruitment': {}, 'union-engagement': {} })).toHaveLength(2);
    const name = studyOf('4ess.json').scenarios[0].label;
    expect(warned({ 'union-engagement': {} })[0].sv).toContain(name.sv);
    expect(warned({ 'union-engagement': {} })[0].en).toContain(name.en);
  });

  it('is nothing for the studies that the product ships, under the rules of 2019', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const study = studyOf(file);
      if (study.rules === '2019') expect(studyWarnings(compileStudy(study)), file).toEqual([]);
    }
  });
});
