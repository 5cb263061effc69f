/** What stands in the store: a card for each study and a text for each of its versions. Judged on every reading. */
import { sha256Hex } from '../results/digest.ts';
import type { Reading } from './store.ts';

/** Versions kept of each study. */
export const KEPT_VERSIONS = 20;

/** One state of a study that was saved. */
export interface Version {
  /** Counts the versions of one study from 1; the newest has the highest. */
  readonly revision: number;
  /** Milliseconds since 1970, by the clock of this computer. */
  readonly savedAt: number;
  /** Bytes of its text. */
  readonly size: number;
}

export interface Card {
  /** That of the newest version. */
  readonly revision: number;
  /** When it was put into the bin; null outside. */
  readonly removedAt: number | null;
  /** Newest first, at least one. */
  readonly versions: readonly Version[];
}

export interface SavedText {
  readonly text: string;
  /** SHA-256 of the text in UTF-8. */
  readonly sum: string;
  readonly savedAt: number;
}

export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
export const sumOf = (text: string): string => sha256Hex(text);
export const textKey = (key: string, revision: number): string => `${key}/${revision}`;

export async function textKeys(from: Reading, key: string): Promise<string[]> {
  return (await from.keys('texts')).filter((name) => name.startsWith(`${key}/`));
}

/** The card of a study, made anew from its texts when it cannot be read; null when there is no trace of the study. */
export async function readCard(from: Reading, key: string): Promise<Card | null> {
  const value = await from.get('cards', key);
  if (isCard(value)) return value;
  const versions: Version[] = [];
  for (const name of await textKeys(from, key)) {
    const number = name.slice(key.length + 1);
    if (!/^[0-9]{1,12}$/.test(number)) continue;
    const saved = await from.get('texts', name);
    const [text, savedAt] = isSavedText(saved) ? [saved.text, saved.savedAt] : ['', 0];
    versions.push({ revision: Number(number), savedAt, size: sizeOf(text) });
  }
  versions.sort((a, b) => b.revision - a.revision);
  if (versions.length > 0) return { revision: versions[0].revision, removedAt: null, versions };
  return value === undefined
    ? null
    : { revision: 0, removedAt: null, versions: [{ revision: 0, savedAt: 0, size: 0 }] };
}

/** All studies of which there is a card or a text, in the order in which they were begun. */
export async function studyKeys(from: Reading): Promise<string[]> {
  const owners = (await from.keys('texts')).map((name) => name.split('/')[0]);
  const keys = [...new Set([...(await from.keys('cards')), ...owners])];
  return keys.sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

/** A key that no study has or had. Two tabs cannot get the same one, because this is asked for while writing. */
export async function nextKey(from: Reading): Promise<{ key: string; count: number }> {
  const counted = await from.get('counters', 'studies');
  const numbers = (await studyKeys(from)).map(numberOf);
  const count = Math.max(isWhole(counted) ? counted : 0, ...numbers) + 1;
  return { key: `study-${count}`, count };
}

const numberOf = (key: string): number => Number(/^study-([0-9]{1,12})$/.exec(key)?.[1] ?? 0);

/**
 * Which versions to keep of too many: always the two newest and the oldest; of the others those go first that were soon
 * followed by another, so that an hour of small steps does not push out last week.
 */
export function thinned(versions: readonly Version[], most: number): Version[] {
  const kept = [...versions];
  while (kept.length > Math.max(most, 3)) {
    let least = 2;
    for (let at = 2; at < kept.length - 1; at++) {
      if (pause(kept, at) < pause(kept, least)) least = at;
    }
    kept.splice(least, 1);
  }
  return kept;
}

/** A clock that was set back must not make a version look superfluous. */
const pause = (versions: readonly Version[], at: number): number =>
  Math.abs(versions[at - 1].savedAt - versions[at].savedAt);

export function isSavedText(value: unknown): value is SavedText {
  const { text, sum, savedAt } = (value ?? {}) as Partial<SavedText>;
  return typeof text === 'string' && typeof sum === 'string' && typeof savedAt === 'number';
}

function isCard(value: unknown): value is Card {
  const { revision, removedAt, versions } = (value ?? {}) as Partial<Card>;
  if (!isWhole(revision) || !(removedAt === null || isNumber(removedAt)) || !Array.isArray(versions)) return false;
  return versions.length > 0 && versions.every(isVersion) && versions[0].revision === revision;
}

function isVersion(value: unknown): value is Version {
  const { revision, savedAt, size } = (value ?? {}) as Partial<Version>;
  return isWhole(revision) && isNumber(savedAt) && isWhole(size);
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;
