import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stream } from '../stats/testing.ts';
import { effort } from '../testing/effort.ts';
import { compileStudy } from './compile.ts';
import { findingText } from './findings.ts';
import type { Finding } from './findings.ts';
import expected from './fixtures/broken.json';
import { readJson } from './json.ts';
import { parseStudy } from './parse.ts';

/** Milliseconds of the processor for one file. */
const LIMIT = 1000;

const folder = fileURLToPath(new URL('./fixtures/broken/', import.meta.url));
const good = readFileSync(fileURLToPath(new URL('./fixtures/good.json', import.meta.url)), 'utf8');
const files: Readonly<Record<string, { path: string; code: string; count: number }>> = expected;

function findingsOf(text: string): readonly Finding[] {
  const parsed = parseStudy(text);
  return parsed.ok ? [] : parsed.findings;
}

/** What every refusal owes its reader. */
function isComplete({ path, found, expected: wanted }: Finding): boolean {
  return (
    (path === '' || path.startsWith('/')) && found !== '' && wanted !== '' && !/undefined|\[object/.test(found + wanted)
  );
}

describe('broken study files', () => {
  it('the file that they were all made from is right', () => {
    expect(findingsOf(good)).toEqual([]);
  });

  it('every file of the corpus is listed, and every listed one is there', () => {
    const there = readdirSync(folder).sort();
    expect(there).toEqual(Object.keys(files).sort());
    expect(there.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(files))('%s is refused at the right place: %j', (name, { path, code, count }) => {
    const findings = findingsOf(readFileSync(folder + name, 'utf8'));
    expect(findings.map((finding) => [finding.path, finding.code])).toContainEqual([path, code]);
    expect(findings.map((finding) => findingText(finding))).toHaveLength(count);
    for (const finding of findings) expect(isComplete(finding), findingText(finding)).toBe(true);
  });

  it('says where a text stops being JSON', () => {
    expect(findingsOf('{\n  "schema": 1,\n  "id": toy\n}')[0]).toEqual({
      path: '/id',
      code: 'invalid',
      found: '"t" at line 3, column 9',
      expected: 'a value',
      nearest: null,
    });
  });

  it('passes over a byte-order mark and says nothing, for it changes nothing', () => {
    expect(findingsOf(`\ufeff${good}`)).toEqual([]);
  });

  it('proposes the name that was meant', () => {
    const misspelt = good.replace('"start": "2019-02-01"', '"start": "2019-02-01", "meet.day_erly": 20');
    expect(findingsOf(misspelt)[0]?.nearest).toBe('meet.day_early');
  });
});

describe('files as bombs', () => {
  it.each([
    ['a hundred thousand levels', () => `{"assumptions":${'['.repeat(100_000)}`],
    ['fifty megabytes', () => `"${'x'.repeat(50_000_000)}"`],
    ['nine megabytes of digits', () => '1'.repeat(9_000_000)],
    ['nine megabytes of one text', () => good.replace('"made up"', `"${'x'.repeat(9_000_000)}"`)],
    [
      'a hundred thousand unknown keys',
      () => good.replace('{', `{${'x'.repeat(3)}`.replace('xxx', unknownKeys(100_000))),
    ],
    ['a hundred thousand repeated keys', () => good.replace('{', `{${'"id": "toy", '.repeat(100_000)}`)],
    ['a hundred thousand employers', () => good.replace('"employers": [', `"employers": [${'null, '.repeat(100_000)}`)],
    ['a key of a megabyte', () => good.replace('{', `{"${'k'.repeat(1_000_000)}": 1, `)],
  ])('%s: refused within a second, with at most 500 findings', async (_, make) => {
    const text = make();
    const { of: findings, ms } = await effort(LIMIT, () => findingsOf(text));
    expect(ms).toBeLessThan(LIMIT);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(500);
    for (const { found } of findings) expect(found.length).toBeLessThan(200);
  });

  function unknownKeys(n: number): string {
    return Array.from({ length: n }, (_, i) => `"unknown-${i}": 1, `).join('');
  }
});

/** Small damage to a text: what editors, mailers and thumbs do. */
function damageText(text: string, u: () => number): string {
  const at = Math.floor(u() * text.length);
  const other = Math.floor(u() * text.length);
  const signs = '{}[]",:0123456789-+.eE \n\t\\u/abtrfnxÅ\u0000\u202e\ud800\ufeff\u00a0';
  const sign = signs[Math.floor(u() * signs.length)];
  switch (Math.floor(u() * 7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + sign + text.slice(at);
    case 2:
      return text.slice(0, at) + sign + text.slice(at + 1);
    case 3:
      return text.slice(0, at);
    case 4:
      return text.slice(0, Math.min(at, other)) + text.slice(Math.max(at, other));
    case 5: {
      const part = text.slice(at, at + Math.floor(u() * 60));
      return text.slice(0, other) + part + text.slice(other);
    }
    default: {
      const lines = text.split('\n');
      const a = Math.floor(u() * lines.length);
      const b = Math.floor(u() * lines.length);
      [lines[a], lines[b]] = [lines[b], lines[a]];
      return lines.join('\n');
    }
  }
}

type Tree = Record<string, unknown>;

/** Damage to the values: the right JSON with something wrong in it. */
function damageValue(text: string, u: () => number): string {
  const root = JSON.parse(text) as Tree;
  const places: [Tree, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Tree, key]);
      walk((value as Tree)[key]);
    }
  };
  walk(root);
  const [holder, key] = places[Math.floor(u() * places.length)];
  const junk: readonly unknown[] = [
    ...[null, true, false, 0, -1, 1.5, 1e300, -0, 1e-320, 2 ** 53 + 2, '', ' ', 'x', '1,5', '2019-02-30', 'a\u202eb'],
    ...[[], {}, [[]], [null], { sv: 'x' }, { en: 'x', sv: 1 }, '\u0000', 'pop.employments.ljungby', 'today', 'north'],
  ];
  switch (Math.floor(u() * 5)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      break;
    case 1:
      holder[`${key}${'xX_ '[Math.floor(u() * 4)]}`] = holder[key];
      break;
    case 2: {
      const [from, other] = places[Math.floor(u() * places.length)];
      holder[key] = structuredClone(from[other]);
      break;
    }
    default:
      holder[key] = junk[Math.floor(u() * junk.length)];
  }
  return JSON.stringify(root);
}

describe('mutants of a right file', () => {
  const shipped = readFileSync(fileURLToPath(new URL('../../scenarios/4ess.json', import.meta.url)), 'utf8');
  const studies = fileURLToPath(new URL('../../scenarios/', import.meta.url));
  /** The smallest and the best known often, each of the others now and then: they are many times as long. */
  const others = readdirSync(studies)
    .filter((name) => name.endsWith('.json') && name !== '4ess.json')
    .map((name) => readFileSync(studies + name, 'utf8'));
  const source = (i: number): string =>
    i % 40 === 39 ? others[((i - 39) / 40) % others.length] : i % 2 === 0 ? good : shipped;

  function judge(text: string): 'read' | 'refused' {
    const parsed = parseStudy(text);
    if (!parsed.ok) {
      expect(parsed.findings.length).toBeGreaterThan(0);
      for (const finding of parsed.findings) expect(isComplete(finding), findingText(finding)).toBe(true);
      return 'refused';
    }
    // Nothing is repaired in silence: what was read is what stands there, but for assumptions left out.
    const plain = JSON.parse(text.replace(/^\ufeff/, '')) as Tree & { scenarios: Tree[] };
    const filled = {
      assumptions: {},
      ...plain,
      scenarios: plain.scenarios.map((arm) => ({ assumptions: {}, ...arm })),
    };
    expect(parsed.study).toEqual(filled);
    expect(compileStudy(parsed.study).plans.length).toBe(1 + parsed.study.scenarios.length);
    return 'read';
  }

  it.for<[string, (text: string, u: () => number) => string, number]>([
    ['text', damageText, 1500],
    ['values', damageValue, 1500],
  ])('damaged in their %s: none crashes, hangs or is repaired in silence', async ([, damage, n], { task }) => {
    const u = stream(2026);
    const seen = { read: 0, refused: 0 };
    let slowest = 0;
    for (let i = 0; i < n; i++) {
      const text = damage(source(i), u);
      const { of, ms } = await effort(LIMIT, () => judge(text));
      seen[of]++;
      slowest = Math.max(slowest, ms);
    }
    // The proof counts files that are broken, and not those whose damage left a right file (tests/proof/figures.json).
    expect(seen.refused).toBeGreaterThan(1000);
    task.meta.counted = { files: seen.refused };
    expect(seen.read).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(LIMIT);
  });

  it('cut at each hundredth of their length: all refused', () => {
    for (let k = 0; k < 100; k++)
      expect(judge(shipped.slice(0, Math.floor((shipped.length * k) / 100)))).toBe('refused');
  });

  it('the scanner and JSON.parse agree on what is JSON', () => {
    const u = stream(7);
    for (let i = 0; i < 1500; i++) {
      const text = damageText(good, u);
      if (/\0|\ufffd/.test(text)) continue;
      let parses = true;
      try {
        JSON.parse(text.replace(/^\ufeff/, ''));
      } catch {
        parses = false;
      }
      expect(readJson(text).value !== undefined, text).toBe(parses);
    }
  });
});
