/**
 * What was paid and used, by flow and study year, in whole öre. Whole numbers below 2^53 add without rounding, so no
 * order of adding changes a bit, and what is taken back (sign -1) leaves exactly what was there before.
 *
 * Years are counted from the study's start to the same date of the next year. What lies before day 0 (the warm-up) or
 * from the horizon on is not counted.
 */
import { addYears } from '../civil.ts';
import { flowAt, flowCount, type FlowId } from './flows.ts';

export class MoneyLedger {
  readonly days: number;
  readonly years: number;
  /** First day of each study year, and `days` at the end. */
  readonly starts: readonly number[];
  /** Year of each day of the study. */
  readonly yearOf: Uint8Array;
  /** Öre, [year][flow]. Only the files of this folder write here, at places that they have checked. */
  readonly ore: Float64Array;
  /** 1 counts, -1 takes back. */
  sign = 1;

  /** @param plan `startDay` = days since 1970-01-01 of day 0; `days` = the horizon. */
  constructor({ startDay, days }: { readonly startDay: number; readonly days: number }) {
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
    this.ore = new Float64Array(flowCount * this.years);
  }

  get bytes(): number {
    return this.ore.byteLength + this.yearOf.byteLength;
  }

  /** Books whole öre on a day; a day outside the study counts nothing. */
  add(flow: FlowId, day: number, ore: number): void {
    if (day < 0 || day >= this.days) return;
    this.ore[flowCount * this.yearOf[day] + flowAt[flow]] += this.sign * ore;
  }

  /** Books whole öre a day for the days [from, to), in the years to which they belong. */
  addDays(flow: FlowId, from: number, to: number, orePerDay: number): void {
    const end = Math.min(to, this.days);
    for (let a = Math.max(from, 0); a < end;) {
      const year = this.yearOf[a];
      const b = Math.min(end, this.starts[year + 1]);
      this.ore[flowCount * year + flowAt[flow]] += this.sign * orePerDay * (b - a);
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
