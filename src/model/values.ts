/**
 * The values of one draw: each parameter of a plan, drawn from its distribution or held. Draw 0 = the plan's values.
 * A draw is keyed by (seed, draw, parameter id, component): adding a parameter moves no other.
 */
import { hashText, subKeyHi, subKeyLo, uniform, worldKey } from '../engine/draws.ts';
import { sampleValue } from '../stats/sampling.ts';
import type { Plan } from './plan.ts';

/** Apart from every replication, which are counted from 0. */
const ASSUMPTIONS = -1;

export class Values {
  /** The study's rule set. */
  readonly rules: string;
  readonly #of = new Map<string, readonly number[]>();
  readonly #defaults = new Map<string, readonly number[]>();

  constructor(plan: Plan, draw: number) {
    this.rules = plan.rules;
    const root = worldKey(plan.seed, ASSUMPTIONS);
    const hi = subKeyHi(root.hi, root.lo, draw);
    const lo = subKeyLo(root.hi, root.lo, draw);
    for (const { id, values, defaults, uncertainty } of plan.parameters) {
      const name = hashText(id);
      const drawn =
        draw === 0 || uncertainty === null
          ? values
          : sampleValue(values, uncertainty, (component) => uniform(hi, lo, name, component));
      this.#of.set(id, drawn);
      this.#defaults.set(id, defaults);
    }
  }

  /** All components. A missing id is a mistake in the program: `compile` puts in every id that the model names. */
  vector(id: string): readonly number[] {
    const values = this.#of.get(id);
    if (values === undefined) throw new Error(`The plan has no parameter ${id}.`);
    return values;
  }

  /** Whether the plan holds it: some are there only when a study switches them on. */
  has(id: string): boolean {
    return this.#of.has(id);
  }

  /** The first component. */
  get(id: string): number {
    return this.vector(id)[0];
  }

  /** The registry's default of a scalar, whatever the study or the draw says. */
  defaultOf(id: string): number {
    this.vector(id);
    return this.#defaults.get(id)![0];
  }
}
