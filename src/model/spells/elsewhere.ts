/**
 * Who has gone to an employer that is not simulated, and the long spells there: the person's own candidates, strain, age and
 * clocks go on as they would have here. Of the new manager and the new employer nothing is known: what the old ones did to the
 * rate on the last day stays. Nobody else can touch this life, so it is looked up at once, and nothing here is changed by it.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import { crossing } from '../../engine/hazard.ts';
import { YEAR } from '../civil.ts';
import type { LifeColumns } from '../columns.ts';
import type { OnsetFactors } from './onset-factors.ts';
import { EXTRA_LONG, LONG, type Onsets } from './onsets.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Strain } from '../processes/strain.ts';
import { SHORT_DAYS } from '../tables.ts';

/** What is known of a life elsewhere. */
export interface Away {
  /** First day of the first long spell there; Infinity when there is none before `until`. */
  readonly relapse: number;
  /** Days in long spells there, whatever the degree. */
  readonly days: number;
  /** The day from which nothing more is asked: the end of what is followed, or of working life. */
  readonly until: number;
}

export class Elsewhere {
  readonly #onsets: Onsets;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #strain: Strain;
  readonly #factors: OnsetFactors;
  readonly #moreLong: number;
  /** The highest age, in days. */
  readonly #oldest: number;

  /** @param moreLong extra long candidates per long one, as `onsets` has them once policies may act. */
  constructor(
    onsets: Onsets,
    population: Population,
    columns: LifeColumns,
    strain: Strain,
    factors: OnsetFactors,
    moreLong: number,
  ) {
    this.#onsets = onsets;
    this.#population = population;
    this.#columns = columns;
    this.#strain = strain;
    this.#factors = factors;
    this.#moreLong = moreLong;
    this.#oldest = population.setting.values.vector('pop.age_range')[1] * YEAR;
  }

  /**
   * Follows the person in a slot, who works elsewhere from `day` on, until `to` or the highest age.
   * @param ratio onset of long spells there, times what the last spell's cause and policies that follow the person do.
   */
  follow(slot: number, day: number, to: number, ratio: number): Away {
    const { recurrence } = this.#population.setting;
    const until = Math.min(to, Math.ceil(this.#population.people.birth[slot] + this.#oldest));
    // Too old, or in a spell that nothing ends before `to`: it was begun here, and how long it lasts may not be known.
    if (day >= until) return { relapse: Infinity, days: 0, until: day };
    let relapse = Infinity;
    let days = 0;
    let free = day;
    let last = this.#columns.lastCause[slot];
    const again = (): number => ratio * (last < 0 ? 1 : recurrence[last]);
    this.#candidates(slot, day, until, again, (at, code, cause) => {
      if (at < free) return;
      free = at + this.#length(slot, code, cause, at);
      relapse = Math.min(relapse, at);
      days += Math.min(free, until) - at;
      last = cause;
    });
    return { relapse, days, until };
  }

  /** Length of a spell there: by the person's own clock and age, at the speed of who is absent in full. */
  #length(slot: number, code: number, cause: number, at: number): number {
    const { people, setting } = this.#population;
    const { keyHi, keyLo, birth } = people;
    const clock = exponential(keyHi[slot], keyLo[slot], processes.end, code);
    const age = setting.endAge[at - birth[slot] >= 50 * YEAR ? 1 : 0];
    return Math.ceil(crossing(setting.tables.end[cause][0], SHORT_DAYS, clock, age));
  }

  /**
   * The person's own candidates before `to` that begin a long spell, were the person free, in their order; `ratio` times as many as
   * of anybody. Rates may not have been brought up to `day`: until then manager and employer are those of here.
   */
  #candidates(
    slot: number,
    day: number,
    to: number,
    ratio: () => number,
    begins: (at: number, code: number, cause: number) => void,
  ): void {
    const of = this.#columns;
    const { keyHi, keyLo } = this.#population.people;
    const [hi, lo] = [keyHi[slot], keyLo[slot]];
    const more = this.#moreLong;
    const factors = this.#factors;
    // Causes and easing are read off the columns, so strain is led on there, and set back.
    const walk = this.#strain.walk(slot);
    let rate = of.rateLong[slot];
    let epoch = of.epoch[slot];
    let [long, extra] = [of.nextLong[slot], of.nextExtra[slot]];
    let [k, x] = [of.index[4 * slot + LONG], of.index[4 * slot + EXTRA_LONG]];
    for (;;) {
      const first = Math.min(long, extra);
      if (Math.min(first, epoch) >= to) break;
      if (epoch <= first) {
        walk.to(epoch);
        const was = rate;
        rate = this.#onsets.rateLong(slot, epoch, Math.min(epoch, day - 1));
        long = epoch + (long - epoch) * (was / rate);
        extra = epoch + (extra - epoch) * (was / rate);
        epoch = Math.min(this.#onsets.nextChange(slot, epoch), walk.next());
        continue;
      }
      const at = Math.floor(first);
      const own = long <= extra;
      const code = own ? 4 * k + LONG : 4 * x + EXTRA_LONG;
      const cause = this.#onsets.cause(slot, code);
      const all = ratio() * (factors.anyLong ? factors.longElsewhere(slot, at, cause) : 1);
      let starts: boolean;
      if (own) {
        starts = all >= 1 || uniform(hi, lo, processes.longThin, k) < all;
        long += exponential(hi, lo, processes.longGap, ++k) / rate;
      } else {
        starts = all > 1 && uniform(hi, lo, processes.longExtraThin, x) < (all - 1) / more;
        extra += exponential(hi, lo, processes.longExtraGap, ++x) / (rate * more);
      }
      if (starts) begins(at, code, cause);
    }
    walk.back();
  }
}
