import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Text } from '../i18n/locale.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import {
  NO_END,
  draftOf,
  sameDraft,
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
/** With one scenario, so that every change of it can be told. */
const published: Study = { ...parsed.study, scenarios: parsed.study.scenarios.slice(0, 1) };
const drafted = draftOf(published);
const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
const entry = (study: Study) => study.scenarios[0].policies['coordination-meeting'];

test('a value goes to one policy of one scenario, and null brings back what was published', () => {
  const changed = withValue(drafted, published, at, 'meet.day_early', 60);
  expect(entry(changed.study)).toEqual({ start: '2019-01-01', 'meet.day_early': 60 });
  expect(entry(published)).toEqual({ start: '2019-01-01' });
  expect(sameDraft(withValue(changed, published, at, 'meet.day_early', null), drafted)).toBe(true);
  // Where the published study itself says a value, that one comes back.
  const saying = changed.study;
  const again = withValue(
    withValue(draftOf(saying), saying, at, 'meet.day_early', 30),
    saying,
    at,
    'meet.day_early',
    null,
  );
  expect(entry(again.study)['meet.day_early']).toBe(60);
});

test('the others are the same objects before and after', () => {
  const two = draftOf(withNewScenario(published, 'early-meetings')!.study);
  const changed = withValue(two, published, at, 'meet.day_early', 60);
  expect(changed.study.scenarios[1]).toBe(two.study.scenarios[1]);
  expect(changed.study.baseline).toBe(published.baseline);
  expect(changed.study.population).toBe(published.population);
});

test('times change one by one', () => {
  const later = withTimes(drafted, published, at, { start: '2020-01-01', ramp: 30 });
  const ended = withTimes(later, published, at, { end: '2021-01-01' });
  expect(entry(ended.study)).toEqual({ start: '2020-01-01', ramp: 30, end: '2021-01-01' });
  expect(sameDraft(withTimes(ended, published, at, { start: null, ramp: null, end: null }), drafted)).toBe(true);
});

test('an end that was published can be taken away, and comes back with null', () => {
  const ending = withTimes(drafted, published, at, { end: '2021-01-01' }).study;
  const never = withTimes(draftOf(ending), ending, at, { end: NO_END });
  expect(entry(never.study)?.end).toBeUndefined();
  expect(entry(withTimes(never, ending, at, { end: null }).study)?.end).toBe('2021-01-01');
});

test('a policy switched off and on holds what it held, and can be changed while it is off', () => {
  const off = withPolicy(withValue(drafted, published, at, 'meet.day_early', 60), published, at, false);
  expect(off.study.scenarios[0].policies).toEqual({});
  const changed = withValue(off, published, at, 'meet.slots_week', 4);
  expect(changed.study).toBe(off.study);
  const on = withPolicy(changed, published, at, true);
  expect(entry(on.study)).toEqual({ start: '2019-01-01', 'meet.day_early': 60, 'meet.slots_week': 4 });
  expect(on.parked).toEqual({});
  expect(withPolicy(on, published, at, true)).toBe(on);
});

test('the baseline is changed like a scenario, and what it held while off comes back', () => {
  const today = { scenario: 'today', policy: 'wage-subsidy' };
  const on = withPolicy(drafted, published, today, true);
  const valued = withTimes(withValue(on, published, today, 'ws.request_day', 90), published, today, { ramp: 0 });
  expect(valued.study.baseline.policies).toEqual({ 'wage-subsidy': { 'ws.request_day': 90, ramp: 0 } });
  expect(valued.study.scenarios).toBe(drafted.study.scenarios);
  expect(parseStudy(JSON.stringify(valued.study)).ok).toBe(true);
  const off = withPolicy(valued, published, today, false);
  expect(off.study).toEqual(published);
  expect(withPolicy(off, published, today, true).study).toEqual(valued.study);
  // It is no scenario: it cannot be named, copied or taken away.
  expect(withLabel(published, 'today', published.label)).toBe(published);
  expect(withNewScenario(published, 'today')).toBeNull();
  expect(withoutScenario(published, 'today')).toBe(published);
});

test('an assumption is the whole study\u2019s', () => {
  const changed = withAssumption(published, 'meet.hr_manager_led', 1.2);
  expect(changed.assumptions).toEqual({ 'meet.hr_manager_led': 1.2 });
  expect(withAssumption(changed, 'meet.hr_manager_led', null)).toEqual(published);
});

test('there are at most six scenarios, each with an id that a file accepts and nobody else has', () => {
  let study = published;
  const ids: string[] = [];
  for (let made = withNewScenario(study, 'early-meetings'); made; made = withNewScenario(study, made.id)) {
    study = made.study;
    ids.push(made.id);
  }
  expect(ids).toEqual([2, 3, 4, 5, 6].map((number) => `early-meetings-${number}`));
  expect(study.scenarios.map(({ id }) => id)).toEqual(['early-meetings', ...ids]);
  expect(withNewScenario(study)).toBeNull();
  expect(parseStudy(JSON.stringify(study)).ok).toBe(true);
  const fewer = withoutScenario(study, 'early-meetings-3');
  expect(withNewScenario(fewer, 'early-meetings-6')!.id).toBe('early-meetings-3');
  expect(withNewScenario(fewer)!.id).toBe('scenario-2');
  expect(withNewScenario(fewer, 'nobody')).toBeNull();
});

test('a name as long as a file accepts can still be copied', () => {
  const long: Text = { sv: 'å'.repeat(200), en: 'a'.repeat(200) };
  const { study } = withNewScenario(withLabel(published, 'early-meetings', long), 'early-meetings')!;
  expect(study.scenarios[1].label.en).toBe(`${'a'.repeat(196)} 2`);
  expect(parseStudy(JSON.stringify(study)).ok).toBe(true);
});

test('a copy has the lowest number that is free for its name, whatever its id is', () => {
  const named = (study: Study, at: number, name: string) =>
    withLabel(study, study.scenarios[at].id, { sv: name, en: name });
  const copyOf = (study: Study, at: number) => withNewScenario(study, study.scenarios[at].id)!.study;
  const first = withNewScenario(published)!.study;
  expect(first.scenarios[1].label.sv).toBe('Scenario 1');
  // The id of the second one is scenario-2, the copy's scenario-3; it is the second with its name.
  const second = copyOf(named(first, 1, 'Tidigt bidrag'), 1);
  expect([second.scenarios[2].id, second.scenarios[2].label.sv]).toEqual(['scenario-3', 'Tidigt bidrag 2']);
  const third = copyOf(second, 2);
  expect(third.scenarios[3].label.sv).toBe('Tidigt bidrag 3');
  // One in between that went leaves its number free.
  expect(copyOf(withoutScenario(third, 'scenario-3'), 2).scenarios[3].label.sv).toBe('Tidigt bidrag 2');
  // A number that says something stays.
  expect(copyOf(named(first, 1, 'Dag 90'), 1).scenarios[2].label.sv).toBe('Dag 90 2');
  expect(copyOf(first, 1).scenarios[2].label.sv).toBe('Scenario 2');
});

test('the last scenario stays, and what is not there changes nothing', () => {
  expect(withoutScenario(published, 'early-meetings')).toBe(published);
  expect(withoutScenario(published, 'nobody')).toBe(published);
  expect(withLabel(published, 'nobody', published.label)).toBe(published);
  expect(withValue(drafted, published, { ...at, scenario: 'nobody' }, 'meet.day_early', 60)).toBe(drafted);
  expect(withPolicy(drafted, published, { ...at, scenario: 'nobody' }, true)).toBe(drafted);
});

test('an id that was used before is never given again, also when nobody has it now', () => {
  expect(withNewScenario(published, undefined, ['scenario-2', 'scenario-3'])!.id).toBe('scenario-4');
});
