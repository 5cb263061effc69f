/**
 * What things cost when they happen, and who pays: meetings, training, staff who leave, subsidies, rings. A policy or
 * process calls these; none is booked unless somebody does.
 *
 * `employer` is the index of the employer whom it concerns: whose person or manager it is, or who hosts or joins. What
 * concerns no employer alone takes none (`NO_EMPLOYER` in the ledger).
 */
import {
  hourPrices,
  meetingShares,
  physicianFee,
  type HourPrices,
  type HoursFlow,
  type MeetingShare,
} from './hours.ts';
import { flowAt } from './flows.ts';
import { NO_EMPLOYER, oreOf, type MoneyLedger } from './ledger.ts';
import { Levels, type MoneyValues } from './rules.ts';

/** A yearly amount is spread over so many days, in leap years as well. */
const YEAR_DAYS = 365;
const WEEK_DAYS = 7;
/** Upper ends of the size classes of `ring.fee`, which are named after them; the last class has none. */
export const RING_SIZES = [25, 100, 200, 300, 400] as const;
/** `prod.presenteeism_weeks` is by its definition for spells longer than this. */
const PRESENTEEISM_DAYS = 30;

export class EventMoney {
  readonly #ledger: MoneyLedger;
  readonly #values: MoneyValues;
  readonly #levels: Levels;
  readonly #prices: HourPrices;
  readonly #meeting: readonly MeetingShare[];
  readonly #fee: number;
  /** Öre, and what a day's work and work lost round a spell are worth: looked up once, as they are asked for often. */
  readonly #replacement: number;
  readonly #labour: number;
  readonly #absenceFactor: number;
  readonly #weeksLost: number;
  readonly #strained: number;

  /** @throws Error when costs cannot be calculated by the rule set (rules.ts). */
  constructor(values: MoneyValues, rules: string, ledger: MoneyLedger) {
    this.#ledger = ledger;
    this.#values = values;
    this.#levels = new Levels(values, rules);
    this.#prices = hourPrices(values, this.#levels);
    this.#meeting = meetingShares(values, this.#levels);
    this.#fee = physicianFee(values);
    this.#replacement = oreOf(values.get('cost.replacement'));
    this.#labour = 1 + this.#levels.of('cost.po');
    this.#absenceFactor = values.get('prod.absence_factor');
    this.#weeksLost = WEEK_DAYS * values.get('prod.presenteeism_weeks');
    this.#strained = values.get('prod.problem_loss');
  }

  /** A meeting that is held. Without a physician neither that time nor the fee is booked. */
  meeting(employer: number, day: number, physician: boolean): void {
    for (const { flow, ore } of this.#meeting) {
      if (physician || flow !== 'physician-hours') this.#ledger.add(employer, flowAt[flow], day, ore);
    }
    if (physician) this.#ledger.add(employer, flowAt['physician-fee'], day, this.#fee);
  }

  /** The employment service takes part in a meeting, for as long as the insurance office's officer does. */
  serviceAttends(employer: number, day: number): void {
    const [, , officer] = this.#values.vector('cost.meeting_hours');
    this.hours(employer, 'service-hours', day, officer);
  }

  /** Time that a meeting saves manager and officer later (`cost.time_saved`), as they share the meeting's hours. */
  timeSaved(employer: number, day: number): void {
    const [manager, , officer] = this.#values.vector('cost.meeting_hours');
    if (manager + officer === 0) return;
    const perHour = this.#values.get('cost.time_saved') / (manager + officer);
    this.#ledger.add(
      employer,
      flowAt['manager-hours-saved'],
      day,
      oreOf(perHour * manager * this.#prices['manager-hours']),
    );
    this.#ledger.add(
      employer,
      flowAt['officer-hours-saved'],
      day,
      oreOf(perHour * officer * this.#prices['officer-hours']),
    );
  }

  /** Working hours that somebody spends. */
  hours(employer: number, flow: HoursFlow, day: number, hours: number): void {
    this.#ledger.add(employer, flowAt[flow], day, oreOf(hours * this.#prices[flow]));
  }

  /** Somebody leaves and is replaced. */
  replacement(employer: number, day: number): void {
    this.#ledger.add(employer, flowAt.replacement, day, this.#replacement);
  }

  /** A manager is trained, or a share of one when not all of them are. */
  training(employer: number, day: number, share: number): void {
    this.#ledger.add(employer, flowAt.training, day, oreOf(share * this.#values.get('cost.training_manager')));
  }

  /** A supplement to a certificate is asked for. */
  certificateSupplement(employer: number, day: number): void {
    this.#ledger.add(employer, flowAt.certificates, day, oreOf(this.#values.get('cost.certificate_supplement')));
  }

  /**
   * Work lost at work round a spell of `length` days, if it was longer than 30 (`prod.presenteeism_weeks`): at the employer
   * to which the person returns, of the study or `elsewhere`.
   */
  presenteeism(employer: number, day: number, length: number, monthly: number, hours: number, elsewhere = false): void {
    if (length <= PRESENTEEISM_DAYS) return;
    const flow = elsewhere ? flowAt['presenteeism-elsewhere'] : flowAt.presenteeism;
    this.#ledger.add(employer, flow, day, oreOf(this.#weeksLost * this.#output(monthly, hours)));
  }

  /**
   * Work that who is back with a reduced capacity (`ws.capacity`) does not do on days [from, to). To be booked on days on
   * which the person would else have been absent: against all of the work that is then not done, the capacity is gained.
   */
  reducedCapacity(employer: number, from: number, to: number, monthly: number, hours: number): void {
    const lost = 1 - this.#values.get('ws.capacity');
    this.#ledger.addDays(employer, flowAt['reduced-capacity'], from, to, oreOf(lost * this.#output(monthly, hours)));
  }

  /**
   * What a strained person does not get done on days [from, to), by quarters of a day at work (`prod.problem_loss`);
   * negative quarters take back what is absence.
   */
  strained(employer: number, from: number, to: number, monthly: number, hours: number, quarters: number): void {
    const ore = oreOf((this.#strained / 4) * this.#output(monthly, hours));
    this.#ledger.addDays(employer, flowAt.strain, from, to, quarters * ore);
  }

  /** Guidance and training of somebody who is not sick-listed, in kronor, that the employment service pays. */
  publicSupport(employer: number, day: number, kronor: number): void {
    this.#ledger.add(employer, flowAt['support-public'], day, oreOf(kronor));
  }

  /**
   * Guidance of somebody who is not sick-listed, in kronor, borne by the employer; and the person's own hours: the employer's when they
   * are working hours, else the person's.
   */
  guidance(employer: number, day: number, kronor: number, hours: number, own: boolean): void {
    const time = hours * this.#prices['employee-hours'];
    this.#ledger.add(employer, flowAt.support, day, oreOf(kronor + (own ? 0 : time)));
    if (own) this.#ledger.add(employer, flowAt['employee-hours'], day, oreOf(time));
  }

  /** Managers at work on days [from, to) beyond those of today; `posts` = full-time posts, at a manager's price of an hour. */
  managers(employer: number, from: number, to: number, posts: number): void {
    const year = this.#values.get('cost.hours_year') * this.#prices['manager-hours'];
    this.#ledger.addDays(employer, flowAt.managers, from, to, oreOf((posts * year) / YEAR_DAYS));
  }

  /** What a day's work is worth, in kronor, as absence counts it: labour cost times `prod.absence_factor`. */
  #output(monthly: number, hours: number): number {
    const day = (12 * monthly * hours) / (100 * YEAR_DAYS);
    return day * this.#labour * this.#absenceFactor;
  }

  /**
   * Wage subsidy on days [from, to): a share of the wage with contributions, the wage counted up to the ceiling, which is
   * for full time and smaller in proportion for less.
   */
  wageSubsidy(employer: number, from: number, to: number, monthly: number, hours: number): void {
    const values = this.#values;
    const subsidised = (Math.min(monthly, this.#levels.of('ws.cap')) * hours) / 100;
    const month = values.get('ws.share') * subsidised * (1 + values.get('cost.contrib'));
    this.#ledger.addDays(employer, flowAt['wage-subsidy'], from, to, oreOf((12 * month) / YEAR_DAYS));
  }

  /** Work training on days [from, to): the service supports the employer that hosts it, of the study or `elsewhere`. */
  workTraining(employer: number, from: number, to: number, elsewhere = false): void {
    const flow = elsewhere ? flowAt['work-training-support-elsewhere'] : flowAt['work-training-support'];
    this.#ledger.addDays(employer, flow, from, to, oreOf(this.#values.get('wt.support_week') / WEEK_DAYS));
  }

  /** A member employer's yearly fee by its size, `times` as large, with the one-off fee when it joins. */
  ringFee(employer: number, day: number, employees: number, joins: boolean, times = 1): void {
    const above = RING_SIZES.findIndex((size) => employees <= size);
    const fee = this.#values.vector('ring.fee')[above < 0 ? RING_SIZES.length : above];
    this.#ledger.add(
      employer,
      flowAt['ring-fee'],
      day,
      oreOf(times * fee + (joins ? this.#values.get('ring.entry_fee') : 0)),
    );
  }

  /** A case that the ring takes up and whose fee the member pays apart. */
  ringCase(employer: number, day: number): void {
    this.#ledger.add(employer, flowAt['ring-fee'], day, oreOf(this.#values.get('ring.case_fee')));
  }

  /** Ring coordinators at work on days [from, to); `posts` = full-time posts. */
  coordinators(from: number, to: number, posts: number): void {
    const year = this.#values.get('cost.coordinator_year') * this.#levels.pricesOf('2026');
    this.#ledger.addDays(NO_EMPLOYER, flowAt['ring-coordinators'], from, to, oreOf((posts * year) / YEAR_DAYS));
  }

  /** Officers at work on days [from, to) beyond those whose meetings are booked, such as a ring's own caseworker. */
  officers(from: number, to: number, posts: number, employer: 'insurance' | 'service'): void {
    const year = this.#values.get('cost.officer_year') * this.#levels.pricesOf('2026');
    const flow = employer === 'insurance' ? flowAt['officer-hours'] : flowAt['service-hours'];
    this.#ledger.addDays(NO_EMPLOYER, flow, from, to, oreOf((posts * year) / YEAR_DAYS));
  }

  /** A project's administration on days [from, to). */
  administration(from: number, to: number): void {
    this.#ledger.addDays(
      NO_EMPLOYER,
      flowAt.administration,
      from,
      to,
      oreOf(this.#values.get('proj.admin_cost') / YEAR_DAYS),
    );
  }

  /**
   * Rehabilitation that the employer buys, also to prevent a spell, and the insurance's grant for it.
   * @param kronor what it costs.
   * @param employeeGot kronor of grants for this employee so far this year.
   * @param employerGot the same of the employer.
   * @returns the grant in kronor.
   */
  rehabilitation(employer: number, day: number, kronor: number, employeeGot: number, employerGot: number): number {
    const [share, perEmployee, perEmployer] = this.#values.vector('rehab.grant');
    const grant = Math.max(0, Math.min(share * kronor, perEmployee - employeeGot, perEmployer - employerGot));
    this.#ledger.add(employer, flowAt.rehabilitation, day, oreOf(kronor));
    this.#ledger.add(employer, flowAt['rehabilitation-grant'], day, oreOf(grant));
    return grant;
  }
}
