import { describe, expect, it } from 'vitest';
import { layout } from './layout.ts';
import { ownMeasures } from './own-measures.ts';
import { summarise } from './summarise.ts';

const groups = ['all', 'sex:men', 'employer:a', 'employer:b', 'no-employer'];
const kinds = ['sex', 'employer'];
const of = layout(
  [
    { id: 'O-04', scale: 100, series: false, grouped: kinds },
    { id: 'O-10.a', scale: 100, series: false, grouped: kinds },
    { id: 'O-12.90', scale: 100, series: false, grouped: kinds },
    { id: 'O-18.0', scale: 100, series: false, grouped: kinds },
    { id: 'O-25.total', scale: 1, series: false, grouped: ['employer', 'no-employer'] },
  ],
  groups,
  0,
);

/** Hours absent beyond day 60 and before, of 1,000, and healthy of 100; the same for all groups. */
function world(late: number, early: number, healthy: number): Float64Array {
  const four = (n: number, d: number) => [n, d, n, d, n, d, n, d];
  return Float64Array.from([
    ...four(late + early, 1000),
    ...four(late, late + early),
    ...four(1, 10),
    ...four(healthy, 100),
    ...[5, 1, 5, 1, 5, 1, 5, 1],
  ]);
}

describe('each employer through its own measure', () => {
  const today = [world(20, 40, 60), world(22, 40, 60)];
  // Short absence falls and long absence stays: absence is less, and more of it lies beyond day 60.
  const fewer = [world(20, 30, 70), world(22, 30, 70)];
  const rows = ownMeasures(of, summarise(of, [today, fewer]), 1);

  it('has all employees and then every employer, by measures of absence only', () => {
    expect(rows.map(({ group }) => group)).toEqual(['all', 'employer:a', 'employer:b']);
    for (const { measures } of rows) {
      expect(measures.map(({ outcome }) => outcome)).toEqual(['O-04', 'O-10.a', 'O-18.0']);
    }
  });

  it('says by each measure what it would say of the same change: sign, size and share of the baseline', () => {
    const [total, late, healthy] = rows[1].measures;
    expect(total).toMatchObject({ says: 'less', today: { mean: 6.1 }, scenario: { mean: 5.1 } });
    expect(total.difference!.difference).toBeCloseTo(-1, 12);
    expect(total.relative).toBeCloseTo(-1 / 6.1, 12);
    expect(late.says).toBe('more');
    expect(late.difference!.difference).toBeGreaterThan(0);
    // More healthy people are less absence.
    expect(healthy.says).toBe('less');
    expect(rows[1].atOdds).toBe(true);
  });

  it('says that nothing can be told where the interval holds 0, and nothing where there is no figure', () => {
    const noise = summarise(of, [today, [world(20, 30, 60), world(22, 50, 60)]]);
    const [{ measures, atOdds }] = ownMeasures(of, noise, 1);
    expect(measures[0].says).toBe('untold');
    expect(atOdds).toBe(false);
    const empty = new Float64Array(2 * of.cells);
    const none = ownMeasures(of, summarise(of, [[empty], [empty]]), 1)[0].measures[0];
    expect(none).toMatchObject({ today: null, difference: null, relative: null, says: null });
    expect(ownMeasures(of, summarise(of, [today]), 1)).toEqual([]);
  });
});
