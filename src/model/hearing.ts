/** Weekly barriers: who waits for something shared is heard, each process in the order of request day and person. */
import type { Acting } from './acting.ts';
import type { Around } from './around.ts';
import type { LifeColumns } from './columns.ts';
import type { Ledger } from './ledger.ts';
import type { Population } from './people/population.ts';
import { WEEK } from './processes/meeting.ts';
import type { Asking } from './processes/support.ts';
import type { CaseProcess, Request, Spell } from './spells/spell.ts';
import type { Spells } from './spells/spells.ts';
import type { Talks } from './spells/talks.ts';
import type { Vacancies } from './people/vacancies.ts';

/** Who waits for a meeting: in a spell, or for a talk (null). */
interface Waiting {
  readonly slot: number;
  readonly asked: number;
  readonly person: number;
  readonly spell: Spell | null;
}

function inOrder(a: { asked: number; person: number }, b: { asked: number; person: number }): number {
  return a.asked - b.asked || a.person - b.person;
}

export class Hearing {
  readonly #days: number;
  readonly #acting: Acting;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #spells: Spells;
  readonly #talks: Talks;
  readonly #vacancies: Vacancies;
  readonly #ledger: Ledger | null;

  constructor(around: Around, acting: Acting, spells: Spells, talks: Talks, vacancies: Vacancies) {
    this.#days = around.plan.days;
    this.#acting = acting;
    this.#population = around.population;
    this.#columns = around.columns;
    this.#spells = spells;
    this.#talks = talks;
    this.#vacancies = vacancies;
    this.#ledger = around.ledger;
  }

  /** `slots[0 .. n - 1]`, ascending, stand still at the barrier on `day`. */
  barrier(day: number, slots: Int32Array, n: number): void {
    const meetings: Waiting[] = [];
    const cases = new Map<CaseProcess, Request[]>();
    const vacant: number[] = [];
    const { support } = this.#acting;
    const supports: Asking[] = [];
    const columns = this.#columns;
    const { paused, talkBarrier, talkRequest, supportAsked } = columns;
    for (let i = 0; i < n; i++) {
      const slot = slots[i];
      const person = columns.person(slot);
      const spell = paused[slot];
      if (this.#vacancies.isOpen(slot)) {
        vacant.push(slot);
        continue;
      }
      if (talkBarrier[slot] === day) meetings.push({ slot, asked: talkRequest[slot], person, spell: null });
      if (spell === null) {
        if (support?.isHeard(slot, day)) supports.push({ slot, asked: supportAsked[slot], person });
        continue;
      }
      if (spell.barrier === day) meetings.push({ slot, asked: spell.requestDay, person, spell });
      for (const of of spell.cases) {
        if (of.barrier !== day) continue;
        const requests = cases.get(of.process);
        const request = { slot, asked: of.asked, person, spell, of };
        if (requests) requests.push(request);
        else cases.set(of.process, [request]);
      }
    }
    this.#acting.readiness?.barrier(day);
    if (meetings.length > 0) this.#meetings(day, meetings.sort(inOrder));
    if (supports.length > 0) support?.hear(day, supports.sort(inOrder));
    this.#vacancies.heard(day, vacant);
    for (const process of this.#acting.cases) {
      const requests = cases.get(process);
      if (!requests) continue;
      process.hear(day, requests.sort(inOrder));
      for (const { spell } of requests) this.#spells.clock.settle(spell, day - spell.start);
    }
    this.#vacancies.goOn(day, vacant);
  }

  #meetings(day: number, waiting: readonly Waiting[]): void {
    const { meetings } = this.#acting;
    const { leave, talkBarrier, talkCode } = this.#columns;
    const free = meetings.week(day);
    for (const { slot, asked, person, spell } of waiting) {
      const site = this.#population.employer[slot];
      const again = spell !== null && spell.round === 2;
      const called = spell
        ? again || meetings.isCalled(slot, spell.code, day)
        : meetings.isTalkCalled(slot, talkCode[slot], day);
      if (!called) this.#drop(slot, spell, day);
      else if (
        spell === null &&
        (meetings.talkTooLate(asked, day) || day + WEEK >= Math.min(leave[slot], this.#days))
      ) {
        this.#drop(slot, spell, day);
      } else if (free[site] > 0) {
        free[site]--;
        this.#ledger?.given(day, 'meeting', person, -1, site);
        if (spell !== null) this.#spells.meetings.call(spell, day);
        else this.#talks.call(slot, day);
      } else {
        this.#ledger?.lost(day, 'meeting', person, site);
        if (spell === null) talkBarrier[slot] = day + WEEK;
        else if (day + WEEK >= Math.min(spell.leave, this.#days)) this.#drop(slot, spell, day);
        else spell.barrier = day + WEEK;
      }
    }
  }

  #drop(slot: number, spell: Spell | null, day: number): void {
    if (spell === null) return this.#talks.drop(slot, day);
    spell.requestDay = Infinity;
    spell.barrier = Infinity;
  }
}
