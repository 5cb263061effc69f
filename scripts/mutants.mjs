// @ts-check
// `npm run mutants [-- NAME...]`: plants the faults of tests/mutants.json one at a time in a copy of the sources and runs
// the tests that must notice. Exit code 1 when one lives. Not part of `npm test`: a run takes minutes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @type {{ name: string, file: string, find: string, replace: string, tests: string[] }[]} */
const all = JSON.parse(readFileSync(join(root, 'tests/mutants.json'), 'utf8'));
const asked = process.argv.slice(2);
const mutants = asked.length > 0 ? all.filter(({ name }) => asked.includes(name)) : all;

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
let alive = 0;
try {
  const left = new Set(['node_modules', 'dist', 'dist-node', '.git', 'out']);
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // The tests pass on sound sources: else any failure would look like a catch.
  const sound = test([...new Set(mutants.flatMap(({ tests }) => tests))]);
  if (sound.status !== 0) throw new Error(`The tests fail without a fault:\n${sound.stdout}${sound.stderr}`);
  for (const { name, file, find, replace, tests } of mutants) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${name}: ${file} must hold the text once: ${find}`);
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
    const run = test(tests);
    writeFileSync(path, text);
    // A file that is not found, or a syntax error, is no catch: some test must have run and failed.
    const caught = run.status !== 0 && /Tests .*failed/.test(run.stdout);
    if (!caught) alive++;
    console.log(`${caught ? 'caught' : 'LIVES '}  ${name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${mutants.length - alive} of ${mutants.length} caught`);
process.exit(alive > 0 ? 1 : 0);

/** @param {string[]} files */
function test(files) {
  // On a busy machine a test that takes long must not look like a catch.
  const command = ['vitest', 'run', '--project', 'unit', '--bail', '1', '--testTimeout', '600000', ...files];
  return spawnSync('npx', command, { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}
