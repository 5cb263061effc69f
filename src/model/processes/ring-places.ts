/**
 * Jobs that the ring finds: one outside, or a vacancy that somebody of another active member has left, which is held for the
 * case. A placement may be broken off within its trial, by a new spell.
 */
import { uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import type { LifeColumns } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import { NEW_JOB, RING_JOB } from '../outcomes/outcome-ids.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Case, Request, Spell } from '../spells/spell.ts';
import type { Witness } from '../witness.ts';
import { nextBarrier } from './meeting.ts';
import { drawOf } from './ring-case.ts';
import type { RingMembers } from './ring-members.ts';
import type { ManagerTraining } from './training.ts';

/** What a case looks for, and what stands offered: its `choice`. */
const INSIDE = 1;
const OUTSIDE = 2;

export class Places {
  /** Longest search. */
  readonly patience: number;
  /** Days for which a job is held. */
  readonly hold: number;
  /** Multiplier of the end of a spell while a job stands offered. */
  readonly offer: number;
  readonly #members: RingMembers;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #ledger: Ledger | null;
  readonly #external: number;
  readonly #vacancyOpen: number;
  readonly #dropout: number;
  /** Trained managers, who break off fewer placements. */
  training: ManagerTraining | null = null;
  readonly #trial: number;
  #open: readonly number[] = [];

  constructor({ values, population, columns, accounts, witness, ledger }: Around, members: RingMembers) {
    const days = (id: string) => Math.max(1, Math.round(values.get(id)));
    this.#members = members;
    this.#population = population;
    this.#columns = columns;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#ledger = ledger;
    this.patience = days('place.search_days');
    this.hold = days('place.hold_days');
    this.offer = values.get('place.hr_new_job');
    this.#external = values.get('place.share_external');
    this.#vacancyOpen = values.get('place.vacancy_open');
    this.#dropout = values.get('place.dropout');
    this.#trial = days('place.trial_days');
  }

  /** What the case looks for. */
  choose(spell: Spell): number {
    return drawOf(this.#population, spell, processes.ringOutside) < this.#external ? OUTSIDE : INSIDE;
  }

  /** Vacancies that are heard at this barrier; told before the requests. */
  vacancies(slots: readonly number[]): void {
    this.#open = slots;
  }

  /** Whether the vacancy that a generation leaves is open to the ring. */
  offersVacancy(slot: number, generation: number, since: number, hire: number): boolean {
    const members = this.#members;
    const employer = this.#population.employer[slot];
    if (since >= members.to || !members.joinsBefore(employer, hire)) return false;
    const openness = members.openness(employer) * this.#vacancyOpen;
    if (openness <= 0) return false;
    const { keyHi, keyLo } = this.#population.people;
    const open = uniform(keyHi[slot], keyLo[slot], processes.ringVacancy, generation) < openness;
    if (open) this.#ledger?.offered(since, 'vacancy', employer);
    return open;
  }

  /** A job outside is found at once, or a vacancy at another member is held for the case. */
  find({ spell, of, person }: Request, day: number): boolean {
    if (of.choice === INSIDE) {
      const place = this.#vacancy(spell, day);
      if (place < 0) {
        this.#ledger?.lost(day, 'vacancy', person);
        return false;
      }
      this.#ledger?.given(day, 'vacancy', person, this.#population.employer[place]);
      of.place = place;
      this.#columns.heldBy[place] = spell.slot;
    } else this.#ledger?.given(day, 'outside', person);
    return true;
  }

  /** The vacancy at another active member that has been open longest. */
  #vacancy(spell: Spell, day: number): number {
    const { vacantSince, vacantBarrier, heldBy } = this.#columns;
    const { employer } = this.#population;
    let best = -1;
    for (const slot of this.#open) {
      if (vacantBarrier[slot] !== day || heldBy[slot] >= 0 || employer[slot] === employer[spell.slot]) continue;
      if (this.#members.joined[employer[slot]] > day) continue;
      if (
        best < 0 ||
        vacantSince[slot] < vacantSince[best] ||
        (vacantSince[slot] === vacantSince[best] && slot < best)
      ) {
        best = slot;
      }
    }
    return best;
  }

  /** The place is nobody's from `day` on; nobody hears of it before the next barrier. */
  release(of: Case, day: number): void {
    if (of.place < 0) return;
    const { heldBy, vacantHire, vacantBarrier } = this.#columns;
    heldBy[of.place] = -1;
    vacantBarrier[of.place] = nextBarrier(day);
    vacantHire[of.place] = Math.max(vacantHire[of.place], nextBarrier(day));
    of.place = -1;
  }

  /** Whether what stands offered is a job outside. */
  isOutside(of: Case): boolean {
    return of.choice === OUTSIDE;
  }

  /** The spell ends on `day` in the job that stood offered. Returns the index of EXITS. */
  take(spell: Spell, of: Case, day: number): number {
    const outside = this.isOutside(of);
    this.#accounts.tally(outside ? 'placedOutside' : 'placedInside');
    const eased = outside ? 1 : (this.training?.breakOff(this.#population.workplace[of.place], day) ?? 1);
    const broken = drawOf(this.#population, spell, processes.ringDropout) < this.#dropout * eased;
    if (broken) this.#accounts.tally('placedBroken');
    this.#witness?.job(spell.slot, day, 'placement_start', '', outside ? 'outside' : 'inside');
    this.#columns.placed[spell.slot] = 1;
    if (!outside) {
      this.#columns.moveTo[spell.slot] = of.place;
      if (broken) this.#breakOff(spell, day);
    }
    return outside ? NEW_JOB : RING_JOB;
  }

  /** The placement does not hold: on a day within the trial the person falls ill again. */
  #breakOff(spell: Spell, day: number): void {
    const columns = this.#columns;
    const after = 1 + Math.floor(this.#trial * drawOf(this.#population, spell, processes.ringDropoutDay));
    columns.nextRelapse[spell.slot] = day + after;
    columns.relapseCode[spell.slot] = spell.code;
    columns.relapseCause[spell.slot] = spell.cause;
  }
}
