import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../engine/math.ts';
import { componentsOf } from '../../parameters/components.ts';
import { createRegistry } from '../../parameters/registry.ts';
import { ledgerOf, moneyValues } from '../../testing/money.ts';
import { moneyOfPolicies, moneyParameters } from './parameter-ids.ts';
import { levelIds, Levels, ownRowsOfRules, ruleIds, ruleSets, unverifiedOf } from './rules.ts';
import { EventMoney } from './events.ts';
import { PayPeriod } from './periods.ts';
import { SicknessMoney } from './sickness.ts';
import { Statement } from './statement.ts';
import { monthlyWage } from './wage.ts';

const values = moneyValues();

describe('rule sets', () => {
  it('read the components that they name', () => {
    for (const { levels } of Object.values(ruleSets)) {
      for (const { row, name, at } of Object.values(levels)) {
        if (name === null) expect([componentsOf(row), at], row).toEqual([null, 0]);
        else expect(componentsOf(row)![at].id, row).toBe(name);
      }
    }
  });

  it('have the amounts of their year, or the nearest year’s', () => {
    const amounts = (rules: string) => levelIds.map((id) => new Levels(values, rules).of(id));
    expect(amounts('2006')).toEqual([39_700, 7.5, 18_300, 21_000, 0.3915]);
    expect(amounts('2019')).toEqual([46_500, 8, 19_100, 31_000, 0.3915]);
    expect(amounts('2026')).toEqual([59_200, 10, 20_000, 37_500, 0.45]);
  });

  it('give 1,259 kr of benefit a day at the cap of 2026, as the evidence says', () => {
    const money = new SicknessMoney(values, '2026', ledgerOf());
    money.person(60_000, 100, 0);
    expect(Math.round((4 * money.rates.normal) / 100)).toBe(1259);
  });

  it('say what is not verified: all of 2006', () => {
    const memories = ['rule.relapse_days', 'ws.share', 'ws.max_years', 'cost.meeting_physician_fee'];
    expect(unverifiedOf('2019')).toEqual(['cost.wage', ...memories]);
    expect(unverifiedOf('2026')).toEqual([
      'ws.cap',
      'cost.wage',
      'cost.po',
      ...memories,
      'rehab.grant',
      'cost.contrib',
      'rule.reject_share',
      'rule.hr_d180_occ',
    ]);
    expect(unverifiedOf('2006')).toEqual(expect.arrayContaining([...levelIds, ...ruleIds]));
    expect(unverifiedOf('2006')).toContain('cost.wage.2006');
  });

  it('have rows of their own only of grade D, marked as unverified, and fixed where they take another’s place', () => {
    const registry = createRegistry();
    for (const id of ownRowsOfRules()) {
      expect(registry.get(id), id).toMatchObject({ grade: 'D', provenance: 'memory', origin: 'assumption' });
      expect(registry.get(id).note, id).toMatch(/^unverified/);
    }
    for (const [rules, { own }] of Object.entries(ruleSets)) {
      for (const id of own) expect(registry.get(`${id}.${rules}`).uncertainty.dist, id).toBe('fixed');
    }
  });

  it('are refused in plain words when nobody knows them', () => {
    expect(() => new Levels(values, '2031')).toThrow('by the rules of 2031: known are 2006, 2019, 2026.');
    expect(() => new Levels(values, 'toString')).toThrow('known are');
  });

  it('convert prices by the cost of labour', () => {
    expect(new Levels(values, '2019').pricesOf('2019')).toBe(1);
    // 37,500 x 1.45 / (31,000 x 1.3915)
    expect(new Levels(values, '2026').pricesOf('2019')).toBeCloseTo(1.260533, 6);
    // On-cost of 2006 is that of the nearest year: 21,000 / 31,000.
    expect(new Levels(values, '2006').pricesOf('2019')).toBeCloseTo(0.677419, 6);
  });
});

describe('wages', () => {
  it('are the mean where nothing spreads, and whole kronor', () => {
    expect(monthlyWage(31_000, 0, 2)).toBe(31_000);
    // 31,000 x exp(0.2 - 0.02)
    expect(monthlyWage(31_000, 0.2, 1)).toBe(37_114);
  });

  it('keep the mean: over 100,000 quantiles the error is below a krona', () => {
    const n = 100_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += monthlyWage(31_000, 0.2, normalQuantile((i + 0.5) / n));
    expect(Math.abs(sum / n - 31_000)).toBeLessThan(1);
  });
});

describe('the parameters that are named', () => {
  const registry = createRegistry();

  it('exist', () => {
    for (const id of [...moneyParameters, ...moneyOfPolicies]) expect(registry.has(id), id).toBe(true);
    expect(new Set([...moneyParameters, ...moneyOfPolicies]).size).toBe(
      moneyParameters.length + moneyOfPolicies.length,
    );
  });

  it('are all that is read: first what acts without policies, then what policies ask for', () => {
    const read = new Set<string>();
    const watched = {
      get: (id: string) => (read.add(id), values.get(id)),
      vector: (id: string) => (read.add(id), values.vector(id)),
    };
    const ledger = ledgerOf();
    new SicknessMoney(watched, '2019', ledger).absence(0, 0, 9, 4, 100, new PayPeriod());
    const events = new EventMoney(watched, '2019', ledger);
    events.meeting(0, 0, true);
    events.replacement(0, 0);
    events.presenteeism(0, 0, 31, 31_000, 100);
    new Statement(ledger, watched, '2019');
    // Read by whoever makes people and periods.
    for (const id of ['pop.wage_sd', 'rule.karens_max']) read.add(id);
    expect([...read].sort()).toEqual([...moneyParameters].sort());
    read.clear();
    events.timeSaved(0, 0);
    events.training(0, 0, 1);
    events.certificateSupplement(0, 0);
    events.wageSubsidy(0, 0, 1, 31_000, 100);
    events.reducedCapacity(0, 0, 1, 31_000, 100);
    events.workTraining(0, 0, 1);
    events.ringFee(0, 0, 10, true);
    events.coordinators(0, 1, 1);
    events.administration(0, 1);
    events.rehabilitation(0, 0, 1000, 0, 0);
    expect([...read].filter((id) => !moneyParameters.includes(id)).sort()).toEqual([...moneyOfPolicies].sort());
  });
});
