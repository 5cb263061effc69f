/**
 * How spells run: what happens next in one, in which order, and where it ends. One spell at a time; what is shared is asked for
 * by stopping at a barrier.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import { exp, log, normalQuantile } from '../../engine/math.ts';
import type { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { LifeColumns } from '../columns.ts';
import { Degrees } from './degrees.ts';
import { Destinations } from './destinations.ts';
import type { FollowUp } from './follow-up.ts';
import type { Onsets } from './onsets.ts';
import { LEFT, RETURNS } from '../outcomes/outcome-ids.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { isProtected } from '../processes/protection.ts';
import type { Reach } from '../counts/reach.ts';
import type { Setting } from '../setting.ts';
import { SpellBooks } from './spell-books.ts';
import { SpellClock } from './spell-clock.ts';
import { SpellMeetings } from './spell-meetings.ts';
import { START_CODE, type Case, type Spell } from './spell.ts';
import { SHORT_DAYS } from '../tables.ts';
import type { Witness } from '../witness.ts';

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

export class Spells {
  /** Of the last spell that ended: first day not sick, and index of EXITS. */
  end = 0;
  exit = 0;
  /** First day not absent: later than `end` for who was refused benefit and is absent without. */
  free = 0;
  readonly clock: SpellClock;
  readonly meetings: SpellMeetings;
  readonly #days: number;
  readonly #population: Population;
  readonly #setting: Setting;
  readonly #witness: Witness | null;
  readonly #columns: LifeColumns;
  readonly #officerSd: number;
  readonly #degrees: Degrees;
  readonly #books: SpellBooks;
  readonly #destinations: Destinations;

  constructor(around: Around, acting: Acting, followUp: FollowUp, reach: Reach, onsets: Onsets) {
    const { plan, values, population, columns, witness } = around;
    const { setting } = population;
    this.#days = plan.days;
    this.#population = population;
    this.#setting = setting;
    this.#witness = witness;
    this.#columns = columns;
    this.#officerSd = setting.values.get('fk.decision_sd');
    const rejection = values.has('meet.rr_rejection') ? values.get('meet.rr_rejection') : 1;
    this.#destinations = new Destinations(population, rejection);
    this.#degrees = new Degrees(population, acting.meetings);
    this.#books = new SpellBooks(around, followUp, acting, onsets);
    this.clock = new SpellClock(setting.tables);
    this.meetings = new SpellMeetings(around, acting, { clock: this.clock, books: this.#books, followUp, reach });
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
    this.meetings.begin(spell, elapsed);
  }

  /**
   * Runs a spell until it ends (returns 0; `end` and `exit` tell how), until a barrier at which its request is heard
   * (returns that day), or to the start of day `until` (returns Infinity). After the person has left the employer
   * nothing in the spell is shared: it runs on to the horizon.
   */
  advance(spell: Spell, until: number): number {
    for (;;) {
      // Spell day after which the next thing holds, and what it is.
      const last = this.clock.lastDay(spell);
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
      else if (what === ORDINARY) this.meetings.ordinary(spell, next);
      else if (what === REQUEST) this.meetings.request(spell);
      else if (what === MEETING) this.meetings.meeting(spell, next);
      else if (what === CASE) this.#case(spell, due!, next);
      else this.meetings.over(spell, next);
    }
  }

  #manager(spell: Spell, day: number): void {
    const { workplace, managers } = this.#population;
    const w = workplace[spell.slot];
    const today = spell.nextManager;
    spell.nextManager = today < spell.leave ? managers.nextChange(w, today) : Infinity;
    if (today >= spell.leave) return;
    spell.manager = this.#setting.endManager[managers.engaged(w, managers.at(w, today)) ? 1 : 0]!;
    this.clock.settle(spell, day);
  }

  #case(spell: Spell, due: Case, day: number): void {
    const before = spell.quarters;
    if (due.process.changesDegree) this.#books.until(spell, due.day);
    due.process.happens(spell, due, due.day);
    if (due.process.changesDegree) this.#books.changed(spell, spell.start + day, before);
    this.clock.settle(spell, day);
  }

  /** Full to part or back, from the next day on: the clock of the end is settled, as its hazard changes. */
  #degree(spell: Spell, day: number): void {
    this.clock.stop(spell, day);
    const before = spell.quarters;
    const level = this.#degrees.levelAfter(spell);
    this.#books.until(spell, spell.start + day);
    this.#degrees.change(spell, day, level);
    this.#books.changed(spell, spell.start + day, before);
    this.clock.settle(spell, day);
  }

  #finish(spell: Spell, lastDay: number): number {
    const last = lastDay | 0;
    const end = spell.start + last;
    this.end = end;
    this.exit = spell.cause < 0 || spell.forced === last ? 0 : this.#destinations.of(spell, last);
    // There is no own job to return to for who has left the employer meanwhile.
    if (end >= spell.leave && RETURNS[this.exit]) this.exit = LEFT;
    for (const of of spell.cases) this.exit = of.process.ended(spell, of, end, this.exit);
    this.meetings.ended(spell, end);
    this.free = this.#books.ended(spell, end, last, this.exit);
    return 0;
  }

  /** A spell that is still under way at the horizon is censored, not dropped. */
  censor(spell: Spell): void {
    for (const of of spell.cases) of.process.dropped(spell, of);
    this.#books.censored(spell);
  }
}
