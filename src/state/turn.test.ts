import { expect, test } from 'vitest';
import type { Runner } from '../experiments/runner.ts';
import { oneOutcome, toyAssumptions, toyEffect } from '../testing/toy-assumptions.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { Turn, turnKey, type TurnQuestion } from './turn.svelte.ts';

const range = { min: -4, max: 4 };
const plans = toyAssumptions(['x', 'other']);
const question: TurnQuestion = {
  plans: [plans[0], plans[1]],
  layout: oneOutcome,
  outcome: 'O-04',
  effects: [
    { id: 'x', range },
    { id: 'other', range },
  ],
  fixedAssumptions: false,
};
const runner = (): Runner => toyRunner(toyEffect((of, luck) => 2 * of('x') - 2.6 + luck / 10));

/** Calls back at each request, before it is sent. */
function watched(onRun: (requests: number) => void): Runner {
  const own = runner();
  let requests = 0;
  return {
    ...own,
    run: (...of) => {
      onRun(++requests);
      return own.run(...of);
    },
  };
}

test('finds where each effect turns the conclusion, one after the other, and says whose answer it is', async () => {
  let now = 0;
  const seen: string[] = [];
  const search: Turn = new Turn(
    watched(() => seen.push(`${search.progress!.at} of ${search.progress!.of}`)),
    () => (now += 1000),
    20,
  );
  const asked = search.ask(question);
  expect(search.progress).toEqual({ done: 0, at: 1, of: 2 });
  await asked;
  expect([search.running, search.problem]).toEqual([false, null]);
  expect([...new Set(seen)]).toEqual(['1 of 2', '2 of 2']);
  const [x, other] = search.answer!.results;
  expect(x.value).toBeCloseTo(1.3, 1);
  expect([x.lower! <= x.value!, x.upper! >= x.value!]).toEqual([true, true]);
  expect([x.parameter, other.parameter, other.complete]).toEqual(['x', 'other', true]);
  expect(search.answer).toMatchObject({ key: turnKey(question), stopped: false });
  expect(turnKey({ ...question, outcome: 'O-25.total' })).not.toBe(turnKey(question));
  expect(turnKey({ ...question, fixedAssumptions: true })).not.toBe(turnKey(question));
});

test('a stopped search keeps the effects that are whole, and no half of one', async () => {
  const search: Turn = new Turn(
    watched(() => search.progress!.at === 2 && search.stop()),
    () => 0,
    20,
  );
  await search.ask(question);
  expect(search.answer).toMatchObject({ stopped: true, results: [{ parameter: 'x', complete: true }] });
  expect(search.answer!.results).toHaveLength(1);
  expect(search.running).toBe(false);
});

test('what is dropped never comes as an answer, and a fault is told', async () => {
  const search: Turn = new Turn(
    watched((requests) => requests === 2 && search.drop()),
    () => 0,
    20,
  );
  await search.ask(question);
  expect([search.answer, search.running, search.problem]).toEqual([null, false, null]);
  await new Turn(runner(), () => 0, 20).ask(question);
  const wrong = new Turn(runner(), () => 0, 20);
  await wrong.ask({ ...question, effects: [{ id: 'nothing', range }] });
  expect(wrong.problem).toMatch(/nothing/);
  expect([wrong.answer, wrong.running]).toEqual([null, false]);
});

test('a search in which a law was broken gives no answer, but says which', async () => {
  const own = runner();
  const broken: Runner = {
    ...own,
    run: (request, { onResult, onFailure }) =>
      own.run(request, {
        onFailure,
        onResult: (result) =>
          result.index === 3
            ? onFailure({ index: 3, code: 'conservation', message: 'a person was lost' })
            : onResult(result),
      }),
  };
  const search = new Turn(broken, () => 0, 20);
  await search.ask(question);
  expect([search.running, search.answer, search.problem]).toEqual([false, null, 'a person was lost']);
});
