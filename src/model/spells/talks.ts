/**
 * Talks about repeated short absence: asked for on the day of return, heard at weekly barriers with the requests of
 * spells, and acting for a while on the onset of later short spells.
 */
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import { RECENT, type LifeColumns } from '../columns.ts';
import { type Meetings, nextBarrier } from '../processes/meeting.ts';
import type { FollowUp } from './follow-up.ts';
import type { Probes } from '../arms/probes.ts';
import type { Reach } from '../counts/reach.ts';
import { isRepeated, remember } from './repeated.ts';
import type { Witness } from '../witness.ts';

const NEVER = 1e9;

export class Talks {
  readonly #days: number;
  readonly #accounts: Accounts;
  readonly #meetings: Meetings;
  readonly #columns: LifeColumns;
  readonly #witness: Witness | null;
  readonly #probes: Probes;
  readonly #followUp: FollowUp;
  readonly #reach: Reach;

  constructor(
    { plan, accounts, columns, witness }: Around,
    meetings: Meetings,
    { probes, followUp, reach }: { readonly probes: Probes; readonly followUp: FollowUp; readonly reach: Reach },
  ) {
    this.#days = plan.days;
    this.#accounts = accounts;
    this.#meetings = meetings;
    this.#columns = columns;
    this.#witness = witness;
    this.#probes = probes;
    this.#followUp = followUp;
    this.#reach = reach;
  }

  /** A new person in a slot has no history. */
  clear(slot: number): void {
    const of = this.#columns;
    of.recentCount[slot] = 0;
    of.talkFrom[slot] = NEVER;
    of.talkTo[slot] = NEVER;
    of.talkFromBefore[slot] = NEVER;
    of.talkToBefore[slot] = NEVER;
    of.talkBarrier[slot] = NEVER;
    of.busy[slot] = -NEVER;
    of.talkOn[slot] = -NEVER;
    of.talkAgain[slot] = -NEVER;
  }

  /** A spell's first day is remembered for twelve months. */
  remember(slot: number, day: number): void {
    const columns = this.#columns;
    const count = remember(columns, slot, day);
    this.#accounts.repeated(columns.cell[slot], day, columns.recent, RECENT * slot, count);
  }

  /** After the spell `code`, on the day of return: repeated short absence asks for a talk. */
  after(slot: number, code: number, day: number): void {
    if (this.#probes.any) this.#probes.talk(slot, code, day);
    const meetings = this.#meetings;
    const of = this.#columns;
    if (!meetings.open || day < meetings.from || !isRepeated(of, slot, day, meetings.talkRule)) return;
    this.#reach.talk(slot, day, of.leave[slot]);
    // One at a time, until it has been held.
    if (of.talkBarrier[slot] < NEVER || day < of.talkOn[slot]) return;
    if (day < of.talkAgain[slot] || day < of.busy[slot] || day >= of.leave[slot]) return;
    if (!meetings.wantsTalk(slot, code, day)) return;
    of.talkAgain[slot] = day + meetings.talkInterval;
    of.talkRequest[slot] = day;
    of.talkCode[slot] = code;
    of.talkAttempt[slot] = 0;
    of.talkBarrier[slot] = nextBarrier(day);
    if (of.talkBarrier[slot] >= Math.min(this.#days, of.leave[slot])) of.talkBarrier[slot] = NEVER;
  }

  /** The request is given up. */
  drop(slot: number, day: number): void {
    const of = this.#columns;
    of.talkBarrier[slot] = NEVER;
    of.busy[slot] = day;
    of.talkOn[slot] = day;
    // Called once, and cancelled: that was all.
    if (of.talkAttempt[slot] > 0) this.#close(slot, day);
  }

  /** Whether a talk acts on a day. */
  acts(slot: number, day: number): boolean {
    const { talkFrom, talkTo, talkFromBefore, talkToBefore } = this.#columns;
    if (day >= talkFrom[slot] && day < talkTo[slot]) return true;
    return day >= talkFromBefore[slot] && day < talkToBefore[slot];
  }

  #close(slot: number, day: number): void {
    this.#witness?.meeting(slot, day, 'close', 'short', '', this.#columns.talkCode[slot], '');
  }

  /** The request gets a slot at the barrier on `day`. */
  call(slot: number, day: number): void {
    const meetings = this.#meetings;
    const of = this.#columns;
    const code = of.talkCode[slot];
    const manager = meetings.managerLeadsTalk(slot, code, day);
    const leader = manager ? 'manager' : 'caseworker';
    const meetDay = day + meetings.weekday;
    const attempt = of.talkAttempt[slot];
    const accounts = this.#accounts;
    const counts = meetDay < this.#days;
    of.talkBarrier[slot] = NEVER;
    of.busy[slot] = day;
    of.talkOn[slot] = meetDay;
    if (attempt === 0) this.#followUp.enter(slot, of.cell[slot], day, 'short');
    if (this.#witness) {
      if (attempt === 0) this.#witness.meeting(slot, day, 'enrol', 'short', '', code, '');
      this.#witness.meeting(slot, day, 'meeting_called', 'repeated_short', leader, code, '');
    }
    if (meetings.cancelled(slot, code, 0, attempt)) {
      if (counts) accounts.tally('cancelled');
      this.#witness?.meeting(slot, meetDay, 'meeting_cancelled', 'repeated_short', leader, code, '');
      if (attempt === 0) {
        of.talkAttempt[slot] = 1;
        const again = nextBarrier(meetDay);
        if (again < Math.min(this.#days, of.leave[slot])) of.talkBarrier[slot] = again;
      }
      if (of.talkBarrier[slot] === NEVER) this.#close(slot, meetDay);
      return;
    }
    if (counts) {
      accounts.tally('early');
      if (manager) accounts.tally('managerLed');
      if (manager) this.#reach.led(slot, meetDay);
      accounts.tally('waited');
      accounts.tally('waits', meetDay - of.talkRequest[slot]);
    }
    accounts.events.meeting(accounts.employerOf(of.cell[slot]), meetDay, true);
    meetings.talked(slot, code, meetDay);
    if (meetings.works(slot, day)) {
      // The days of the wait are still to be lived: on them the talk before goes on acting.
      of.talkFromBefore[slot] = of.talkFrom[slot];
      of.talkToBefore[slot] = of.talkTo[slot];
      of.talkFrom[slot] = meetDay + 1;
      of.talkTo[slot] = meetDay + 1 + meetings.talkDays;
    }
    if (this.#witness) {
      this.#witness.meeting(slot, meetDay, 'meeting', 'repeated_short', leader, code, '');
      this.#close(slot, meetDay);
    }
  }
}
