/** Disability pensions: what a partial one does to hours, pay and later absence, and the days of O-16. */
import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/event-log.ts';
import { parts, plansFor, value } from '../../testing/study-plans.ts';
import { createSimulator } from '../simulate.ts';

const world = { draw: 0, replication: 5 };
/** All ends from day 365 on that are no return are pensions: partial, of a level. */
const plan = (levels: readonly number[], late: readonly number[]) =>
  plansFor({
    sizes: [260, 120, 60],
    years: 3,
    assumptions: {
      'inc.rate_long': 0.5,
      'lt.not_rtw_share': [0.2, 0.2],
      'exit.mix_late': late,
      'exit.pension_levels': levels,
    },
  }).baseline;
const PART = [0, 0, 0, 0, 1];
const half = plan([0, 1, 0], PART);
const result = createSimulator().simulate(half, world);
const log = logOf(half, world);
const granted = log.filter(({ event, to }) => event === 'spell_end' && to === 'disability_pension_partial');

describe('a partial disability pension', () => {
  it('halves the hours at half, from the day on which the spell ends, and the person stays', () => {
    expect(granted.length).toBeGreaterThan(10);
    let stay = 0;
    for (const row of granted) {
      const mine = log.filter(({ person, spell }) => person === row.person && spell !== '');
      const first = mine.find(({ spell }) => spell === row.spell)!;
      const left = log.find(({ person, event }) => person === row.person && event === 'leave');
      if (left && Number(left.day) <= Number(row.day)) continue;
      stay++;
      expect(Number(row.hours)).toBeCloseTo(Number(first.hours) / 2, 1);
    }
    expect(stay).toBeGreaterThan(10);
  });

  it('lowers the agreed hours, and no employment', () => {
    const quarter = plan([1, 0, 0], PART);
    const less = createSimulator().simulate(quarter, world);
    const agreed = (of: typeof half, from: Float64Array) => parts(of, from, 'O-04')[1];
    expect(agreed(half, result)).toBeLessThan(agreed(quarter, less));
    expect(parts(half, result, 'O-17.part')).toEqual(parts(quarter, less, 'O-17.part'));
    // The lives are the same; a quarter's pension has half the net days of a half's.
    expect(parts(half, result, 'O-16.pension')[0]).toBeCloseTo(2 * parts(quarter, less, 'O-16.pension')[0], 6);
  });

  it('gives net days from the grant to the end of the study, as the log tells', () => {
    let days = 0;
    for (const { day, age } of granted) {
      // Who has left at the highest age is followed to the spell's end, but draws no pension of this kind.
      if (Number(age) < 67) days += (half.days - Math.max(0, Number(day))) / 2;
    }
    const [net] = parts(half, result, 'O-16.pension');
    // Who turns 67 before the end of the study draws it for less.
    expect(net).toBeLessThanOrEqual(days);
    expect(net).toBeGreaterThan(0.8 * days);
    expect(value(half, result, 'O-16')).toBeCloseTo(
      value(half, result, 'O-07') + value(half, result, 'O-16.pension'),
      9,
    );
  });
});
