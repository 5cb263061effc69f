/**
 * What the ring's results are and who learns from them. Cases that it has ended, and placements among them, are written down
 * with their day. A ring that publishes (`ring.publishes`) tells them once a year, on the day on which it opened: then the
 * union accepts more (`union.learning_rate` for every ten placements so far), and more take work training
 * (`ring.spiral_gain` for every ten points of the year's share of placements).
 *
 * Asked for at barriers only: by then everything of the days before has happened, however far others have run ahead.
 *
 * Apart from that, a ring that exchanges experience with others (`ring.exchange`) closes a part of the gap between its
 * competence and the best (`ring.hr_best`) every year.
 */
import { exp, log, pow } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';

/** Points of a share, and placements, for which the two rates of learning are given. */
const TEN = 10;

export class Results {
  readonly #opens: number;
  readonly #publishes: boolean;
  readonly #unionRate: number;
  readonly #spiral: number;
  readonly #start: number;
  readonly #gap: number;
  readonly #rate: number;
  readonly #ended: number[] = [];
  readonly #placed: number[] = [];

  constructor({ values }: Around, opens: number) {
    this.#opens = opens;
    this.#publishes = values.get('ring.publishes') > 0;
    this.#unionRate = values.get('union.learning_rate') / 100;
    this.#spiral = values.get('ring.spiral_gain');
    this.#start = values.get('ring.hr_competence');
    this.#gap = Math.max(0, log(values.get('ring.hr_best') / this.#start));
    this.#rate = values.get('ring.exchange') > 0 ? values.get('ring.learning_rate') : 0;
  }

  /** A case that the ring has taken up is over. */
  end(day: number, placed: boolean): void {
    this.#ended.push(day);
    if (placed) this.#placed.push(day);
  }

  /** The day to which what is published on `day` reaches; nothing is before the ring's first year is over. */
  #told(day: number): number {
    const years = Math.floor((day - this.#opens) / YEAR);
    return this.#publishes && years > 0 ? this.#opens + years * YEAR : -Infinity;
  }

  /** What the union accepts beyond its own, as a share. At a barrier. */
  persuades(day: number): number {
    const told = this.#told(day);
    const placed = this.#placed.reduce((n, at) => (at < told ? n + 1 : n), 0);
    return this.#unionRate * Math.floor(placed / TEN);
  }

  /** How many more take work training. At a barrier. */
  inspires(day: number): number {
    const told = this.#told(day);
    const within = (at: number) => at < told && at >= told - YEAR;
    const ended = this.#ended.filter(within).length;
    if (ended === 0) return 1;
    return pow(this.#spiral, (100 * this.#placed.filter(within).length) / ended / TEN);
  }

  /** Multiplier of the end of a spell while the ring has its case. */
  competence(day: number): number {
    if (this.#rate === 0 || day <= this.#opens) return this.#start;
    return this.#start * exp(this.#gap * (1 - pow(1 - this.#rate, (day - this.#opens) / YEAR)));
  }
}
