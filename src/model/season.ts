/**
 * The season of short spells as operational time: C(t) is the sum of the quarter factors over the days up to t. A person
 * with rate r has spent r * (C(t) - C(s)) between s and t, so the next candidate is found by inverting C.
 */
import { quarter } from './civil.ts';

export class Season {
  /** Day of each change of quarter, and C there; the first is the day from which it is counted. */
  readonly #day: Float64Array;
  readonly #at: Float64Array;
  readonly #slope: Float64Array;
  /** Days per unit of C, and the quarter in which each 32nd unit of C falls. */
  readonly #pace: Float64Array;
  readonly #inverse: Int32Array;
  /** Index of the quarter by month-long cells of days, so that nothing is searched for. */
  readonly #guide: Int32Array;
  readonly #from: number;

  /** `factors` of the quarters, normalised here to a mean of 1 over a year. */
  constructor(startDay: number, from: number, to: number, factors: readonly number[]) {
    const mean = (factors[0] * 90.25 + factors[1] * 91 + factors[2] * 92 + factors[3] * 92) / 365.25;
    const days: number[] = [];
    const at: number[] = [];
    const slope: number[] = [];
    let sum = 0;
    let last = -1;
    for (let day = from; day < to; day++) {
      const q = quarter(startDay + day);
      if (q !== last) {
        days.push(day);
        at.push(sum);
        slope.push(factors[q] / mean);
        last = q;
      }
      sum += factors[q] / mean;
    }
    this.#from = from;
    this.#day = Float64Array.from(days);
    this.#at = Float64Array.from(at);
    this.#slope = Float64Array.from(slope);
    this.#pace = this.#slope.map((factor) => 1 / factor);
    this.#inverse = new Int32Array(Math.ceil(sum / 32) + 1);
    for (let c = 0, k = 0; c < this.#inverse.length; c++) {
      while (k + 1 < at.length && at[k + 1] <= 32 * c) k++;
      this.#inverse[c] = k;
    }
    const cells = Math.ceil((to - from) / 32) + 1;
    this.#guide = new Int32Array(cells);
    let k = 0;
    for (let c = 0; c < cells; c++) {
      while (k + 1 < days.length && days[k + 1] <= from + 32 * c) k++;
      this.#guide[c] = k;
    }
  }

  #index(day: number): number {
    const cell = ((day - this.#from) / 32) | 0;
    let k = this.#guide[cell < this.#guide.length ? cell : this.#guide.length - 1];
    while (k + 1 < this.#day.length && this.#day[k + 1] <= day) k++;
    return k;
  }

  /** C(day). */
  spent(day: number): number {
    const k = this.#index(day);
    return this.#at[k] + this.#slope[k] * (day - this.#day[k]);
  }

  /** The time at which C reaches `amount`; beyond the last quarter its factor goes on. */
  at(amount: number): number {
    const at = this.#at;
    const last = at.length - 1;
    // In a row of cells of C as wide as a month: a quarter has about three.
    const cell = (amount / 32) | 0;
    let k = cell < this.#inverse.length ? this.#inverse[cell] : last;
    while (k < last && at[k + 1] <= amount) k++;
    return this.#day[k] + (amount - at[k]) * this.#pace[k];
  }

  /** The time at which C has grown by `amount` since `day`. */
  after(day: number, amount: number): number {
    return this.at(this.spent(day) + amount);
  }
}
