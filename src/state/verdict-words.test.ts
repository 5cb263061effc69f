import { expect, test } from 'vitest';
import type { Claim } from '../exports/claim.ts';
import type { Reason, Verdict } from '../exports/verdict.ts';
import { formats } from '../i18n/format.ts';
import { en } from '../i18n/en.ts';
import { sv } from '../i18n/sv.ts';
import { verdictWords } from './verdict-words.ts';

const claim = { modelVersion: '0.4.1', worlds: 200, seed: '4ess' } as Claim;
const run = { version: '0.4.2', done: 60, total: 200 };
const base: Verdict = {
  ...{ state: 'identical', reasons: [], sameDigest: true, digest: 'x', worlds: 200 },
  ...{ cells: 324, compared: 324, same: 324, rounded: 0, own: [], first: null, noise: null },
};
const said = (of: Partial<Verdict>, locale: 'sv' | 'en' = 'en'): string[] =>
  verdictWords({ ...base, ...of }, claim, run, { sv, en }[locale], formats[locale]);

test('identical says what was compared, in one line', () => {
  expect(said({})).toEqual([
    '**Identical.** All 324 figures and names are the same to the last digit. The digest of all the run’s numbers is the same.',
  ]);
  expect(said({}, 'sv')[0]).toMatch(/^\*\*Identiskt\.\*\* Alla 324 /);
});

test('different names the cell, what it says and what the run gives, with all digits', () => {
  const first = { place: 'line 12, meetings, O-04, mean', said: 6.7321, now: 6.73211 };
  const words = said({ state: 'different', reasons: ['cells'], same: 323, first }, 'sv');
  expect(words[0]).toMatch(/^\*\*Olika\.\*\* 323 av 324 /);
  expect(words[1]).toMatch(/ändrad sedan den skrevs/);
  expect(words[2]).toBe('Först skiljer sig **rad 12, meetings, O-04, mean**: där står 6.7321, körningen ger 6.73211.');
  expect(said({ state: 'different', reasons: ['cells'], first: { ...first, now: null } })[2]).toMatch(
    /gives nothing\.$/,
  );
});

test('columns that somebody added are named', () => {
  expect(said({ own: ['note', 'checked'] })[1]).toBe(
    'Columns that no file from here has are not compared: note and checked.',
  );
});

test('within noise says by what measure', () => {
  const noise = { judged: 120, allowed: 4.02, most: 1.94 };
  const words = said({ state: 'noise', reasons: ['version', 'fewer'], sameDigest: false, same: 4, noise });
  expect(words).toHaveLength(5);
  expect(words[1]).toBe('The figure was made by model 0.4.1, this page computes with 0.4.2.');
  expect(words[2]).toBe('Only 60 of 200 worlds were run again.');
  expect(words[3]).toMatch(/^Of 120 means and differences, .* 1\.9 standard errors .* 4\.0 are allowed/);
  // The seed is the same, so that less than chance alone lies between the two.
  expect(words[4]).toMatch(/A change of the model that is smaller than the limit is not seen/);
  expect(said({ state: 'noise', reasons: ['fewer'], noise })).toHaveLength(3);
});

test('what was not compared is never called right', () => {
  expect(said({ state: 'run', cells: 0, compared: 0, same: 0 }).join(' ')).toMatch(/^\*\*The same run\..*no figures/);
  expect(said({ state: 'run', cells: 15, compared: 0, same: 0 }).join(' ')).toMatch(/15 figures .* not compared here/);
  expect(said({ state: 'run', cells: 15, compared: 0, same: 0 })[0]).not.toMatch(/All/);
});

test('every reason has words of its own', () => {
  const reasons: Reason[] = [
    'version',
    'fewer',
    'partial',
    'plan',
    'cells',
    'digest',
    'unexplained',
    'figures',
    'failed',
  ];
  for (const locale of ['sv', 'en'] as const) {
    const words = reasons.map((reason) => said({ state: 'untold', reasons: [reason] }, locale)[1]);
    expect(new Set(words).size).toBe(reasons.length);
  }
});
