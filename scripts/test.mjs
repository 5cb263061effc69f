// @ts-check
// `npm test`: everything that the tests need, then all of them. Arguments go to vitest. The last line counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, isFresh } from './build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { FIREFOX_MISSING, findFirefox } from './ensure-firefox.mjs';
import { root } from './root.mjs';

ensureChromium();
for (const target of /** @type {const} */ (['page', 'node'])) {
  if (!isFresh(target)) await build(target, { quiet: true });
}

const report = join(root, 'test-output', 'vitest.json');
rmSync(report, { force: true });
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', cwd: root },
);

let [passed, failed, skipped] = [0, 0, 0];
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  skipped = result.numPendingTests + result.numTodoTests;
  // A file that could not be loaded has no tests to count, but it has failed all the same.
  const broken = result.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  failed = result.numFailedTests + broken.length;
}
if (vitest.status !== 0 && failed === 0) failed = 1;
if (!findFirefox()) console.log(FIREFOX_MISSING);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = vitest.status ?? 1;
