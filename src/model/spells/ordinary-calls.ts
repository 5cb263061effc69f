/**
 * How many long spells the insurance office calls to an ordinary meeting: as many as the share of one year asks for, times
 * `meet.ordinary_trend` for every calendar year after it. Most studies hold no trend, and then every day is alike.
 */
import { pow } from '../../engine/math.ts';
import { civilDate, dayNumber } from '../civil.ts';

/** The year of which `meet.ordinary_share` tells; its trend is "after 2017". */
const KNOWN = 2017;

export class OrdinaryCalls {
  readonly #startDay: number;
  readonly #call: number;
  readonly #trend: number;
  /** Days of the study in the calendar year that was asked for last, and the share of that year. */
  #from = 0;
  #to = 0;
  #share = 0;

  /** @param call the share of spells called in the year that is known; `trend` = change a year, as a share of the year before. */
  constructor(startDay: number, call: number, trend: number) {
    this.#startDay = startDay;
    this.#call = call;
    this.#trend = trend;
  }

  /** Probability that a spell that begins on a day of the study is called. */
  on(day: number): number {
    if (this.#trend === 0) return this.#call;
    if (day < this.#from || day >= this.#to) this.#turnTo(civilDate(this.#startDay + day).year);
    return this.#share;
  }

  #turnTo(year: number): void {
    this.#from = dayNumber(year, 1, 1) - this.#startDay;
    this.#to = dayNumber(year + 1, 1, 1) - this.#startDay;
    this.#share = Math.min(1, this.#call * pow(1 + this.#trend, Math.max(0, year - KNOWN)));
  }
}
