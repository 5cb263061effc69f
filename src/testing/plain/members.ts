/** The members of a ring, how far it has come, and when it closes. */
import { exp, log, pow } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import { processes } from '../../model/process-ids.ts';
import type { Values } from '../../model/values.ts';
import { WEEK } from './meetings.ts';
import { type People, YEAR } from './people.ts';

/** Employers below this size are small. */
const SMALL = 50;
/** A project, of the legal forms; and where each form stands among the hazards. */
const PROJECT = 3;
const HAZARDS = [4, 3, 2, 0, 1];

export class Members {
  readonly from: number;
  /** First day on which the ring is closed. */
  readonly to: number;
  /** First day as a member, by employer. */
  readonly joined: readonly number[];
  readonly active: readonly boolean[];
  readonly #policy: PlanPolicy;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #people: People;

  constructor(policy: PlanPolicy, plan: Plan, values: Values, people: People) {
    this.#policy = policy;
    this.#plan = plan;
    this.#values = values;
    this.#people = people;
    this.from = policy.start;
    this.to = this.#closes();
    this.joined = plan.employers.map((_, e) => this.#joins(e));
    this.active = this.joined.map((day, e) => {
      const share = values.vector('ring.active_share')[this.isSmall(e) ? 0 : 1];
      return day < Infinity && people.employers[e].uniform('ringActive') < share;
    });
  }

  #closes(): number {
    const values = this.#values;
    const { start, end } = this.#policy;
    const form = values.get('ring.owner_form');
    const hazard = values.vector('ring.survival_hazard')[HAZARDS[form]];
    if (hazard <= 0) return end;
    const money = form === PROJECT ? (values.get('ring.funded_months') * YEAR) / 12 : 0;
    const years = this.#people.world.child(processes.ringActive).exponential('ringCloses') / hazard;
    return Math.min(end, start + Math.max(1, Math.ceil(money + years * YEAR)));
  }

  isSmall(employer: number): boolean {
    return this.#plan.employers[employer].employments < SMALL;
  }

  /** What is left of places at a large member that cuts down. */
  #openness(employer: number): number {
    const cuts = this.#people.employers[employer].uniform('ringCuts') < this.#values.get('econ.downsizing_share');
    return cuts && !this.isSmall(employer) ? this.#values.get('econ.downsizing_slots') : 1;
  }

  #joins(employer: number): number {
    const { ring, asked } = this.#plan.employers[employer];
    if (ring) return this.from;
    const policy = this.#plan.policies.find(({ id }) => id === 'ring-recruitment');
    if (!asked || !policy) return Infinity;
    const values = this.#values;
    const [from, to] = [Math.max(this.from, policy.start), Math.min(this.to, policy.end)];
    const luck = this.#people.employers[employer];
    if (from >= to || luck.uniform('ringAsked', 0) >= values.get('ring.asked_share')) return Infinity;
    const [few, many, saving] = values.vector('ring.join_prob');
    const cases = values.get('ring.fee_includes_cases') > 0 ? values.get('ring.join_factor') : 1;
    const saves = luck.uniform('ringCuts') < values.get('econ.downsizing_share');
    const within = Math.min(0.99, this.isSmall(employer) ? few * cases : saves ? saving : many);
    if (within <= 0) return Infinity;
    const asks = from + (policy.ramp ?? 0) * luck.uniform('ringAsked', 1);
    const day = Math.ceil(asks + (luck.exponential('ringJoins') * YEAR) / -log(1 - within));
    return day < to ? day : Infinity;
  }

  /** How far the ring has come on a day, 0 to 1. */
  activity(day: number): number {
    if (day < this.from || day >= this.to) return 0;
    const values = this.#values;
    const members = this.joined.filter((since) => since <= day).length;
    const tooMany = Math.max(0, members - values.get('ring.dialogue_threshold'));
    const dialogue = Math.max(0, 1 - values.get('ring.dialogue_decay') * tooMany);
    const age = day - this.from + 1;
    const { ramp } = this.#policy;
    if (ramp !== null) return dialogue * (ramp > 0 ? Math.min(1, age / ramp) : 1);
    return dialogue * (1 - exp((-log(2) * age) / ((values.get('ring.startup_months') * YEAR) / 12)));
  }

  /** Who offers a place for work training in the week that ends on a barrier. */
  offers(barrier: number): number[] {
    const values = this.#values;
    const there = this.joined.map((since, e) => since <= barrier && this.active[e]);
    const matching = pow(Math.max(1, there.filter(Boolean).length), values.get('ring.match_elasticity') - 1);
    return there.flatMap((is, e) => {
      const aYear = values.vector('wt.slot_rate')[this.isSmall(e) ? 0 : 1] * matching;
      const rate = ((aYear * WEEK) / YEAR) * this.activity(barrier) * this.#openness(e);
      return is && this.#people.employers[e].uniform('ringSlot', barrier) < rate ? [e] : [];
    });
  }

  /** Share of an employer's vacancies that is open to the ring, of one on the days [since, hire). */
  vacancies(employer: number, since: number, hire: number): number {
    if (since >= this.to || !this.active[employer] || this.joined[employer] >= hire) return 0;
    return this.#openness(employer) * this.#values.get('place.vacancy_open');
  }
}
