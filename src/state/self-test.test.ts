import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownAnswers } from '../experiments/known-answers.ts';
import type { Runner } from '../experiments/runner.ts';
import { traceLives } from '../model/life-log.ts';
import { createSimulator } from '../model/simulate.ts';
import { inlineRunner } from '../runtime/inline.ts';
import { openStudy } from './open-study.ts';
import type { Shelf } from './saved.ts';
import { SelfTest } from './self-test.svelte.ts';

const IDS = ['4ess', 'wage-subsidy'];
const answers = knownAnswers.filter(({ study }) => IDS.includes(study));
const compiled = new Map(
  IDS.map((id) => {
    const study = openStudy(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'));
    return [id, study.compile(study.published)] as const;
  }),
);
const right = inlineRunner({ simulate: createSimulator().arms, trace: traceLives });
/** One number of all is one unit in the last place too large. */
const wrong: Runner = {
  ...right,
  run: (request, handlers) =>
    right.run(request, {
      ...handlers,
      onResult: ({ index, arms }) => {
        const cell = arms[1].findIndex((value) => value > 1);
        arms[1][cell] += 2 ** (Math.floor(Math.log2(arms[1][cell])) - 52);
        handlers.onResult({ index, arms });
      },
    }),
};
const shelf = (): Shelf & { kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return { kept, read: (key) => kept.get(key) ?? null, write: (key, text) => void kept.set(key, text) };
};
/** How many runners were given back. */
let closed = 0;
const testWith = (runner: Runner, on: Shelf, place: string | null = 'build 1 in browser 1'): SelfTest =>
  new SelfTest({
    runner: () => ({ ...runner, close: () => (closed++, Promise.resolve()) }),
    answers,
    compiled: (id) => Promise.resolve(compiled.get(id) ?? null),
    shelf: on,
    place,
    today: () => '2026-11-23',
    pause: () => Promise.resolve(),
    now: () => 0,
  });

test('passes where every answer is the known one, and is remembered for that build in that browser alone', async () => {
  const on = shelf();
  const test = testWith(right, on);
  expect([test.state, test.progress]).toEqual(['untried', { tried: 0, of: 2 }]);
  await test.ask();
  expect([test.state, test.day, test.progress.tried]).toEqual(['passed', '2026-11-23', 2]);
  expect(testWith(wrong, on).state).toBe('passed');
  expect(testWith(right, on, 'build 2 in browser 1').state).toBe('untried');
  expect(testWith(right, on, null).state).toBe('untried');
});

test('fails for one bit of one number, names the study, and is not remembered as passed', async () => {
  const on = shelf();
  const test = testWith(wrong, on);
  await test.ask();
  expect([test.state, test.wrong]).toEqual(['failed', '4ess']);
  expect(testWith(right, on).state).not.toBe('passed');
  // Passed before, and tried again: what was remembered is gone.
  const again = testWith(right, on);
  await again.ask();
  expect(testWith(wrong, on).state).toBe('passed');
  const later = testWith(wrong, on);
  await later.again();
  expect(later.state).toBe('failed');
  expect(testWith(right, on).state).toBe('failed');
});

test('one that failed stays failed while it is tried again, and is passed only when every answer is right', async () => {
  let computes = wrong;
  const test = testWith({ ...right, run: (...of) => computes.run(...of) }, shelf());
  await test.ask();
  const again = test.again();
  expect([test.state, test.wrong, test.progress.tried]).toEqual(['failed', '4ess', 0]);
  // Stopped for other work: that is no answer.
  test.stop();
  await again;
  expect(test.state).toBe('failed');
  computes = right;
  await test.ask();
  expect([test.state, test.wrong, test.progress.tried]).toEqual(['passed', null, 2]);
});

test('a failure is remembered for that build in that browser, until every answer is right', async () => {
  const on = shelf();
  await testWith(wrong, on).ask();
  const later = testWith(right, on);
  expect([later.state, later.wrong, later.day]).toEqual(['failed', '4ess', '2026-11-23']);
  expect(testWith(right, on, 'build 2 in browser 1').state).toBe('untried');
  await later.ask();
  expect([later.state, later.wrong]).toEqual(['passed', null]);
  expect(testWith(wrong, on).state).toBe('passed');
});

test('what is remembered and says neither passed nor failed is not passed', () => {
  for (const text of [
    '{"place":"build 1 in browser 1","day":"2026-11-23"}',
    '{"place":"build 1 in browser 1"}',
    '[]',
    '3',
  ]) {
    const on = shelf();
    on.write('vandpunkt.selftest', text);
    expect(testWith(right, on).state).toBe('untried');
  }
});

test('stops for other work and goes on where it was; a worker that is lost is no fault of the arithmetic', async () => {
  let runs = 0;
  const counted: Runner = { ...right, run: (...of) => (runs++, right.run(...of)) };
  const test = testWith(counted, shelf());
  const before = closed;
  const asked = test.ask();
  test.stop();
  expect(closed).toBe(before + 1);
  await asked;
  expect(test.state).toBe('untried');
  await test.ask();
  expect(test.state).toBe('passed');
  const tried = runs;
  await test.ask();
  expect(runs).toBe(tried);

  const lost: Runner = {
    ...right,
    run: (_, { onFailure }) => {
      onFailure({ index: 0, code: 'worker-lost', message: 'gone' });
      return { done: Promise.resolve('complete' as const), stop: () => {} };
    },
  };
  const without = testWith(lost, shelf());
  await without.ask();
  expect(without.state).toBe('untried');
});

test('one that passed before is not remembered as passed where the failure cannot be written', async () => {
  const on = shelf();
  await testWith(right, on).ask();
  // Full, so that only what is shorter than what it replaces can be written.
  const full: Shelf = {
    read: (key) => on.read(key),
    write: (key, text) => {
      if (text.length > (on.read(key) ?? '').length) throw new Error('full');
      on.write(key, text);
    },
  };
  const test = testWith(wrong, full);
  await test.again();
  expect(test.state).toBe('failed');
  expect(testWith(right, full).state).toBe('untried');
});

test('storage that fails changes nothing but that it is tried again', async () => {
  const broken: Shelf = {
    read: () => '{',
    write: () => {
      throw new Error('full');
    },
  };
  const test = testWith(right, broken);
  await test.ask();
  expect(test.state).toBe('passed');
});
