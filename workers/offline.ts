// The service worker: built as sw.js beside the page. Its first line, the list of the build's files, is written by
// scripts/offline.mjs. Built apart from the page, as one
// file that imports nothing.
import { createKeeper, type Build } from '../src/offline/keep.ts';
import { askBuild, HERE, TAKE_OVER, WHICH } from '../src/offline/messages.ts';

/** The part that is used; TypeScript has it in a library that does not go together with the page's. */
interface Client {
  postMessage(message: string, transfer: Transferable[]): void;
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Events {
  install: Lasting;
  activate: Lasting;
  message: Lasting & MessageEvent<unknown>;
  fetch: Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
}
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  readonly vandpunktBuild: Build;
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, heard: (event: Events[K]) => void): void;
}

const scope = globalThis as unknown as Scope;
const { registration, clients, vandpunktBuild: build } = scope;
const keeper = createKeeper({
  build,
  scope: registration.scope,
  caches,
  fetch: (request) => fetch(request),
  another: () => registration.installing !== null || registration.waiting !== null,
});
const pages = async (): Promise<readonly (string | null)[]> => {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return Promise.all(open.map((page) => askBuild(page)));
};

scope.addEventListener('install', (event) => event.waitUntil(keeper.install()));
// The page that is open while the first worker comes is answered at once, too.
scope.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
scope.addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request);
  if (answer) event.respondWith(answer);
});
scope.addEventListener('message', (event) => {
  if (event.data === WHICH) event.ports[0]?.postMessage(build.hash);
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
  if (event.data === HERE) event.waitUntil(keeper.tidy(pages));
});
