/**
 * The union: whether it accepts other work than the original in a case. Answered at the barrier at which the case first
 * waits, from what was known then. By the policy of union engagement a representative takes part in a case, if willing
 * (`union.participation`) and not overloaded (`union.cases_year` for each of `union.representatives`); then more is accepted
 * (`union.accept_engaged`), and the representative's hours are the employer's.
 */
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Spell } from '../spells/spell.ts';
import { WEEK } from './meeting.ts';
import { drawOf } from './ring-case.ts';
import type { Results } from './ring-results.ts';

export const UNION_POLICY = 'union-engagement';

/** The policy's own quantities; null when it is off. */
interface Engagement {
  readonly policy: PlanPolicy;
  readonly willing: number;
  readonly accepts: number;
  readonly perWeek: number;
  readonly hours: number;
}

export class Union {
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #results: Results;
  readonly #base: number;
  readonly #most: number;
  readonly #engaged: Engagement | null;
  /** Cases that representatives have room for; unused room is lost, fractions are kept. */
  #room = 0;
  #day: number;

  constructor({ plan, values, population, accounts }: Around, opens: number, results: Results) {
    this.#population = population;
    this.#accounts = accounts;
    this.#results = results;
    this.#base = values.get('union.accept_base');
    this.#most = Math.max(this.#base, values.get('union.accept_most'));
    const policy = plan.policies.find(({ id }) => id === UNION_POLICY);
    this.#engaged = policy
      ? {
          policy,
          willing: values.get('union.participation'),
          accepts: values.get('union.accept_engaged'),
          perWeek: (values.get('union.representatives') * values.get('union.cases_year') * WEEK) / YEAR,
          hours: values.get('union.hours_case'),
        }
      : null;
    this.#day = Math.max(opens, policy?.start ?? opens);
  }

  /** Whether it accepts: at a barrier, in the order of requests. */
  accepts(spell: Spell, day: number): boolean {
    this.#accounts.tally('unionAsked');
    const learnt = Math.min(this.#most, this.#base + this.#results.persuades(day));
    const part = this.#takesPart(spell, day);
    const accept = part ? Math.max(learnt, this.#engaged!.accepts) : learnt;
    const yes = drawOf(this.#population, spell, processes.ringUnion) < accept;
    if (!yes) this.#accounts.tally('ringUnionNo');
    return yes;
  }

  #takesPart(spell: Spell, day: number): boolean {
    const engaged = this.#engaged;
    if (engaged === null) return false;
    const { start, end, ramp } = engaged.policy;
    if (day < start || day >= end) return false;
    if (day > this.#day) {
      this.#room = Math.min(1 + engaged.perWeek, this.#room + (engaged.perWeek * (day - this.#day)) / WEEK);
      this.#day = day;
    }
    if (ramp && drawOf(this.#population, spell, processes.unionReach) >= (day - start + 1) / ramp) return false;
    if (drawOf(this.#population, spell, processes.unionPart) >= engaged.willing) return false;
    if (this.#room < 1) {
      this.#accounts.tally('unionOverloaded');
      return false;
    }
    this.#room -= 1;
    this.#accounts.tally('unionPart');
    this.#accounts.events.hours(this.#population.employer[spell.slot], 'hr-hours', day, engaged.hours);
    return true;
  }
}
