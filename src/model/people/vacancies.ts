/**
 * Vacancies that are open to the ring: heard at every barrier until somebody comes, and held for a case that is to take
 * over the employment. Others are nobody's business: their slot's next generation comes by itself (lives.ts).
 */
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import type { LifeColumns } from '../columns.ts';
import type { FollowUp } from '../spells/follow-up.ts';
import type { Onsets } from '../spells/onsets.ts';
import type { Population } from './population.ts';
import type { Ring } from '../processes/ring.ts';
import { nextBarrier, WEEK } from '../processes/meeting.ts';
import type { Support } from '../processes/support.ts';
import type { Witness } from '../witness.ts';

const NEVER = 1e9;
export const COMES = -1;

export class Vacancies {
  readonly #ring: Ring | null;
  readonly #days: number;
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #columns: LifeColumns;
  readonly #onsets: Onsets;
  readonly #support: Support | null;
  readonly #followUp: FollowUp;
  readonly #witness: Witness | null;

  constructor(
    { plan, population, columns, accounts, witness }: Around,
    ring: Ring | null,
    onsets: Onsets,
    support: Support | null,
    followUp: FollowUp,
  ) {
    this.#days = plan.days;
    this.#ring = ring;
    this.#population = population;
    this.#accounts = accounts;
    this.#columns = columns;
    this.#onsets = onsets;
    this.#support = support;
    this.#followUp = followUp;
    this.#witness = witness;
  }

  /** The vacancy is offered to the ring until its own hire; false when it is not for the ring. */
  offer(slot: number, since: number, hire: number): boolean {
    // The ring hears nobody before the study begins.
    if (nextBarrier(since) <= 0) return false;
    if (this.#ring === null || !this.#ring.offersVacancy(slot, this.#columns.generation[slot], since, hire))
      return false;
    this.#open(slot, since, hire);
    return true;
  }

  #open(slot: number, since: number, hire: number): void {
    const columns = this.#columns;
    columns.vacantSince[slot] = since;
    columns.vacantHire[slot] = hire;
    columns.vacantBarrier[slot] = nextBarrier(since);
    columns.heldBy[slot] = -1;
    columns.leave[slot] = NEVER;
    this.#onsets.silence(slot);
  }

  isOpen(slot: number): boolean {
    return this.#columns.vacantHire[slot] < NEVER;
  }

  /** The barrier at which the vacancy of a slot is heard before `until`, Infinity when none is; COMES when somebody comes first. */
  next(slot: number, until: number): number {
    const { vacantHire, vacantBarrier, heldBy } = this.#columns;
    const hire = vacantHire[slot];
    const barrier = vacantBarrier[slot];
    if (heldBy[slot] >= 0 || barrier <= hire) return barrier < this.#days ? barrier : Infinity;
    return hire >= until ? Infinity : COMES;
  }

  /** Somebody comes: the day. */
  close(slot: number): number {
    const { vacantHire } = this.#columns;
    const hire = vacantHire[slot];
    vacantHire[slot] = NEVER;
    return hire;
  }

  /** Vacancies of these slots are there for the requests of the barrier on `day`. */
  heard(day: number, slots: readonly number[]): void {
    if (this.#ring) this.#ring.vacancies(slots.filter((slot) => this.#columns.vacantBarrier[slot] === day));
  }

  /** After the requests: whether each stays open is known now; a held one waits for its holder. */
  goOn(day: number, slots: readonly number[]): void {
    const { vacantBarrier, vacantHire, heldBy } = this.#columns;
    for (const slot of slots) {
      if (vacantBarrier[slot] === day && (heldBy[slot] >= 0 || vacantHire[slot] < NEVER))
        vacantBarrier[slot] = day + WEEK;
    }
  }

  /** The spell has ended in a place of the ring: the person goes on in the employment of the vacancy, which is now here. */
  move(slot: number, day: number): void {
    const columns = this.#columns;
    const place = columns.moveTo[slot];
    columns.moveTo[slot] = -1;
    this.#witness?.leaveInRing(slot, day);
    const hired = columns.hire[slot];
    this.#accounts.employed(columns.cell[slot], this.#population.people.hours[slot], columns.hoursFrom[slot], day);
    this.#accounts.listed(this.#population.people.centre[slot], hired, day);
    this.#followUp.years.close(slot, day);
    // At the rates of the old workplace as long as the person had it.
    this.#onsets.bookStrain(slot, day, this.#support);
    this.#population.swap(slot, place);
    // The vacancy is now at the employer that the person left, which has to recruit.
    this.#accounts.events.replacement(this.#population.employer[place], day);
    columns.hire[slot] = day;
    columns.hoursFrom[slot] = day;
    columns.cell[slot] = this.#accounts.cellOf(this.#population, slot, hired);
    columns.placed[slot] = 1;
    columns.epoch[slot] = columns.steady[slot] = day;
    this.#onsets.change(slot);
    this.#witness?.hire(slot, day);
    const lag = columns.vacantHire[place] - columns.vacantSince[place];
    // Not before the next barrier: until then only the two who exchange know of it.
    const hire = Math.max(nextBarrier(day), day + lag);
    this.#open(place, day, hire);
    if (!this.#ring?.offersVacancy(place, columns.generation[place], day, hire)) columns.vacantBarrier[place] = NEVER;
  }
}
