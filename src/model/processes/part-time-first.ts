/**
 * Part-time first: a full-time certificate that is full by habit becomes part-time when the employer's plan is ready
 * (`rule.plan_day`). That takes some usable capacity (`pt.eligible_share`), a certificate that is full by habit and not for
 * another reason (`part.default_full_prob`), a plan (`part.plan_share`) and a workplace that can adapt (`work.adapt_prob`).
 *
 * - A plan that does not fit (`part.plan_mismatch`, where no meeting has been held) is given up after `part.trial_days`: full
 *   again, with a supplement to the certificate, and no effect on the end.
 * - Otherwise the end goes at the speed of the partly sick-listed (`pt.hr_*`), which can be slower, as long as the spell would
 *   have been full without the policy. Not on who has met: there the meeting's multiplier is the total effect.
 * - Who ends in disability pension gets a whole one more or less often (`pt.rr_full_disability`), a partial one instead.
 */
import { uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import { PENSION, PENSION_PART } from '../outcomes/outcome-ids.ts';
import type { Plan, PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { Case, type CaseProcess, type Spell } from '../spells/spell.ts';
import { LATE_PART, partMultiplier } from '../tables.ts';
import type { Values } from '../values.ts';

export const PART_TIME_POLICY = 'part-time-first';

// Stages of a case.
const PLANNED = 0;
const TRIAL = 1;
const PART = 2;
const OVER = 3;
/** Cause whose speed is the same early and late. */
const MUSCULOSKELETAL = 1;

export class PartTimeFirst implements CaseProcess {
  readonly changesDegree = true;
  readonly mediates = true;
  readonly #from: number;
  readonly #to: number;
  readonly #ramp: number;
  readonly #planDay: number;
  readonly #plans: number;
  readonly #capacity: number;
  readonly #habit: number;
  readonly #adapt: number;
  readonly #mismatch: number;
  readonly #trial: number;
  readonly #levels: readonly number[];
  readonly #wholePension: number;
  readonly #values: Values;
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #accounts: Accounts;

  /** null when the plan has no such policy. */
  static of(around: Around): PartTimeFirst | null {
    const policy = around.plan.policies.find(({ id }) => id === PART_TIME_POLICY);
    return policy ? new PartTimeFirst(around, policy) : null;
  }

  private constructor({ plan, values, population, accounts }: Around, policy: PlanPolicy) {
    this.#plan = plan;
    this.#values = values;
    this.#population = population;
    this.#accounts = accounts;
    this.#from = policy.start;
    this.#to = policy.end;
    this.#ramp = policy.ramp ?? 0;
    this.#planDay = Math.round(values.get('rule.plan_day'));
    this.#plans = values.get('part.plan_share');
    this.#capacity = values.get('pt.eligible_share');
    this.#habit = values.get('part.default_full_prob');
    this.#adapt = values.get('work.adapt_prob');
    this.#mismatch = values.get('part.plan_mismatch');
    this.#trial = Math.max(1, Math.round(values.get('part.trial_days')));
    this.#levels = values.vector('part.levels');
    this.#wholePension = values.get('pt.rr_full_disability');
  }

  consider(spell: Spell, today: number): Case | null {
    // The first day in part is the one after the plan's.
    const day = Math.max(spell.start + this.#planDay, this.#from, today);
    if (day >= Math.min(this.#to, spell.leave, this.#plan.days)) return null;
    const { code } = spell;
    const u = (process: number) => this.#uniform(spell, process, code);
    if (u(processes.partCapacity) >= this.#capacity || u(processes.partHabit) >= this.#habit) return null;
    // The same workplace can adapt, or cannot, whichever policy asks.
    if (u(processes.subsidyAdapt) >= this.#adapt || u(processes.partPlan) >= this.#plans) return null;
    if (this.#ramp > 0 && u(processes.partReach) >= (day - this.#from + 1) / this.#ramp) return null;
    const of = new Case(this);
    of.day = day;
    return of;
  }

  #uniform({ slot }: Spell, process: number, code: number): number {
    const { keyHi, keyLo } = this.#population.people;
    return uniform(keyHi[slot], keyLo[slot], process, code);
  }

  happens(spell: Spell, of: Case, day: number): void {
    of.day = Infinity;
    const gone = day - spell.start;
    if (of.stage === PLANNED) {
      of.stage = OVER;
      // Who is partly sick-listed already needs no plan for it.
      if (spell.quarters < 4) return;
      const u = this.#uniform(spell, processes.partLevel, spell.code);
      const [least, half] = this.#levels;
      spell.planned = u < least ? 1 : u < least + half ? 2 : 3;
      const fits =
        spell.earlyMeetings > 0 || this.#uniform(spell, processes.partMismatch, spell.code) >= this.#mismatch;
      this.#accounts.tally('plannedPart');
      if (fits) this.#goesOn(spell, of, gone);
      else {
        of.stage = TRIAL;
        of.day = day + this.#trial;
      }
    } else if (of.stage === TRIAL) {
      of.stage = OVER;
      spell.planned = 0;
      this.#accounts.tally('plannedFailed');
      this.#accounts.events.certificateSupplement(this.#population.employer[spell.slot], day);
    } else this.#goesOn(spell, of, gone);
  }

  /** In part from spell day `gone` + 1 on; the speed changes once, when early becomes late. */
  #goesOn(spell: Spell, of: Case, gone: number): void {
    of.stage = PART;
    of.factor = partMultiplier(spell.cause, gone + 1, this.#values);
    if (spell.cause !== MUSCULOSKELETAL && gone < LATE_PART) of.day = spell.start + LATE_PART;
  }

  hear(): void {
    throw new Error('Part-time first asks for nothing that is shared.');
  }

  ended(spell: Spell, of: Case, _end: number, exit: number): number {
    const part = of.stage === PART && spell.shadow === 0;
    of.stage = OVER;
    if (!part || (exit !== PENSION && exit !== PENSION_PART)) return exit;
    const u = this.#uniform(spell, processes.partPension, spell.code);
    const ratio = this.#wholePension;
    if (exit === PENSION) return u < ratio ? PENSION : PENSION_PART;
    // More whole pensions than otherwise are so many fewer partial ones.
    const late = this.#values.vector('exit.mix_late');
    return u * late[4] < late[3] * (ratio - 1) ? PENSION : PENSION_PART;
  }

  dropped(_spell: Spell, of: Case): void {
    of.stage = OVER;
  }
}
