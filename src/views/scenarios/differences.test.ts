import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { parseStudy } from '../../scenario/parse.ts';
import type { Study } from '../../scenario/study.ts';
import { differencesOf } from '../../state/differences.ts';
import { draftOf, NO_END, withLabel, withNewScenario, withPolicy, withTimes, withValue } from '../../state/draft.ts';
import { againstPublished, againstToday, type DifferenceRow } from './differences.ts';
import { lastDay } from './reach.ts';
import { nameOf, typedInto } from './rename.ts';
import { scheduleOf } from './schedule.ts';
import { scheduleTable } from './schedule-table.ts';

const catalogue = defaultCatalogue();
const words = { t: messages.en, f: formats.en, text: (of: { en: string }) => of.en };
function studyOf(name: string): Study {
  const parsed = parseStudy(readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`${name} is broken`);
  return parsed.study;
}
const published = studyOf('4ess');
const plain = (rows: readonly DifferenceRow[]): string[] =>
  rows.map(({ name, where, before, after }) => `${name} (${where}): ${before} -> ${after}`.replaceAll('\u00a0', ' '));

test('from today: the policy, its times, and values that are not the default', () => {
  expect(plain(againstToday(published, published.scenarios[1], catalogue, words))).toEqual([
    'Early coordination meetings (): off -> from 1 Jan 2019',
    'Full strength after (Early coordination meetings): the policy’s own pace -> at once',
    'Meeting slots per municipality and week (Early coordination meetings): 2 a week -> 4 a week',
    'Meetings cancelled by the manager (Early coordination meetings): 10% -> 0%',
    'Early cases that go to occupational health first (Early coordination meetings): 40% -> 0%',
  ]);
  const none = { ...published.scenarios[0], policies: {} };
  expect(againstToday(published, none, catalogue, words)).toEqual([]);
});

test('from a today that has a policy of its own', () => {
  const study = {
    ...published,
    baseline: {
      ...published.baseline,
      policies: { 'coordination-meeting': { start: '2019-06-01' }, 'wage-subsidy': {} },
    },
  };
  expect(plain(againstToday(study, published.scenarios[2], catalogue, words))).toEqual([
    'Starts (Early coordination meetings): 1 Jun 2019 -> 1 Jan 2019',
    'All health centres take part (Early coordination meetings): No -> Yes',
    'Wage subsidy at the current workplace (): on -> off',
  ]);
});

test('values of several numbers are named', () => {
  const ring = studyOf('ring');
  expect(plain(againstToday(ring, ring.scenarios[2], catalogue, words))).toContain(
    'Active members (Employer ring): small 30%, large 80% -> small 10%, large 30%',
  );
});

test('from the published study: of this scenario, and a count of the others', () => {
  const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
  let draft = withValue(draftOf(published), published, at, 'meet.day_early', 30);
  draft = withTimes(draft, published, at, { end: '2020-01-01' });
  draft = withPolicy(draft, published, { ...at, policy: 'wage-subsidy' }, true);
  const study = withLabel(draft.study, 'every-centre', { sv: 'Alla', en: 'All' });
  const differences = differencesOf(study, published);
  const here = againstPublished(differences, study, 'early-meetings', catalogue, words);
  expect(plain(here.rows)).toEqual([
    'Target spell day of the first meeting (Early coordination meetings): day 14 -> day 30',
    'Last day (Early coordination meetings): no end -> 31 Dec 2019',
    'Wage subsidy at the current workplace (): off -> on',
  ]);
  expect(here.elsewhere).toBe(1);
  expect(plain(againstPublished(differences, study, 'every-centre', catalogue, words).rows)).toEqual([
    'name (): Every health centre -> All',
  ]);
});

test('a copy is new, and an end can be taken away again', () => {
  const { study, id } = withNewScenario(published, 'every-centre')!;
  const rows = plain(againstPublished(differencesOf(study, published), study, id, catalogue, words).rows);
  expect(rows[0]).toBe('New scenario (): was not there -> Every health centre 2');
  const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
  const ended = withTimes(draftOf(published), published, at, { end: '2020-01-01' });
  expect(withTimes(ended, published, at, { end: NO_END }).study).toEqual(published);
});

test('in time: months since the start, the ring’s wedge through its half', () => {
  const scenario = {
    ...published.scenarios[0],
    policies: {
      'coordination-meeting': { start: '2019-07-01', ramp: 0, end: '2020-07-16' },
      'employer-ring': { start: '2020-01-01' },
    },
  };
  const made = scheduleOf(published, scenario, 2, catalogue, ({ label }) => label.en);
  expect(made.calendar.months).toHaveLength(36);
  expect(made.rows).toEqual([
    // 15 of July's 31 days have passed when it no longer acts.
    { id: 'coordination-meeting', name: 'Early coordination meetings', start: 6, ramp: 0, end: 18 + 15 / 31 },
    { id: 'employer-ring', name: 'Employer ring', start: 12, ramp: 24, end: null },
  ]);
  expect(
    scheduleTable(made, words).rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('\u00a0', ' '))),
  ).toEqual([
    ['1 Jul 2019', 'at once', '15 Jul 2020'],
    ['1 Jan 2020', 'half way after about 12 months', 'no end'],
  ]);
  expect(lastDay('2020-03-01')).toBe('2020-02-29');
});

test('a name that was made here is written in both languages at once, a translated one is not', () => {
  expect(typedInto({ sv: 'Scenario 2', en: 'Scenario 2' }, 'sv', 'Plan')).toEqual({ sv: 'Plan', en: 'Plan' });
  expect(typedInto({ sv: 'Tidiga möten', en: 'Early meetings' }, 'sv', 'Snabba möten')).toEqual({
    sv: 'Snabba möten',
    en: 'Early meetings',
  });
  expect(nameOf({ sv: ' Plan ', en: '' })).toEqual({ sv: 'Plan', en: 'Plan' });
  expect(nameOf({ sv: ' ', en: '' })).toBeNull();
});
