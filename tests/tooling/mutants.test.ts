// The planted faults of tests/mutants.json: that they can still be planted. Catching them takes minutes: npm run mutants.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';

interface Mutant {
  name: string;
  file: string;
  find: string;
  replace: string;
  tests: string[];
}

const mutants = JSON.parse(readFileSync(join(root, 'tests/mutants.json'), 'utf8')) as Mutant[];

it.each(mutants)('$name: the text stands once in $file, and the tests exist', ({ file, find, replace, tests }) => {
  expect(readFileSync(join(root, file), 'utf8').split(find).length - 1).toBe(1);
  expect(replace).not.toBe(find);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
