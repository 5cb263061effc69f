/**
 * What was simulated, filed by arm under the id of its plan, world by world: a scenario that did not change is not run again when
 * another one does, and what a run had come to counts for the next. Plans say everything that moves a result, so equal ids
 * are equal numbers, in whatever study they stand.
 */
import type { Plan } from '../model/plan.ts';

/** By world index; undefined where a world has not been run. */
export type ArmWorlds = readonly (Float64Array | undefined)[];

/** Some 2 MB each for a study of 200 worlds. */
const KEPT = 24;

export class ArmResults {
  readonly #kept = new Map<string, (Float64Array | undefined)[]>();

  /** The first `worlds` worlds of an arm, as far as they are there. */
  get(plan: Plan, fixed: boolean, worlds: number): ArmWorlds {
    const key = keyOf(plan, fixed);
    const found = this.#kept.get(key);
    if (!found) return [];
    // The newest use last: what goes first is what was longest of no use.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.slice(0, worlds);
  }

  /** Adds worlds of an arm to those that are there. */
  add(plan: Plan, fixed: boolean, worlds: ArmWorlds): void {
    const key = keyOf(plan, fixed);
    const all = this.#kept.get(key) ?? [];
    worlds.forEach((world, index) => (all[index] ??= world));
    this.#kept.delete(key);
    this.#kept.set(key, all);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }
}

const keyOf = (plan: Plan, fixed: boolean): string => `${plan.id}${fixed ? ' chance' : ''}`;
