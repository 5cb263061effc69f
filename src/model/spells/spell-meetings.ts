/**
 * The meetings of a spell: the insurance office's own, and the early ones of a policy, from the request over the call to what
 * they lead to. Who is called is decided at a barrier (hearing.ts).
 */
import { uniform } from '../../engine/draws.ts';
import { exp, log, normalQuantile } from '../../engine/math.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import type { FollowUp } from './follow-up.ts';
import { OrdinaryCalls } from './ordinary-calls.ts';
import type { Entry } from '../counts/participants.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { MeetingTraining } from '../processes/meeting-training.ts';
import { type Meetings, nextBarrier } from '../processes/meeting.ts';
import type { Reach } from '../counts/reach.ts';
import type { SpellBooks } from './spell-books.ts';
import type { SpellClock } from './spell-clock.ts';
import type { Spell } from './spell.ts';
import { SHORT_DAYS } from '../tables.ts';
import type { Witness } from '../witness.ts';

/** Two meetings of one spell are told apart by the bits above its code. */
const AGAIN = 0x100000;

/** How a participant in a spell enters. */
function entryOf(spell: Spell, day: number): Entry {
  if (day - spell.start < SHORT_DAYS) return 'sick-pay';
  return spell.quarters === 4 ? 'full' : 'part';
}

/** What a meeting moves in a spell, and who hears of it. */
export interface MeetingWorks {
  readonly clock: SpellClock;
  readonly books: SpellBooks;
  readonly followUp: FollowUp;
  readonly reach: Reach;
}

export class SpellMeetings {
  readonly #days: number;
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #meetings: Meetings;
  /** Work training that a meeting leads to. */
  readonly #training: MeetingTraining | null;
  readonly #ordinaryCalls: OrdinaryCalls;
  readonly #logDay: number;
  readonly #daySd: number;
  readonly #partShare: Float64Array;
  readonly #clock: SpellClock;
  readonly #books: SpellBooks;
  readonly #followUp: FollowUp;
  readonly #reach: Reach;
  readonly #witness: Witness | null;

  constructor(
    { plan, population, accounts, witness }: Around,
    { meetings, meetingTraining }: Acting,
    { clock, books, followUp, reach }: MeetingWorks,
  ) {
    const { values, tables } = population.setting;
    this.#days = plan.days;
    this.#population = population;
    this.#accounts = accounts;
    this.#meetings = meetings;
    this.#training = meetingTraining;
    this.#ordinaryCalls = new OrdinaryCalls(plan.startDay, tables.ordinaryCall, values.get('meet.ordinary_trend'));
    this.#logDay = log(values.get('meet.ordinary_day'));
    this.#daySd = values.get('meet.ordinary_day_sd');
    this.#partShare = tables.partShare;
    this.#clock = clock;
    this.#books = books;
    this.#followUp = followUp;
    this.#reach = reach;
    this.#witness = witness;
  }

  /** Whether the office will call to a spell that has run `elapsed` whole days, and when. */
  begin(spell: Spell, elapsed: number): void {
    const { slot, code } = spell;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    if (uniform(hi, lo, processes.ordinary, code) >= this.#ordinaryCalls.on(spell.start)) return;
    const z = normalQuantile(uniform(hi, lo, processes.ordinaryDay, code));
    const day = Math.ceil(exp(this.#logDay + this.#daySd * z));
    // One that would have been held before the warm-up was: only what is to come is simulated.
    if (day > elapsed) spell.ordinaryDay = day;
  }

  #counts(day: number): boolean {
    return day >= 0 && day < this.#days;
  }

  /** The insurance office's own meeting: part of the curves, so it changes nothing; not called after an early one. */
  ordinary(spell: Spell, spellDay: number): void {
    const day = spell.start + spellDay - 1;
    spell.ordinaryDay = Infinity;
    if (spell.earlyMeetings > 0 || day >= spell.leave) return;
    spell.ordinaryHeld = spellDay <= 365;
    this.#first(spell, spellDay, day);
    if (this.#counts(day)) this.#accounts.tally('ordinary');
    this.#accounts.events.meeting(this.#accounts.employerOf(spell.cell), day, true);
    this.#witness?.spellMeeting(spell, day, 'meeting', 'ordinary', 'caseworker');
  }

  #first(spell: Spell, spellDay: number, day: number): void {
    if (spell.firstMeeting > 0) return;
    spell.firstMeeting = spellDay;
    if (!this.#counts(day)) return;
    this.#accounts.tally('first');
    this.#accounts.tally('firstDays', spellDay);
  }

  /** A spell asks for a meeting: it will be heard at the next barrier. */
  request(spell: Spell): void {
    const barrier = nextBarrier(spell.requestDay);
    // Who has left by the barrier is not heard: nobody else's life may wait for that.
    if (barrier >= spell.leave || spell.requestDay < 0 || barrier >= this.#days) {
      spell.requestDay = Infinity;
    } else spell.barrier = barrier;
  }

  /** The spell gets a slot at a barrier: the person is called, and waits. */
  call(spell: Spell, day: number): void {
    const meetings = this.#meetings;
    spell.barrier = Infinity;
    if (spell.attempt === 0) spell.asked = spell.requestDay;
    spell.requestDay = Infinity;
    spell.meetDay = meetings.dayOf(spell.slot, spell.start, day);
    spell.leads = meetings.managerLeads(spell.slot, spell.code, day);
    spell.works = meetings.works(spell.slot, day);
    spell.waiting = meetings.lockIn;
    this.#clock.settle(spell, day - spell.start);
    if (!spell.enrolled) {
      this.#followUp.enter(spell.slot, spell.cell, day, entryOf(spell, day));
      this.#witness?.enrol(spell, day);
    }
    spell.enrolled = true;
    this.#tell(spell, day, 'meeting_called');
  }

  /** The day of the meeting has come: it is held, or cancelled. */
  meeting(spell: Spell, spellDay: number): void {
    const meetings = this.#meetings;
    const day = spell.meetDay;
    const { slot, code } = spell;
    const { leads, works } = spell;
    const accounts = this.#accounts;
    spell.meetDay = Infinity;
    const cancelled = day < spell.leave && meetings.cancelled(slot, code, spell.round, spell.attempt);
    if (cancelled || day >= spell.leave) {
      if (this.#counts(day)) accounts.tally('cancelled');
      this.#tell(spell, day, 'meeting_cancelled');
      spell.waiting = 1;
      this.#clock.settle(spell, spellDay);
      // A meeting that the manager cancels is booked once more.
      spell.requestDay = cancelled && spell.attempt === 0 ? day : Infinity;
      spell.attempt = 1;
      if (spell.requestDay < Infinity) this.request(spell);
      return;
    }
    if (this.#counts(day)) {
      accounts.tally('early');
      if (leads) accounts.tally('managerLed');
      if (leads) this.#reach.led(slot, day);
      accounts.tally('waited');
      accounts.tally('waits', day - spell.asked);
    }
    const employer = accounts.employerOf(spell.cell);
    accounts.events.meeting(employer, day, true);
    if (spell.earlyMeetings === 0) accounts.events.timeSaved(employer, day);
    if (meetings.service) accounts.events.serviceAttends(employer, day);
    this.#tell(spell, day, 'meeting');
    spell.earlyMeetings++;
    spell.metOn = day;
    spell.attempt = 0;
    meetings.held(slot, code + spell.round * AGAIN, day);
    spell.windowEnd = day + 1 + meetings.window;
    for (const of of spell.cases) of.process.met?.(spell, of);
    if (spell.round === 2) {
      // A second meeting prolongs the plan; it has no other effect.
      spell.waiting = 1;
      spell.meeting = spell.effect;
      this.#clock.settle(spell, spellDay);
      return;
    }
    this.#first(spell, spellDay, day);
    spell.failed = meetings.fails(slot, code);
    if (this.#counts(day)) accounts.tally('meetingsFirst');
    if (spell.failed && this.#counts(day)) accounts.tally('meetingsFailed');
    if (spell.failed) accounts.events.certificateSupplement(employer, day);
    spell.effect = works && !spell.failed ? meetings.multiplier(slot, spellDay, leads, day) : 1;
    spell.waiting = 1;
    spell.meeting = spell.effect;
    this.#clock.settle(spell, spellDay);
    if (works && spell.cause >= 0) {
      spell.forced = meetings.converted(slot, code, spellDay);
      const share = this.#partShare[Math.min(spellDay, this.#partShare.length - 1)];
      const agreed = meetings.degree(slot, code, spell.quarters < 4, share);
      if (agreed > 0) {
        const before = spell.quarters;
        this.#books.until(spell, day + 1);
        if (agreed === 4) spell.heldFull = true;
        else spell.agreed = agreed;
        this.#books.changed(spell, day + 1, before);
      }
    }
    const training = works ? (this.#training?.opens(spell, day) ?? null) : null;
    if (training !== null) spell.cases = [...spell.cases, training];
    if (meetings.wantsSecond(slot, code)) {
      spell.round = 2;
      spell.requestDay = day + meetings.secondInterval;
    }
  }

  /** The time of the plan that a meeting made is up after spell day `day`; unless another meeting is on its way. */
  over(spell: Spell, day: number): void {
    spell.meeting = 1;
    this.#clock.settle(spell, day);
    spell.windowEnd = Infinity;
    if (spell.requestDay < Infinity || spell.meetDay < Infinity || spell.closed) return;
    spell.closed = true;
    this.#witness?.close(spell, spell.start + day);
  }

  /** Back on day `end`: a meeting that was called and would come after, or on the spell's last day, is void. */
  ended(spell: Spell, end: number): void {
    if (spell.meetDay === Infinity) return;
    const day = Math.min(end, spell.meetDay);
    if (this.#counts(day)) this.#accounts.tally('cancelled');
    this.#tell(spell, day, 'meeting_cancelled');
  }

  /** Writes a row about the meeting that is asked for or called. */
  #tell(spell: Spell, day: number, event: 'meeting_called' | 'meeting' | 'meeting_cancelled'): void {
    if (!this.#witness) return;
    const why = spell.round === 2 ? 'second' : 'spell_day';
    this.#witness.spellMeeting(spell, day, event, why, spell.leads ? 'manager' : 'caseworker');
  }
}
