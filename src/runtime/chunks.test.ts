import { expect, it } from 'vitest';
import { chunkSize } from './chunks.ts';

it('asks for one world while nobody knows how long it takes', () => {
  expect(chunkSize(null, 200, 2)).toBe(1);
});

it('asks for half a second of work', () => {
  expect(chunkSize(50, 200, 2)).toBe(10);
  expect(chunkSize(600, 200, 2)).toBe(1);
});

it('shares the end among the workers', () => {
  expect(chunkSize(1, 12, 3)).toBe(2);
  expect(chunkSize(1, 1, 3)).toBe(1);
  expect(chunkSize(0, 3, 1)).toBe(2);
});
