import { describe, expect, it } from 'vitest';
import { PayPeriod, PayPeriods } from './periods.ts';

const period = new PayPeriod();

/** Begins and ends a full-time spell, and tells how it was paid. */
function spell(periods: PayPeriods, start: number, length: number, isProtected = false) {
  periods.begin(0, start, isProtected, period);
  const { carried, quarters, deducts } = period;
  period.quarters = Math.min(56, quarters + 4 * length);
  periods.end(0, start + length, length, period);
  return { carried, quarters, deducts };
}

describe('sick-pay periods', () => {
  it('go on when a spell begins within five days of the last sick day, and not on the sixth', () => {
    const periods = new PayPeriods(1, 10, 5);
    expect(spell(periods, 100, 3)).toEqual({ carried: 0, quarters: 0, deducts: true });
    // Last sick day 102: day 107 is the fifth after it.
    expect(spell(periods, 107, 2)).toEqual({ carried: 3, quarters: 12, deducts: true });
    // Last sick day 108, and 114 is the sixth.
    expect(spell(periods, 114, 2)).toEqual({ carried: 0, quarters: 0, deducts: true });
  });

  it('count the days on over several spells', () => {
    const periods = new PayPeriods(1, 10, 5);
    spell(periods, 100, 10);
    spell(periods, 112, 30);
    expect(spell(periods, 145, 5)).toEqual({ carried: 40, quarters: 56, deducts: true });
  });

  it('have at most ten deductions in twelve months', () => {
    const periods = new PayPeriods(1, 10, 5);
    const deducts = Array.from({ length: 12 }, (_, i) => spell(periods, 30 * i, 1).deducts);
    expect(deducts).toEqual([...Array<boolean>(10).fill(true), false, false]);
    // The first deduction was on day 0: a year later it is forgotten, and the second, of day 30, is not.
    expect(spell(periods, 365, 1).deducts).toBe(true);
    expect(spell(periods, 380, 1).deducts).toBe(false);
  });

  it('keep being without a deduction when they go on', () => {
    const periods = new PayPeriods(1, 1, 5);
    spell(periods, 0, 1);
    expect(spell(periods, 30, 1).deducts).toBe(false);
    expect(spell(periods, 33, 1)).toEqual({ carried: 1, quarters: 4, deducts: false });
  });

  it('use up no deduction under protection', () => {
    const periods = new PayPeriods(1, 1, 5);
    expect(spell(periods, 0, 1, true).deducts).toBe(false);
    expect(spell(periods, 30, 1).deducts).toBe(true);
  });

  it('begin anew with the next person in the slot', () => {
    const periods = new PayPeriods(1, 1, 5);
    spell(periods, 0, 1);
    periods.reset(0);
    expect(spell(periods, 2, 1)).toEqual({ carried: 0, quarters: 0, deducts: true });
  });

  it('are copied whole', () => {
    const periods = new PayPeriods(2, 1, 5);
    spell(periods, 0, 3);
    const copy = new PayPeriods(2, 1, 5);
    copy.copyFrom(periods);
    spell(periods, 300, 3);
    expect(spell(copy, 4, 1)).toEqual({ carried: 3, quarters: 12, deducts: true });
  });
});
