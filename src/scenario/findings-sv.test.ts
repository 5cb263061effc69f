import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedOf } from '../parameters/value.ts';
import { defaultCatalogue } from './catalogue.ts';
import { findingText } from './findings.ts';
import { inSwedish } from './findings-sv.ts';
import { parseStudy } from './parse.ts';

const folder = new URL('./fixtures/broken/', import.meta.url);
const findings = readdirSync(folder).flatMap((name) => {
  const parsed = parseStudy(readFileSync(new URL(name, folder), 'utf8'));
  return parsed.ok ? [] : parsed.findings;
});
/** Words that a Swedish sentence has no use for, outside what it quotes. */
const ENGLISH = /\b(?:the|that|which|with|from|each|numbers?|list of|at most|key|object of|text of|line|as in)\b/;
const unquoted = (text: string): string => text.replace(/"[^"]*"|\{[^}]*\}?|\([^)]*\)|\[.*/g, '');

describe('findings in Swedish', () => {
  it('say all that any file of the corpus of broken ones is told', () => {
    expect(findings.length).toBeGreaterThan(70);
    for (const { expected, found } of findings) {
      for (const said of [expected, found]) {
        const swedish = inSwedish(said);
        expect(swedish, said).not.toBeNull();
        if (!said.startsWith('only ')) expect(unquoted(swedish!), said).not.toMatch(ENGLISH);
      }
    }
  });

  it('say what every parameter may be', () => {
    for (const parameter of defaultCatalogue().registry.parameters) {
      const swedish = inSwedish(expectedOf(parameter));
      expect(swedish, parameter.id).not.toBeNull();
      expect(unquoted(swedish!), parameter.id).not.toMatch(ENGLISH);
    }
  });

  it('are whole sentences', () => {
    const finding = {
      path: '/years',
      code: 'invalid',
      found: '11',
      expected: 'a whole number from 1 to 10',
      nearest: null,
    };
    expect(findingText({ ...finding, code: 'invalid' }, 'sv')).toBe(
      '/years: väntade ett heltal från 1 till 10, fann 11.',
    );
    expect(findingText({ ...finding, code: 'invalid', path: '', nearest: 'worlds' }, 'sv')).toMatch(
      /^Filen: .* Menade du worlds\?$/,
    );
    expect(inSwedish('a list of 3 numbers (F, M, other), each a number from 0 to 1, which add up to 1')).toBe(
      'en lista med 3 tal (F, M, other), vart och ett från 0 till 1, som tillsammans blir 1',
    );
  });
});
