/**
 * How spells run: the end's clock under changing multipliers, the degree, ordinary and early meetings, and where the
 * spell ends. One spell at a time; what is shared is asked for by stopping at a barrier.
 *
 * A clock is settled only when its multiplier changes value. Stopping (at a barrier, at the end of the warm-up) settles
 * nothing, so extra stops move no bit.
 */
import { exponential, uniform } from '../engine/draws.ts';
import { crossing, settle, type HazardTable } from '../engine/hazard.ts';
import { exp, log, normalQuantile } from '../engine/math.ts';
import type { Accounts } from './accounts.ts';
import type { Acting } from './acting.ts';
import type { Around } from './around.ts';
import type { LifeColumns } from './columns.ts';
import { Degrees } from './degrees.ts';
import { Destinations } from './destinations.ts';
import { OrdinaryCalls } from './ordinary-calls.ts';
import type { FollowUp } from './follow-up.ts';
import { YEAR } from './civil.ts';
import { type Population } from './population.ts';
import type { Reach } from './reach.ts';
import type { Setting } from './setting.ts';
import { processes } from './process-ids.ts';
import type { Onsets } from './onsets.ts';
import { type Meetings, nextBarrier } from './processes/meeting.ts';
import type { MeetingTraining } from './processes/meeting-training.ts';
import { isProtected } from './processes/protection.ts';
import { START_CODE, type Spell, type Case } from './spell.ts';
import { SpellBooks } from './spell-books.ts';
import { LEFT, RETURNS } from './outcome-ids.ts';
import type { Entry } from './participants.ts';
import { SHORT_DAYS } from './tables.ts';
import type { Witness } from './witness.ts';

/** Two meetings of one spell are told apart by the bits above its code. */
const AGAIN = 0x100000;

// What happens next in a spell. What happens on a day itself comes before what holds from the next one.
const ORDINARY = 0;
const REQUEST = 1;
const MEETING = 2;
const MANAGER = 3;
const DEGREE = 4;
const WINDOW = 5;
const CASE = 6;
/** On the last day of a spell nothing else happens any more. */
const END = 7;

/** How a participant in a spell enters. */
function entryOf(spell: Spell, day: number): Entry {
  if (day - spell.start < SHORT_DAYS) return 'sick-pay';
  return spell.quarters === 4 ? 'full' : 'part';
}

export class Spells {
  /** Of the last spell that ended: first day not sick, and index of EXITS. */
  end = 0;
  exit = 0;
  /** First day not absent: later than `end` for who was refused benefit and is absent without. */
  free = 0;
  readonly #days: number;
  readonly #population: Population;
  readonly #setting: Setting;
  readonly #accounts: Accounts;
  readonly #meetings: Meetings;
  readonly #witness: Witness | null;
  readonly #followUp: FollowUp;
  readonly #reach: Reach;
  readonly #columns: LifeColumns;
  readonly #logDay: number;
  readonly #daySd: number;
  readonly #officerSd: number;
  readonly #degrees: Degrees;
  readonly #books: SpellBooks;
  readonly #ordinaryCalls: OrdinaryCalls;
  /** Work training that a meeting leads to. */
  readonly #training: MeetingTraining | null;
  readonly #destinations: Destinations;

  constructor(around: Around, acting: Acting, followUp: FollowUp, reach: Reach, onsets: Onsets) {
    const { plan, population, accounts, witness, columns } = around;
    const { meetings, meetingTraining } = acting;
    this.#days = plan.days;
    this.#population = population;
    this.#setting = population.setting;
    this.#accounts = accounts;
    this.#meetings = meetings;
    this.#witness = witness;
    this.#followUp = followUp;
    this.#reach = reach;
    this.#columns = columns;
    const { values } = population.setting;
    this.#logDay = log(values.get('meet.ordinary_day'));
    this.#daySd = values.get('meet.ordinary_day_sd');
    this.#officerSd = values.get('fk.decision_sd');
    const rejection = around.values.has('meet.rr_rejection') ? around.values.get('meet.rr_rejection') : 1;
    this.#destinations = new Destinations(population, rejection);
    this.#degrees = new Degrees(population, meetings);
    this.#books = new SpellBooks(around, followUp, acting, onsets);
    this.#training = meetingTraining;
    const { ordinaryCall } = population.setting.tables;
    this.#ordinaryCalls = new OrdinaryCalls(plan.startDay, ordinaryCall, values.get('meet.ordinary_trend'));
  }

  /** Begins a spell that has run `elapsed` whole days (0 for a new one). */
  begin(spell: Spell, cause: number, elapsed: number, cell: number): void {
    const { slot, code } = spell;
    const { workplace, managers } = this.#population;
    const { keyHi, keyLo, birth } = this.#population.people;
    const { endAge, endManager } = this.#setting;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    spell.cause = cause;
    spell.cell = cell;
    const today = spell.start + elapsed;
    spell.accounted = today;
    const isNow = isProtected(this.#columns, slot, spell.start);
    this.#columns.periods.begin(slot, spell.start, isNow, spell.period);
    if (cause < 0) {
      spell.residual = -log(uniform(hi, lo, processes.shortLength, code));
      // However much a meeting slows it, it stays short.
      spell.forced = SHORT_DAYS;
      this.#witness?.spellStart(spell);
      return;
    }
    spell.residual = exponential(hi, lo, processes.end, code);
    spell.anchor = Math.max(SHORT_DAYS, elapsed);
    spell.age = endAge[today - birth[slot] >= 50 * YEAR ? 1 : 0]!;
    const w = workplace[slot];
    spell.manager = endManager[managers.engaged(w, managers.at(w, today)) ? 1 : 0]!;
    if (this.#officerSd > 0) {
      const z = normalQuantile(uniform(hi, lo, processes.officer, code));
      spell.officer = exp(this.#officerSd * z - (this.#officerSd * this.#officerSd) / 2);
    }
    spell.multiplier = spell.age * spell.manager * spell.officer;
    spell.nextManager = managers.nextChange(w, today);
    this.#degrees.begin(spell, elapsed);
    if (code !== START_CODE) this.#witness?.spellStart(spell);
    if (uniform(hi, lo, processes.ordinary, code) < this.#ordinaryCalls.on(spell.start)) {
      const z = normalQuantile(uniform(hi, lo, processes.ordinaryDay, code));
      const day = Math.ceil(exp(this.#logDay + this.#daySd * z));
      // One that would have been held before the warm-up was: only what is to come is simulated.
      if (day > elapsed) spell.ordinaryDay = day;
    }
  }

  #endTable(spell: Spell): HazardTable {
    return spell.cause < 0 ? this.#setting.tables.short : this.#setting.tables.end[spell.cause][spell.shadow];
  }

  /**
   * Runs a spell until it ends (returns 0; `end` and `exit` tell how), until a barrier at which its request is heard
   * (returns that day), or to the start of day `until` (returns Infinity). After the person has left the employer
   * nothing in the spell is shared: it runs on to the horizon.
   */
  advance(spell: Spell, until: number): number {
    for (;;) {
      // Spell day after which the next thing holds, and what it is.
      const last = Math.min(
        spell.forced,
        Math.ceil(crossing(this.#endTable(spell), spell.anchor, spell.residual, spell.multiplier)),
      );
      let next = last;
      let what = END;
      if (spell.cause >= 0) {
        const degree = this.#degrees.next(spell);
        if (degree < next) {
          next = degree;
          what = DEGREE;
        }
        const manager = spell.nextManager - spell.start;
        if (manager < next || (manager === next && what === DEGREE)) {
          next = manager;
          what = MANAGER;
        }
        if (spell.ordinaryDay < next || (spell.ordinaryDay === next && what < END)) {
          next = spell.ordinaryDay;
          what = ORDINARY;
        }
      }
      const window = spell.windowEnd - spell.start;
      if (window < next) {
        next = window;
        what = WINDOW;
      }
      let heard = spell.barrier;
      let due: Case | null = null;
      for (const of of spell.cases) {
        if (of.barrier < heard) heard = of.barrier;
        const at = of.day - spell.start;
        if (at >= next) continue;
        next = at;
        what = CASE;
        due = of;
      }
      const request = spell.barrier === Infinity ? spell.requestDay - spell.start + 1 : Infinity;
      if (request < next || (request === next && what > REQUEST && what < END)) {
        next = request;
        what = REQUEST;
      }
      const meeting = spell.meetDay - spell.start + 1;
      if (meeting < next || (meeting === next && what > MEETING && what < END)) {
        next = meeting;
        what = MEETING;
      }
      const stop = until > spell.leave ? this.#days : Math.min(until, this.#days);
      if (heard - spell.start < next && heard <= stop) return heard;
      if (stop - spell.start < next) return Infinity;

      if (what === END) return this.#finish(spell, last);
      if (what === MANAGER) this.#manager(spell, next);
      else if (what === DEGREE) this.#degree(spell, next);
      else if (what === ORDINARY) this.#ordinary(spell, next);
      else if (what === REQUEST) this.#request(spell);
      else if (what === MEETING) this.#meeting(spell, next);
      else if (what === CASE) {
        this.#case(spell, due!, next);
      } else {
        spell.meeting = 1;
        this.settle(spell, next);
        spell.windowEnd = Infinity;
        this.#close(spell, spell.start + next);
      }
    }
  }

  /** The clock goes on under the factors as they now are after spell day `day`; settled only when the product changes. */
  settle(spell: Spell, day: number): void {
    let multiplier = spell.age * spell.manager * spell.officer * spell.waiting * spell.meeting;
    const byDegree = spell.shadow === 0 && spell.earlyMeetings === 0;
    for (const of of spell.cases) if (byDegree || !of.process.mediates) multiplier *= of.factor;
    if (multiplier === spell.multiplier) return;
    if (day > spell.anchor) {
      spell.residual = settle(this.#endTable(spell), spell.anchor, spell.residual, spell.multiplier, day);
      spell.anchor = day;
    }
    spell.multiplier = multiplier;
  }

  /** The plan's time is up; unless another meeting is on its way. */
  #close(spell: Spell, day: number): void {
    if (spell.requestDay < Infinity || spell.meetDay < Infinity || spell.closed) return;
    spell.closed = true;
    this.#witness?.close(spell, day);
  }

  #manager(spell: Spell, day: number): void {
    const { workplace, managers } = this.#population;
    const w = workplace[spell.slot];
    const today = spell.nextManager;
    spell.nextManager = today < spell.leave ? managers.nextChange(w, today) : Infinity;
    if (today >= spell.leave) return;
    spell.manager = this.#setting.endManager[managers.engaged(w, managers.at(w, today)) ? 1 : 0]!;
    this.settle(spell, day);
  }

  #case(spell: Spell, due: Case, day: number): void {
    const before = spell.quarters;
    if (due.process.changesDegree) this.#books.until(spell, due.day);
    due.process.happens(spell, due, due.day);
    if (due.process.changesDegree) this.#books.changed(spell, spell.start + day, before);
    this.settle(spell, day);
  }

  /** Full to part or back, from the next day on: the clock of the end is settled, as its hazard changes. */
  #degree(spell: Spell, day: number): void {
    if (day > spell.anchor) {
      spell.residual = settle(this.#endTable(spell), spell.anchor, spell.residual, spell.multiplier, day);
      spell.anchor = day;
    }
    const before = spell.quarters;
    const level = this.#degrees.levelAfter(spell);
    this.#books.until(spell, spell.start + day);
    this.#degrees.change(spell, day, level);
    this.#books.changed(spell, spell.start + day, before);
    this.settle(spell, day);
  }

  #counts(day: number): boolean {
    return day >= 0 && day < this.#days;
  }

  /** The insurance office's own meeting: part of the curves, so it changes nothing; not called after an early one. */
  #ordinary(spell: Spell, spellDay: number): void {
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

  #request(spell: Spell): void {
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
    this.settle(spell, day - spell.start);
    if (!spell.enrolled) {
      this.#followUp.enter(spell.slot, spell.cell, day, entryOf(spell, day));
      this.#witness?.enrol(spell, day);
    }
    spell.enrolled = true;
    this.#tell(spell, day, 'meeting_called');
  }

  #meeting(spell: Spell, spellDay: number): void {
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
      this.settle(spell, spellDay);
      // A meeting that the manager cancels is booked once more.
      spell.requestDay = cancelled && spell.attempt === 0 ? day : Infinity;
      spell.attempt = 1;
      if (spell.requestDay < Infinity) this.#request(spell);
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
      this.settle(spell, spellDay);
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
    this.settle(spell, spellDay);
    if (works && spell.cause >= 0) {
      spell.forced = meetings.converted(slot, code, spellDay);
      const share = this.#setting.tables.partShare[Math.min(spellDay, this.#setting.tables.partShare.length - 1)];
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

  #finish(spell: Spell, lastDay: number): number {
    const last = lastDay | 0;
    const end = spell.start + last;
    const accounts = this.#accounts;
    this.end = end;
    this.exit = spell.cause < 0 || spell.forced === last ? 0 : this.#destinations.of(spell, last);
    // There is no own job to return to for who has left the employer meanwhile.
    if (end >= spell.leave && RETURNS[this.exit]) this.exit = LEFT;
    for (const of of spell.cases) this.exit = of.process.ended(spell, of, end, this.exit);
    if (spell.meetDay < Infinity) {
      // Called, but back before the meeting, or it would be on the spell's last day: void.
      const day = Math.min(end, spell.meetDay);
      if (this.#counts(day)) accounts.tally('cancelled');
      this.#tell(spell, day, 'meeting_cancelled');
    }
    this.free = this.#books.ended(spell, end, last, this.exit);
    return 0;
  }

  /** Writes a row about the meeting that is asked for or called. */
  #tell(spell: Spell, day: number, event: 'meeting_called' | 'meeting' | 'meeting_cancelled'): void {
    if (!this.#witness) return;
    const why = spell.round === 2 ? 'second' : 'spell_day';
    this.#witness.spellMeeting(spell, day, event, why, spell.leads ? 'manager' : 'caseworker');
  }

  /** A spell that is still under way at the horizon is censored, not dropped. */
  censor(spell: Spell): void {
    for (const of of spell.cases) of.process.dropped(spell, of);
    this.#books.censored(spell);
  }
}
