import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { GRADES } from '../../parameters/parameter.ts';
import { createCatalogue } from '../../scenario/catalogue.ts';
import { compileStudy } from '../../scenario/compile.ts';
import { parseStudy } from '../../scenario/parse.ts';
import { evidenceGroups, evidenceRows, gradeCounts } from './rows.ts';

const parsed = parseStudy(readFileSync(new URL('../../../scenarios/4ess.json', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('the example study is broken');
const catalogue = createCatalogue();
const words = { t: messages.en, f: formats.en, text: (of: { en: string }) => of.en };
const study = {
  ...parsed.study,
  assumptions: { 'inc.rate_long': 0.05 },
  scenarios: parsed.study.scenarios.slice(0, 1),
};
const { plans } = compileStudy(study, catalogue);
const rows = evidenceRows(catalogue, plans, 1, words);
const row = (id: string) => rows.find((one) => one.id === id)!;

describe('the evidence behind a study', () => {
  it('has a row for every parameter, and tells which of them the study computes with', () => {
    expect(rows.map(({ id }) => id)).toEqual(catalogue.registry.parameters.map(({ id }) => id));
    const computed = new Set(plans.flatMap(({ parameters }) => parameters.map(({ id }) => id)));
    expect(rows.filter(({ inStudy }) => inStudy).length).toBe(computed.size);
    // A ring is no part of this study.
    expect(row('ring.fee').inStudy).toBe(false);
    expect(row('meet.hr_manager_led')).toMatchObject({
      inStudy: true,
      drawn: true,
      where: 'Early coordination meetings',
    });
    expect(row('inc.rr_age_long').where).toBe(messages.en.evBase);
  });

  it('says of a value that the study holds what it would be otherwise, and that it is drawn no longer', () => {
    const held = row('inc.rate_long');
    expect(held.value).not.toEqual(row('inc.rate_short').value);
    expect(held.otherwise).not.toBe(null);
    expect(held).toMatchObject({ drawn: false, spread: messages.en.heldNote });
    expect(row('inc.rate_short')).toMatchObject({ otherwise: null, drawn: true });
  });

  it('gives a vector a line for each of its numbers', () => {
    const bands = catalogue.registry.get('part.share_by_day').components!.length;
    expect(row('part.share_by_day').value.length).toBe(bands);
  });
});

describe('a selection', () => {
  const all = { text: '', grades: GRADES, inStudy: false };
  const ids = (filter: Parameters<typeof evidenceGroups>[1]) =>
    evidenceGroups(rows, filter).flatMap(({ rows: list }) => list.map(({ id }) => id));

  it('without conditions is everything, each once', () => {
    expect(ids(all).sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it('finds by id, by name and by source, whatever the case', () => {
    expect(ids({ ...all, text: 'MEET.HR_MANAGER' })).toEqual(['meet.hr_manager_led']);
    expect(ids({ ...all, text: row('meet.hr_manager_led').label })).toContain('meet.hr_manager_led');
    expect(ids({ ...all, text: 'no such thing' })).toEqual([]);
  });

  it('by grade counts what the counts say', () => {
    for (const { grade, rows: count } of gradeCounts(rows)) {
      expect(ids({ ...all, grades: [grade] }).length).toBe(count);
    }
    expect(ids({ ...all, inStudy: true }).length).toBe(rows.filter(({ inStudy }) => inStudy).length);
  });
});
