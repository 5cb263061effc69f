/** Rows of four whole numbers in an array that grows: what is noted of lives in number, where objects would be a burden. */
export const ROW = 4;
const FIRST = 1 << 12;

export class Rows {
  #words = new Int32Array(ROW * FIRST);
  #used = 0;

  get bytes(): number {
    return this.#words.byteLength;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#used / ROW;
  }

  /** Row i begins at ROW * i. To be read between two rows that are added, as the array is another one when it has grown. */
  get words(): Int32Array {
    return this.#words;
  }

  add(a: number, b: number, c: number, d: number): void {
    const at = this.#used;
    if (at === this.#words.length) {
      const more = new Int32Array(2 * at);
      more.set(this.#words);
      this.#words = more;
    }
    const words = this.#words;
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
    this.#used = at + ROW;
  }

  /** Nothing more comes: gives back the room that is left over. */
  close(): void {
    this.#words = this.#words.slice(0, this.#used);
  }
}
