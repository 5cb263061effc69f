/** A store that lasts as long as the page: where the browser keeps nothing, and in tests. */
import { SHELVES, refusal, type Reading, type Shelf, type Store, type Writing } from './store.ts';

type Shelves = Map<Shelf, Map<string, unknown>>;

export function memoryStore(): Store {
  let shelves: Shelves = new Map(SHELVES.map((shelf) => [shelf, new Map<string, unknown>()]));
  // One transaction after the other: the next begins when the last has ended, well or not.
  let last: Promise<unknown> = Promise.resolve();

  function run<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      const copy: Shelves = new Map([...shelves].map(([shelf, values]) => [shelf, new Map(values)]));
      const value = await work(transactionOn(copy));
      shelves = copy;
      return value;
    });
    last = turn.catch(() => {});
    return turn.catch((error: unknown) => {
      throw refusal(error);
    });
  }
  return {
    read: (work: (transaction: Reading) => Promise<unknown>) => run(work) as never,
    write: run,
    close: () => {},
  };
}

/** Values are copied on their way in and out, as the browser does. */
function transactionOn(shelves: Shelves): Writing {
  const on = (shelf: Shelf): Map<string, unknown> => shelves.get(shelf) ?? new Map<string, unknown>();
  return {
    get: (shelf, key) => Promise.resolve(structuredClone(on(shelf).get(key))),
    keys: (shelf) => Promise.resolve([...on(shelf).keys()].sort()),
    put: (shelf, key, value) => Promise.resolve(void on(shelf).set(key, structuredClone(value))),
    delete: (shelf, key) => Promise.resolve(void on(shelf).delete(key)),
  };
}
