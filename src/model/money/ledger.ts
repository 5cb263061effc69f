/**
 * What was paid and used, by employer, flow and study year, in whole öre. Whole numbers below 2^53 add without rounding, so no
 * order of adding changes a bit, and what is taken back (sign -1) leaves exactly what was there before.
 *
 * Years are counted from the study's start to the same date of the next year. What lies before day 0 (the warm-up) or
 * from the horizon on is not counted.
 */
import { addYears } from '../civil.ts';
import { flowCount } from './flows.ts';

/** In place of an employer's index: what concerns none alone. */
export const NO_EMPLOYER = -1;

export class MoneyLedger {
  readonly days: number;
  /** Employers and one more: account 0 is that of NO_EMPLOYER, then the employers in their order. */
  readonly accounts: number;
  readonly years: number;
  /** First day of each study year, and `days` at the end. */
  readonly starts: readonly number[];
  /** Year of each day of the study. */
  readonly yearOf: Uint8Array;
  /** Öre, [account][year][flow]. Only the files of this folder write here, at places that they have checked. */
  readonly ore: Float64Array;
  /** Numbers of one account. */
  readonly #size: number;
  /** 1 counts, -1 takes back. */
  sign = 1;

  /** @param plan `startDay` = days since 1970-01-01 of day 0; `days` = the horizon; `employers` = those with an account. */
  constructor({
    startDay,
    days,
    employers,
  }: {
    readonly startDay: number;
    readonly days: number;
    readonly employers: { readonly length: number };
  }) {
    const starts = [0];
    for (let year = 1; ; year++) {
      const next = addYears(startDay, year) - startDay;
      if (next >= days) break;
      starts.push(next);
    }
    this.days = days;
    this.years = starts.length;
    this.yearOf = new Uint8Array(days);
    starts.forEach((from, year) => this.yearOf.fill(year, from));
    this.starts = [...starts, days];
    this.accounts = employers.length + 1;
    this.#size = flowCount * this.years;
    this.ore = new Float64Array(this.#size * this.accounts);
  }

  /** Where an employer's account begins in `ore`. */
  accountOf(employer: number): number {
    return (employer + 1) * this.#size;
  }

  get bytes(): number {
    return this.ore.byteLength + this.yearOf.byteLength;
  }

  /** Books whole öre on a day; a day outside the study counts nothing. `flow` = its place (`flowAt`). */
  add(employer: number, flow: number, day: number, ore: number): void {
    if (day < 0 || day >= this.days) return;
    this.ore[this.accountOf(employer) + flowCount * this.yearOf[day] + flow] += this.sign * ore;
  }

  /** Books whole öre a day for the days [from, to), in the years to which they belong. */
  addDays(employer: number, flow: number, from: number, to: number, orePerDay: number): void {
    const account = this.accountOf(employer);
    const end = Math.min(to, this.days);
    for (let a = Math.max(from, 0); a < end;) {
      const year = this.yearOf[a];
      const b = Math.min(end, this.starts[year + 1]);
      this.ore[account + flowCount * year + flow] += this.sign * orePerDay * (b - a);
      a = b;
    }
  }

  /** Takes over the sums of another ledger of the same plan. */
  copyFrom(other: MoneyLedger): void {
    this.ore.set(other.ore);
  }

  clear(): void {
    this.ore.fill(0);
  }
}

/** Kronor as whole öre. */
export function oreOf(kronor: number): number {
  return Math.round(100 * kronor);
}
