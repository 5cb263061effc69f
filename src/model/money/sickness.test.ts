import { describe, expect, it } from 'vitest';
import { uniform } from '../../engine/draws.ts';
import { booked, ledgerOf, moneyValues } from '../../testing/money.ts';
import type { FlowId } from './flows.ts';
import { FLOWS } from './flows.ts';
import type { MoneyLedger } from './ledger.ts';
import { PayPeriod } from './periods.ts';
import { SicknessMoney } from './sickness.ts';

const NEVER = 1e9;
const values = moneyValues();

function accounts(monthly = 31_000, hours = 100, days = 1096): { ledger: MoneyLedger; money: SicknessMoney } {
  const ledger = ledgerOf(days);
  const money = new SicknessMoney(values, '2019', ledger);
  money.person(monthly, hours, 0);
  return { ledger, money };
}

const all = (ledger: MoneyLedger): Partial<Record<FlowId, number>> =>
  Object.fromEntries(FLOWS.map((id) => [id, booked(ledger, id)] as const).filter(([, ore]) => ore !== 0));

// A nurse on 31,000 kr a month earns 372,000 kr a year, exactly the cap of 8 x 46,500. In öre per quarter of a day:
// wage 37,200,000 / 1460 = 25,479.45; sick pay 80 % = 20,383.56; extra pay 10 % = 2,547.95; benefit 77.6 % = 19,772.05;
// continuation 72.75 % = 18,536.30; agreement 10 % = 2,547.95. The waiting deduction is a fifth of 28 quarters of sick
// pay: 114,147.95 öre.
describe('what a nurse’s absence costs under the rules of 2019', () => {
  it('has these rates, rounded once to whole öre', () => {
    const { rates } = accounts().money;
    const { wage, sickPay, topUp, normal, continuation, agreement, deduction } = rates;
    expect([wage, sickPay, topUp, normal, continuation, agreement, deduction]).toEqual([
      25_479, 20_384, 2_548, 19_772, 18_536, 2_548, 114_148,
    ]);
  });

  it('gives 790.88 kr of benefit a day, 791 in the evidence, and 741.44 after 364 days', () => {
    const { normal, continuation } = accounts().money.rates;
    expect(Math.round((4 * normal) / 100)).toBe(791);
    expect(Math.round((4 * continuation) / 100)).toBe(741);
  });

  it('ill 10 days: sick pay of 7,012.12 kr after the deduction, and one visit on day 8', () => {
    const { ledger, money } = accounts();
    money.short(20, 30, NEVER, new PayPeriod());
    // 40 quarters: 40 x 20,384 - 114,148
    expect(all(ledger)).toEqual({
      'wage-not-paid': 1_019_160,
      'sick-pay': 701_212,
      deduction: 114_148,
      visits: 200_000,
    });
  });

  it('ill one day: nothing is paid, as the deduction is larger than the day’s sick pay', () => {
    const { ledger, money } = accounts();
    money.short(20, 21, NEVER, new PayPeriod());
    expect(all(ledger)).toEqual({ 'wage-not-paid': 101_916, deduction: 81_536 });
  });

  it('ill 30 days: 14 days of sick pay, then benefit and the employer’s extra pay', () => {
    const { ledger, money } = accounts();
    money.absence(20, 20, 50, 4, NEVER, new PayPeriod());
    // 56 x 20,384 - 114,148; 64 quarters from day 15
    expect(all(ledger)).toEqual({
      'wage-not-paid': 120 * 25_479,
      'sick-pay': 1_027_356,
      deduction: 114_148,
      benefit: 64 * 19_772,
      'top-up': 64 * 2_548,
      visits: 200_000,
    });
  });

  it('ill 100 days half time: the whole deduction, extra pay to day 90 and the agreement insurance from day 91', () => {
    const { ledger, money } = accounts();
    money.absence(20, 20, 120, 2, NEVER, new PayPeriod());
    // Sick pay 28 quarters; benefit 86 days; extra pay 76 days; agreement 10 days; visits on days 8, 53 and 98. At work for as much.
    expect(all(ledger)).toEqual({
      'wage-not-paid': 200 * 25_479,
      'pay-while-part': 200 * 25_479,
      'sick-pay': 28 * 20_384 - 114_148,
      deduction: 114_148,
      benefit: 172 * 19_772,
      'top-up': 152 * 2_548,
      'agreement-benefit': 20 * 2_548,
      visits: 600_000,
    });
  });

  it('ill 400 days: 364 days at the normal level (to day 378), then 22 at the lower; agreement on days 91-360', () => {
    const { ledger, money } = accounts();
    money.absence(0, 0, 400, 4, NEVER, new PayPeriod());
    expect(booked(ledger, 'benefit')).toBe(4 * 364 * 19_772 + 4 * 22 * 18_536);
    expect(booked(ledger, 'agreement-benefit')).toBe(4 * 270 * 2_548);
    expect(booked(ledger, 'top-up')).toBe(4 * 76 * 2_548);
  });

  it('comes near the evidence’s 14,000 kr for 14 days with contributions, which counts 10 of 21 working days a month', () => {
    const { ledger, money } = accounts();
    money.short(20, 34, NEVER, new PayPeriod());
    const kronor = (1.3142 * booked(ledger, 'sick-pay')) / 100;
    // 10 / 21 of a month are 14.484 calendar days: 0.484 x 815.34 kr x 1.3142 = 519 kr more than 14 days
    const tenWorkingDays = kronor + ((10 / 21) * (365 / 12) - 14) * 815.34 * 1.3142;
    expect(Math.round(tenWorkingDays)).toBe(14_020);
  });

  it('above the cap, 50,000 kr: sick pay of the whole wage, but the nurse’s benefit', () => {
    const { ledger, money } = accounts(50_000);
    money.absence(0, 0, 100, 4, NEVER, new PayPeriod());
    // 60,000,000 / 1460 = 41,095.89: sick pay 32,876.71, extra pay 4,109.59, deduction 184,109.59
    expect(booked(ledger, 'sick-pay')).toBe(56 * 32_877 - 184_110);
    expect(booked(ledger, 'top-up')).toBe(4 * 76 * 4_110);
    expect(booked(ledger, 'benefit')).toBe(4 * 86 * 19_772);
    expect(booked(ledger, 'agreement-benefit')).toBe(4 * 10 * 2_548);
  });

  it('part-time 75 %: three quarters of the wage, and a cap that is not reached', () => {
    const { rates } = accounts(31_000, 75).money;
    // 27,900,000 / 1460 = 19,109.589; x 0.776 = 14,829.04
    expect([rates.wage, rates.normal]).toEqual([19_110, 14_829]);
  });
});

describe('sick-pay periods in the accounts', () => {
  it('a continued period has one deduction, and takes the rest of it from the next spell', () => {
    const { ledger, money } = accounts();
    const period = new PayPeriod();
    money.short(20, 21, NEVER, period);
    period.carried = 1;
    money.short(25, 27, NEVER, period);
    // 3 days in all: 12 x 20,384 - 114,148
    expect(booked(ledger, 'sick-pay')).toBe(130_460);
    expect(booked(ledger, 'deduction')).toBe(114_148);
  });

  it('a period continued on day 10 has four days of sick pay left, then benefit', () => {
    const { ledger, money } = accounts();
    const period = new PayPeriod();
    period.carried = 10;
    period.quarters = 40;
    money.short(30, 36, NEVER, period);
    expect(booked(ledger, 'sick-pay')).toBe(16 * 20_384);
    expect(booked(ledger, 'benefit')).toBe(8 * 19_772);
  });

  it('no deduction when there have been enough, and none under protection, which refunds the sick pay', () => {
    const free = accounts();
    const period = new PayPeriod();
    period.deducts = false;
    free.money.short(20, 23, NEVER, period);
    expect(all(free.ledger)).toEqual({ 'wage-not-paid': 12 * 25_479, 'sick-pay': 12 * 20_384 });
    const safe = accounts();
    const shielded = new PayPeriod();
    shielded.deducts = false;
    shielded.protected = true;
    safe.money.short(20, 23, NEVER, shielded);
    expect(booked(safe.ledger, 'protection-refund')).toBe(12 * 20_384);
  });

  it('who has left gets benefit from the insurance, and the pay is lost elsewhere', () => {
    const { ledger, money } = accounts();
    money.absence(0, 0, 30, 4, 20, new PayPeriod());
    expect(booked(ledger, 'wage-not-paid')).toBe(80 * 25_479);
    expect(booked(ledger, 'wage-not-paid-elsewhere')).toBe(40 * 25_479);
    expect(booked(ledger, 'benefit')).toBe(64 * 19_772);
    expect(booked(ledger, 'top-up')).toBe(4 * 6 * 2_548);
  });
});

describe('borders', () => {
  it('a spell over new year is split between the years, the deduction in the first', () => {
    const { ledger, money } = accounts();
    // 27 December 2019 to 5 January 2020: days 360-364 and 365-369.
    money.short(360, 370, NEVER, new PayPeriod());
    expect([booked(ledger, 'sick-pay', 0), booked(ledger, 'sick-pay', 1)]).toEqual([
      20 * 20_384 - 114_148,
      20 * 20_384,
    ]);
    // Day 8 of the spell is 3 January.
    expect([booked(ledger, 'visits', 0), booked(ledger, 'visits', 1)]).toEqual([0, 200_000]);
  });

  it('what lies in the warm-up or beyond the horizon counts nothing, but the deduction has been made there', () => {
    const { ledger, money } = accounts(31_000, 100, 365);
    money.short(-5, 5, NEVER, new PayPeriod());
    money.short(360, 370, NEVER, new PayPeriod());
    expect(booked(ledger, 'sick-pay')).toBe(20 * 20_384 + 20 * 20_384 - 114_148);
    expect(booked(ledger, 'wage-not-paid')).toBe(40 * 25_479);
  });
});

describe('seeded random spells', () => {
  const draw = (what: number, i: number, n: number) => Math.floor(n * uniform(20190101, 7, what, i));
  const N = 2000;

  /** A spell, its person and its period. */
  function spell(i: number) {
    const start = draw(1, i, 1300) - 100;
    const carried = draw(2, i, 3) === 0 ? draw(3, i, 20) : 0;
    return {
      monthly: 18_000 + draw(4, i, 40_000),
      hours: [50, 75, 100][draw(5, i, 3)],
      start,
      end: start + 1 + (draw(6, i, 2) === 0 ? draw(7, i, 14) : draw(7, i, 600)),
      quarters: 1 + draw(8, i, 4),
      leave: draw(9, i, 4) === 0 ? start + 1 + draw(10, i, 300) : NEVER,
      carried,
      used: 4 * Math.min(14, carried),
      deducts: draw(11, i, 4) > 0,
    };
  }

  function periodOf({ carried, used, deducts }: ReturnType<typeof spell>): PayPeriod {
    const period = new PayPeriod();
    period.carried = carried;
    period.quarters = used;
    period.deducts = deducts;
    return period;
  }

  it('cut anywhere, in any number of pieces, give the same öre', () => {
    const whole = accounts();
    const cut = accounts();
    for (let i = 0; i < N; i++) {
      const one = spell(i);
      whole.money.person(one.monthly, one.hours, 0);
      cut.money.person(one.monthly, one.hours, 0);
      whole.money.absence(one.start, one.start, one.end, one.quarters, one.leave, periodOf(one));
      const period = periodOf(one);
      for (let a = one.start, k = 0; a < one.end; k++) {
        const b = Math.min(one.end, a + 1 + draw(12 + (k % 8), i, 60));
        cut.money.absence(one.start, a, b, one.quarters, one.leave, period);
        a = b;
      }
    }
    expect(cut.ledger.ore).toEqual(whole.ledger.ore);
    expect(booked(whole.ledger, 'wage-not-paid-elsewhere')).toBeGreaterThan(0);
  });

  it('taken back leave exactly nothing', () => {
    const { ledger, money } = accounts();
    for (const sign of [1, -1]) {
      ledger.sign = sign;
      for (let i = 0; i < N; i++) {
        const one = spell(sign === 1 ? i : N - 1 - i);
        money.person(one.monthly, one.hours, 0);
        money.absence(one.start, one.start, one.end, one.quarters, one.leave, periodOf(one));
      }
      if (sign === 1) expect(booked(ledger, 'benefit')).toBeGreaterThan(0);
    }
    expect(ledger.ore.every((ore) => ore === 0)).toBe(true);
  });

  it('the fast way for short spells books what the general way does, and leaves the period alike', () => {
    const fast = accounts();
    const slow = accounts();
    for (let i = 0; i < N; i++) {
      const one = spell(i);
      const end = Math.min(one.end, one.start + 14);
      const [a, b] = [periodOf(one), periodOf(one)];
      fast.money.person(one.monthly, one.hours, 0);
      slow.money.person(one.monthly, one.hours, 0);
      fast.money.short(one.start, end, one.leave, a);
      slow.money.absence(one.start, one.start, end, 4, one.leave, b);
      expect(a).toEqual(b);
    }
    expect(fast.ledger.ore).toEqual(slow.ledger.ore);
  });

  it('day by day, by the wording of the rules, give the same öre', () => {
    const { ledger, money } = accounts();
    const expected: Partial<Record<FlowId, number>> = {};
    const book = (flow: FlowId, ore: number) => (expected[flow] = (expected[flow] ?? 0) + ore);
    for (let i = 0; i < 300; i++) {
      const one = spell(i);
      money.person(one.monthly, one.hours, 0);
      money.absence(one.start, one.start, one.end, one.quarters, one.leave, periodOf(one));
      const { wage, sickPay, topUp, normal, continuation, agreement, deduction } = money.rates;
      let left = one.deducts ? Math.max(0, deduction - sickPay * one.used) : 0;
      for (let day = one.start; day < one.end; day++) {
        const inStudy = day >= 0 && day < 1096;
        const spellDay = day - one.start + 1;
        const periodDay = one.carried + spellDay;
        const employed = day < one.leave;
        const q = one.quarters;
        if (periodDay <= 14 && employed) {
          const taken = Math.min(left, sickPay * q);
          left -= taken;
          if (!inStudy) continue;
          book('sick-pay', sickPay * q - taken);
          book('deduction', taken);
        } else if (inStudy) {
          book('benefit', (periodDay <= 378 ? normal : continuation) * q);
          if (employed && periodDay <= 90) book('top-up', topUp * q);
          if (periodDay >= 91 && periodDay <= 360) book('agreement-benefit', agreement * q);
        }
        if (!inStudy) continue;
        book(employed ? 'wage-not-paid' : 'wage-not-paid-elsewhere', wage * q);
        if (employed) book('pay-while-part', wage * (4 - q));
        if (spellDay >= 8 && (spellDay - 8) % 45 === 0) book('visits', 200_000);
      }
    }
    expect(all(ledger)).toEqual(Object.fromEntries(Object.entries(expected).filter(([, ore]) => ore !== 0)));
  });
});
