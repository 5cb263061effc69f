import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import { compileStudy } from './compile.ts';
import { describeParameters } from './describe.ts';
import { parseStudy } from './parse.ts';
import { rulesWarnings, unverifiedFor } from './rules.ts';
import type { Assumptions, Study } from './study.ts';

const good = parseStudy(readFileSync(new URL('./fixtures/good.json', import.meta.url), 'utf8'));
if (!good.ok) throw new Error('the good study is not good');
const study: Study = { ...good.study, years: 1 };
const planOf = (rules: string, assumptions: Assumptions = {}) =>
  compileStudy({ ...study, rules, assumptions }).plans[0];
const held = (rules: string, id: string, assumptions: Assumptions = {}) =>
  planOf(rules, assumptions).parameters.find((parameter) => parameter.id === id)?.values;

describe('values by rule set', () => {
  it('are read from the row of that rule set, under the id that it takes the place of', () => {
    expect(held('2019', 'rule.karens')).toEqual([0.2]);
    expect(held('2006', 'rule.karens')).toEqual([0]);
    expect(held('2006', 'rule.karens_days')).toEqual([1]);
    expect(held('2006', 'rule.pbb.2006')).toEqual([39_700]);
    expect(held('2019', 'rule.pbb.2006')).toBeUndefined();
  });

  it('are held by a study under either name, the rule’s own first', () => {
    expect(held('2006', 'rule.karens_days', { 'rule.karens_days.2006': 3 })).toEqual([3]);
    expect(held('2006', 'rule.karens_days', { 'rule.karens_days.2006': 3, 'rule.karens_days': 2 })).toEqual([2]);
  });

  it.each(['2006', '2019', '2026'])('of %s make a study that runs', (rules) => {
    expect(createSimulator().simulate(planOf(rules), { draw: 1, replication: 0 }).every(Number.isFinite)).toBe(true);
  });
});

describe('warnings', () => {
  it('name what a rule set leaves unverified, and are none under the rules of the calibration', () => {
    expect(rulesWarnings(planOf('2019'))).toEqual([]);
    const [what, ids, ...more] = rulesWarnings(planOf('2006'));
    expect(what.en).toMatch(/^The rules of 2006 hold for pay/);
    for (const id of ['rule.sickpay', 'cost.po', 'rule.pbb.2006']) expect(ids.en).toContain(id);
    // No subsidy in this plan.
    expect(ids.en).not.toContain('ws.cap');
    expect(more).toHaveLength(1);
    expect(rulesWarnings(planOf('2026'))[1].en).toMatch(/^Unverified for 2026 .*cost\.po/);
  });

  it('stand beside each parameter', () => {
    expect(unverifiedFor('cost.po')).toEqual(['2006', '2026']);
    expect(unverifiedFor('rule.karens')).toEqual(['2006']);
    expect(unverifiedFor('inc.rate_long')).toEqual([]);
    expect(describeParameters().find(({ id }) => id === 'cost.po')!.unverifiedFor).toEqual(['2006', '2026']);
  });
});
