import { expect, it } from 'vitest';
import { en } from './en.ts';
import { sv } from './sv.ts';

it('a word stands in one file only: of two with the same key one would be lost without a sound', () => {
  const files = import.meta.glob<Record<string, Record<string, unknown>>>('./sv/*.ts', { eager: true });
  const keys = Object.values(files).flatMap((file) => Object.values(file).flatMap((part) => Object.keys(part)));
  expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
  expect(keys.sort()).toEqual(Object.keys(sv).sort());
});

it('the stamp says of the seed what the page knows, and not how many were tried before the file was opened', () => {
  expect([sv.stampSeed('x'), en.stampSeed('x')]).toEqual(['frö x, studiens eget', 'seed x, the study’s own']);
});
