/**
 * JSON text -> value, with what `JSON.parse` lets pass or says badly: where an error stands, keys that come twice (the
 * parser keeps the last in silence), keys that reach for an object's prototype, nesting that exhausts a stack, and files
 * that are no UTF-8 text at all. The scan is ours; the values come from `JSON.parse`.
 */
import type { Finding } from './findings.ts';
import { pointer, shown } from './findings.ts';

/** Bytes; whoever reads a file checks this before decoding it. */
export const MAX_FILE_BYTES = 10_000_000;
export const MAX_DEPTH = 32;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

export type Read = { readonly value: unknown; readonly findings: readonly Finding[] };

/**
 * @returns the value, and what was found on the way. `value` is undefined when the text cannot be taken as JSON or must
 *   not be; a key that comes twice is a finding, but the value is still there so that all else can be judged.
 */
export function readJson(text: string, most = MAX_FILE_BYTES): Read {
  const refused = (code: Finding['code'], found: string, expected: string): Read => ({
    value: undefined,
    findings: [{ path: '', code, found, expected, nearest: null }],
  });
  if (text.length > most) return refused('unsupported', `${text.length} characters`, `at most ${most / 1e6} MB`);
  if (text.includes('\0')) {
    return refused('invalid', 'NUL characters, as in UTF-16 or in a file that is no text', 'text in UTF-8');
  }
  if (text.includes('\ufffd')) {
    return refused('invalid', 'the sign for characters that could not be read (U+FFFD)', 'text in UTF-8');
  }
  // A byte-order mark at the start changes nothing and some editors add it (RFC 8259 lets readers pass over it).
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return refused('missing', 'nothing', 'a study in JSON');
  const scanner = new Scanner(body);
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { value: undefined, findings: [...scanner.findings, error.finding] };
  }
  return { value: scanner.poisoned ? undefined : (JSON.parse(body) as unknown), findings: scanner.findings };
}

/** Ends the scan at the first place where the text is no JSON. */
class Fault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.expected);
  }
}

class Scanner {
  readonly findings: Finding[] = [];
  /** A key that must not become a property was seen. */
  poisoned = false;
  readonly #text: string;
  #at = 0;
  readonly #path: (string | number)[] = [];
  readonly #lines: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('the end of the file');
  }

  /** Starts of the lines before `at`, found once however many places are asked for. */
  #place(at: number): string {
    if (this.#lines.length === 0) {
      this.#lines.push(0);
      for (const end of this.#text.matchAll(/\r\n|\n|\r/g)) this.#lines.push(end.index + end[0].length);
    }
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return `line ${low + 1}, column ${at - this.#lines[low] + 1}`;
  }

  #fail(expected: string): never {
    const at = this.#at;
    const what = at >= this.#text.length ? 'the end of the file' : shown(this.#text[at]);
    throw new Fault({
      path: pointer(this.#path),
      code: 'invalid',
      found: `${what} at ${this.#place(at)}`,
      expected,
      nearest: null,
    });
  }

  #space(): void {
    while (' \n\r\t'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
  }

  #value(depth: number): void {
    this.#space();
    const first = this.#text[this.#at];
    if (first === '{') this.#object(depth + 1);
    else if (first === '[') this.#array(depth + 1);
    else if (first === '"') this.#string();
    else if (first === '-' || (first >= '0' && first <= '9')) this.#number();
    else this.#word();
  }

  #deeper(depth: number): void {
    if (depth <= MAX_DEPTH) return;
    throw new Fault({
      path: pointer(this.#path),
      code: 'unsupported',
      found: `more than ${MAX_DEPTH} levels at ${this.#place(this.#at)}`,
      expected: `at most ${MAX_DEPTH} levels of lists and objects`,
      nearest: null,
    });
  }

  #object(depth: number): void {
    this.#deeper(depth);
    this.#at++;
    this.#space();
    const seen = new Set<string>();
    if (this.#text[this.#at] === '}') {
      this.#at++;
      return;
    }
    for (;;) {
      this.#space();
      if (this.#text[this.#at] !== '"') this.#fail('a key in quotation marks');
      const start = this.#at;
      this.#string();
      const key = JSON.parse(this.#text.slice(start, this.#at)) as string;
      this.#path.push(key);
      this.#judge(key, seen, start);
      this.#space();
      if (this.#text[this.#at] !== ':') this.#fail('a colon');
      this.#at++;
      this.#value(depth);
      this.#path.pop();
      if (this.#ends('}')) return;
    }
  }

  #judge(key: string, seen: Set<string>, start: number): void {
    const finding = (found: string, expected: string): void => {
      this.findings.push({
        path: pointer(this.#path),
        code: 'invalid',
        found: `${found} at ${this.#place(start)}`,
        expected,
        nearest: null,
      });
    };
    // A file of nothing but faults must not fill the memory with them.
    const tooMany = this.findings.length >= 1000;
    if (FORBIDDEN.has(key)) {
      this.poisoned = true;
      if (!tooMany) finding(`the key ${shown(key)}`, 'another key');
    } else if (seen.has(key) && !tooMany) finding(`the key ${shown(key)} a second time`, 'every key once');
    seen.add(key);
  }

  #array(depth: number): void {
    this.#deeper(depth);
    this.#at++;
    this.#space();
    if (this.#text[this.#at] === ']') {
      this.#at++;
      return;
    }
    for (let index = 0; ; index++) {
      this.#path.push(index);
      this.#value(depth);
      this.#path.pop();
      if (this.#ends(']')) return;
    }
  }

  /** After a member: true at the closing sign, false at a comma. */
  #ends(close: string): boolean {
    this.#space();
    const sign = this.#text[this.#at];
    if (sign !== close && sign !== ',') this.#fail(`a comma or ${close}`);
    this.#at++;
    return sign === close;
  }

  #string(): void {
    const text = this.#text;
    this.#at++;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (Number.isNaN(code)) this.#fail('a closing quotation mark');
      if (code === 0x22) {
        this.#at++;
        return;
      }
      if (code < 0x20) this.#fail('no line break or control character within a text (write \\n)');
      if (code === 0x5c) {
        if (!this.#matches(ESCAPE)) this.#fail('an escape such as \\n, \\" or \\u00e5');
      } else this.#at++;
    }
  }

  #number(): void {
    if (!this.#matches(NUMBER)) this.#fail('a number');
    const next = this.#text[this.#at];
    if (next !== undefined && !' \n\r\t,]}'.includes(next)) this.#fail('a number with a decimal point');
  }

  /** Steps over what the pattern finds here. */
  #matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #word(): void {
    for (const word of ['true', 'false', 'null']) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return;
      }
    }
    this.#fail('a value');
  }
}
