// @ts-check
// `npm run check [-- NAME...]`: everything that can be judged without running the product. All checks run, two at a
// time, and all findings are shown together; a name picks one (`npm run check -- lint`).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const tool = (/** @type {string} */ path) => join('node_modules', path);
const code = ['src', 'workers', 'scripts', 'tests'].filter((folder) => existsSync(join(root, folder)));

/** The slow ones first, so that the two cores end together. @type {Record<string, string[]>} */
const checks = {
  lint: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'],
  planted: ['scripts/planted.mjs'],
  components: [tool('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  types: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  pure: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'src/tsconfig.pure.json'],
  format: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  imports: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), ...code],
  unused: [tool('knip/bin/knip.js'), '--no-progress'],
};

const asked = process.argv.slice(2);
for (const name of asked) {
  if (!(name in checks)) {
    console.error(`There is no check '${name}'. There are: ${Object.keys(checks).join(', ')}.`);
    process.exit(2);
  }
}

/** @param {string[]} args @returns {Promise<{ status: number | null, output: string }>} */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.on('close', (status) => resolve({ status, output }));
  });
}

const queue = Object.entries(checks).filter(([name]) => asked.length === 0 || asked.includes(name));
/** @type {string[]} */
const failed = [];
async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, args] = next;
    const begin = performance.now();
    const { status, output } = await run(args);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
    if (status !== 0) {
      failed.push(name);
      console.log(output.trim().replace(/^/gm, '     '));
    }
  }
}
await Promise.all([work(), work()]);
if (failed.length > 0) console.log(`check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
