import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { parseStudy } from '../../scenario/parse.ts';
import {
  draftOf,
  withLabel,
  withNewScenario,
  withoutScenario,
  withPolicy,
  withTimes,
  withValue,
  type Draft,
} from '../../state/draft.ts';
import { stepWords } from './step-words.ts';
import type { Words } from './words.ts';

const parsed = parseStudy(readFileSync(new URL('../../../scenarios/4ess.json', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('the example study is broken');
const published = parsed.study;
const drafted = draftOf(published);
const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
const sv: Words = { t: messages.sv, f: formats.sv, text: (of) => of.sv };
const en: Words = { t: messages.en, f: formats.en, text: (of) => of.en };
const said = (after: Draft, before = drafted, words = sv): string =>
  stepWords(before, after, defaultCatalogue(), words).replaceAll('\u00a0', ' ');

test('a value: what, where, from what and to what', () => {
  const moved = withValue(drafted, published, at, 'meet.day_early', 40);
  expect(said(moved)).toMatch(/ i A, dag 14 blev dag 40$/);
  expect(said(moved, drafted, en)).toBe('target spell day of the first meeting in A, day 14 became day 40');
  expect(said(drafted, moved)).toMatch(/dag 40 blev dag 14$/);
});

test('of a study with one scenario the letter is left out', () => {
  const one = draftOf({ ...published, scenarios: published.scenarios.slice(0, 1) });
  expect(said(withValue(one, one.study, at, 'meet.day_early', 40), one, en)).toBe(
    'target spell day of the first meeting, day 14 became day 40',
  );
});

test('a policy that is switched with all that it holds is one thing, and so is a value that it holds while off', () => {
  const held = withValue(drafted, published, at, 'meet.day_early', 40);
  const off = withPolicy(held, published, at, false);
  expect(said(off, held)).toBe('tidiga avstämningsmöten i A, på blev av');
  expect(said(held, off)).toBe('tidiga avstämningsmöten i A, av blev på');
  expect(said(withValue(off, published, at, 'meet.day_early', 30), off)).toMatch(/dag 40 blev dag 30$/);
});

test('scenarios that come, go and are named', () => {
  const copied = { ...drafted, study: withNewScenario(published, 'every-centre')!.study };
  expect(said(copied)).toBe('nytt scenario, Alla vårdcentraler 2');
  expect(said(drafted, copied)).toBe('scenariot Alla vårdcentraler 2 togs bort');
  expect(said({ ...drafted, study: withoutScenario(published, 'as-planned') }, drafted, en)).toBe(
    'scenario As planned removed',
  );
  const named = { ...drafted, study: withLabel(published, 'as-planned', { sv: 'Planen', en: 'The plan' }) };
  expect(said(named)).toBe('namnet i B, Som det var tänkt blev Planen');
});

test('what is changed in the baseline is changed today', () => {
  expect(said(withPolicy(drafted, published, { scenario: 'today', policy: 'wage-subsidy' }, true))).toBe(
    'lönebidrag på nuvarande arbetsplats i dag, av blev på',
  );
});

test('several things at once are counted, held assumptions are named, and nothing is nothing', () => {
  const two = withTimes(withValue(drafted, published, at, 'meet.day_early', 40), published, at, { ramp: 0 });
  expect(said(two)).toBe('2 ändringar');
  expect(said({ ...drafted, fixed: true })).toBe('Håll antagandena fast, av blev på');
  expect(said(drafted)).toBe('');
});
