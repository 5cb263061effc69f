// @ts-check
// Builds the page (dist/) and the programs for Node (dist-node/), each only when its sources have changed.
//   node scripts/build.mjs [page] [node] [--force] [--quiet]
// Freshness is judged by a hash of the sources and not by times: a checkout of an older commit has newer times.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stampBuild } from './offline.mjs';
import { root } from './root.mjs';

/** @typedef {'page' | 'node'} Target */

const outputs = { page: 'dist', node: 'dist-node' };
const sources = [
  'index.html',
  'package-lock.json',
  'public',
  'scenarios',
  'scripts/offline.mjs',
  'scripts/policy.mjs',
  'src',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'workers',
];
const stamp = '.sources';

/** @param {string} name */
const isSource = (name) => !/\.test\.ts$|\.md$|(^|\/)\.[^/]*$/.test(name);

function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = /\.\w+$/.test(source)
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && isSource(entry.name))
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** @param {Target} target */
export function isFresh(target) {
  const file = join(root, outputs[target], stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === sourcesHash();
}

/**
 * Built beside the old folder and then put in its place, so that nobody who reads it meanwhile finds half a build.
 * @param {Target} target
 * @param {{ quiet?: boolean }} [options]
 * @returns the hash of the page that was built
 */
export async function build(target, { quiet = false } = {}) {
  const { build: viteBuild } = await import('vite');
  const out = join(root, outputs[target]);
  const next = `${out}.next-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  const hash = sourcesHash();
  try {
    await viteBuild({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: quiet ? 'error' : 'warn',
      build: { outDir: next, emptyOutDir: true, ...(target === 'node' ? { ssr: true } : {}) },
    });
    if (target === 'page') {
      // One file with nothing to import: not every browser takes a module for a service worker.
      await viteBuild({
        root,
        configFile: false,
        publicDir: false,
        logLevel: quiet ? 'error' : 'warn',
        build: {
          target: 'es2022',
          outDir: next,
          emptyOutDir: false,
          rollupOptions: { input: 'workers/offline.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    }
    const stamped = target === 'page' ? stampBuild(next) : undefined;
    writeFileSync(join(next, stamp), hash);
    if (existsSync(out)) renameSync(out, old);
    renameSync(next, out);
    return stamped;
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const quiet = args.includes('--quiet');
  const named = args.filter((arg) => !arg.startsWith('--'));
  for (const target of /** @type {Target[]} */ (named.length > 0 ? named : ['page', 'node'])) {
    if (!(target in outputs)) throw new Error(`build: '${target}' is neither page nor node`);
    if (!args.includes('--force') && isFresh(target)) {
      if (!quiet) console.log(`${outputs[target]}/ is up to date`);
      continue;
    }
    const begin = performance.now();
    try {
      const hash = await build(target, { quiet });
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      if (!quiet) console.log(`${outputs[target]}/ built in ${seconds} s${hash ? `: build ${hash}` : ''}`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    }
  }
}
