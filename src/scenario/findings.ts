/** What is wrong with a study file: where, what was found, what was expected, and what may have been meant. */
import type { Locale } from '../i18n/locale.ts';
import { inSwedish } from './findings-sv.ts';

export interface Finding {
  /** JSON Pointer (RFC 6901); empty for the file as a whole. */
  readonly path: string;
  /** missing: something must be there. unknown: nothing has that name. invalid: wrong value. unsupported: well formed, but not in this version. */
  readonly code: 'missing' | 'unknown' | 'invalid' | 'unsupported';
  readonly found: string;
  readonly expected: string;
  /** The nearest name that exists; null when none is near. */
  readonly nearest: string | null;
}

export type Path = readonly (string | number)[];

/** More findings than this help nobody. Whoever gathers them may stop once there are more. */
export const MOST = 500;

export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** A value as it is quoted in a finding: short, on one line, and with nothing in it that could steer a terminal. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  const text = brief(value, 2);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** JSON of the outer levels only: what is quoted is cut anyway, and a file may be large. */
function brief(value: unknown, levels: number): string {
  if (typeof value === 'string') return visible(JSON.stringify(value.slice(0, 100)));
  if (value === null || typeof value !== 'object') return String(value);
  const list = Array.isArray(value);
  if (levels === 0) return list ? '[…]' : '{…}';
  const parts = list
    ? value.slice(0, 20).map((item) => brief(item, levels - 1))
    : Object.entries(value)
        .slice(0, 20)
        .map(([key, item]) => `${brief(key, 0)}: ${brief(item, levels - 1)}`);
  return list ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}

/** Characters that are not seen as themselves are written as \u codes. */
function visible(text: string): string {
  return text.replace(
    /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One finding as a line for people. */
export function findingText({ path, found, expected, nearest }: Finding, locale: Locale = 'en'): string {
  if (locale === 'sv') {
    const meant = nearest === null ? '' : ` Menade du ${nearest}?`;
    return `${path === '' ? 'Filen' : path}: väntade ${inSwedish(expected) ?? expected}, fann ${inSwedish(found) ?? found}.${meant}`;
  }
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return `${path === '' ? 'The file' : path}: expected ${expected}, found ${found}.${meant}`;
}

/** At most 500 findings; where there are more, the last one says so. */
export function limited(findings: readonly Finding[]): Finding[] {
  if (findings.length <= MOST) return [...findings];
  const rest: Finding = {
    path: '',
    code: 'invalid',
    found: `more than ${MOST} faults`,
    expected: 'none',
    nearest: null,
  };
  return [...findings.slice(0, MOST - 1), rest];
}

/**
 * The known name nearest to a wrong one, by the number of letters to change, add, drop or swap; null when more than a
 * third of the letters would have to change.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > 80) return null;
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  const lower = name.toLowerCase();
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment: changes, additions, omissions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j - 1] + change, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
