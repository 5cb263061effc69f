/** Nothing of the evidence file is forgotten: each mechanism and each parameter is in the model, or on a list that says why not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameters, seed_mechanisms as rows } from '../parameters/evidence/evidence.json';
import { unusedParameters } from '../parameters/left-out.ts';
import { describeMechanisms, mechanisms } from '../parameters/mechanisms.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { describeParameters } from '../scenario/describe.ts';

const used = new Set(
  describeParameters()
    .filter((parameter) => parameter.used)
    .map(({ id }) => id),
);
const source = (file: string): string => readFileSync(new URL(`../model/${file}`, import.meta.url), 'utf8');
/** Whether a file reads a parameter. Listed shares are read by the name that the study's employer gives. */
const reads = (file: string, id: string): boolean =>
  source(file).includes(id.startsWith('elig.listed_share.') ? 'listedShare' : `'${id}'`);

describe('the mechanisms of the source reports', () => {
  it('are each in the model or left out, once', () => {
    const listed = [...mechanisms.modelled, ...mechanisms.leftOut].map(({ id }) => id);
    expect(listed.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it.each(mechanisms.modelled)('$id names parameters that the model uses and files that read them', (of) => {
    expect(of.parameters.length).toBeGreaterThan(0);
    for (const id of of.parameters) {
      expect(used.has(id), `${id} is used`).toBe(true);
      expect(
        of.files.some((file) => reads(file, id)),
        `${id} stands in ${of.files.join(', ')}`,
      ).toBe(true);
    }
    for (const file of of.files)
      expect(
        of.parameters.some((id) => reads(file, id)),
        file,
      ).toBe(true);
  });

  it('speak of parameters that exist, and say that they are missing only where they are', () => {
    for (const { id, why, status } of describeMechanisms()) {
      if (why === null) continue;
      for (const name of why.en.match(/\b[a-z]+\.[a-z]\w+/g) ?? []) {
        expect(defaultCatalogue().registry.has(name), `${id}: ${name}`).toBe(true);
      }
      expect(why.sv.length).toBeGreaterThan(0);
      expect(status).not.toBe('modelled');
    }
  });
});

describe('the parameters of the evidence file', () => {
  it('are each used, a comparison or left out, once', () => {
    const listed = unusedParameters.map(({ id }) => id);
    const unused = parameters.map(({ id }) => id).filter((id) => !used.has(id));
    expect(listed.toSorted()).toEqual(unused.toSorted());
  });

  it('count as used only when a file of the model reads them, and not only names them in a list', () => {
    const declared = /test|parameter-ids|policies\//;
    const files = (readdirSync(new URL('../model/', import.meta.url), { recursive: true }) as string[]).filter(
      (file) => file.endsWith('.ts') && !declared.test(file),
    );
    const text = files.map(source).join('\n');
    // Sizes and listed shares are read by the name that the study's employer gives; a rule set's row in another's place.
    const byName = /^(pop\.employments|elig\.listed_share)\./;
    const other = (id: string): string => id.replace(/\.(2006|2019|2026)$/, '');
    const read = (id: string): boolean => [id, other(id)].some((name) => text.includes(`'${name}'`));
    expect([...used].filter((id) => !byName.test(id) && !read(id))).toEqual([]);
  });

  it('of the project’s own file are all used: nobody else asked for them', () => {
    const own = defaultCatalogue().registry.parameters.filter(({ origin }) => origin === 'assumption');
    expect(own.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
