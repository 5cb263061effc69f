import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NO_EDITS, withValue } from './edits.ts';
import { openStudy } from './open-study.ts';
import { parseStudy } from '../scenario/parse.ts';

const text = readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8');
const study = openStudy(text);

test('the study as published has two arms, and its policy acts', () => {
  const compiled = study.compile(NO_EDITS);
  expect(compiled.arms.map(({ id }) => id)).toEqual(['today', 'early-meetings']);
  expect(compiled.months).toHaveLength(36);
  expect(compiled.months[0]).toEqual({ year: 2019, month: 1 });
  expect(compiled.policyStart).toBe(0);
  expect(study.employers.reduce((sum, { employments }) => sum + employments, 0)).toBe(5118);
});

test('an edit makes another plan of the scenario and leaves today alone', () => {
  const published = study.compile(NO_EDITS);
  const later = study.compile(withValue(NO_EDITS, 'meet.day_early', 60));
  expect(later.key).not.toBe(published.key);
  expect(later.plans[0].id).toBe(published.plans[0].id);
  expect(study.compile(withValue(NO_EDITS, 'meet.day_early', 14)).plans[1].policies).toEqual(
    published.plans[1].policies,
  );
});

test('an assumption set by hand is held and no longer drawn; a switch becomes true or false', () => {
  const plan = study.compile(withValue(NO_EDITS, 'meet.hr_manager_led', 1.2)).plans[1];
  expect(plan.parameters.find(({ id }) => id === 'meet.hr_manager_led')).toMatchObject({
    values: [1.2],
    uncertainty: null,
  });
  const file = JSON.parse(study.file(withValue(NO_EDITS, 'meet.manager_led', 0))) as {
    scenarios: { policies: Record<string, Record<string, unknown>> }[];
  };
  expect(file.scenarios[0].policies['coordination-meeting']['meet.manager_led']).toBe(false);
});

test('switched off, the scenario has no policy; a later start is a place on the axis', () => {
  expect(study.compile({ ...NO_EDITS, on: false })).toMatchObject({ policyStart: null });
  expect(study.compile({ ...NO_EDITS, start: '2019-07-01' }).policyStart).toBe(6);
  expect(study.compile({ ...NO_EDITS, start: '2019-07-17' }).policyStart).toBeCloseTo(6 + 16 / 31, 10);
});

test('the file with the edits is a study that the terminal reads, and the same plans come of it', () => {
  const edits = withValue({ ...NO_EDITS, start: '2020-01-01' }, 'meet.slots_week', 4);
  expect(parseStudy(study.file(edits)).ok).toBe(true);
  expect(openStudy(study.file(edits)).compile(NO_EDITS).key).toBe(study.compile(edits).key);
});

test('a value that the model does not take is said with its place', () => {
  expect(() => study.compile(withValue(NO_EDITS, 'meet.day_early', 9999))).toThrow('meet.day_early');
  expect(() => openStudy('{')).toThrow();
});

test('every control has a saved value within what the model accepts, and texts in both languages', () => {
  for (const control of study.controls) {
    expect(control.saved).toBeGreaterThanOrEqual(control.accepts.min);
    expect(control.saved).toBeLessThanOrEqual(control.accepts.max);
    expect(control.label.sv).not.toBe('');
    expect(control.label.en).not.toBe('');
  }
});
