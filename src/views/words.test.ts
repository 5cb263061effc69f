import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../i18n/format.ts';
import { LOCALES } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { layout } from '../results/layout.ts';
import { outcomeSpecs } from '../model/outcomes/outcome-ids.ts';
import type { Difference, Estimate } from '../results/summary.ts';
import { draftOf, withPolicy } from '../state/draft.ts';
import { openStudy } from '../state/open-study.ts';
import { kindFor } from '../state/rules.ts';
import type { Shown } from '../state/shown.ts';
import type { Edits } from '../state/study.ts';
import { isDate, isOutside, keyTarget, placeOn, readTyped, shortSource, shownWithUnit } from './control.ts';
import { degreesTitle, findingOf, groupsTitle, levelTitle, survivalTitle, yearsOfStudy } from './finding.ts';
import { FIGURES, keyFigure } from './key-figures.ts';
import { piecesOf, plainText } from './rich.ts';
import { groupTable, monthTable, survivalTable } from './tables.ts';

const groups = ['all', 'sex:men', 'sex:women'];
const NO_EDITS: Edits = { on: true, start: null, values: {}, fixed: false };
const draft = draftOf(openStudy(readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8')).published);
const spec = layout(outcomeSpecs, groups, 2);

/** Invented figures: every difference has the ends that are asked for. */
function shownWith(ends: [number, number], worlds = 200, more: Partial<Shown> = {}): Shown {
  const [lower, upper] = ends;
  const middle = (lower + upper) / 2;
  const estimate: Estimate = { mean: 30, lower: 26, upper: 35, q25: 28, q75: 32, level: 0.9, mcse: 0.1, worlds };
  const difference: Difference = {
    difference: middle,
    ...{ lower, upper, q25: middle, q75: middle, level: 0.9, mcse: 0.1 },
    ...{ probabilityLower: 0.5, toldApart: lower > 0 || upper < 0, sdPaired: 1, sdUnpaired: 2, worlds },
  };
  const of = <T>(figure: T) =>
    spec.outcomes.map(({ id }) => ({ id, total: figure, groups: groups.map(() => figure), months: [figure, figure] }));
  return {
    key: 'k',
    edits: NO_EDITS,
    draft,
    scenario: 1,
    published: true,
    compiled: {
      key: 'k',
      plans: [],
      arms: [],
      layout: spec,
      months: [
        { year: 2019, month: 12 },
        { year: 2020, month: 1 },
      ],
      starts: [null, 0],
      policyStart: 0,
    },
    summary: {
      worlds,
      arms: [{ outcomes: of(estimate) }, { outcomes: of(estimate) }],
      comparisons: [{ arm: 1, outcomes: of(difference) }],
    },
    worldArrays: [],
    kind: kindFor(worlds),
    worlds,
    total: 200,
    status: 'complete',
    covers: 'chance+assumptions',
    digest: null,
    failures: [],
    ...more,
  };
}
const seen = (text: string): string => text.replaceAll('\u00a0', ' ');
const sv = { t: messages.sv, f: formats.sv };
const en = { t: messages.en, f: formats.en };

describe('the finding', () => {
  const finding = (shown: Shown | null, { t, f } = sv) =>
    seen(findingOf(shown, true, t === sv.t ? 'Tidiga möten' : 'Early meetings', '2019\u20132021', t, f));

  test('told: direction in a word, size without signs, when, and in how many worlds', () => {
    expect(finding(shownWith([-0.95, -0.11]))).toBe(
      'Tidiga möten ger **0,1–1,0 procentenheter lägre** sjukfrånvaro 2019–2021, i 90 av 100 simulerade världar.',
    );
    expect(finding(shownWith([0.11, 0.95]), en)).toMatch(/\*\*0\.1–1\.0 percentage points higher\*\*/);
  });

  test('not told: says so, with the interval and its signs, and no direction', () => {
    const sentence = finding(shownWith([-0.44, 0.12]));
    expect(sentence).toMatch(/kan inte skiljas från i dag/);
    expect(sentence).toMatch(/−0,4 till \+0,1/);
    expect(sentence).not.toMatch(/lägre|högre/);
  });

  test('less than what matters gets no direction, however sure', () => {
    expect(finding(shownWith([-0.08, -0.02]))).toMatch(/mindre än vad som spelar roll\*\* \(± 0,1\)/);
  });

  test('too few worlds: a range of all of them, never a 90 % interval', () => {
    expect(finding(shownWith([-1, -0.5], 24))).toMatch(/spann över 24 världar\*\*/);
    expect(finding(shownWith([-1, -0.5], 1))).toMatch(/\*\*en enda värld\*\*/);
    expect(finding(shownWith([-1, -0.5], 40))).not.toMatch(/i 90 av 100/);
  });

  test('nothing yet, and a policy that is off', () => {
    expect(finding(null)).toBe(messages.sv.findingWaiting);
    expect(findingOf(null, false, 'Ring', '2019', sv.t, sv.f)).toBe('**Ring** är inte kört än.');
    const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
    const off = withPolicy(draft, draft.study, at, false);
    expect(finding(shownWith([0, 0], 200, { draft: off }))).toMatch(/A är då samma som i dag/);
  });
});

test('a card in which nothing moves says that it is as today, and not that it cannot be told', () => {
  const still = shownWith([0, 0]);
  expect(levelTitle(still, sv.t, sv.f)).toBe('Sjukfrånvaron i A är som i dag');
  expect(degreesTitle(still, en.t, en.f)).toBe('The share on part-time sick leave in A is as today');
  expect(levelTitle(shownWith([-0.44, 0.12]), sv.t, sv.f)).toMatch(/kan inte skiljas från i dag/);
});

test('titles of cards are whole sentences without a full stop, in both languages', () => {
  for (const { t, f } of [sv, en]) {
    for (const shown of [shownWith([-3, -1]), shownWith([-1, 1]), shownWith([1, 3]), shownWith([-3, -1], 12)]) {
      for (const title of [levelTitle, degreesTitle, survivalTitle, groupsTitle]) {
        expect(title(shown, t, f)).toMatch(/^\S.*[^.]$/);
      }
    }
  }
  expect(groupsTitle(shownWith([-3, -1]), sv.t, sv.f)).toBe('I 2 av 2 grupper kan A skiljas från i dag');
  expect(yearsOfStudy([{ year: 2019 }, { year: 2019 }])).toBe('2019');
});

test('a key figure has an interval, a bar and a phrase; grey and without a middle where it cannot be told', () => {
  const [absence] = FIGURES;
  const told = keyFigure(absence, shownWith([-0.95, -0.11]), '2019', sv.t, sv.f).figure!;
  expect(seen(`${told.text} ${told.unit}, ${told.say}`)).toBe('−1,0 till −0,1 p.e., lägre, i medeltal −0,5');
  expect(told.told).toBe(true);
  const same = keyFigure(absence, shownWith([-0.44, 0.12]), '2019', sv.t, sv.f).figure!;
  expect(same).toMatchObject({ told: false, say: 'kan inte skiljas från i dag' });
  // At zero exactly nothing lies on the other side: that is said, and no colour is given for it.
  const never = keyFigure(absence, shownWith([0, 0.12]), '2019', sv.t, sv.f).figure!;
  expect([never.say, never.told]).toEqual(['som i dag eller högre', false]);
  expect(keyFigure(absence, shownWith([0, 0]), '2019', en.t, en.f).figure!.say).toBe('as today');
  const few = keyFigure(absence, shownWith([-0.95, -0.11], 12), '2019', sv.t, sv.f).figure!;
  expect(few).toMatchObject({ told: false, verdict: 'too-few' });
  expect(keyFigure(absence, null, '2019', sv.t, sv.f)).toMatchObject({ base: '', figure: null });
});

test('tables and files hold the same figures, files with all digits and the stamp first', () => {
  const shown = shownWith([-0.44, 0.12]);
  const stamp = { lines: ['model 1', 'seed x'] };
  const months = monthTable(shown, 'O-04', 'c', sv.t, sv.f, stamp);
  expect(months.rows).toHaveLength(2);
  expect(seen(months.rows[0].head)).toBe('dec 2019');
  expect(seen(months.rows[0].cells[2])).toBe('−0,4 till +0,1');
  const [first, , head, row] = months.csv().split('\n');
  expect(first).toBe('# model 1');
  expect(head).toMatch(/^key,outcome,today_mean/);
  expect(row).toMatch(/^2019-12,O-04,30,26,35,30,26,35,-0\.16,-0\.44,0\.12,200$/);
  expect(survivalTable(shown, [90, 730], 'c', en.t, en.f, stamp).rows.map(({ head: day }) => day)).toEqual([
    '90',
    '730',
  ]);
  expect(groupTable(shown, 'O-04', (group) => group, 'c', en.t, en.f, stamp).rows).toHaveLength(3);
});

test('a sentence in pieces: bold parts, and ranges that stay on one line', () => {
  expect(piecesOf('a **0,1\u20131,0 b** c')).toEqual([
    { text: 'a ', strong: false, whole: false },
    { text: '0,1\u20131,0', strong: true, whole: true },
    { text: ' b', strong: true, whole: false },
    { text: ' c', strong: false, whole: false },
  ]);
  expect(plainText('a **b**')).toBe('a b');
});

describe('a control', () => {
  const study = openStudy(readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8'));
  const control = (id: string) => study.controls.find((one) => one.id === id)!;
  const day = control('meet.day_early');
  const consent = control('meet.consent_prob');

  test('typed numbers are read in the shown unit, and refused outside what the model takes', () => {
    expect(readTyped(day, '21', sv.f)).toBe(21);
    expect(readTyped(day, '21,5', sv.f)).toBeNull();
    expect(readTyped(day, '9999', sv.f)).toBeNull();
    expect(readTyped(day, 'x', sv.f)).toBeNull();
    expect(readTyped(consent, '7', sv.f)).toBe(0.07);
    expect(readTyped(consent, '90 %', sv.f)).toBe(0.9);
  });

  test('places on the track, keys, and the range of the evidence', () => {
    expect(placeOn(day, day.min)).toBe(0);
    expect(placeOn(day, day.max * 2)).toBe(100);
    expect(keyTarget(day, 14, 'PageUp')).toBe(24);
    expect(keyTarget(day, 14, 'Home')).toBe(8);
    expect(keyTarget(day, 14, 'End')).toBe(30);
    expect(keyTarget(consent, 0.9, 'PageDown')).toBe(0.8);
    expect(isOutside(day, 30)).toBe(false);
    expect(isOutside(day, 31)).toBe(true);
  });

  test('values with their units; a day of a spell is named', () => {
    expect(seen(shownWithUnit(day, 14, 'dag', sv.f))).toBe('dag 14');
    expect(shownWithUnit(consent, 0.9, '%', en.f)).toBe('90%');
    expect(shortSource('one two three four five six seven eight nine')).toBe(
      'one two three four five six seven eight \u2026',
    );
  });

  test('dates are days of the calendar', () => {
    expect(isDate('2019-02-28')).toBe(true);
    for (const text of ['2019-02-29', '2019-2-1', 'yesterday', '']) expect(isDate(text)).toBe(false);
  });
});

describe('the dictionaries', () => {
  const samples = (locale: (typeof LOCALES)[number]): [string, string][] =>
    Object.entries(messages[locale]).map(([key, value]) => {
      const entry = value as string | ((...args: unknown[]) => string);
      return [key, typeof entry === 'string' ? entry : entry('1', '2', '3', '4')];
    });

  test('have the same keys, and no empty words', () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages.sv));
    for (const locale of LOCALES) for (const [key, text] of samples(locale)) expect(text.trim(), key).not.toBe('');
  });

  test('need no glyph outside the latin files, shout nothing, and never say that there is no effect', () => {
    for (const locale of LOCALES) {
      for (const [key, text] of samples(locale)) {
        expect(text, key).toMatch(/^[\u0020-\u00ff\u2000-\u206f\u2212]*$/);
        expect(text, key).not.toMatch(/!|ingen effekt|no effect/i);
      }
    }
  });
});
