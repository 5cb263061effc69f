// @ts-check
// Runs a built program: `node scripts/run-built.mjs cli run FILE`. Builds it first where it is missing or older than its
// sources. Standard output belongs to the program alone (other programs read it), so the build speaks on standard error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh } from './build.mjs';
import { root } from './root.mjs';

const [program = 'cli', ...args] = process.argv.slice(2);

if (!isFresh('node')) {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'node', '--quiet'], {
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) {
    console.error('The program could not be built; the messages above say why.');
    process.exit(2);
  }
}

const file = join(root, 'dist-node', `${program}.js`);
if (!existsSync(file)) {
  console.error(`There is no program '${program}' in dist-node/.`);
  process.exit(2);
}
// In this process, so that exit code, signals and streams are the program's own.
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);
