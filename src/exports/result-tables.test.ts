import { expect, it } from 'vitest';
import { dayNumber } from '../model/civil.ts';
import { summarise } from '../results/summarise.ts';
import { toyLayout, toyPlan, toySimulate } from '../testing/toy-model.ts';
import { monthsOf, resultTables, type TableSource } from './result-tables.ts';

const plans = [toyPlan('a'), toyPlan('b', { effect: 5 })];
const arms = plans.map((plan) =>
  Array.from({ length: 40 }, (_, replication) => toySimulate(plan, { draw: 0, replication })),
);
const summary = summarise(toyLayout, arms);
const months = Array.from({ length: 12 }, (_, m) => `2019-${String(m + 1).padStart(2, '0')}`);
const label = { sv: '', en: '' };
const source: TableSource = {
  names: {
    study: 'toy',
    seed: '=1+1',
    plans: ['p0', 'p1'].map((id) => ({
      id,
      startDay: dayNumber(2019, 1, 1),
      months: Array.from({ length: 13 }, (_, m) => m),
      rules: '2019' as const,
    })),
    arms: [
      { id: 'today', label },
      { id: 'meetings', label },
    ],
    farOutside: [[], ['meet.day_early=90']],
    unit: () => '%',
  },
  layout: toyLayout,
  run: { complete: true, covers: 'chance', digest: 'abc' },
  summary,
  months,
};
const tables = resultTables(source);
const read = (text: string): Record<string, string>[] => {
  const [header, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header.split(',')[i], cell])));
};

it('have a row for every figure of every group, with interval, error and stamp', () => {
  const rows = read(tables['outcomes.csv']);
  // Two arms; O-04 for three groups, O-05 for all.
  expect(rows).toHaveLength(2 * 4);
  const { mean, lower, mcse } = summary.arms[1].outcomes[0].groups[2]!;
  expect(rows.find((row) => row.scenario === 'meetings' && row.group === 'sex:men')).toEqual({
    scenario: 'meetings',
    outcome: 'O-04',
    unit: '%',
    group: 'sex:men',
    mean: String(mean),
    lower: String(lower),
    upper: String(summary.arms[1].outcomes[0].groups[2]!.upper),
    level: '0.9',
    mcse: String(mcse),
    worlds: '40',
    model_version: expect.any(String),
    study: 'toy',
    // Typed by a person: guarded.
    seed: "'=1+1",
    complete: 'true',
    covers: 'chance',
    digest: 'abc',
    plan: 'p1',
    start: '2019-01-01',
    years: '1',
    rules: '2019',
    far_outside: 'meet.day_early=90',
  });
});

it('compare each scenario with the baseline', () => {
  const rows = read(tables['comparisons.csv']);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatchObject({ scenario: 'meetings', baseline: 'today', outcome: 'O-04', group: 'all' });
  expect(Number(rows[0].difference)).toBeCloseTo(-0.5, 12);
  expect(rows[0].told_apart).toBe('true');
});

it('have the months of every series', () => {
  const rows = read(tables['series.csv']);
  expect(rows).toHaveLength(2 * 12);
  expect(rows[11]).toMatchObject({ scenario: 'today', outcome: 'O-04', month: '2019-12' });
});

it('name months after the calendar', () => {
  // 2019-01-01 is day 17897.
  expect(monthsOf({ startDay: 17897, months: [0, 31, 59] })).toEqual(['2019-01', '2019-02']);
});

it('have no row of a scenario whose comparison failed a check, nor of the baseline', () => {
  const checks = [[{ check: 'neutral' as const, passed: false, detail: label }]];
  const withheld = resultTables({ ...source, names: { ...source.names, checks } });
  for (const name of ['comparisons.csv', 'outcomes.csv', 'series.csv'] as const) {
    expect(read(withheld[name])).toEqual([]);
  }
});

it('have one more column where several seeds were tried', () => {
  const tried = resultTables({ ...source, names: { ...source.names, seedsTried: 3 } });
  for (const text of Object.values(tried) as string[]) {
    expect(text.split('\n')[0]).toMatch(/,far_outside,seeds_tried$/);
    expect(read(text)[0]).toMatchObject({ seeds_tried: '3' });
  }
  expect(tables['outcomes.csv']).not.toMatch(/seeds_tried/);
});
