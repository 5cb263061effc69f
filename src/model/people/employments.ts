/** Who holds the employment of a slot: generations enter and leave, and vacancies lie between them. */
import { exponential } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Acting } from '../acting.ts';
import { yearsUntilLeaving } from './ages.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { LifeColumns } from '../columns.ts';
import type { Diary } from '../arms/diary.ts';
import type { Elsewhere } from '../spells/elsewhere.ts';
import type { FollowUp } from '../spells/follow-up.ts';
import type { Onsets } from '../spells/onsets.ts';
import type { Population } from './population.ts';
import type { Probes } from '../arms/probes.ts';
import { processes } from '../process-ids.ts';
import type { Reaches } from '../counts/reach.ts';
import type { Talks } from '../spells/talks.ts';
import { COMES, Vacancies } from './vacancies.ts';
import type { Witness } from '../witness.ts';

const NEVER = 1e9;

/** What is told of a person's comings, goings and spells. */
export interface Histories {
  readonly onsets: Onsets;
  readonly elsewhere: Elsewhere;
  readonly talks: Talks;
  readonly followUp: FollowUp;
  readonly reaches: Reaches;
  readonly probes: Probes;
  readonly diary: Diary | null;
}

export class Employments {
  readonly vacancies: Vacancies;
  readonly #days: number;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #acting: Acting;
  readonly #onsets: Onsets;
  readonly #elsewhere: Elsewhere;
  readonly #talks: Talks;
  readonly #followUp: FollowUp;
  readonly #reaches: Reaches;
  readonly #probes: Probes;
  readonly #diary: Diary | null;
  readonly #retireAge: number;
  /** Mean days of a vacancy. */
  readonly #vacancyLag: number;

  constructor(around: Around, acting: Acting, histories: Histories) {
    const { plan, population, columns, accounts, witness } = around;
    this.#days = plan.days;
    this.#population = population;
    this.#columns = columns;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#acting = acting;
    this.#onsets = histories.onsets;
    this.#elsewhere = histories.elsewhere;
    this.#talks = histories.talks;
    this.#followUp = histories.followUp;
    this.#reaches = histories.reaches;
    this.#probes = histories.probes;
    this.#diary = histories.diary;
    this.vacancies = new Vacancies(around, acting.ring, histories.onsets, acting.support, histories.followUp);
    const { values } = population.setting;
    this.#retireAge = values.get('pop.retire_age');
    this.#vacancyLag = values.get('pop.vacancy_lag');
  }

  /** A generation begins in a slot: when it leaves, its first candidates. */
  enter(slot: number, day: number): void {
    const population = this.#population;
    const of = this.#columns;
    const { keyHi, keyLo, birth } = population.people;
    if (of.generation[slot] > 0) population.place(slot, of.generation[slot], day);
    const age = (day - birth[slot]) / YEAR;
    // Beyond the horizon (and a day, for rounding) nobody asks when.
    const ahead = (this.#days + 1 - day) / YEAR;
    const threshold = exponential(keyHi[slot], keyLo[slot], processes.leave, 0);
    const years = yearsUntilLeaving(population.setting.ages, age, threshold, ahead);
    of.hire[slot] = day;
    of.hoursFrom[slot] = day;
    of.leave[slot] = Math.max(day + 1, Math.ceil(day + years * YEAR));
    of.retires[slot] = age + years >= this.#retireAge ? 1 : 0;
    of.leaveBy[slot] = -1;
    of.cell[slot] = this.#accounts.cellOf(population, slot, day);
    of.free[slot] = day;
    of.periods.reset(slot);
    of.subsidyFrom[slot] = NEVER;
    of.protectedFrom[slot] = NEVER;
    of.protectedTo[slot] = NEVER;
    of.placed[slot] = 0;
    of.lastCause[slot] = -1;
    this.#talks.clear(slot);
    this.#followUp.clear(slot);
    this.#reaches.clear(slot);
    this.#diary?.entered(slot, of.generation[slot], day, of.leave[slot]);
    this.#acting.support?.clear(slot);
    this.#onsets.begin(slot, day);
    this.#acting.support?.changed(slot, day);
    this.#acting.mobility?.enter(slot, day, day);
  }

  /** The person leaves; after a vacancy the next generation comes. False when that is beyond the horizon. */
  replace(slot: number, day: number): boolean {
    const of = this.#columns;
    const { keyHi, keyLo, hours } = this.#population.people;
    this.#accounts.employed(of.cell[slot], hours[slot], of.hoursFrom[slot], day);
    this.#accounts.listed(this.#population.people.centre[slot], of.hire[slot], day);
    this.#followUp.years.close(slot, day);
    this.#acting.strain.close(slot, day);
    this.#acting.support?.clear(slot);
    this.#acting.subsidy?.close(slot, day, 'left');
    this.#acting.protection?.close(slot, day);
    this.#accounts.events.replacement(this.#population.employer[slot], day);
    this.#followUp.left(slot, day, Math.max(day, of.free[slot]));
    const from = this.#acting.mobility?.leavesFrom(slot, day);
    this.#witness?.leave(slot, day, of.leaveBy[slot], of.retires[slot] === 1, from);
    this.#acting.mobility?.left(slot, day, this.#elsewhere);
    const gap = exponential(keyHi[slot], keyLo[slot], processes.vacancy, 0) * this.#vacancyLag;
    const hire = day + Math.max(1, Math.ceil(gap));
    if (this.#probes.any) this.#probes.vacancy(slot, of.generation[slot], day, hire);
    this.#diary?.vacancy(slot, of.generation[slot], day, hire);
    return this.vacancies.offer(slot, day, hire) || this.#fill(slot, hire);
  }

  /** The next generation comes. False when that is beyond the horizon. */
  #fill(slot: number, hire: number): boolean {
    const of = this.#columns;
    if (hire >= this.#days) {
      of.leave[slot] = NEVER;
      of.hire[slot] = NEVER;
      this.#onsets.silence(slot);
      return false;
    }
    of.generation[slot]++;
    this.enter(slot, hire);
    this.#witness?.hire(slot, hire);
    return true;
  }

  /** A vacancy that the ring knows: the barrier at which it is heard, or Infinity; 0 once somebody has come. */
  vacant(slot: number, until: number): number {
    const stop = this.vacancies.next(slot, until);
    if (stop !== COMES) return stop;
    return this.#fill(slot, this.vacancies.close(slot)) ? 0 : Infinity;
  }

  /** At the horizon, who is employed has worked so long. */
  finish(slot: number): void {
    const of = this.#columns;
    if (of.hire[slot] === NEVER || this.vacancies.isOpen(slot)) return;
    this.#acting.subsidy?.close(slot, this.#days, '');
    this.#acting.protection?.close(slot, this.#days);
    const to = Math.min(of.leave[slot], this.#days);
    this.#acting.strain.close(slot, to);
    this.#accounts.employed(of.cell[slot], this.#population.people.hours[slot], of.hoursFrom[slot], to);
    this.#accounts.listed(this.#population.people.centre[slot], of.hire[slot], to);
    this.#followUp.years.close(slot, to);
  }
}
