// @ts-check
// `npm run proof [-- ID...]`: counts what has been proved, from real runs, and writes src/experiments/proof.json, which the
// page and `sim proof` show. Nothing in that file is typed by hand. What is not asked for keeps its figure, date and
// commit; what cannot be run is said not to be. Takes minutes: the planted faults the longest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codesOf, countedIn, figureOf, testsIn } from './proof-count.mjs';
import { ensureFirefox, FIREFOX_MISSING } from './ensure-firefox.mjs';
import { root } from './root.mjs';

/** @typedef {import('./proof-count.mjs').Definition} Definition */
/** @typedef {import('./proof-count.mjs').Outcome} Outcome */

/** @type {Definition[]} */
const definitions = JSON.parse(readFileSync(join(root, 'tests/proof/figures.json'), 'utf8'));
const target = join(root, 'src/experiments/proof.json');
const asked = process.argv.slice(2);
for (const id of asked) {
  if (definitions.some((one) => one.id === id)) continue;
  console.error(`There is no figure '${id}'. There are: ${definitions.map((one) => one.id).join(', ')}.`);
  process.exit(2);
}

const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')).figures : [];
const commit = said('git', ['rev-parse', '--short=12', 'HEAD']);
const changed = said('git', ['status', '--porcelain', '--', '.', ':!src/experiments/proof.json']) !== '';

const figures = definitions.map((of) => {
  const old = before.find((/** @type {{ id: string }} */ one) => one.id === of.id);
  if (asked.length > 0 && !asked.includes(of.id))
    return old ?? figureOf(of, notRun('inte körd än', 'not run yet'), null);
  console.error(`${of.id} ...`);
  const outcome = run(of);
  const figure = figureOf(of, outcome, {
    date: outcome.date ?? new Date().toISOString().slice(0, 10),
    commit,
    changed,
  });
  console.log(`${figure.status.padEnd(8)} ${of.id}: ${figure.reached ?? '-'} of ${of.goal ?? '-'}`);
  return figure;
});
writeFileSync(target, `${JSON.stringify({ figures }, null, 2)}\n`);
spawnSync(process.execPath, [join(root, 'node_modules/prettier/bin/prettier.cjs'), '--write', target], { cwd: root });
process.exitCode = figures.some(({ status }) => status === 'failed') ? 1 : 0;

/** @param {Definition} of @returns {Outcome} */
function run(of) {
  switch (of.count.by) {
    case 'mutants':
      return mutants();
    case 'validate':
      return validate();
    case 'report':
      return latestReport();
    default:
      return tests(of);
  }
}

/** @param {Definition} of @returns {Outcome} */
function tests(of) {
  const { project = 'unit', files = [], count } = of;
  const missing = files.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) return notRun('testet finns inte än', 'the test does not exist yet');
  if (project === 'e2e') build();
  if (of.id === 'engines' && !ensureFirefox()) console.error(FIREFOX_MISSING);
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const report = join(folder, 'report.json');
  try {
    spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        ...['run', '--project', project, '--reporter=json', `--outputFile=${report}`, ...files],
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PROOF: 'whole' } },
    );
    if (!existsSync(report)) return notRun('testerna gav ingen rapport', 'the tests gave no report');
    const told = testsIn(JSON.parse(readFileSync(report, 'utf8')));
    if (count.by === 'code') return codesOf(told, count.code);
    if (count.by === 'counted') return countedIn(told, count.what);
    const pattern = new RegExp(count.by === 'tests' ? count.match : '');
    const meant = told.filter(({ name }) => pattern.test(name));
    const passed = meant.filter(({ status }) => status === 'passed');
    return { reached: passed.length, failed: meant.filter(({ status }) => status === 'failed').length, names: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Outcome} */
function mutants() {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/mutants.mjs')], { cwd: root, encoding: 'utf8' });
  const told = (/** @type {string} */ word) =>
    stdout.split('\n').flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length).trim()] : []));
  const [caught, alive] = [told('caught'), told('LIVES')];
  if (caught.length + alive.length === 0)
    return notRun('felen kunde inte planteras', 'the faults could not be planted');
  return { reached: caught.length, failed: alive.length, names: caught };
}

/** @returns {Outcome} */
function validate() {
  const cli = [join(root, 'scripts/run-built.mjs'), 'cli', 'validate', '--json'];
  const { stdout } = spawnSync(process.execPath, cli, { cwd: root, encoding: 'utf8' });
  try {
    const { targets } = JSON.parse(stdout);
    const ids = (/** @type {string} */ status) => [
      ...new Set(
        targets.flatMap((/** @type {{ id: string, status: string }} */ one) => (one.status === status ? [one.id] : [])),
      ),
    ];
    const failed = ids('fail');
    const passed = ids('pass').filter((id) => !failed.includes(id));
    return { reached: passed.length, failed: failed.length, names: passed };
  } catch {
    return notRun('sim validate gav inget svar', 'sim validate gave no answer');
  }
}

/** @returns {Outcome} */
function latestReport() {
  const file = join(root, 'test-output', 'vitest.json');
  if (!existsSync(file)) return notRun('npm test har inte körts här', 'npm test was not run here');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    reached: report.numPassedTests,
    failed: report.numFailedTests,
    names: [],
    date: new Date(report.startTime).toISOString().slice(0, 10),
  };
}

function build() {
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--quiet'], { cwd: root, stdio: 'inherit' });
}

/** @param {string} sv @param {string} en @returns {Outcome} */
function notRun(sv, en) {
  return { reached: null, failed: 0, names: [], why: { sv, en } };
}

/** @param {string} command @param {string[]} args */
function said(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
