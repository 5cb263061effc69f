/** Where a long spell ends: shares of the end hazard by spell day, never added to it. */
import { uniform } from '../../engine/draws.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Spell } from './spell.ts';
import { Assessments } from './assessments.ts';
import { BENEFIT_ENDED } from '../outcomes/outcome-ids.ts';
import { exitBand } from '../tables.ts';

/** Index of EXITS of the first end without return. */
const FIRST_AWAY = BENEFIT_ENDED;

export class Destinations {
  readonly #population: Population;
  readonly #scale: Float64Array;
  readonly #cap: number;
  readonly #early: readonly number[];
  readonly #late: readonly number[];
  readonly #redeploy: readonly number[];
  readonly #newJob: readonly number[];
  readonly #shape: readonly number[];
  /** Refusals in proportion to those of the calibration, and after an early meeting. */
  readonly #refusals: number;
  readonly #refusalsMet: number;

  /** @param afterMeeting refusals after an early meeting in proportion to those without one (`meet.rr_rejection`). */
  constructor(population: Population, afterMeeting: number) {
    const { values, tables } = population.setting;
    this.#population = population;
    this.#scale = tables.exitScale;
    this.#cap = values.get('exit.cap');
    this.#early = values.vector('exit.mix_early');
    this.#late = values.vector('exit.mix_late');
    this.#redeploy = values.vector('exit.redeploy_share');
    this.#newJob = values.vector('exit.new_job_share');
    this.#shape = values.vector('exit.shape');
    this.#refusals = new Assessments(values).refusals;
    this.#refusalsMet = this.#refusals * afterMeeting;
  }

  /** Index of EXITS of a spell that ends after `spellDay`. */
  of(spell: Spell, spellDay: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[spell.slot];
    const lo = keyLo[spell.slot];
    const band = exitBand(spellDay);
    const u = uniform(hi, lo, processes.endTo, spell.code);
    const away = Math.min(this.#cap, this.#scale[spell.cause] * this.#shape[band]);
    let v = uniform(hi, lo, processes.endToOther, spell.code);
    const mix = band < 3 ? this.#early : this.#late;
    const refusals = spell.earlyMeetings > 0 ? this.#refusalsMet : this.#refusals;
    if (u < away) {
      let sum = 0;
      let to = 0;
      for (let i = 0; i < mix.length; i++) {
        sum += mix[i];
        if (v < sum) {
          to = i;
          break;
        }
      }
      const kept = mix[0] * refusals;
      if (to > 0 || v < kept || refusals >= 1) return FIRST_AWAY + to;
      // Not refused under these rules, or after a meeting: the spell ends as those that end in a return.
      v = (v - kept) / (mix[0] - kept);
    } else if (refusals > 1 && u < away * (1 + mix[0] * (refusals - 1))) return BENEFIT_ENDED;
    const k = Math.min(2, band);
    if (v < this.#redeploy[k]) return 1;
    return v < this.#redeploy[k] + this.#newJob[k] ? 2 : 0;
  }
}
