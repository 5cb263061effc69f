/**
 * A study as a file and back: the format of scenarios/, laid out in one way, so that two files of one study are the same
 * bytes and a change is one line in a comparison of texts.
 */
import { defaultCatalogue, type Catalogue } from '../scenario/catalogue.ts';
import { shown, type Finding } from '../scenario/findings.ts';
import { MAX_FILE_BYTES } from '../scenario/json.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';

/** A file that somebody chose; a browser's `File` is one. */
export interface ChosenFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type Imported =
  | { readonly ok: true; readonly study: Study; readonly text: string }
  /** `text` is what could be read, so that it can be shown; null when it is no text. */
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly text: string | null };

/** The order in which one reads a study. Whatever is not named here (ids of parameters and policies) follows by name. */
const ORDER = [
  ...['schema', 'id', 'label', 'sv', 'en', 'description', 'source', 'seed', 'start', 'years', 'ramp', 'end', 'rules'],
  ...['worlds', 'population', 'employers', 'sector', 'employments', 'centres', 'participating', 'other', 'listedShare'],
  ...['ring', 'assumptions', 'baseline', 'scenarios', 'policies'],
];
const rankOf = new Map(ORDER.map((key, rank) => [key, rank]));

/** The text of a study's file: two spaces, keys in one order, a line break at the end. */
export function studyText(study: Study): string {
  return `${JSON.stringify(ordered(study), null, 2)}\n`;
}

/** A name for the file that says what it is; the id holds nothing that a file system could mind. */
export function studyFileName(study: Study): string {
  return `${study.id}.vandpunkt.json`;
}

/** Reads a chosen file; its size is looked at before its content. Never throws: a file that is gone is a finding. */
export async function importFile(file: ChosenFile, catalogue: Catalogue = defaultCatalogue()): Promise<Imported> {
  const read = await fileText(file);
  return read.ok ? importText(read.text, catalogue) : { ...read, text: null };
}

/** The same for bytes that are already here. */
export function importBytes(bytes: Uint8Array, catalogue: Catalogue = defaultCatalogue()): Imported {
  const read = decoded(bytes);
  return read.ok ? importText(read.text, catalogue) : { ...read, text: null };
}

export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly findings: readonly Finding[] };

/** The text of a chosen file, whatever is in it. */
export async function fileText(file: ChosenFile): Promise<FileText> {
  if (file.size > MAX_FILE_BYTES) return tooLarge(file.size);
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch (error) {
    const found = `nothing readable (${error instanceof Error ? error.message : String(error)})`;
    return refused({ path: '', code: 'missing', found, expected: 'a file that can be read', nearest: null });
  }
  return decoded(new Uint8Array(buffer));
}

function decoded(bytes: Uint8Array): FileText {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
  const marked = [...bytes.subarray(0, 2)].join();
  if (marked === '255,254' || marked === '254,255') return notUtf8('the byte-order mark of UTF-16');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return notUtf8('bytes that are not UTF-8, as in Latin-1, in an older Windows text or in a file that is no text');
  }
}

/** The same for text, such as what was pasted. */
export function importText(text: string, catalogue: Catalogue = defaultCatalogue()): Imported {
  const parsed = parseStudy(text, catalogue);
  return parsed.ok ? { ok: true, study: parsed.study, text } : { ok: false, findings: parsed.findings, text };
}

function refused(finding: Finding): FileText {
  return { ok: false, findings: [finding] };
}

function notUtf8(found: string): FileText {
  return refused({ path: '', code: 'invalid', found, expected: 'text in UTF-8', nearest: null });
}

function tooLarge(size: number): FileText {
  return refused({
    path: '',
    code: 'unsupported',
    found: `${shown(size)} bytes`,
    expected: `at most ${MAX_FILE_BYTES} bytes`,
    nearest: null,
  });
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string): number => rankOf.get(key) ?? ORDER.length;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]));
}
