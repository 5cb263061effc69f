import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../i18n/format.ts';
import type { Locale, Text } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { draftOf, withPolicy, withValue } from '../state/draft.ts';
import { openStudy } from '../state/open-study.ts';
import { basisOf, conditionOf, hangsOn } from './basis.ts';

const catalogue = defaultCatalogue();
const opened = (id: string) => openStudy(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'));
const packages = opened('packages');
const drafted = draftOf(packages.published);

function said(scenario: string, locale: Locale = 'sv', draft = drafted, fixed = false): string {
  const [t, f] = [messages[locale], formats[locale]];
  const basis = basisOf(packages, draft, scenario, catalogue);
  const text = (of: Text): string => of[locale];
  return `${conditionOf(basis, fixed, { t, f, text })} ${hangsOn(basis, text, t, f)}`.replaceAll('\u00a0', ' ').trim();
}

test('the condition names the effects of the scenario in view, and no other policy\u2019s', () => {
  expect(said('meetings')).toMatch(/^Om återgången efter ett chefslett möte är .*, så gäller detta. Tidiga avst/);
  expect(said('subsidy')).toMatch(
    /^Om återgången när lönebidrag erbjuds är [\d,]+ gånger så snabb som utan \(antaget, dras ur/,
  );
  expect(said('subsidy')).not.toMatch(/möte/);
  expect(said('ring', 'en')).toMatch(/^This holds if return to work when a new job is offered is .* employer ring\.$/);
  expect(said('ring', 'en')).not.toMatch(/meeting|subsidy/);
});

test('a package names them all, and counts what they assume together once', () => {
  const all = said('all-three');
  for (const word of ['chefslett möte', 'lönebidrag erbjuds', 'nytt arbete erbjuds', 'arbetsgivarring vilar på']) {
    expect(all).toContain(word);
  }
  const of = (scenario: string) => basisOf(packages, drafted, scenario, catalogue).assumptions;
  expect(of('all-three')).toBeLessThanOrEqual(of('meetings') + of('subsidy') + of('ring'));
  expect(of('all-three')).toBeGreaterThan(of('meetings-subsidy'));
});

test('what is held says so, and who leads decides which effect it is', () => {
  const at = { scenario: 'meetings', policy: 'coordination-meeting' };
  const led = withValue(drafted, packages.published, at, 'meet.manager_led', false);
  expect(said('meetings', 'sv', led)).toMatch(/möte som handläggaren leder/);
  expect(said('subsidy', 'sv', drafted, true)).toMatch(/hålls fast/);
  const held = withValue(
    drafted,
    packages.published,
    { scenario: 'subsidy', policy: 'wage-subsidy' },
    'ws.hr_rtw',
    1.5,
  );
  expect(said('subsidy', 'sv', held)).toMatch(/är 1,5 gånger så snabb som utan \(antaget, hålls fast\)/);
});

test('a policy that is on today as well is no condition, one that only today has is', () => {
  const on = withPolicy(drafted, packages.published, { scenario: 'today', policy: 'wage-subsidy' }, true);
  expect(said('subsidy', 'sv', on)).toBe('');
  expect(said('meetings-subsidy', 'sv', on)).not.toMatch(/bidrag/);
  expect(said('ring', 'sv', on)).toMatch(/lönebidrag erbjuds .* nytt arbete erbjuds/);
});

test('where nothing is different there is no condition', () => {
  const off = withPolicy(drafted, packages.published, { scenario: 'ring', policy: 'employer-ring' }, false);
  expect(said('ring', 'sv', off)).toBe('');
});
