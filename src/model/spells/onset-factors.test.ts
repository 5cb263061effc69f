import { describe, expect, it } from 'vitest';
import { OnsetFactors, type OnsetFactor } from './onset-factors.ts';

const factor = (policy: string, of: Partial<OnsetFactor>): OnsetFactor => ({
  policy,
  acts: 'both',
  mostShort: 1,
  mostLong: 1,
  follows: false,
  short: () => 1,
  long: () => 1,
  touches: () => false,
  ...of,
});

describe('factors of onset', () => {
  it('are multiplied in the order of policy ids, in whatever order they are offered: the product has the same bits', () => {
    // 0.1 * 3 * 0.7 is not 0.7 * 3 * 0.1 to the last bit.
    const a = factor('a', { long: () => 0.1 });
    const b = factor('b', { long: () => 3, mostLong: 3 });
    const c = factor('c', { long: () => 0.7 });
    expect(0.1 * 3 * 0.7).not.toBe(0.7 * 3 * 0.1);
    for (const offered of [
      [a, b, c],
      [c, b, a],
      [b, null, c, a],
    ]) {
      expect(new OnsetFactors(offered).long(0, 0, 0)).toBe(0.1 * 3 * 0.7);
    }
  });

  it('are asked for what they change only, and told slot, day and cause', () => {
    const asked: unknown[] = [];
    const long = factor('a', { acts: 'long', long: (...of) => (asked.push(of), 0.5), short: () => 0 });
    const short = factor('b', { acts: 'short', short: (...of) => (asked.push(of), 0.25), long: () => 0 });
    const both = new OnsetFactors([long, short]);
    expect([both.long(3, 40, 1), both.short(5, 41)]).toEqual([0.5, 0.25]);
    expect(asked).toEqual([
      [3, 40, 1],
      [5, 41],
    ]);
    expect(new OnsetFactors([long])).toMatchObject({ anyLong: true, anyShort: false });
  });

  it('need extra candidates for the most that the product can be: one that only thins takes none away', () => {
    const both = new OnsetFactors([
      factor('a', { mostShort: 1.5, mostLong: 1.2 }),
      factor('b', { mostShort: 0.5, mostLong: 2 }),
      factor('c', { acts: 'short', mostShort: 2, mostLong: 9 }),
    ]);
    expect(both.mostShort).toBe(3);
    expect(both.mostLong).toBeCloseTo(2.4, 12);
  });

  it('go with a person to a job elsewhere only when they follow', () => {
    const both = new OnsetFactors([factor('a', { long: () => 0.5, follows: true }), factor('b', { long: () => 0.5 })]);
    expect(both.longElsewhere(0, 0, 0)).toBe(0.5);
  });

  it('are none without a policy', () => {
    const none = new OnsetFactors([null]);
    expect([none.anyShort, none.anyLong, none.mostShort, none.mostLong, none.touches(0)]).toEqual([
      false,
      false,
      1,
      1,
      false,
    ]);
  });
});
