// @ts-check
// Runs the battery dieharder (a Debian package of that name) on the raw 32-bit words of the engine's draws:
//   node scripts/dieharder.mjs counter 40    one key and process, the occurrence counts up; both words of each draw
//   node scripts/dieharder.mjs person 40     one occurrence after the other; within it the persons of a world in order
//   node scripts/dieharder.mjs counter 5 7 10    with seed 7, only test 10
// The first number is a limit in minutes. Each test goes on where the last one stopped reading. Rows go to standard output as
// they come, a count at the end. The record of the last run stands in src/engine/README.md.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './root.mjs';

const [axis = 'counter', minutes = '40', seed = '1', only] = process.argv.slice(2);

const built = await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: join(root, 'src/engine/draws.ts'), write: false, minify: false },
});
const chunk = /** @type {{ output: { code: string }[] }} */ (Array.isArray(built) ? built[0] : built).output[0];
const draws = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`);

const PERSONS = 1 << 20;
const WORDS = 1 << 16;
const { hi, lo } = draws.worldKey([Number(seed), 2], 0);
const process_ = draws.hashText('dieharder');
const his = new Int32Array(axis === 'person' ? PERSONS : 0).map((_, n) => draws.subKeyHi(hi, lo, n));
const los = new Int32Array(axis === 'person' ? PERSONS : 0).map((_, n) => draws.subKeyLo(hi, lo, n));
let at = 0;
let round = 0;

function fillByCounter(/** @type {Int32Array} */ words) {
  for (let i = 0; i < words.length; i += 2, at++) {
    if (at === 4294967296) [at, round] = [0, round + 1];
    words[i] = draws.bitsHi(hi, lo, process_ + round, at);
    words[i + 1] = draws.bitsLo(hi, lo, process_ + round, at);
  }
}

function fillByPerson(/** @type {Int32Array} */ words) {
  for (let i = 0; i < words.length; i++, at++) {
    if (at === PERSONS) [at, round] = [0, round + 1];
    words[i] = draws.bitsHi(his[at], los[at], process_, round);
  }
}

/** All of `dieharder -a` but test 14, which its own list marks as not to be used. The long ones come last. */
const tests = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 100, 101, 102].map((d) => ['-d', `${d}`]),
  ...Array.from({ length: 12 }, (_, n) => ['-d', '200', '-n', `${n + 1}`]),
  ...[2, 3, 4, 5].map((n) => ['-d', '201', '-n', `${n}`]),
  ...[2, 3, 4, 5].map((n) => ['-d', '202', '-n', `${n}`]),
  ...[204, 205, 206, 207, 208, 209].map((d) => ['-d', `${d}`]),
  ...Array.from({ length: 33 }, (_, n) => ['-d', '203', '-n', `${n}`]),
];

const started = performance.now();
const left = () => Number(minutes) * 60_000 - (performance.now() - started);
const counts = { PASSED: 0, WEAK: 0, FAILED: 0 };
let done = 0;

for (const test of tests) {
  if (only && test[1] !== only) continue;
  if (left() < 0) break;
  const child = spawn('dieharder', ['-g', '200', ...test], { stdio: ['pipe', 'pipe', 'inherit'] });
  const timer = setTimeout(() => child.kill(), left());
  let closed = false;
  let go = () => {};
  const stop = () => {
    closed = true; // it stops reading when it has enough
    go();
  };
  const exit = new Promise((resolve) => child.on('close', resolve));
  child.stdin
    .on('error', stop)
    .on('close', stop)
    .on('drain', () => go());
  let text = '';
  child.stdout.on('data', (data) => (text += data));
  while (!closed) {
    const words = new Int32Array(WORDS);
    if (axis === 'person') fillByPerson(words);
    else fillByCounter(words);
    await new Promise((resolve) => {
      go = () => resolve(undefined);
      if (child.stdin.write(Buffer.from(words.buffer))) go();
    });
  }
  await exit;
  clearTimeout(timer);
  const rows = text.split('\n').filter((row) => /PASSED|WEAK|FAILED/.test(row));
  for (const row of rows) {
    console.log(row);
    for (const verdict of /** @type {const} */ (['PASSED', 'WEAK', 'FAILED']))
      if (row.includes(verdict)) counts[verdict]++;
  }
  if (rows.length > 0) done++;
}
console.log(
  `${axis}: ${done} of ${tests.length} tests in ${((performance.now() - started) / 60_000).toFixed(1)} minutes;`,
);
console.log(`rows passed ${counts.PASSED}, weak ${counts.WEAK}, failed ${counts.FAILED}`);
