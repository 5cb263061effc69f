/**
 * The Node worker with the toy model in it, as a file that node:worker_threads can start: Node 20 starts no TypeScript,
 * so tests bundle it first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const source = (path: string): string => JSON.stringify(fileURLToPath(new URL(`../../${path}`, import.meta.url)));

const entry = `
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createRunService } from ${source('workers/run-service.ts')};
import { toyModel } from ${source('src/testing/toy-model.ts')};
expose(createRunService(toyModel), nodeEndpoint(parentPort));
`;

export interface ToyWorker {
  readonly file: URL;
  remove(): void;
}

export async function bundleToyWorker(): Promise<ToyWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'toy-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'toy-worker',
        resolveId: (id) => (id === 'toy-worker' ? `\0${id}` : undefined),
        load: (id) => (id === '\0toy-worker' ? entry : undefined),
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: { toy: 'toy-worker' }, output: { entryFileNames: '[name].mjs' } },
    },
  });
  return {
    file: pathToFileURL(join(folder, 'toy.mjs')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
