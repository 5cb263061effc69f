import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { lockDown, TAKEN_AWAY } from './lock-down.ts';

/** A scope of its own, so that what is taken away is not taken from the tests. */
function lockedDown(): (code: string) => unknown {
  const prototype = { fetch: () => 'fetched', importScripts: () => 'imported' };
  const scope = createContext(Object.assign(Object.create(prototype) as object, { XMLHttpRequest: class {} }));
  runInContext(`const lockDown = ${lockDown.toString()}; const TAKEN_AWAY = ${JSON.stringify(TAKEN_AWAY)};`, scope);
  runInContext('lockDown(globalThis);', scope);
  return (code) => runInContext(code, scope) as unknown;
}

it('takes network, storage and scripts away, and nobody gets them back', () => {
  const run = lockedDown();
  for (const name of TAKEN_AWAY) {
    expect(run(`typeof globalThis[${JSON.stringify(name)}]`), name).toBe('undefined');
    expect(run(`globalThis[${JSON.stringify(name)}] = 1; typeof globalThis[${JSON.stringify(name)}]`)).toBe(
      'undefined',
    );
    expect(run(`delete globalThis[${JSON.stringify(name)}]; typeof ${name}`), name).toBe('undefined');
  }
});

it('makes no code of text, by whatever kind of function', () => {
  const run = lockedDown();
  for (const kind of ['(() => {})', '(async () => {})', '(function* () {})', '(async function* () {})']) {
    expect(() => run(`${kind}.constructor('return 1')`), kind).toThrow('is not a function');
  }
  expect(() => run("eval('1')")).toThrow('is not a function');
});
