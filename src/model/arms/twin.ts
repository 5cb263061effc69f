/**
 * The twin: the same person in the same world without any policy. Ends of long spells in the life without policies, so that
 * what would have happened anyway is measured and not assumed.
 */
import { ROW, Rows } from './rows.ts';
import type { Spell } from '../spells/spell.ts';

const NONE = -1;

export class Twin {
  /** By slot: the latest entry of anybody who has been in it. */
  readonly #latest: Int32Array;
  /** Person, code of the spell, its end, and the entry before it of the same slot. */
  readonly #entries = new Rows();

  /** Nothing more comes: gives back the room that is left over. */
  close(): void {
    this.#entries.close();
  }

  get bytes(): number {
    return this.#latest.byteLength + this.#entries.bytes;
  }

  /** @param slots number of slots. */
  constructor(slots: number) {
    this.#latest = new Int32Array(slots).fill(NONE);
  }

  record(person: number, { slot, code }: Spell, end: number): void {
    this.#entries.add(person, code, end, this.#latest[slot]);
    this.#latest[slot] = this.#entries.length - 1;
  }

  /** First day on which the twin was no longer sick; undefined when the twin never had this spell. */
  end(person: number, { slot, code }: Spell): number | undefined {
    const { words } = this.#entries;
    for (let i = this.#latest[slot]; i !== NONE; i = words[ROW * i + 3]) {
      if (words[ROW * i] === person && words[ROW * i + 1] === code) return words[ROW * i + 2];
    }
    return undefined;
  }
}
