/**
 * Drafts, kept in the browser. A write counts only when it has been read back; a failure is a value that the page says
 * aloud. What is read is judged as if a stranger had written it. The record before the last is kept as a second copy.
 * A record that cannot be read stays where it is: new ones go to a key of their own format.
 */
import type { Policies, Study } from '../scenario/study.ts';
import { withPolicies, type Draft } from './draft.ts';

/** The two calls that are needed of the browser's storage; either may throw (private mode, quota). */
export interface Shelf {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

export type Loaded =
  | { readonly state: 'none' }
  | { readonly state: 'ok'; readonly draft: Draft }
  /** What was there cannot be used; it is left in place until the next change. */
  | { readonly state: 'unreadable'; readonly reason: string };

export type SaveState = 'saved' | 'failed';

/** @throws Error that names the faults of a study. */
export type ReadStudy = (value: unknown) => Study;

const FORMAT = 2;
export const keyOf = (study: string): string => `vandpunkt.draft.${study}`;
const secondKeyOf = (study: string): string => `${keyOf(study)}.before`;
/** Of format 1, which held one policy of one scenario. */
const oldKeyOf = (study: string): string => `vandpunkt.edits.${study}`;

export function load(shelf: Shelf, study: string, read: ReadStudy): Loaded {
  let reason = '';
  for (const key of [keyOf(study), secondKeyOf(study), oldKeyOf(study)]) {
    try {
      const text = shelf.read(key);
      if (text === null) continue;
      return { state: 'ok', draft: parse(text, study, read) };
    } catch (error) {
      reason ||= error instanceof Error ? error.message : String(error);
    }
  }
  return reason ? { state: 'unreadable', reason } : { state: 'none' };
}

export function save(shelf: Shelf, study: string, draft: Draft): SaveState {
  const text = JSON.stringify({ format: FORMAT, study, draft });
  try {
    const before = shelf.read(keyOf(study));
    if (before === text) return 'saved';
    if (before !== null) shelf.write(secondKeyOf(study), before);
    shelf.write(keyOf(study), text);
    return shelf.read(keyOf(study)) === text ? 'saved' : 'failed';
  } catch {
    return 'failed';
  }
}

/** @throws Error with a plain reason: another format, another study, a study that is not right. */
export function parse(text: string, study: string, read: ReadStudy): Draft {
  const record: unknown = JSON.parse(text);
  if (!isObject(record)) throw new Error('no record');
  if (record['format'] !== FORMAT) throw new Error(`format ${JSON.stringify(record['format'] ?? null)}, not ${FORMAT}`);
  if (record['study'] !== study) throw new Error(`study ${JSON.stringify(record['study'])}`);
  const { draft } = record;
  if (!isObject(draft) || typeof draft['fixed'] !== 'boolean') throw new Error('draft');
  const changed = read(draft['study']);
  if (changed.id !== study) throw new Error(`study ${changed.id}`);
  return { study: changed, fixed: draft['fixed'], parked: parkedOf(draft['parked'], changed, read) };
}

/** What was parked is judged as if it acted: one study in which it does. */
function parkedOf(parked: unknown, study: Study, read: ReadStudy): Draft['parked'] {
  if (!isObject(parked)) throw new Error('parked');
  const judged = read(withPolicies(study, (arm) => (Object.hasOwn(parked, arm) ? (parked[arm] as Policies) : {})));
  const found = [judged.baseline, ...judged.scenarios].flatMap(({ id, policies }): [string, Policies][] =>
    Object.keys(policies).length > 0 ? [[id, policies]] : [],
  );
  return Object.fromEntries(found);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
