import { expect, it } from 'vitest';
import { KeptWorlds } from './kept-worlds.ts';

const MB = 1024 * 1024;

it('keeps the worlds of a 90 % band, of populations small enough', () => {
  const kept = new KeptWorlds<number>();
  expect(kept.takes('study', 47, 2 * MB)).toBe(true);
  expect(kept.takes('study', 48, 2 * MB)).toBe(false);
  expect(kept.takes('study', 0, 97 * MB)).toBe(false);
});

it('keeps the first worlds of a study that does not fit as a whole: by turns, none would be found otherwise', () => {
  const kept = new KeptWorlds<number>();
  const worlds = [0, 1, 2, 3, 4];
  for (const world of worlds) kept.put('study', `study/${world}`, world, 30 * MB);
  expect(worlds.map((world) => kept.get(`study/${world}`))).toEqual([0, 1, 2, null, null]);
  expect(kept.takes('study', 3, 30 * MB)).toBe(false);
  expect(kept.takes('another', 3, 30 * MB)).toBe(true);
});

it('another study takes the room of what was asked for longest ago', () => {
  const kept = new KeptWorlds<number>();
  kept.put('a', 'a/0', 1, 45 * MB);
  kept.put('b', 'b/0', 2, 45 * MB);
  expect(kept.get('a/0')).toBe(1);
  kept.put('c', 'c/0', 3, 45 * MB);
  expect([kept.get('a/0'), kept.get('b/0'), kept.get('c/0')]).toEqual([1, null, 3]);
  kept.put('a', 'a/0', 4, 1 * MB);
  expect([kept.get('a/0'), kept.get('c/0')]).toEqual([4, 3]);
  kept.clear();
  expect(kept.get('a/0')).toBeNull();
});
