// What the tests of the terminal share: the built program, and a study that is small enough to run in a second.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/root.mjs';

const program = join(root, 'dist-node', 'cli.js');
export const fourEss = join(root, 'scenarios', '4ess.json');

export interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

export const sim = (...args: string[]): Said => simTo('pipe', ...args);

/** With its standard output somewhere else. */
export function simTo(output: 'pipe' | number, ...args: string[]): Said {
  if (!existsSync(program)) throw new Error('dist-node/ is missing: run `npm run build` first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['pipe', output, 'pipe'],
    maxBuffer: 1 << 28,
    timeout: 300_000,
  });
  return { status, stdout, stderr };
}

/** Starts it and, when it has said so much on standard error, sends SIGINT. */
export function interrupted(after: RegExp, ...args: string[]): Promise<Said> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root });
  const said: Said = { status: null, stdout: '', stderr: '' };
  let sent = false;
  child.stdout.on('data', (data) => (said.stdout += String(data)));
  child.stderr.on('data', (data) => {
    said.stderr += String(data);
    if (sent || !after.test(said.stderr)) return;
    sent = true;
    child.kill('SIGINT');
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...said, status })));
}

export interface Workplace {
  /** A folder of the test's own. */
  folder: string;
  /** Torsås alone, for a year: a file that `run` takes. */
  small: string;
  path(name: string): string;
  write(name: string, content: unknown): string;
  remove(): void;
}

export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'vandpunkt-cli-'));
  const path = (name: string) => join(folder, name);
  const write = (name: string, content: unknown) => {
    writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
    return path(name);
  };
  const study = JSON.parse(readFileSync(fourEss, 'utf8')) as {
    population: { employers: { id: string }[] };
    years: number;
  };
  study.population.employers = study.population.employers.filter(({ id }) => id === 'torsas');
  study.years = 1;
  return {
    folder,
    small: write('small.json', study),
    path,
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
