import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from './calendar.ts';

describe('a calendar', () => {
  it('gives back who stands in a bucket, ascending, and once', () => {
    const calendar = new Calendar(10, 5);
    for (const agent of [7, 2, 9]) calendar.insert(agent, 3);
    calendar.insert(4, 0);
    const into = new Int32Array(10);
    expect(Array.from(into.subarray(0, calendar.take(3, into)))).toEqual([2, 7, 9]);
    expect(calendar.take(3, into)).toBe(0);
    expect(calendar.take(0, into)).toBe(1);
    expect(calendar.bucketOf(7)).toBe(-1);
  });

  it('queues nothing past the horizon', () => {
    const calendar = new Calendar(3, 5);
    calendar.insert(1, 5);
    calendar.insert(2, Infinity);
    expect([calendar.bucketOf(1), calendar.bucketOf(2)]).toEqual([-1, -1]);
    // nor leaves an agent where it was
    calendar.insert(0, 2);
    calendar.insert(0, 99);
    expect(calendar.take(2, new Int32Array(3))).toBe(0);
  });

  it('behaves as a list of sets, whatever is inserted, removed and taken', () => {
    const step = fc.tuple(fc.constantFrom('insert', 'remove', 'take'), fc.nat(59), fc.nat(7));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const calendar = new Calendar(60, 6);
        const sets = Array.from({ length: 6 }, () => new Set<number>());
        const into = new Int32Array(60);
        for (const [what, agent, bucket] of steps) {
          if (what === 'take' && bucket < 6) {
            const taken = Array.from(into.subarray(0, calendar.take(bucket, into)));
            expect(taken).toEqual([...sets[bucket]].sort((a, b) => a - b));
            sets[bucket].clear();
          } else if (what !== 'take') {
            sets.forEach((set) => set.delete(agent));
            if (what === 'remove') calendar.remove(agent);
            else {
              calendar.insert(agent, bucket);
              if (bucket < 6) sets[bucket].add(agent);
            }
          }
          expect(calendar.bucketOf(agent)).toBe(sets.findIndex((set) => set.has(agent)));
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('sorts many as well as few', () => {
    const calendar = new Calendar(500, 1);
    for (let i = 0; i < 500; i++) calendar.insert((i * 37) % 500, 0);
    const into = new Int32Array(500);
    expect(calendar.take(0, into)).toBe(500);
    expect(Array.from(into)).toEqual(Array.from({ length: 500 }, (_, i) => i));
  });
});
