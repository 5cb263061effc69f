import { expect, it } from 'vitest';
import { dayNumber } from '../model/civil.ts';
import { layout } from '../results/layout.ts';
import { summarise } from '../results/summarise.ts';
import { toyLayout, toyPlan, toySimulate } from '../testing/toy-model.ts';
import { published } from '../testing/studies.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { replicate } from './replicate.ts';
import { resultFile } from './result-file.ts';

const plans = [toyPlan('a'), toyPlan('b', { effect: 5 })];
const names = {
  study: 'toy',
  seed: 'a seed',
  plans: plans.map(({ id }) => ({
    id,
    startDay: dayNumber(2019, 1, 1),
    months: Array.from({ length: 25 }, (_, m) => m),
    rules: '2019' as const,
  })),
  arms: [
    { id: 'today', label: { sv: 'I dag', en: 'Today' } },
    { id: 'meetings', label: { sv: 'Möten', en: 'Meetings' } },
  ],
  unit: (id: string) => (id === 'O-04' ? '%' : 'per year'),
};

async function resultOf(worlds: number) {
  const run = await replicate(toyRunner(toySimulate), {
    plans,
    layout: toyLayout,
    worlds,
    exactly: true,
    fixedAssumptions: true,
  }).done;
  return { run, file: resultFile(names, toyLayout, run, summarise(toyLayout, run.arms)) };
}

it('has exactly the keys that other programs read', async () => {
  const { run, file } = await resultOf(40);
  expect(Object.keys(file)).toEqual([
    'modelVersion',
    'study',
    'seed',
    'worlds',
    'complete',
    'covers',
    'digest',
    'scenarios',
    'comparisons',
  ]);
  expect(file).toMatchObject({ study: 'toy', seed: 'a seed', worlds: 40, complete: true, covers: 'chance' });
  expect(file.digest).toBe(run.digest);
  expect(file.scenarios.map(({ id }) => id)).toEqual(['today', 'meetings']);
  expect(Object.keys(file.scenarios[0])).toEqual(['id', 'label', 'plan', 'outcomes', 'groups']);
  expect(file.scenarios[1].plan).toEqual({ id: plans[1].id, start: '2019-01-01', years: 2, rules: '2019' });
  expect(Object.keys(file.scenarios[0].outcomes)).toEqual(['O-04', 'O-05']);
  expect(Object.keys(file.scenarios[0].outcomes['O-04'])).toEqual(['unit', 'mean', 'lower', 'upper', 'level', 'mcse']);
  expect(Object.keys(file.comparisons[0])).toEqual(['scenario', 'baseline', 'outcomes', 'groups']);
  expect(file.comparisons[0]).toMatchObject({ scenario: 'meetings', baseline: 'today' });
  expect(Object.keys(file.comparisons[0].outcomes['O-04'])).toEqual([
    'difference',
    'lower',
    'upper',
    'level',
    'mcse',
    'probabilityLower',
    'toldApart',
    'sdPaired',
    'sdUnpaired',
  ]);
  expect(file.comparisons[0].outcomes['O-04'].difference).toBeCloseTo(-0.5, 12);
});

it('says null where a figure does not exist', async () => {
  const { file } = await resultOf(1);
  expect(file.scenarios[0].outcomes['O-04'].mcse).toBeNull();
  expect(file.comparisons[0].outcomes['O-04'].sdPaired).toBeNull();
  expect(JSON.parse(JSON.stringify(file))).toEqual(file);
});

it('has cost per day avoided and probability of benefit beside the outcomes, where money is counted', () => {
  const spec = (id: string) => ({ id, scale: 1, series: false, grouped: false });
  const money = layout(['O-04', 'O-04.all-days', 'O-25.total'].map(spec), ['all'], 0);
  const world = (leave: number, days: number, cost: number) => Float64Array.of(leave, 1, days, 1, cost, 1);
  const file = (days: number) => {
    const arms = [
      [world(6, 100, 1000), world(6, 100, 1000)],
      [world(5.5, 100 - days, 1200), world(5.9, 100 - days, 1000)],
    ];
    const run = { complete: true, covers: 'chance' as const, digest: null, arms };
    return resultFile(names, money, run, summarise(money, arms)).comparisons[0];
  };
  expect(Object.keys(file(10))).toEqual(['scenario', 'baseline', 'outcomes', 'costPerDayAvoided', 'benefit']);
  // 200 kr more and 0 kr more for 10 days each.
  expect(file(10).costPerDayAvoided).toMatchObject({ unit: 'SEK', told: true, ratio: 10, level: 0.9, worlds: 2 });
  expect(file(0).costPerDayAvoided).toEqual({
    ...{ unit: 'SEK', told: false, ratio: null, lower: null, upper: null, level: 0.9, mcse: null, worlds: null },
  });
  expect(file(10).benefit!['O-33.sick-leave']).toEqual({ share: 1, mcse: 0, worlds: 2 });
  expect(file(10).benefit!['O-33.fall'].share).toBe(0.5);
  expect(file(10).benefit!['O-33.cost'].share).toBe(0.25);
});

it('has figures by group, of each outcome by those that keep it, and the price of a day by employer', () => {
  const groups = ['all', 'sex:men', 'employer:a', 'no-employer'];
  const of = layout(
    [
      { id: 'O-04', scale: 1, series: false, grouped: ['sex'] },
      { id: 'O-04.all-days', scale: 1, series: false, grouped: ['sex', 'employer'] },
      { id: 'O-25.total', scale: 1, series: false, grouped: ['employer', 'no-employer'] },
    ],
    groups,
    0,
  );
  // O-04 all, men; days all, men, a; cost all, a, none.
  const world = (days: number, a: number, none: number) =>
    Float64Array.from([5, 5, days, 1, days, a + none, a, none].flatMap((value) => [value, 1]));
  const arms = [
    [world(100, 1000, 0), world(100, 1000, 0)],
    [world(90, 1200, 500), world(90, 1200, 500)],
  ];
  const run = { complete: true, covers: 'chance' as const, digest: null, arms };
  const { scenarios, comparisons } = resultFile(names, of, run, summarise(of, arms));
  const held = Object.entries(scenarios[0].groups!).map(([group, by]) => [group, Object.keys(by)]);
  expect(held).toEqual([
    ['sex:men', ['O-04', 'O-04.all-days']],
    ['employer:a', ['O-04.all-days', 'O-25.total']],
    ['no-employer', ['O-25.total']],
  ]);
  expect(scenarios[1].groups!['employer:a']['O-25.total'].mean).toBe(1200);
  expect(comparisons[0].groups!['no-employer']['O-25.total'].difference).toBe(500);
  // 700 kr more in all, of them 200 at the employer, for 10 days.
  expect(comparisons[0].costPerDayAvoided!.ratio).toBe(70);
  expect(comparisons[0].costPerDayAvoidedBy).toMatchObject({ 'employer:a': { ratio: 20, worlds: 2 } });
  expect(Object.keys(comparisons[0].costPerDayAvoidedBy!)).toEqual(['employer:a']);
  expect(comparisons[0]).not.toHaveProperty('ownMeasures');
});

it('has every employer through the measures that employers keep, where they are told by employer', () => {
  const of = layout([{ id: 'O-04', scale: 100, series: false, grouped: ['employer'] }], ['all', 'employer:a'], 0);
  const world = (all: number, a: number) => Float64Array.of(all, 100, a, 100);
  const arms = [
    [world(6, 8), world(6, 8)],
    [world(6, 4), world(6, 4)],
  ];
  const run = { complete: true, covers: 'chance' as const, digest: null, arms };
  const { ownMeasures } = resultFile(names, of, run, summarise(of, arms)).comparisons[0];
  expect(ownMeasures!.map(({ group, atOdds }) => [group, atOdds])).toEqual([
    ['all', false],
    ['employer:a', false],
  ]);
  const [measure] = ownMeasures![1].measures;
  expect(measure).toMatchObject({ outcome: 'O-04', relative: -0.5, says: 'less' });
  expect([measure.today.mean, measure.scenario.mean, measure.difference.difference]).toEqual([8, 4, -4]);
});

it('says what the rule set leaves unverified, where there is something to say', async () => {
  const { run } = await resultOf(2);
  const summary = summarise(toyLayout, run.arms);
  const warnings = [{ sv: 'ur minnet', en: 'from memory' }];
  expect(resultFile({ ...names, warnings }, toyLayout, run, summary).warnings).toEqual(warnings);
  expect(resultFile({ ...names, warnings: [] }, toyLayout, run, summary)).not.toHaveProperty('warnings');
});

it('withholds a comparison that failed a check, and the figures of its scenario and of the baseline', async () => {
  const { run } = await resultOf(2);
  const summary = summarise(toyLayout, run.arms);
  const check = (passed: boolean | null) => [
    { check: 'workers' as const, passed, detail: { sv: 'andra tal', en: 'other numbers' } },
  ];
  const of = (passed: boolean | null) => resultFile({ ...names, checks: [check(passed)] }, toyLayout, run, summary);
  expect(of(false).comparisons[0]).toEqual({
    ...{ scenario: 'meetings', baseline: 'today', outcomes: {}, withheld: true, checks: check(false) },
  });
  expect(of(false).scenarios.map(({ outcomes }) => Object.keys(outcomes).length)).toEqual([0, 0]);
  for (const passed of [true, null]) {
    expect(Object.keys(of(passed).comparisons[0])).toEqual(['scenario', 'baseline', 'outcomes', 'groups', 'checks']);
    expect(Object.keys(of(passed).scenarios[1].outcomes)).toHaveLength(2);
  }
});

it('holds its study, and how many seeds of it were tried where there were several', async () => {
  const { run } = await resultOf(40);
  const summary = summarise(toyLayout, run.arms);
  const held = resultFile({ ...names, input: published, seedsTried: 2 }, toyLayout, run, summary);
  expect(held.input).toBe(published);
  expect(held.seedsTried).toBe(2);
  expect(resultFile({ ...names, seedsTried: 1 }, toyLayout, run, summary)).not.toHaveProperty('seedsTried');
});
