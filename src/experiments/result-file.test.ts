import { expect, it } from 'vitest';
import { summarise } from '../results/summarise.ts';
import { toyLayout, toyPlan, toySimulate } from '../testing/toy-model.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { replicate } from './replicate.ts';
import { resultFile } from './result-file.ts';

const plans = [toyPlan('a'), toyPlan('b', { effect: 5 })];
const names = {
  study: 'toy',
  seed: 'a seed',
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
  return { run, file: resultFile(names, run, summarise(toyLayout, run.arms)) };
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
  expect(Object.keys(file.scenarios[0])).toEqual(['id', 'label', 'outcomes']);
  expect(Object.keys(file.scenarios[0].outcomes)).toEqual(['O-04', 'O-05']);
  expect(Object.keys(file.scenarios[0].outcomes['O-04'])).toEqual(['unit', 'mean', 'lower', 'upper', 'level', 'mcse']);
  expect(Object.keys(file.comparisons[0])).toEqual(['scenario', 'baseline', 'outcomes']);
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

it('says what the rule set leaves unverified, where there is something to say', async () => {
  const { run } = await resultOf(2);
  const summary = summarise(toyLayout, run.arms);
  const warnings = [{ sv: 'ur minnet', en: 'from memory' }];
  expect(resultFile({ ...names, warnings }, run, summary).warnings).toEqual(warnings);
  expect(resultFile({ ...names, warnings: [] }, run, summary)).not.toHaveProperty('warnings');
});
