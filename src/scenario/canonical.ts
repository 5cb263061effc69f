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
  return sha256Hex(utf8(canonicalText(value)));
}

/** Own code: TextEncoder belongs to the platform, which this folder does not know. Lone surrogates become U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}
