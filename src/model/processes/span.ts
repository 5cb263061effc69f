/**
 * Smaller span: no manager has more than so many employees. A workplace with more is shared out between managers; from then on
 * its risk of long spells is that of the smaller span (`inc.rr_span10`), as far as the difference between workplaces is an
 * effect of the span at all (`span.causal_share`). Who is manager of whom is not told apart: leadership, turnover and what
 * managers have learnt stay those of the workplace.
 */
import { uniform } from '../../engine/draws.ts';
import { exp, log } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import type { OnsetFactor } from '../spells/onset-factors.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';

export const SPAN_POLICY = 'smaller-span';

export class SmallerSpan {
  /** What it does to onset; null when nothing. */
  readonly factor: OnsetFactor | null;
  readonly #around: Around;
  readonly #end: number;
  /** By workplace: first day of the smaller span (Infinity: never), managers more, and multiplier of long onset. */
  readonly #from: Float64Array;
  readonly #more: Float64Array;
  readonly #ratio: Float64Array;

  /** null when the plan has no such policy. */
  static of(around: Around): SmallerSpan | null {
    const policy = around.plan.policies.find(({ id }) => id === SPAN_POLICY);
    return policy ? new SmallerSpan(around, policy) : null;
  }

  private constructor(around: Around, { start, ramp, end }: PlanPolicy) {
    const { plan, values, population } = around;
    const { workplaceCount, workplaceHi, workplaceLo, span, workplace } = population;
    this.#around = around;
    this.#end = Math.min(end, plan.days);
    const most = values.get('span.most');
    const perEmployee = (values.get('span.causal_share') * log(values.get('inc.rr_span10'))) / 10;
    const days = ramp ?? values.get('span.startup_days');
    this.#from = new Float64Array(workplaceCount).fill(Infinity);
    this.#more = new Float64Array(workplaceCount);
    this.#ratio = new Float64Array(workplaceCount).fill(1);
    let highest = 1;
    for (let w = 0; w < workplaceCount; w++) {
      if (span[w] <= most) continue;
      // Managers come one after the other while the policy grows.
      const day = start + Math.floor(days * uniform(workplaceHi[w], workplaceLo[w], processes.spanReach, 0));
      if (day >= this.#end) continue;
      this.#from[w] = day;
      this.#more[w] = span[w] / most - 1;
      this.#ratio[w] = exp(perEmployee * (most - span[w]));
      highest = Math.max(highest, this.#ratio[w]);
    }
    this.factor =
      perEmployee === 0
        ? null
        : {
            policy: SPAN_POLICY,
            acts: 'long',
            mostShort: 1,
            mostLong: highest,
            follows: false,
            short: () => 1,
            long: (slot, day) => this.onset(workplace[slot], day),
            touches: (slot) => this.#from[workplace[slot]] < Infinity,
          };
  }

  /** Multiplier of long onset at a workplace on a day. */
  onset(w: number, day: number): number {
    return day >= this.#from[w] && day < this.#end ? this.#ratio[w] : 1;
  }

  /** After the last barrier, once an arm: the managers that it takes. */
  finish(): void {
    const { population, accounts } = this.#around;
    const { employerOf } = population;
    this.#from.forEach((day, w) => {
      if (day < this.#end) accounts.events.managers(employerOf[w], day, this.#end, this.#more[w]);
    });
  }
}
