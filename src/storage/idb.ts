/** The store in the browser's IndexedDB: its events as promises, its ways of failing as `Refused`. */
import { Refused, SHELVES, refusal, type Store, type Writing } from './store.ts';

/** One step a version of the database, from nothing on; a step that was published is never changed. */
export type Upgrade = (database: IDBDatabase, transaction: IDBTransaction) => void;

export const upgrades: readonly Upgrade[] = [
  (database) => {
    for (const shelf of ['cards', 'texts', 'counters']) database.createObjectStore(shelf);
  },
];

export interface Opening {
  readonly name: string;
  readonly upgrades: readonly Upgrade[];
}

export const LIBRARY: Opening = { name: 'vandpunkt', upgrades };

/**
 * Opens, and makes or upgrades, the database; where the browser ends the connection later, the next call opens it again.
 * @throws Refused
 */
export async function indexedDbStore(factory: IDBFactory, opening: Opening = LIBRARY): Promise<Store> {
  let open: IDBDatabase | null = null;

  async function connect(): Promise<IDBDatabase> {
    if (open) return open;
    const database = await openDatabase(factory, opening);
    const forget = (): void => {
      if (open === database) open = null;
    };
    // Another tab wants to upgrade or delete: give way at once; what is under way is still finished.
    database.onversionchange = () => {
      database.close();
      forget();
    };
    database.onclose = forget;
    return (open = database);
  }

  async function run<T>(mode: IDBTransactionMode, work: (transaction: Writing) => Promise<T>): Promise<T> {
    let transaction: IDBTransaction;
    try {
      transaction = begin(await connect(), mode);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw refusal(error);
      // The connection was lost and nobody told us. Nothing has begun, so trying again does nothing twice.
      open = null;
      transaction = begin(await connect(), mode);
    }
    return finish(transaction, work);
  }

  await connect();
  return {
    read: (work) => run('readonly', work),
    write: (work) => run('readwrite', work),
    close: () => {
      open?.close();
      open = null;
    },
  };
}

function begin(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
  // strict: told to be complete only when the system has been told to write to the disk.
  return database.transaction(SHELVES, mode, { durability: 'strict' });
}

async function finish<T>(transaction: IDBTransaction, work: (transaction: Writing) => Promise<T>): Promise<T> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(refusal(transaction.error ?? new Error('the transaction was aborted')));
  });
  ended.catch(() => {});
  let value: T;
  try {
    value = await work(wrapped(transaction));
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Already aborted by what went wrong.
    }
    // A full disk may show as the reason of the transaction only, while the request says no more than "aborted".
    const reason = await ended.then(
      () => null,
      () => transaction.error,
    );
    throw refusal(reason ?? error);
  }
  await ended;
  return value;
}

function wrapped(transaction: IDBTransaction): Writing {
  return {
    get: (shelf, key) => answer<unknown>(transaction.objectStore(shelf).get(key)),
    keys: async (shelf) => (await answer(transaction.objectStore(shelf).getAllKeys())).map(String),
    put: async (shelf, key, value) => void (await answer(transaction.objectStore(shelf).put(value, key))),
    delete: (shelf, key) => answer(transaction.objectStore(shelf).delete(key)),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}

function openDatabase(factory: IDBFactory, opening: Opening): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(opening.name, opening.upgrades.length);
    } catch (error) {
      reject(refusal(error));
      return;
    }
    let gaveUp = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const step of opening.upgrades.slice(oldVersion)) step(request.result, request.transaction!);
    };
    request.onblocked = () => {
      gaveUp = true;
      reject(new Refused('blocked', 'another tab holds an older version of the library open'));
    };
    request.onsuccess = () => {
      // The other tab was closed after all; the next call opens the upgraded library.
      if (gaveUp) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      const error = request.error;
      // Firefox, asked in a private window of old, says no more than this.
      if (error?.name === 'InvalidStateError') reject(new Refused('private', error.message));
      else reject(refusal(error));
    };
  });
}
