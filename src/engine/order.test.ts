import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoments, momentOf, sortByMoment } from './order.ts';

describe('what happens at the same time', () => {
  it('is ordered by day, then fraction of the day, then process, then agent', () => {
    const rows = [
      { day: 5, fraction: 0.5, process: 1, agent: 1, name: 'fifth' },
      { day: 4, fraction: 1, process: 9, agent: 9, name: 'second' },
      { day: 5, fraction: 0.25, process: 9, agent: 9, name: 'third' },
      { day: 5, fraction: 0.5, process: 2, agent: 0, name: 'sixth' },
      { day: 5, fraction: 0.5, process: 1, agent: 0, name: 'fourth' },
      { day: -3, fraction: 1, process: 0, agent: 0, name: 'first' },
    ];
    expect(sortByMoment(rows).map((row) => row.name)).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth']);
  });

  it('has one order, whichever list it comes from', () => {
    const moment = fc.record({
      day: fc.integer({ min: -3, max: 3 }),
      fraction: fc.constantFrom(0.25, 0.5, 1),
      process: fc.nat(3),
      agent: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.uniqueArray(moment, { selector: (m) => JSON.stringify(m) }), fc.nat(), (rows, turn) => {
        const turned = rows.map((_, i) => rows[(i + turn) % rows.length]);
        expect(sortByMoment(turned)).toEqual(sortByMoment([...rows]));
        for (const a of rows)
          for (const b of rows) expect(Math.sign(compareMoments(a, b))).toBe(-Math.sign(compareMoments(b, a)) + 0);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('takes day and fraction from when a clock runs out', () => {
    expect(momentOf(2.25, 7, 8)).toEqual({ day: 3, fraction: 0.25, process: 7, agent: 8 });
    expect(momentOf(3, 7, 8)).toEqual({ day: 3, fraction: 1, process: 7, agent: 8 });
  });
});
