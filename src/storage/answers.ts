/** What the library answers. Nothing here is thrown: every way in which keeping a study can end is a value. */
import type { Text } from '../i18n/locale.ts';
import type { Finding } from '../scenario/findings.ts';
import type { Study } from '../scenario/study.ts';
import type { Version } from './record.ts';
import type { StoreFault } from './store.ts';

/** Where studies are kept: in the browser, or only as long as this page is open, and why. */
export type Place =
  { readonly kind: 'browser' } | { readonly kind: 'memory'; readonly why: StoreFault; readonly message: string };

/** Nothing was changed. invalid: the study could not be opened again. unconfirmed: what was read back was not what was written. */
export interface Failed {
  readonly ok: false;
  readonly state: 'failed';
  readonly why: StoreFault | 'invalid' | 'unconfirmed';
  /** For people who look closer; not for the first line of a notice. */
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** There is no such study (any more). */
export interface Missing {
  readonly ok: false;
  readonly state: 'missing';
  readonly key: string;
}

interface Found {
  readonly key: string;
  readonly revision: number;
  readonly savedAt: number;
  readonly removedAt: number | null;
  /** All that are kept, newest first. */
  readonly versions: readonly Version[];
}

export interface Open extends Found {
  readonly ok: true;
  readonly state: 'open';
  readonly study: Study;
  readonly text: string;
}

/** It is there and is no study. Its text is given as it was found, null where there is none; earlier versions may be well. */
export interface Unreadable extends Found {
  readonly ok: false;
  readonly state: 'unreadable';
  readonly findings: readonly Finding[];
  readonly text: string | null;
}

export type Opened = Open | Unreadable | Missing | Failed;

export type Saved =
  /** Written, and read back byte for byte. "Saved" may be said only when the place is the browser. */
  | {
      readonly ok: true;
      readonly state: 'saved';
      readonly place: Place['kind'];
      readonly key: string;
      /** To be handed in with the next `save`. */
      readonly revision: number;
      readonly savedAt: number;
    }
  /** Saved, removed or purged elsewhere since this revision was opened. Nothing was written. */
  | {
      readonly ok: false;
      readonly state: 'conflict';
      readonly key: string;
      readonly mine: Study;
      readonly theirs: Open | Unreadable | Missing;
    }
  | Unreadable
  | Missing
  | Failed;

/** A study in the list. */
export interface Entry {
  readonly key: string;
  /** Those in the study; null when no version of it can be read. */
  readonly id: string | null;
  readonly label: Text | null;
  readonly revision: number;
  readonly savedAt: number;
  /** Bytes of the newest version. */
  readonly size: number;
  readonly removedAt: number | null;
  /** Why the newest version cannot be opened; null when it can. */
  readonly problem: readonly Finding[] | null;
}

export type Listed = { readonly ok: true; readonly entries: readonly Entry[]; readonly bin: readonly Entry[] } | Failed;

export type Done = { readonly ok: true } | Missing | Failed;
