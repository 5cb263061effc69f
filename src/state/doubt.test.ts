import { expect, test } from 'vitest';
import type { Handlers, Request, Runner } from '../experiments/runner.ts';
import type { Plan } from '../model/plan.ts';
import { layout } from '../results/layout.ts';
import { Doubt, doubtKey, type DoubtQuestion } from './doubt.svelte.ts';

const spec = layout([{ id: 'O-04', scale: 1, series: false, grouped: false }], ['all'], 1);
const plan = (id: string): Plan => ({ id, seed: [1, 2], parameters: [] }) as unknown as Plan;
const question: DoubtQuestion = {
  plans: [plan('today'), plan('a')],
  layout: spec,
  outcome: 'O-04',
  grades: new Map(),
};

/** Answers when it is told to; the scenario is one lower in every world, and worlds differ. */
function runner() {
  const asked: { request: Request; handlers: Handlers; end: (how: 'complete' | 'stopped') => void }[] = [];
  const made: Runner = {
    workers: 1,
    run(request, handlers) {
      let end: (how: 'complete' | 'stopped') => void = () => {};
      const done = new Promise<'complete' | 'stopped'>((resolve) => (end = resolve));
      asked.push({ request, handlers, end });
      return { done, stop: () => end('stopped') };
    },
    close: () => Promise.resolve(),
  };
  return {
    made,
    asked,
    answer(worlds: number) {
      const { request, handlers } = asked.at(-1)!;
      for (const { index } of request.worlds.slice(0, worlds)) {
        handlers.onResult({ index, arms: [Float64Array.from([5, 1]), Float64Array.from([4 - index / 100, 1])] });
      }
    },
  };
}
const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

test('an answer belongs to the plans that it was asked for', async () => {
  const { made, asked, answer } = runner();
  let now = 0;
  const doubt = new Doubt(made, () => (now += 1000), 100);
  void doubt.ask(question);
  expect(doubt.running).toBe(true);
  await settle();
  answer(Infinity);
  // Nothing is drawn here, so only the first part of the budget is asked for: 0.4 of 100.
  expect(doubt.progress).toMatchObject({ done: 40, total: 40 });
  asked.at(-1)!.end('complete');
  for (let turn = 0; turn < 5 && doubt.running; turn++) {
    await settle();
    answer(Infinity);
    asked.at(-1)!.end('complete');
  }
  await settle();
  expect(doubt.running).toBe(false);
  expect(doubt.answer!.key).toBe(doubtKey(question));
  expect(doubt.answer!.key).toBe('today a O-04');
  expect(doubt.answer!.result.difference!.value).toBeLessThan(-1);
});

test('stopped, what there is comes as an answer that is marked as stopped', async () => {
  const { made, answer } = runner();
  const doubt = new Doubt(made, () => 0, 100);
  void doubt.ask(question);
  await settle();
  answer(8);
  doubt.stop();
  await settle();
  expect(doubt.running).toBe(false);
  expect(doubt.answer!.result).toMatchObject({ stopped: true, complete: false, worlds: 8 });
});

test('dropped, no answer is heard; a plan that cannot be asked about says why', async () => {
  const { made } = runner();
  const doubt = new Doubt(made, () => 0, 100);
  void doubt.ask(question);
  doubt.drop();
  await settle();
  expect(doubt.answer).toBeNull();
  expect(doubt.running).toBe(false);
  await doubt.ask({ ...question, outcome: 'O-99' });
  expect(doubt.problem).toMatch(/O-99/);
  expect(doubt.running).toBe(false);
});

test('an analysis in which a law was broken gives no answer, but says which', async () => {
  const { made, asked, answer } = runner();
  const doubt = new Doubt(made, () => 0, 100);
  void doubt.ask(question);
  await settle();
  answer(8);
  asked[0].handlers.onFailure({ index: 9, code: 'conservation', message: 'a person was lost' });
  doubt.stop();
  await settle();
  expect([doubt.running, doubt.answer, doubt.problem]).toEqual([false, null, 'a person was lost']);
});
