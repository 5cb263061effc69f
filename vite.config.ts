import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { headersFile, metaPolicy } from './scripts/policy.mjs';

/** What runs in Node: bundled whole, so that dist-node needs no node_modules beside it. */
const nodeEntries = {
  cli: 'src/cli/main.ts',
  'node-worker': 'workers/node.ts',
  bench: 'src/bench/main.ts',
};

/** Only in the built page: the development server needs a socket and inline styles, which the policy forbids. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}

/** A time limit ends what hangs; it does not judge how fast the machine is, or how busy. So it is long, here and in the tests. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the built page works from any folder of any host.
  base: './',
  plugins: [svelte(), contentSecurityPolicy()],
  // Without this the worker's imports are found late, and the development server reloads the page under the reader.
  optimizeDeps: { entries: ['index.html', 'workers/browser.ts'] },
  worker: {
    format: 'es',
    rollupOptions: {
      output: {
        entryFileNames: 'assets/worker-[name]-[hash].js',
        chunkFileNames: 'assets/worker-[name]-[hash].js',
        // Constants stay constants, so that the compiler folds them: the common workload is more than twice as fast.
        topLevelVar: false,
      },
    },
  },
  // `vite build --ssr` makes the Node programs, `vite build` the page.
  ...(isSsrBuild
    ? {
        publicDir: false as const,
        ssr: { noExternal: true as const },
        build: {
          target: 'node20',
          outDir: 'dist-node',
          rollupOptions: {
            input: Object.fromEntries(Object.entries(nodeEntries).filter(([, file]) => existsSync(file))),
            // As in the worker.
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js', topLevelVar: false },
          },
        },
      }
    : {
        build: {
          target: 'es2022',
          // Data addresses for scripts, fonts and styles are against the policy.
          assetsInlineLimit: 0,
          // The polyfill fetches, which the policy forbids; every browser that we support knows modulepreload.
          modulePreload: { polyfill: false },
        },
      }),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Both of two cores: by itself one would be left free.
          maxWorkers: 2,
          include: ['src/**/*.test.ts', 'workers/**/*.test.ts'],
          environment: 'node',
          ...patience,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The tools themselves: the server, the lint rules, the import directions.
        extends: true,
        test: {
          name: 'tooling',
          include: ['tests/tooling/**/*.test.ts'],
          environment: 'node',
          ...patience,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // What was built; run `npm run build` before.
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts', 'tests/cli/**/*.test.ts'],
          environment: 'node',
          ...patience,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // The built page in Chromium. One file at a time: two browsers on two cores would measure each other.
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          ...patience,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
}));
