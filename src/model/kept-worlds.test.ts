import { expect, it } from 'vitest';
import { KeptWorlds } from './kept-worlds.ts';

const MB = 1024 * 1024;

it('keeps the worlds of a 90 % band, of populations small enough', () => {
  expect(KeptWorlds.takes(47, 2 * MB)).toBe(true);
  expect(KeptWorlds.takes(48, 2 * MB)).toBe(false);
  expect(KeptWorlds.takes(0, 25 * MB)).toBe(false);
});

it('makes room for a new one by what was asked for longest ago', () => {
  const kept = new KeptWorlds<number>();
  kept.put('a', 1, 45 * MB);
  kept.put('b', 2, 45 * MB);
  expect(kept.get('a')).toBe(1);
  kept.put('c', 3, 45 * MB);
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, null, 3]);
  kept.put('a', 4, 1 * MB);
  expect([kept.get('a'), kept.get('c')]).toEqual([4, 3]);
  kept.clear();
  expect(kept.get('a')).toBeNull();
});
