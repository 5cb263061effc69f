/** The stationary state of the day on which the warm-up begins: who is in a long spell, of what cause, and since when. */
import { uniform } from '../../engine/draws.ts';
import { processes } from '../process-ids.ts';
import type { Tables } from '../tables.ts';

export class StationaryStart {
  /** Of the last person who was asked for and is in a spell: cause, and days gone of it. */
  cause = 0;
  elapsed = 0;
  readonly #tables: Tables;
  /** Mean days of a long spell by cause times the cause's share, and their sum. */
  readonly #days: readonly [number, number, number];
  readonly #mean: number;

  constructor(tables: Tables) {
    const { mix, meanDays } = tables;
    this.#tables = tables;
    this.#days = [mix[0] * meanDays[0], (mix[1] - mix[0]) * meanDays[1], (mix[2] - mix[1]) * meanDays[2]];
    this.#mean = this.#days[0] + this.#days[1] + this.#days[2];
  }

  /** Whether a person is in a long spell: load = rate times mean length; cause by share of days, elapsed by S(d) / mean. */
  isSick(hi: number, lo: number, ratePerDay: number): boolean {
    const load = ratePerDay * this.#mean;
    if (uniform(hi, lo, processes.startSick, 0) >= load / (1 + load)) return false;
    const u = uniform(hi, lo, processes.startCause, 0) * this.#mean;
    const [f, m] = this.#days;
    this.cause = u < f ? 0 : u < f + m ? 1 : 2;
    const elapsed = this.#tables.elapsed[this.cause];
    const v = uniform(hi, lo, processes.startElapsed, 0);
    let low = 0;
    let high = elapsed.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (elapsed[middle] < v) low = middle + 1;
      else high = middle;
    }
    this.elapsed = low;
    return true;
  }
}
