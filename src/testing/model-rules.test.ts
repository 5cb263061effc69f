/** Rules of contracts.md section 3 that act at borders: the continued sick-pay period, and what differs between places and years. */
import { describe, expect, it } from 'vitest';
import { subKeyHi, subKeyLo, worldKey } from '../engine/draws.ts';
import { Drift, pointsPerLogRate } from '../model/drift.ts';
import { makeSetting } from '../model/setting.ts';
import { createSimulator } from '../model/simulate.ts';
import { Values } from '../model/values.ts';
import { logOf, spellsOf, type LoggedSpell } from './event-log.ts';
import { monthParts, parts, plansFor, value } from './study-plans.ts';
import { meanBound } from './tolerance.ts';

describe('a new absence within five days of the last', () => {
  const { baseline } = plansFor({ sizes: [500, 100, 100], years: 2, assumptions: { 'inc.rate_short': 6 } });
  const world = { draw: 0, replication: 3 };
  const log = logOf(baseline, world);
  const byPerson = new Map<string, LoggedSpell[]>();
  for (const spell of spellsOf(log)) byPerson.set(spell.person, [...(byPerson.get(spell.person) ?? []), spell]);
  /** Sick-pay days that each spell finds used, from starts and ends alone. */
  const carried = new Map<string, number>();
  for (const spells of byPerson.values()) {
    let used = 0;
    let last = -Infinity;
    for (const spell of spells.sort((a, b) => a.start - b.start)) {
      const before = spell.start - last <= 5 ? used : 0;
      carried.set(spell.id, before);
      used = Math.min(14, before + spell.end - spell.start);
      last = spell.end - 1;
    }
  }

  it('continues its sick-pay period: benefit comes on the day after the 14th day of the period', () => {
    const granted = new Map(
      log.filter(({ event, to }) => event === 'benefit' && to === 'granted').map((row) => [row.spell, Number(row.day)]),
    );
    let continued = 0;
    for (const spell of [...byPerson.values()].flat()) {
      const due = spell.start + 14 - carried.get(spell.id)!;
      if (due < -365 || due >= baseline.days) continue;
      expect(granted.get(spell.id), spell.id).toBe(spell.end > due ? due : undefined);
      if (spell.end > due && carried.get(spell.id)! > 0) continued++;
    }
    expect(continued).toBeGreaterThan(20);
  });

  it('counts the days with benefit so (O-07), to the last digit', () => {
    let quarters = 0;
    for (const spell of [...byPerson.values()].flat()) {
      const due = spell.start + 14 - carried.get(spell.id)!;
      spell.degrees.forEach(([from, degree], i) => {
        const to = Math.min(spell.degrees[i + 1]?.[0] ?? spell.end, baseline.days);
        quarters += (degree / 25) * Math.max(0, to - Math.max(0, from, due));
      });
    }
    const result = createSimulator().simulate(baseline, world);
    expect(parts(baseline, result, 'O-07')[0]).toBe(quarters / 4);
  });

  it('does so by the rule of the row, and not when the row says never', () => {
    const never = plansFor({
      sizes: [500, 100, 100],
      years: 2,
      assumptions: { 'inc.rate_short': 6, 'rule.relapse_days': 0 },
    }).baseline;
    const days = (plan: typeof never) => parts(plan, createSimulator().simulate(plan, world), 'O-07')[0];
    expect(days(never)).toBeLessThan(days(baseline));
    // Nothing else is moved by it.
    for (const id of ['O-04', 'O-05.share', 'O-05.days']) {
      expect(parts(never, createSimulator().simulate(never, world), id)).toEqual(
        parts(baseline, createSimulator().simulate(baseline, world), id),
      );
    }
  });
});

describe('differences between municipalities and years', () => {
  const SIZES = [300, 180, 120] as const;
  const driftOf = (assumptions: Record<string, number>, employers: number) => {
    const plan = plansFor({ sizes: SIZES, assumptions }).baseline;
    const setting = makeSetting(new Values(plan, 0));
    const { hi, lo } = worldKey(plan.seed, 0);
    const his = Int32Array.from({ length: employers }, (_, e) => subKeyHi(hi, lo, e));
    const los = Int32Array.from({ length: employers }, (_, e) => subKeyLo(hi, lo, e));
    return { drift: new Drift(setting, his, los), points: pointsPerLogRate(setting), setting };
  };

  it('are off unless a study switches them on', () => {
    const off = plansFor({ sizes: SIZES }).baseline;
    expect(off.parameters.map(({ id }) => id)).not.toContain('muni.sd_pp');
    const zero = { 'muni.sd_pp': 0, 'muni.shock_sd': 0, 'trend.secular': 0 };
    const on = plansFor({ sizes: SIZES, assumptions: zero }).baseline;
    expect(on.parameters.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(zero)));
    const world = { draw: 0, replication: 1 };
    expect(createSimulator().simulate(on, world)).toEqual(createSimulator().simulate(off, world));
  });

  it('give factors of mean 1 whose spread moves absence by the points of the parameter', () => {
    for (const [id, sdPoints] of [
      ['muni.sd_pp', 1],
      ['muni.shock_sd', 0.25],
    ] as const) {
      const n = 4000;
      const { drift, points } = driftOf({ [id]: sdPoints }, n);
      const factors = Array.from({ length: n }, (_, e) => drift.at(e, 500));
      const mean = factors.reduce((sum, x) => sum + x, 0) / n;
      const sd = Math.sqrt(factors.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
      expect(Math.abs(mean - 1)).toBeLessThan(meanBound(sdPoints / points, n));
      // Standard error of a standard deviation: sd / sqrt(2 n), times 1.5 for the skew; five of them.
      expect(Math.abs(sd - sdPoints / points)).toBeLessThan((5 * 1.5 * sd) / Math.sqrt(2 * n));
    }
  });

  it('give a level that stays, years that are drawn anew, and a trend that begins after the base year', () => {
    const level = driftOf({ 'muni.sd_pp': 1 }, 3).drift;
    expect(level.at(1, 1000)).toBe(level.at(1, -300));
    expect(level.at(1, 0)).not.toBe(level.at(2, 0));
    expect(level.next(0)).toBe(Infinity);
    const years = driftOf({ 'muni.shock_sd': 0.25 }, 3).drift;
    expect(years.at(1, 10)).toBe(years.at(1, 365));
    expect(years.at(1, 10)).not.toBe(years.at(1, 366));
    expect([years.next(0), years.next(365), years.next(366)]).toEqual([366, 366, 731]);
    const { drift, points } = driftOf({ 'trend.secular': -0.5 }, 1);
    expect(drift.at(0, 100)).toBe(1);
    // Half a point in three years.
    expect(points * Math.log(drift.at(0, 3 * 366))).toBeCloseTo(-0.5, 12);
  });

  it('turn the rate of long spells into points of absence as the simulation does', () => {
    const rate = (factor: number) =>
      plansFor({ sizes: [2000, 10, 10], years: 1, assumptions: { 'inc.rate_long': 0.16 * factor } }).baseline;
    const [low, high] = [rate(0.9), rate(1.1)];
    const points = pointsPerLogRate(makeSetting(new Values(rate(1), 0)));
    const differences: number[] = [];
    for (let replication = 0; replication < 12; replication++) {
      const world = { draw: 0, replication };
      const [a, b] = [low, high].map((plan) => value(plan, createSimulator().simulate(plan, world), 'O-04'));
      differences.push(b - a);
    }
    const n = differences.length;
    const mean = differences.reduce((sum, x) => sum + x, 0) / n;
    const se = Math.sqrt(differences.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1) / n);
    expect(se).toBeLessThan(0.1 * mean);
    // First order: differences of sex, age and work are left out of it, and give a seventh too much (drift.ts).
    const expected = points * Math.log(1.1 / 0.9);
    expect(Math.abs(mean - expected)).toBeLessThan(0.2 * expected + 4 * se);
    expect(mean).toBeLessThan(expected);
  });

  it('leave the first year as it was and lower the third when the trend falls', () => {
    const off = plansFor({ sizes: SIZES }).baseline;
    const on = plansFor({ sizes: SIZES, assumptions: { 'trend.secular': -3 } }).baseline;
    let third = 0;
    for (let replication = 0; replication < 10; replication++) {
      const world = { draw: 0, replication };
      const [before, after] = [off, on].map((plan) => createSimulator().simulate(plan, world));
      for (let month = 24; month < 36; month++) {
        third += monthParts(on, after, 'O-04', month)[0] - monthParts(off, before, 'O-04', month)[0];
      }
    }
    expect(third).toBeLessThan(0);
  });
});
