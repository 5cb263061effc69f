/** High-risk protection: who gets it and when, what it pays, and that it changes nobody else's life. */
import { describe, expect, it } from 'vitest';
import type { LogRow } from '../../testing/event-log.ts';
import { logOf, spellsOf } from '../../testing/event-log.ts';
import { stageFor } from '../../testing/stage.ts';
import { plansFor, value } from '../../testing/study-plans.ts';
import { createSimulator } from '../simulate.ts';
import { Protection } from './protection.ts';

const world = { draw: 0, replication: 4 };
const END = 600;
const plans = (values: Record<string, number | readonly number[]>, assumptions = {}) =>
  plansFor({
    sizes: [260, 120, 60],
    years: 2,
    assumptions: { 'inc.rate_short': 3, ...assumptions },
    policies: { 'high-risk-protection': { start: '2019-01-01', 'hrp.rule': [4, 28], 'hrp.takeup': 1, ...values } },
  });
const simulator = createSimulator();

const { baseline, arm } = plans({ 'hrp.handling': 20, 'hrp.months': 6, 'hrp.rr_short': 1, 'hrp.rr_full_long': 1 });
const [before, after] = simulator.arms([baseline, arm], world);
const log = logOf(arm, world);
const starts = log.filter(({ event }) => event === 'protection_start');
const of = (result: Float64Array) => (id: string) => value(arm, result, id);

describe('protection with neutral ratios', () => {
  it('changes nobody’s spells: only protection is added to the log', () => {
    const others = (rows: readonly LogRow[]) =>
      rows.filter(({ event }) => !event.startsWith('protection')).map((row) => ({ ...row, seq: '' }));
    expect(starts.length).toBeGreaterThan(30);
    expect(others(log)).toEqual(others(logOf(baseline, world)));
  });

  it('moves money between insurance, employer and employee, and uses up officers’ hours only', () => {
    const change = (id: string) => of(after)(id) - of(before)(id);
    expect(change('O-04')).toBe(0);
    expect(change('O-24.deduction')).toBeLessThan(0);
    expect(change('O-21.support')).toBeGreaterThan(0);
    expect(of(before)('O-21.support')).toBe(0);
    expect(change('O-20.received')).toBeCloseTo(change('O-21.support'), 6);
    expect(change('O-25.total')).toBeCloseTo(change('O-21.hours'), 6);
    expect(change('O-21.hours')).toBeGreaterThan(0);
    // What the deduction would have taken, the employer pays and gets back with the rest: more is refunded than deducted.
    expect(change('O-21.support')).toBeGreaterThan(-change('O-24.deduction'));
  });

  it('is given twenty days after a spell that qualifies, for six months at most, once at a time', () => {
    const spells = spellsOf(log);
    for (const row of starts) {
      const day = Number(row.day);
      const mine = spells.filter(({ person }) => person === row.person);
      const last = mine.find(({ back }) => back === day - 20);
      expect(last, JSON.stringify(row)).toBeDefined();
      const within = mine.filter(({ start }) => start > day - 20 - 365 && start < day - 20);
      expect(within.length > 4 || last!.end - last!.start > 28).toBe(true);
      const ends = log.filter(({ person, event }) => person === row.person && event === 'protection_end');
      const end = ends.map((other) => Number(other.day)).find((other) => other > day);
      if (end !== undefined) expect(end - day).toBeLessThanOrEqual(183);
      else expect(day + 183).toBeGreaterThanOrEqual(arm.days);
    }
    expect(of(after)('O-27.protections') * 2).toBeCloseTo(starts.length, 0);
  });
});

describe('an application', () => {
  it('is drawn once a person and policy year: within a year the same answer, in the next one another', () => {
    const around = stageFor(plans({ 'hrp.takeup': 0.5 }).arm);
    around.columns.leave.fill(1e6);
    const protection = Protection.of(around)!;
    const slots = Array.from({ length: around.population.count }, (_, slot) => slot);
    // A spell of 100 days qualifies by itself.
    const apply = (day: number) => slots.filter((slot) => protection.applies(slot, day, 100));
    const first = apply(0);
    // The second policy year begins on day 366: 365.25 days after the start.
    expect(apply(365)).toEqual(first);
    const second = apply(366);
    expect(apply(700)).toEqual(second);
    const share = (n: number, of: number) => expect(Math.abs(n / of - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / of));
    share(first.length, slots.length);
    share(second.length, slots.length);
    // Half of those who applied in the first year do so in the second, and half of the others.
    share(second.filter((slot) => first.includes(slot)).length, first.length);
  });
});

describe('protection that changes onset', () => {
  const { arm: more } = plans({ 'hrp.rr_short': 1.25, 'hrp.rr_full_long': 0.7 });
  const [, result] = simulator.arms([baseline, more], world);

  it('gives more short spells, and the same whether all live again or only those whom it touches', () => {
    expect(of(result)('O-05.started')).toBeGreaterThan(of(after)('O-05.started'));
    const wide = plans({ 'hrp.rr_short': 1.25, 'hrp.rr_full_long': 0.7, 'hrp.takeup': 0.15 }).arm;
    // So many more long spells that extra candidates come at another rate, in everybody's life.
    const wild = plans({ 'hrp.rr_full_long': 2.5, 'hrp.takeup': 0.15 }).arm;
    for (const plan of [more, wide, wild])
      expect(simulator.arms([plan], world)[0]).toEqual(simulator.simulate(plan, world));
  });

  it('touches nobody when nobody applies', () => {
    const { arm: nobody, baseline: none } = plans({ 'hrp.rr_short': 1.25, 'hrp.takeup': 0 });
    const [today, then] = simulator.arms([none, nobody], world);
    expect(then).toEqual(today);
  });
});

describe('a policy that starts late and ends', () => {
  it('gives no protection before, and takes it away on its last day', () => {
    const { arm: late } = plansFor({
      sizes: [260, 120, 60],
      years: 2,
      assumptions: { 'inc.rate_short': 3 },
      policies: {
        'high-risk-protection': { start: '2019-07-01', end: '2020-08-23', 'hrp.rule': [4, 28], 'hrp.takeup': 1 },
      },
    });
    const rows = logOf(late, world).filter(({ event }) => event.startsWith('protection'));
    const days = (event: string) => rows.filter((row) => row.event === event).map(({ day }) => Number(day));
    expect(rows.length).toBeGreaterThan(20);
    expect(Math.min(...days('protection_start'))).toBeGreaterThan(181);
    expect(Math.max(...days('protection_start'))).toBeLessThan(END);
    expect(Math.max(...days('protection_end'))).toBe(END);
    // Nobody who is still employed is protected after it.
    const left = new Set(days('protection_end').filter((day) => day > END));
    expect(left.size).toBe(0);
  });
});
