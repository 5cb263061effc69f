/** Part-time first: full spells by habit go over to part-time when the employer's plan is ready. */
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Process } from '../../model/process-ids.ts';
import type { Values } from '../../model/values.ts';
import { grown } from './growth.ts';
import type { CasePolicy } from './cases.ts';
import { quarters, type Way } from './spells.ts';
import { among } from './luck.ts';
import type { Case, Spell } from './types.ts';

/** The speed of the partly sick-listed is another one after this spell day. */
const LATE = 60;
const [F, M] = [0, 1];

export class Part implements CasePolicy {
  readonly id = 'part-time-first';
  readonly #policy: PlanPolicy;
  readonly #values: Values;

  constructor(policy: PlanPolicy, _plan: Plan, values: Values) {
    this.#policy = policy;
    this.#values = values;
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  opens(spell: Spell, day: number): boolean {
    const { start, code, person } = spell;
    if (day >= Math.min(this.#policy.end, person.leaves)) return false;
    if (day !== Math.max(start + Math.round(this.#get('rule.plan_day')), this.#policy.start)) return false;
    const has = (process: Process, share: number) => person.luck.uniform(process, code) < share;
    return (
      has('partCapacity', this.#get('pt.eligible_share')) &&
      has('partHabit', this.#get('part.default_full_prob')) &&
      has('subsidyAdapt', this.#get('work.adapt_prob')) &&
      has('partPlan', this.#get('part.plan_share')) &&
      has('partReach', grown(this.#policy, day))
    );
  }

  happens(spell: Spell, of: Case, day: number): void {
    const { luck } = spell.person;
    if (of.stage === 'opens') {
      of.stage = 'over';
      if (quarters(spell) < 4) return;
      spell.planned = 1 + among(this.#values.vector('part.levels'), luck.uniform('partLevel', spell.code));
      const fits = luck.uniform('partMismatch', spell.code) >= this.#get('part.plan_mismatch');
      if (fits || spell.meeting.held > 0) this.#goesOn(spell, of, day);
      else {
        of.stage = 'tried';
        of.day = day + Math.max(1, Math.round(this.#get('part.trial_days')));
      }
    } else if (of.stage === 'tried') {
      of.stage = 'over';
      spell.planned = null;
    } else this.#goesOn(spell, of, day);
  }

  /** At the speed of the partly sick-listed, which changes once. */
  #goesOn(spell: Spell, of: Case, day: number): void {
    of.stage = 'part';
    of.byDegree = true;
    const late = day - spell.start >= LATE;
    if (!late) of.day = spell.start + LATE;
    if (spell.cause === M) of.factor = this.#get('pt.hr_M');
    else if (late) of.factor = this.#get('pt.hr_late');
    else of.factor = spell.cause === F ? this.#get('pt.hr_early_F') : 1;
  }

  hear(): void {
    // Nothing is asked for.
  }

  /** Who is in part by the plan gets a whole disability pension more or less often, and a partial one instead. */
  ended(spell: Spell, of: Case, _day: number, way: Way): Way {
    if (of.stage !== 'part' || spell.part) return way;
    const u = spell.person.luck.uniform('partPension', spell.code);
    const ratio = this.#get('pt.rr_full_disability');
    if (way === 'pension') return u < ratio ? 'pension' : 'partialPension';
    if (way !== 'partialPension') return way;
    const mix = this.#values.vector('exit.mix_late');
    return u < (mix[3] / mix[4]) * (ratio - 1) ? 'pension' : 'partialPension';
  }
}
