import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftOf, withPolicy, withTimes, withValue } from './draft.ts';
import { openStudy } from './open-study.ts';
import { load, parse, save, type Shelf } from './saved.ts';

const { published, read } = openStudy(readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8'));
const at = { scenario: 'early-meetings', policy: 'coordination-meeting' };
const untouched = draftOf(published);
const draft = withTimes(withValue(untouched, published, at, 'meet.day_early', 60), published, at, {
  start: '2019-07-01',
});

function memory(more: Partial<Shelf> = {}): Shelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => void kept.set(key, text),
    ...more,
  };
}

test('what was saved is read back', () => {
  const shelf = memory();
  expect(load(shelf, '4ess', read)).toEqual({ state: 'none' });
  expect(save(shelf, '4ess', draft)).toBe('saved');
  expect(load(shelf, '4ess', read)).toEqual({ state: 'ok', draft });
});

test('a write that cannot be read back has failed, and so has one that throws', () => {
  expect(save(memory({ write: () => {} }), '4ess', draft)).toBe('failed');
  const full = memory({
    write: () => {
      throw new Error('QuotaExceededError');
    },
  });
  expect(save(full, '4ess', draft)).toBe('failed');
});

test('the record before the last is a second copy', () => {
  const shelf = memory();
  save(shelf, '4ess', untouched);
  save(shelf, '4ess', draft);
  shelf.kept.set('vandpunkt.draft.4ess', '{"broken');
  expect(load(shelf, '4ess', read)).toEqual({ state: 'ok', draft: untouched });
});

test('what a policy that is off holds is kept with the draft', () => {
  const shelf = memory();
  const off = withPolicy(draft, published, at, false);
  save(shelf, '4ess', off);
  expect(load(shelf, '4ess', read)).toEqual({ state: 'ok', draft: off });
});

test('what a stranger wrote is refused with the place of the fault', () => {
  const text = (more: object, format = 2): string =>
    JSON.stringify({ format, study: '4ess', draft: { ...draft, ...more } });
  const wrong = withValue(draft, published, at, 'meet.day_early', 9999);
  expect(parse(text({}), '4ess', read)).toEqual(draft);
  expect(() => parse(text({ study: wrong.study }), '4ess', read)).toThrow('meet.day_early');
  expect(() => parse(text({ study: { ...published, id: 'other' } }), '4ess', read)).toThrow('study other');
  expect(() => parse(text({ parked: { 'early-meetings': { nonsense: {} } } }), '4ess', read)).toThrow('nonsense');
  expect(() => parse(text({ parked: 3 }), '4ess', read)).toThrow('parked');
  expect(() => parse(text({ fixed: 'yes' }), '4ess', read)).toThrow('draft');
  expect(() => parse(text({}), 'other', read)).toThrow('study "4ess"');
  expect(() => parse(text({}, 3), '4ess', read)).toThrow('format 3, not 2');
  expect(() => parse('[]', '4ess', read)).toThrow('no record');
});

test('a record that cannot be used is said to be there, and is left alone', () => {
  const shelf = memory();
  shelf.write('vandpunkt.draft.4ess', 'nonsense');
  expect(load(shelf, '4ess', read).state).toBe('unreadable');
  expect(shelf.read('vandpunkt.draft.4ess')).toBe('nonsense');
});

test('a record of an older format is named, and stays when a new one is written', () => {
  const shelf = memory();
  const old = JSON.stringify({ format: 1, study: '4ess', edits: { on: true, start: null, values: {}, fixed: false } });
  shelf.write('vandpunkt.edits.4ess', old);
  expect(load(shelf, '4ess', read)).toEqual({ state: 'unreadable', reason: 'format 1, not 2' });
  expect(save(shelf, '4ess', draft)).toBe('saved');
  expect(shelf.read('vandpunkt.edits.4ess')).toBe(old);
  expect(load(shelf, '4ess', read)).toEqual({ state: 'ok', draft });
});
