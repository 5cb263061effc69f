// The common workload as one would write it first: an object a person, and every person asked on every day. It is what
// the event-driven version is compared with in the same run, and an independent second opinion on its results.

import { exp, hashText, subKeyHi, subKeyLo, uniform, worldKey } from '../engine/index.ts';
import {
  BOOST,
  BOOST_DAYS,
  EXITED,
  frailty,
  FULL,
  FULL_EXITED,
  FULL_PART,
  PART,
  PART_FULL,
  PART_WORK,
  PER_EMPLOYER,
  returnHazard,
  SHORT,
  SHORT_FULL,
  SHORT_WORK,
  STATES,
  WAIT,
  WEEK,
  WORK,
  WORK_FULL,
  WORK_SHORT,
} from './common.ts';

const LEAVE = hashText('objects.leave');
const WHERE = hashText('objects.where');

interface Exit {
  readonly to: number;
  readonly hazard: number;
}

class Person {
  state = WORK;
  entered = -1;
  since = 0;
  boostUntil = -1;
  readonly number: number;
  private readonly hi: number;
  private readonly lo: number;
  private readonly frailty: number;

  constructor(number: number, hi: number, lo: number) {
    this.number = number;
    this.hi = hi;
    this.lo = lo;
    this.frailty = frailty(number);
  }

  /** Hazards of today. */
  exits(day: number, returns: Float64Array): Exit[] {
    const d = day - this.entered;
    switch (this.state) {
      case WORK:
        return [
          { to: SHORT, hazard: WORK_SHORT * this.frailty },
          { to: FULL, hazard: WORK_FULL * this.frailty },
        ];
      case SHORT:
        return [
          { to: WORK, hazard: SHORT_WORK },
          { to: FULL, hazard: SHORT_FULL },
        ];
      case FULL:
        return [
          { to: WORK, hazard: returns[d] * (day < this.boostUntil ? BOOST : 1) },
          { to: PART, hazard: FULL_PART },
          { to: EXITED, hazard: d > 365 ? FULL_EXITED : 0 },
        ];
      case PART:
        return [
          { to: WORK, hazard: PART_WORK },
          { to: FULL, hazard: PART_FULL },
        ];
      default:
        return [];
    }
  }

  /** Live through a day; true when the state changed. */
  step(day: number, returns: Float64Array): boolean {
    const exits = this.exits(day, returns);
    const total = exits.reduce((sum, exit) => sum + exit.hazard, 0);
    if (uniform(this.hi, this.lo, LEAVE, day) >= 1 - exp(-total)) return false;
    let rest = uniform(this.hi, this.lo, WHERE, day) * total;
    const exit = exits.find(({ hazard }) => (rest -= hazard) < 0) ?? exits[0];
    this.state = exit.to;
    this.entered = day;
    this.since = day;
    this.boostUntil = -1;
    return true;
  }
}

class Employer {
  readonly people: Person[] = [];

  /** The weekly meeting; true when it was held. */
  meet(day: number): boolean {
    let longest: Person | undefined;
    for (const person of this.people) {
      if (person.state !== FULL || day - person.since < WAIT) continue;
      if (longest === undefined || person.since < longest.since) longest = person;
    }
    if (longest === undefined) return false;
    longest.since = day;
    longest.boostUntil = day + BOOST_DAYS;
    return true;
  }
}

/** Run the common workload with an object a person. */
export function runObjects(
  persons: number,
  days: number,
  seed: number,
): { counts: Int32Array; events: number; meetings: number } {
  const world = worldKey([seed, 0], 0);
  const people = Array.from(
    { length: persons },
    (_, i) => new Person(i, subKeyHi(world.hi, world.lo, i), subKeyLo(world.hi, world.lo, i)),
  );
  const employers = Array.from({ length: Math.ceil(persons / PER_EMPLOYER) }, () => new Employer());
  for (const person of people) employers[Math.floor(person.number / PER_EMPLOYER)].people.push(person);
  const returns = Float64Array.from({ length: days + 2 }, (_, d) => (d === 0 ? 0 : returnHazard(d)));
  const counts = new Int32Array(days * STATES);
  let events = 0;
  let meetings = 0;
  for (let day = 0; day < days; day++) {
    if (day > 0 && day % WEEK === 0) for (const employer of employers) if (employer.meet(day)) meetings++;
    for (const person of people) {
      if (person.step(day, returns)) events++;
      counts[day * STATES + person.state]++;
    }
  }
  return { counts, events, meetings };
}
