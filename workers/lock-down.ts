/**
 * A worker loaded from a file does not inherit the page's policy, and a static host may send none with it. So the worker
 * itself takes away what a simulation never needs: the network, storage, further scripts, code made of text.
 *
 * Must be imported before everything else. What it cannot take away is `import()`, which is syntax; the policy sent with
 * the worker's file (where the host sends one) covers that.
 */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'];
const scripts = ['importScripts', 'Worker', 'SharedWorker', 'eval', 'Function'];
const elsewhere = ['indexedDB', 'caches', 'BroadcastChannel'];

export const TAKEN_AWAY: readonly string[] = [...network, ...scripts, ...elsewhere];

/** @param scope the worker's global object. */
export function lockDown(scope: object): void {
  // `fetch` and its like belong to the scope's prototypes and could be had from there.
  for (let at: object | null = scope; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of TAKEN_AWAY) {
      if (at === scope || Object.hasOwn(at, name)) {
        Object.defineProperty(at, name, { value: undefined, writable: false, configurable: false });
      }
    }
  }
  // Function is also the constructor of every function, and each kind of function has one.
  const kinds = [() => {}, async () => {}, function* () {}, async function* () {}];
  for (const kind of kinds) {
    const prototype = Object.getPrototypeOf(kind) as object;
    Object.defineProperty(prototype, 'constructor', { value: undefined, writable: false, configurable: false });
  }
}
