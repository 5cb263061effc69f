/**
 * The page's side: registers the service worker, and tells when another version is ready. Where there is none to be had
 * (private mode, storage off, no secure address) the page works as it does without, and nothing is said.
 */
import { askBuild, HERE, TAKE_OVER, WHICH } from './messages.ts';

export interface Parts {
  /** What the browser has for service workers; undefined, or an error, in one that has nothing or does not want to. */
  readonly container: () => ServiceWorkerContainer | undefined;
  /** The build that the page is of. */
  readonly build: string;
  /** Another version is there as a whole; `take` is what the page does when the reader asks for it. */
  readonly newer: (take: () => Promise<void>) => void;
  readonly reload: () => void;
}

/** A reload that comes too early shows the old version once more: no harm. */
const TAKE_OVER_PATIENCE = 5000;

export async function keepOffline({ container, build, newer, reload }: Parts): Promise<void> {
  const found = await registered(container, ({ data, ports }) => {
    if (data === WHICH) ports[0]?.postMessage(build);
  });
  if (!found) return;
  const { workers, registration } = found;

  async function take(): Promise<void> {
    const { waiting } = registration;
    if (waiting) {
      await new Promise((resolve) => {
        workers.addEventListener('controllerchange', resolve, { once: true });
        setTimeout(resolve, TAKE_OVER_PATIENCE);
        waiting.postMessage(TAKE_OVER);
      });
    }
    reload();
  }
  /** A page that was fetched past the worker may be of the new build already. */
  async function look(worker: ServiceWorker | null): Promise<void> {
    const said = worker && (await askBuild(worker));
    if (said && said !== build) newer(take);
  }

  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') void look(installing);
    });
  });
  // Another tab has asked for it: this one goes on with its own.
  workers.addEventListener('controllerchange', () => void look(workers.controller));
  void look(registration.waiting);
  registration.active?.postMessage(HERE);
}

interface Registered {
  readonly workers: ServiceWorkerContainer;
  readonly registration: ServiceWorkerRegistration;
}

async function registered(
  container: Parts['container'],
  heard: (event: MessageEvent<unknown>) => void,
): Promise<Registered | null> {
  try {
    const workers = container();
    if (!workers) return null;
    workers.addEventListener('message', heard);
    return { workers, registration: await workers.register(scriptUrl()) };
  } catch {
    return null;
  }
}

/** Beside the page, so that all of the page is in its scope. Built from workers/offline.ts by scripts/build.mjs. */
const SCRIPT = './sw.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** As in runtime/spawn-browser.ts: the page's policy demands Trusted Types, and this one knows one address. */
function scriptUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return SCRIPT;
  const policy = trustedTypes.createPolicy('offline', {
    createScriptURL(asked) {
      if (asked !== SCRIPT) throw new TypeError('Only the worker that keeps the page may be registered.');
      return asked;
    },
  });
  return policy.createScriptURL(SCRIPT) as string;
}
