/**
 * Participants of early meetings (O-09): how they enter, and how they stand 90, 180 and 365 days later. They enter when they
 * are called; the days that lie ahead are watched, and each absence that covers one of them says what it was.
 */
import type { Accounts } from './accounts.ts';
import { ENTRANTS, type Counts } from './counts.ts';
import { ENTRIES, STATUS_DAYS, STATUSES } from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';
import { SHORT_DAYS } from '../tables.ts';

const ALL = STATUSES.length - 1;
const LEFT_EMPLOYER = STATUSES.indexOf('left');

export type Entry = (typeof ENTRIES)[number];

interface Watched {
  readonly day: number;
  readonly entry: number;
}

export class Participants {
  readonly #plan: Plan;
  readonly #counts: Counts;
  readonly #sign: number;
  /** Entries of the person in a slot that are still watched. */
  readonly #watched: (Watched[] | undefined)[];

  /** @param slots number of slots. */
  constructor(plan: Plan, accounts: Accounts, slots: number) {
    this.#watched = new Array<Watched[] | undefined>(slots).fill(undefined);
    this.#plan = plan;
    this.#counts = accounts.counts;
    this.#sign = accounts.sign;
  }

  clear(slot: number): void {
    this.#watched[slot] = undefined;
  }

  /** Whether the person in a slot is, or was, one. */
  has(slot: number): boolean {
    return this.#watched[slot] !== undefined;
  }

  /** The person is called to a first meeting. */
  enter(slot: number, cell: number, day: number, as: Entry): void {
    const { days, months } = this.#plan;
    if (day < 0 || day >= days) return;
    const counts = this.#counts;
    const entry = ENTRIES.indexOf(as);
    counts.cells[cell + ENTRANTS] += this.#sign;
    counts.entries[entry] += this.#sign;
    counts.entrants[months.findIndex((first) => first > day) - 1] += this.#sign;
    STATUS_DAYS.forEach((later, k) => {
      if (day + later < days) counts.statuses[index(entry, k, ALL)] += this.#sign;
    });
    const mine = this.#watched[slot];
    if (mine) mine.push({ day, entry });
    else this.#watched[slot] = [{ day, entry }];
  }

  /** Absence on days [from, to) of a spell that began on `start`, by `quarters` of a day. */
  absent(slot: number, start: number, from: number, to: number, quarters: number): void {
    const mine = this.#watched[slot];
    if (mine === undefined) return;
    const fifteenth = start + SHORT_DAYS;
    this.#mark(mine, from, Math.min(to, fifteenth), 0);
    this.#mark(mine, Math.max(from, fifteenth), to, quarters === 4 ? 2 : 1);
  }

  /** Employed, or in a spell begun in employment, until `day`. */
  left(slot: number, day: number): void {
    const mine = this.#watched[slot];
    if (mine !== undefined) this.#mark(mine, day, Infinity, LEFT_EMPLOYER);
  }

  /** Days [from, to) are of a status. */
  #mark(mine: readonly Watched[], from: number, to: number, status: number): void {
    for (const { day, entry } of mine) {
      for (let k = 0; k < STATUS_DAYS.length; k++) {
        const at = day + STATUS_DAYS[k];
        if (at < from || at >= to || at >= this.#plan.days) continue;
        this.#counts.statuses[index(entry, k, status)] += this.#sign;
      }
    }
  }
}

function index(entry: number, day: number, status: number): number {
  return (entry * STATUS_DAYS.length + day) * STATUSES.length + status;
}
