// @ts-check
// A check that finds nothing may be blind. Each type checker is shown one error that it must find, at its own place.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const planted = [
  {
    checker: 'tsc',
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tests/planted/tsconfig.json'],
    finding: /type-error\.ts\(2,14\): error TS2322/,
  },
  {
    checker: 'tsc without the DOM',
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tests/planted/tsconfig.pure.json'],
    finding: /pure-error\.ts\(2,30\): error TS(2304|2552|2584)/,
  },
  {
    checker: 'svelte-check',
    args: [
      ...['node_modules/svelte-check/bin/svelte-check', '--output', 'machine'],
      ...['--workspace', join(root, 'tests/planted'), '--tsconfig', join(root, 'tests/planted/tsconfig.json')],
    ],
    finding: /ERROR "TypeError\.svelte" 3:9/,
  },
];

let blind = 0;
for (const { checker, args, finding } of planted) {
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const found = run.status !== 0 && finding.test(run.stdout);
  if (!found) {
    blind += 1;
    console.error(`${checker} did not find its planted error (tests/planted); it said:`);
    console.error(run.stdout + run.stderr);
  } else console.log(`${checker} finds its planted error`);
}
process.exitCode = blind > 0 ? 1 : 0;
