/**
 * What is known only by following a person: relapse after a return (O-12), days until a return that is held (O-14), and
 * all absence in the year after a long spell's start (O-15). Whole numbers, in the cell of the spell that is followed.
 *
 * - A return is held when no new spell over 14 days begins within 28 days (O-14) or 30 days (O-12); short spells do not
 *   break it. An episode is a spell over 14 days with those that follow before a return is held.
 * - Followed are those who can be until the last day in question, and for as long as it takes to know that a spell begun
 *   on that day passes day 14. Who leaves the employer stays among them.
 */
import type { Accounts } from '../counts/accounts.ts';
import type { FollowColumns, LifeColumns } from '../columns.ts';
import {
  BACK,
  BACK_PARTLY,
  EPISODES,
  FOLLOWED_MEDIAN,
  NET_SPELLS,
  NET_YEAR,
  RELAPSED,
  RETURNED,
  type Counts,
} from '../counts/counts.ts';
import {
  BACK_DAYS,
  LEAVES,
  NET_DAYS,
  OTHER_JOB,
  RELAPSE_DAYS,
  RETURNS,
  RING_JOB,
  WAYS_BACK,
} from '../outcomes/outcome-ids.ts';
import type { Away } from './elsewhere.ts';
import { HealthYears } from '../counts/health-years.ts';
import { type Entry, Participants } from '../counts/participants.ts';
import type { Plan } from '../plan.ts';
import type { Spell } from './spell.ts';
import { SHORT_DAYS } from '../tables.ts';

const [LONG_AGO, NEVER] = [-1e9, 1e9];
/** Days that a return is held, as an end of an episode (O-14) and as the start of a follow-up (O-12). */
const HELD = 28;
const HELD_RELAPSE = 30;
/** Where a year's returns are told by destination. */
const YEAR_BACK = BACK_DAYS.indexOf(365);

const RING = 1 << WAYS_BACK.indexOf('ring');
const OTHER = 1 << WAYS_BACK.indexOf('other-job');
const TRAINED = 1 << WAYS_BACK.indexOf('training');
const SUBSIDISED = 1 << WAYS_BACK.indexOf('subsidised');

export class FollowUp {
  /** Days absent in the study year. */
  readonly years: HealthYears;
  readonly #participants: Participants;
  readonly #days: number;
  readonly #sign: number;
  readonly #counts: Counts;
  readonly #cells: Float64Array;
  readonly #columns: LifeColumns;
  readonly #of: FollowColumns;

  constructor(plan: Plan, accounts: Accounts, columns: LifeColumns) {
    this.years = new HealthYears(plan, accounts, columns);
    this.#participants = new Participants(plan, accounts, columns.count);
    this.#days = plan.days;
    this.#sign = accounts.sign;
    this.#counts = accounts.counts;
    this.#cells = accounts.counts.cells;
    this.#columns = columns;
    this.#of = columns.follow;
  }

  /** A new person in a slot has no history. */
  clear(slot: number): void {
    const of = this.#of;
    of.returned[slot] = LONG_AGO;
    of.openUntil[slot] = LONG_AGO;
    of.own[slot] = 0;
    of.partly[slot] = NEVER;
    of.windows[slot] = null;
    this.years.clear(slot);
    this.#participants.clear(slot);
  }

  /** The person is called to a first meeting. */
  enter(slot: number, cell: number, day: number, as: Entry): void {
    this.#participants.enter(slot, cell, day, as);
  }

  /** The person leaves the employer on `day`, and from `free` on no spell is under way any more. */
  left(slot: number, day: number, free: number): void {
    this.#participants.left(slot, free);
    const back = this.#of.returned[slot];
    const ways = this.#of.ways[slot];
    if (back === LONG_AGO || ways === 0) return;
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (day - back >= RELAPSE_DAYS[k] || !this.#mayRelapse(back, RELAPSE_DAYS[k])) continue;
      this.#byWay(this.#counts.left, ways, k);
    }
  }

  /** Until when an absence of the person in a slot concerns others than `years`, as far as is known now. */
  followedUntil(slot: number): number {
    return this.#participants.has(slot) ? NEVER : this.#of.openUntil[slot];
  }

  /** Absence on days [from, to) of a spell that began on `start`, by `quarters` of a day. */
  absent(slot: number, start: number, from: number, to: number, quarters: number): void {
    this.years.absent(slot, from, to);
    this.#participants.absent(slot, start, from, to, quarters);
    if (from >= this.#of.openUntil[slot]) return;
    for (let window = this.#of.windows[slot]; window !== null; window = window.earlier) {
      const end = Math.min(to, window.start + NET_DAYS);
      if (from >= end) return;
      this.#cells[window.cell + NET_YEAR] += this.#sign * quarters * (end - from);
    }
  }

  /** A spell under way is accounted for up to day `to`. */
  during(spell: Spell, to: number): void {
    const { slot, start, accounted, quarters } = spell;
    if (to <= accounted) return;
    this.absent(slot, start, accounted, to, quarters);
    const end = Math.min(to, start + NET_DAYS);
    const of = this.#of;
    if (accounted < end) of.own[slot] += quarters * (end - accounted);
    if (quarters < 4 && accounted < spell.leave && accounted < of.partly[slot]) of.partly[slot] = accounted;
  }

  /** A spell has ended with `exit` (index of EXITS), or lasts beyond the horizon (then -1, as `length` in accounts.ts). */
  ended(spell: Spell, length: number, exit: number): void {
    const { slot, start, cell } = spell;
    const of = this.#of;
    const own = of.own[slot];
    const partly = Math.min(of.partly[slot], RETURNS[exit] ? start + length : NEVER);
    of.own[slot] = 0;
    of.partly[slot] = NEVER;
    if (length <= SHORT_DAYS) return;
    let first = start;
    let firstCell = cell;
    const back = of.returned[slot];
    if (back > LONG_AGO) {
      if (start - back < HELD) {
        first = of.first[slot];
        firstCell = of.firstCell[slot];
        this.#back(back, of.to[slot], first, firstCell, -1);
      } else this.#episode(start, cell, partly);
      this.#relapse(back, of.ways[slot], of.cell[slot], start);
      of.returned[slot] = LONG_AGO;
    } else this.#episode(start, cell, partly);
    if (RETURNS[exit]) {
      const day = start + length;
      this.#back(day, exit, first, firstCell, 1);
      // Who goes to another employer is back, but nobody sees a relapse.
      if (!LEAVES[exit]) {
        const ways = this.#ways(spell, day, exit);
        of.returned[slot] = day;
        of.to[slot] = exit;
        of.first[slot] = first;
        of.firstCell[slot] = firstCell;
        of.cell[slot] = cell;
        of.ways[slot] = ways;
        this.#returned(day, ways, cell);
      }
    }
    this.#window(slot, start, cell, own);
  }

  #ways({ slot, cases }: Spell, day: number, exit: number): number {
    let ways = exit === RING_JOB ? RING : exit === OTHER_JOB ? OTHER : 0;
    if (this.#columns.subsidyFrom[slot] === day) ways |= SUBSIDISED;
    if (cases.some(({ trained }) => trained >= 0)) ways |= TRAINED;
    return ways;
  }

  /** An episode begins, in which the person is first at work in part or wholly on day `partly`. */
  #episode(first: number, cell: number, partly: number): void {
    if (first < 0) return;
    for (let k = 0; k < BACK_DAYS.length; k++) {
      if (!this.#mayReturn(first, BACK_DAYS[k])) continue;
      this.#cells[cell + EPISODES + k] += this.#sign;
      if (partly - first <= BACK_DAYS[k]) this.#cells[cell + BACK_PARTLY + k] += this.#sign;
    }
    if (this.#mayReturn(first, FOLLOWED_MEDIAN)) this.#counts.backDays[FOLLOWED_MEDIAN] += this.#sign;
  }

  /** Whether an episode is followed until it is known if a return within `days` was held. */
  #mayReturn(first: number, days: number): boolean {
    return first >= 0 && first + days + HELD + SHORT_DAYS <= this.#days;
  }

  #returned(day: number, ways: number, cell: number): void {
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (!this.#mayRelapse(day, RELAPSE_DAYS[k])) continue;
      this.#cells[cell + RETURNED + k] += this.#sign;
      if (ways !== 0) this.#byWay(this.#counts.placed, ways, k);
    }
  }

  #byWay(counts: Float64Array, ways: number, k: number): void {
    for (let i = 0; i < WAYS_BACK.length; i++) {
      if (ways & (1 << i)) counts[i * RELAPSE_DAYS.length + k] += this.#sign;
    }
  }

  #mayRelapse(day: number, days: number): boolean {
    return day >= 0 && day + days + SHORT_DAYS <= this.#days;
  }

  /** Counts a return as the end of its episode, or takes it back when it was not held. */
  #back(day: number, to: number, first: number, firstCell: number, by: 1 | -1): void {
    const waited = day - first;
    const n = by * this.#sign;
    for (let k = 0; k < BACK_DAYS.length; k++) {
      if (waited > BACK_DAYS[k] || !this.#mayReturn(first, BACK_DAYS[k])) continue;
      this.#cells[firstCell + BACK + k] += n;
      if (k === YEAR_BACK) this.#counts.backTo[to] += n;
    }
    if (waited < FOLLOWED_MEDIAN && this.#mayReturn(first, FOLLOWED_MEDIAN)) this.#counts.backDays[waited] += n;
  }

  /** A new spell over 14 days: a relapse, or so soon that the return was none. */
  #relapse(day: number, ways: number, cell: number, start: number): void {
    const after = start - day;
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (!this.#mayRelapse(day, RELAPSE_DAYS[k])) continue;
      if (ways !== 0 && after < RELAPSE_DAYS[k]) this.#byWay(this.#counts.relapsed, ways, k);
      if (after < HELD_RELAPSE) this.#cells[cell + RETURNED + k] -= this.#sign;
      else if (after < RELAPSE_DAYS[k]) this.#cells[cell + RELAPSED + k] += this.#sign;
    }
  }

  /** The person works elsewhere from `day` on, a day of the study: what is known of the life there, up to its end. */
  outside(day: number, { relapse, days: absent, until }: Away): void {
    const { tallies } = this.#counts;
    tallies.outsideDays += this.#sign * absent;
    tallies.outsideFollowed += this.#sign * (until - day);
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (!this.#mayRelapse(day, RELAPSE_DAYS[k])) continue;
      this.#counts.wentOutside[k] += this.#sign;
      if (relapse - day < RELAPSE_DAYS[k]) this.#counts.relapsedOutside[k] += this.#sign;
    }
  }

  /** From here on the person's later absence falls into this spell's year as well. */
  #window(slot: number, start: number, cell: number, own: number): void {
    if (start < 0 || start + NET_DAYS > this.#days) return;
    this.#cells[cell + NET_SPELLS] += this.#sign;
    this.#cells[cell + NET_YEAR] += this.#sign * own;
    const of = this.#of;
    of.windows[slot] = { start, cell, earlier: of.windows[slot] };
    of.openUntil[slot] = start + NET_DAYS;
  }
}
