/**
 * Starts the browser worker. The page's policy demands Trusted Types, so its address goes through a policy of our own,
 * which knows that one address and no other. `?worker&url` makes the bundler build the worker as a file of its own and
 * give its address; the usual `new Worker(new URL(...))` is text that no policy has seen, and would be refused.
 */
import type { Endpoint } from 'comlink';
import workerUrl from '../../workers/browser.ts?worker&url';
import type { WorkerHandle } from './protocol.ts';

export function spawnBrowserWorker(): WorkerHandle<Endpoint> {
  const worker = new Worker(scriptUrl(), { type: 'module', name: 'sim' });
  return {
    endpoint: worker,
    onLost(lost) {
      worker.addEventListener('error', (event) => lost(event.message || 'the worker could not be loaded'));
      worker.addEventListener('messageerror', () => lost('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}

/** The part of Trusted Types that is used; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

let known: string | undefined;

function scriptUrl(): string {
  // Made once: a second policy of the same name is refused.
  known ??= trusted(workerUrl);
  return known;
}

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url; // a browser that does not know them asks for none
  const policy = trustedTypes.createPolicy('sim-worker', {
    createScriptURL(asked) {
      if (asked !== workerUrl) throw new TypeError('Only the simulation worker may be started.');
      return asked;
    },
  });
  // A TrustedScriptURL, which `new Worker` takes where a string stands in its types.
  return policy.createScriptURL(url) as string;
}
