import { expect, test } from 'vitest';
import { CHECKS, type Check } from '../experiments/comparison-checks.ts';
import { formats } from '../i18n/format.ts';
import { messages } from '../i18n/messages.ts';
import type { Shown } from '../state/shown.ts';
import { checksShort, failedWords } from './check-words.ts';

const t = messages.en;
const four = (...passed: readonly (boolean | null)[]): Check[] =>
  CHECKS.map((check, i) => ({ check, passed: passed[i], detail: { sv: `s${i}`, en: `e${i}` } }));
const said = (...passed: readonly (boolean | null)[]): string => checksShort(four(...passed), t, formats.en);

test('what was not run is said and never counted as held', () => {
  expect(said(true, true, true, true)).toBe('4 of 4 checks held');
  expect(said(true, true, null, true)).toBe('3 of 4 checks held, one was not run');
  expect(checksShort(four(true, true, true, true).slice(0, 2), t, formats.en)).toMatch(/^2 of 4 .* 2 were not run$/);
  expect(said(true, false, null, true)).toBe('One of 4 checks did not hold');
});

test('one failed check of any scenario withholds the figures, with words; checks not yet run do not', () => {
  const shown = { compiled: { plans: [{}, {}, {}] } } as unknown as Shown;
  const known = (second: readonly Check[] | null) => ({ of: (_: unknown, arm: number) => (arm === 2 ? second : null) });
  expect(failedWords(shown, known(null), t, 'en')).toBeNull();
  expect(failedWords(shown, known(four(true, null, null, true)), t, 'en')).toBeNull();
  expect(failedWords(shown, known(four(true, false, true, true)), t, 'en')).toBe('B, without effect no difference: e1');
});
