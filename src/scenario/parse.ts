/** Text of a study file -> study, or everything that is wrong with it. Nothing is repaired in silence. */
import { z } from '../parameters/zod.ts';
import type { Catalogue } from './catalogue.ts';
import { defaultCatalogue } from './catalogue.ts';
import { crossFindings } from './checks.ts';
import { studySchema } from './file.ts';
import type { IssueParams } from './file.ts';
import { limited, MOST, nearest, pointer, shown } from './findings.ts';
import type { Finding, Path } from './findings.ts';
import { readJson } from './json.ts';
import { SCHEMA } from './study.ts';
import type { Study } from './study.ts';

export type Parsed =
  { readonly ok: true; readonly study: Study } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Names are compared with all known ones, which takes time; a file of nothing but unknown names gets none proposed. */
const MOST_GUESSES = 100;

/** Reads a study from the text of a file. Never throws on what a file holds. */
export function parseStudy(text: string, catalogue: Catalogue = defaultCatalogue()): Parsed {
  const read = readJson(text);
  if (read.value === undefined) return { ok: false, findings: limited(read.findings) };
  const parsed = checkStudy(read.value, catalogue);
  if (parsed.ok && read.findings.length === 0) return parsed;
  return { ok: false, findings: limited([...read.findings, ...(parsed.ok ? [] : parsed.findings)]) };
}

/** The same for a value that is no text any more, such as a study that was edited in the page. */
export function checkStudy(value: unknown, catalogue: Catalogue = defaultCatalogue()): Parsed {
  const version = typeof value === 'object' && value !== null ? (value as { schema?: unknown }).schema : undefined;
  if (typeof version === 'number' && version !== SCHEMA) {
    // Of another schema nothing else can be judged: what is unknown here may be right there.
    const expected = `${SCHEMA}, the only one that this version reads`;
    return {
      ok: false,
      findings: [{ path: '/schema', code: 'unsupported', found: shown(version), expected, nearest: null }],
    };
  }
  const result = studySchema(catalogue).safeParse(value);
  const findings = result.success ? [] : schemaFindings(result.error.issues, value, catalogue);
  findings.push(...crossFindings(value, catalogue));
  return findings.length === 0 && result.success
    ? { ok: true, study: result.data as Study }
    : { ok: false, findings: limited(findings) };
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly params?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
}

function schemaFindings(issues: readonly Issue[], value: unknown, catalogue: Catalogue): Finding[] {
  const findings: Finding[] = [];
  const said = new Set<string>();
  let guesses = 0;
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (findings.length > MOST) break;
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(studySchema(catalogue), path);
      for (const key of (issue.keys ?? []).slice(0, MOST + 1)) {
        findings.push(unknownKey(path, key, known, catalogue, guesses++ < MOST_GUESSES));
      }
      continue;
    }
    const at = valueAt(value, path);
    const params = paramsOf(issue);
    const finding: Finding = {
      path: pointer(path),
      code: at === undefined ? 'missing' : (params?.code ?? 'invalid'),
      found: shown(at),
      expected: issue.message,
      nearest: params?.nearest ?? null,
    };
    // Several rules of one value say the same sentence.
    const sentence = `${finding.path}\n${finding.expected}`;
    if (!said.has(sentence)) findings.push(finding);
    said.add(sentence);
  }
  return findings;
}

/** What a custom rule adds, also from within a choice between two shapes. */
function paramsOf(issue: Issue): IssueParams | undefined {
  if (issue.params !== undefined) return issue.params as IssueParams;
  for (const branch of issue.errors ?? []) {
    for (const inner of branch) if (inner.params !== undefined) return inner.params as IssueParams;
  }
  return undefined;
}

function unknownKey(
  parent: Path,
  key: string,
  known: readonly string[],
  { registry }: Catalogue,
  guess: boolean,
): Finding {
  const within = parent[parent.length - 2] === 'policies' ? String(parent[parent.length - 1]) : null;
  const misplaced = within !== null && registry.has(key);
  return {
    path: pointer([...parent, key]),
    code: misplaced ? 'invalid' : 'unknown',
    found: shown(key),
    expected: misplaced
      ? `a parameter of the policy ${within}; set this one under assumptions`
      : known.length <= 16
        ? `only ${known.length === 0 ? 'known keys' : known.join(', ')}`
        : 'the id of a parameter',
    nearest: guess ? nearest(key, known) : null,
  };
}

/** The keys that the object at a path may have, read off the schema. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const part of [...path, null]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    if (part === null) break;
    if (at instanceof z.ZodObject) at = (at.shape as Readonly<Record<string, unknown>>)[part];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[part];
  }
  return at;
}
