// @ts-check
// `npm run hunt -- [FROM] [COUNT] [TIMES]`: studies that chance puts together, from number FROM on, with TIMES as many people as
// the usual hundred (src/testing/plain/any-study.ts). The second simulator must tell the same as the engine, and each way to run
// the engine must give the same bits. Some five studies a second. What it finds becomes a test of its own; that nothing is found
// is no proof.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const [from = '5000', count = '500', times = '1'] = process.argv.slice(2);
if (![from, count, times].every((word) => /^[1-9]\d{0,6}$/.test(word)) || Number(from) < 1000) {
  console.error(
    `npm run hunt -- FROM COUNT TIMES: found "${[from, count, times].join(' ')}", expected a number from 1000 on, a number of studies and how many times as many people`,
  );
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', 'src/testing/plain/any-study.test.ts'],
  { stdio: 'inherit', cwd: root, env: { ...process.env, HUNT: `${from}:${count}:${times}` } },
);
process.exitCode = status ?? 1;
