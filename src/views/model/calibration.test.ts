import { expect, test } from 'vitest';
import type { CalibrationFile } from '../../experiments/calibration-file.ts';
import file from '../../experiments/calibration.json';
import { calibrationTargets } from '../../experiments/targets.ts';
import { formats } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { messages } from '../../i18n/messages.ts';
import { outcomes } from '../../model/outcomes/outcome-list.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import type { Words } from '../scenarios/words.ts';
import { fittedRows, targetRows } from './calibration.ts';

const words = (locale: Locale): Words => ({ t: messages[locale], f: formats[locale], text: (of) => of[locale] });
const calibration = file as unknown as CalibrationFile;
const rows = (locale: Locale) => targetRows(calibration, calibrationTargets(), outcomes, words(locale));

test('every target of the evidence is there, C-01 to C-17, and what was fitted to says what it reached', () => {
  const ids = new Set(rows('sv').map(({ id }) => id));
  expect([...ids]).toEqual(Array.from({ length: 17 }, (_, i) => `C-${String(i + 1).padStart(2, '0')}`));
  expect(rows('sv').filter(({ state }) => state !== 'shown')).toHaveLength(calibration.targets.length);
  for (const { state, before, after } of rows('en')) expect(before === null && after === null).toBe(state === 'shown');
});

test('every target has a name of its own in the language of the reader', () => {
  const [sv, en] = [rows('sv'), rows('en')];
  expect(sv.filter(({ name }, i) => name === en[i].name)).toEqual([]);
  expect(new Set(sv.map(({ name }) => name)).size).toBe(sv.length);
});

test('goal and reached are read alike: shares in per cent, with the digits that the goal allows', () => {
  const seen = (locale: Locale, id: string, part: string | null) => {
    const { goal, before } = rows(locale).find((row) => row.id === id && row.part === part)!;
    return [goal, before!.replace('\u00a0', ' ')];
  };
  const share = calibration.targets.find(({ id, part }) => id === 'C-06' && part === '3')!.before;
  expect(seen('en', 'C-06', '3')).toEqual(['51–59%', `${Math.round(100 * share)}%`]);
  expect(seen('sv', 'C-01', null)[0]).toBe('6,4–7,0\u00a0%');
});

test('a value outside its goal is said to be', () => {
  const [first, ...rest] = calibration.targets;
  const missed = { ...first, before: 99, within: { before: false, after: false } };
  const [row] = targetRows({ targets: [missed, ...rest] }, calibrationTargets(), outcomes, words('sv'));
  expect(row.state).toBe('outside');
});

test('the fitted parameters keep the order of their interval, also where a curve falls slower', () => {
  const fitted = fittedRows(calibration, defaultCatalogue(), words('en'));
  expect(fitted.map(({ id }) => id)).toEqual(calibration.parameters.map(({ id }) => id));
  const curve = fitted.find(({ id }) => id === 'dur.survival_F')!;
  expect(curve.lines.length).toBeGreaterThan(1);
  for (const { name, ends } of curve.lines) {
    const [low, high] = ends.split('–').map(Number);
    expect(name).not.toBe('');
    expect(low).toBeLessThanOrEqual(high ?? low);
  }
});

test('the file is as the calibration wrote it', () => {
  const { hash, ...rest } = file;
  expect(canonicalHash(rest)).toBe(hash);
});
