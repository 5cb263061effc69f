import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Sensitivity } from '../../src/experiments/sensitivity.ts';
import { interrupted, sim, workplace, type Workplace } from './sim.ts';

let at: Workplace;
beforeAll(() => (at = workplace()));
afterAll(() => at.remove());

const few = (...more: string[]) =>
  sim('sensitivity', at.small, '--scenario', 'early-meetings', '--worlds', '120', ...more);

describe('sim sensitivity', () => {
  it('gives one JSON value, the same for any number of workers', () => {
    const said = few('--json', '--workers', '1');
    expect(said.status).toBe(0);
    const result = JSON.parse(said.stdout) as Sensitivity;
    expect(Object.keys(result)).toEqual([
      'modelVersion',
      'study',
      'seed',
      'scenario',
      'baseline',
      'unit',
      'outcome',
      'level',
      'difference',
      'sd',
      'chance',
      'assumptions',
      'larger',
      'byGrade',
      'interactions',
      'ranking',
      'tornado',
      'worlds',
      'complete',
      'stopped',
      'failures',
    ]);
    expect(result).toMatchObject({
      study: '4ess',
      scenario: 'early-meetings',
      baseline: 'today',
      outcome: 'O-04',
      unit: '%',
      complete: true,
    });
    expect(result.worlds).toBeLessThanOrEqual(120);
    expect(few('--json', '--workers', '2').stdout).toBe(said.stdout);
  });

  it('reads well without --json, and takes another outcome', () => {
    const said = few('--outcome', 'O-26.held');
    expect(said.status).toBe(0);
    for (const words of [
      'Early meetings against Today',
      '(O-26.held)',
      'Chance',
      'Assumptions',
      'Grade',
      '95 % interval',
    ]) {
      expect(said.stdout).toContain(words);
    }
  });

  it('keeps what has come when it is interrupted, and marks it', async () => {
    const said = await interrupted(
      /worlds/,
      'sensitivity',
      at.small,
      '--scenario',
      'early-meetings',
      '--worlds',
      '10000',
    );
    expect(said.status).toBe(3);
    expect(said.stdout).toContain('PARTIAL RESULT: it was stopped');
  });

  it('refuses what it does not understand', () => {
    const lonely = JSON.parse(readFileSync(at.small, 'utf8')) as { scenarios: unknown[] };
    const twice = { ...lonely, scenarios: [...lonely.scenarios, { ...(lonely.scenarios[0] as object), id: 'second' }] };
    lonely.scenarios = [];
    for (const [args, words] of [
      [['--scenario', 'none'], "no scenario 'none'; it has early-meetings"],
      [['--scenario', 'today'], "no scenario 'today'"],
      [['--scenario', 'early-meetings', '--outcome', 'O-99'], "no outcome 'O-99'"],
      [['--scenario', 'early-meetings', '--worlds', '49'], 'from 50 to 10000'],
    ] as const) {
      const said = sim('sensitivity', at.small, ...args);
      expect(said).toMatchObject({ status: 2, stdout: '' });
      expect(said.stderr).toContain(words);
    }
    expect(sim('sensitivity', at.write('lonely.json', lonely)).stderr).toContain(
      'has no scenario to compare with today',
    );
    expect(sim('sensitivity', at.write('twice.json', twice)).stderr).toContain('--scenario ID is missing');
  });
});
