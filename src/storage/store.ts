/** What the library needs of a place to keep things in: a few shelves of values by key, and transactions over them. */

/** cards: one a study, what is known about it. texts: one a version. counters: the number of the next study. */
export const SHELVES = ['cards', 'texts', 'counters'] as const;
export type Shelf = (typeof SHELVES)[number];

export interface Reading {
  /** undefined when there is nothing under the key. */
  get(shelf: Shelf, key: string): Promise<unknown>;
  keys(shelf: Shelf): Promise<string[]>;
}

export interface Writing extends Reading {
  put(shelf: Shelf, key: string, value: unknown): Promise<void>;
  delete(shelf: Shelf, key: string): Promise<void>;
}

/**
 * Within a transaction only its own promises may be awaited. It is done, and its writes are kept, when the promise is
 * fulfilled; when it is rejected, with a `Refused`, none of them is.
 */
export interface Store {
  read<T>(work: (transaction: Reading) => Promise<T>): Promise<T>;
  write<T>(work: (transaction: Writing) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * quota: no room. blocked: another tab holds an older library open. newer: the library was written by a later version of
 * this page. private: the browser keeps nothing for this page. other: whatever else the browser reports.
 */
export type StoreFault = 'quota' | 'blocked' | 'newer' | 'private' | 'other';

/** The one error that a store throws. The message is the platform's and for people who look closer. */
export class Refused extends Error {
  constructor(
    readonly why: StoreFault,
    message: string,
  ) {
    super(message);
  }
}

const WHY: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  SecurityError: 'private',
};

/** An error of the platform in our words. */
export function refusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new Refused(WHY[name] ?? 'other', error instanceof Error ? `${name}: ${error.message}` : String(error));
}
