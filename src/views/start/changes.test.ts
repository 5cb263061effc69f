import { expect, test } from 'vitest';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { edited, published } from '../../testing/studies.ts';
import { changeRows } from './changes.ts';
import type { Study } from '../../scenario/study.ts';

const rows = (study: Study) =>
  changeRows(published, study, defaultCatalogue(), { t: messages.sv, f: formats.sv, text: ({ sv }) => sv });

test('the same study has no rows', () => {
  expect(rows(edited({}))).toEqual([]);
});

test('a number of the study, and a name once, in the reader\u2019s language', () => {
  expect(rows(edited({ worlds: published.worlds + 1, label: { sv: 'Ny', en: 'New' } }))).toEqual([
    { name: 'namn', before: published.label.sv, after: 'Ny' },
    { name: 'världar', before: String(published.worlds), after: String(published.worlds + 1) },
  ]);
});

test('a name that was changed in the other language only is said too', () => {
  expect(rows(edited({ label: { ...published.label, en: 'New' } }))).toEqual([
    { name: 'namn', before: published.label.en, after: 'New' },
  ]);
});

test('what a policy holds stands under the names of its scenario, the policy and the parameter', () => {
  const [first, ...others] = published.scenarios;
  const { policies, registry } = defaultCatalogue();
  const meeting = policies.find(({ id }) => id === 'coordination-meeting')!;
  const entry = { ...first.policies['coordination-meeting'], 'meet.day_early': 21 };
  const scenarios = [{ ...first, policies: { ...first.policies, 'coordination-meeting': entry } }, ...others];
  expect(rows(edited({ scenarios }))).toEqual([
    {
      name: `${first.label.sv}, ${meeting.label.sv}, ${registry.get('meet.day_early').label.sv}`,
      before: 'sägs inte',
      after: '21',
    },
  ]);
});
