import { describe, expect, test } from 'vitest';
import { layout } from '../results/layout.ts';
import { PAYERS, payersInAll, paymentsOf, priceOfDay } from './payers.ts';
import type { Shown } from './shown.ts';

/** What a world says of money, kronor a year; whatever is not said is 0. */
type Books = Readonly<Record<string, number>>;
const IDS = [
  ...['O-20.net', 'O-20.production', 'O-20.presenteeism', 'O-20.strain', 'O-20.hours', 'O-20.staff', 'O-20.managers'],
  ...['O-21.total', 'O-21.hours', 'O-22.total', 'O-22.care', 'O-22.hours', 'O-23.total', 'O-23.hours', 'O-23.support'],
  ...['O-24.total', 'O-24.time', 'O-25.total', 'O-25.production', 'O-25.running'],
  ...['O-25.project', 'O-25.state', 'O-25.agreement', 'O-25.elsewhere'],
  'O-04.all-days',
];

function shown(today: readonly Books[], scenario: readonly Books[], ids = IDS): Shown {
  const spec = layout(
    ids.map((id) => ({ id, scale: 1, series: false, grouped: false })),
    ['all'],
    1,
  );
  const worlds = (books: readonly Books[]) =>
    books.map((book) => Float64Array.from(ids.flatMap((id) => [book[id] ?? 0, 1])));
  return {
    compiled: { layout: spec },
    worldArrays: [worlds(today), worlds(scenario)],
    scenario: 1,
  } as unknown as Shown;
}

/** A day less at work: the employer's lost work falls by 100, it pays 60 more in wages, the office 50 less in benefit. */
const LESS: Books = {
  'O-20.production': -100,
  'O-25.production': -100,
  'O-20.net': -40,
  'O-21.total': -50,
  'O-24.total': -10,
  'O-25.total': -100,
};

describe('payments', () => {
  test('what each payer uses up and what passes through its hands add up to society and to nothing', () => {
    const { payers, society, transfers } = paymentsOf(shown([{}, {}], [LESS, LESS]))!;
    const of = (payer: string) => payers.find((one) => one.payer === payer)!;
    expect(of('employer').resources!.difference).toBe(-100);
    // It saves 100 of work and hands on 60: its own account falls by 40.
    expect(of('employer').transfers.difference).toBe(60);
    expect(of('employer').position.difference).toBe(-40);
    expect(of('insurance').transfers.difference).toBe(-50);
    expect(of('individual').transfers.difference).toBe(-10);
    expect(of('state').resources).toBeNull();
    expect(payers.map(({ payer }) => payer)).toEqual([...PAYERS]);
    expect(society.difference).toBe(-100);
    expect(transfers).toMatchObject({ difference: 0, lower: 0, upper: 0 });
  });

  test('in all scenarios: the nets of those that some scenario moves, in the order of the scenarios', () => {
    const made = shown([{}, {}], [LESS, LESS]);
    const two = {
      ...made,
      worldArrays: [made.worldArrays[0], made.worldArrays[1], made.worldArrays[0]],
      summary: { comparisons: [{ arm: 1 }, { arm: 2 }] },
    } as unknown as Shown;
    const nets = payersInAll(two).map(({ payer, positions }) => [payer, ...positions.map((of) => of!.difference)]);
    expect(nets).toEqual([
      ['employer', -40, 0],
      ['insurance', -50, 0],
      ['individual', -10, 0],
    ]);
    // They add up to what society uses up.
    expect(nets.reduce((sum, [, first]) => sum + Number(first), 0)).toBe(LESS['O-25.total']);
  });

  test('what who has left fails to do is borne elsewhere', () => {
    const left = { 'O-25.production': 30, 'O-25.elsewhere': 20, 'O-24.total': 10, 'O-25.total': 30 };
    const { payers } = paymentsOf(shown([{}, {}], [left, left]))!;
    const elsewhere = payers.find(({ payer }) => payer === 'elsewhere')!;
    expect(elsewhere.resources!.difference).toBe(30);
    expect(elsewhere.transfers.difference).toBe(-10);
  });

  test('books that do not add up make no picture', () => {
    const wrong = { ...LESS, 'O-25.total': -99 };
    expect(() => paymentsOf(shown([{}, {}], [wrong, wrong]))).toThrow('add up to -100, not to -99');
    const made = { ...LESS, 'O-25.state': 5 };
    expect(() => paymentsOf(shown([{}, {}], [made, made]))).toThrow('what changes hands');
  });

  test('without outcomes of money there are none', () => {
    expect(paymentsOf(shown([{}], [{}], ['O-04']))).toBeNull();
    expect(priceOfDay(shown([{}], [{}], ['O-04']))).toBeUndefined();
  });
});

describe('the price of a day', () => {
  test('is what society pays more over the days that are avoided, those of who has left too', () => {
    const after = { ...LESS, 'O-04.all-days': -0.5 };
    const dearer = { ...after, 'O-25.total': 100 };
    expect(priceOfDay(shown([{}, {}], [dearer, dearer]))).toMatchObject({ ratio: 200, lower: 200, upper: 200 });
  });

  test('there is none where the days cannot be told to be fewer', () => {
    const [more, fewer] = [{ 'O-04.all-days': 1 }, { 'O-04.all-days': -1 }];
    expect(priceOfDay(shown([{}, {}], [more, fewer]))).toBeNull();
  });
});
