/**
 * Reach of the early meetings: cases that fit what a policy aims at, and the managers who have them or have held a meeting
 * of their own. A case is a spell that reaches the request day, or a return at which the rule of repeated short absence is
 * met (once in `meet.talk_interval` days); whether anybody is asked, consents or gets a slot plays no part.
 *
 * What fits a policy is counted in the life without it as well, since only those whom it touches live again (simulate.ts).
 */
import type { Plan } from './plan.ts';
import type { Population } from './population.ts';
import type { Meetings } from './processes/meeting.ts';

const NEVER = 1e9;
/** A manager's number is workplace * MANAGERS + generation. */
const MANAGERS = 4096;

export class ReachCounts {
  /** Cases at centres that take part, and at any centre. */
  eligible = 0;
  target = 0;
  /** By manager: eligible cases, and meetings held as the one who leads. */
  readonly cases = new Map<number, number>();
  readonly meetings = new Map<number, number>();

  copyFrom(other: ReachCounts): void {
    this.eligible = 0;
    this.target = 0;
    this.cases.clear();
    this.meetings.clear();
    this.add(other, 1);
  }

  /** Adds another's counts, or takes them back (`sign` -1). */
  add(other: ReachCounts, sign: number): void {
    this.eligible += sign * other.eligible;
    this.target += sign * other.target;
    for (const [manager, n] of other.cases) bump(this.cases, manager, sign * n);
    for (const [manager, n] of other.meetings) bump(this.meetings, manager, sign * n);
  }

  /** Managers with an eligible case or an own meeting; of them with one own meeting, and with more. */
  managers(): { all: number; one: number; more: number } {
    let one = 0;
    let more = 0;
    const all = new Set<number>();
    for (const [manager, n] of this.cases) if (n > 0) all.add(manager);
    for (const [manager, n] of this.meetings) {
      if (n > 0) all.add(manager);
      if (n === 1) one++;
      else if (n > 1) more++;
    }
    return { all: all.size, one, more };
  }
}

function bump(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

export class Reach {
  readonly meetings: Meetings;
  readonly counts: ReachCounts;
  readonly #days: number;
  readonly #population: Population;
  /** First day on which a return can be a new case of repeated absence. */
  readonly #again: Int32Array;

  constructor(plan: Plan, population: Population, meetings: Meetings, counts: ReachCounts) {
    this.meetings = meetings;
    this.counts = counts;
    this.#days = plan.days;
    this.#population = population;
    this.#again = new Int32Array(meetings.open ? population.count : 0);
  }

  /** A new person in a slot. */
  clear(slot: number): void {
    if (this.meetings.open) this.#again[slot] = -NEVER;
  }

  /** A spell's length in days is known, or that it passes the horizon (Infinity); employed until `leave`. */
  spell(slot: number, start: number, length: number, leave: number): void {
    const { requestDay } = this.meetings;
    if (length >= requestDay) this.#case(slot, start + requestDay - 1, leave);
  }

  /** A return at which the rule of repeated absence is met. */
  talk(slot: number, day: number, leave: number): void {
    if (!this.meetings.open || day < this.#again[slot] || !this.#case(slot, day, leave)) return;
    this.#again[slot] = day + this.meetings.talkInterval;
  }

  #case(slot: number, day: number, leave: number): boolean {
    const { from, to } = this.meetings;
    if (day < Math.max(0, from) || day >= Math.min(to, leave, this.#days)) return false;
    this.counts.target++;
    if (this.meetings.covers(slot, day)) {
      this.counts.eligible++;
      bump(this.counts.cases, this.#manager(slot, day), 1);
    }
    return true;
  }

  /** A meeting that the manager led was held. */
  led(slot: number, day: number): void {
    if (day >= 0 && day < this.#days) bump(this.counts.meetings, this.#manager(slot, day), 1);
  }

  #manager(slot: number, day: number): number {
    const { managers, workplace } = this.#population;
    const w = workplace[slot];
    return w * MANAGERS + managers.at(w, day);
  }
}

/** The reach of the plan's own policy, if it has one, and of those that watch. */
export class Reaches {
  readonly #all: readonly Reach[];
  readonly #any: boolean;

  constructor(all: readonly Reach[]) {
    this.#all = all.filter((of) => of.meetings.open);
    this.#any = this.#all.length > 0;
  }

  clear(slot: number): void {
    if (this.#any) for (const reach of this.#all) reach.clear(slot);
  }

  spell(slot: number, start: number, length: number, leave: number): void {
    if (this.#any) for (const reach of this.#all) reach.spell(slot, start, length, leave);
  }
}
