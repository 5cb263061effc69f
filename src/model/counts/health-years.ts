/**
 * Health share (O-18): of those employed a whole study year at the same employer, how many were absent on no day, and on
 * few. One running count of days a person; it is read when the year is over, as only then it is known who stayed.
 *
 * Five sick working days are seven calendar days, as all days of the model are calendar days. A day counts as one
 * whatever the degree of absence.
 */
import type { Accounts } from './accounts.ts';
import type { LifeColumns } from '../columns.ts';
import { SICK_YEARS, SICK_YEARS_OVER, WHOLE_YEARS } from './counts.ts';
import type { Plan } from '../plan.ts';

/** Calendar days in the place of five working days of a week of five. */
export const FEW_DAYS = 7;
const [LONG_AGO, NEVER] = [-1e9, 1e9];

export class HealthYears {
  readonly #days: number;
  readonly #starts: readonly number[];
  readonly #yearOf: Uint8Array;
  readonly #cells: Float64Array;
  readonly #columns: LifeColumns;
  readonly #sign: number;

  constructor(plan: Plan, accounts: Accounts, columns: LifeColumns) {
    this.#days = plan.days;
    this.#starts = accounts.ledger.starts;
    this.#yearOf = accounts.ledger.yearOf;
    this.#cells = accounts.counts.cells;
    this.#columns = columns;
    this.#sign = accounts.sign;
  }

  /** A new person in a slot, or the same in another employment. */
  clear(slot: number): void {
    this.#columns.yearEnd[slot] = LONG_AGO;
    this.#columns.yearDays[slot] = 0;
  }

  /** Absence on days [from, to), later than what was told before. */
  absent(slot: number, from: number, to: number): void {
    const { yearEnd, yearDays } = this.#columns;
    if (to <= yearEnd[slot]) yearDays[slot] += to - from;
    else this.#turn(slot, from, to);
  }

  #turn(slot: number, from: number, to: number): void {
    const { yearEnd, yearDays, leave } = this.#columns;
    for (let day = from; day < to;) {
      if (day >= yearEnd[slot]) {
        this.#read(slot, leave[slot]);
        yearEnd[slot] = day < 0 ? 0 : day < this.#days ? this.#starts[this.#yearOf[day] + 1] : NEVER;
      }
      const end = Math.min(to, yearEnd[slot]);
      yearDays[slot] += end - day;
      day = end;
    }
  }

  /** The year that was being counted is over; it counts when the person was employed on all its days, until `leave`. */
  #read(slot: number, leave: number): void {
    const { yearEnd, yearDays, hire, cell } = this.#columns;
    const days = yearDays[slot];
    const end = yearEnd[slot];
    yearDays[slot] = 0;
    if (days === 0 || end <= 0 || end > this.#days || leave < end) return;
    if (hire[slot] > this.#starts[this.#yearOf[end - 1]]) return;
    this.#cells[cell[slot] + SICK_YEARS] += this.#sign;
    if (days > FEW_DAYS) this.#cells[cell[slot] + SICK_YEARS_OVER] += this.#sign;
  }

  /** The employment ends on `day`, or the study does. */
  close(slot: number, day: number): void {
    this.#read(slot, day);
    this.clear(slot);
    const { hire, cell } = this.#columns;
    const starts = this.#starts;
    for (let year = 0; year + 1 < starts.length; year++) {
      if (hire[slot] <= starts[year] && starts[year + 1] <= day) this.#cells[cell[slot] + WHOLE_YEARS] += this.#sign;
    }
  }
}
