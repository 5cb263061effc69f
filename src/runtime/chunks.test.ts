import { expect, it } from 'vitest';
import { chunkSize, taken } from './chunks.ts';

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

it('gives a worker its own worlds first, in their order, and then what is left of the others', () => {
  const waiting = [0, 1, 2, 3, 5].map((index) => ({ index }));
  const indices = (size: number, worker: number): number[] => taken(waiting, size, worker, 2).map(({ index }) => index);
  expect(indices(1, 0)).toEqual([0]);
  expect(indices(2, 1)).toEqual([1, 3]);
  expect(indices(5, 0)).toEqual([2]);
  expect(indices(5, 0)).toEqual([5]);
  expect(indices(5, 0)).toEqual([]);
});
