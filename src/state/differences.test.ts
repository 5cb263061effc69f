import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStudy } from '../scenario/parse.ts';
import { differencesOf } from './differences.ts';
import {
  draftOf,
  withAssumption,
  withLabel,
  withNewScenario,
  withoutScenario,
  withPolicy,
  withTimes,
  withValue,
} from './draft.ts';

const parsed = parseStudy(readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('the example study is broken');
const published = parsed.study;
const [scenario, policy] = ['early-meetings', 'coordination-meeting'];
const at = { scenario, policy };
const drafted = draftOf(published);

test('the study as published differs in nothing', () => {
  expect(differencesOf(published, published)).toEqual([]);
  expect(differencesOf(structuredClone(published), published)).toEqual([]);
});

test('each thing that was changed is one row', () => {
  const valued = withValue(drafted, published, at, 'meet.day_early', 60);
  const timed = withTimes(valued, published, at, { start: '2020-01-01' });
  const { study } = timed;
  expect(differencesOf(withAssumption(study, 'meet.hr_manager_led', 1.2), published)).toEqual([
    { scenario: null, policy: null, parameter: 'meet.hr_manager_led', before: null, after: 1.2 },
    { scenario, policy, parameter: 'start', before: '2019-01-01', after: '2020-01-01' },
    { scenario, policy, parameter: 'meet.day_early', before: null, after: 60 },
  ]);
});

test('what was changed in the baseline is told first, under its own id', () => {
  const today = { scenario: 'today', policy: 'wage-subsidy' };
  const changed = withPolicy(withValue(drafted, published, at, 'meet.day_early', 60), published, today, true);
  expect(differencesOf(changed.study, published).map(({ scenario: of, policy: which }) => [of, which])).toEqual([
    ['today', 'wage-subsidy'],
    [scenario, policy],
  ]);
});

test('a policy that was switched off is one row, whatever it held', () => {
  const off = withPolicy(withValue(drafted, published, at, 'meet.day_early', 60), published, at, false);
  expect(differencesOf(off.study, published)).toEqual([
    { scenario, policy, parameter: null, before: true, after: false },
  ]);
});

test('scenarios that were added, named anew and taken away', () => {
  const two = withNewScenario(published)!.study;
  const label = { sv: 'Sent', en: 'Late' };
  const added = withLabel(two, 'scenario-2', label);
  expect(differencesOf(added, published)).toEqual([
    { scenario: 'scenario-2', policy: null, parameter: null, before: null, after: label },
  ]);
  expect(differencesOf(withLabel(published, scenario, label), published)).toEqual([
    { scenario, policy: null, parameter: null, before: published.scenarios[0].label, after: label },
  ]);
  expect(differencesOf(withoutScenario(two, scenario), published).at(-1)).toEqual({
    scenario,
    policy: null,
    parameter: null,
    before: published.scenarios[0].label,
    after: null,
  });
});

test('of a copy every policy is told, because nothing of it was published', () => {
  const { study } = withNewScenario(published, scenario)!;
  expect(differencesOf(study, published).map(({ policy: of, parameter, after }) => [of, parameter, after])).toEqual([
    [null, null, { sv: 'Tidiga möten 2', en: 'Early meetings 2' }],
    [policy, null, true],
    [policy, 'start', '2019-01-01'],
  ]);
});
