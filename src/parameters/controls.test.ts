import { describe, expect, it } from 'vitest';
import { controlOf, controlsOf } from './controls.ts';
import { assumptionRows, assumptionTable } from './document.ts';
import { createRegistry } from './registry.ts';
import { valueSchema } from './schema.ts';
import { distributionWords, plainNumber, shownValue } from './words.ts';
import { z } from './zod.ts';

const policy = {
  id: 'toy',
  levers: ['meet.day_early', 'meet.manager_led', 'ring.owner_form'],
  assumptions: ['meet.hr_manager_led', 'diag.mix_start'],
};
const registry = createRegistry([policy]);

describe('controls', () => {
  it('are made from the declaration alone, levers first, vectors left out', () => {
    const controls = controlsOf(registry, policy);
    expect(controls.map(({ id, kind, role }) => [id, kind, role])).toEqual([
      ['meet.day_early', 'slider', 'lever'],
      ['meet.manager_led', 'switch', 'lever'],
      ['ring.owner_form', 'choice', 'lever'],
      ['meet.hr_manager_led', 'slider', 'assumption'],
    ]);
  });

  it('carry what a control row shows', () => {
    expect(controlOf(registry.get('meet.day_early'), 'lever')).toEqual({
      id: 'meet.day_early',
      kind: 'slider',
      label: { sv: 'Måldag för första mötet', en: 'Target spell day of the first meeting' },
      help: expect.objectContaining({ en: expect.any(String) }),
      unit: 'day',
      unitLabel: { sv: 'dag', en: 'day' },
      scale: 1,
      default: 14,
      min: 1,
      max: 120,
      step: 1,
      accepts: { min: 1, max: 120 },
      whole: true,
      evidence: { min: 8, max: 30 },
      distribution: { sv: 'mellan 8 och 30, troligast 14', en: 'between 8 and 30, most likely 14' },
      grade: 'D',
      gradeWord: { sv: 'antaget', en: 'assumed' },
      source: 'F2-30; almost none came in the sick-pay period (F2-52)',
      note: '',
      choices: null,
      role: 'lever',
    });
  });

  it('show the middle 90 % of the evidence where it has no ends', () => {
    const { evidence } = controlOf(registry.get('meet.hr_manager_led'), 'assumption')!;
    // 1.08 x exp(-+1.6449 x ln(1.42 / 0.82) / 3.92)
    expect(evidence!.min).toBeCloseTo(0.8577, 4);
    expect(evidence!.max).toBeCloseTo(1.3598, 4);
  });

  it('show no range where the evidence says nothing, and the options of a choice', () => {
    expect(controlOf(registry.get('meet.slot_weekday'), 'assumption')!.evidence).toBeNull();
    const choice = controlOf(registry.get('ring.owner_form'), 'lever')!;
    expect(choice.choices!.map(({ value }) => value)).toContain(choice.default);
    expect(controlOf(registry.get('ring.fee_includes_cases'), 'lever')!.choices!.map(({ value }) => value)).toEqual([
      0, 1,
    ]);
  });
});

describe('words', () => {
  it('write numbers as the language does', () => {
    expect(plainNumber(1.08, 'sv')).toBe('1,08');
    expect(plainNumber(1.08, 'en')).toBe('1.08');
    expect(plainNumber(1560000, 'sv')).toBe('1\u00a0560\u00a0000');
    expect(plainNumber(1560000, 'en')).toBe('1,560,000');
    expect(plainNumber(-0.5, 'sv')).toBe('\u22120,5');
    expect(plainNumber(0.07 * 100, 'en')).toBe('7');
    expect(plainNumber(5000, 'sv')).toBe('5000');
  });

  it('write a value with its unit', () => {
    expect(shownValue(registry.get('meet.cancel_prob'), 'sv')).toBe('10\u00a0%');
    expect(shownValue(registry.get('meet.day_early'), 'sv')).toBe('dag\u00a014');
    expect(shownValue(registry.get('meet.manager_led'), 'en')).toBe('yes');
    expect(shownValue(registry.get('ring.owner_form'), 'sv')).toBe('ekonomisk förening');
    expect(shownValue(registry.get('part.levels'), 'en')).toBe('25%: 25%; 50%: 60%; 75%: 15%');
    expect(shownValue(registry.get('hrp.rule'), 'sv')).toBe('sjukfall på ett år: 10; ett sjukfalls dagar: 28');
  });

  it('say every distribution of the files in both languages', () => {
    for (const { uncertainty, id } of registry.parameters) {
      const { sv, en } = distributionWords(uncertainty);
      expect(sv.length * en.length, id).toBeGreaterThan(0);
      expect(sv + en, id).not.toMatch(/undefined|NaN/);
    }
    expect(distributionWords({ dist: 'beta', mean: 0.13, p2_5: 0.09, p97_5: 0.19 }, 100).en).toBe(
      '95 of 100 between 9% and 19%, mean 13% (beta)',
    );
  });
});

describe('the table of assumptions', () => {
  it('has a row for each parameter, with source and grade', () => {
    expect(assumptionRows(registry.parameters, 'sv')).toHaveLength(registry.parameters.length);
    for (const row of assumptionRows(registry.parameters, 'en')) {
      expect(row.value.length * row.source.length * row.grade.length).toBeGreaterThan(0);
    }
  });

  it('keeps the bars of the text from breaking the Markdown table', () => {
    const short = registry.get('dur.short_survival');
    const bars = assumptionTable([{ ...short, source: 'a | b\nc' }], 'en')
      .trim()
      .split('\n')
      .map((line) => line.replace(/\\\|/g, '').split('|').length);
    expect(bars).toEqual([9, 9, 9]);
  });
});

describe('schemas of values', () => {
  it('accept defaults and refuse with what was expected', () => {
    for (const parameter of registry.parameters) {
      expect(valueSchema(parameter).safeParse(parameter.default).success, parameter.id).toBe(true);
      const refused = valueSchema(parameter).safeParse('no such value');
      expect(refused.error?.issues[0]?.message, parameter.id).toMatch(/^(a |one of |true or false)/);
    }
  });

  it('become JSON Schema with bounds and default', () => {
    const jsonSchema = (id: string): unknown =>
      z.toJSONSchema(valueSchema(registry.get(id)), { unrepresentable: 'any' });
    expect(jsonSchema('dur.survival_F')).toMatchObject({ type: 'array', minItems: 7, maxItems: 7 });
    expect(jsonSchema('meet.cancel_prob')).toMatchObject({
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.1,
      title: 'meet.cancel_prob',
    });
    expect(jsonSchema('ring.owner_form')).toMatchObject({
      enum: ['company', 'economic association', 'non-profit', 'project', 'network'],
    });
  });
});
