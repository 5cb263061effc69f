import { expect, it } from 'vitest';
import { csv, type Cell } from './csv.ts';

const one = (cell: Cell) => csv(['x'], [[cell]]).slice(2, -1);

it('writes a header and one line a row', () => {
  expect(
    csv(
      ['id', 'mean'],
      [
        ['O-04', 6.7],
        ['O-05', null],
      ],
    ),
  ).toBe('id,mean\nO-04,6.7\nO-05,\n');
});

it('quotes what would break the columns', () => {
  expect(one('a,b')).toBe('"a,b"');
  expect(one('a "b"')).toBe('"a ""b"""');
  expect(one('a\nb')).toBe('"a\nb"');
});

it.each(['=1+1', '+1', '@SUM(A1)', '-cmd', '\t=1', '＝1', '＋1', '－1', '＠x', '\0=1', '\r=1', '\n=1'])(
  'guards %j, which a spreadsheet would compute',
  (text) => {
    expect(one(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

it('leaves numbers alone, also negative ones, and finds no number in what is none', () => {
  expect(one(-3)).toBe('-3');
  expect(one(1e-7)).toBe('1e-7');
  expect(one('-365')).toBe('-365');
  expect(one(NaN)).toBe('');
  expect(one(Infinity)).toBe('');
  expect(one(true)).toBe('true');
  expect(one('-1+1')).toBe("'-1+1");
});
