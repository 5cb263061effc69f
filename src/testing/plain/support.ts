/** Support before sick leave, day by day: who asks, who gets a place, and what it does to onset. */
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import { nextBarrier, WEEK } from './meetings.ts';
import type { OnsetPolicy } from './onset.ts';
import { YEAR } from './people.ts';
import type { Person } from './types.ts';

export class Support implements OnsetPolicy {
  readonly mostShort: number;
  readonly mostLong: number;
  readonly #policy: PlanPolicy;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #strain: Setting['strain'];

  constructor(policy: PlanPolicy, plan: Plan, values: Values, setting: Setting) {
    this.#policy = policy;
    this.#plan = plan;
    this.#values = values;
    this.#strain = setting.strain;
    // Above 1 it makes the strained well; below 1 the well stay strained.
    const [from, to] = values.get('gap.hr_recover') < 1 ? [0, 1] : [1, 0];
    const { short, causes } = setting.strain;
    this.mostShort = short[to] / short[from];
    this.mostLong = Math.max(...[0, 1, 2].map((cause) => causes[to][cause] / causes[from][cause]));
  }

  #whole(id: string): number {
    return Math.round(this.#values.get(id));
  }

  /** Strain has begun or ended today, or the person is there from today on. */
  changed(person: Person, day: number): void {
    const { strain, luck } = person;
    if (!strain.eased.on) {
      person.asks = null;
      return;
    }
    if (person.asks !== null || strain.eased.since !== day || strain.easing.to < Infinity) return;
    const { start, end, ramp } = this.#policy;
    const asked = Math.max(start, day + this.#whole('gap.notice_days'));
    if (asked >= Math.min(end, this.#plan.days)) return;
    const growing = ramp ?? (this.#values.get('gap.startup_months') * YEAR) / 12;
    const reach = growing > 0 ? (asked - start + 1) / growing : 1;
    if (luck.uniform('supportAsk', strain.count) >= this.#values.get('gap.takeup')) return;
    if (luck.uniform('supportReach', strain.count) >= reach) return;
    person.asks = { asked, barrier: nextBarrier(asked) };
  }

  /** Those who wait, as they are before anything else is heard; `waits` says who waits for a talk. */
  barrier(day: number, staff: readonly Person[], waits: (person: Person) => boolean): void {
    const heard = staff
      .filter((person) => person.asks?.barrier === day && day < this.#policy.end)
      .filter((person) => {
        if (person.spell !== null) {
          // Heard after the return.
          person.asks!.barrier = Infinity;
          return false;
        }
        if (waits(person)) person.asks!.barrier = day + WEEK;
        return !waits(person);
      })
      .sort((a, b) => a.asks!.asked - b.asks!.asked || a.number - b.number);
    let places = this.#whole('gap.places_week');
    for (const person of heard) {
      if (places-- > 0) {
        person.asks = null;
        const factor = this.#values.get('gap.hr_recover');
        person.strain.easing = { from: day, to: day + this.#whole('gap.support_days'), factor };
      } else person.asks!.barrier = day + WEEK;
    }
  }

  /** Who was absent when the request was due is heard at the first barrier after the day of return. */
  back(person: Person, day: number): void {
    if (person.asks?.barrier === Infinity) person.asks.barrier = nextBarrier(day);
  }

  short({ strain }: Person): number {
    const { short } = this.#strain;
    return short[strain.eased.on ? 1 : 0] / short[strain.on ? 1 : 0];
  }

  long({ strain }: Person, _day: number, cause: number): number {
    const { causes } = this.#strain;
    return causes[strain.eased.on ? 1 : 0][cause] / causes[strain.on ? 1 : 0][cause];
  }
}
