/** What a replay reads of its worlds: cells by name, and counts of the lives that are told beside them. */
import { LIFE_EVENTS, type LifeLog } from '../model/life-log.ts';
import { THINGS } from '../model/ledger.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import { monthCell, totalCell, type Layout } from '../results/layout.ts';

/** The worlds of one arm, [world index]; undefined where a world failed. */
export type Worlds = readonly (Float64Array | undefined)[];

export class Cells {
  readonly #layout: Layout;

  constructor(plan: Plan) {
    this.#layout = planLayout(plan);
  }

  #outcome(id: string): number {
    const outcome = this.#layout.outcomes.findIndex((spec) => spec.id === id);
    if (outcome < 0) throw new Error(`There is no outcome ${id}.`);
    return outcome;
  }

  /** By world: numerator of an outcome's total for a group; NaN where the world is missing. */
  numerators(worlds: Worlds, id: string, group = 'all'): number[] {
    const cell = totalCell(this.#layout, this.#outcome(id), this.#layout.groups.indexOf(group));
    return Array.from(worlds, (world) => world?.[2 * cell] ?? NaN);
  }

  /** By world: denominator of an outcome's total; NaN where the world is missing. */
  denominators(worlds: Worlds, id: string): number[] {
    const cell = totalCell(this.#layout, this.#outcome(id), 0);
    return Array.from(worlds, (world) => world?.[2 * cell + 1] ?? NaN);
  }

  /** By world: numerator over denominator, unscaled; NaN where there is none. */
  ratios(worlds: Worlds, id: string): number[] {
    const cell = totalCell(this.#layout, this.#outcome(id), 0);
    return Array.from(worlds, (world) => (world ? world[2 * cell] / world[2 * cell + 1] : NaN));
  }

  /** By world: per cent over the months of a study year (0 = the first). */
  year(worlds: Worlds, id: string, year: number): number[] {
    const outcome = this.#outcome(id);
    return Array.from(worlds, (world) => {
      if (!world) return NaN;
      let [above, below] = [0, 0];
      for (let month = 12 * year; month < 12 * (year + 1); month++) {
        const cell = monthCell(this.#layout, outcome, month);
        above += world[2 * cell];
        below += world[2 * cell + 1];
      }
      return (100 * above) / below;
    });
  }
}

/** Meetings held within the study, by what they were asked for. */
export function meetingsHeld(log: LifeLog): Readonly<Record<'repeated_short' | 'spell_day' | 'second', number>> {
  const meeting = LIFE_EVENTS.indexOf('meeting');
  const held = { repeated_short: 0, spell_day: 0, second: 0 };
  log.event.forEach((event, i) => {
    if (event !== meeting || log.day[i] < 0 || log.day[i] >= log.days) return;
    const why = log.words[log.from[i]];
    if (Object.hasOwn(held, why)) held[why as keyof typeof held]++;
  });
  return held;
}

/** Places for work training offered within the study, by employer. */
export function placesOffered(log: LifeLog): number[] {
  const offered = log.employers.map(() => 0);
  const training = THINGS.indexOf('training');
  for (let i = 0; i < log.offered.length; i += 3) {
    const [day, what, employer] = log.offered.subarray(i, i + 3);
    if (what === training && day >= 0 && day < log.days) offered[employer]++;
  }
  return offered;
}
