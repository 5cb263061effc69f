/**
 * Strain before illness: well or strained, two states in calendar time, whatever else the person does. A strained person
 * works below full productivity, has more short spells and a higher onset of F and M. The path is the person's own, keyed by
 * person and occurrence, alike in all arms; onset candidates run at its rate.
 *
 * A policy may ease strain for a while: it multiplies the hazard at which strain ends. The eased path is coupled to the own
 * one: above 1, it also ends by a clock of its own, and may then come back as it would for anybody who is well; below 1, not
 * every end of the own path is followed. While the two differ, onset is the ratio of their multipliers (`short`, `long`).
 */
import { exponential, uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import type { LifeColumns } from '../columns.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Setting } from '../setting.ts';
import type { Witness } from '../witness.ts';

const NEVER = 1e9;

/** Where one person's paths stand. */
class Paths {
  /** The own path: 1 strained, how often it has changed, and the time of its next change. */
  own = 0;
  count = 0;
  next = 0;
  /** The eased path, how often its own clock has been set, and when it changes by it. */
  eased = 0;
  armed = 0;
  easedNext = NEVER;
  /** Days [from, to) on which a policy eases, and by what. */
  from = NEVER;
  to = NEVER;
  ease = 1;
}

export class Strain {
  readonly #setting: Setting['strain'];
  readonly #days: number;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #now = new Paths();

  constructor({ plan, population, columns, accounts, witness }: Around) {
    this.#setting = population.setting.strain;
    this.#days = plan.days;
    this.#population = population;
    this.#columns = columns;
    this.#accounts = accounts;
    this.#witness = witness;
  }

  /** A person comes: strained with the share of the stationary state. */
  begin(slot: number, day: number): void {
    const { keyHi, keyLo } = this.#population.people;
    const { strain } = this.#columns;
    const { share } = this.#setting;
    const own = uniform(keyHi[slot], keyLo[slot], processes.strainStart, 0) < share ? 1 : 0;
    strain.own[slot] = own;
    strain.count[slot] = 0;
    strain.next[slot] = share > 0 ? day + this.#sojourn(slot, own, 0) : NEVER;
    strain.eased[slot] = own;
    strain.armed[slot] = 0;
    strain.easedNext[slot] = NEVER;
    strain.from[slot] = NEVER;
    strain.to[slot] = NEVER;
    strain.ease[slot] = 1;
    strain.since[slot] = day;
    if (own === 1) this.#witness?.strain(slot, day, '', 'strained');
  }

  /** Days that the own path stays in a state. */
  #sojourn(slot: number, own: number, count: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const mean = own === 1 ? this.#setting.strainedDays : this.#setting.wellDays;
    return exponential(keyHi[slot], keyLo[slot], processes.strainSwitch, count) * mean;
  }

  /** First day on which either path differs from today's. */
  next(slot: number): number {
    const { strain } = this.#columns;
    return Math.min(NEVER, Math.ceil(Math.min(strain.next[slot], strain.easedNext[slot], this.#edge(strain, slot))));
  }

  /** The days on which easing begins and ends are days of change. */
  #edge({ from, to }: LifeColumns['strain'], slot: number): number {
    return from[slot] < NEVER ? from[slot] : to[slot];
  }

  /** Lets the paths run up to and with a day. What of it was strained is booked. */
  advance(slot: number, day: number): void {
    if (this.next(slot) > day) return;
    const { strain } = this.#columns;
    if (this.#isPlain(slot)) {
      for (let on = Math.ceil(strain.next[slot]); on <= day; on = Math.ceil(strain.next[slot])) this.#turn(slot, on);
      return;
    }
    const at = this.#load(slot);
    for (;;) {
      const was = at.eased;
      const on = this.#step(slot, at, day);
      if (on > day) break;
      if (at.eased === was) continue;
      if (was === 1) this.#book(slot, strain.since[slot], on);
      strain.since[slot] = on;
      this.#witness?.strain(slot, on, was ? 'strained' : 'well', was ? 'well' : 'strained');
    }
    this.#store(slot, at);
  }

  /** No policy has eased the person's strain, or nothing is left of it: there is only the own path. */
  #isPlain(slot: number): boolean {
    const { own, eased, easedNext, from, to } = this.#columns.strain;
    return from[slot] === NEVER && to[slot] === NEVER && easedNext[slot] === NEVER && own[slot] === eased[slot];
  }

  /** As `#step`, of the own path alone, without a detour over `Paths`: these are most changes of all. */
  #turn(slot: number, on: number): void {
    const { strain } = this.#columns;
    const was = strain.own[slot];
    const now = 1 - was;
    strain.own[slot] = now;
    strain.eased[slot] = now;
    strain.next[slot] += this.#sojourn(slot, now, ++strain.count[slot]);
    if (was === 1) this.#book(slot, strain.since[slot], on);
    strain.since[slot] = on;
    this.#witness?.strain(slot, on, was ? 'strained' : 'well', was ? 'well' : 'strained');
  }

  /** The next change up to and with a day: its day, or one beyond. */
  #step(slot: number, at: Paths, day: number): number {
    const edge = at.from < NEVER ? at.from : at.to;
    const time = Math.min(at.next, at.easedNext, edge);
    const on = Math.ceil(time);
    if (on > day || time >= NEVER) return Infinity;
    if (time === edge) {
      if (at.from < NEVER) at.from = NEVER;
      else {
        at.to = NEVER;
        at.ease = 1;
      }
      this.#arm(slot, at, time);
    } else if (time === at.easedNext) {
      at.eased = 1 - at.eased;
      this.#arm(slot, at, time);
    } else {
      const together = at.eased === at.own;
      at.own = 1 - at.own;
      at.count++;
      at.next = time + this.#sojourn(slot, at.own, at.count);
      if (together && this.#follows(slot, at)) at.eased = at.own;
      this.#arm(slot, at, time);
    }
    return on;
  }

  /** Whether the eased path takes part in a change of the own one. */
  #follows(slot: number, at: Paths): boolean {
    if (at.own === 1 || !this.#eases(at) || at.ease >= 1) return true;
    const { keyHi, keyLo } = this.#population.people;
    return uniform(keyHi[slot], keyLo[slot], processes.strainFollow, at.count) < at.ease;
  }

  #eases(at: Paths): boolean {
    return at.from === NEVER && at.to < NEVER;
  }

  /** Sets the clock of the eased path from a time on: its hazard beyond what it shares with the own one. */
  #arm(slot: number, at: Paths, time: number): void {
    const { wellDays, strainedDays } = this.#setting;
    const ease = this.#eases(at) ? at.ease : 1;
    let rate = 0;
    if (at.eased === 1) rate = (at.own === 1 ? Math.max(0, ease - 1) : ease) / strainedDays;
    else if (at.own === 1) rate = 1 / wellDays;
    if (rate === 0) {
      at.easedNext = NEVER;
      return;
    }
    const { keyHi, keyLo } = this.#population.people;
    at.easedNext = time + exponential(keyHi[slot], keyLo[slot], processes.strainEased, at.armed++) / rate;
  }

  /** From `day` to `day` + `days` a policy multiplies the hazard at which strain ends. */
  ease(slot: number, day: number, days: number, factor: number): void {
    const { strain } = this.#columns;
    strain.from[slot] = day;
    strain.to[slot] = day + days;
    strain.ease[slot] = factor;
  }

  /** Of the eased path. */
  isStrained(slot: number): boolean {
    return this.#columns.strain.eased[slot] === 1;
  }

  /** What easing does to the onset of short spells now: the ratio of the paths' multipliers. */
  short(slot: number): number {
    const { own, eased } = this.#columns.strain;
    if (own[slot] === eased[slot]) return 1;
    const { short } = this.#setting;
    return short[eased[slot]] / short[own[slot]];
  }

  /** As `short`, of long spells of a cause. */
  long(slot: number, cause: number): number {
    const { own, eased } = this.#columns.strain;
    if (own[slot] === eased[slot]) return 1;
    const { causes } = this.#setting;
    return causes[eased[slot]][cause] / causes[own[slot]][cause];
  }

  /** Absence by `quarters` on days [from, to): what was not worked cannot be worked badly. The paths stand at or before `from`. */
  absent(slot: number, from: number, to: number, quarters: number): void {
    const { strain } = this.#columns;
    const end = Math.min(to, this.#days);
    if (end <= 0 || from >= end) return;
    if (end <= this.next(slot)) {
      if (strain.eased[slot] === 1) this.#spare(slot, from, end, quarters);
      return;
    }
    const at = this.#load(slot);
    for (let day = -NEVER; day < end;) {
      const { eased } = at;
      const on = Math.min(end, this.#step(slot, at, end));
      const a = Math.max(from, day);
      if (eased === 1 && on > a) this.#spare(slot, a, on, quarters);
      day = on;
    }
  }

  /**
   * Leads the paths of a slot on to later days, in the columns that say which state it is, without booking or telling anything;
   * `back` sets them back.
   */
  walk(slot: number): { next(): number; to(day: number): void; back(): void } {
    const { own, eased } = this.#columns.strain;
    const before = [own[slot], eased[slot]];
    const at = this.#load(slot, new Paths());
    return {
      next: () => Math.min(NEVER, Math.ceil(Math.min(at.next, at.easedNext, at.from < NEVER ? at.from : at.to))),
      to: (day) => {
        while (this.#step(slot, at, day) <= day);
        own[slot] = at.own;
        eased[slot] = at.eased;
      },
      back: () => {
        [own[slot], eased[slot]] = before;
      },
    };
  }

  #spare(slot: number, from: number, to: number, quarters: number): void {
    const { people, employer } = this.#population;
    const { wage, hours } = people;
    this.#accounts.events.strained(employer[slot], from, to, wage[slot], hours[slot], -quarters);
  }

  #book(slot: number, from: number, to: number): void {
    const { people, employer } = this.#population;
    const { wage, hours } = people;
    const { cell } = this.#columns;
    this.#accounts.strained(cell[slot], from, to);
    this.#accounts.events.strained(employer[slot], from, to, wage[slot], hours[slot], 4);
  }

  /** The employment ends on `day`, or goes on in another cell: what of it was strained is booked. Since when that is or is not so. */
  close(slot: number, day: number): number {
    this.advance(slot, day);
    const { strain } = this.#columns;
    const since = strain.since[slot];
    if (strain.eased[slot] === 1) this.#book(slot, since, day);
    strain.since[slot] = day;
    return since;
  }

  #load(slot: number, at = this.#now): Paths {
    const { strain } = this.#columns;
    at.own = strain.own[slot];
    at.count = strain.count[slot];
    at.next = strain.next[slot];
    at.eased = strain.eased[slot];
    at.armed = strain.armed[slot];
    at.easedNext = strain.easedNext[slot];
    at.from = strain.from[slot];
    at.to = strain.to[slot];
    at.ease = strain.ease[slot];
    return at;
  }

  #store(slot: number, at: Paths): void {
    const { strain } = this.#columns;
    strain.own[slot] = at.own;
    strain.count[slot] = at.count;
    strain.next[slot] = at.next;
    strain.eased[slot] = at.eased;
    strain.armed[slot] = at.armed;
    strain.easedNext[slot] = at.easedNext;
    strain.from[slot] = at.from;
    strain.to[slot] = at.to;
    strain.ease[slot] = at.ease;
  }
}
