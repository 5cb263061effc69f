/** The library in the best place that there is: the browser's, or memory, and then said so. */
import type { Catalogue } from '../scenario/catalogue.ts';
import type { Place } from './answers.ts';
import { LIBRARY, indexedDbStore, type Opening } from './idb.ts';
import { createLibrary, type Library } from './library.ts';
import { memoryStore } from './memory.ts';
import { Refused, refusal, type Store } from './store.ts';
import { tabsOn, type Channel } from './tabs.ts';

export interface Surroundings {
  /** A function, because some browsers throw where it is merely asked for. */
  readonly indexedDB: () => IDBFactory | undefined;
  /** The line to other tabs; without one a change elsewhere shows when one saves. */
  readonly channel?: (name: string) => Channel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly catalogue?: Catalogue;
  /** Another database, for tests. */
  readonly opening?: Opening;
}

/**
 * Always gives a library. Where `place.kind` is memory, it is empty and ends with the page; for `blocked` and `newer` the
 * reader's studies are still in the browser, and opening again after closing other tabs or reloading reaches them.
 */
export async function openLibrary({ indexedDB, channel, now, catalogue, opening }: Surroundings): Promise<Library> {
  let store: Store;
  let place: Place = { kind: 'browser' };
  try {
    const factory = askFor(indexedDB);
    if (!factory) throw new Refused('private', 'this browser offers no IndexedDB here');
    store = await indexedDbStore(factory, opening);
  } catch (error) {
    const { why, message } = refusal(error);
    store = memoryStore();
    place = { kind: 'memory', why, message };
  }
  const line = place.kind === 'browser' ? askFor(() => channel?.((opening ?? LIBRARY).name)) : undefined;
  return createLibrary({ store, place, now, tabs: line && tabsOn(line), ...(catalogue ? { catalogue } : {}) });
}

/** Whatever is thrown by the mere asking means that this page may not have it. */
function askFor<T>(of: () => T | undefined): T | undefined {
  try {
    return of();
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser not to clear the library when it needs room; to be called after the first saving, because some browsers
 * ask the reader. @returns whether it promises
 */
export async function askToStay(storage: Pick<StorageManager, 'persist' | 'persisted'> | undefined): Promise<boolean> {
  try {
    return storage !== undefined && ((await storage.persisted()) || (await storage.persist()));
  } catch {
    return false;
  }
}
