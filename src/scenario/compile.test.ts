import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../model/civil.ts';
import { baselineParameters } from '../model/parameter-ids.ts';
import { policies } from '../model/policies/index.ts';
import { hasOwnLabel } from '../parameters/labels.ts';
import { createCatalogue, defaultCatalogue } from './catalogue.ts';
import { compileStudy } from './compile.ts';
import { checkStudy, parseStudy } from './parse.ts';
import type { PolicyEntry, Study } from './study.ts';

const file = (path: string): Study => {
  const parsed = parseStudy(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.study;
};
const study = file('../../scenarios/4ess.json');
const toy = file('./fixtures/good.json');
const { registry } = defaultCatalogue();

const withEntry = (entry: PolicyEntry, of: Study = toy): Study => ({
  ...of,
  scenarios: [{ ...of.scenarios[0], policies: { 'coordination-meeting': entry } }],
});
const valueOf = (of: Study, arm: number, id: string) =>
  compileStudy(of).plans[arm].parameters.find((parameter) => parameter.id === id);

describe('the plans of the 4-Ess study', () => {
  const { plans, arms } = compileStudy(study);
  const [today, early] = plans;

  it('are the baseline and the scenarios in the order of the file, with their names', () => {
    expect(arms).toHaveLength(5);
    expect(arms.slice(0, 2)).toEqual([
      { id: 'today', label: { sv: 'I dag', en: 'Today' } },
      { id: 'early-meetings', label: { sv: 'Tidiga möten', en: 'Early meetings' } },
    ]);
  });

  it('run from 2019 to the end of 2021: 365 + 366 + 365 days, 36 months', () => {
    expect(today.startDay).toBe(dayNumber(2019, 1, 1));
    expect(today.days).toBe(1096);
    expect(today.months).toHaveLength(37);
    expect(today.months.slice(0, 4)).toEqual([0, 31, 59, 90]);
    expect(today.months[36]).toBe(1096);
  });

  it('take the sizes from the registry', () => {
    expect(today.employers.map(({ id, employments }) => [id, employments])).toEqual([
      ['ljungby', 2924],
      ['vimmerby', 1503],
      ['torsas', 691],
    ]);
  });

  it('hold the baseline’s parameters, the listed shares, and in the scenario those of its policy', () => {
    const always = [...baselineParameters, ...study.population.employers.map((employer) => employer.listedShare)];
    const meeting = [...policies[0].levers, ...policies[0].assumptions];
    expect(today.parameters.map(({ id }) => id)).toEqual([...new Set(always)].sort());
    expect(early.parameters.map(({ id }) => id)).toEqual([...new Set([...always, ...meeting])].sort());
  });

  it('carry value, default and distribution; levers, constants and switches are not drawn', () => {
    const of = (id: string) => early.parameters.find((parameter) => parameter.id === id);
    expect(of('meet.hr_manager_led')).toEqual({
      id: 'meet.hr_manager_led',
      values: [1.08],
      defaults: [1.08],
      uncertainty: registry.get('meet.hr_manager_led').uncertainty,
    });
    expect(of('meet.day_early')).toEqual({ id: 'meet.day_early', values: [14], defaults: [14], uncertainty: null });
    expect(of('meet.manager_led')?.values).toEqual([1]);
    expect(of('pop.age_sd')?.uncertainty).toBeNull();
    for (const id of policies[0].levers) expect(of(id)?.uncertainty, id).toBeNull();
  });

  it('share what acts without policies: one base, one seed, two ids', () => {
    expect(early.baseId).toBe(today.baseId);
    expect(early.seed).toEqual(today.seed);
    expect(early.id).not.toBe(today.id);
    expect(today.id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('know the policy from day 0 without an end, and survive a structured clone', () => {
    expect(early.policies).toEqual([{ id: 'coordination-meeting', start: 0, ramp: null, end: Infinity, apart: true }]);
    expect(structuredClone(early)).toEqual(early);
  });

  it('say of each policy whether it shares nothing between employers, as it declares', () => {
    const { policies } = defaultCatalogue();
    const all = { ...toy.scenarios[0], policies: Object.fromEntries(policies.map(({ id }) => [id, {}])) };
    const [, plan] = compileStudy({ ...toy, scenarios: [all] }).plans;
    const apart = plan.policies.filter((policy) => policy.apart).map(({ id }) => id);
    expect(apart).toEqual(policies.flatMap((policy) => (policy.apart ? [policy.id] : [])).sort());
    expect(apart).not.toContain('employer-ring');
  });

  it('are named and explained in both languages, every parameter of them', () => {
    for (const { id } of early.parameters) expect(hasOwnLabel(id), id).toBe(true);
  });
});

describe('values of a plan', () => {
  it('go study, then scenario, then policy; what is said is held', () => {
    const id = 'meet.hr_fk_led';
    const said = (value: number) => ({ ...toy, assumptions: { [id]: value } });
    expect(valueOf(toy, 1, id)?.uncertainty).not.toBeNull();
    expect(valueOf(said(1.1), 1, id)).toMatchObject({ values: [1.1], defaults: [1], uncertainty: null });
    const inScenario: Study = {
      ...said(1.1),
      scenarios: [{ ...toy.scenarios[0], assumptions: { [id]: 1.2 }, policies: { 'coordination-meeting': {} } }],
    };
    expect(valueOf(inScenario, 1, id)?.values).toEqual([1.2]);
    const inPolicy: Study = {
      ...inScenario,
      scenarios: [{ ...inScenario.scenarios[0], policies: { 'coordination-meeting': { [id]: 1.3 } } }],
    };
    expect(valueOf(inPolicy, 1, id)).toMatchObject({ values: [1.3], uncertainty: null });
  });

  it('of the study reach the baseline too; of a scenario only that one, whose base then differs', () => {
    const both = compileStudy({ ...toy, assumptions: { 'inc.rate_long': 0.2 } }).plans;
    expect(both[0].parameters.find(({ id }) => id === 'inc.rate_long')?.values).toEqual([0.2]);
    expect(both[0].baseId).toBe(both[1].baseId);
    const one = compileStudy({
      ...toy,
      scenarios: [{ ...toy.scenarios[0], assumptions: { 'inc.rate_long': 0.2 } }],
    }).plans;
    expect(one[0].baseId).toBe(compileStudy(toy).plans[0].baseId);
    expect(one[1].baseId).not.toBe(one[0].baseId);
  });

  it('a held default differs from a drawn one', () => {
    const held = compileStudy({ ...toy, assumptions: { 'inc.rate_long': 0.188 } }).plans[0];
    expect(held.id).not.toBe(compileStudy(toy).plans[0].id);
  });

  it('hold a size that the study sets', () => {
    const larger = compileStudy({ ...study, assumptions: { 'pop.employments.torsas': 700 } }).plans[0];
    expect(larger.employers[2].employments).toBe(700);
  });

  it('turn switches into numbers', () => {
    expect(valueOf(withEntry({ 'meet.manager_led': false }), 1, 'meet.manager_led')?.values).toEqual([0]);
  });
});

describe('dates of a plan', () => {
  it('become days of the study', () => {
    const { plans } = compileStudy(withEntry({ start: '2019-03-01', ramp: 90, end: '2020-03-01' }));
    // 31 + 28 days; a year later one more, for 29 February 2020.
    expect(plans[1].policies[0]).toEqual({ id: 'coordination-meeting', start: 59, ramp: 90, end: 425, apart: true });
  });

  it('begin months at their first day, also when the study starts in the middle of one', () => {
    const { plans } = compileStudy({ ...toy, start: '2020-02-15', years: 1, scenarios: [] });
    expect(plans[0].days).toBe(366);
    expect(plans[0].months.slice(0, 3)).toEqual([0, 15, 46]);
    expect(plans[0].months.at(-1)).toBe(366);
    expect(plans).toHaveLength(1);
  });

  it('of a leap day end on the first of March', () => {
    expect(compileStudy({ ...toy, start: '2020-02-29', years: 1, scenarios: [] }).plans[0].days).toBe(366);
  });
});

describe('identity of a plan', () => {
  const id = (of: Study) => compileStudy(of).plans[1].id;
  const base = id(toy);

  it('is the same for the same content, whatever the names and the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(toy).reverse()) as unknown as Study;
    expect(id(shuffled)).toBe(base);
    expect(id({ ...toy, id: 'other', label: { sv: 'x', en: 'y' }, description: toy.label, source: '' })).toBe(base);
    expect(id({ ...toy, worlds: 7 })).toBe(base);
  });

  it('changes with whatever moves results', () => {
    const others = [
      id({ ...toy, seed: 'other' }),
      id({ ...toy, years: 3 }),
      id({ ...toy, start: '2019-01-02' }),
      id({ ...toy, assumptions: { 'inc.rate_long': 0.2 } }),
      id(withEntry({})),
      id(withEntry({ start: '2019-02-01', end: '2020-01-01' })),
      id(withEntry({ start: '2019-02-01', ramp: 30 })),
      compileStudy(toy, createCatalogue({ modelVersion: 'other' })).plans[1].id,
      compileStudy(toy, defaultCatalogue(), { seed: 'another' }).plans[1].id,
      compileStudy(toy, defaultCatalogue(), { years: 4 }).plans[1].id,
    ];
    expect(new Set([base, ...others]).size).toBe(others.length + 1);
  });

  it('leaves the base alone when only the horizon or the policy changes', () => {
    const { baseId } = compileStudy(toy).plans[1];
    expect(compileStudy({ ...toy, years: 3 }).plans[1].baseId).toBe(baseId);
    expect(compileStudy(withEntry({ 'meet.day_early': 60 })).plans[1].baseId).toBe(baseId);
    expect(compileStudy({ ...toy, seed: 'other' }).plans[1].baseId).not.toBe(baseId);
  });

  it('shows the options in the study that comes back', () => {
    expect(compileStudy(toy, defaultCatalogue(), { seed: 'x', years: 5 }).study).toMatchObject({ seed: 'x', years: 5 });
  });
});

describe('a catalogue with a toy policy', () => {
  const toyPolicy = { ...policies[0], id: 'toy', levers: ['meet.slots_week'], assumptions: ['meet.site_sd'] };
  const catalogue = createCatalogue({ policies: [...policies, toyPolicy] });

  it('reads and compiles studies that use it', () => {
    const arm = { ...toy.scenarios[0], policies: { toy: { 'meet.slots_week': 3 } } };
    const parsed = checkStudy({ ...toy, scenarios: [arm] }, catalogue);
    expect(parsed.ok).toBe(true);
    expect(compileStudy({ ...toy, scenarios: [arm] }, catalogue).plans[1].policies[0].id).toBe('toy');
  });

  it('refuses two policies that set a shared parameter to different values', () => {
    const arm = (slots: number) => ({
      ...toy.scenarios[0],
      policies: { 'coordination-meeting': { 'meet.slots_week': 2 }, toy: { 'meet.slots_week': slots } },
    });
    expect(checkStudy({ ...toy, scenarios: [arm(2)] }, catalogue).ok).toBe(true);
    const refused = checkStudy({ ...toy, scenarios: [arm(3)] }, catalogue);
    expect(refused.ok ? [] : refused.findings.map(({ path }) => path)).toEqual([
      '/scenarios/0/policies/toy/meet.slots_week',
    ]);
  });
});

describe('a study that was not checked', () => {
  it('is not compiled', () => {
    expect(() => compileStudy({ ...toy, start: '2019-02-30' })).toThrow('no date');
    expect(() => compileStudy({ ...toy, years: 0 })).toThrow('horizon');
    expect(() => compileStudy({ ...toy, assumptions: { 'inc.rate_long': -1 } })).toThrow('inc.rate_long');
  });
});
