import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { grouped } from './order.ts';

const files = readdirSync(new URL('../../../scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ id: name.replace('.json', '') }));

test('every study that comes with the page has its place, once, and 4-Ess is the first', () => {
  const groups = grouped(files);
  const ids = groups.flatMap(({ studies }) => studies.map(({ id }) => id));
  expect([...ids].sort()).toEqual(files.map(({ id }) => id).sort());
  expect(ids[0]).toBe('4ess');
  expect(groups.map(({ heading }) => heading)).not.toContain('studiesMore');
});

test('a study that nobody has placed stands last; a heading without studies is left out', () => {
  const groups = grouped([{ id: 'new' }, { id: 'ring' }]);
  expect(groups.map(({ heading, studies }) => [heading, studies.map(({ id }) => id)])).toEqual([
    ['studiesFirst', ['ring']],
    ['studiesMore', ['new']],
  ]);
});
