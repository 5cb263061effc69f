import { describe, expect, it } from 'vitest';
import { booked, ledgerOf, moneyValues } from '../../testing/money.ts';
import { EventMoney } from './events.ts';
import { flowAt, FLOWS, PARTIES, type FlowId } from './flows.ts';
import type { MoneyLedger } from './ledger.ts';
import { moneyNumbers, moneyOutcomeSpecs } from './outcomes.ts';
import { moneyOutcomes } from './outcome-list.ts';
import { PayPeriod } from './periods.ts';
import { SicknessMoney } from './sickness.ts';
import { MoneyError, Statement } from './statement.ts';

const NEVER = 1e9;
const values = moneyValues();

/** The nurse of sickness.test.ts, ill 10 days in the first year: pay 1,019,160 öre, sick pay 701,212. */
function tenDays(): Statement {
  const ledger = ledgerOf();
  const money = new SicknessMoney(values, '2019', ledger);
  money.person(31_000, 100, 0);
  money.short(20, 30, NEVER, new PayPeriod());
  return new Statement(ledger, values, '2019');
}

/** A bit of everything, over three years and beyond the person's leaving. */
function busyLedger(): MoneyLedger {
  const ledger = ledgerOf();
  const money = new SicknessMoney(values, '2019', ledger);
  const events = new EventMoney(values, '2019', ledger);
  money.person(33_333, 75, 0);
  money.absence(100, 100, 700, 3, 650, new PayPeriod());
  const shielded = new PayPeriod();
  shielded.deducts = false;
  shielded.protected = true;
  money.short(800, 806, NEVER, shielded);
  events.meeting(0, 120, true);
  events.meeting(0, 130, false);
  events.timeSaved(0, 120);
  events.hours(0, 'hr-hours', 200, 3);
  events.hours(0, 'service-hours', 200, 2);
  events.replacement(0, 650);
  events.training(0, 5, 3);
  events.certificateSupplement(0, 140);
  events.presenteeism(0, 700, 600, 33_333, 75);
  events.presenteeism(0, 700, 40, 33_333, 75, true);
  events.strained(0, 500, 560, 33_333, 75, 4);
  events.guidance(0, 40, 9_000, 0, false);
  events.publicSupport(0, 41, 9_000);
  events.managers(0, 0, 1096, 0.5);
  events.wageSubsidy(0, 300, 900, 33_333, 75);
  events.reducedCapacity(0, 300, 500, 33_333, 75);
  events.workTraining(0, 200, 290);
  events.workTraining(0, 200, 230, true);
  events.ringFee(0, 0, 120, true);
  events.coordinators(0, 1096, 0.5);
  events.officers(0, 1096, 0.25, 'insurance');
  events.administration(0, 1096);
  events.rehabilitation(0, 250, 15_000, 0, 0);
  return ledger;
}

describe('a statement', () => {
  it('works out contributions, taxes and lost production from the sums', () => {
    const { nominal } = tenDays();
    const of = (id: FlowId) => nominal.of(id);
    // 31.42 % of 701,212; 39.15 % of 1,019,160; 28 % of each
    expect(of('contributions')).toBe(220_321);
    expect(of('contributions-not-paid')).toBe(399_001);
    expect(of('tax-not-paid')).toBe(285_365);
    expect(of('tax-on-compensation')).toBe(196_339);
    // 1.3915 x 1,019,160
    expect(of('production')).toBe(1_418_161);
  });

  it('gives each party its position, which add up to what is used', () => {
    const { nominal } = tenDays();
    // sick pay + contributions: what is not produced is not paid for either
    expect(nominal.position('employer')).toBe(701_212 + 220_321);
    // 0.72 x (1,019,160 - 701,212)
    expect(nominal.position('employee')).toBe(228_922);
    expect(nominal.position('region')).toBe(200_000);
    expect(nominal.position('state')).toBe(-220_321 + 399_001 + 285_365 - 196_339);
    expect(nominal.resources()).toBe(1_418_161 + 200_000);
    expect(PARTIES.reduce((sum, party) => sum + nominal.position(party), 0)).toBe(nominal.resources());
  });

  it('costs the employer 7.5 % of a month’s wage a day, within the rule of thumb’s 6 to 14', () => {
    const { nominal } = tenDays();
    const total = nominal.position('employer') + nominal.of('wage-not-paid', 'contributions-not-paid');
    const [low, high] = [0.06, 0.14].map((share) => share * 10 * 3_100_000);
    expect(total).toBe(2_339_694);
    expect(total).toBeGreaterThan(low);
    expect(total).toBeLessThan(high);
  });

  it('discounts by study years, the first not at all', () => {
    const ledger = ledgerOf();
    const events = new EventMoney(values, '2019', ledger);
    for (const day of [10, 400, 1000]) events.training(0, day, 1);
    const { present, nominal } = new Statement(ledger, values, '2019');
    expect(nominal.of('training')).toBe(4_500_000);
    // 15,000 kr + 15,000 / 1.03 + 15,000 / 1.0609
    expect(present.of('training')).toBe(1_500_000 + 1_456_311 + 1_413_894);
  });

  it('holds with a bit of everything, nominal, discounted and year by year', () => {
    const ledger = busyLedger();
    const statement = new Statement(ledger, values, '2019');
    for (const sums of [statement.nominal, statement.present, ...statement.years]) {
      expect(PARTIES.reduce((sum, party) => sum + sums.position(party), 0)).toBe(sums.resources());
    }
    // All flows but none: the world above leaves no flow out.
    expect(FLOWS.filter((id) => statement.nominal.of(id) === 0)).toEqual([]);
    const sum = (id: FlowId) => statement.years.reduce((all, year) => all + year.of(id), 0);
    for (const id of FLOWS) expect(sum(id), id).toBe(statement.nominal.of(id));
  });

  it('withholds a world in which half an öre, less than nothing or no number was booked', () => {
    const refused = (ore: number, sign = 1) => {
      const ledger = ledgerOf();
      ledger.sign = sign;
      ledger.add(0, flowAt.benefit, 400, ore);
      return () => new Statement(ledger, values, '2019');
    };
    expect(refused(1)).not.toThrow();
    expect(refused(0.5)).toThrow('benefit is 0.5 öre in year 2');
    expect(refused(NaN)).toThrow(MoneyError);
    expect(refused(1, -1)).toThrow('more of benefit taken back than booked in year 2');
    expect(refused(2 ** 53)).toThrow(MoneyError);
    // Each is whole and small enough, the sum is not.
    const ledger = ledgerOf();
    for (const flow of ['visits', 'training'] as const) ledger.add(0, flowAt[flow], 0, 2 ** 53 - 1);
    expect(() => new Statement(ledger, values, '2019')).toThrow('too much to add in year 1');
  });

  it('is told apart across workers by the name of its error', () => {
    expect(new MoneyError('').name).toBe('ConservationError');
  });
});

describe('the ledger', () => {
  it('has years from date to date, the last cut at the horizon', () => {
    expect(ledgerOf().starts).toEqual([0, 365, 731, 1096]);
    expect(ledgerOf(365).starts).toEqual([0, 365]);
    expect(ledgerOf(400).starts).toEqual([0, 365, 400]);
  });

  it('splits days over the years, and counts none outside the study', () => {
    const ledger = ledgerOf(400);
    ledger.addDays(0, flowAt.administration, -10, 1000, 7);
    expect([booked(ledger, 'administration', 0), booked(ledger, 'administration', 1)]).toEqual([7 * 365, 7 * 35]);
    ledger.add(0, flowAt.visits, -1, 5);
    ledger.add(0, flowAt.visits, 400, 5);
    expect(booked(ledger, 'visits')).toBe(0);
  });

  it('is copied and emptied', () => {
    const ledger = busyLedger();
    const copy = ledgerOf();
    copy.copyFrom(ledger);
    expect(copy.ore).toEqual(ledger.ore);
    ledger.clear();
    expect(booked(ledger, 'benefit')).toBe(0);
    expect(booked(copy, 'benefit')).toBeGreaterThan(0);
  });
});

describe('accounts by employer', () => {
  /** Two employers that share an absence of 10 days each, a training at the second, and a project of nobody's. */
  function two(): MoneyLedger {
    const ledger = ledgerOf(1096, 2);
    const money = new SicknessMoney(values, '2019', ledger);
    const events = new EventMoney(values, '2019', ledger);
    for (const employer of [0, 1, 1]) {
      money.person(31_000 + employer, 100, employer);
      money.short(400, 410, NEVER, new PayPeriod());
    }
    events.training(1, 500, 1);
    events.administration(0, 1096);
    return ledger;
  }

  it('hold what concerns each, what concerns none, and together the whole, flow by flow and to the öre', () => {
    const { nominal, present, common, employers } = new Statement(two(), values, '2019');
    const [first, second] = employers.map((account) => account.nominal);
    expect(first.of('wage-not-paid')).toBe(1_019_160);
    expect(second.of('wage-not-paid')).toBeGreaterThan(2 * 1_019_160);
    expect([first.of('training'), second.of('training')]).toEqual([0, 1_500_000]);
    expect(common.nominal.of('administration')).toBe(nominal.of('administration'));
    expect(common.nominal.of('wage-not-paid')).toBe(0);
    const accounts = [common, ...employers];
    for (const id of FLOWS) {
      expect(
        accounts.reduce((sum, account) => sum + account.nominal.of(id), 0),
        id,
      ).toBe(nominal.of(id));
      expect(
        accounts.reduce((sum, account) => sum + account.present.of(id), 0),
        id,
      ).toBe(present.of(id));
    }
    for (const { nominal: own } of accounts) {
      expect(PARTIES.reduce((sum, party) => sum + own.position(party), 0)).toBe(own.resources());
    }
  });

  it('do not change with who else is in the study', () => {
    const alone = ledgerOf();
    const money = new SicknessMoney(values, '2019', alone);
    money.person(31_000, 100, 0);
    money.short(400, 410, NEVER, new PayPeriod());
    const [own] = new Statement(alone, values, '2019').employers;
    const [beside] = new Statement(two(), values, '2019').employers;
    for (const id of FLOWS) expect(beside.nominal.of(id), id).toBe(own.nominal.of(id));
  });

  it('withhold a world in which one account was taken back from and another booked in its place', () => {
    const ledger = ledgerOf(1096, 2);
    ledger.add(0, flowAt.benefit, 400, 10);
    ledger.add(1, flowAt.benefit, 400, -10);
    expect(() => new Statement(ledger, values, '2019')).toThrow('more of benefit taken back than booked in year 2');
  });
});

describe('the outcomes of money', () => {
  const numbers = moneyNumbers(new Statement(busyLedger(), values, '2019'), 3, 10);
  const ore = Object.fromEntries(numbers.map(({ id, numerator }) => [id, numerator]));

  it('have a label and a definition each, in one order, and an id of the evidence', () => {
    const ids = moneyOutcomeSpecs.map(({ id }) => id);
    expect(moneyOutcomes.map(({ id }) => id)).toEqual(ids);
    expect(numbers.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^O-2[0-5]\.[a-z-]+$/);
    for (const { id, label, definition } of moneyOutcomes) {
      for (const text of [label.sv, label.en, definition.sv, definition.en]) expect(text.length, id).toBeGreaterThan(0);
    }
  });

  it('add up over the parties to what society bears', () => {
    const parties = ['O-20.net', 'O-21.total', 'O-22.total', 'O-23.total', 'O-24.total', 'O-24.time'];
    const others = ['O-25.project', 'O-25.state', 'O-25.agreement', 'O-25.elsewhere'];
    expect([...parties, ...others].reduce((sum, id) => sum + ore[id], 0)).toBe(ore['O-25.total']);
  });

  it('have parts that add up to their totals', () => {
    const sum = (...ids: string[]) => ids.reduce((all, id) => all + ore[id], 0);
    expect(
      sum('O-20.sick-pay', 'O-20.production', 'O-20.presenteeism', 'O-20.strain', 'O-20.hours', 'O-20.staff') +
        sum('O-20.managers', 'O-20.ring') -
        ore['O-20.received'],
    ).toBe(ore['O-20.total']);
    expect(sum('O-21.benefit', 'O-21.hours', 'O-21.fee', 'O-21.support')).toBe(ore['O-21.total']);
    expect(sum('O-22.care', 'O-22.hours') - ore['O-21.fee']).toBe(ore['O-22.total']);
    expect(sum('O-23.subsidy', 'O-23.work-training', 'O-23.hours', 'O-23.support')).toBe(ore['O-23.total']);
    expect(ore['O-24.pay'] - ore['O-24.compensation'] - ore['O-24.tax']).toBe(ore['O-24.total']);
    // Strain stands apart: some of it may be the loss that presenteeism counts (O-20.strain).
    const society = ['O-25.production', 'O-25.hours', 'O-25.care', 'O-25.staff', 'O-25.running', 'O-20.strain'];
    expect(sum(...society)).toBe(ore['O-25.total']);
  });

  it('are per year, per person-year, or in all', () => {
    const by = Object.fromEntries(numbers.map(({ id, denominator }) => [id, denominator]));
    expect([by['O-20.total'], by['O-20.per-employee'], by['O-20.pv']]).toEqual([3, 10, 1]);
    expect(ore['O-20.per-employee']).toBe(ore['O-20.total']);
    expect(ore['O-20.pv']).toBeLessThan(ore['O-20.total']);
  });
});
