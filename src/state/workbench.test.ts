import { expect, test } from 'vitest';
import type { Handlers, Request, Runner } from '../experiments/runner.ts';
import { layout } from '../results/layout.ts';
import type { Plan } from '../model/plan.ts';
import { NO_EDITS } from './edits.ts';
import type { Compiled } from './study.ts';
import { Workbench } from './workbench.svelte.ts';

const outcomes = layout([{ id: 'O-04', scale: 100, series: true, grouped: true }], ['all', 'sex:women'], 3);

/** A runner that answers when it is told to. */
function handRunner() {
  const jobs: {
    request: Request;
    handlers: Handlers;
    stopped: boolean;
    settle: (how: 'complete' | 'stopped') => void;
  }[] = [];
  const runner: Runner = {
    workers: 1,
    run(request, handlers) {
      let settle: (how: 'complete' | 'stopped') => void = () => {};
      const done = new Promise<'complete' | 'stopped'>((resolve) => (settle = resolve));
      const job = { request, handlers, stopped: false, settle };
      jobs.push(job);
      return {
        done,
        stop() {
          job.stopped = true;
          settle('stopped');
        },
      };
    },
    close: () => Promise.resolve(),
  };
  /** Numbers by arm and world: today is 1, the scenario 1 less a tenth of its plan's number. */
  const answer = (job: number, from: number, to: number): void => {
    const { request, handlers } = jobs[job];
    for (let index = from; index < to; index++) {
      const arms = request.plans.map((plan) => {
        const numbers = new Float64Array(outcomes.cells * 2).fill(100);
        for (let cell = 0; cell < outcomes.cells; cell++)
          numbers[2 * cell] = 5 + (index % 7) / 10 - Number(plan.id) / 10;
        return numbers;
      });
      handlers.onResult({ index, arms });
    }
    if (to === request.worlds.length) jobs[job].settle('complete');
  };
  return { runner, jobs, answer };
}

/** Plan ids are numbers here: 0 for today, the value of `a` for the scenario. */
const compile = (edits: typeof NO_EDITS): Compiled => {
  const value = edits.values['a'] ?? 1;
  if (value === 13) throw new Error('thirteen makes no plan');
  return {
    key: `0 ${value}`,
    plans: [{ id: '0' }, { id: String(value) }] as Plan[],
    arms: [
      { id: 'today', label: { sv: 'I dag', en: 'Today' } },
      { id: 'a', label: { sv: 'A', en: 'A' } },
    ],
    layout: outcomes,
    months: [1, 2, 3].map((month) => ({ year: 2019, month })),
    policyStart: 0,
  };
};

const settle = async (): Promise<void> => {
  for (let i = 0; i < 60; i++) await Promise.resolve();
};

function bench(worlds = 60) {
  const hand = handRunner();
  const kept: unknown[] = [];
  let clock = 0;
  const workbench = new Workbench({
    study: { id: 'test', worlds, compile },
    runner: hand.runner,
    save: (edits) => {
      kept.push(edits);
      return 'saved';
    },
    pause: () => Promise.resolve(),
    now: () => (clock += 250),
    shownOutcomes: ['O-04'],
  });
  return { workbench, kept, ...hand };
}

test('a preview comes after a few worlds, then a range, then an interval, then the whole', async () => {
  const { workbench, answer } = bench();
  workbench.start();
  expect(workbench.shown).toBeNull();
  answer(0, 0, 5);
  await settle();
  expect(workbench.shown).toMatchObject({ kind: 'preview', status: 'running', digest: null });
  answer(0, 5, 33);
  await settle();
  expect(workbench.shown).toMatchObject({ kind: 'range' });
  answer(0, 33, 50);
  await settle();
  expect(workbench.shown).toMatchObject({ kind: 'interval', status: 'running' });
  answer(0, 50, 60);
  await settle();
  expect(workbench.shown).toMatchObject({ kind: 'interval', status: 'complete', worlds: 60 });
  expect(workbench.shown!.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(workbench.running).toBe(false);
});

test('the ends of a preview are the smallest and the largest world', async () => {
  const { workbench, answer } = bench();
  workbench.start();
  answer(0, 0, 8);
  await settle();
  const total = workbench.shown!.summary.arms[0].outcomes[0].total!;
  expect(total.lower).toBeCloseTo(5, 10);
  expect(total.upper).toBeCloseTo(5.6, 10);
  expect(workbench.shown!.summary.comparisons[0].outcomes[0].months).toHaveLength(3);
  expect(workbench.shown!.summary.comparisons[0].outcomes[0].total!.toldApart).toBe(false);
});

test('an edit stops the running job and runs only the newest; a late result is not shown', async () => {
  const { workbench, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 5);
  await settle();
  const { worlds } = workbench.shown!;
  workbench.setValue('a', 2);
  await settle();
  workbench.setValue('a', 3);
  await settle();
  expect(jobs.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  expect(workbench.stale).toBe(true);
  answer(0, 5, 40);
  await settle();
  expect(workbench.shown!.worlds).toBe(worlds);
  answer(2, 0, 60);
  await settle();
  expect(workbench.shown!.key).toBe('0 3');
  expect(workbench.stale).toBe(false);
});

test('cancel keeps what there is and marks it as partial', async () => {
  const { workbench, answer } = bench();
  workbench.start();
  answer(0, 0, 48);
  await settle();
  workbench.cancel();
  await settle();
  expect(workbench.running).toBe(false);
  expect(workbench.shown).toMatchObject({ status: 'partial', worlds: 48, kind: 'interval', digest: null });
});

test('a partial result is run again; a complete one is taken from the file', async () => {
  const { workbench, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 60);
  await settle();
  workbench.setValue('a', 2);
  await settle();
  answer(1, 0, 4);
  workbench.cancel();
  await settle();
  workbench.run();
  expect(jobs).toHaveLength(3);
  workbench.undo();
  await settle();
  expect(jobs).toHaveLength(3);
  expect(workbench.shown).toMatchObject({ key: '0 1', status: 'complete' });
});

test('undo, redo and restore walk through the edits, and every step that lasts is kept', async () => {
  const { workbench, kept } = bench();
  workbench.start();
  workbench.setValue('a', 2);
  workbench.setOn(false);
  workbench.undo();
  expect(workbench.edits).toEqual({ ...NO_EDITS, values: { a: 2 } });
  workbench.redo();
  expect(workbench.edits.on).toBe(false);
  workbench.restore();
  expect(workbench.published).toBe(true);
  workbench.undo();
  expect(workbench.published).toBe(false);
  await settle();
  expect(kept).toEqual([workbench.edits]);
  expect(workbench.saved).toBe('saved');
});

test('the same value twice is no edit, and of several edits at once only the last is run', async () => {
  const { workbench, kept, jobs } = bench();
  workbench.start();
  workbench.setValue('a', 2);
  workbench.setValue('a', 2);
  workbench.setValue('a', 3);
  await settle();
  expect(workbench.history.past).toHaveLength(2);
  expect(kept).toHaveLength(1);
  expect(jobs).toHaveLength(2);
  expect(jobs[1].request.plans[1].id).toBe('3');
});

test('with assumptions held, worlds use draw 0, and the result is filed apart', async () => {
  const { workbench, jobs, answer } = bench();
  workbench.start();
  workbench.setFixed(true);
  await settle();
  expect(jobs[1].request.worlds.every(({ draw }) => draw === 0)).toBe(true);
  answer(1, 0, 60);
  await settle();
  expect(workbench.shown).toMatchObject({ covers: 'chance', key: '0 1 chance' });
  expect(workbench.published).toBe(true);
});

test('edits that make no plan are said in words; the last good result stays', async () => {
  const { workbench, answer } = bench();
  workbench.start();
  answer(0, 0, 60);
  await settle();
  workbench.setValue('a', 13);
  await settle();
  expect(workbench.problem).toBe('thirteen makes no plan');
  expect(workbench.shown!.status).toBe('complete');
  workbench.undo();
  await settle();
  expect(workbench.problem).toBeNull();
});

test('a failed world is told, and the result is not complete', async () => {
  const { workbench, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 59);
  jobs[0].handlers.onFailure({ index: 59, code: 'conservation', message: 'a person was lost' });
  jobs[0].settle('complete');
  await settle();
  expect(workbench.failures).toHaveLength(1);
  expect(workbench.shown).toMatchObject({ status: 'partial', digest: null, worlds: 59 });
});
