// @ts-check
// `npm run hunt -- [FROM] [COUNT]`: studies that chance puts together, from number FROM on (src/testing/plain/any-study.ts). The
// second simulator must tell the same as the engine, and each way to run the engine must give the same bits. Some five studies a
// second. What it finds becomes a test of its own; that nothing is found is no proof.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const [from = '5000', count = '500'] = process.argv.slice(2);
if (![from, count].every((word) => /^[1-9]\d{0,6}$/.test(word)) || Number(from) < 1000) {
  console.error(
    `npm run hunt -- FROM COUNT: found "${[from, count].join(' ')}", expected a number from 1000 on and a number of studies`,
  );
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', 'src/testing/plain/any-study.test.ts'],
  { stdio: 'inherit', cwd: root, env: { ...process.env, HUNT: `${from}:${count}` } },
);
process.exitCode = status ?? 1;
