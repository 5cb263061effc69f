/**
 * The degree of a long spell: full or part, by hazards that keep the share of the stock. The shadow degree is the one
 * without policies (spell.ts); what a policy agrees on lies over it.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import { crossing, type HazardTable } from '../../engine/hazard.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Meetings } from '../processes/meeting.ts';
import type { Spell } from './spell.ts';
import { SHORT_DAYS } from '../tables.ts';

/** Repeated draws of one candidate are told apart by the bits above its code. */
const AGAIN = 0x100000;

export class Degrees {
  readonly #population: Population;
  readonly #meetings: Meetings;

  constructor(population: Population, meetings: Meetings) {
    this.#population = population;
    this.#meetings = meetings;
  }

  /** How a long spell that has run `elapsed` days begins; `spell.anchor` is set. */
  begin(spell: Spell, elapsed: number): void {
    const { slot, code } = spell;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const { partShare } = this.#population.setting.tables;
    const share = partShare[Math.min(Math.max(elapsed, SHORT_DAYS) + 1, partShare.length - 1)];
    spell.shadow = uniform(hi, lo, processes.degreeStart, code) < share ? 1 : 0;
    if (spell.shadow === 1) spell.level = this.#level(hi, lo, code, 0);
    spell.degreeAnchor = spell.anchor;
    spell.degreeResidual = exponential(hi, lo, processes.degreeSwitch, code);
  }

  /** Spell day after which the degree changes next. */
  next(spell: Spell): number {
    return Math.ceil(crossing(this.#table(spell), spell.degreeAnchor, spell.degreeResidual, 1));
  }

  /** Quarters of absence after the next change of the shadow degree, while that is part. */
  levelAfter(spell: Spell): number {
    if (spell.shadow === 1) return spell.level;
    const { keyHi, keyLo } = this.#population.people;
    return this.#level(keyHi[spell.slot], keyLo[spell.slot], spell.code, spell.switches + 1);
  }

  /** Full to part or back after spell day `day`. */
  change(spell: Spell, day: number, level: number): void {
    const { keyHi, keyLo } = this.#population.people;
    spell.shadow = 1 - spell.shadow;
    spell.level = level;
    spell.switches++;
    spell.degreeAnchor = day;
    const code = spell.code + spell.switches * AGAIN;
    spell.degreeResidual = exponential(keyHi[spell.slot], keyLo[spell.slot], processes.degreeSwitch, code);
  }

  #level(hi: number, lo: number, code: number, time: number): number {
    return this.#meetings.quartersAt(uniform(hi, lo, processes.degreeLevel, code + time * AGAIN));
  }

  #table(spell: Spell): HazardTable {
    const { toFull, toPart } = this.#population.setting.tables;
    return (spell.shadow === 1 ? toFull : toPart)[spell.cause];
  }
}
