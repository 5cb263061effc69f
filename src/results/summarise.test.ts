import { describe, expect, it } from 'vitest';
import { isKept, layout, monthCell, totalCell } from './layout.ts';
import { summarise, valuesOf } from './summarise.ts';

// Three cells: a percentage for all and for women, and a rate.
const three = layout(
  [
    { id: 'O-04', scale: 100, series: false, grouped: true },
    { id: 'O-05', scale: 1, series: false, grouped: false },
  ],
  ['all', 'sex:women'],
  0,
);
const baseline = [
  // 6 of 100, 5 of 50 women, 20 spells of 10 employee-years
  Float64Array.of(6, 100, 5, 50, 20, 10),
  // 8 of 100, no women, 30 of 10
  Float64Array.of(8, 100, 0, 0, 30, 10),
];
const scenario = [Float64Array.of(5, 100, 4, 50, 20, 10), Float64Array.of(8, 100, 0, 0, 20, 10)];

describe('summarise, by hand', () => {
  const summary = summarise(three, [baseline, scenario]);

  it('takes the mean of the worlds’ ratios, and type-7 quantiles', () => {
    // Values 6 and 8: the quantile p lies at 6 + 2p.
    const total = summary.arms[0].outcomes[0].total!;
    expect(total).toMatchObject({ mean: 7, worlds: 2, level: 0.9 });
    expect(total.lower).toBeCloseTo(6.1, 12);
    expect(total.upper).toBeCloseTo(7.9, 12);
    expect(total.q25).toBeCloseTo(6.5, 12);
    expect(total.q75).toBeCloseTo(7.5, 12);
    // sd = sqrt(2), standard error = sqrt(2) / sqrt(2)
    expect(total.mcse).toBeCloseTo(1, 12);
  });

  it('leaves a world without a denominator out of that figure, and says so', () => {
    const women = summary.arms[0].outcomes[0].groups[1]!;
    expect(women.mean).toBe(10);
    expect(women.worlds).toBe(1);
    expect(women.mcse).toBeNaN();
  });

  it('compares world by world', () => {
    // Differences -1 and 0.
    const { total } = summary.comparisons[0].outcomes[0];
    expect(total).toMatchObject({ difference: -0.5, probabilityLower: 0.75, toldApart: true, worlds: 2 });
    expect(total!.lower).toBeCloseTo(-0.95, 12);
    expect(total!.upper).toBeCloseTo(-0.05, 12);
    expect(total!.sdPaired).toBeCloseTo(Math.sqrt(0.5), 12);
    // variances 2 and 4.5
    expect(total!.sdUnpaired).toBeCloseTo(Math.sqrt(6.5), 12);
    expect(summary.comparisons[0].arm).toBe(1);
  });

  it('does not tell apart what holds 0', () => {
    // Rates 2 and 3 become 1 and 4: differences -1 and 1.
    const other = [Float64Array.of(5, 100, 4, 50, 10, 10), Float64Array.of(8, 100, 0, 0, 40, 10)];
    const rate = summarise(three, [baseline, other]).comparisons[0].outcomes[1].total;
    expect(rate).toMatchObject({ difference: 0, toldApart: false, probabilityLower: 0.5 });
  });

  it('has no figure where no world has a denominator', () => {
    const nobody = [Float64Array.of(1, 2, 0, 0, 1, 1)];
    const empty = summarise(three, [nobody, nobody]);
    expect(empty.arms[0].outcomes[0].groups[1]).toBeNull();
    expect(empty.comparisons[0].outcomes[0].groups[1]).toBeNull();
  });

  it('leaves a world that one arm lacks out of all arms', () => {
    const partial = summarise(three, [baseline, [undefined, scenario[1]]]);
    expect(partial.worlds).toBe(1);
    expect(partial.arms[0].outcomes[0].total!.mean).toBe(8);
  });

  it('computes only what is asked for', () => {
    const few = summarise(three, [baseline, scenario], { totalsOnly: true, only: ['O-04'] });
    expect(few.arms[0].outcomes.map((outcome) => outcome.id)).toEqual(['O-04', 'O-05']);
    expect(few.arms[0].outcomes[0]).toEqual({ ...summary.arms[0].outcomes[0], groups: [] });
    expect(few.arms[0].outcomes[1]).toEqual({ id: 'O-05', total: null, groups: [], months: [] });
  });
});

it('reads months where the layout puts them', () => {
  const series = layout([{ id: 'O-01', scale: 1, series: true, grouped: true }], ['all', 'sex:men'], 2);
  expect([totalCell(series, 0, 1), monthCell(series, 0, 0), monthCell(series, 0, 1)]).toEqual([1, 2, 3]);
  const world = Float64Array.of(1, 1, 2, 1, 3, 1, 4, 1);
  const { months } = summarise(series, [[world]]).arms[0].outcomes[0];
  expect(months.map((month) => month!.mean)).toEqual([3, 4]);
  expect([...valuesOf(series.outcomes[0], 3, [world, undefined])]).toEqual([4, NaN]);
});

it('an outcome is kept by the groups of its kinds, and has no cell for others', () => {
  const of = layout(
    [
      { id: 'O-04', scale: 1, series: true, grouped: ['sex'] },
      { id: 'O-20', scale: 1, series: false, grouped: ['employer', 'no-employer'] },
    ],
    ['all', 'sex:men', 'employer:a', 'no-employer'],
    2,
  );
  expect([totalCell(of, 0, 0), totalCell(of, 0, 1), monthCell(of, 0, 1)]).toEqual([0, 1, 3]);
  expect([totalCell(of, 1, 0), totalCell(of, 1, 2), totalCell(of, 1, 3), of.cells]).toEqual([4, 5, 6, 7]);
  expect(isKept(of, 0, 2)).toBe(false);
  expect(() => totalCell(of, 0, 2)).toThrow('O-04 is not kept by employer:a');
  const world = Float64Array.from([1, 2, 3, 4, 5, 6, 7].flatMap((n) => [n, 1]));
  const { groups } = summarise(of, [[world]]).arms[0].outcomes[1];
  expect(groups.map((figure) => figure?.mean ?? null)).toEqual([5, null, 6, 7]);
});
