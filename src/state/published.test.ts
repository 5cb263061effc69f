import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { publishedStudies } from './published.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const texts = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

test('every study that comes with the page opens, under the name that the list gives, and once', () => {
  const studies = publishedStudies(texts, defaultCatalogue);
  expect(studies.map(({ id }) => id)).toContain('4ess');
  for (const published of studies) {
    const study = published.open();
    expect([study.id, study.label]).toEqual([published.id, published.label]);
    expect(study.compile(study.published).plans).toHaveLength(study.published.scenarios.length + 1);
    expect(published.open()).toBe(study);
  }
});

test('a file that is no study is refused when it is opened, with its faults', () => {
  const text = JSON.stringify({ ...(JSON.parse(texts['4ess.json']) as object), years: 99 });
  const [wrong] = publishedStudies({ 'wrong.json': text }, defaultCatalogue);
  expect(wrong.id).toBe('4ess');
  expect(() => wrong.open()).toThrow('/years');
});
