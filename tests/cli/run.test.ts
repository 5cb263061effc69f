import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/experiments/comparison-checks.ts';
import type { ResultFile } from '../../src/experiments/result-file.ts';
import { interrupted, sim, workplace, type Workplace } from './sim.ts';

let at: Workplace;
beforeAll(() => (at = workplace()));
afterAll(() => at.remove());

const json = (...args: string[]) => {
  const said = sim('run', at.small, '--json', ...args);
  expect(said.stderr.split('\n').filter((line) => !/^$|^\d+ of \d+ worlds/.test(line))).toEqual([]);
  return { ...said, result: JSON.parse(said.stdout) as ResultFile };
};

describe('sim run', () => {
  it('gives one JSON value with exactly the agreed keys', () => {
    const { status, result } = json('--worlds', '20');
    expect(status).toBe(0);
    expect(Object.keys(result)).toEqual([
      ...['modelVersion', 'study', 'seed', 'worlds', 'complete', 'covers', 'digest', 'scenarios', 'comparisons'],
    ]);
    expect(result).toMatchObject({
      study: '4ess',
      seed: '4ess',
      worlds: 20,
      complete: true,
      covers: 'chance+assumptions',
    });
    expect(result.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(result.scenarios.map((scenario) => scenario.id)).toEqual([
      ...['today', 'early-meetings', 'as-planned', 'every-centre', 'caseworker-led'],
    ]);
    expect(Object.keys(result.scenarios[0])).toEqual(['id', 'label', 'plan', 'outcomes', 'groups']);
    const outcome = result.scenarios[0].outcomes['O-04'];
    expect(Object.keys(outcome)).toEqual(['unit', 'mean', 'lower', 'upper', 'level', 'mcse']);
    expect(outcome).toMatchObject({ unit: '%', level: 0.9 });
    expect([outcome.lower, outcome.mean, outcome.upper].map(Number)).toEqual(
      [outcome.lower, outcome.mean, outcome.upper].map(Number).sort((a, b) => a - b),
    );
    expect(Object.keys(result.comparisons[0])).toEqual([
      ...['scenario', 'baseline', 'outcomes', 'groups', 'costPerDayAvoided', 'costPerDayAvoidedBy', 'benefit'],
      ...['ownMeasures', 'checks'],
    ]);
    for (const { checks } of result.comparisons) {
      expect(checks!.map(({ check, passed }) => [check, passed])).toEqual(CHECKS.map((check) => [check, true]));
    }
    expect(result.comparisons[0]).toMatchObject({ scenario: 'early-meetings', baseline: 'today' });
    expect(Object.keys(result.comparisons[0].outcomes['O-04'])).toEqual([
      ...['difference', 'lower', 'upper', 'level', 'mcse', 'probabilityLower', 'toldApart', 'sdPaired', 'sdUnpaired'],
    ]);
  });

  it('has the same digest with 1, 2 and 3 workers, and another one with another seed', () => {
    const digest = json('--worlds', '8', '--workers', '1').result.digest;
    expect(json('--worlds', '8', '--workers', '2').result.digest).toBe(digest);
    expect(json('--worlds', '8', '--workers', '3').result.digest).toBe(digest);
    const other = json('--worlds', '8', '--seed', 'another').result;
    expect(other.seed).toBe('another');
    expect(other.digest).not.toBe(digest);
  });

  it('runs exactly the worlds asked for, for the years asked for, with the assumptions held', () => {
    const one = json('--worlds', '1', '--years', '2', '--fixed-assumptions');
    expect(one.status).toBe(0);
    expect(one.result).toMatchObject({ worlds: 1, complete: true, covers: 'chance' });
    expect(one.result.scenarios[0].plan).toMatchObject({ start: '2019-01-01', years: 2, rules: '2019' });
    expect(one.result.scenarios[0].outcomes['O-04'].mcse).toBeNull();
  });

  it('runs the worlds of the study, or stops by itself after a complete block that is precise enough', () => {
    expect(json().result).toMatchObject({ worlds: 200, complete: true });
    const { result } = json('--until-precise');
    expect([50, 100, 150, 200]).toContain(result.worlds);
    expect(result.complete).toBe(true);
  });

  it('writes four files, whole, with the result that it prints', () => {
    const out = at.path('out/deep');
    const said = sim('run', at.small, '--json', '--worlds', '12', '--out', out, '--seed', '=cmd()');
    expect(said.status).toBe(0);
    // Nothing half-written is left beside them.
    expect(readdirSync(out).sort()).toEqual(['comparisons.csv', 'outcomes.csv', 'result.json', 'series.csv']);
    const read = (name: string) => readFileSync(join(out, name), 'utf8');
    const result = JSON.parse(said.stdout) as ResultFile;
    expect(JSON.parse(read('result.json'))).toEqual(result);
    const stamp = 'model_version,study,seed,complete,covers,digest,plan,start,years,rules,far_outside';
    const estimate = 'mean,lower,upper,level,mcse,worlds';
    const heads = {
      'outcomes.csv': `scenario,outcome,unit,group,${estimate},${stamp}`,
      'series.csv': `scenario,outcome,unit,month,${estimate},${stamp}`,
      'comparisons.csv': `scenario,baseline,outcome,unit,group,difference,lower,upper,level,mcse,probability_lower,told_apart,sd_paired,sd_unpaired,worlds,${stamp}`,
    };
    for (const [name, head] of Object.entries(heads)) {
      const lines = read(name).trimEnd().split('\n');
      expect(lines[0]).toBe(head);
      expect(lines.length).toBeGreaterThan(30);
      // Version, seed (guarded, because a spreadsheet would compute it), digest and what was run in every row.
      const row = /,4ess,'=cmd\(\),true,chance\+assumptions,[0-9a-f]{64},[0-9a-f]{64},2019-01-01,\d,2019,$/;
      for (const line of lines.slice(1)) expect(line).toMatch(row);
    }
    const { mean } = result.scenarios[0].outcomes['O-04'];
    expect(read('outcomes.csv')).toContain(`today,O-04,%,all,${mean},`);
    expect(read('series.csv')).toContain('today,O-04,%,2019-12,');
  });

  it('says a bad place for files on standard error', () => {
    const said = sim('run', at.small, '--worlds', '1', '--out', join(at.small, 'below-a-file'));
    expect(said.status).toBe(2);
    expect(said.stderr).toContain('cannot be written to');
    expect(said.stdout).toBe('');
  });

  it('prints the result though a file of it cannot be written', () => {
    const out = at.path('half');
    mkdirSync(join(out, 'series.csv'), { recursive: true });
    const said = sim('run', at.small, '--json', '--worlds', '1', '--out', out);
    expect(said.status).toBe(2);
    expect(said.stderr).toContain('series.csv cannot be written: EISDIR.');
    expect(JSON.parse(said.stdout)).toMatchObject({ worlds: 1, complete: true });
  });

  it('keeps what it has when it is interrupted, says so, and ends with 3', async () => {
    const said = await interrupted(/\d+ of 9999 worlds/, 'run', at.small, '--worlds', '9999', '--json');
    expect(said.status).toBe(3);
    const result = JSON.parse(said.stdout) as ResultFile;
    expect(result).toMatchObject({ complete: false, digest: null });
    expect(result.worlds).toBeGreaterThan(0);
    expect(result.worlds).toBeLessThan(9999);
    expect(said.stderr).toContain(`Stopped after ${result.worlds} worlds: a partial result`);
  });

  it('reads well without --json: the finding, intervals before middles, what the ranges cover, the stamp', () => {
    const { status, stdout } = sim('run', at.small, '--worlds', '50', '--fixed-assumptions');
    expect(status).toBe(0);
    expect(stdout).toContain('Early meetings against Today');
    expect(stdout).toMatch(/sick leave in 2019 .* in 90 of 100 simulated worlds/);
    expect(stdout).toMatch(/O-04 .*Sick leave, % +\d[\d.]*–[\d.]+ \([\d.]+\)/);
    expect(stdout).toContain('chance only');
    expect(stdout).toContain('It does not show how sure we are.');
    expect(stdout).toContain('The effect is an assumption, not a finding.');
    expect(stdout).toMatch(/seed 4ess · 50 worlds · model \d+\.\d+\.\d+ · digest [0-9a-f]{64}\n$/);
  });

  it('says where seed and years are not those of the study', () => {
    const { stdout } = sim('run', at.small, '--worlds', '1', '--years', '2', '--seed', 'second');
    expect(stdout).toContain('2 years (the study has 1) from 2019-01-01');
    expect(stdout).toContain("seed second (the study's own is 4ess) · 1 worlds");
    expect(sim('run', at.small, '--worlds', '1').stdout).not.toContain('the study');
  });

  it('says when worlds are too few for a range', () => {
    expect(sim('run', at.small, '--worlds', '5').stdout).toContain('Too few worlds for a 90 % band');
  });

  it.each([
    [['run'], 'a study file is missing'],
    [['run', 'no-such.json'], 'no such file'],
    [['run', '.'], 'a folder'],
    [['run', 'a.json', 'b.json'], 'one study file at a time'],
    [['run', 'SMALL', '--worlds', '0'], '--worlds takes a whole number'],
    [['run', 'SMALL', '--worlds', '1.5'], '--worlds takes a whole number'],
    [['run', 'SMALL', '--worlds'], '--worlds'],
    [['run', 'SMALL', '--worlds', '-1'], "Option '--worlds' lacks its value (one that begins with a dash"],
    [['run', 'SMALL', '--worlds=-1'], '--worlds takes a whole number'],
    [['run', 'SMALL', '--years', '11'], '--years takes a whole number from 1 to 10'],
    [['run', 'SMALL', '--workers', 'two'], '--workers takes a whole number'],
    [['run', 'SMALL', '--seed', ''], '--seed takes a text'],
    // What a study file refuses as its seed cannot be given here either.
    [['run', 'SMALL', '--worlds', '1', '--seed', 'a\nb'], '--seed takes a text of 1 to 200 characters on one line'],
    [['run', 'SMALL', '--worlds', '1', '--seed', ' '], '--seed takes a text'],
    [['run', 'SMALL', '--fast'], "Unknown option '--fast'"],
    [['fly'], "no command 'fly'"],
    [[], 'Usage'],
  ])('refuses %j plainly', (args, why) => {
    const said = sim(...args.map((arg) => (arg === 'SMALL' ? at.small : arg)));
    expect(said.status).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toContain(why);
    expect(said.stderr).not.toMatch(/\bat .*\(.*:\d+:\d+\)/);
  });

  it('lists all that is wrong with a bad study, and runs nothing', () => {
    const bad = at.write('bad.json', { schema: 1, id: 'x', wurlds: 5 });
    const said = sim('run', bad, '--json');
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain('/wurlds');
    expect(said.stderr).toContain('/baseline');
  });
});
