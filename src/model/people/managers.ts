/**
 * Managers: one per workplace, who come and go. A manager is (workplace, generation); what a manager is like depends
 * on that alone, so the managers' history is the same in every arm.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import { exp, log, normalQuantile, pow } from '../../engine/math.ts';
import { YEAR } from '../civil.ts';
import { processes } from '../process-ids.ts';
import type { Values } from '../values.ts';

/** Day on which the warm-up begins. */
export const WARMUP = -365;

export class Managers {
  /** First day of each generation, by workplace; ascending, the first is before the warm-up. */
  readonly since: readonly (readonly number[])[];
  readonly #engaged: readonly (readonly boolean[])[];
  /** Multiplier of the onset of long spells by manager: leadership, normalised. */
  readonly #leadership: readonly (readonly number[])[];

  /** @param his, los - keys of the workplaces. */
  constructor(his: Int32Array, los: Int32Array, horizon: number, values: Values) {
    const since: number[][] = [];
    const engaged: boolean[][] = [];
    const leadership: number[][] = [];
    const turnover = -log(1 - values.get('mgr.turnover')) / YEAR;
    const share = values.get('mgr.engaged_share0');
    const worst = values.get('inc.rr_leadership');
    // Quartiles from the lowest leadership to the highest in equal log steps; mean 1 over managers.
    const quartile = [worst, pow(worst, 2 / 3), pow(worst, 1 / 3), 1];
    const mean = (quartile[0] + quartile[1] + quartile[2] + quartile[3]) / 4;
    for (let w = 0; w < his.length; w++) {
      const khi = his[w];
      const klo = los[w];
      // Who is there at the start stays an exponential time from then on: the exponential has no memory.
      const days = [WARMUP - 1];
      const ready: boolean[] = [];
      const lead: number[] = [];
      let at = WARMUP;
      for (let g = 0; ; g++) {
        ready.push(uniform(khi, klo, processes.managerEngaged, g) < share);
        lead.push(quartile[Math.floor(4 * uniform(khi, klo, processes.leadership, g))] / mean);
        at += exponential(khi, klo, processes.managerChange, g) / turnover;
        if (at >= horizon) break;
        days.push(Math.floor(at));
      }
      since.push(days);
      engaged.push(ready);
      leadership.push(lead);
    }
    this.since = since;
    this.#engaged = engaged;
    this.#leadership = leadership;
  }

  /** Generation in post on a day. */
  at(workplace: number, day: number): number {
    const since = this.since[workplace];
    let g = since.length - 1;
    while (since[g] > day) g--;
    return g;
  }

  /** First day of the next manager, or Infinity. */
  nextChange(workplace: number, day: number): number {
    const since = this.since[workplace];
    for (let g = 1; g < since.length; g++) if (since[g] > day) return since[g];
    return Infinity;
  }

  engaged(workplace: number, generation: number): boolean {
    return this.#engaged[workplace][generation];
  }

  leadership(workplace: number, generation: number): number {
    return this.#leadership[workplace][generation];
  }
}

/** Mean over persons of ratio^((span - mean) / 10), spans being log-normal (mu, sd of the log) over workplaces. */
export function spanNormaliser(mu: number, sd: number, ratio: number, mean: number): number {
  const points = 64;
  let persons = 0;
  let sum = 0;
  for (let i = 0; i < points; i++) {
    const span = exp(mu + sd * normalQuantile((i + 0.5) / points));
    persons += span;
    sum += span * pow(ratio, (span - mean) / 10);
  }
  return sum / persons;
}
