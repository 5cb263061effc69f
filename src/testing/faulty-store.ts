/** A store that fails when it is told to, for tests. */
import { refusal, type Shelf, type Store, type Writing } from '../storage/store.ts';

export interface Faults {
  /** Thrown by the next transactions that write, before anything else. */
  begin: Error | null;
  /** Thrown at the put with this number (0 the first) within a transaction. */
  put: { at: number; error: Error } | null;
  /** Thrown after everything was committed: the answer is lost, the writes are not. */
  after: Error | null;
  /** What is kept in place of what was put. */
  spoil: ((shelf: Shelf, key: string, value: unknown) => unknown) | null;
}

export function faultyStore(inner: Store): { store: Store; faults: Faults } {
  const faults: Faults = { begin: null, put: null, after: null, spoil: null };
  const store: Store = {
    read: (work) => inner.read(work),
    write: async (work) => {
      if (faults.begin) throw refusal(faults.begin);
      let puts = 0;
      const value = await inner.write((to) => {
        const spoiling: Writing = {
          get: (shelf, key) => to.get(shelf, key),
          keys: (shelf) => to.keys(shelf),
          delete: (shelf, key) => to.delete(shelf, key),
          put: (shelf, key, given) => {
            if (faults.put && puts++ === faults.put.at) return Promise.reject(faults.put.error);
            return to.put(shelf, key, faults.spoil ? faults.spoil(shelf, key, given) : given);
          },
        };
        return work(spoiling);
      });
      if (faults.after) throw refusal(faults.after);
      return value;
    },
    close: () => inner.close(),
  };
  return { store, faults };
}

export const quota = (): Error => new DOMException('no room', 'QuotaExceededError');

/** Puts a value where the library would not. */
export function tamper(store: Store, shelf: Shelf, key: string, value: unknown): Promise<void> {
  return store.write((to) => (value === undefined ? to.delete(shelf, key) : to.put(shelf, key, value)));
}
