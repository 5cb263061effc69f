/** What policies do to the onset of spells. */
import { exp, log } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import type { People } from './people.ts';
import type { Person } from './types.ts';

/** Multipliers of the onset of short and long spells of a cause, and the most that they can be. */
export interface OnsetPolicy {
  readonly mostShort?: number;
  readonly mostLong?: number;
  short?(person: Person, day: number): number;
  long?(person: Person, day: number, cause: number): number;
}

export class OnsetPolicies {
  readonly #all: readonly OnsetPolicy[];

  constructor(all: readonly (OnsetPolicy | null)[]) {
    this.#all = all.filter((of) => of !== null);
  }

  get mostShort(): number {
    return this.#all.reduce((most, of) => most * Math.max(1, of.mostShort ?? 1), 1);
  }

  get mostLong(): number {
    return this.#all.reduce((most, of) => most * Math.max(1, of.mostLong ?? 1), 1);
  }

  short(person: Person, day: number): number {
    return this.#all.reduce((so, of) => so * (of.short?.(person, day) ?? 1), 1);
  }

  long(person: Person, day: number, cause: number): number {
    return this.#all.reduce((so, of) => so * (of.long?.(person, day, cause) ?? 1), 1);
  }
}

/** Fewer employees per manager: the risk of long spells becomes that of the smaller span, as far as the span makes it. */
export class Span implements OnsetPolicy {
  readonly mostLong: number;
  readonly #policy: PlanPolicy;
  readonly #values: Values;

  constructor(policy: PlanPolicy, plan: Plan, values: Values, people: People) {
    this.#policy = policy;
    this.#values = values;
    const ratios = people.workplaces.map(({ span, luck }) => {
      const from = this.#from(luck.uniform('spanReach'));
      return from < Math.min(policy.end, plan.days) ? this.#ratio(span) : 1;
    });
    this.mostLong = Math.max(1, ...ratios);
  }

  /** Managers come one after the other. */
  #from(u: number): number {
    const { start, ramp } = this.#policy;
    return start + Math.floor((ramp ?? this.#values.get('span.startup_days')) * u);
  }

  #ratio(span: number): number {
    const fewer = Math.max(0, span - this.#values.get('span.most'));
    return exp((-fewer / 10) * this.#values.get('span.causal_share') * log(this.#values.get('inc.rr_span10')));
  }

  long({ workplace }: Person, day: number): number {
    const { span, luck } = workplace;
    return day >= this.#from(luck.uniform('spanReach')) && day < this.#policy.end ? this.#ratio(span) : 1;
  }
}
