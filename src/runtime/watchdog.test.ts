import { describe, expect, it } from 'vitest';
import { patience, punctual } from './watchdog.ts';

describe('the watchdog on a crowded machine', () => {
  it('counts only ticks that come in time; the first has nothing to be late after', () => {
    let clock = 0;
    const inTime = punctual(() => clock);
    const at = (ms: number): boolean => {
      clock = ms;
      return inTime(500);
    };
    expect([500, 1000, 1600, 2400, 2900, 9000, 9500].map(at)).toEqual([false, true, true, false, true, false, true]);
  });

  it('waits longer for worlds that have taken long, and never less than the limit', () => {
    expect(patience(8000, null)).toBe(8000);
    expect(patience(8000, 100)).toBe(8000);
    expect(patience(8000, 1000)).toBe(20_000);
  });
});
