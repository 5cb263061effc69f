/**
 * Whole results, filed by arm under the id of its plan: a scenario that did not change is not run again when another one
 * does. Plans say everything that moves a result, so equal ids are equal numbers, in whatever study they stand.
 */
import type { Plan } from '../model/plan.ts';

/** By world index. */
export type ArmWorlds = readonly (Float64Array | undefined)[];

/** Some 2 MB each for a study of 200 worlds. */
const KEPT = 24;

export class ArmResults {
  readonly #kept = new Map<string, ArmWorlds>();

  /** null where the arm was never run whole in so many worlds. */
  get(plan: Plan, fixed: boolean, worlds: number): ArmWorlds | null {
    const key = keyOf(plan, fixed);
    const found = this.#kept.get(key);
    if (found?.length !== worlds) return null;
    // The newest use last: what goes first is what was longest of no use.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  put(plan: Plan, fixed: boolean, worlds: ArmWorlds): void {
    this.#kept.delete(keyOf(plan, fixed));
    this.#kept.set(keyOf(plan, fixed), worlds);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }
}

const keyOf = (plan: Plan, fixed: boolean): string => `${plan.id}${fixed ? ' chance' : ''}`;
