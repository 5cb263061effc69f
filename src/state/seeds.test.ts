import { expect, test } from 'vitest';
import { edited, published } from '../testing/studies.ts';
import type { Shelf } from './saved.ts';
import { noteSeed } from './seeds.ts';

function shelf(): Shelf & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, read: (key) => texts.get(key) ?? null, write: (key, text) => void texts.set(key, text) };
}

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

test('what cannot be kept or read is not counted, and nothing is thrown', () => {
  const full: Shelf = {
    read: () => '{"x": 1}',
    write: () => {
      throw new Error('quota');
    },
  };
  expect(noteSeed(full, published)).toBe(1);
  const odd = shelf();
  odd.texts.set('vandpunkt.seeds', '[["a"], 3, ["b", [1]]]');
  expect(noteSeed(odd, published)).toBe(1);
});

test('the latest three hundred studies are remembered', () => {
  const kept = shelf();
  for (let i = 0; i < 310; i++) noteSeed(kept, { ...published, assumptions: { 'inc.rate_long': i } });
  expect((JSON.parse(kept.texts.get('vandpunkt.seeds')!) as unknown[]).length).toBe(300);
  expect(noteSeed(kept, { ...published, seed: 'b', assumptions: { 'inc.rate_long': 309 } })).toBe(2);
});
