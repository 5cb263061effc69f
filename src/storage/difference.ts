/**
 * What turns one JSON value into another, as JSON: an object goes one level deeper, `[value]` puts a value in place and
 * `[]` takes a key away. Lists of equal length are compared item by item, others are put in place whole.
 */
import { canonicalText } from '../scenario/canonical.ts';

export type Difference = readonly [] | readonly [unknown] | { readonly [key: string]: Difference };

export interface Change {
  readonly path: readonly string[];
  /** undefined: not there. */
  readonly before: unknown;
  readonly after: unknown;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const isDeeper = (value: unknown): value is Bag => isBag(value) && !Array.isArray(value);
const own = (bag: Bag, key: string): unknown => (Object.hasOwn(bag, key) ? bag[key] : undefined);

/** Whether two values can be compared part by part. */
function alike(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length;
  return isBag(a) && isBag(b);
}

/** Every part that differs, in the order of the second value, what was taken away last. Both hold JSON values only. */
export function changesBetween(before: unknown, after: unknown, path: readonly string[] = []): Change[] {
  if (alike(before, after)) {
    const [old, young] = [before as Bag, after as Bag];
    const keys = new Set([...Object.keys(young), ...Object.keys(old)]);
    return [...keys].flatMap((key) => changesBetween(own(old, key), own(young, key), [...path, key]));
  }
  const same = before !== undefined && after !== undefined && canonicalText(before) === canonicalText(after);
  return same || (before === undefined && after === undefined) ? [] : [{ path, before, after }];
}

/** The changes folded into one value; `{}` when there are none. */
export function differenceBetween(before: unknown, after: unknown): Difference {
  if (!alike(before, after)) return [after];
  const [old, young] = [before as Bag, after as Bag];
  const parts: [string, Difference][] = [];
  for (const key of new Set([...Object.keys(young), ...Object.keys(old)])) {
    if (changesBetween(own(old, key), own(young, key)).length === 0) continue;
    parts.push([key, own(young, key) === undefined ? [] : differenceBetween(own(old, key), own(young, key))]);
  }
  return Object.fromEntries(parts);
}

/**
 * The value with the difference applied; neither argument is changed. Keys become own properties of new objects, so none
 * reaches a prototype.
 * @throws RangeError when the difference does not fit the value: it goes deeper where there is nothing, or adds to a list.
 */
export function applyDifference(value: unknown, difference: unknown): unknown {
  if (Array.isArray(difference)) {
    if (difference.length !== 1) throw new RangeError('a part is put in place by a list of one');
    return difference[0] as unknown;
  }
  if (!isDeeper(difference) || !isBag(value)) throw new RangeError('nothing to go into');
  const parts = new Map(Object.entries(value));
  for (const [key, part] of Object.entries(difference)) {
    if (Array.isArray(value) && !parts.has(key)) throw new RangeError('a list keeps its length');
    if (Array.isArray(part) && part.length === 0) {
      if (Array.isArray(value)) throw new RangeError('a list keeps its length');
      parts.delete(key);
    } else parts.set(key, Array.isArray(part) ? applyDifference(null, part) : applyDifference(parts.get(key), part));
  }
  return Array.isArray(value) ? [...parts.values()] : Object.fromEntries(parts);
}
