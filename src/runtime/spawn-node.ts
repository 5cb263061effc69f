/** Starts the Node worker: the built one, which lies beside the built program. */
import { Worker } from 'node:worker_threads';
import type { Endpoint } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { WorkerHandle } from './protocol.ts';

/** @param file another worker than the built one: for tests. */
export function nodeSpawner(file = new URL('./node-worker.js', import.meta.url)): () => WorkerHandle<Endpoint> {
  return () => {
    // Without the flags that this process was started with: they are not the worker's business.
    const worker = new Worker(file, { execArgv: [] });
    return {
      endpoint: nodeEndpoint(worker),
      onLost(lost) {
        worker.on('error', (error) => lost(error instanceof Error ? error.message : String(error)));
        worker.on('messageerror', () => lost('a message could not be read'));
        worker.on('exit', (code) => lost(`the worker ended with code ${code}`));
      },
      terminate: () => worker.terminate(),
    };
  };
}
