/**
 * The twin: the same person in the same world without any policy. Ends of long spells in the life without policies, so that
 * what would have happened anyway is measured and not assumed.
 */
import type { Spell } from './spell.ts';

/** Codes of spells are below this. */
const CODES = 0x100000;

export class Twin {
  readonly #ends = new Map<number, number>();

  record(person: number, spell: Spell, end: number): void {
    this.#ends.set(person * CODES + spell.code, end);
  }

  /** First day on which the twin was no longer sick; undefined when the twin never had this spell. */
  end(person: number, spell: Spell): number | undefined {
    return this.#ends.get(person * CODES + spell.code);
  }
}
