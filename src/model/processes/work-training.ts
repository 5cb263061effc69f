/** What is counted and booked of work training, whoever arranged it: a ring, or a meeting. */
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import { AFTER_TRAINING } from '../outcomes/outcome-ids.ts';
import type { Population } from '../people/population.ts';
import type { Case, Spell } from '../spells/spell.ts';
import type { Witness } from '../witness.ts';

/** Hosts of work training, by `choice` of a case. */
export const OWN = 0;
export const MEMBER = 1;
export const OUTSIDE = 2;
const HOSTS = ['own', 'member', 'outside'] as const;

export class WorkTraining {
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #horizon: number;

  constructor({ plan, population, accounts, witness }: Around) {
    this.#population = population;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#horizon = plan.days;
  }

  begin(spell: Spell, of: Case, day: number): void {
    of.since = day;
    const woman = this.#population.people.woman[spell.slot];
    this.#accounts.tally('training');
    if (woman) this.#accounts.tally('trainingWomen');
    if (of.choice !== OWN) {
      this.#accounts.tally('trainingAway');
      if (woman) this.#accounts.tally('trainingAwayWomen');
    }
    this.#witness?.ofCase(spell, day, 'work_training_start', '', HOSTS[of.choice]);
  }

  end(spell: Spell, of: Case, day: number): void {
    const end = Math.min(day, this.#horizon);
    of.trained = end;
    this.#accounts.tally('trainingDays', end - of.since);
    // The support goes to whoever hosts it; of a host outside it is told with the person's own employer.
    const employer = of.choice === MEMBER ? of.host : this.#population.employer[spell.slot];
    this.#accounts.events.workTraining(employer, of.since, end, of.choice > MEMBER);
    this.#witness?.ofCase(spell, day, 'work_training_end', '', HOSTS[of.choice]);
  }

  /** Work training whose outcome is known: back at work on `day`, or not in this spell (Infinity). */
  follow(of: Case, day: number): void {
    const known = of.trained + AFTER_TRAINING;
    if (of.trained < 0 || known > this.#horizon) return;
    this.#accounts.tally('trainingFollowed');
    if (day <= known) this.#accounts.tally('trainingBack');
  }
}
