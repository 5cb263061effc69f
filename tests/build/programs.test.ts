import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { serve } from '../../scripts/serve.mjs';

const script = (name: string) => join(root, 'scripts', name);
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

describe('the programs for Node', () => {
  it.each(['cli', 'node-worker', 'bench'])('%s is built', (name) => {
    expect(existsSync(join(root, 'dist-node', `${name}.js`))).toBe(true);
  });

  it('need no package beside them', () => {
    const folder = join(root, 'dist-node');
    const foreign = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return [...text.matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$/gm)].map((match) => match[1]);
      })
      .filter((from) => !/^\.\.?\//.test(from) && !builtinModules.includes(from.replace(/^node:/, '')));
    expect(foreign).toEqual([]);
  });

  it('hand on their exit code, and leave standard output to the program', () => {
    const run = node(script('run-built.mjs'), 'cli', 'no-such-command');
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toContain('could not be built');
  });

  it('say what they take when asked', () => {
    for (const [name, said] of [
      ['cli', 'Usage: sim COMMAND'],
      ['bench', 'Usage: bench [--workload common|4ess|sector]'],
    ]) {
      const run = node(script('run-built.mjs'), name, '--help');
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(run.stdout).toContain(said);
    }
  });

  it('are refused by name when there is no such program', () => {
    const run = node(script('run-built.mjs'), 'nothing');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("no program 'nothing'");
  });
});

describe('npm start', () => {
  it('prints the address on one line, serves the page there, and ends when told to', async () => {
    const child = spawn(process.execPath, [script('start.mjs'), '--port', '0'], { cwd: root });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const address = /^Vändpunkt: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(line)?.[1];
    const response = await fetch(address ?? line);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says plainly that the port is taken', async () => {
    const other = await serve({ folder: join(root, 'dist') });
    const child = spawn(process.execPath, [script('start.mjs'), '--port', String(other.port)], { cwd: root });
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    const status = await new Promise((resolve) => child.once('exit', resolve));
    await other.close();
    expect(status).toBe(2);
    expect(said).toContain(`Port ${other.port} is taken`);
  });

  it.each(['seven', '70000', '-1'])('refuses --port=%s', (port) => {
    const run = node(script('start.mjs'), `--port=${port}`);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--port takes a whole number');
  });
});
