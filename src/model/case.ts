/**
 * A case: what a policy's process keeps on one long spell, from the first request to its end. Cases are few, so they are
 * objects; a spell without one pays nothing.
 */
import type { Spell } from './spell.ts';

export class Case {
  /** Where it stands; the process says what the numbers mean. */
  stage = 0;
  /** Day on which something happens by itself, and barrier at which it must be heard; Infinity when none. */
  day = Infinity;
  barrier = Infinity;
  /** Day of the request that waits. */
  asked = 0;
  /** Multiplier of the end of the spell. */
  factor = 1;
  /** A slot held for it, or -1. */
  place = -1;
  /** What the process needs besides. */
  choice = 0;
  since = 0;

  constructor(readonly process: CaseProcess) {}

  clone(): Case {
    const to = new Case(this.process);
    to.stage = this.stage;
    to.day = this.day;
    to.barrier = this.barrier;
    to.asked = this.asked;
    to.factor = this.factor;
    to.place = this.place;
    to.choice = this.choice;
    to.since = this.since;
    return to;
  }
}

export interface Request {
  readonly slot: number;
  readonly asked: number;
  readonly person: number;
  readonly spell: Spell;
  readonly of: Case;
}

/**
 * A process that works on long spells. What only the person knows happens on the case's own days; what is shared is
 * decided in `hear`, at a barrier, in the order of request day and person.
 */
export interface CaseProcess {
  /** Opens a case on a long spell that may come to one after `today`; null when it never will. */
  consider(spell: Spell, today: number): Case | null;
  /** The case's day has come. */
  happens(spell: Spell, of: Case, day: number): void;
  hear(day: number, requests: readonly Request[]): void;
  /** The spell ends on `end`, by nature with `exit` (index of EXITS); returns how it does end. */
  ended(spell: Spell, of: Case, end: number, exit: number): number;
  /** The spell is still under way at the horizon, or its person has left. */
  dropped(spell: Spell, of: Case): void;
}
