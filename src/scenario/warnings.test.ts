import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policies as declared } from '../model/policies/index.ts';
import { createSimulator } from '../model/simulate.ts';
import { studyFor } from '../testing/study-plans.ts';
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

const MEMBERS = { 'ring-recruitment': {}, 'union-engagement': {} };

describe('what a study is warned of', () => {
  it.each([
    ['ring-recruitment', 'Employer ring', 'Arbetsgivarring'],
    ['union-engagement', 'Employer ring', 'Arbetsgivarring'],
    ['meeting-lead', 'Early coordination meetings', 'Tidiga avstämningsmöten'],
    ['every-centre', 'Early coordination meetings', 'Tidiga avstämningsmöten'],
  ])('%s alone does nothing, and is said to', (policy, en, sv) => {
    const [warning, ...more] = warned({ [policy]: {}, 'wage-subsidy': {} });
    expect(more).toEqual([]);
    expect(warning.en).toMatch(new RegExp(`does nothing without the policy “${en}”\\.$`));
    expect(warning.sv).toMatch(new RegExp(`gör ingenting utan åtgärden ”${sv}”\\.$`));
  });

  it('is what runs say: a policy that alone changes no figure has a warning, and no other has', () => {
    for (const { id } of declared) {
      const study = studyFor({ sizes: [600, 400, 200], years: 2, ring: 2, policies: { [id]: { ramp: 0 } } });
      const compiled = compileStudy(study);
      const [without, alone] = createSimulator().arms(compiled.plans, { draw: 1, replication: 1 });
      const idle = alone.every((figure, i) => Object.is(figure, without[i]));
      expect([id, studyWarnings(compiled).length]).toEqual([id, idle ? 1 : 0]);
    }
  });

  it('is that a ring reaches nobody where no employer is a member or can be recruited', () => {
    const ring = { 'employer-ring': {} };
    const all = { ...ring, 'ring-recruitment': {} };
    const of = (policies: Policies, members: number | boolean) =>
      studyWarnings(compileStudy(studyFor({ policies, ring: members }))).map(({ en }) => en);
    expect(of(ring, false)).toEqual([expect.stringMatching(/the ring reaches nobody/)]);
    expect(of(all, false)).toEqual([expect.stringMatching(/the ring reaches nobody/)]);
    expect(of(ring, true)).toEqual([]);
    expect(of(ring, 1)).toEqual([]);
  });

  it('holds for each scenario by its name', () => {
    expect(warned(MEMBERS)).toHaveLength(2);
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
