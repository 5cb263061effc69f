/**
 * Absence of people in the wrong job in the year before and the year after a move, against those who are in one and stay (O-31).
 * Matched by sex, age and occupation: each mover is set against the mean of those who have been employed on all of the same
 * days. Days in spells over 14 days, whatever the degree. Movers whose two years do not lie within the study, and who have nobody to
 * be matched with, are not counted.
 */
import type { Accounts } from '../counts/accounts.ts';
import { YEAR } from '../civil.ts';
import { CELLS, KEPT } from '../counts/counts.ts';

const NEVER = 1e9;
const TWELVE_MONTHS = Math.floor(YEAR);

interface Life {
  /** Sex, age and occupation. */
  readonly like: number;
  readonly from: number;
  to: number;
  /** First and next day after, of long spells. */
  readonly spells: number[];
  moved: number;
  /** Days absent in the year after a move to another employer; -1 when the person is still here. */
  away: number;
}

/** Days of spells within [from, to). */
function daysIn(spells: readonly number[], from: number, to: number): number {
  let days = 0;
  for (let i = 0; i < spells.length; i += 2) {
    days += Math.max(0, Math.min(to, spells[i + 1]) - Math.max(from, spells[i]));
  }
  return days;
}

export class MobilityBook {
  readonly #lives: Life[] = [];
  /** By slot, of the present generation; null for who is not in the wrong job. */
  readonly #now: (Life | null)[];

  constructor(count: number) {
    this.#now = new Array<Life | null>(count).fill(null);
  }

  /** Somebody is there from `day` on; only those in the wrong job are followed. */
  enter(slot: number, cell: number, day: number, lockedIn: boolean): void {
    if (!lockedIn) {
      this.#now[slot] = null;
      return;
    }
    const life: Life = { like: (cell / KEPT) % CELLS, from: day, to: NEVER, spells: [], moved: -1, away: -1 };
    this.#now[slot] = life;
    this.#lives.push(life);
  }

  /** A long spell of the person in a slot on days [start, end). */
  absent(slot: number, start: number, end: number): void {
    this.#now[slot]?.spells.push(start, end);
  }

  left(slot: number, day: number): void {
    const life = this.#now[slot];
    if (life !== null) life.to = day;
  }

  /** The person takes another post at the employer. */
  moved(slot: number, day: number): void {
    const life = this.#now[slot];
    if (life !== null && life.moved < 0) life.moved = day;
  }

  /** The person goes to another employer; `later` = days absent from then on and up to a day, beyond the spell under way. */
  movedAway(slot: number, day: number, later: (until: number) => number): void {
    const life = this.#now[slot];
    if (life === null || life.moved >= 0) return;
    life.moved = day;
    const end = day + TWELVE_MONTHS;
    life.away = daysIn(life.spells, day, end) + later(end);
  }

  /** At the horizon; spells under way are in the book. */
  finish(days: number, accounts: Accounts): void {
    for (const mover of this.#lives) {
      const { moved } = mover;
      const [from, to] = [moved - TWELVE_MONTHS, moved + TWELVE_MONTHS];
      if (moved < 0 || from < Math.max(0, mover.from) || to > days) continue;
      // Who moves within the employer and then leaves is not seen.
      if (mover.away < 0 && mover.to < to) continue;
      let [before, after, n] = [0, 0, 0];
      for (const other of this.#lives) {
        if (other.like !== mover.like || other.moved >= 0 || other.from > from || other.to < to) continue;
        before += daysIn(other.spells, from, moved);
        after += daysIn(other.spells, moved, to);
        n++;
      }
      if (n === 0) continue;
      const own = [
        daysIn(mover.spells, from, moved),
        mover.away >= 0 ? mover.away : daysIn(mover.spells, moved, to),
        before / n,
        after / n,
      ];
      accounts.tally('moversFollowed');
      // Whole thousandths, as all counts are whole numbers.
      own.forEach((spent, k) => (accounts.counts.moverDays[k] += accounts.sign * Math.round(1000 * spent)));
    }
  }
}
