import { expect, test } from 'vitest';
import type { Request } from '../experiments/runner.ts';
import { layout } from '../results/layout.ts';
import type { Plan } from '../model/plan.ts';
import type { Study } from '../scenario/study.ts';
import { draftOf } from './draft.ts';
import { handRunner, settle } from './hand-runner.testing.ts';
import type { SaveState } from './saved.ts';
import type { Compiled, StudyModel } from './study.ts';
import { Workbench } from './workbench.svelte.ts';

const outcomes = layout([{ id: 'O-04', scale: 100, series: true, grouped: true }], ['all', 'sex:women'], 3);

const label = (name: string) => ({ sv: name, en: name });

/** Plan ids are numbers here: 0 without the policy, the value of `v` with it. */
function compile({ baseline, scenarios }: Study): Compiled {
  const values = scenarios.map(({ policies }) => Number(policies['p'] ? (policies['p']['v'] ?? 1) : 0));
  if (values.includes(13)) throw new Error('thirteen makes no plan');
  return {
    key: [0, ...values].join(' '),
    plans: [0, ...values].map((value) => ({ id: String(value) })) as Plan[],
    arms: [baseline, ...scenarios].map(({ id, label: name }) => ({ id, label: name })),
    layout: outcomes,
    months: [1, 2, 3].map((month) => ({ year: 2019, month })),
    starts: [null, ...values.map((value) => (value === 0 ? null : value))],
    policyStart: null,
  };
}

function studyOf(id: string, worlds: number): StudyModel {
  const published = {
    id,
    assumptions: {},
    baseline: { id: 'today', label: label('I dag'), policies: {} },
    scenarios: [{ id: 'a', label: label('A'), assumptions: {}, policies: { p: {} } }],
  } as unknown as Study;
  return {
    id,
    worlds,
    published,
    compile,
    edits: ({ fixed }) => ({ on: true, start: null, values: {}, fixed }),
  };
}

function bench(worlds = 60, save?: (study: StudyModel) => SaveState | Promise<SaveState>) {
  // Today is 5 to 5.6, the scenario lower by a tenth of its plan's number.
  const hand = handRunner(outcomes, (plan, index) => 5 + (index % 7) / 10 - plan / 10);
  const kept: unknown[] = [];
  const begun: number[] = [];
  let clock = 0;
  const workbench = new Workbench<StudyModel>(
    {
      runner: hand.runner,
      save: (study, draft) => {
        kept.push([study.id, draft]);
        return save?.(study) ?? 'saved';
      },
      pause: () => Promise.resolve(),
      now: () => (clock += 250),
      shownOutcomes: ['O-04'],
      begins: () => begun.push(hand.jobs.length),
    },
    studyOf('test', worlds),
  );
  const set = (value: number, scenario = 'a'): void => workbench.setValue(scenario, 'p', 'v', value);
  return { workbench, kept, begun, set, ...hand };
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

test('a figure is awaited until there is a first one of what the draft says, not until the run is whole', async () => {
  const { workbench, answer, set } = bench();
  expect(workbench.awaited).toBe(false);
  workbench.start();
  expect(workbench.awaited).toBe(true);
  answer(0, 0, 5);
  await settle();
  expect([workbench.awaited, workbench.running]).toEqual([false, true]);
  set(7);
  await settle();
  expect([workbench.awaited, workbench.stale]).toEqual([true, true]);
  answer(1, 0, 5);
  await settle();
  expect([workbench.awaited, workbench.running]).toEqual([false, true]);
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
  const { workbench, set, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 5);
  await settle();
  const { worlds } = workbench.shown!;
  set(2);
  await settle();
  set(3);
  await settle();
  expect(jobs.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  expect(workbench.stale).toBe(true);
  answer(0, 5, 40);
  await settle();
  expect(workbench.shown!.worlds).toBe(worlds);
  answer(2, 0, 60);
  await settle();
  expect(workbench.shown!.key).toBe('0 3 60');
  expect(workbench.stale).toBe(false);
});

test('what can wait is told to leave before the workers are asked, and is left alone where nothing is run', async () => {
  const { workbench, begun, jobs, set, answer } = bench();
  workbench.start();
  expect(begun).toEqual([0]);
  answer(0, 0, 60);
  await settle();
  set(9);
  await settle();
  expect([begun, jobs.length]).toEqual([[0, 1], 2]);
  workbench.undo();
  await settle();
  expect([begun, jobs.length]).toEqual([[0, 1], 2]);
});

test('a copy of the study with another number of worlds is run for itself, as far as its worlds are not there', async () => {
  const { workbench, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 5);
  await settle();
  workbench.open(studyOf('copy', 20));
  expect(jobs.map(({ stopped }) => stopped)).toEqual([true, false]);
  expect(jobs[1].request.worlds.map(({ index }) => index)).toEqual(Array.from({ length: 15 }, (_, i) => 5 + i));
  answer(1, 0, 15);
  await settle();
  expect(workbench.shown).toMatchObject({ status: 'complete', worlds: 20, total: 20 });
  workbench.open(studyOf('another copy', 30));
  expect(workbench.shown).toBeNull();
  expect(jobs[2].request.worlds).toHaveLength(10);
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
  const { workbench, set, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 60);
  await settle();
  set(2);
  await settle();
  answer(1, 0, 4);
  workbench.cancel();
  await settle();
  workbench.run();
  expect(jobs).toHaveLength(3);
  workbench.undo();
  await settle();
  expect(jobs).toHaveLength(3);
  expect(workbench.shown).toMatchObject({ key: '0 1 60', status: 'complete' });
});

test('undo, redo and restore walk through the edits, and every step that lasts is kept', async () => {
  const { workbench, set, kept } = bench();
  workbench.start();
  set(2);
  workbench.setPolicy('a', 'p', false);
  workbench.undo();
  expect(workbench.differences).toEqual([{ scenario: 'a', policy: 'p', parameter: 'v', before: null, after: 2 }]);
  workbench.redo();
  expect(workbench.scenarios[0].policies).toEqual({});
  workbench.restore();
  expect(workbench.published).toBe(true);
  workbench.undo();
  expect(workbench.published).toBe(false);
  await settle();
  expect(kept).toEqual([['test', workbench.draft]]);
  expect(workbench.saved).toBe('saved');
});

test('the same value twice is no edit, and of several edits at once only the last is run', async () => {
  const { workbench, set, kept, jobs } = bench();
  workbench.start();
  set(2);
  set(2);
  set(3);
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
  expect(workbench.shown).toMatchObject({ covers: 'chance', key: '0 1 60 chance' });
  expect(workbench.published).toBe(true);
});

test('edits that make no plan are said in words; the last good result stays', async () => {
  const { workbench, set, answer } = bench();
  workbench.start();
  answer(0, 0, 60);
  await settle();
  set(13);
  await settle();
  expect(workbench.problem).toEqual({ sv: 'thirteen makes no plan', en: 'thirteen makes no plan' });
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

test('a failed world is told at once, and forgotten when there are figures of another run and not before', async () => {
  const { workbench, jobs, answer, set } = bench();
  const message = 'a person was lost';
  workbench.start();
  answer(0, 0, 3);
  jobs[0].handlers.onFailure({ index: 3, code: 'conservation', message });
  await settle();
  expect([workbench.running, workbench.failures]).toEqual([true, [{ index: 3, code: 'conservation', message }]]);
  // The same run once more, and another one: what is shown is still of the one that failed.
  workbench.cancel();
  await settle();
  workbench.run();
  await settle();
  expect([workbench.running, workbench.failures.length]).toEqual([true, 1]);
  set(7);
  await settle();
  expect([workbench.stale, workbench.failures.length]).toEqual([true, 1]);
  answer(2, 0, 3);
  await settle();
  expect([workbench.stale, workbench.failures]).toEqual([false, []]);
  // Before the page has followed.
  set(8);
  await Promise.resolve();
  jobs[3].handlers.onFailure({ index: 0, code: 'conservation', message });
  await settle();
  expect(workbench.failures).toHaveLength(1);
  answer(3, 1, 10);
  await settle();
  expect([workbench.stale, workbench.failures.length]).toEqual([false, 1]);
  workbench.open(studyOf('other', 60));
  expect(workbench.failures).toEqual([]);
});

test('a scenario that did not change is not run again when another one does', async () => {
  const { workbench, set, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 60);
  await settle();
  const copy = workbench.duplicateScenario('a')!;
  await settle();
  // The copy has the same plan: nothing is run, and the result has three arms.
  expect(jobs).toHaveLength(1);
  expect(workbench.shown).toMatchObject({ key: '0 1 1 60', status: 'complete', scenario: 2 });
  expect(workbench.shown!.digest).toMatch(/^[0-9a-f]{64}$/);
  set(5, copy);
  await settle();
  expect(jobs[1].request.plans.map(({ id }) => id)).toEqual(['0', '5']);
  answer(1, 0, 60);
  await settle();
  const { summary } = workbench.shown!;
  // By hand: the scenario of plan n lies n tenths of a unit in 100 below today, times the scale of 100.
  expect(summary.comparisons.map(({ outcomes: [one] }) => one.total!.difference)).toEqual([
    expect.closeTo(-0.1, 10),
    expect.closeTo(-0.5, 10),
  ]);
  set(1, copy);
  await settle();
  expect(jobs).toHaveLength(2);
});

test('the digest of arms from the file is that of arms that were run together', async () => {
  const apart = bench();
  apart.workbench.start();
  apart.answer(0, 0, 60);
  await settle();
  apart.set(5, apart.workbench.duplicateScenario('a')!);
  await settle();
  apart.answer(1, 0, 60);
  await settle();
  const together = bench();
  together.set(5, together.workbench.duplicateScenario('a')!);
  await settle();
  together.answer(0, 0, 2);
  await settle();
  expect(together.jobs.slice(1).map(({ request }) => request.plans.map(({ id }) => id))).toEqual([
    ['0', '1'],
    ['0', '1', '5'],
  ]);
  together.answer(2, 0, 58);
  together.answer(1, 0, 2);
  await settle();
  expect(apart.workbench.shown!.status).toBe('complete');
  expect(together.workbench.shown!.digest).toBe(apart.workbench.shown!.digest);
});

test('of several scenarios that were never run, the one in view has its first figure before the others', async () => {
  const { workbench, set, jobs, answer } = bench();
  const copy = workbench.duplicateScenario('a')!;
  set(5, copy);
  await settle();
  expect(jobs[0].request).toMatchObject({ plans: [{ id: '0' }, { id: '5' }], worlds: { length: 2 } });
  answer(0, 0, 2);
  await settle();
  expect(workbench.shown).toMatchObject({ scenario: 1, worlds: 2, kind: 'preview', status: 'running', digest: null });
  expect(workbench.shown!.compiled.arms.map(({ id }) => id)).toEqual(['today', copy]);
  // Its worlds lack the other arm; the others lack all.
  expect(jobs.slice(1).map(({ request }) => [request.plans.length, request.worlds.length])).toEqual([
    [2, 2],
    [3, 58],
  ]);
  expect(workbench.progress!.done).toBe(0);
  answer(1, 0, 2);
  answer(2, 0, 4);
  await settle();
  expect(workbench.shown).toMatchObject({ scenario: 2, worlds: 6 });
  workbench.cancel();
  await settle();
  expect(workbench.shown).toMatchObject({ scenario: 2, worlds: 6, status: 'partial' });
});

/** Two scenarios, of plans 1 and 5, in the middle of their first run: 20 worlds of 60 have both. */
async function underWay() {
  const all = bench();
  const copy = all.workbench.duplicateScenario('a')!;
  all.set(5, copy);
  await settle();
  all.answer(0, 0, 2);
  await settle();
  all.answer(1, 0, 2);
  all.answer(2, 0, 18);
  await settle();
  return { ...all, copy };
}

const asked = ({ request }: { readonly request: Request }) => [
  request.plans.map(({ id }) => id).join(),
  request.worlds.map(({ index }) => index).join(),
];
const indices = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i).join();

test('in the middle of a run, a moved control has its figure from the worlds that are there', async () => {
  const { workbench, set, jobs, answer, copy } = await underWay();
  set(7, copy);
  await settle();
  // First what these worlds lack, then the others with all arms.
  expect(jobs.slice(3).map(asked)).toEqual([
    ['0,7', indices(0, 20)],
    ['0,1,7', indices(20, 60)],
  ]);
  answer(3, 0, 20);
  await settle();
  expect(workbench.shown).toMatchObject({ worlds: 20, scenario: 2, key: '0 1 7 60', status: 'running' });
  expect(workbench.shown!.compiled.arms).toHaveLength(3);
  answer(4, 0, 40);
  await settle();
  // The same as if all had been run together.
  const together = bench();
  together.set(7, together.workbench.duplicateScenario('a')!);
  await settle();
  together.answer(0, 0, 2);
  await settle();
  together.answer(1, 0, 2);
  together.answer(2, 0, 58);
  await settle();
  expect(workbench.shown).toMatchObject({ status: 'complete', worlds: 60 });
  expect(workbench.shown!.digest).toBe(together.workbench.shown!.digest);
});

test('a run that is taken up again goes on where it was, and says how far that is', async () => {
  const { workbench, jobs } = await underWay();
  workbench.cancel();
  await settle();
  workbench.run();
  expect(jobs.slice(3).map(asked)).toEqual([['0,1,5', indices(20, 60)]]);
  expect(workbench.progress).toMatchObject({ done: 20, total: 60 });
});

test('nothing is kept of a run in which a law was broken', async () => {
  const { set, jobs, copy } = await underWay();
  jobs[2].handlers.onFailure({ index: 20, code: 'conservation', message: 'a person was lost' });
  set(7, copy);
  await settle();
  // Its opening: no world is there.
  expect(jobs.slice(3).map(asked)).toEqual([['0,7', '0,1']]);
});

test('a world that fails in the opening is run again, and told once', async () => {
  const { workbench, set, jobs, answer } = bench();
  set(5, workbench.duplicateScenario('a')!);
  await settle();
  const failure = { index: 0, code: 'model', message: 'no number' } as const;
  jobs[0].handlers.onFailure(failure);
  jobs[0].settle('complete');
  await settle();
  expect([workbench.failures, jobs.slice(1).map(asked)]).toEqual([[], [['0,1,5', indices(0, 60)]]]);
  jobs[1].handlers.onFailure(failure);
  expect(workbench.failures).toEqual([failure]);
  answer(1, 1, 60);
  await settle();
  expect(workbench.shown).toMatchObject({ status: 'partial', worlds: 59 });
});

test('a run that is stopped in its opening shows what there is of it', async () => {
  const { workbench, set, answer } = bench();
  const copy = workbench.duplicateScenario('a')!;
  set(5, copy);
  await settle();
  answer(0, 0, 1);
  workbench.cancel();
  await settle();
  expect([workbench.shown, workbench.running]).toEqual([null, false]);
});

test('a scenario that was never run has no figures, and nobody else\u2019s stand in for them', async () => {
  const { workbench, set, answer } = bench();
  workbench.start();
  answer(0, 0, 60);
  await settle();
  const copy = workbench.duplicateScenario('a')!;
  set(5, copy);
  await settle();
  expect([workbench.shown, workbench.running]).toEqual([null, true]);
  // Those of the others are there still, marked as another draft's.
  workbench.select('a');
  expect([workbench.shown!.scenario, workbench.stale]).toEqual([1, true]);
  workbench.select(copy);
  answer(1, 0, 6);
  await settle();
  expect(workbench.shown).toMatchObject({ scenario: 2, worlds: 6 });
  // Stopped before its first worlds it stays without.
  set(6, workbench.duplicateScenario(copy)!);
  await settle();
  workbench.cancel();
  await settle();
  expect([workbench.shown, workbench.running]).toEqual([null, false]);
});

test('the scenario in view changes without a run, and falls back when it is taken away', async () => {
  const { workbench, set, jobs, answer } = bench();
  set(5, workbench.duplicateScenario('a')!);
  await settle();
  answer(0, 0, 2);
  await settle();
  answer(1, 0, 2);
  answer(2, 0, 58);
  await settle();
  expect([workbench.chosen, workbench.shown!.scenario, workbench.shown!.compiled.policyStart]).toEqual(['a-2', 2, 5]);
  workbench.select('a');
  expect([workbench.chosen, workbench.shown!.scenario, workbench.shown!.compiled.policyStart]).toEqual(['a', 1, 1]);
  workbench.select('a-2');
  workbench.removeScenario('a-2');
  await settle();
  expect([workbench.chosen, workbench.shown!.scenario, workbench.stale]).toEqual(['a', 1, false]);
  expect(jobs).toHaveLength(3);
});

test('a new name is shown with the same figures, also when it comes in the middle of a run', async () => {
  const { workbench, jobs, answer } = bench();
  workbench.start();
  answer(0, 0, 5);
  await settle();
  workbench.renameScenario('a', label('Other'));
  await settle();
  answer(0, 5, 60);
  await settle();
  expect(jobs).toHaveLength(1);
  expect(workbench.shown).toMatchObject({ status: 'complete', published: false });
  expect(workbench.shown!.compiled.arms[1].label.en).toBe('Other');
  workbench.undo();
  await settle();
  expect(workbench.shown!.compiled.arms[1].label.en).toBe('A');
  expect(jobs).toHaveLength(1);
});

test('another study is opened without losing what was done in the first, and is never shown its figures', async () => {
  const { workbench, set, kept, jobs, answer } = bench();
  const first = workbench.study;
  workbench.start();
  set(2);
  await settle();
  answer(1, 0, 60);
  await settle();
  const given = draftOf(studyOf('other', 60).published);
  workbench.open(studyOf('other', 60), { ...given, fixed: true });
  expect(workbench.shown).toBeNull();
  expect([workbench.draft.fixed, workbench.canUndo, workbench.published]).toEqual([true, false, true]);
  expect(jobs[2].request.worlds.every(({ draw }) => draw === 0)).toBe(true);
  set(3);
  await settle();
  workbench.open(first);
  expect(workbench.shown).toMatchObject({ key: '0 2 60', status: 'complete' });
  expect([workbench.canUndo, workbench.published]).toEqual([true, false]);
  workbench.undo();
  expect(workbench.published).toBe(true);
  await settle();
  expect(kept.map((record) => (record as [string])[0])).toEqual(['test', 'other', 'test']);
});

test('a copy with the same id is another study, with a draft of its own, and is never called published', async () => {
  const { workbench, set, kept } = bench();
  const first = workbench.study;
  const copy: StudyModel = { ...studyOf('test', 60), origin: 'own' };
  set(2);
  await settle();
  workbench.open(copy);
  expect([workbench.published, workbench.canUndo, workbench.differences]).toEqual([false, false, []]);
  set(4);
  await settle();
  workbench.open(first);
  expect(workbench.draft.study.scenarios[0].policies).toEqual({ p: { v: 2 } });
  workbench.open(copy);
  expect(workbench.draft.study.scenarios[0].policies).toEqual({ p: { v: 4 } });
  expect(kept).toHaveLength(2);
});

test('a study from elsewhere is one step that can be undone; of another study it is refused', () => {
  const { workbench } = bench();
  const { published } = studyOf('test', 60);
  workbench.adopt({ ...published, assumptions: { x: 2 } });
  expect(workbench.differences).toEqual([{ scenario: null, policy: null, parameter: 'x', before: null, after: 2 }]);
  workbench.undo();
  expect(workbench.published).toBe(true);
  expect(() => workbench.adopt({ ...published, id: 'other' })).toThrow('other');
});

test('whose figures were asked for stays with its study while another one is open', () => {
  const { workbench } = bench();
  const first = workbench.study;
  workbench.employer = 'employer:vimmerby';
  workbench.open(studyOf('other', 60));
  expect(workbench.employer).toBeNull();
  workbench.open(first);
  expect(workbench.employer).toBe('employer:vimmerby');
});

test('whose figures were asked for before the page was loaded counts until something else was asked', () => {
  const { workbench } = bench();
  const [first, other] = [workbench.study, studyOf('other', 60)];
  workbench.open(other, undefined, 'employer:kept');
  expect(workbench.employer).toBe('employer:kept');
  workbench.employer = null;
  workbench.open(first);
  workbench.open(other, undefined, 'employer:kept');
  expect(workbench.employer).toBeNull();
});

test('a draft that could not be saved is not called saved when its study is opened again', async () => {
  let end: (state: SaveState) => void = () => {};
  const { workbench, set } = bench(60, ({ id }) =>
    id === 'test' ? new Promise((resolve) => (end = resolve)) : 'saved',
  );
  const [first, other] = [workbench.study, studyOf('other', 60)];
  set(7);
  await settle();
  end('failed');
  await settle();
  expect(workbench.saved).toBe('failed');
  workbench.open(other);
  expect(workbench.saved).toBeNull();
  workbench.open(first);
  expect(workbench.saved).toBe('failed');
  // One that failed only after the other study was opened.
  set(8);
  await settle();
  workbench.open(other);
  end('failed');
  await settle();
  expect(workbench.saved).toBeNull();
  workbench.open(first);
  expect(workbench.saved).toBe('failed');
});

test('an edit is kept also where another study is opened before the page has followed; what was not edited is not', async () => {
  const { workbench, set, kept } = bench();
  const [first, other] = [workbench.study, studyOf('other', 60)];
  set(7);
  const { draft } = workbench;
  workbench.open(other);
  await settle();
  expect(kept).toEqual([['test', draft]]);
  workbench.open(first);
  await settle();
  expect(kept).toHaveLength(1);
});
