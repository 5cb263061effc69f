import { expect, test } from 'vitest';
import { NO_EDITS, withValue, type Edits } from './edits.ts';
import { load, parse, save, type Shelf } from './saved.ts';

const known = [{ id: 'meet.day_early', min: 1, max: 120 }];
const edits: Edits = withValue({ ...NO_EDITS, start: '2019-07-01' }, 'meet.day_early', 60);

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
  expect(load(shelf, '4ess', known)).toEqual({ state: 'none' });
  expect(save(shelf, '4ess', edits)).toBe('saved');
  expect(load(shelf, '4ess', known)).toEqual({ state: 'ok', edits });
});

test('a write that cannot be read back has failed, and so has one that throws', () => {
  expect(save(memory({ write: () => {} }), '4ess', edits)).toBe('failed');
  const full = memory({
    write: () => {
      throw new Error('QuotaExceededError');
    },
  });
  expect(save(full, '4ess', edits)).toBe('failed');
});

test('the record before the last is a second copy', () => {
  const shelf = memory();
  save(shelf, '4ess', NO_EDITS);
  save(shelf, '4ess', edits);
  shelf.kept.set('vandpunkt.edits.4ess', '{"broken');
  expect(load(shelf, '4ess', known)).toEqual({ state: 'ok', edits: NO_EDITS });
});

test('what a stranger wrote is refused with the place of the fault', () => {
  const text = (more: object): string => JSON.stringify({ format: 1, study: '4ess', edits: { ...edits, ...more } });
  expect(parse(text({}), '4ess', known)).toEqual(edits);
  expect(() => parse(text({ values: { 'meet.day_early': 9999 } }), '4ess', known)).toThrow('meet.day_early');
  expect(() => parse(text({ values: { nonsense: 1 } }), '4ess', known)).toThrow('nonsense');
  expect(() => parse(text({ values: { 'meet.day_early': '60' } }), '4ess', known)).toThrow('meet.day_early');
  expect(() => parse(text({ start: 'yesterday' }), '4ess', known)).toThrow('start');
  expect(() => parse(text({ on: 'yes' }), '4ess', known)).toThrow('edits');
  expect(() => parse(text({}), 'other', known)).toThrow('study');
  expect(() => parse('[]', '4ess', known)).toThrow('format');
});

test('a record that cannot be used is said to be there, and is left alone', () => {
  const shelf = memory();
  shelf.write('vandpunkt.edits.4ess', 'nonsense');
  expect(load(shelf, '4ess', known).state).toBe('unreadable');
  expect(shelf.read('vandpunkt.edits.4ess')).toBe('nonsense');
});
