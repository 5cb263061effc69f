/**
 * The clock of a spell's end: a unit-exponential amount of hazard that is used up at a pace, which the factors that act on the
 * spell multiply. It is settled only when their product changes: stopping (at a barrier, at the end of the warm-up) settles
 * nothing, so extra stops move no bit.
 */
import { crossing, settle, type HazardTable } from '../../engine/hazard.ts';
import type { Spell } from './spell.ts';
import type { Tables } from '../tables.ts';

export class SpellClock {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  #table(spell: Spell): HazardTable {
    return spell.cause < 0 ? this.#tables.short : this.#tables.end[spell.cause][spell.shadow];
  }

  /** The spell day on which it ends, if no factor changes before. */
  lastDay(spell: Spell): number {
    const { forced, anchor, residual, multiplier } = spell;
    return Math.min(forced, Math.ceil(crossing(this.#table(spell), anchor, residual, multiplier)));
  }

  /** Settled up to spell day `day`, before the hazard itself becomes another. */
  stop(spell: Spell, day: number): void {
    if (day <= spell.anchor) return;
    spell.residual = settle(this.#table(spell), spell.anchor, spell.residual, spell.multiplier, day);
    spell.anchor = day;
  }

  /** Goes on under the factors as they now are after spell day `day`. */
  settle(spell: Spell, day: number): void {
    let multiplier = spell.age * spell.manager * spell.officer * spell.waiting * spell.meeting;
    const byDegree = spell.shadow === 0 && spell.earlyMeetings === 0;
    for (const of of spell.cases) if (byDegree || !of.process.mediates) multiplier *= of.factor;
    if (multiplier === spell.multiplier) return;
    this.stop(spell, day);
    spell.multiplier = multiplier;
  }
}
