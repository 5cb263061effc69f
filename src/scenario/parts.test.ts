import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../results/digest.ts';
import { canonicalHash, canonicalText } from './canonical.ts';
import { compileStudy } from './compile.ts';
import { formatDate, parseDate } from './dates.ts';
import { describeParameters, describePolicies, schemaText } from './describe.ts';
import { findingText, limited, nearest, pointer, shown } from './findings.ts';
import type { Finding } from './findings.ts';
import { parseStudy } from './parse.ts';
import { seedWords } from './seed.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('seed words', () => {
  it('are two unsigned 32-bit words, the same for ever', () => {
    expect(seedWords('4ess')).toEqual([2567674347, 890679992]);
    expect(seedWords('')).toEqual(seedWords(''));
  });

  it('differ between texts that look alike', () => {
    // seedrandom by itself takes "1" and "11" for the same, and "a" and "š".
    const texts = ['4ess', '4Ess', '4ess ', 'ess4', 'å', 'a', 'š', '1', '11', 'x'.repeat(200), 'x'.repeat(199)];
    expect(new Set(texts.map((text) => seedWords(text).join())).size).toBe(texts.length);
  });
});

describe('dates', () => {
  it('are days since 1970-01-01, and back', () => {
    expect(parseDate('2019-01-01')).toBe(17897);
    expect(parseDate('2000-02-29')).toBe(11016);
    for (const text of ['1990-01-01', '2019-12-31', '2020-02-29', '2100-12-31']) {
      expect(formatDate(parseDate(text)!)).toBe(text);
    }
  });

  it.each([
    '2019-02-29',
    '2100-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-1-1',
    '19-01-01',
    '2019-01-01 ',
    '2101-01-01',
  ])('%s is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('canonical text', () => {
  it('does not depend on the order of keys, and drops the sign of zero', () => {
    expect(canonicalText({ b: [1, -0, null], a: { d: true, c: 'å"' } })).toBe(
      '{"a":{"c":"å\\"","d":true},"b":[1,0,null]}',
    );
  });

  it('tells Infinity from null, and refuses what a plan cannot hold', () => {
    expect(canonicalText([Infinity, null])).toBe('[Infinity,null]');
    expect(() => canonicalText({ a: undefined })).toThrow(TypeError);
    expect(() => canonicalText([NaN])).toThrow(TypeError);
  });

  it('is hashed as UTF-8', () => {
    for (const text of ['åäö', '€', '🙂', '\ud800'])
      expect(canonicalHash(text)).toBe(sha256Hex(Buffer.from(JSON.stringify(text), 'utf8')));
    // SHA-256 of the five bytes "abc" with its quotation marks.
    expect(canonicalHash('abc')).toBe(sha256Hex(new TextEncoder().encode('"abc"')));
  });
});

describe('findings', () => {
  it('point as RFC 6901 says', () => {
    expect(pointer(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n');
    expect(pointer([])).toBe('');
  });

  it('quote values short, on one line and without hidden signs', () => {
    expect(shown(undefined)).toBe('nothing');
    expect(shown(-0)).toBe('-0');
    expect(shown('a\u202eb\u001b[31m\n')).toBe('"a\\u202eb\\u001b[31m\\n"');
    expect(shown({ a: [1, { b: 2 }], c: 'x' })).toBe('{"a": [1, {…}], "c": "x"}');
    expect(shown('x'.repeat(1000)).length).toBe(80);
  });

  it('propose the nearest name, or none', () => {
    const known = ['meet.day_early', 'meet.hr_window', 'inc.rate_long'];
    expect(nearest('meet.day_eraly', known)).toBe('meet.day_early');
    expect(nearest('MEET.DAY_EARLY', known)).toBe('meet.day_early');
    expect(nearest('inc.ratelong', known)).toBe('inc.rate_long');
    expect(nearest('population', known)).toBeNull();
    expect(nearest('x'.repeat(1e6), known)).toBeNull();
  });

  it('read as a sentence', () => {
    const finding: Finding = { path: '/a', code: 'unknown', found: '"b"', expected: 'only c', nearest: 'c' };
    expect(findingText(finding)).toBe('/a: expected only c, found "b". Did you mean c?');
    expect(findingText({ ...finding, path: '', nearest: null })).toBe('The file: expected only c, found "b".');
    expect(limited(Array.from({ length: 700 }, () => finding)).at(-1)?.found).toBe('more than 500 faults');
  });
});

describe('what is shipped', () => {
  const folder = here('../../scenarios/');
  const studies = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it.each(studies)('%s parses and compiles', (name) => {
    const parsed = parseStudy(readFileSync(folder + name, 'utf8'));
    expect(parsed.ok ? [] : parsed.findings).toEqual([]);
    if (parsed.ok) expect(compileStudy(parsed.study).plans.length).toBeGreaterThan(1);
    expect(parsed.ok && `${parsed.study.id}.json`).toBe(name);
  });

  it('has every study in the table of its README', () => {
    const rows = [...readFileSync(`${folder}README.md`, 'utf8').matchAll(/^\| `([a-z0-9-]+\.json)` \|/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...studies].sort());
  });

  it('has an example in its README that parses and compiles', () => {
    const block = /```jsonc\n([\s\S]*?)```/.exec(readFileSync(`${folder}README.md`, 'utf8'))?.[1] ?? '';
    const parsed = parseStudy(block.replace(/ \/\/ .*$/gm, ''));
    expect(parsed.ok ? [] : parsed.findings.map((finding) => findingText(finding))).toEqual([]);
    if (parsed.ok) expect(compileStudy(parsed.study).plans[1].policies[0]).toMatchObject({ start: 59, ramp: 90 });
  });

  it('has a JSON Schema that is current (npm run --silent sim -- describe schema > public/study.schema.json)', () => {
    expect(readFileSync(here('../../public/study.schema.json'), 'utf8')).toBe(schemaText());
  });
});

describe('describe', () => {
  it('gives every parameter with what is needed to judge it, as plain data', () => {
    const all = describeParameters();
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
    expect(all.find(({ id }) => id === 'meet.day_early')).toMatchObject({
      role: 'lever',
      grade: 'D',
      range: { min: 1, max: 120 },
      policies: ['coordination-meeting'],
      used: true,
      groupLabel: { en: 'Coordination meetings' },
    });
    expect(all.find(({ id }) => id === 'cost.rule_short_day')?.used).toBe(false);
  });

  it('gives every policy with its parameters', () => {
    expect(describePolicies().map(({ id }) => id)).toContain('coordination-meeting');
  });
});
