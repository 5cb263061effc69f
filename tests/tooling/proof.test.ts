// From reports of tests to the figures of the proof, and the committed file against its definitions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, countedIn, figureOf, testsIn, type Definition } from '../../scripts/proof-count.mjs';
import { root } from '../../scripts/root.mjs';
import { proof } from '../../src/experiments/proof.ts';

const told = testsIn({
  testResults: [
    {
      assertionResults: [
        { fullName: 'chains G1-01 states', status: 'passed' },
        { fullName: 'chains G1-02 states', status: 'failed' },
        { fullName: 'chains G1-03 once', status: 'passed' },
        { fullName: 'chains G1-03 twice', status: 'failed' },
        { fullName: 'chains G10-04 another list', status: 'passed' },
        { fullName: 'chains without a code', status: 'passed' },
      ],
    },
    {
      assertionResults: [
        { fullName: 'links', status: 'passed', meta: { counted: { links: 20_000 } } },
        { fullName: 'more links', status: 'failed', meta: { counted: { links: 5 } } },
        { fullName: 'files', status: 'passed', meta: { counted: { files: 7 } } },
      ],
    },
  ],
});
const of: Definition = {
  ...{ id: 'x', goal: 2, label: { sv: 'x', en: 'x' }, how: { sv: 'h', en: 'h' } },
  count: { by: 'validate' },
};
const when = { date: '2026-11-22', commit: 'abc', changed: false };

describe('a figure of the proof', () => {
  it('counts a code once, and only when every test that carries it has passed', () => {
    expect(codesOf(told, 'G1')).toEqual({ reached: 1, failed: 2, names: ['G1-01 states'] });
  });

  it('adds what passing tests have counted, and sees that others failed', () => {
    expect(countedIn(told, 'links')).toEqual({ reached: 20_000, failed: 3, names: [] });
    expect(countedIn(told.slice(-1), 'files')).toEqual({ reached: 7, failed: 0, names: [] });
  });

  it('is reached, short of its goal, failed or not run', () => {
    const status = (reached: number | null, failed = 0) => figureOf(of, { reached, failed, names: [] }, when).status;
    expect([status(2), status(1), status(5, 1), status(null)]).toEqual(['reached', 'short', 'failed', 'not_run']);
    const why = { sv: 'nej', en: 'no' };
    expect(figureOf(of, { reached: null, failed: 0, names: [], why }, when)).toMatchObject({ why, date: null });
  });
});

describe('the committed proof', () => {
  const definitions = JSON.parse(readFileSync(join(root, 'tests/proof/figures.json'), 'utf8')) as Definition[];

  it('has the figures that are defined, in their order and with their goals', () => {
    expect(proof.map(({ id, goal }) => [id, goal])).toEqual(definitions.map(({ id, goal }) => [id, goal]));
  });

  it.each(proof.map((figure) => [figure.id, figure] as const))('%s says what it is, when, or why not', (_, figure) => {
    const { reached, goal, failed, status, why, date } = figure;
    expect(figure.label.sv && figure.label.en && figure.how.sv && figure.how.en).toBeTruthy();
    expect(status === 'not_run').toBe(reached === null);
    if (reached === null) expect(why?.sv).toBeTruthy();
    else expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    if (status === 'reached') expect(failed === 0 && (goal === null || reached! >= goal)).toBe(true);
    if (figure.names.length > 0) expect(figure.names).toHaveLength(reached!);
  });
});
