/** What the end of a long spell leads to: who leaves with it, who is asked for something, who was back sooner than the twin. */
import type { Accounts } from '../counts/accounts.ts';
import type { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import type { Return } from '../columns.ts';
import type { Histories } from '../people/employments.ts';
import { LEAVES, NEW_JOB, RING_JOB } from '../outcomes/outcome-ids.ts';
import type { Spell } from './spell.ts';
import type { Spells } from './spells.ts';
import type { Vacancies } from '../people/vacancies.ts';

const NEVER = 1e9;

/** What is told of an end, and what it is read from. */
export interface AtEnds extends Histories {
  readonly spells: Spells;
  readonly vacancies: Vacancies;
  /** Onset of long spells of those whom a ring has placed. */
  readonly placed: number;
}

export class Endings {
  readonly #around: Around;
  readonly #acting: Acting;
  readonly #at: AtEnds;
  readonly #accounts: Accounts;
  readonly #days: number;
  /** The twin is being written: this is the life without policies. */
  readonly #records: boolean;

  constructor(around: Around, acting: Acting, at: AtEnds) {
    this.#around = around;
    this.#acting = acting;
    this.#at = at;
    this.#accounts = around.accounts;
    this.#days = around.plan.days;
    this.#records = around.plan.policies.length === 0;
  }

  /** Back from a spell: the person may apply for protection, here or in the arm of a policy that watches. */
  back(slot: number, day: number, length: number): void {
    const { probes } = this.#at;
    this.#acting.protection?.after(slot, day, length);
    if (probes.any) probes.protection(slot, day, length);
  }

  /** The spell that `Spells` has run is over: the person may leave with it, or be asked to a talk. */
  ended(spell: Spell): void {
    const of = this.#around.columns;
    const { spells, reaches, diary, vacancies, followUp, elsewhere } = this.#at;
    const { end, exit, free } = spells;
    const { slot, start } = spell;
    of.free[slot] = free;
    this.#acting.mobility?.absent(spell, end);
    reaches.spell(slot, start, end - start, of.leave[slot]);
    diary?.over(slot, start, end - start);
    this.#compare(spell, end);
    if (exit === RING_JOB) {
      vacancies.move(slot, end);
      this.#acting.changedEmployer(slot);
    }
    if (exit === NEW_JOB && end >= 0 && end < this.#days) {
      const placed = of.placed[slot] === 1 ? this.#at.placed : 1;
      followUp.outside(end, elsewhere.follow(slot, end, this.#days, placed));
    }
    if (LEAVES[exit] && end < of.leave[slot]) {
      of.leave[slot] = end;
      of.leaveBy[slot] = exit;
      return;
    }
    const back = { code: spell.code, length: end - start, day: free };
    if (end < 0 && free > 0) of.returns.set(slot, back);
    this.returned(slot, back);
    this.#acting.mobility?.back(spell, free);
  }

  /** Back at work after a long spell: what policies make of it. */
  returned(slot: number, { code, length, day }: Return): void {
    const { talks, diary } = this.#at;
    talks.after(slot, code, day);
    this.back(slot, day, length);
    diary?.back(slot, code, day, length);
  }

  /** A spell passes the horizon. */
  censored(spell: Spell): void {
    const { spells, reaches, diary } = this.#at;
    spells.censor(spell);
    this.#acting.mobility?.absent(spell, this.#days);
    reaches.spell(spell.slot, spell.start, Infinity, this.#around.columns.leave[spell.slot]);
    diary?.over(spell.slot, spell.start, NEVER);
    this.#compare(spell, Infinity);
  }

  /** Against the twin: who was back sooner, and who later, by how many days; beyond the horizon nothing is known. */
  #compare(spell: Spell, end: number): void {
    const { twin, columns } = this.#around;
    if (twin === null || spell.cause < 0) return;
    const person = columns.person(spell.slot);
    const known = Math.min(end, this.#days);
    if (this.#records) return twin.record(person, spell, known);
    const before = twin.end(person, spell);
    if (before === undefined || before === known || before < 0) return;
    const sooner = known < before;
    this.#accounts.tally(sooner ? 'sooner' : 'later');
    this.#accounts.tally(sooner ? 'daysSooner' : 'daysLater', Math.abs(known - before));
  }
}
