/**
 * What a quarter of a day's absence is worth to a person, in whole öre: rounded here once and afterwards only multiplied by
 * whole numbers. So a spell may be cut anywhere, in any number of pieces, and no öre moves. (The insurance office rounds a
 * day's benefit to whole kronor, which is coarser.)
 *
 * A day is a calendar day, as everywhere in the model: an employee's agreed hours are spread evenly over the year, so a day
 * is worth 12/365 of a month.
 */
import type { Levels, MoneyValues } from './rules.ts';

/** Calendar days of a week, and quarters of absence in a week's full-time absence. */
const WEEK_QUARTERS = 4 * 7;
/** The law divides yearly income by this in every year, leap years too. */
const YEAR_QUARTERS = 4 * 365;

export class PayRates {
  /** Öre per quarter of a day absent. */
  wage = 0;
  sickPay = 0;
  topUp = 0;
  /** Öre that the waiting deduction takes from a period's sick pay, if there is as much. */
  deduction = 0;
  #normal = 0;
  #continuation = 0;
  #agreement = 0;
  readonly #sickPayShare: number;
  readonly #deductionShare: number;
  readonly #topUpShare: number;
  readonly #normalShare: number;
  readonly #continuationShare: number;
  readonly #agreementShare: number;
  /** Öre per year. */
  readonly #cap: number;
  #monthly = -1;
  #hours = -1;
  /** Income insured, öre a year; what follows from it is not worked out before somebody asks: most spells are short. */
  #insured = 0;
  #isWorkedOut = false;

  constructor(values: MoneyValues, levels: Levels) {
    const factor = values.get('rule.sgi_factor');
    const [normal, continuation] = values.vector('rule.benefit_levels');
    this.#sickPayShare = values.get('rule.sickpay');
    this.#deductionShare = values.get('rule.karens') * WEEK_QUARTERS;
    this.#topUpShare = values.get('cost.topup');
    this.#normalShare = normal * factor;
    this.#continuationShare = continuation * factor;
    this.#agreementShare = values.get('cost.ags');
    this.#cap = 100 * levels.of('rule.sgi_cap') * levels.of('rule.pbb');
  }

  /**
   * Sets the rates of a person.
   * @param monthly full-time wage in kronor a month.
   * @param hours per cent of full time.
   */
  set(monthly: number, hours: number): void {
    if (monthly === this.#monthly && hours === this.#hours) return;
    this.#monthly = monthly;
    this.#hours = hours;
    // Kronor times per cent are öre.
    const year = 12 * monthly * hours;
    this.#insured = Math.min(year, this.#cap);
    this.#isWorkedOut = false;
    const wage = year / YEAR_QUARTERS;
    this.wage = Math.round(wage);
    this.sickPay = Math.round(wage * this.#sickPayShare);
    this.deduction = Math.round(wage * this.#sickPayShare * this.#deductionShare);
    this.topUp = Math.round(wage * this.#topUpShare);
  }

  get normal(): number {
    if (!this.#isWorkedOut) this.#workOut();
    return this.#normal;
  }

  get continuation(): number {
    if (!this.#isWorkedOut) this.#workOut();
    return this.#continuation;
  }

  get agreement(): number {
    if (!this.#isWorkedOut) this.#workOut();
    return this.#agreement;
  }

  #workOut(): void {
    const insured = this.#insured;
    this.#isWorkedOut = true;
    this.#normal = Math.round((insured * this.#normalShare) / YEAR_QUARTERS);
    this.#continuation = Math.round((insured * this.#continuationShare) / YEAR_QUARTERS);
    // 12.887 % of the benefit is a tenth of pay only up to the cap: both of the evidence's words hold at once.
    this.#agreement = Math.round((insured * this.#agreementShare) / YEAR_QUARTERS);
  }
}
