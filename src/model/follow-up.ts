/**
 * What is known only by following a person: relapse after a return (O-12), days until a return that is held (O-14), and
 * all absence in the year after a long spell's start (O-15). Whole numbers, in the cell of the spell that is followed.
 *
 * - A return is held when no new spell over 14 days begins within 28 days (O-14) or 30 days (O-12); short spells do not
 *   break it. An episode is a spell over 14 days with those that follow before a return is held.
 * - Followed are those who can be until the last day in question, and for as long as it takes to know that a spell begun
 *   on that day passes day 14. Who leaves the employer stays among them.
 */
import type { Accounts } from './accounts.ts';
import type { LifeColumns } from './columns.ts';
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
} from './counts.ts';
import { BACK_DAYS, LEAVES, NET_DAYS, OTHER_JOB, RELAPSE_DAYS, RETURNS, RING_JOB, WAYS_BACK } from './outcome-ids.ts';
import { type Entry, Participants } from './participants.ts';
import type { Plan } from './plan.ts';
import type { Spell } from './spell.ts';
import { SHORT_DAYS } from './tables.ts';

const NEVER = 1e9;
/** Days that a return is held, as an end of an episode (O-14) and as the start of a follow-up (O-12). */
const HELD = 28;
const HELD_RELAPSE = 30;
/** Where a year's returns are told by destination. */
const YEAR_BACK = BACK_DAYS.indexOf(365);

/** The last return of a person, within the study. */
interface Return {
  readonly day: number;
  /** Index of EXITS. */
  readonly to: number;
  /** Start of the episode; below 0 when it is not counted. */
  readonly first: number;
  /** Cell of the episode, and of the spell that the return ended. */
  readonly firstCell: number;
  readonly cell: number;
  /** Bits of WAYS_BACK. */
  readonly ways: number;
}

const RING = 1 << WAYS_BACK.indexOf('ring');
const OTHER = 1 << WAYS_BACK.indexOf('other-job');
const TRAINED = 1 << WAYS_BACK.indexOf('training');
const SUBSIDISED = 1 << WAYS_BACK.indexOf('subsidised');

export class FollowUp {
  /** By slot: the day after the last that any open window holds. */
  readonly openUntil: Int32Array;
  readonly #participants: Participants;
  readonly #days: number;
  readonly #sign: number;
  readonly #counts: Counts;
  readonly #cells: Float64Array;
  readonly #columns: LifeColumns;
  readonly #windows = new Map<number, { readonly start: number; readonly cell: number }[]>();
  readonly #returns = new Map<number, Return>();
  /** Quarters x days of the spell under way, within the window of its own. */
  readonly #own: Int32Array;
  /** First day of the spell under way on which the person is partly at work; NEVER when there is none. */
  readonly #partly: Int32Array;

  constructor(plan: Plan, accounts: Accounts, columns: LifeColumns) {
    this.#participants = new Participants(plan, accounts);
    this.#days = plan.days;
    this.#sign = accounts.sign;
    this.#counts = accounts.counts;
    this.#cells = accounts.counts.cells;
    this.#columns = columns;
    this.openUntil = new Int32Array(columns.count).fill(-NEVER);
    this.#own = new Int32Array(columns.count);
    this.#partly = new Int32Array(columns.count).fill(NEVER);
  }

  /** A new person in a slot has no history. */
  clear(slot: number): void {
    this.#columns.returned[slot] = -NEVER;
    this.openUntil[slot] = -NEVER;
    this.#own[slot] = 0;
    this.#partly[slot] = NEVER;
    this.#windows.delete(slot);
    this.#returns.delete(slot);
    this.#participants.clear(slot);
  }

  /** The person is called to a first meeting. */
  enter(slot: number, cell: number, day: number, as: Entry): void {
    this.#participants.enter(slot, cell, day, as);
  }

  /** The person leaves the employer on `day`, and from `free` on no spell is under way any more. */
  left(slot: number, day: number, free: number): void {
    this.#participants.left(slot, free);
    const last = this.#returns.get(slot);
    if (last === undefined || last.ways === 0) return;
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (day - last.day >= RELAPSE_DAYS[k] || !this.#mayRelapse(last.day, RELAPSE_DAYS[k])) continue;
      this.#byWay(this.#counts.left, last.ways, k);
    }
  }

  /** Absence on days [from, to) of a spell that began on `start`, by `quarters` of a day. */
  absent(slot: number, start: number, from: number, to: number, quarters: number): void {
    this.#participants.absent(slot, start, from, to, quarters);
    if (from >= this.openUntil[slot]) return;
    for (const window of this.#windows.get(slot)!) {
      const end = Math.min(to, window.start + NET_DAYS);
      if (from < end) this.#cells[window.cell + NET_YEAR] += this.#sign * quarters * (end - from);
    }
  }

  /** A spell under way is accounted for up to day `to`. */
  during(spell: Spell, to: number): void {
    const { slot, start, accounted, quarters } = spell;
    if (to <= accounted) return;
    this.absent(slot, start, accounted, to, quarters);
    const end = Math.min(to, start + NET_DAYS);
    if (accounted < end) this.#own[slot] += quarters * (end - accounted);
    if (quarters < 4 && accounted < spell.leave && accounted < this.#partly[slot]) this.#partly[slot] = accounted;
  }

  /** A spell has ended with `exit` (index of EXITS), or lasts beyond the horizon (then -1, as `length` in accounts.ts). */
  ended(spell: Spell, length: number, exit: number): void {
    const { slot, start, cell } = spell;
    const own = this.#own[slot];
    const partly = this.#partly[slot];
    this.#own[slot] = 0;
    this.#partly[slot] = NEVER;
    if (length <= SHORT_DAYS) return;
    const before = this.#returns.get(slot);
    let first = start;
    let firstCell = cell;
    if (start - this.#columns.returned[slot] < HELD) {
      first = before ? before.first : -1;
      firstCell = before ? before.firstCell : cell;
      if (before) this.#back(before, -1);
    } else this.#episode(start, cell, Math.min(partly, RETURNS[exit] ? start + length : NEVER));
    if (before) this.#relapse(before, start);
    this.#returns.delete(slot);
    this.#columns.returned[slot] = -NEVER;
    if (RETURNS[exit]) {
      const day = start + length;
      this.#return(slot, { day, to: exit, first, firstCell, cell, ways: this.#ways(spell, day, exit) });
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

  #return(slot: number, of: Return): void {
    this.#back(of, 1);
    // Who goes to another employer is back, but nobody sees a relapse.
    if (LEAVES[of.to]) return;
    this.#columns.returned[slot] = of.day;
    this.#returns.set(slot, of);
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (!this.#mayRelapse(of.day, RELAPSE_DAYS[k])) continue;
      this.#cells[of.cell + RETURNED + k] += this.#sign;
      this.#byWay(this.#counts.placed, of.ways, k);
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
  #back({ day, to, first, firstCell }: Return, by: 1 | -1): void {
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
  #relapse({ day, cell, ways }: Return, start: number): void {
    const after = start - day;
    for (let k = 0; k < RELAPSE_DAYS.length; k++) {
      if (!this.#mayRelapse(day, RELAPSE_DAYS[k])) continue;
      if (after < RELAPSE_DAYS[k]) this.#byWay(this.#counts.relapsed, ways, k);
      if (after < HELD_RELAPSE) this.#cells[cell + RETURNED + k] -= this.#sign;
      else if (after < RELAPSE_DAYS[k]) this.#cells[cell + RELAPSED + k] += this.#sign;
    }
  }

  /** The person works elsewhere from `day` on, and is there until `relapse` (Infinity: not within what is asked for). */
  outside(day: number, relapse: number): void {
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
    const open = (this.#windows.get(slot) ?? []).filter((window) => window.start + NET_DAYS > start);
    this.#windows.set(slot, [...open, { start, cell }]);
    this.openUntil[slot] = start + NET_DAYS;
  }
}
