/**
 * Work training within the ring: who takes it and where, places that members offer, and what follows. The insurance office
 * decides on it; a place of a member is given at a barrier, to one who works elsewhere.
 */
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import type { Ledger } from '../ledger.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Case, Request, Spell } from '../spells/spell.ts';
import { nextBarrier, WEEK } from './meeting.ts';
import { drawOf } from './ring-case.ts';
import type { RingMembers } from './ring-members.ts';
import { MEMBER, OUTSIDE, OWN, WorkTraining } from './work-training.ts';

/** No training: `choice` of a case that takes none. */
export const NONE = -1;

export class Training {
  /** Longest wait for a member's place. */
  readonly patience: number;
  /** Multiplier of the end of a spell during training, and afterwards. */
  readonly lockIn: number;
  readonly after: number;
  readonly #members: RingMembers;
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #ledger: Ledger | null;
  readonly #books: WorkTraining;
  /** Index 0 men, 1 women. */
  readonly #takeup: readonly [number, number];
  readonly #hosts: readonly number[];
  readonly #days: number;
  readonly #slotDays: number;
  /** Places that nobody has taken: employer, and day on which the offer lapses. */
  #slots: { employer: number; until: number }[] = [];
  #day: number;

  constructor(around: Around, members: RingMembers) {
    const { values, population, accounts, ledger } = around;
    const days = (id: string) => Math.max(1, Math.round(values.get(id)));
    this.#members = members;
    this.#population = population;
    this.#accounts = accounts;
    this.#ledger = ledger;
    this.#books = new WorkTraining(around);
    const women = values.get('pop.share_women');
    const ratio = values.get('wt.rr_women');
    const men = values.get('wt.takeup') / (1 - women + women * ratio);
    this.#takeup = [men, men * ratio];
    this.#hosts = values.vector('wt.hosts');
    this.#days = days('wt.days');
    this.patience = days('wt.slot_wait');
    this.#slotDays = days('wt.slot_days');
    this.lockIn = values.get('wt.lockin_hr');
    this.after = values.get('wt.hr_after');
    this.#day = members.from;
  }

  /** What a case will want after guidance: a host, or NONE. `inspired` multiplies how many take training. */
  wants(spell: Spell, inspired: number): number {
    const woman = this.#population.people.woman[spell.slot];
    if (drawOf(this.#population, spell, processes.ringTraining) >= this.#takeup[woman] * inspired) return NONE;
    const u = drawOf(this.#population, spell, processes.ringHost);
    return u < this.#hosts[0] ? OWN : u < this.#hosts[0] + this.#hosts[1] ? MEMBER : OUTSIDE;
  }

  /** A barrier: what the members offer since the one before. */
  replenish(day: number): void {
    for (let barrier = nextBarrier(this.#day); barrier <= day; barrier += WEEK) {
      for (const employer of this.#members.offers(barrier)) {
        this.#slots.push({ employer, until: barrier + this.#slotDays });
        this.#ledger?.offered(barrier, 'training', employer);
        this.#accounts.tally('slotsOffered');
        if (this.#members.small[employer]) this.#accounts.tally('slotsOfferedSmall');
      }
    }
    this.#day = day;
    this.#slots = this.#slots.filter(({ until }) => until > day);
  }

  /** Gives the case the first place at another employer, if there is one. */
  slot({ spell, of, person }: Request, day: number): boolean {
    const own = this.#population.employer[spell.slot];
    const i = this.#slots.findIndex(({ employer }) => employer !== own);
    if (i < 0) {
      this.#ledger?.lost(day, 'training', person);
      return false;
    }
    of.host = this.#slots[i].employer;
    this.#ledger?.given(day, 'training', person, of.host);
    if (this.#members.small[of.host]) this.#accounts.tally('slotsUsedSmall');
    this.#slots.splice(i, 1);
    this.#accounts.tally('slotsUsed');
    return true;
  }

  begin(spell: Spell, of: Case, day: number): void {
    of.until = day + this.#days;
    this.#books.begin(spell, of, day);
  }

  end(spell: Spell, of: Case, day: number): void {
    this.#books.end(spell, of, day);
  }

  /** Work training whose outcome is known: back at work on `day`, or not in this spell (Infinity). */
  follow(of: Case, day: number): void {
    this.#books.follow(of, day);
  }
}
