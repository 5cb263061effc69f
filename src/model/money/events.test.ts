import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../parameters/components.ts';
import { booked, ledgerOf, moneyValues } from '../../testing/money.ts';
import { EventMoney, RING_SIZES } from './events.ts';
import { FLOWS } from './flows.ts';
import { meetingShares, physicianFee } from './hours.ts';
import type { MoneyLedger } from './ledger.ts';
import { PayPeriod } from './periods.ts';
import { Levels } from './rules.ts';
import { SicknessMoney } from './sickness.ts';
import { Statement } from './statement.ts';

const values = moneyValues();

function world(rules = '2019', held = {}): { ledger: MoneyLedger; events: EventMoney } {
  const ledger = ledgerOf();
  return { ledger, events: new EventMoney(moneyValues(held), rules, ledger) };
}

const hoursOf = (ledger: MoneyLedger) =>
  FLOWS.filter((id) => id.endsWith('-hours')).reduce((sum, id) => sum + booked(ledger, id), 0);

describe('a meeting', () => {
  it('costs 5,000 kr in all in 2019, shared by hours and what they cost', () => {
    // A mean hour is 31,000 x 12 x 1.3915 / 1880 = 275.34 kr, an officer's 750,000 / 1.26053 / 1880 = 316.48. Weights:
    // manager 2.5 x 1.4, HR 1.5 x 1.2, officer 2.5, physician 2.5, coordinator 1.5 x 1.1, employee 1: 3,668.50 in all.
    const shares = meetingShares(values, new Levels(values, '2019'));
    expect(shares.map(({ ore }) => ore)).toEqual([131_346, 67_550, 107_837, 93_819, 61_921, 37_527]);
    expect(shares.reduce((sum, { ore }) => sum + ore, 0)).toBe(500_000);
  });

  it('costs what cost.meeting says, whatever is drawn', () => {
    for (const cost of [2500, 3333.33, 8765.43]) {
      const { ledger, events } = world('2019', { 'cost.meeting': cost, 'cost.meeting_hours': [1, 0, 2, 0.5, 1, 1] });
      events.meeting(0, 3, true);
      expect(hoursOf(ledger)).toBe(Math.round(100 * cost));
    }
  });

  it('costs about 6,300 kr in 2026, as the evidence says', () => {
    const { ledger, events } = world('2026');
    events.meeting(0, 3, true);
    expect(hoursOf(ledger)).toBe(630_267);
  });

  it('moves 750 kr from the insurance to the region when a physician is there, and nothing when not', () => {
    const { ledger, events } = world();
    events.meeting(0, 3, true);
    expect(booked(ledger, 'physician-fee')).toBe(75_000);
    const without = world();
    without.events.meeting(0, 3, false);
    expect(booked(without.ledger, 'physician-fee')).toBe(0);
    expect(hoursOf(without.ledger)).toBe(500_000 - booked(ledger, 'physician-hours'));
    // An hour and a quarter: the second half hour has begun.
    const longer = moneyValues({ 'cost.meeting_hours': [1, 1, 1, 1.25, 1, 1] });
    expect(physicianFee(longer)).toBe(75_000 + 37_500);
  });

  it('saves manager and officer three quarters of an hour each later', () => {
    const { ledger, events } = world();
    events.timeSaved(0, 3);
    // 0.75 x 275.3394 x 1.4 and 0.75 x 316.4820
    expect(booked(ledger, 'manager-hours-saved')).toBe(28_911);
    expect(booked(ledger, 'officer-hours-saved')).toBe(23_736);
  });
});

describe('subsidies and support', () => {
  it('pays half the wage cost under the ceiling, per day', () => {
    const { ledger, events } = world();
    events.wageSubsidy(0, 0, 10, 31_000, 100);
    // 0.5 x 19,100 x 1.3142 x 12 / 365 = 412.6228 kr a day
    expect(booked(ledger, 'wage-subsidy')).toBe(412_620);
  });

  it('pays half of half the ceiling for half time, and half the wage below the ceiling', () => {
    const half = world();
    half.events.wageSubsidy(0, 0, 1, 31_000, 50);
    expect(booked(half.ledger, 'wage-subsidy')).toBe(20_631);
    const low = world();
    low.events.wageSubsidy(0, 0, 1, 18_000, 100);
    // 0.5 x 18,000 x 1.3142 x 12 / 365 = 388.8592
    expect(booked(low.ledger, 'wage-subsidy')).toBe(38_886);
  });

  it('supports work training by the week', () => {
    const { ledger, events } = world();
    events.workTraining(0, 0, 14);
    // 1,000 / 7 = 142.857 kr a day, rounded to whole öre
    expect(booked(ledger, 'work-training-support')).toBe(14 * 14_286);
  });

  it('grants half of a rehabilitation, at most 10,000 kr an employee and 200,000 kr an employer', () => {
    const { ledger, events } = world();
    expect(events.rehabilitation(0, 0, 8000, 0, 0)).toBe(4000);
    expect(events.rehabilitation(0, 0, 30_000, 0, 4000)).toBe(10_000);
    expect(events.rehabilitation(0, 0, 30_000, 7000, 14_000)).toBe(3000);
    expect(events.rehabilitation(0, 0, 30_000, 0, 199_000)).toBe(1000);
    expect(events.rehabilitation(0, 0, 30_000, 0, 200_000)).toBe(0);
    expect(booked(ledger, 'rehabilitation-grant')).toBe(1_800_000);
    expect(booked(ledger, 'rehabilitation')).toBe(12_800_000);
  });
});

describe('rings and staff', () => {
  it('has a ring fee by size, with 1,000 kr once on joining', () => {
    const fee = (employees: number, joins = false) => {
      const { ledger, events } = world();
      events.ringFee(0, 0, employees, joins);
      return booked(ledger, 'ring-fee') / 100;
    };
    expect([1, 25, 26, 100, 101, 300, 400, 401, 3000].map((n) => fee(n))).toEqual([
      2000, 2000, 4000, 4000, 6000, 10_000, 15_000, 25_000, 25_000,
    ]);
    expect(fee(25, true)).toBe(3000);
  });

  it('has the size classes that the components of ring.fee are named after', () => {
    const upper = componentsOf('ring.fee')!.map(({ id }) => Number(/\d+$/.exec(id)![0]));
    expect(upper).toEqual([...RING_SIZES, RING_SIZES[RING_SIZES.length - 1]]);
  });

  it('counts posts in prices of the rules’ year: 800,000 kr of 2026 are 634,651 of 2019', () => {
    const { ledger, events } = world();
    events.coordinators(0, 365, 1);
    events.officers(0, 365, 0.5, 'service');
    // 800,000 x 43,136.5 / 54,375 = 634,651.03 kr; a day's öre are rounded
    expect(booked(ledger, 'ring-coordinators')).toBe(365 * 173_877);
    expect(booked(ledger, 'service-hours')).toBe(365 * 81_505);
  });

  it('books replacement, training, supplements, administration and presenteeism with who bears them', () => {
    const { ledger, events } = world();
    events.replacement(0, 1);
    events.training(0, 1, 2);
    events.certificateSupplement(0, 1);
    events.administration(0, 365);
    events.presenteeism(0, 1, 31, 31_000, 100);
    events.presenteeism(0, 1, 30, 31_000, 100);
    expect(booked(ledger, 'replacement')).toBe(12_000_000);
    expect(booked(ledger, 'training')).toBe(3_000_000);
    expect(booked(ledger, 'certificates')).toBe(60_000);
    expect(booked(ledger, 'administration')).toBe(365 * 246_575);
    // 5.3 weeks of 31,000 x 12 x 7 / 365 = 7,134.25 kr, with on-cost 39.15 %
    expect(booked(ledger, 'presenteeism')).toBe(5_261_471);
  });

  it('books what who is back with half a capacity does not do, so that half of the work is gained', () => {
    const { ledger, events } = world();
    // 31,000 x 12 / 365 = 1,019.178 kr a day, with on-cost 39.15 % 1,418.186; half of it.
    events.reducedCapacity(0, 10, 30, 31_000, 100);
    expect(booked(ledger, 'reduced-capacity')).toBe(20 * 70_909);
    // 20 days absent cost twice that: the pay that is not paid, with on-cost (statement.ts).
    const absent = ledgerOf();
    const sick = new SicknessMoney(values, '2019', absent);
    sick.person(31_000, 100, 0);
    sick.absence(0, 10, 30, 4, 1e9, new PayPeriod());
    const lost = new Statement(absent, values, '2019').nominal.of('production');
    expect(Math.abs(lost / booked(ledger, 'reduced-capacity') - 2)).toBeLessThan(1e-4);
  });

  it('sends the support for work training to whoever hosts it', () => {
    const { ledger, events } = world();
    events.workTraining(0, 0, 7);
    events.workTraining(0, 0, 14, true);
    // 1,000 kr a week are 142.86 a day.
    expect(booked(ledger, 'work-training-support')).toBe(7 * 14_286);
    expect(booked(ledger, 'work-training-support-elsewhere')).toBe(14 * 14_286);
  });

  it('taken back, leaves nothing', () => {
    const { ledger, events } = world();
    for (const sign of [1, -1]) {
      ledger.sign = sign;
      events.meeting(0, 3, true);
      events.timeSaved(0, 4);
      events.wageSubsidy(0, 100, 900, 24_500, 75);
      events.coordinators(10, 1500, 0.3);
    }
    expect(ledger.ore.every((ore) => ore === 0)).toBe(true);
  });
});
