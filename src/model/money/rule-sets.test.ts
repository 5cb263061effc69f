/** One person's absence day by day, worked by hand, under the rules of 2006 and of 2026; those of 2019 are in sickness.test.ts. */
import { describe, expect, it } from 'vitest';
import { booked, ledgerOf, moneyValues } from '../../testing/money.ts';
import type { FlowId } from './flows.ts';
import { FLOWS } from './flows.ts';
import type { MoneyLedger } from './ledger.ts';
import { PayPeriod } from './periods.ts';
import { SicknessMoney } from './sickness.ts';

const NEVER = 1e9;

function accounts(rules: string, monthly: number): { ledger: MoneyLedger; money: SicknessMoney } {
  const ledger = ledgerOf();
  const money = new SicknessMoney(moneyValues({}, rules), rules, ledger);
  money.person(monthly, 100, 0);
  return { ledger, money };
}

const all = (ledger: MoneyLedger): Partial<Record<FlowId, number>> =>
  Object.fromEntries(FLOWS.map((id) => [id, booked(ledger, id)] as const).filter(([, ore]) => ore !== 0));

// A nurse on 26,000 kr a month in 2006 earns 312,000 kr a year; the cap is 7.5 x 39,700 = 297,750. In öre per quarter of
// a day: wage 31,200,000 / 1460 = 21,369.86; sick pay 80 % = 17,095.89; extra pay 10 % = 2,136.99; benefit 77.6 % of the
// cap = 29,775,000 x 0.776 / 1460 = 15,825.62, the same after a year; agreement a tenth of the cap = 2,039.38.
describe('what a nurse’s absence costs under the rules of 2006', () => {
  it('has these rates: no deduction, one level of benefit, on income up to 7.5 price base amounts', () => {
    const { wage, sickPay, topUp, normal, continuation, agreement, deduction } = accounts('2006', 26_000).money.rates;
    expect([wage, sickPay, topUp, normal, continuation, agreement, deduction]).toEqual([
      21_370, 17_096, 2_137, 15_826, 15_826, 2_039, 0,
    ]);
  });

  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [14, 13],
  ])('ill %i days: the first is without pay, %i with sick pay', (days, paid) => {
    const { ledger, money } = accounts('2006', 26_000);
    money.short(20, 20 + days, NEVER, new PayPeriod());
    expect(booked(ledger, 'wage-not-paid')).toBe(4 * days * 21_370);
    expect(booked(ledger, 'sick-pay')).toBe(4 * paid * 17_096);
    expect(booked(ledger, 'deduction')).toBe(4 * 17_096);
  });

  it('ill 400 days: a waiting day, 13 of sick pay, 386 of benefit at one level; extra pay to day 90, agreement to day 360', () => {
    const { ledger, money } = accounts('2006', 26_000);
    money.absence(0, 0, 400, 4, NEVER, new PayPeriod());
    expect(all(ledger)).toEqual({
      'wage-not-paid': 4 * 400 * 21_370,
      'sick-pay': 4 * 13 * 17_096,
      deduction: 4 * 17_096,
      benefit: 4 * 386 * 15_826,
      'top-up': 4 * 76 * 2_137,
      'agreement-benefit': 4 * 270 * 2_039,
      // Days 8, 53, ... 368: one and then one every 45 days.
      visits: 9 * 200_000,
    });
  });

  it('the waiting day is lost by half by who is half absent on it', () => {
    const { ledger, money } = accounts('2006', 26_000);
    money.absence(0, 0, 3, 2, NEVER, new PayPeriod());
    expect([booked(ledger, 'deduction'), booked(ledger, 'sick-pay')]).toEqual([2 * 17_096, 4 * 17_096]);
  });

  it('a continued period has no second waiting day, and after ten of them none is made', () => {
    const { ledger, money } = accounts('2006', 26_000);
    const period = new PayPeriod();
    money.short(20, 21, NEVER, period);
    period.carried = 1;
    money.short(24, 26, NEVER, period);
    expect([booked(ledger, 'deduction'), booked(ledger, 'sick-pay')]).toEqual([4 * 17_096, 8 * 17_096]);
    const enough = accounts('2006', 26_000);
    const free = new PayPeriod();
    free.deducts = false;
    enough.money.short(20, 22, NEVER, free);
    expect([booked(enough.ledger, 'deduction'), booked(enough.ledger, 'sick-pay')]).toEqual([0, 8 * 17_096]);
  });

  it('a waiting day before the study is not counted in it', () => {
    const { ledger, money } = accounts('2006', 26_000);
    money.absence(-1, -1, 2, 4, NEVER, new PayPeriod());
    expect([booked(ledger, 'deduction'), booked(ledger, 'sick-pay')]).toEqual([0, 8 * 17_096]);
  });
});

// On 37,500 kr a month in 2026 she earns 450,000 kr a year, under the cap of 10 x 59,200 = 592,000. In öre per quarter:
// wage 45,000,000 / 1460 = 30,821.92; sick pay 24,657.53; deduction 28 / 5 x 24,657.53 = 138,082.19; extra pay 3,082.19;
// benefit 77.6 % = 23,917.81; continuation 72.75 % = 22,422.95; agreement 3,082.19.
describe('what a nurse’s absence costs under the rules of 2026', () => {
  it('has these rates: the deduction, and a cap that her wage does not reach', () => {
    const { wage, sickPay, topUp, normal, continuation, agreement, deduction } = accounts('2026', 37_500).money.rates;
    expect([wage, sickPay, topUp, normal, continuation, agreement, deduction]).toEqual([
      30_822, 24_658, 3_082, 23_918, 22_423, 3_082, 138_082,
    ]);
  });

  it('gives 957 kr of benefit a day, as in the evidence', () => {
    expect(Math.round((4 * accounts('2026', 37_500).money.rates.normal) / 100)).toBe(957);
  });

  it('ill 1, 2 and 400 days: the deduction takes day 1 and two fifths of day 2; 364 days at the normal level', () => {
    const paid = (days: number, what: FlowId) => {
      const { ledger, money } = accounts('2026', 37_500);
      money.absence(0, 0, days, 4, NEVER, new PayPeriod());
      return booked(ledger, what);
    };
    expect([paid(1, 'sick-pay'), paid(1, 'deduction')]).toEqual([0, 4 * 24_658]);
    expect([paid(2, 'sick-pay'), paid(2, 'deduction')]).toEqual([8 * 24_658 - 138_082, 138_082]);
    expect(paid(400, 'benefit')).toBe(4 * 364 * 23_918 + 4 * 22 * 22_423);
  });
});
