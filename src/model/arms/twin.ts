/**
 * The twin: the same person in the same world without any policy. Ends of long spells in the life without policies, so that
 * what would have happened anyway is measured and not assumed.
 */
import type { Spell } from '../spells/spell.ts';

const NONE = -1;

export class Twin {
  /** By slot: the latest entry of anybody who has been in it. */
  readonly #latest: Int32Array;
  readonly #entries: {
    readonly person: number;
    readonly code: number;
    readonly end: number;
    readonly earlier: number;
  }[] = [];

  /** @param slots number of slots. */
  constructor(slots: number) {
    this.#latest = new Int32Array(slots).fill(NONE);
  }

  record(person: number, { slot, code }: Spell, end: number): void {
    this.#entries.push({ person, code, end, earlier: this.#latest[slot] });
    this.#latest[slot] = this.#entries.length - 1;
  }

  /** First day on which the twin was no longer sick; undefined when the twin never had this spell. */
  end(person: number, { slot, code }: Spell): number | undefined {
    for (let i = this.#latest[slot]; i !== NONE; i = this.#entries[i].earlier) {
      const entry = this.#entries[i];
      if (entry.person === person && entry.code === code) return entry.end;
    }
    return undefined;
  }
}
