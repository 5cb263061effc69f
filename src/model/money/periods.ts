/**
 * Sick-pay periods by slot: an absence soon after another goes on where that one stopped, and nobody has more than a number
 * of waiting deductions in twelve months. Columns of typed arrays, to be kept beside the other columns of a life.
 */

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

export class PayPeriods {
  /** First day not sick after the last spell. */
  readonly #end: Int32Array;
  readonly #days: Int32Array;
  readonly #quarters: Uint8Array;
  readonly #deducts: Uint8Array;
  /** The latest deductions of a slot, in a ring, and how many there have been. */
  readonly #deductions: Int32Array;
  readonly #count: Int32Array;
  readonly #max: number;
  readonly #gap: number;

  /**
   * @param slots number of slots.
   * @param max `rule.karens_max`.
   * @param gap `rule.period_gap`: a spell continues the period when it begins at most so many days after the last sick day.
   */
  constructor(slots: number, max: number, gap: number) {
    this.#max = max;
    this.#gap = gap;
    this.#end = new Int32Array(slots).fill(NEVER);
    this.#days = new Int32Array(slots);
    this.#quarters = new Uint8Array(slots);
    this.#deducts = new Uint8Array(slots);
    this.#deductions = new Int32Array(slots * max);
    this.#count = new Int32Array(slots);
  }

  get bytes(): number {
    return this.#columns.reduce((sum, column) => sum + column.byteLength, 0);
  }

  get #columns(): readonly (Int32Array | Uint8Array)[] {
    return [this.#end, this.#days, this.#quarters, this.#deducts, this.#deductions, this.#count];
  }

  /** Another person has the slot. */
  reset(slot: number): void {
    this.#end[slot] = NEVER;
    this.#count[slot] = 0;
  }

  /** A spell begins on a day: writes into `period` how it is paid, and remembers a deduction. */
  begin(slot: number, day: number, isProtected: boolean, period: PayPeriod): void {
    period.protected = isProtected;
    // The last sick day is the day before the end.
    if (day - this.#end[slot] < this.#gap) {
      period.carried = this.#days[slot];
      period.quarters = this.#quarters[slot];
      period.deducts = this.#deducts[slot] === 1 && !isProtected;
      return;
    }
    period.carried = 0;
    period.quarters = 0;
    period.deducts = !isProtected && this.#mayDeduct(slot, day);
  }

  #mayDeduct(slot: number, day: number): boolean {
    const max = this.#max;
    if (max === 0) return false;
    const n = this.#count[slot];
    const place = slot * max + (n % max);
    // The ring holds the last `max`; the oldest of them stands where the next one goes.
    if (n >= max && this.#deductions[place] > day - TWELVE_MONTHS) return false;
    this.#deductions[place] = day;
    this.#count[slot] = n + 1;
    return true;
  }

  /** A spell of `length` days has ended; `end` = first day not sick. */
  end(slot: number, end: number, length: number, period: PayPeriod): void {
    this.#end[slot] = end;
    this.#days[slot] = period.carried + length;
    this.#quarters[slot] = period.quarters;
    this.#deducts[slot] = period.deducts ? 1 : 0;
  }

  /** Takes over the state of another of the same size. */
  copyFrom(other: PayPeriods): void {
    const from = other.#columns;
    this.#columns.forEach((column, i) => column.set(from[i]));
  }
}
