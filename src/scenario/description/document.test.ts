import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../../model/outcomes/outcome-list.ts';
import { describeMechanisms } from '../../parameters/mechanisms.ts';
import { defaultCatalogue } from '../catalogue.ts';
import { describeParameters } from '../describe.ts';
import { modelDocument } from './document.ts';
import { pieces } from './pieces.ts';
import { sections } from './sections.ts';

describe('the model description', () => {
  const named = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/g)].map(([, id]) => id);

  it('names only parameters that the model computes with, the same in both languages', () => {
    const used = new Set(describeParameters().flatMap(({ id, used }) => (used ? [id] : [])));
    for (const { id, text } of sections) {
      for (const paragraph of text) {
        expect(
          named(paragraph.sv).filter((one) => !used.has(one)),
          id,
        ).toEqual([]);
        expect(named(paragraph.en).sort(), id).toEqual(named(paragraph.sv).sort());
      }
    }
  });

  it('writes no number that a parameter holds: values come from the registry', () => {
    const [words, value] = pieces('day {meet.day_early}', 'en');
    expect(words).toEqual({ kind: 'words', text: 'day ' });
    expect(value).toMatchObject({ kind: 'parameter', id: 'meet.day_early' });
    expect(value.kind === 'parameter' && value.value).toMatch(
      new RegExp(String(defaultCatalogue().registry.get('meet.day_early').values[0])),
    );
    expect(() => pieces('{no.such}', 'en')).toThrow('There is no parameter no.such');
  });

  it('holds every policy, outcome, parameter and mechanism', () => {
    const text = modelDocument('en');
    for (const { id } of outcomes) expect(text).toContain(`| ${id} |`);
    for (const { id } of defaultCatalogue().registry.parameters) expect(text).toContain(`| ${id} |`);
    for (const { id } of describeMechanisms()) expect(text).toContain(`| ${id} |`);
    for (const { label } of defaultCatalogue().policies) expect(text).toContain(`### ${label.en}`);
  });

  it.each(['sv', 'en'] as const)(
    'stands in docs as it is (made by npm run --silent sim -- describe model --language %s)',
    (locale) => {
      const path = fileURLToPath(new URL(`../../../docs/model.${locale}.md`, import.meta.url));
      expect(readFileSync(path, 'utf8')).toBe(modelDocument(locale));
    },
  );
});
