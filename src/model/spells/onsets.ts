/**
 * Onset candidates of the person in a slot: times and rates. They run in calendar time at the person's own rate, whatever
 * state the person is in; what becomes of one is settled where it falls (lives.ts).
 */
import { exponential, uniform } from '../../engine/draws.ts';
import type { LifeColumns } from '../columns.ts';
import type { Strain } from '../processes/strain.ts';
import type { Support } from '../processes/support.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Season } from '../season.ts';
import { AGE_BANDS, ageBand, type Setting } from '../setting.ts';
import { YEAR } from '../civil.ts';

const NEVER = 1e9;

// Kinds of candidates: the last two bits of a spell's code.
export const SHORT = 0;
export const LONG = 1;
export const EXTRA_LONG = 2;
export const EXTRA_SHORT = 3;

/**
 * Extra long candidates per long one, where policies multiply the onset of long spells by `most` at most: as many as the most of
 * all that multiplies it needs, beyond the first. One to one as long as that is enough, so that arms share them.
 */
export function moreLong({ recurrence }: Setting, most: number): number {
  return Math.max(1, Math.max(...recurrence) * most - 1);
}

export class Onsets {
  readonly #population: Population;
  readonly #setting: Setting;
  readonly #season: Season;
  readonly #columns: LifeColumns;
  /** Extra short candidates per short one; 0 when nothing adds any. */
  readonly #moreShort: number;
  /** Extra long candidates per long one: 1, or what policies need beyond it. */
  #moreLong: number;
  readonly #strain: Strain;

  constructor(
    population: Population,
    season: Season,
    columns: LifeColumns,
    moreShort: number,
    moreLong: number,
    strain: Strain,
  ) {
    this.#population = population;
    this.#setting = population.setting;
    this.#season = season;
    this.#columns = columns;
    this.#moreShort = moreShort;
    this.#moreLong = moreLong;
    this.#strain = strain;
  }

  /** The first candidates of a person who is there from `day` on. */
  begin(slot: number, day: number): void {
    const of = this.#columns;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const k = of.index;
    k[4 * slot] = k[4 * slot + 1] = k[4 * slot + 2] = k[4 * slot + 3] = 0;
    this.#strain.begin(slot, day);
    of.steady[slot] = day;
    this.#rates(slot, day);
    const rate = of.rateLong[slot];
    const gap = exponential(hi, lo, processes.shortGap, 0) / of.rateShort[slot];
    this.shortAt(slot, this.#season.spent(day) + gap);
    of.nextLong[slot] = day + exponential(hi, lo, processes.longGap, 0) / rate;
    of.nextExtra[slot] = day + exponential(hi, lo, processes.longExtraGap, 0) / (rate * this.#moreLong);
    of.nextRelapse[slot] = Infinity;
    of.nextTalkExtra[slot] = Infinity;
    this.moreShort(slot, day);
  }

  /**
   * The warm-up knows no policy: from `day` on, extra candidates come as often as the policies need. Of who is absent then,
   * the rates have to be brought up to that day before they are read.
   */
  policiesFrom(slot: number, day: number): void {
    if (this.#moreLong === 1 && this.#moreShort === 0) return;
    const { nextExtra } = this.#columns;
    // There are no extra short ones before.
    this.#extraShortAt(slot, Infinity);
    // Extra long ones still come one to one before it.
    const more = this.#moreLong;
    this.#moreLong = 1;
    this.pass(slot, day);
    this.#moreLong = more;
    if (more > 1) nextExtra[slot] = day + (nextExtra[slot] - day) / more;
    this.moreShort(slot, day);
  }

  /** Cause of the long spell of a candidate (0 F, 1 M, 2 other). */
  cause(slot: number, code: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const mix = this.#setting.strain.mix[this.#columns.strain.own[slot]];
    const u = uniform(keyHi[slot], keyLo[slot], processes.cause, code);
    return u < mix[0] ? 0 : u < mix[1] ? 1 : 2;
  }

  /** The first extra short candidate from `day` on, where anything adds any. */
  moreShort(slot: number, day: number): void {
    if (this.#moreShort > 0) this.#extraShortAt(slot, this.#season.spent(day) + this.#extraGap(slot, 0));
  }

  /** The next short candidate, in operational time and in days. */
  shortAt(slot: number, spent: number): void {
    this.#columns.spentShort[slot] = spent;
    this.#columns.nextShort[slot] = this.#season.at(spent);
  }

  /** Takes the next candidate of a kind, whatever becomes of it: its number. The one after it is known then. */
  take(slot: number, kind: number): number {
    const of = this.#columns;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const k = of.index[4 * slot + kind]++;
    if (kind === SHORT) {
      this.shortAt(slot, of.spentShort[slot] + exponential(hi, lo, processes.shortGap, k + 1) / of.rateShort[slot]);
    } else if (kind === LONG) {
      of.nextLong[slot] += exponential(hi, lo, processes.longGap, k + 1) / of.rateLong[slot];
    } else if (kind === EXTRA_LONG) {
      of.nextExtra[slot] += exponential(hi, lo, processes.longExtraGap, k + 1) / (of.rateLong[slot] * this.#moreLong);
    } else this.#extraShortAt(slot, of.spentTalkExtra[slot] + this.#extraGap(slot, k + 1));
    return k;
  }

  /** All that lies before `day` falls in an absence: candidates are void, and rates change on their days (`changed`). */
  pass(slot: number, day: number, changed?: (on: number) => void): void {
    const { nextShort, nextLong, nextExtra, nextTalkExtra, epoch } = this.#columns;
    for (;;) {
      const times = [nextShort[slot], nextLong[slot], nextExtra[slot], nextTalkExtra[slot]];
      const first = Math.min(...times);
      if (Math.min(first, epoch[slot]) >= day) return;
      if (epoch[slot] <= first) {
        const on = epoch[slot];
        this.change(slot);
        changed?.(on);
      } else this.take(slot, times.indexOf(first));
    }
  }

  /**
   * What strain has cost before `day` is booked, as the employment goes on with other hours or elsewhere. Who has become strained in
   * the absence until then asks for support as anybody does.
   */
  bookStrain(slot: number, day: number, support: Support | null): void {
    this.pass(slot, day, (on) => support?.changed(slot, on));
    const since = this.#strain.close(slot, day);
    support?.changed(slot, since);
  }

  /** Extra short candidates run in calendar time as all candidates do; whether one becomes a spell is settled where it falls. */
  #extraGap(slot: number, k: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const rate = this.#columns.rateShort[slot] * this.#moreShort;
    return exponential(keyHi[slot], keyLo[slot], processes.shortExtraGap, k) / rate;
  }

  #extraShortAt(slot: number, spent: number): void {
    this.#columns.spentTalkExtra[slot] = spent;
    this.#columns.nextTalkExtra[slot] = this.#season.at(spent);
  }

  /** Rates from `day` on, and when they change next: with an age band, a new manager or strain. */
  #rates(slot: number, day: number): void {
    const of = this.#columns;
    const { rateShort, rateLong } = this.#population.people;
    const { strain, ageShort, ageLong } = this.#setting;
    if (day >= of.steady[slot]) this.#settle(slot, day);
    const band = of.band[slot];
    const own = of.strain.own[slot];
    of.rateShort[slot] = rateShort[slot] * ageShort[band] * strain.short[own];
    of.rateLong[slot] =
      rateLong[slot] *
      strain.long[own] *
      ageLong[band] *
      of.led[slot] *
      this.#population.drift.at(this.#population.employer[slot], day);
    const next = this.#strain.next(slot);
    of.epoch[slot] = next < of.steady[slot] ? next : of.steady[slot];
  }

  /** What stays until `steady`: most changes are strain's. */
  #settle(slot: number, day: number): void {
    const of = this.#columns;
    const { managers, workplace, people } = this.#population;
    const w = workplace[slot];
    of.band[slot] = ageBand(Math.floor((day - people.birth[slot]) / YEAR));
    of.led[slot] = managers.leadership(w, managers.at(w, day));
    of.steady[slot] = this.nextChange(slot, day);
  }

  /** Long onsets per day of the person in a slot on a day; `here` = a day of the manager and the employer. */
  rateLong(slot: number, day: number, here: number): number {
    const { managers, workplace, employer, drift, people } = this.#population;
    const { strain, ageLong } = this.#setting;
    const w = workplace[slot];
    const age = Math.floor((day - people.birth[slot]) / YEAR);
    return (
      people.rateLong[slot] *
      strain.long[this.#columns.strain.own[slot]] *
      ageLong[ageBand(age)] *
      managers.leadership(w, managers.at(w, here)) *
      drift.at(employer[slot], here)
    );
  }

  /** First day after `day` on which rates may change for anything but strain. */
  nextChange(slot: number, day: number): number {
    const { managers, workplace, drift, people } = this.#population;
    const birth = people.birth[slot];
    const band = ageBand(Math.floor((day - birth) / YEAR));
    const birthday = band < 4 ? Math.ceil(birth + AGE_BANDS[band] * YEAR) : NEVER;
    return Math.min(NEVER, Math.max(day + 1, birthday), managers.nextChange(workplace[slot], day), drift.next(day));
  }

  /** The rates change today: what is left of each threshold is kept and read at the new rate. */
  change(slot: number): void {
    const of = this.#columns;
    const day = of.epoch[slot];
    const oldShort = of.rateShort[slot];
    const oldLong = of.rateLong[slot];
    this.#strain.advance(slot, day);
    this.#rates(slot, day);
    if (of.rateShort[slot] !== oldShort) {
      const now = this.#season.spent(day);
      const ratio = oldShort / of.rateShort[slot];
      this.shortAt(slot, now + (of.spentShort[slot] - now) * ratio);
      if (this.#moreShort > 0) this.#extraShortAt(slot, now + (of.spentTalkExtra[slot] - now) * ratio);
    }
    if (of.rateLong[slot] !== oldLong) {
      const ratio = oldLong / of.rateLong[slot];
      of.nextLong[slot] = day + (of.nextLong[slot] - day) * ratio;
      of.nextExtra[slot] = day + (of.nextExtra[slot] - day) * ratio;
    }
  }

  /** Long onsets per day as they would be for anybody, strained or not. */
  rateLongUnstrained(slot: number): number {
    const { rateLong, strain } = this.#columns;
    return rateLong[slot] / this.#setting.strain.long[strain.own[slot]];
  }

  /** Nothing begins in a slot, and no rate changes. */
  silence(slot: number): void {
    const of = this.#columns;
    of.epoch[slot] = NEVER;
    of.nextShort[slot] = of.nextLong[slot] = of.nextExtra[slot] = of.nextTalkExtra[slot] = Infinity;
    of.nextRelapse[slot] = Infinity;
  }
}
