import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from './draws.ts';
import type { Clock } from './hazard.ts';
import { changeMultiplier, crossing, hazardTable, runsOut, settle, spent } from './hazard.ts';

const idleDays = hazardTable([0.125, 0, 0, 0.25, 0.5], 0.0625);

describe('hand-worked stories', () => {
  it('a threshold is spent day by day, linearly within a day', () => {
    // day 1 spends 0.125; days 2 and 3 nothing; day 4 0.25; day 5 0.5; then 0.0625 a day
    expect(Array.from(idleDays.cumulative)).toEqual([0, 0.125, 0.125, 0.125, 0.375, 0.875]);
    expect(crossing(idleDays, 0, 0.0625, 1)).toBe(0.5); // noon of day 1
    expect(crossing(idleDays, 0, 0.125, 1)).toBe(1); // the very end of day 1
    expect(crossing(idleDays, 0, 0.25, 1)).toBe(3.5); // noon of day 4
    expect(crossing(idleDays, 0, 0.875, 1)).toBe(5);
    expect(crossing(idleDays, 0, 1, 1)).toBe(7); // 0.125 left after the table, two days of its tail
    expect(crossing(idleDays, 2, 0.25, 1)).toBe(4);
    expect(crossing(idleDays, 6, 0.125, 1)).toBe(8);
    expect(spent(idleDays, 2, 7.5)).toBe(0.75 + 2.5 * 0.0625);
    expect(spent(idleDays, 0.5, 3.5)).toBe(0.0625 + 0.125);
  });

  it('a hazard doubled in the middle of a spell: what is left of the threshold goes twice as fast', () => {
    // 0.01 a day and a threshold of 0.5: without a policy the spell ends on day 50
    const table = hazardTable([], 0.01);
    const start: Clock = { anchor: 0, residual: 0.5, multiplier: 1 };
    expect(runsOut(table, start)).toBe(50);
    // doubled after day 30: 0.2 is left, spent in 10 days, so the end is day 40
    const doubled = changeMultiplier(table, start, 30, 2);
    expect(doubled.residual).toBeCloseTo(0.2, 15);
    expect(runsOut(table, doubled)).toBeCloseTo(40, 12);
    // and back after day 34: 0.12 is left, and the end is day 46
    expect(runsOut(table, changeMultiplier(table, doubled, 34, 1))).toBeCloseTo(46, 12);
  });

  it('a hazard that stops and goes on: the clock stands still and loses nothing', () => {
    const table = hazardTable([], 0.25);
    const start: Clock = { anchor: 0, residual: 1, multiplier: 1 };
    const stopped = changeMultiplier(table, start, 2, 0);
    expect(runsOut(table, stopped)).toBe(Infinity);
    expect(runsOut(table, changeMultiplier(table, stopped, 102, 1))).toBe(104);
  });

  it('a multiplier of exactly 1 leaves the clock as it was, however often it is asked', () => {
    const table = hazardTable(
      Array.from({ length: 400 }, (_, d) => 0.1 / (d + 3)),
      0.001,
    );
    const start: Clock = { anchor: 0, residual: 0.337, multiplier: 1 };
    let clock = start;
    for (let day = 1; day < 25; day++) clock = changeMultiplier(table, clock, day, 1);
    expect(clock).toBe(start);
    // whereas settling at each stop rounds and moves the end: this is why pausing must not settle
    let residual = 0.337;
    for (let day = 1; day < 25; day++) residual = settle(table, day - 1, residual, 1, day);
    expect(crossing(table, 24, residual, 1)).not.toBe(runsOut(table, start));
    expect(crossing(table, 24, residual, 1)).toBeCloseTo(runsOut(table, start), 9);
  });

  it('nothing happens on a day without hazard, also when rounding has eaten the threshold', () => {
    for (const threshold of [0, -1e-17, 1e-300, 1e-17]) {
      expect(Math.ceil(crossing(idleDays, 1, threshold, 1))).toBe(4);
      expect(Math.ceil(crossing(idleDays, 0, threshold, 1))).toBe(1);
      expect(Math.ceil(crossing(idleDays, 9, threshold, 1))).toBe(10);
    }
    // a threshold a hair above the end of day 3 is crossed on day 4
    expect(Math.ceil(crossing(idleDays, 0, 0.125 + 2 ** -55, 1))).toBe(4);
    const mortal = hazardTable([1, 0], 0);
    expect([crossing(mortal, 0, 1, 1), crossing(mortal, 0, 1.5, 1), crossing(mortal, 1, 0, 1)]).toEqual([
      1,
      Infinity,
      Infinity,
    ]);
  });

  it('an empty table is a constant hazard', () => {
    expect(crossing(hazardTable([], 0.5), 0, 1, 1)).toBe(2);
    expect(crossing(hazardTable([], 0.5), 7, 1, 1)).toBe(9);
    expect(crossing(hazardTable([], 0), 7, 1, 1)).toBe(Infinity);
  });

  it('a hazard that is no hazard is refused with its day', () => {
    expect(() => hazardTable([0.1, -0.1], 0)).toThrow('The hazard of day 2 is -0.1.');
    expect(() => hazardTable([NaN], 0)).toThrow('day 1 is NaN');
    expect(() => hazardTable([0.1], Infinity)).toThrow('after the last day is Infinity');
  });
});

const hazards = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 2, noNaN: true })), { maxLength: 60 });
const tails = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true }));
const thresholds = fc.double({ min: 1e-9, max: 12, noNaN: true });
const factors = fc.double({ min: 0.01, max: 8, noNaN: true });
const days = fc.integer({ min: 0, max: 80 });
const runs = { numRuns: 1000, seed: 1 };

describe('for every table, start, threshold and multiplier', () => {
  it('the crossing is after the start, and what is spent by then is the threshold', () => {
    fc.assert(
      fc.property(hazards, tails, days, thresholds, factors, (daily, tail, from, threshold, multiplier) => {
        const table = hazardTable(daily, tail);
        const x = crossing(table, from, threshold, multiplier);
        expect(x).toBeGreaterThan(from);
        if (x === Infinity) {
          expect(tail === 0 && multiplier * spent(table, from, 1000) <= threshold * (1 + 1e-12)).toBe(true);
        } else {
          expect(Math.abs(multiplier * spent(table, from, x) - threshold)).toBeLessThan(1e-10);
          const day = Math.ceil(x);
          expect(day <= daily.length ? daily[day - 1] : tail).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('the guide finds the same day as a walk over all days', () => {
    fc.assert(
      fc.property(hazards, thresholds, (daily, threshold) => {
        const table = hazardTable(daily, 0);
        const walk = table.cumulative.findIndex((h, d) => d > 0 && h >= threshold);
        expect(Math.ceil(crossing(table, 0, threshold, 1))).toBe(walk < 0 ? Infinity : walk);
      }),
      runs,
    );
  });

  it('a multiplier of 1 gives the bits of no multiplier, and a change to 1 and back at the start changes nothing', () => {
    fc.assert(
      fc.property(hazards, tails, thresholds, (daily, tail, threshold) => {
        const table = hazardTable(daily, tail);
        const doubled = hazardTable(
          daily.map((h) => 2 * h),
          2 * tail,
        );
        // a doubled hazard and a doubled multiplier are the same policy; times two is exact
        expect(crossing(table, 0, threshold, 2)).toBe(crossing(doubled, 0, threshold, 1));
        const clock: Clock = { anchor: 0, residual: threshold, multiplier: 1 };
        expect(runsOut(table, clock)).toBe(crossing(table, 0, threshold, 1));
      }),
      runs,
    );
  });

  it('a smaller multiplier never gives an earlier day', () => {
    fc.assert(
      fc.property(hazards, tails, days, thresholds, factors, factors, (daily, tail, from, threshold, a, b) => {
        const table = hazardTable(daily, tail);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(crossing(table, from, threshold, low)).toBeGreaterThanOrEqual(crossing(table, from, threshold, high));
      }),
      runs,
    );
  });

  it('a lower hazard never gives an earlier day', () => {
    fc.assert(
      fc.property(
        hazards,
        tails,
        thresholds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (daily, tail, threshold, part) => {
          const high = hazardTable(daily, tail);
          const low = hazardTable(
            daily.map((h, d) => (d % 2 ? h * part : h)),
            tail,
          );
          const day = Math.ceil(crossing(low, 0, threshold, 1));
          // after the end of the table both lose digits in different sums; a day is a day up to 1e-9 of it
          expect(day).toBeGreaterThanOrEqual(Math.ceil(crossing(high, 0, threshold, 1) - 1e-9));
        },
      ),
      runs,
    );
  });

  it('a policy from a later day on never reaches back: the same clock up to that day', () => {
    fc.assert(
      fc.property(hazards, tails, days, thresholds, factors, (daily, tail, day, threshold, multiplier) => {
        const table = hazardTable(daily, tail);
        const clock: Clock = { anchor: 0, residual: threshold, multiplier: 1 };
        if (runsOut(table, clock) <= day) return;
        const changed = changeMultiplier(table, clock, day, multiplier);
        expect(runsOut(table, changed)).toBeGreaterThan(day);
        if (multiplier <= 1)
          expect(runsOut(table, changed)).toBeGreaterThanOrEqual(runsOut(table, clock) * (1 - 1e-12));
      }),
      runs,
    );
  });

  it('stops that change nothing move no bit: paused at random days, or not', () => {
    fc.assert(
      fc.property(hazards, tails, thresholds, fc.array(days, { maxLength: 12 }), (daily, tail, threshold, stops) => {
        const table = hazardTable(daily, tail);
        const clock: Clock = { anchor: 0, residual: threshold, multiplier: 1.5 };
        let paused = clock;
        for (const stop of stops.sort((a, b) => a - b)) paused = changeMultiplier(table, paused, stop, 1.5);
        expect(runsOut(table, paused)).toBe(runsOut(table, clock));
      }),
      runs,
    );
  });
});

it('a table of 20,000 days is inverted at the cost of a short one', () => {
  const table = hazardTable(
    Array.from({ length: 20_000 }, (_, d) => 0.4 / Math.sqrt(d + 1)),
    0.001,
  );
  // counts steps instead of seconds: from the guide's day to the answer
  let steps = 0;
  for (let i = 0; i < 2000; i++) {
    const threshold = 110 * uniform(1, 2, 3, i);
    const d = table.guide[Math.floor(threshold * table.guideScale)];
    steps += Math.ceil(crossing(table, 0, threshold, 1)) - 1 - d;
  }
  expect(steps / 2000).toBeLessThan(2);
});
