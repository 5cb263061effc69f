/** Strain of one person: the own path, alike in all arms, and the path that support eases, from change to change. */
import type { Setting } from '../../model/setting.ts';
import type { Luck } from './luck.ts';
import type { Person, Strained } from './types.ts';

export class Strains {
  readonly #setting: Setting['strain'];

  constructor(setting: Setting) {
    this.#setting = setting.strain;
  }

  /** Two states in calendar time, stationary from the first day. */
  begin(luck: Luck, day: number): Strained {
    const { share } = this.#setting;
    const on = luck.uniform('strainStart') < share;
    const until = share > 0 ? day + luck.exponential('strainSwitch', 0) * this.#mean(on) : Infinity;
    const eased = { on, armed: 0, until: Infinity, since: day };
    return { on, count: 0, until, eased, easing: { from: Infinity, to: Infinity, factor: 1 } };
  }

  #mean(on: boolean): number {
    return on ? this.#setting.strainedDays : this.#setting.wellDays;
  }

  /** Changes that hold from a day on, in order: how the person is then. */
  changes(person: Person, day: number): boolean[] {
    const { strain, luck } = person;
    const { eased, easing } = strain;
    const told: boolean[] = [];
    for (;;) {
      const edge = easing.from < Infinity ? easing.from : easing.to;
      const at = Math.min(strain.until, eased.until, edge);
      if (Math.ceil(at) > day) return told;
      const was = eased.on;
      if (at === edge) {
        // Easing begins, or is over.
        if (easing.from < Infinity) easing.from = Infinity;
        else {
          easing.to = Infinity;
          easing.factor = 1;
        }
      } else if (at === eased.until) eased.on = !eased.on;
      else {
        const together = eased.on === strain.on;
        strain.on = !strain.on;
        strain.count++;
        strain.until = at + luck.exponential('strainSwitch', strain.count) * this.#mean(strain.on);
        if (together && this.#follows(person)) eased.on = strain.on;
      }
      eased.until = at + this.#alone(person);
      if (eased.on === was) continue;
      eased.since = Math.ceil(at);
      told.push(eased.on);
    }
  }

  /** Multiplier of the end of the eased strain now. */
  #factor({ strain: { easing } }: Person): number {
    return easing.from === Infinity && easing.to < Infinity ? easing.factor : 1;
  }

  /** Where support slows recovery, not every end is one for the eased path. */
  #follows(person: Person): boolean {
    const { strain, luck } = person;
    const factor = this.#factor(person);
    return strain.on || factor >= 1 || luck.uniform('strainFollow', strain.count) < factor;
  }

  /** Days until the eased path changes by itself: by what of its hazard the own path does not stand for. */
  #alone(person: Person): number {
    const { strain, luck } = person;
    const factor = this.#factor(person);
    const strained = strain.on ? Math.max(0, factor - 1) : factor;
    const well = strain.on ? 1 : 0;
    const rate = strain.eased.on ? strained / this.#mean(true) : well / this.#mean(false);
    return rate > 0 ? luck.exponential('strainEased', strain.eased.armed++) / rate : Infinity;
  }
}
