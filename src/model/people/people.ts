/** Who is in each slot now, as columns of typed arrays, allocated once for a size and used for world after world. */
import { bytesOf, columnsOf, type Column } from '../arms/standing.ts';

/** A person's number is slot + generation * 2^21. */
export const GENERATION = 0x200000;

/** Who is in a slot now: all of it follows from (slot, generation). */
export class People {
  readonly keyHi: Int32Array;
  readonly keyLo: Int32Array;
  /** Day of birth. */
  readonly birth: Float64Array;
  readonly woman: Uint8Array;
  /** Per cent of full time. */
  readonly hours: Uint8Array;
  /** Kronor a month, for full time. */
  readonly wage: Int32Array;
  /** Listed at a participating health centre. */
  readonly listed: Uint8Array;
  /** Index of the health centre (`centresOf`), or their number when the study names none for the person. */
  readonly centre: Uint16Array;
  /** Onsets per day before age, season and manager. */
  readonly rateShort: Float64Array;
  readonly rateLong: Float64Array;
  readonly #all: readonly Column[];

  constructor(readonly count: number) {
    this.keyHi = new Int32Array(count);
    this.keyLo = new Int32Array(count);
    this.birth = new Float64Array(count);
    this.woman = new Uint8Array(count);
    this.hours = new Uint8Array(count);
    this.wage = new Int32Array(count);
    this.listed = new Uint8Array(count);
    this.centre = new Uint16Array(count);
    this.rateShort = new Float64Array(count);
    this.rateLong = new Float64Array(count);
    this.#all = columnsOf(this);
  }

  get bytes(): number {
    return bytesOf(this.#all);
  }

  copyFrom(other: People): void {
    this.#all.forEach((column, i) => column.set(other.#all[i]));
  }
}
