import { expect, test } from 'vitest';
import { edited, published } from '../testing/studies.ts';
import type { Shelf } from './saved.ts';
import type { Study } from '../scenario/study.ts';
import { seedCounter } from './seeds.ts';

function shelf(): Shelf & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, read: (key) => texts.get(key) ?? null, write: (key, text) => void texts.set(key, text) };
}

/** In a page that was just opened. */
const noteSeed = (on: Shelf, study: Study): number => seedCounter(on)(study);

test('seeds of one study are counted, each once, whatever the study is called', () => {
  const kept = shelf();
  expect(noteSeed(kept, published)).toBe(1);
  expect(noteSeed(kept, published)).toBe(1);
  expect(noteSeed(kept, { ...published, seed: 'another' })).toBe(2);
  expect(noteSeed(kept, { ...published, seed: 'a third', id: 'copy', description: { sv: 'x', en: 'x' } })).toBe(3);
  expect(noteSeed(kept, published)).toBe(3);
});

test('a study with anything else changed is another study', () => {
  const kept = shelf();
  noteSeed(kept, published);
  expect(noteSeed(kept, { ...edited({ years: 1 }), seed: 'another' })).toBe(1);
  expect(noteSeed(kept, { ...published, seed: 'another', assumptions: { 'inc.rate_long': 0.1 } })).toBe(1);
});

test('the number of worlds is no other study: more worlds of a bad seed are no new seed', () => {
  const kept = shelf();
  noteSeed(kept, published);
  expect(noteSeed(kept, { ...published, worlds: 46 })).toBe(1);
});

test('what cannot be read is not counted, what cannot be kept is counted while the page is open, and nothing is thrown', () => {
  const full: Shelf = {
    read: () => '{"x": 1}',
    write: () => {
      throw new Error('quota');
    },
  };
  const note = seedCounter(full);
  expect(['a', 'b', 'c', 'a'].map((seed) => note({ ...published, seed }))).toEqual([1, 2, 3, 3]);
  const odd = shelf();
  odd.texts.set('vandpunkt.seeds', '[["a"], 3, ["b", [1]]]');
  expect(noteSeed(odd, published)).toBe(1);
});

test('what another tab has noted, and what was cleared away while the page is open, is counted', () => {
  const kept = shelf();
  const [mine, theirs] = [seedCounter(kept), seedCounter(kept)];
  mine(published);
  theirs({ ...published, seed: 'b' });
  expect(mine({ ...published, seed: 'c' })).toBe(3);
  kept.texts.clear();
  expect(mine(published)).toBe(3);
  expect(noteSeed(kept, published)).toBe(3);
});

test('of too many studies those go first of which one seed was run, so that hundreds of moved controls make no count smaller', () => {
  const kept = shelf();
  for (const seed of ['a', 'b', 'c']) noteSeed(kept, { ...published, seed });
  const moved = (i: number) => ({ ...published, assumptions: { 'inc.rate_long': i } });
  for (let i = 0; i < 310; i++) noteSeed(kept, moved(i));
  expect((JSON.parse(kept.texts.get('vandpunkt.seeds')!) as unknown[]).length).toBe(300);
  expect(noteSeed(kept, { ...published, seed: 'd' })).toBe(4);
  expect(noteSeed(kept, { ...moved(309), seed: 'b' })).toBe(2);
});
