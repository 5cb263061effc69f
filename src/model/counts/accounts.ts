/**
 * What is counted while people live: whole numbers only (per cent of full time x quarters of absence x days, persons,
 * events), so that no order of adding changes a bit. Employer accounts (O-04, O-05, O-10) end when a person leaves;
 * benefit and stock accounts follow the spell to its end, or turnover would look like recovery.
 *
 * What they cost goes into the ledger beside the counts (money/), in whole öre.
 */
import { AT_CENTRE, LISTED, SICK, SICK_F, SICK_M } from './centre-counts.ts';
import { RECENT } from '../columns.ts';
import {
  ABSENT,
  ABSENT_14,
  ABSENT_60,
  ABSENT_60_SPELLS,
  ABSENT_LEFT,
  AGREED,
  BENEFIT_DAYS,
  CELLS,
  Counts,
  D_ABSENT,
  D_ABSENT_14,
  D_AGREED,
  D_ALL,
  D_F,
  D_M,
  D_QUARTER,
  DAILY,
  DAYS_14,
  EARLY_BENEFIT,
  EMPLOYED,
  ENDED_14,
  FOLLOWED,
  FOLLOWED_MEDIAN,
  FOLLOWED_SHORT,
  KEPT,
  NET,
  PART_PENSIONS,
  PENSION_NET,
  PENSIONS,
  REACHED,
  REFUSED,
  REPEATED,
  STARTED,
  STARTED_LONG,
  STOCK,
  STOCK_F,
  STOCK_M,
  STRAINED,
  UNPAID_DAYS,
  type Tally,
} from './counts.ts';
import { EventMoney } from '../money/events.ts';
import { MoneyLedger } from '../money/ledger.ts';
import { SicknessMoney } from '../money/sickness.ts';
import {
  BENEFIT_ENDED,
  EXITS,
  KNOTS,
  ORDINARY_FOLLOWED,
  PENSION,
  PENSION_PART,
  REPEATED_SPELLS,
} from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';
import type { Population } from '../people/population.ts';
import type { Values } from '../values.ts';

export class Accounts {
  readonly counts: Counts;
  readonly ledger: MoneyLedger;
  readonly sickness: SicknessMoney;
  readonly events: EventMoney;
  #sign = 1;
  readonly #days: number;
  readonly #cells: Float64Array;
  readonly #daily: Int32Array;
  readonly #lengths: Float64Array;
  /** Last days of months before each day. */
  readonly #monthEnds: Int32Array;
  /** First day of the study year of each day. */
  readonly #yearStarts: Int32Array;

  /** `values` = those of the plan, its policies' too; `from` = accounts to go on from. */
  constructor(plan: Plan, values: Values, from?: Accounts) {
    this.counts = new Counts(plan);
    this.ledger = new MoneyLedger(plan);
    if (from) {
      this.counts.copyFrom(from.counts);
      this.ledger.copyFrom(from.ledger);
    }
    this.sickness = new SicknessMoney(values, plan.rules, this.ledger);
    this.events = new EventMoney(values, plan.rules, this.ledger);
    this.#days = plan.days;
    this.#cells = this.counts.cells;
    this.#daily = this.counts.daily;
    this.#lengths = this.counts.lengths;
    this.#monthEnds = new Int32Array(plan.days + 1);
    const { starts } = this.ledger;
    this.#yearStarts = new Int32Array(plan.days);
    for (let year = 0; year + 1 < starts.length; year++) this.#yearStarts.fill(starts[year], starts[year]);
    for (let m = 1; m < plan.months.length; m++) this.#monthEnds.fill(m, plan.months[m]);
  }

  /** 1 counts, -1 takes back: how an arm is told apart from another by those whom it touches (simulate.ts). */
  get sign(): number {
    return this.#sign;
  }

  set sign(sign: number) {
    this.#sign = sign;
    this.ledger.sign = sign;
  }

  /** First count of a person's cell; age is that of the study's start, or of the first day if later. */
  cellOf(population: Population, slot: number, day: number): number {
    const age = population.ageOn(slot, Math.max(0, day));
    const band = age < 30 ? 0 : age < 50 ? 1 : 2;
    const occupation = population.occupationOf[population.workplace[slot]];
    const employer = population.employer[slot];
    return KEPT * (((employer * 3 + occupation) * 3 + band) * 2 + population.people.woman[slot]);
  }

  /** The employer of a cell. */
  employerOf(cell: number): number {
    return (cell / (KEPT * CELLS)) | 0;
  }

  /** Days [from, to) in employment with `hours` per cent of full time. */
  employed(cell: number, hours: number, from: number, to: number): void {
    const a = from > 0 ? from : 0;
    const b = to < this.#days ? to : this.#days;
    if (a >= b) return;
    const { sign } = this;
    this.#cells[cell + AGREED] += sign * hours * (b - a);
    this.#cells[cell + EMPLOYED] += sign * (b - a);
    this.#daily[DAILY * a + D_AGREED] += sign * hours;
    this.#daily[DAILY * b + D_AGREED] -= sign * hours;
  }

  /**
   * Absence on days [from, to) of a spell that began on `start`, by `quarters` quarters of a day; employed until
   * `leave`. `carried` = days of sick pay already used when it continues the sick-pay period of the one before.
   * Returns the employer's hours, for the whole-spell measure of O-10.
   */
  absent(
    cell: number,
    hours: number,
    start: number,
    from: number,
    to: number,
    quarters: number,
    cause: number,
    leave: number,
    carried: number,
  ): number {
    const a = from > 0 ? from : 0;
    const b = to < this.#days ? to : this.#days;
    if (a >= b) return 0;
    const sign = this.sign;
    const daily = this.#daily;
    const cells = this.#cells;
    const first = DAILY * a;
    daily[first + D_ALL] += sign;
    daily[DAILY * b + D_ALL] -= sign;
    const paid = start + 14 - carried;
    if (b > paid) {
      const benefit = sign * (b - (a > paid ? a : paid));
      cells[cell + NET] += quarters * benefit;
      cells[cell + BENEFIT_DAYS] += benefit;
    }
    const fifteenth = start + 14;
    if (b > fifteenth) {
      const f = a > fifteenth ? a : fifteenth;
      daily[DAILY * f + D_QUARTER + quarters] += sign;
      daily[DAILY * b + D_QUARTER + quarters] -= sign;
      const ends = sign * (this.#monthEnds[b] - this.#monthEnds[f]);
      cells[cell + STOCK] += ends;
      if (cause === 0 || cause === 1) {
        cells[cell + (cause === 0 ? STOCK_F : STOCK_M)] += ends;
        const by = cause === 0 ? D_F : D_M;
        daily[DAILY * f + by] += sign;
        daily[DAILY * b + by] -= sign;
      }
    }
    const e = b < leave ? b : leave;
    const weight = sign * hours * quarters;
    if (b > e) cells[cell + ABSENT_LEFT] += weight * (b - (a > e ? a : e));
    if (a >= e) return 0;
    daily[first + D_ABSENT] += weight;
    daily[DAILY * e + D_ABSENT] -= weight;
    cells[cell + ABSENT] += weight * (e - a);
    const early = e < fifteenth ? e : fifteenth;
    if (a < early) {
      daily[first + D_ABSENT_14] += weight;
      daily[DAILY * early + D_ABSENT_14] -= weight;
      cells[cell + ABSENT_14] += weight * (early - a);
      cells[cell + DAYS_14] += sign * (early - a);
      if (early > paid) cells[cell + EARLY_BENEFIT] += sign * (early - (a > paid ? a : paid));
    }
    const sixty = start + 59;
    if (e > sixty) cells[cell + ABSENT_60] += weight * (e - (a > sixty ? a : sixty));
    return hours * quarters * (e - a);
  }

  /**
   * Absence without compensation on days [from, to), of a spell that began on `start` and whose benefit has ended: hours
   * absent like any, but no benefit and no registered spell (O-01, O-06 and O-07 ended with the benefit).
   */
  unpaid(cell: number, hours: number, start: number, from: number, to: number, quarters: number): void {
    const a = from > 0 ? from : 0;
    const b = to < this.#days ? to : this.#days;
    if (a >= b) return;
    const { sign } = this;
    const daily = this.#daily;
    const cells = this.#cells;
    const weight = sign * hours * quarters;
    daily[DAILY * a + D_ALL] += sign;
    daily[DAILY * b + D_ALL] -= sign;
    daily[DAILY * a + D_ABSENT] += weight;
    daily[DAILY * b + D_ABSENT] -= weight;
    cells[cell + ABSENT] += weight * (b - a);
    const sixty = start + 59;
    if (b > sixty) cells[cell + ABSENT_60] += weight * (b - (a > sixty ? a : sixty));
    cells[cell + UNPAID_DAYS] += sign * (b - a);
  }

  /** A person listed at a health centre (its index) is employed on days [from, to). */
  listed(centre: number, from: number, to: number): void {
    const days = Math.min(to, this.#days) - Math.max(from, 0);
    if (days > 0) this.counts.centres[AT_CENTRE * centre + LISTED] += this.#sign * days;
  }

  /** As `absent`, for the sick-listed by health centre. */
  absentAt(centre: number, start: number, from: number, to: number, cause: number): void {
    const a = Math.max(from, start + 14, 0);
    const b = Math.min(to, this.#days);
    if (a >= b) return;
    const ends = this.#sign * (this.#monthEnds[b] - this.#monthEnds[a]);
    const at = AT_CENTRE * centre;
    const { centres } = this.counts;
    centres[at + SICK] += ends;
    if (cause === 0) centres[at + SICK_F] += ends;
    else if (cause === 1) centres[at + SICK_M] += ends;
  }

  /** A disability pension of so many quarters is drawn on days [from, to). */
  pensioned(cell: number, from: number, to: number, quarters: number): void {
    const days = Math.min(to, this.#days) - Math.max(from, 0);
    if (days > 0) this.#cells[cell + PENSION_NET] += this.sign * quarters * days;
  }

  /** A whole spell of at most 14 full days on days [start, end); what `started`, `absent` and `length` count, at once. */
  short(cell: number, hours: number, start: number, end: number, leave: number, carried: number): void {
    if (end <= 0) return;
    if (start < 0 || end >= this.#days || end > leave) {
      this.started(cell, start);
      this.absent(cell, hours, start, start, end, 4, -1, leave, carried);
      this.length(cell, start, end - start, -1, -1, 0);
      return;
    }
    const { sign } = this;
    const daily = this.#daily;
    const cells = this.#cells;
    const weight = 4 * sign * hours;
    const length = end - start;
    const a = DAILY * start;
    const b = DAILY * end;
    daily[a + D_ABSENT] += weight;
    daily[a + D_ABSENT_14] += weight;
    daily[a + D_ALL] += sign;
    daily[b + D_ABSENT] -= weight;
    daily[b + D_ABSENT_14] -= weight;
    daily[b + D_ALL] -= sign;
    cells[cell + ABSENT] += weight * length;
    cells[cell + ABSENT_14] += weight * length;
    cells[cell + DAYS_14] += sign * length;
    if (length > 14 - carried) {
      const benefit = sign * (length - 14 + carried);
      cells[cell + NET] += 4 * benefit;
      cells[cell + BENEFIT_DAYS] += benefit;
      cells[cell + EARLY_BENEFIT] += benefit;
    }
    cells[cell + STARTED] += sign;
    cells[cell + ENDED_14] += sign;
    if (this.#days - start >= FOLLOWED_SHORT) this.#lengths[length] += sign;
  }

  /**
   * A spell began: whether it is the person's third, or sixth, within the study year. The days on which the last RECENT of
   * `count` spells began stand in `recent` from `first` on.
   */
  repeated(cell: number, day: number, recent: Int32Array, first: number, count: number): void {
    if (day < 0 || day >= this.#days) return;
    const from = this.#yearStarts[day];
    for (let k = 0; k < REPEATED_SPELLS.length; k++) {
      const before = count - REPEATED_SPELLS[k];
      if (before < 0 || recent[first + (before % RECENT)] < from) return;
      const earlier = before === 0 ? -1 : recent[first + ((before - 1) % RECENT)];
      if (earlier < from) this.#cells[cell + REPEATED + k] += this.#sign;
    }
  }

  /** A spell began on a day of the study. */
  started(cell: number, day: number): void {
    if (day >= 0) this.#cells[cell + STARTED] += this.sign;
  }

  /**
   * A spell's length in days is known, or it is known to last beyond the end of the study (then `length` is at least
   * the days that are left). `exit` = index of EXITS, or -1.
   */
  length(cell: number, start: number, length: number, cause: number, exit: number, employerHours: number): void {
    const { sign, counts } = this;
    const left = this.#days - start;
    if (length <= 14) {
      if (start < 0) return;
      if (left >= FOLLOWED_SHORT) this.#lengths[length] += sign;
      if (length < left) this.#cells[cell + ENDED_14] += sign;
      return;
    }
    // What was reached within the study counts: a censored spell's length is not known.
    if (length >= 60 && left >= 60) this.#cells[cell + ABSENT_60_SPELLS] += sign * employerHours;
    if (exit >= 0 && exit < EXITS.length && start + length >= 0 && length < left) {
      counts.exits[exit] += sign;
      if (exit === BENEFIT_ENDED) this.#cells[cell + REFUSED] += sign;
      else if (exit === PENSION) this.#cells[cell + PENSIONS] += sign;
      else if (exit === PENSION_PART) this.#cells[cell + PART_PENSIONS] += sign;
    }
    if (start + 14 >= 0 && left > 14) this.#cells[cell + STARTED_LONG] += sign;
    if (start < 0) return;
    if (left >= FOLLOWED_SHORT) this.#lengths[FOLLOWED_SHORT + 1] += sign;
    if (left > 14) counts.causes[cause] += sign;
    if (left >= FOLLOWED_MEDIAN) {
      counts.longLengths[cause][length < FOLLOWED_MEDIAN ? length : FOLLOWED_MEDIAN] += sign;
    }
    for (let k = 0; k < KNOTS.length; k++) {
      const day = KNOTS[k];
      if (left < day) break;
      this.#cells[cell + FOLLOWED + k] += sign;
      if (length > day) this.#cells[cell + REACHED + k] += sign;
    }
    if (left >= 60 && length >= 30) {
      counts.thirty[0] += sign;
      if (length >= 60) counts.thirty[1] += sign;
    }
  }

  /** A full-time sick-listed person went over to part-time on a day. */
  switched(day: number): void {
    if (day >= 0 && day < this.#days) this.counts.tallies.switches += this.sign;
  }

  /** Whether an ordinary meeting was held in a long spell that could be followed for a year. */
  ordinary(start: number, held: boolean): void {
    if (start < 0 || this.#days - start < ORDINARY_FOLLOWED) return;
    this.counts.tallies.ordinarySpells += this.sign;
    if (held) this.counts.tallies.ordinaryHeld += this.sign;
  }

  /** Days [from, to) on which someone in employment was strained, at work or not. */
  strained(cell: number, from: number, to: number): void {
    const a = from > 0 ? from : 0;
    const b = to < this.#days ? to : this.#days;
    if (a < b) this.#cells[cell + STRAINED] += this.sign * (b - a);
  }

  /** A meeting or call of one kind on a day that counts. */
  tally(kind: Tally, amount = 1): void {
    this.counts.tallies[kind] += this.sign * amount;
  }
}
