/**
 * Policies that change the terms of early meetings from a day of their own: who leads (`meeting-lead`), and which health
 * centres take part (`every-centre`). Before their start and after their end the early meetings' own levers hold.
 */
import { uniform } from '../../engine/draws.ts';
import { pow } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import type { PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { ManagerTraining } from './training.ts';

export const LEAD_POLICY = 'meeting-lead';
export const CENTRES_POLICY = 'every-centre';

/** Share of cases that a policy holds for on a day: nought outside its days, growing in a line over its ramp. */
function reach({ start, ramp, end }: PlanPolicy, day: number): number {
  if (day < start || day >= end) return 0;
  return ramp !== null && ramp > 0 ? Math.min(1, (day - start + 1) / ramp) : 1;
}

/** Who leads, manager or caseworker. A manager who is not up to it is stepped in for. */
export class MeetingLead {
  readonly #policy: PlanPolicy;
  readonly #manager: boolean;
  readonly #capable: number;
  readonly #meanSpan: number;
  readonly #population: Population;
  readonly #training: ManagerTraining | null;

  static of(around: Around, training: ManagerTraining | null): MeetingLead | null {
    const policy = around.plan.policies.find(({ id }) => id === LEAD_POLICY);
    return policy ? new MeetingLead(around, policy, training) : null;
  }

  private constructor({ values, population }: Around, policy: PlanPolicy, training: ManagerTraining | null) {
    this.#policy = policy;
    this.#manager = values.get('lead.manager') > 0;
    this.#capable = values.get('lead.capable');
    this.#meanSpan = values.get('mgr.span_mean');
    this.#population = population;
    this.#training = training;
  }

  /** Whether the manager leads a meeting called on `day`, where without the policy it would be as `before` says. */
  byManager(slot: number, code: number, day: number, before: boolean): boolean {
    const { keyHi, keyLo } = this.#population.people;
    if (uniform(keyHi[slot], keyLo[slot], processes.leadReach, code) >= reach(this.#policy, day)) return before;
    return this.#manager && this.#isCapable(slot, day);
  }

  /**
   * `lead.capable` of the managers with the mean span; each further mean span multiplies it once more, as there is less time
   * for each employee. Of those who are not, training makes as many capable as it has taught.
   */
  #isCapable(slot: number, day: number): boolean {
    const { managers, workplace, workplaceHi, workplaceLo, span } = this.#population;
    const w = workplace[slot];
    const untrained = pow(this.#capable, span[w] / this.#meanSpan);
    const level = this.#training?.level(w, day) ?? 0;
    const capable = 1 - (1 - untrained) * (1 - level);
    return uniform(workplaceHi[w], workplaceLo[w], processes.leadCapable, managers.at(w, day)) < capable;
  }
}

/** All health centres take part; slots are added, as far as the officers can attend. */
export class EveryCentre {
  readonly #policy: PlanPolicy;
  readonly #population: Population;
  readonly #added: number;
  readonly #most: number;

  static of(around: Around): EveryCentre | null {
    const policy = around.plan.policies.find(({ id }) => id === CENTRES_POLICY);
    return policy ? new EveryCentre(around, policy) : null;
  }

  private constructor({ values, population }: Around, policy: PlanPolicy) {
    this.#policy = policy;
    this.#population = population;
    this.#added = Math.round(values.get('centres.slots_added'));
    this.#most = Math.floor(values.get('fk.capacity_meetings') * values.get('centres.officers'));
  }

  /** Whether the policy opens early meetings to a person whose centre does not take part. */
  covers(slot: number, day: number): boolean {
    const { keyHi, keyLo } = this.#population.people;
    const share = reach(this.#policy, day);
    // A person, and not a spell, is covered: their centre has joined.
    return share > 0 && (share >= 1 || uniform(keyHi[slot], keyLo[slot], processes.centresReach, 0) < share);
  }

  /** Whether it is under way at any time of the study. */
  get acts(): boolean {
    return this.#policy.end > this.#policy.start;
  }

  /** Slots of a week, of `usual`: more, but never more than the officers can attend, unless there were more already. */
  slots(usual: number, day: number): number {
    if (reach(this.#policy, day) === 0) return usual;
    return Math.max(usual, Math.min(usual + this.#added, this.#most));
  }
}
