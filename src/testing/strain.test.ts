/** Strain before illness: what the event log tells of it, against what is counted and what the law says. */
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import { logOf, spellsOf, type LogRow } from './event-log.ts';
import { parts, plansFor } from './study-plans.ts';

const world = { draw: 0, replication: 4 };
const ASSUMED = {
  'strain.share': 0.2,
  'strain.days': 120,
  'strain.rr_short': 1.5,
  'strain.rr_F': 4,
  'strain.rr_M': 2,
  // One wage for all, so that a day is worth the same.
  'pop.wage_sd': 0,
};
const { baseline: plan, arm } = plansFor({ sizes: [1500, 900, 600], years: 2, assumptions: ASSUMED });
const log = logOf(plan, world);
const result = createSimulator().simulate(plan, world);

interface Life {
  /** Per cent of full time from a day on: a partial pension takes some. */
  readonly hours: [number, number][];
  readonly from: number;
  to: number;
  /** Days on which the state changes, with the new one. */
  readonly states: [number, boolean][];
}

function livesOf(rows: readonly LogRow[]): Map<string, Life> {
  const lives = new Map<string, Life>();
  for (const row of rows) {
    const day = Number(row.day);
    if (row.event === 'present' || row.event === 'hire')
      lives.set(row.person, { hours: [], from: day, to: plan.days, states: [[day, false]] });
    const life = lives.get(row.person);
    const hours = Number(row.hours);
    if (life && life.hours.at(-1)?.[1] !== hours) life.hours.push([day, hours]);
    if (row.event === 'strain') life!.states.push([day, row.to === 'strained']);
    if (row.event === 'leave') life!.to = day;
  }
  return lives;
}

const lives = livesOf(log);
const hoursOn = ({ hours }: Life, day: number) => (hours.findLast(([from]) => from <= day) ?? hours[0])[1];
const strainedOn = ({ states }: Life, day: number) => states.findLast(([from]) => from <= day)![1];

describe('strain in the event log', () => {
  it('alternates: who becomes well was strained, and the other way round', () => {
    let changes = 0;
    for (const row of log.filter(({ event }) => event === 'strain')) {
      expect(row.from).not.toBe(row.to);
      changes++;
    }
    expect(changes).toBeGreaterThan(1000);
    for (const { states } of lives.values()) {
      for (let i = 2; i < states.length; i++) expect(states[i][1]).toBe(!states[i - 1][1]);
    }
  });

  it('is what the outcomes count, and the loss is that of days at work, to the öre', () => {
    let days = 0;
    const quarters = new Map<number, number>();
    const add = (hours: number, n: number) => quarters.set(hours, (quarters.get(hours) ?? 0) + n);
    const strained = new Map<string, Uint8Array>();
    for (const [person, life] of lives) {
      const on = new Uint8Array(plan.days);
      for (let day = Math.max(0, life.from); day < Math.min(life.to, plan.days); day++) {
        if (!strainedOn(life, day)) continue;
        on[day] = 1;
        days++;
        add(hoursOn(life, day), 4);
      }
      strained.set(person, on);
    }
    for (const spell of spellsOf(log)) {
      const on = strained.get(spell.person)!;
      for (let day = Math.max(0, spell.start); day < Math.min(spell.back, plan.days); day++) {
        const degree = spell.degrees.findLast(([from]) => from <= day)?.[1] ?? 100;
        if (on[day]) add(spell.hours, -degree / 25);
      }
    }
    expect(parts(plan, result, 'O-01.strained')[0]).toBe(days);
    // 15 % of 31,000 kr a month with 39.15 % on-cost, by quarters of a day.
    let loss = 0;
    for (const [hours, n] of quarters) loss += n * Math.round((100 * (0.15 / 4) * 12 * 31_000 * hours * 1.3915) / 365);
    expect(parts(plan, result, 'O-20.strain')[0]).toBe(loss);
  });

  it('has the share of the stationary state on the first day and on the last', () => {
    for (const day of [-365, plan.days - 1]) {
      const present = [...lives.values()].filter(({ from, to }) => from <= day && to > day);
      const share = present.filter((life) => strainedOn(life, day)).length / present.length;
      const error = Math.sqrt((0.2 * 0.8) / present.length);
      expect(Math.abs(share - 0.2)).toBeLessThan(4 * error);
    }
  });

  it('brings spells at the ratios that are assumed, by kind and cause', () => {
    const begun = { short: [0, 0], F: [0, 0], M: [0, 0], other: [0, 0] } as Record<string, [number, number]>;
    for (const spell of spellsOf(log)) {
      const life = lives.get(spell.person)!;
      if (spell.start > -365 && spell.start >= life.from) begun[spell.cause][strainedOn(life, spell.start) ? 1 : 0]++;
    }
    const expected = { short: 1.5, F: 4, M: 2, other: 1 };
    for (const [cause, ratio] of Object.entries(expected)) {
      const [well, strained] = begun[cause];
      // Strained days are a quarter of the others; who is absent more is at risk less, a few per cent.
      const error = Math.sqrt(1 / well + 1 / strained);
      expect(Math.abs(Math.log((4 * strained) / well / ratio))).toBeLessThan(4 * error + 0.06);
    }
  });

  it('is the same in every arm, and leaves the mean onset where it was', () => {
    const changes = (rows: readonly LogRow[]) =>
      rows.filter(({ event }) => event === 'strain').map(({ day, person, to }) => `${day}/${person}/${to}`);
    const other = new Set(changes(logOf(arm, world)));
    // Who leaves earlier or later in one of them differs, and nobody else.
    const common = changes(log).filter((row) => other.has(row)).length;
    expect(common / other.size).toBeGreaterThan(0.99);
    const without = plansFor({ sizes: [1500, 900, 600], years: 2, assumptions: { ...ASSUMED, 'strain.share': 0 } });
    const calm = createSimulator().simulate(without.baseline, world);
    expect(parts(without.baseline, calm, 'O-01.strained')[0]).toBe(0);
    for (const id of ['O-05.started', 'O-06.over14']) {
      const [spells, years] = parts(plan, result, id);
      const [fewer, those] = parts(without.baseline, calm, id);
      expect(Math.abs(spells / years - fewer / those)).toBeLessThan(4 * (Math.sqrt(2 * spells) / years));
    }
  });
});
