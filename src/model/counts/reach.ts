/**
 * Reach of the early meetings: cases that fit what a policy aims at, and the managers who have them or have held a meeting
 * of their own. A case is a spell that reaches the request day, or a return at which the rule of repeated short absence is
 * met (once in `meet.talk_interval` days); whether anybody is asked, consents or gets a slot plays no part.
 *
 * What fits a policy is counted in the life without it as well, since only those whom it touches live again (simulate.ts).
 */
import type { Plan } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { MANAGERS } from '../processes/meeting-ids.ts';
import type { Meetings } from '../processes/meeting.ts';
import { bump, type ReachCounts } from './reach-counts.ts';

const NEVER = 1e9;

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
