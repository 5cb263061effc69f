import { describe, expect, it } from 'vitest';
import { meanBound } from '../testing/tolerance.ts';
import type { CommonResult } from './common.ts';
import { EXITED, frailty, FULL, PART, runCommon, SHORT, STATES, WORK } from './common.ts';
import { runObjects } from './objects.ts';

const N = 4000;
const DAYS = 1095;

/** Absent share of those who have not left, in per cent, by year. */
function absence({ counts }: { counts: Int32Array }): number[] {
  return [0, 1, 2].map((year) => {
    let absent = 0;
    let all = 0;
    for (let t = year * 365; t < year * 365 + 365; t++) {
      const at = (state: number) => counts[t * STATES + state];
      absent += at(SHORT) + at(FULL) + at(PART);
      all += at(WORK) + at(SHORT) + at(FULL) + at(PART);
    }
    return (100 * absent) / all;
  });
}

const digest = ({ counts, events, meetings }: CommonResult) => ({ counts: Array.from(counts), events, meetings });

describe('the common workload', () => {
  const plain = digest(runCommon(N, DAYS, 7, { blockEmployers: 1 }));

  it.each([7, 25, 100, 1000])('gives the same daily counts in blocks of %i employers as of one', (blockEmployers) => {
    expect(digest(runCommon(N, DAYS, 7, { blockEmployers }))).toEqual(plain);
  });

  it('gives the same daily counts when everybody is stopped at every barrier', () => {
    expect(digest(runCommon(N, DAYS, 7, { suspicious: true }))).toEqual(plain);
  });

  it('loses nobody: each day sums to all persons, and nobody comes back who has left', () => {
    for (let t = 0; t < DAYS; t++) {
      const today = plain.counts.slice(t * STATES, t * STATES + STATES);
      expect(today.reduce((a, b) => a + b)).toBe(N);
      if (t > 0) expect(today[EXITED]).toBeGreaterThanOrEqual(plain.counts[(t - 1) * STATES + EXITED]);
    }
  });

  it('of two halves is the sum of the halves', () => {
    const a = runCommon(N / 2, DAYS, 7);
    const b = runCommon(N / 2, DAYS, 7, { first: N / 2 });
    expect(Array.from(a.counts, (count, i) => count + b.counts[i])).toEqual(plain.counts);
  });

  it('of one year is the first year of three', () => {
    expect(Array.from(runCommon(N, 365, 7).counts)).toEqual(plain.counts.slice(0, 365 * STATES));
  });

  it('of an employer that is not full works too', () => {
    const { counts } = runCommon(57, 100, 7);
    expect(counts.slice(99 * STATES).reduce((a, b) => a + b)).toBe(57);
  });

  it('has frailties of mean 1', () => {
    let sum = 0;
    for (let i = 0; i < 200_000; i++) sum += frailty(i);
    // sd of one: own part 0.433, sex 0.15, age 0.115, together 0.478
    expect(Math.abs(sum / 200_000 - 1)).toBeLessThan(meanBound(0.478, 200_000));
  });

  it('has the absence and the transitions of its description', () => {
    const persons = 80_000;
    const result = runCommon(persons, DAYS, 11);
    // one run of 8,000 persons has a Monte Carlo sd of 0.11 points
    const bound = meanBound(0.11 * Math.sqrt(8000), persons) + 0.005; // the figures are given to two digits
    absence(result).forEach((share, year) => expect(Math.abs(share - [4.47, 5.2, 5.21][year])).toBeLessThan(bound));
    // sd of one person's transitions in three years: 13.35 at mean frailty, twice its root plus frailty, together below 9
    expect(Math.abs(result.events / persons / 3 - 4.45)).toBeLessThan(meanBound(9 / 3, persons) + 0.005);
  });

  it('agrees with an object a person, day by day', () => {
    const persons = 8000;
    const events = runCommon(persons, DAYS, 5);
    const objects = runObjects(persons, DAYS, 5);
    const bound = meanBound(0.11 * Math.sqrt(2 * 8000), persons);
    absence(events).forEach((share, year) => expect(Math.abs(share - absence(objects)[year])).toBeLessThan(bound));
    expect(Math.abs(events.events - objects.events) / persons / 3).toBeLessThan(
      meanBound((9 / 3) * Math.SQRT2, persons),
    );
    // meetings: about one in six person-years, a bounded number a person
    expect(Math.abs(events.meetings - objects.meetings) / persons).toBeLessThan(meanBound(1.5 * Math.SQRT2, persons));
  });
});
