/**
 * The edits, kept in the browser. A write counts only when it has been read back; a failure is a value that the page says
 * aloud. What is read is judged as if a stranger had written it. The record before the last is kept as a second copy.
 */
import type { Edits } from './edits.ts';

/** The two calls that are needed of the browser's storage; either may throw (private mode, quota). */
export interface Shelf {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

export interface KnownControl {
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

export type Loaded =
  | { readonly state: 'none' }
  | { readonly state: 'ok'; readonly edits: Edits }
  /** What was there cannot be used; it is left in place until the next change. */
  | { readonly state: 'unreadable'; readonly reason: string };

export type SaveState = 'saved' | 'failed';

const FORMAT = 1;
export const keyOf = (study: string): string => `vandpunkt.edits.${study}`;
const secondKeyOf = (study: string): string => `${keyOf(study)}.before`;

export function load(shelf: Shelf, study: string, known: readonly KnownControl[]): Loaded {
  let reason = '';
  for (const key of [keyOf(study), secondKeyOf(study)]) {
    try {
      const text = shelf.read(key);
      if (text === null) continue;
      return { state: 'ok', edits: parse(text, study, known) };
    } catch (error) {
      reason ||= error instanceof Error ? error.message : String(error);
    }
  }
  return reason ? { state: 'unreadable', reason } : { state: 'none' };
}

export function save(shelf: Shelf, study: string, edits: Edits): SaveState {
  const text = JSON.stringify({ format: FORMAT, study, edits });
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

/** Throws with a plain reason: unknown parameters, numbers outside what the model takes, another format. */
export function parse(text: string, study: string, known: readonly KnownControl[]): Edits {
  const record: unknown = JSON.parse(text);
  if (!isObject(record) || record['format'] !== FORMAT) throw new Error('format');
  if (record['study'] !== study) throw new Error('study');
  const edits = record['edits'];
  if (!isObject(edits) || typeof edits['on'] !== 'boolean' || typeof edits['fixed'] !== 'boolean') {
    throw new Error('edits');
  }
  const { start, values } = edits;
  if (start !== null && !(typeof start === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(start))) throw new Error('start');
  if (!isObject(values)) throw new Error('values');
  const kept: Record<string, number> = {};
  for (const [id, value] of Object.entries(values)) {
    const control = known.find((one) => one.id === id);
    if (!control) throw new Error(id);
    if (typeof value !== 'number' || !(value >= control.min && value <= control.max)) throw new Error(id);
    kept[id] = value;
  }
  return { on: edits['on'], start, values: kept, fixed: edits['fixed'] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
