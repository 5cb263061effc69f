import { expect, test } from 'vitest';
import { Staged } from './staged.svelte.ts';

/** A pause that ends when it is told to. */
function gate() {
  const waiting: (() => void)[] = [];
  return {
    pause: () => new Promise<void>((resolve) => waiting.push(resolve)),
    async step() {
      waiting.shift()?.();
      for (let i = 0; i < 4; i++) await Promise.resolve();
    },
  };
}

test('each part gets the value in a task of its own', async () => {
  const { pause, step } = gate();
  const staged = new Staged<number>(3, pause);
  staged.push(1);
  const values = () => staged.parts.map(({ value }) => value);
  expect(values()).toEqual([null, null, null]);
  await step();
  expect(values()).toEqual([1, null, null]);
  await step();
  await step();
  expect(values()).toEqual([1, 1, 1]);
});

test('a newer value starts anew and reaches every part; nothing goes back', async () => {
  const { pause, step } = gate();
  const staged = new Staged<number>(3, pause);
  staged.push(1);
  await step();
  await step();
  staged.push(2);
  for (let i = 0; i < 6; i++) await step();
  expect(staged.parts.map(({ value }) => value)).toEqual([2, 2, 2]);
  staged.push(3);
  for (let i = 0; i < 3; i++) await step();
  expect(staged.parts.map(({ value }) => value)).toEqual([3, 3, 3]);
});
