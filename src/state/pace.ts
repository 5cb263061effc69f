/**
 * How long the rest will take. The longest wait between two worlds is left out: other work, such as people's lives, may have gone
 * before, and would be counted once for every world that is to come.
 */
export class Pace {
  readonly #began: number;
  #last: number;
  readonly #from: number;
  #longest = 0;
  #done: number;

  /**
   * @param now milliseconds of any clock, as the next.
   * @param done worlds that were there before.
   */
  constructor(now: number, done = 0) {
    this.#began = this.#last = now;
    this.#from = this.#done = done;
  }

  /** So many worlds are there. */
  heard(done: number, now: number): void {
    if (done <= this.#done) return;
    this.#done = done;
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }

  /** Seconds until there are `total`; null before there is a pace. */
  left(total: number): number | null {
    const heard = this.#done - this.#from;
    if (heard < 4) return null;
    const ms = (this.#last - this.#began - this.#longest) / (heard - 1);
    return (ms * (total - this.#done)) / 1000;
  }
}
