/**
 * How long the rest will take. The longest wait between two worlds is left out: other work, such as people's lives, may have gone
 * before, and would be counted once for every world that is to come.
 */
export class Pace {
  readonly #began: number;
  #last: number;
  #longest = 0;
  #done = 0;

  /** @param now milliseconds of any clock, as the next. */
  constructor(now: number) {
    this.#began = this.#last = now;
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
    if (this.#done < 4) return null;
    const ms = (this.#last - this.#began - this.#longest) / (this.#done - 1);
    return (ms * (total - this.#done)) / 1000;
  }
}
