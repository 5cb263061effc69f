/**
 * Sick-pay periods by slot: an absence soon after another goes on where that one stopped, and nobody has more than a number
 * of waiting deductions in twelve months. Columns of typed arrays, to be kept beside the other columns of a life.
 */
import { take } from '../arms/standing.ts';

/** A sick-pay period as a spell needs it. */
export class PayPeriod {
  /** Days of the period before this spell. */
  carried = 0;
  /** Quarters of days absent while sick pay runs, so far: carried over, then raised as the spell is booked. */
  quarters = 0;
  /** Whether the waiting deduction is made. */
  deducts = true;
  /** Särskilt högriskskydd: no deduction, and the insurance refunds the sick pay. */
  protected = false;

  set(other: PayPeriod): void {
    this.carried = other.carried;
    this.quarters = other.quarters;
    this.deducts = other.deducts;
    this.protected = other.protected;
  }
}

const NEVER = -1e9;
/** "Twelve months" as days. */
const TWELVE_MONTHS = 365;

// What is kept of a slot, side by side since a spell touches most of it.
/** First day not sick after the last spell. */
const END = 0;
/** Days of the period so far, its quarters with sick pay, and whether the deduction was made. */
const DAYS = 1;
const QUARTERS = 2;
const DEDUCTS = 3;
/** Place of the oldest of the latest deductions, and from the next number on their days. */
const OLDEST = 4;
const DEDUCTIONS = 5;

export class PayPeriods {
  readonly #state: Int32Array;
  readonly #stride: number;
  readonly #max: number;
  readonly #gap: number;

  /**
   * @param slots number of slots.
   * @param max `rule.karens_max`.
   * @param gap `rule.relapse_days`: a spell continues the period when it begins at most so many days after the last sick day.
   */
  constructor(slots: number, max: number, gap: number) {
    this.#max = max;
    this.#gap = gap;
    this.#stride = DEDUCTIONS + max;
    this.#state = new Int32Array(slots * this.#stride);
    for (let slot = 0; slot < slots; slot++) this.reset(slot);
  }

  get bytes(): number {
    return this.#state.byteLength;
  }

  follows(max: number, gap: number): boolean {
    return max === this.#max && gap === this.#gap;
  }

  /** Another person has the slot. */
  reset(slot: number): void {
    const at = slot * this.#stride;
    this.#state[at + END] = NEVER;
    this.#state[at + OLDEST] = 0;
    // Written out: a fill of so few is slower than the loop.
    const end = at + this.#stride;
    for (let i = at + DEDUCTIONS; i < end; i++) this.#state[i] = NEVER;
  }

  /** A spell begins on a day: writes into `period` how it is paid, and remembers a deduction. */
  begin(slot: number, day: number, isProtected: boolean, period: PayPeriod): void {
    const state = this.#state;
    const at = slot * this.#stride;
    period.protected = isProtected;
    // The last sick day is the day before the end.
    if (day - state[at + END] < this.#gap) {
      period.carried = state[at + DAYS];
      period.quarters = state[at + QUARTERS];
      period.deducts = state[at + DEDUCTS] === 1 && !isProtected;
      return;
    }
    period.carried = 0;
    period.quarters = 0;
    period.deducts = !isProtected && this.#mayDeduct(at, day);
  }

  #mayDeduct(at: number, day: number): boolean {
    const state = this.#state;
    const max = this.#max;
    if (max === 0) return false;
    const oldest = state[at + OLDEST];
    const place = at + DEDUCTIONS + oldest;
    // When even the oldest of the last `max` lies within twelve months, there have been enough.
    if (state[place] > day - TWELVE_MONTHS) return false;
    state[place] = day;
    state[at + OLDEST] = oldest + 1 === max ? 0 : oldest + 1;
    return true;
  }

  /** A spell of `length` days has ended; `end` = first day not sick. */
  end(slot: number, end: number, length: number, period: PayPeriod): void {
    const state = this.#state;
    const at = slot * this.#stride;
    state[at + END] = end;
    state[at + DAYS] = period.carried + length;
    state[at + QUARTERS] = period.quarters;
    state[at + DEDUCTS] = period.deducts ? 1 : 0;
  }

  copy(): PayPeriods {
    const copy = new PayPeriods(this.#state.length / this.#stride, this.#max, this.#gap);
    copy.copyFrom(this);
    return copy;
  }

  /** Takes over the state of another of the same size, or of some of its slots. */
  copyFrom(other: PayPeriods, slots?: Int32Array): void {
    take(other.#state, this.#state, slots, this.#stride);
  }
}
