import { expect, it } from 'vitest';
import { effort, yardstick } from './effort.ts';

const times = (n: number) => () => {
  for (let i = 0; i < n; i++) yardstick();
};

it('lets little work be, and finds too much of it however often it is tried', async () => {
  yardstick();
  expect((await effort(100, () => 'done')).of).toBe('done');
  expect((await effort(100, times(2))).ms).toBeLessThan(100);
  let tried = 0;
  const { ms } = await effort(100, () => {
    tried++;
    times(40)();
  });
  expect(ms).toBeGreaterThan(100);
  expect(tried).toBe(3);
});

it('forgives what happened once', async () => {
  let tried = 0;
  expect((await effort(100, () => tried++ === 0 && times(40)())).ms).toBeLessThan(100);
  expect(tried).toBe(2);
});
