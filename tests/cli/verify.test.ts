// A figure that somebody else gives, run again in the terminal.
import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/exports/verdict.ts';
import { fourEss, sim, workplace, type Workplace } from './sim.ts';

let at: Workplace;
let result = '';
beforeAll(() => {
  at = workplace();
  mkdirSync(at.path('out'));
  const said = sim('run', at.small, '--worlds', '30', '--seed', 'another', '--out', at.path('out'));
  expect(said.status).toBe(0);
  result = at.path('out/result.json');
});
afterAll(() => at.remove());

const lines = (text: string) => text.trimEnd().split('\n');

describe('sim verify', () => {
  it.each(['result.json', 'outcomes.csv', 'comparisons.csv', 'series.csv'])(
    'finds %s identical, with the seed that it says and another number of workers',
    (name) => {
      const said = sim('verify', at.path(`out/${name}`), at.small, '--workers', '1');
      expect(said.status).toBe(0);
      expect(lines(said.stdout)).toEqual([
        expect.stringMatching(
          /^Identical\. All [\d,]+ figures and names are the same to the last digit\. The digest of all the run’s numbers is the same\.$/,
        ),
      ]);
    },
  );

  it('names the cell that was changed, in the language that is asked for, and ends with 1', () => {
    const text = readFileSync(result, 'utf8').replace(/("O-04": \{\s+"difference": )(-?[\d.]+)/, '$10.5');
    const said = sim('verify', at.write('changed.json', text), at.small, '--language', 'sv');
    expect(said.status).toBe(1);
    const [first, why, where] = lines(said.stdout);
    expect(first).toMatch(/^Olika\. [\d\u00a0]+ av [\d\u00a0]+ siffror och namn är desamma\./);
    expect(why).toMatch(/ändrad sedan den skrevs/);
    expect(where).toMatch(/comparisons, early-meetings, outcomes, O-04, difference: där står 0\.5, körningen ger/);
  });

  it('compares within noise what another version has made, and says that it was another', () => {
    const text = readFileSync(result, 'utf8')
      .replace(/"modelVersion": "[^"]+"/, '"modelVersion": "0.0.1"')
      .replace(/"digest": "[0-9a-f]+"/, `"digest": "${'0'.repeat(64)}"`)
      .replace(/("mean": \d+\.\d{3})\d+/g, '$19');
    const said = sim('verify', at.write('older.json', text), at.small, '--json');
    expect(said.status).toBe(0);
    const verdict = JSON.parse(said.stdout) as Verdict & { made: string; study: string };
    expect(verdict).toMatchObject({ state: 'noise', made: '0.0.1', study: '4ess', sameDigest: false, worlds: 30 });
    expect(verdict.reasons).toContain('version');
    expect(verdict.noise!.most).toBeLessThan(verdict.noise!.allowed);
    expect(sim('verify', at.path('older.json'), at.small).stdout).toMatch(
      /The figure was made by model 0\.0\.1, this program computes with/,
    );
  });

  it('does not take the study of this program for a changed one of the same name', () => {
    const said = sim('verify', result);
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toMatch(/is of a changed 4ess.*give the study that was run as well/s);
  });

  it.each([
    ['a study', fourEss, /expected a result or table/],
    ['no file', 'none.json', /There is no file none\.json/],
    ['a folder', '.', /cannot be read: EISDIR/],
  ])('refuses %s in plain words', (_, file, message) => {
    const said = sim('verify', file);
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toMatch(message);
  });

  it('wants one file, and at most one study', () => {
    expect(sim('verify').stderr).toMatch(/a file with figures is missing/);
    expect(sim('verify', 'a', 'b', 'c').status).toBe(2);
  });
});
