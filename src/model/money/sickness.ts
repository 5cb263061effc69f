/**
 * Sick pay, benefit and care of an absence, as sums by band of days: nothing is walked day by
 * day. The waiting deduction (karensavdrag) is taken from the period's sick pay; under older rules nothing is paid on whole
 * days at its beginning instead (karensdag, `rule.karens_days`). Days are counted through a sick-pay period (periods.ts), visits through the spell.
 *
 * Who has left the employer gets benefit from the insurance on all days; the pay that is then not earned is lost to an
 * employer elsewhere.
 */
import { flowAt, flowCount } from './flows.ts';
import { oreOf, type MoneyLedger } from './ledger.ts';
import { PayRates } from './pay-rates.ts';
import type { PayPeriod } from './periods.ts';
import { Levels, type MoneyValues } from './rules.ts';

const WAGE = flowAt['wage-not-paid'];
const SICK_PAY = flowAt['sick-pay'];
const TOP_UP = flowAt['top-up'];
const BENEFIT = flowAt.benefit;
const AGREEMENT = flowAt['agreement-benefit'];
const WAGE_ELSEWHERE = flowAt['wage-not-paid-elsewhere'];
const DEDUCTION = flowAt.deduction;
const PAY_WHILE_PART = flowAt['pay-while-part'];
const REFUND = flowAt['protection-refund'];
const VISITS = flowAt.visits;

export class SicknessMoney {
  readonly #rates: PayRates;
  readonly #ledger: MoneyLedger;
  readonly #ore: Float64Array;
  readonly #yearOf: Uint8Array;
  readonly #days: number;
  /** The person's employer, and where its account begins. */
  #employer = 0;
  #account = 0;
  /** Last days of a period with sick pay, with the employer's extra pay, with the agreement's, at the normal level. */
  readonly #sickPayDays: number;
  /** First days of a period without pay. */
  readonly #waitingDays: number;
  readonly #topUpDays: number;
  readonly #agreementDays: number;
  readonly #normalDays: number;
  readonly #certificateDay: number;
  readonly #visitInterval: number;
  readonly #visit: number;

  /** @throws Error when costs cannot be calculated by the rule set (rules.ts). */
  constructor(values: MoneyValues, rules: string, ledger: MoneyLedger) {
    this.#rates = new PayRates(values, new Levels(values, rules));
    this.#ledger = ledger;
    this.#ore = ledger.ore;
    this.#yearOf = ledger.yearOf;
    this.#days = ledger.days;
    this.#sickPayDays = values.get('rule.fk_day') - 1;
    this.#waitingDays = values.get('rule.karens_days');
    this.#topUpDays = values.get('cost.topup_last_day');
    this.#agreementDays = values.get('cost.ags_last_day');
    this.#normalDays = this.#sickPayDays + values.vector('rule.benefit_levels')[2];
    this.#certificateDay = values.get('rule.certificate_day');
    this.#visitInterval = Math.max(1, Math.round(values.get('care.visit_interval')));
    this.#visit = oreOf(values.get('cost.gp_visit'));
  }

  /** Of the person whose absence is booked. */
  get rates(): PayRates {
    return this.#rates;
  }

  /**
   * Whose absence is booked next: full-time wage in kronor a month, hours in per cent of full time, and the index of the
   * employer, for who has left while sick that which was left.
   */
  person(monthly: number, hours: number, employer: number): void {
    this.#employer = employer;
    this.#account = this.#ledger.accountOf(employer);
    this.#rates.set(monthly, hours);
  }

  /** Öre of sick pay after so many quarters of days of a period. */
  #paid(quarters: number, period: PayPeriod): number {
    const gross = this.#rates.sickPay * quarters;
    if (!period.deducts) return gross;
    const net = gross - this.#rates.deduction;
    return net > 0 ? net : 0;
  }

  /**
   * A whole full-time spell on days [start, end), with a period as `PayPeriods.begin` left it: what `absence` books, faster
   * where all of it is sick pay in one year.
   */
  short(start: number, end: number, leave: number, period: PayPeriod): void {
    const length = end - start;
    const carried = period.carried;
    if (end <= 0 && end <= leave) {
      // Before the study nothing is booked, but the period goes on.
      const left = this.#sickPayDays - carried;
      if (left > 0) period.quarters += 4 * (length < left ? length : left);
      return;
    }
    if (
      this.#waitingDays > 0 ||
      start < 0 ||
      end > this.#days ||
      end > leave ||
      carried + length > this.#sickPayDays ||
      this.#yearOf[start] !== this.#yearOf[end - 1]
    ) {
      this.absence(start, start, end, 4, leave, period);
      return;
    }
    const ore = this.#ore;
    const rates = this.#rates;
    const { sign } = this.#ledger;
    const year = this.#account + flowCount * this.#yearOf[start];
    const before = period.quarters;
    const quarters = 4 * length;
    const after = before + quarters;
    const paid = before === 0 ? this.#paid(after, period) : this.#paid(after, period) - this.#paid(before, period);
    period.quarters = after;
    ore[year + WAGE] += sign * rates.wage * quarters;
    ore[year + SICK_PAY] += sign * paid;
    if (period.protected) ore[year + REFUND] += sign * paid;
    else ore[year + DEDUCTION] += sign * (rates.sickPay * quarters - paid);
    if (length >= this.#certificateDay) ore[year + VISITS] += sign * this.#visit * this.#visits(length);
  }

  /**
   * Absence by `quarters` quarters of a day on days [from, to) of a spell that began on `start`, of somebody who is
   * employed until `leave`. Pieces of a spell are booked in their order, since the period's quarters go on.
   */
  absence(start: number, from: number, to: number, quarters: number, leave: number, period: PayPeriod): void {
    const first = start - period.carried;
    const waiting = first + this.#waitingDays;
    const sickPay = first + this.#sickPayDays;
    if (to <= 0) {
      // Before the study nothing is booked, but the period goes on.
      const end = Math.min(to, sickPay, leave);
      if (from < end) period.quarters += quarters * (end - from);
      return;
    }
    const rates = this.#rates;
    const topUp = first + this.#topUpDays;
    const agreement = first + this.#agreementDays;
    const normal = first + this.#normalDays;
    for (let a = from; a < to;) {
      // To the next border at which anything changes.
      let b = to;
      if (a < 0 && b > 0) b = 0;
      else if (a >= 0 && a < this.#days) b = Math.min(b, this.#ledger.starts[this.#yearOf[a] + 1]);
      if (a < leave && b > leave) b = leave;
      if (a < waiting && b > waiting) b = waiting;
      if (a < sickPay && b > sickPay) b = sickPay;
      if (a < topUp && b > topUp) b = topUp;
      if (a < agreement && b > agreement) b = agreement;
      if (a < normal && b > normal) b = normal;
      const counts = a >= 0 && a < this.#days;
      const n = quarters * (b - a);
      if (a < leave && a < sickPay) this.#sickPay(a, n, counts, period, a < waiting);
      else if (counts) {
        const insured = a < normal ? rates.normal : rates.continuation;
        this.#book(a, BENEFIT, insured * n);
        this.#book(a, a < leave ? WAGE : WAGE_ELSEWHERE, rates.wage * n);
        if (a < leave && a < topUp) this.#book(a, TOP_UP, rates.topUp * n);
        if (a >= topUp && a < agreement) this.#book(a, AGREEMENT, rates.agreement * n);
      }
      if (counts && quarters < 4 && a < leave) this.#book(a, PAY_WHILE_PART, rates.wage * (4 - quarters) * (b - a));
      if (counts) this.#book(a, VISITS, this.#visit * (this.#visits(b - start) - this.#visits(a - start)));
      a = b;
    }
  }

  /** Absence on days [from, to) of somebody whose benefit has ended: pay is not earned, and nothing comes in its place. */
  unpaid(from: number, to: number, quarters: number): void {
    this.#ledger.addDays(this.#employer, WAGE, from, to, this.#rates.wage * quarters);
  }

  /** @param unpaid a whole waiting day. */
  #sickPay(day: number, quarters: number, counts: boolean, period: PayPeriod, unpaid: boolean): void {
    const before = period.quarters;
    const after = before + quarters;
    period.quarters = after;
    if (!counts) return;
    const paid = unpaid && period.deducts ? 0 : this.#paid(after, period) - this.#paid(before, period);
    this.#book(day, WAGE, this.#rates.wage * quarters);
    this.#book(day, SICK_PAY, paid);
    if (period.protected) this.#book(day, REFUND, paid);
    else this.#book(day, DEDUCTION, this.#rates.sickPay * quarters - paid);
  }

  #book(day: number, flow: number, ore: number): void {
    this.#ore[this.#account + flowCount * this.#yearOf[day] + flow] += this.#ledger.sign * ore;
  }

  /** Physician visits in the first days of a spell: one for the certificate, then one every so many days. */
  #visits(days: number): number {
    const since = days - this.#certificateDay;
    return since < 0 ? 0 : 1 + Math.floor(since / this.#visitInterval);
  }
}
