import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParameterValue } from '../parameters/parameter.ts';
import { compileStudy } from '../scenario/compile.ts';
import { parseStudy } from '../scenario/parse.ts';
import { reasonOf } from './broken-study.ts';
import { draftOf, withAssumption, withNewScenario, withPolicy, withTimes, withValue, type Draft } from './draft.ts';
import { openStudy } from './open-study.ts';

const text = readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8');
const study = openStudy(text);
const { published } = study;
const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
const drafted = draftOf(published);
const having = (parameter: string, value: ParameterValue, from: Draft = drafted): Draft =>
  withValue(from, published, at, parameter, value);
const compiled = (draft: Draft) => study.compile(draft.study);

test('the study as published has today and four scenarios, and its policy acts in each', () => {
  const of = compiled(drafted);
  expect(of.arms.map(({ id }) => id)).toEqual([
    'today',
    'early-meetings',
    'as-planned',
    'every-centre',
    'caseworker-led',
  ]);
  expect(of.months).toHaveLength(36);
  expect(of.months[0]).toEqual({ year: 2019, month: 1 });
  expect(of.starts).toEqual([null, 0, 0, 0, 0]);
  expect(study.employers.reduce((sum, { employments }) => sum + employments, 0)).toBe(5118);
});

test('an edit makes another plan of the scenario and leaves today alone', () => {
  const before = compiled(drafted);
  const later = compiled(having('meet.day_early', 60));
  expect(later.key).not.toBe(before.key);
  // The very same object: nothing was hashed again.
  expect(later.plans[0]).toBe(before.plans[0]);
  expect(later.plans[1].policies).toEqual(before.plans[1].policies);
});

test('an assumption set by hand is held and no longer drawn; a switch becomes true or false', () => {
  const plan = compiled(having('meet.hr_manager_led', 1.2)).plans[1];
  expect(plan.parameters.find(({ id }) => id === 'meet.hr_manager_led')).toMatchObject({
    values: [1.2],
    uncertainty: null,
  });
  const edits = study.edits(having('meet.manager_led', false), at.scenario);
  expect(edits.values).toEqual({ 'meet.manager_led': 0 });
});

test('arm by arm the plans are those of the whole study, also where a scenario has assumptions of its own', () => {
  const two = withNewScenario(having('meet.day_early', 41).study, at.scenario)!.study;
  const [first, second] = two.scenarios;
  const own = { ...two, scenarios: [first, { ...second, assumptions: { 'meet.hr_manager_led': 1.1 } }] };
  for (const draft of [two, own, withAssumption(own, 'meet.hr_manager_led', 1.3)]) {
    expect(study.compile(draft).plans).toEqual(compileStudy(draft).plans);
  }
  expect(study.compile(own).plans[2].id).not.toBe(study.compile(own).plans[1].id);
  expect(study.compile(two).plans[2].id).toBe(study.compile(two).plans[1].id);
});

test('switched off, the scenario has no policy; a later start is a place on the axis', () => {
  expect(compiled(withPolicy(drafted, published, at, false)).starts.slice(0, 2)).toEqual([null, null]);
  const from = (start: string) => compiled(withTimes(drafted, published, at, { start })).starts[1];
  expect(from('2019-07-01')).toBe(6);
  expect(from('2019-07-17')).toBeCloseTo(6 + 16 / 31, 10);
});

test('the file with the edits is a study that the terminal reads, and the same plans come of it', () => {
  const draft = withTimes(having('meet.slots_week', 4), published, at, { start: '2020-01-01' });
  const file = study.file(draft.study);
  expect(parseStudy(file).ok).toBe(true);
  const again = openStudy(file);
  expect(again.compile(again.published).key).toBe(compiled(draft).key);
});

test('a value that the model does not take is said with its place', () => {
  expect(() => compiled(having('meet.day_early', 9999))).toThrow('meet.day_early');
  try {
    compiled(having('meet.day_early', 9999));
  } catch (error) {
    expect(reasonOf(error)).toEqual({
      sv: expect.stringMatching(/meet\.day_early: väntade .*, fann 9999\.$/) as string,
      en: expect.stringMatching(/meet\.day_early: expected .*, found 9999\.$/) as string,
    });
  }
  expect(() => openStudy('{')).toThrow();
});

test('a policy that is off still shows what it holds; a value put back is no change', () => {
  const off = withPolicy(having('meet.day_early', 60), published, at, false);
  expect(study.edits(off, at.scenario)).toMatchObject({ on: false, values: { 'meet.day_early': 60 } });
  expect(study.facing(off, at.scenario).policy.id).toBe('coordination-meeting');
  expect(study.edits(withValue(off, published, at, 'meet.day_early', null), at.scenario).values).toEqual({});
});

test('another scenario in view has its own name and controls', () => {
  const { study: two, id } = withNewScenario(published)!;
  const other = study.facing(draftOf(two), id);
  expect(other.scenario.id).toBe('scenario-2');
  expect(study.edits(draftOf(two), id)).toMatchObject({ on: false, values: {} });
  expect(other.controls.map((control) => control.id)).toEqual(study.controls.map((control) => control.id));
});

test('every control has a saved value within what the model accepts, and texts in both languages', () => {
  for (const control of study.controls) {
    expect(control.saved).toBeGreaterThanOrEqual(control.accepts.min);
    expect(control.saved).toBeLessThanOrEqual(control.accepts.max);
    expect(control.label.sv).not.toBe('');
    expect(control.label.en).not.toBe('');
  }
});
