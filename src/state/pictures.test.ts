import { expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { layout } from '../results/layout.ts';
import { handRunner, settle } from './hand-runner.testing.ts';
import { Pictures } from './pictures.svelte.ts';
import type { Shown } from './shown.ts';
import type { StudyModel } from './study.ts';

const outcomes = layout([{ id: 'O-04', scale: 100, series: true, grouped: true }], ['all'], 2);

/** In world w the arm of plan p has 5 + w - p. */
function bench() {
  const { runner, ...hand } = handRunner(outcomes, (plan, index) => 5 + index - plan);
  let clock = 0;
  const pictures = new Pictures({ runner, outcome: 'O-04', pause: () => Promise.resolve(), now: () => clock++ });
  return { pictures, ...hand };
}

/** Plans by their numbers, today's first, of as many persons; the one of number 9 runs far longer than the evidence. */
const studyOf = (id: string, ...plans: number[]) => sized(id, 5000, plans);
function sized(id: string, persons: number, plans: readonly number[]): { id: string; open: () => StudyModel } {
  const study = {
    id,
    published: {},
    compile: () => ({
      key: plans.join(),
      plans: plans.map(
        (plan) =>
          ({
            ...{ id: String(plan), employers: [{ employments: persons }], days: 365, parameters: [] },
            months: Array.from({ length: 12 * (plan === 9 ? 7 : 1) + 1 }),
          }) as unknown as Plan,
      ),
      arms: plans.map((plan) => ({ id: String(plan) })),
      layout: outcomes,
    }),
  } as unknown as StudyModel;
  return { id, open: () => study };
}

test('one study after another, first roughly and then with a 90 % band', async () => {
  const { pictures, jobs, answer } = bench();
  void pictures.work([studyOf('a', 0, 1), studyOf('b', 0, 2, 3)]);
  await settle();
  expect(jobs).toHaveLength(1);
  // Before the rest of the page's own worlds, which nobody on Start sees.
  expect(jobs[0].request.soon).toBe(true);
  expect(pictures.of('a')).toEqual({ picture: null, done: 0, total: 46 });
  answer(0, 0, 7);
  await settle();
  expect(pictures.of('a')).toMatchObject({ picture: { kind: 'preview' }, done: 7 });
  answer(0, 7, 46);
  await settle();
  const { picture, done } = pictures.of('a');
  expect([picture!.worlds, picture!.kind, done]).toEqual([46, 'interval', null]);
  // Every world differs by the number of the plan, 1; the scale is 100 over a denominator of 100.
  expect(picture!.rows.map((row) => row!.difference)).toEqual([expect.closeTo(-1, 10)]);
  expect(jobs).toHaveLength(2);
  answer(1, 0, 46);
  await settle();
  expect(pictures.of('b').picture!.rows.map((row) => row!.difference)).toEqual([
    expect.closeTo(-2, 10),
    expect.closeTo(-3, 10),
  ]);
});

test('stopped, it drops what is not finished and goes on there later; finished pictures stay', async () => {
  const { pictures, jobs, answer } = bench();
  const studies = [studyOf('a', 0, 1), studyOf('b', 0, 2)];
  void pictures.work(studies);
  await settle();
  answer(0, 0, 46);
  await settle();
  answer(1, 0, 20);
  pictures.stop();
  expect(jobs[1].stopped).toBe(true);
  expect(pictures.of('b').done).toBeNull();
  await settle();
  expect(jobs).toHaveLength(2);
  void pictures.work(studies);
  await settle();
  expect(jobs.map(({ request }) => request.plans.map(({ id }) => id))).toEqual([
    ['0', '1'],
    ['0', '2'],
    ['0', '2'],
  ]);
});

test('studies with the same plans share a picture, and one that cannot be opened stops nobody', async () => {
  const { pictures, jobs, answer } = bench();
  const broken = {
    id: 'x',
    open: (): StudyModel => {
      throw new Error('broken');
    },
  };
  void pictures.work([broken, studyOf('a', 0, 1), studyOf('b', 0, 1)]);
  await settle();
  answer(0, 0, 46);
  await settle();
  expect(jobs).toHaveLength(1);
  expect(pictures.of('b')).toEqual(pictures.of('a'));
  expect(pictures.of('x')).toEqual({ picture: null, done: null, total: null });
});

test('what lies far outside the evidence is not in the picture, drawn here or offered', async () => {
  const { pictures, answer } = bench();
  const a = studyOf('a', 0, 1, 9, 2);
  void pictures.work([a]);
  await settle();
  answer(0, 0, 46);
  await settle();
  const { picture } = pictures.of('a');
  expect(picture!.rows.map((row) => row && Math.round(row.difference))).toEqual([-1, null, -2]);
  expect(picture!.far).toEqual([2]);
  const comparisons = [1, 2, 3].map((arm) => ({ arm, outcomes: [{ total: { difference: -arm } }] }));
  const compiled = a.open().compile(a.open().published);
  const whole = { compiled, summary: { comparisons }, worlds: 200, kind: 'interval', status: 'complete' };
  pictures.offer('a', whole as unknown as Shown);
  expect(pictures.of('a').picture).toMatchObject({
    ...{ worlds: 200, far: [2], rows: [{ difference: -1 }, null, { difference: -3 }] },
  });
});

test('a large study has a picture of fewer worlds, and a very large one none until it was opened', async () => {
  const { pictures, jobs, answer } = bench();
  const studies = [sized('huge', 6_000_000, [0, 1]), sized('large', 900_000, [0, 2]), studyOf('small', 0, 3)];
  void pictures.work(studies);
  await settle();
  expect(pictures.of('huge')).toEqual({ picture: null, done: null, total: 0 });
  expect(pictures.of('large')).toEqual({ picture: null, done: 0, total: 5 });
  expect(jobs).toHaveLength(1);
  answer(0, 0, 5);
  await settle();
  expect(pictures.of('large')).toMatchObject({ picture: { worlds: 5, kind: 'preview' }, done: null });
  expect(pictures.of('small').total).toBe(46);
  // Neither is asked for again.
  answer(1, 0, 46);
  await settle();
  void pictures.work(studies);
  await settle();
  expect(jobs).toHaveLength(2);
});

test('what gets no picture unasked says so while the first one is still drawn', async () => {
  const { pictures, jobs } = bench();
  void pictures.work([studyOf('a', 0, 1), studyOf('b', 0, 2), sized('huge', 6_000_000, [0, 1])]);
  await settle();
  expect(jobs).toHaveLength(1);
  expect(pictures.of('a').done).toBe(0);
  expect(pictures.of('b')).toEqual({ picture: null, done: null, total: 46 });
  expect(pictures.of('huge').total).toBe(0);
});

test('a whole result that comes while its picture is drawn takes its place, and the next one is begun', async () => {
  const { pictures, jobs, answer } = bench();
  const [a, b] = [studyOf('a', 0, 1), studyOf('b', 0, 2)];
  void pictures.work([a, b]);
  await settle();
  answer(0, 0, 20);
  const summary = { comparisons: [{ outcomes: [{ total: { difference: -1 } }] }] };
  const compiled = a.open().compile(a.open().published);
  const whole = { compiled, summary, worlds: 200, kind: 'interval', status: 'complete', covers: 'chance+assumptions' };
  pictures.offer('a', whole as unknown as Shown);
  await settle();
  expect(pictures.of('a')).toMatchObject({ picture: { worlds: 200 }, done: null });
  expect([jobs[0].stopped, jobs.length]).toEqual([true, 2]);
  expect(pictures.of('b').done).toBe(0);
});

test('of a run in which a world could not be run no picture stays, not even a rough one that was being made', async () => {
  const { runner, jobs, answer } = handRunner(outcomes, (plan, index) => 5 + index - plan);
  const waiting: (() => void)[] = [];
  let held = false;
  const pause = () => (held ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve());
  let clock = 0;
  // Every look at the clock is longer than a slice: figures give the thread back after each outcome.
  const pictures = new Pictures({ runner, outcome: 'O-04', pause, now: () => (clock += 100) });
  void pictures.work([studyOf('a', 0, 1)]);
  await settle();
  held = true;
  answer(0, 0, 7);
  jobs[0].handlers.onFailure({ index: 7, code: 'conservation', message: 'a person was lost' });
  jobs[0].settle('complete');
  await settle();
  for (const resume of waiting) resume();
  await settle();
  expect(pictures.of('a')).toEqual({ picture: null, done: null, total: 46 });
});
