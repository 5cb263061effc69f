/**
 * One text for one value: keys sorted, no spaces, numbers as ECMAScript writes them (the same in every engine). What two
 * plans are compared by. Unlike JSON it tells Infinity from null, because a policy without an end has end = Infinity.
 */
import { sha256Hex } from '../results/digest.ts';

type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * @throws TypeError on what a plan cannot hold: undefined, NaN, functions.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw new TypeError('a plan cannot hold NaN');
    return String(value + 0);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`a plan cannot hold ${typeof value}`);
  const bag = value as Readonly<Record<string, Canonical>>;
  return `{${Object.keys(bag)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(bag[key])}`)
    .join(',')}}`;
}

/** SHA-256, as hex, of the canonical text in UTF-8. */
export function canonicalHash(value: unknown): string {
  return sha256Hex(canonicalText(value));
}
