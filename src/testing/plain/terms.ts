/** Policies that change the terms of early meetings: who leads, whom they reach, how many slots there are. */
import { pow } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import { grown } from './growth.ts';
import type { People } from './people.ts';
import type { Training } from './training.ts';
import type { Person } from './types.ts';

export class Terms {
  readonly #lead: PlanPolicy | null;
  readonly #centres: PlanPolicy | null;
  readonly #values: Values;
  readonly #people: People;
  readonly #training: Training | null;

  constructor(plan: Plan, values: Values, people: People, training: Training | null) {
    this.#lead = plan.policies.find(({ id }) => id === 'meeting-lead') ?? null;
    this.#centres = plan.policies.find(({ id }) => id === 'every-centre') ?? null;
    this.#values = values;
    this.#people = people;
    this.#training = training;
  }

  /** Whether the manager is to lead a meeting called on `day`; conflicts and stances are another matter. */
  managerLeads(person: Person, occurrence: number, day: number): boolean {
    const usual = this.#values.get('meet.manager_led') > 0;
    if (this.#lead === null || person.luck.uniform('leadReach', occurrence) >= grown(this.#lead, day)) return usual;
    return this.#values.get('lead.manager') > 0 && this.#isCapable(person, day);
  }

  /** Rarer with every mean span that there is to lead; of the others training makes as many capable as its level. */
  #isCapable({ workplace }: Person, day: number): boolean {
    const spans = workplace.span / this.#values.get('mgr.span_mean');
    const incapable = 1 - pow(this.#values.get('lead.capable'), spans);
    const level = this.#training?.level(workplace, day) ?? 0;
    const manager = this.#people.manager(workplace, day);
    const u = workplace.luck.uniform('leadCapable', workplace.managers.indexOf(manager));
    return u < 1 - incapable * (1 - level);
  }

  /** Whether early meetings are open to the person, listed wherever. */
  covers(person: Person, day: number): boolean {
    if (this.#values.get('meet.all_centres') > 0 || person.listed) return true;
    return this.#centres !== null && person.luck.uniform('centresReach') < grown(this.#centres, day);
  }

  /** Slots of a municipality in the week after a barrier: added up to what the caseworkers can attend. */
  slots(day: number): number {
    const usual = Math.round(this.#values.get('meet.slots_week'));
    if (this.#centres === null || grown(this.#centres, day) === 0) return usual;
    const attended = Math.floor(this.#values.get('fk.capacity_meetings') * this.#values.get('centres.officers'));
    return Math.max(usual, Math.min(attended, usual + Math.round(this.#values.get('centres.slots_added'))));
  }
}
