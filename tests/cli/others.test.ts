import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ValidatedTarget } from '../../src/experiments/validate.ts';
import type { Finding } from '../../src/scenario/findings.ts';
import { fourEss, sim, simTo, workplace, type Workplace } from './sim.ts';

let at: Workplace;
beforeAll(() => (at = workplace()));
afterAll(() => at.remove());

describe('sim check', () => {
  it('passes the study that the product ships', () => {
    const said = sim('check', fourEss, '--json');
    expect(said.status).toBe(0);
    expect(JSON.parse(said.stdout)).toEqual({ ok: true, files: [{ file: fourEss, findings: [] }] });
  });

  it('lists the findings of every file, each with path, code, found, expected and nearest', () => {
    const bad = at.write('bad.json', readFileSync(at.small, 'utf8').replace('"worlds"', '"wurlds"'));
    const said = sim('check', fourEss, bad, at.path('none.json'), '--json');
    expect(said.status).toBe(2);
    const { ok, files } = JSON.parse(said.stdout) as { ok: boolean; files: { file: string; findings: Finding[] }[] };
    expect(ok).toBe(false);
    expect(files.map(({ file }) => file)).toEqual([fourEss, bad, at.path('none.json')]);
    expect(files[1].findings.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['/wurlds', 'unknown'],
        ['/worlds', 'missing'],
      ]),
    );
    for (const finding of [...files[1].findings, ...files[2].findings]) {
      expect(Object.keys(finding)).toEqual(['path', 'code', 'found', 'expected', 'nearest']);
    }
    expect(files[1].findings.find(({ path }) => path === '/wurlds')?.nearest).toBe('worlds');
  });

  it('reads well without --json', () => {
    const said = sim('check', fourEss);
    expect(said).toMatchObject({ status: 0, stdout: `${fourEss}: ok\n` });
  });

  it('says it in Swedish when asked to, and knows no other language', () => {
    const bad = at.write('svensk.json', readFileSync(at.small, 'utf8').replace('"worlds"', '"wurlds"'));
    const said = sim('check', bad, '--language', 'sv');
    expect(said.status).toBe(2);
    expect(said.stdout).toMatch(/\/worlds: väntade ett heltal från 1 till 10000, fann ingenting\./);
    expect(said.stdout).toMatch(/Menade du worlds\?/);
    expect(sim('check', bad, '--language', 'da')).toMatchObject({ status: 2, stdout: '' });
  });

  it('wants a file', () => {
    expect(sim('check')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('sim describe', () => {
  it.each([
    ['parameters', 'id'],
    ['policies', 'assumptions'],
    ['outcomes', 'unit'],
    ['mechanisms', 'status'],
  ])('tells of %s as data and as text', (topic, key) => {
    const data = JSON.parse(sim('describe', topic, '--json').stdout) as { id: string }[];
    expect(data.length).toBeGreaterThan(0);
    expect(data[0]).toHaveProperty(key);
    const text = sim('describe', topic);
    expect(text.status).toBe(0);
    for (const { id } of data) expect(text.stdout).toContain(id);
  });

  it('gives the schema of study files', () => {
    const schema = JSON.parse(sim('describe', 'schema').stdout);
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(sim('describe', 'schema', '--json').stdout).toBe(sim('describe', 'schema').stdout);
  });

  it('gives the description of the model as a document, and as one JSON value that holds it', () => {
    const { language, markdown } = JSON.parse(sim('describe', 'model', '--language', 'sv', '--json').stdout) as {
      language: string;
      markdown: string;
    };
    expect(language).toBe('sv');
    expect(sim('describe', 'model', '--language', 'sv').stdout).toBe(`${markdown}\n`);
  });

  it('refuses what there is not', () => {
    expect(sim('describe', 'weather')).toMatchObject({ status: 2, stdout: '' });
    expect(sim('describe')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('sim COMMAND --help', () => {
  const all = (/there is (.*)\./.exec(sim('fly').stderr)?.[1] ?? '').split(', ');

  it('is there for every command', () => {
    expect(all.length).toBeGreaterThan(9);
    for (const command of all) expect(sim('--help').stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    for (const command of all) {
      for (const asked of [['--help'], ['nowhere.json', '-h']]) {
        const said = sim(command, ...asked);
        expect(said).toMatchObject({ status: 0, stderr: '' });
        expect(said.stdout).toMatch(new RegExp(`^Usage: sim ${command} `));
        expect(said.stdout).toContain('Exit codes: 0 complete');
      }
    }
  });

  it('names every option that the command takes', () => {
    for (const command of all) {
      const [, options] = /It takes (.*)\./.exec(sim(command, '--no-such-option').stderr) ?? [];
      for (const option of options.split(', ')) expect(sim(command, '--help').stdout).toContain(option);
    }
  });

  it('is no file after --', () => {
    expect(sim('check', '--', '--help')).toMatchObject({ status: 2, stdout: expect.stringContaining('no such file') });
  });
});

describe('a place for files that cannot be', () => {
  it.runIf(existsSync('/proc/self'))('is refused where the system makes no folders', () => {
    const said = sim('run', at.small, '--worlds', '1', '--out', '/proc/nowhere');
    expect(said).toMatchObject({ status: 2, stdout: '', stderr: '/proc/nowhere cannot be written to: ENOENT.\n' });
  });

  it.runIf(existsSync('/dev/full'))('is no failed check where it is standard output', () => {
    const full = openSync('/dev/full', 'w');
    const said = simTo(full, 'describe', 'schema');
    closeSync(full);
    expect(said).toMatchObject({ status: 3, stderr: 'Standard output cannot be written: ENOSPC.\n' });
  });

  it('is not a device, a socket or a folder that stands there: it is left as it is', async () => {
    const [socket, folder] = [at.path('socket'), at.path('folder')];
    const server = createServer().listen(socket);
    await once(server, 'listening');
    mkdirSync(folder);
    for (const out of [socket, folder]) {
      const said = sim('trace', at.small, '--scenario', 'today', '--world', '0', '--out', out);
      expect(said).toMatchObject({ status: 2, stdout: '' });
      expect(said.stderr).toContain(`${out} cannot be written: there is something that is no file.`);
    }
    expect(statSync(socket).isSocket()).toBe(true);
    server.close();
  });

  it('is found out by calibrate before it runs', () => {
    const said = sim('calibrate', '--worlds', '1', '--out', join(at.small, 'calibration.json'));
    expect(said.status).toBe(2);
    expect(said.stderr).toMatch(/cannot be written to/);
    expect(sim('calibrate', '--out', '')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('sim replay', () => {
  it('tells what was seen beside what the model gives, and ends with 0 though rows lie outside', () => {
    const said = sim('replay', 'dynamo', '--worlds', '1', '--json');
    expect(said.status).toBe(0);
    const { replay, complete, worlds, rows } = JSON.parse(said.stdout) as {
      replay: string;
      complete: boolean;
      worlds: number;
      rows: { id: string; status: string; rule: string }[];
    };
    expect([replay, complete, worlds]).toEqual(['dynamo', true, 1]);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(['H-R1', 'H-R2', 'H-R3', 'H-R4']));
    for (const { status, rule } of rows) {
      expect(['inside', 'outside', 'diagnostic', 'not_modelled']).toContain(status);
      expect(rule).not.toBe('');
    }
  });

  it('refuses what there is not', () => {
    expect(sim('replay')).toMatchObject({ status: 2, stdout: '' });
    expect(sim('replay', 'weather')).toMatchObject({ status: 2, stdout: '' });
    expect(sim('replay', '4ess', '--worlds', '0')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('sim run under other rules', () => {
  it('says what is not verified for their year', () => {
    const old = at.write('old.json', readFileSync(at.small, 'utf8').replace('"rules":"2019"', '"rules":"2006"'));
    const said = sim('run', old, '--worlds', '1', '--fixed-assumptions');
    expect(said.status).toBe(0);
    expect(said.stdout).toContain('rules of 2006');
    expect(said.stdout).toMatch(/Unverified for 2006 .*rule\.sickpay.*rule\.pbb\.2006/);
  });
});

describe('sim trace', () => {
  const trace = (scenario: string, world: string, name: string, ...more: string[]) => {
    const out = at.path(name);
    const said = sim('trace', at.small, '--scenario', scenario, '--world', world, '--out', out, ...more);
    expect([said.status, said.stdout]).toEqual([0, '']);
    const [head, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\n');
    return { head, rows: rows.map((row) => row.split(',')) };
  };

  it('writes the events of one world in the agreed columns, twice the same', () => {
    const { head, rows } = trace('today', '0', 'a.csv');
    expect(head).toBe(
      'seq,day,person,sex,age,hours,occupation,employer,workplace,centre,event,from,to,cause,degree,spell,spell_day',
    );
    expect(rows.map(([seq]) => Number(seq))).toEqual(rows.map((_, i) => i));
    expect(rows.slice(0, 691).every(([, day, , , , , , , , , event]) => day === '-365' && event === 'present')).toBe(
      true,
    );
    expect(rows.slice(1).every(([, day], i) => Number(day) >= Number(rows[i][1]))).toBe(true);
    expect(trace('today', '0', 'b.csv').rows).toEqual(rows);
  });

  it('knows the same people in every scenario, and others in another world', () => {
    const people = (rows: string[][]) => rows.slice(0, 691).map((row) => row.slice(2, 10).join());
    const today = trace('today', '3', 'today.csv', '--fixed-assumptions').rows;
    expect(people(trace('early-meetings', '3', 'early.csv', '--fixed-assumptions').rows)).toEqual(people(today));
    expect(people(trace('today', '4', 'other.csv', '--fixed-assumptions').rows)).not.toEqual(people(today));
  });

  it.each([
    [['--world', '0', '--out', 'x.csv'], '--scenario'],
    [['--scenario', 'today', '--out', 'x.csv'], '--world'],
    [['--scenario', 'today', '--world', '0'], '--out'],
    [['--scenario', 'none', '--world', '0', '--out', 'x.csv'], "no scenario 'none'; it has today, early-meetings"],
    [['--scenario', 'today', '--world', '-1', '--out', 'x.csv'], '--world'],
  ])('refuses %j plainly', (args, why) => {
    const said = sim('trace', at.small, ...args);
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain(why);
  });
});

describe('sim validate', () => {
  it('compares the baseline with every calibration target', () => {
    const said = sim('validate', '--json');
    const { complete, targets, ...rest } = JSON.parse(said.stdout) as { complete: boolean; targets: ValidatedTarget[] };
    expect([complete, rest]).toEqual([true, {}]);
    expect([...new Set(targets.map(({ id }) => id))]).toEqual(
      Array.from({ length: 17 }, (_, i) => `C-${String(i + 1).padStart(2, '0')}`),
    );
    for (const target of targets) {
      expect(Object.keys(target)).toEqual(['id', 'part', 'target', 'low', 'high', 'simulated', 'mcse', 'status']);
      if (target.status === 'not_modelled') continue;
      // Chance is small against the tolerance.
      expect(target.mcse).toBeLessThan((target.high - target.low) / 10);
      expect(target).toMatchObject({ status: 'pass' });
    }
    expect(said.status).toBe(0);
  });

  it('takes no file', () => {
    expect(sim('validate', fourEss)).toMatchObject({ status: 2, stdout: '' });
  });
});
