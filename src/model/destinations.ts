/** Where a long spell ends: shares of the end hazard by spell day, never added to it. */
import { uniform } from '../engine/draws.ts';
import type { Population } from './population.ts';
import { processes } from './process-ids.ts';
import type { Spell } from './spell.ts';
import { exitBand } from './tables.ts';

/** Index of EXITS of the first end without return. */
const FIRST_AWAY = 3;

export class Destinations {
  readonly #population: Population;
  readonly #scale: Float64Array;
  readonly #cap: number;
  readonly #early: readonly number[];
  readonly #late: readonly number[];
  readonly #redeploy: readonly number[];
  readonly #newJob: readonly number[];
  readonly #shape: readonly number[];

  constructor(population: Population) {
    const { values, tables } = population.setting;
    this.#population = population;
    this.#scale = tables.exitScale;
    this.#cap = values.get('exit.cap');
    this.#early = values.vector('exit.mix_early');
    this.#late = values.vector('exit.mix_late');
    this.#redeploy = values.vector('exit.redeploy_share');
    this.#newJob = values.vector('exit.new_job_share');
    this.#shape = values.vector('exit.shape');
  }

  /** Index of EXITS of a spell that ends after `spellDay`. */
  of(spell: Spell, spellDay: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[spell.slot];
    const lo = keyLo[spell.slot];
    const band = exitBand(spellDay);
    const u = uniform(hi, lo, processes.endTo, spell.code);
    const away = Math.min(this.#cap, this.#scale[spell.cause] * this.#shape[band]);
    const v = uniform(hi, lo, processes.endToOther, spell.code);
    if (u < away) {
      const mix = band < 3 ? this.#early : this.#late;
      let sum = 0;
      for (let i = 0; i < mix.length; i++) {
        sum += mix[i];
        if (v < sum) return FIRST_AWAY + i;
      }
      return FIRST_AWAY;
    }
    const k = Math.min(2, band);
    if (v < this.#redeploy[k]) return 1;
    return v < this.#redeploy[k] + this.#newJob[k] ? 2 : 0;
  }
}
