/** Spells that are short by nature: as a rule the whole length is known on the first day, and booked at once. */
import { exponential, uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import { RECENT, type LifeColumns } from '../columns.ts';
import type { Diary } from '../arms/diary.ts';
import type { Histories } from '../people/employments.ts';
import type { FollowUp } from './follow-up.ts';
import { PayPeriod } from '../money/periods.ts';
import { SHORT } from './onsets.ts';
import type { Population } from '../people/population.ts';
import type { Probes } from '../arms/probes.ts';
import { REPEATED_SPELLS } from '../outcomes/outcome-ids.ts';
import { processes } from '../process-ids.ts';
import { isProtected } from '../processes/protection.ts';
import type { Strain } from '../processes/strain.ts';
import type { Reaches } from '../counts/reach.ts';
import type { Season } from '../season.ts';
import { SHORT_DAYS } from '../tables.ts';
import { TALK_YEAR } from './repeated.ts';
import type { Talks } from './talks.ts';
import type { Witness } from '../witness.ts';

/** Intervals of u in the table that guides the length. */
const GUIDE = 1024;
const NEVER = 1e9;

export class ShortSpells {
  readonly #population: Population;
  readonly #season: Season;
  readonly #accounts: Accounts;
  readonly #columns: LifeColumns;
  readonly #followUp: FollowUp;
  readonly #probes: Probes;
  readonly #reaches: Reaches;
  readonly #talks: Talks;
  readonly #diary: Diary | null;
  readonly #witness: Witness | null;
  readonly #strain: Strain;
  /** Days of a spell that may lead to a meeting, and spells in a year that may lead to a talk; far ahead without meetings. */
  readonly #asked: number;
  readonly #talkRule: number;
  readonly #survival: Float64Array;
  /** Length at the upper end of the i-th interval of u, from which one walks on while S(d) > u. */
  readonly #guide = new Uint8Array(GUIDE + 1);
  readonly #period = new PayPeriod();

  constructor(
    { population, accounts, columns, witness }: Around,
    season: Season,
    { followUp, probes, reaches, talks, diary }: Histories,
    { meetings, strain }: Acting,
  ) {
    this.#population = population;
    this.#season = season;
    this.#accounts = accounts;
    this.#columns = columns;
    this.#followUp = followUp;
    this.#probes = probes;
    this.#reaches = reaches;
    this.#talks = talks;
    this.#diary = diary;
    this.#witness = witness;
    this.#strain = strain;
    this.#talkRule = meetings.open ? meetings.talkRule : NEVER;
    // Where a single spell is enough for a talk, all are left to the caller.
    this.#asked = meetings.open ? (meetings.talkRule === 1 ? 1 : meetings.requestDay) : NEVER;
    this.#survival = population.setting.tables.shortSurvival;
    for (let i = 0; i <= GUIDE; i++) {
      let d = 1;
      while (this.#survival[d] > (i + 1) / GUIDE) d++;
      this.#guide[i] = d;
    }
  }

  /** Days of the spell `code`. */
  length(slot: number, code: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const u = uniform(keyHi[slot], keyLo[slot], processes.shortLength, code);
    let length = this.#guide[(u * GUIDE) | 0];
    while (this.#survival[length] > u) length++;
    return length;
  }

  /** A spell on days [day, end) that nobody can make shorter or longer. */
  whole(slot: number, code: number, day: number, end: number): void {
    const of = this.#columns;
    const cell = of.cell[slot];
    const leave = of.leave[slot];
    const { hours, wage } = this.#population.people;
    const { sickness } = this.#accounts;
    const period = this.#period;
    of.periods.begin(slot, day, isProtected(of, slot, day), period);
    const carried = Math.min(SHORT_DAYS, period.carried);
    this.#accounts.short(cell, hours[slot], day, end, leave, carried);
    sickness.person(wage[slot], hours[slot], this.#population.employer[slot]);
    sickness.short(day, end, leave, period);
    of.periods.end(slot, end, end - day, period);
    of.free[slot] = end;
    this.#strain.absent(slot, day, Math.min(end, leave), 4);
    this.#followUp.absent(slot, day, day, end, 4);
    if (this.#probes.any) this.#probes.request(slot, code, day, end - day);
    this.#reaches.spell(slot, day, end - day, leave);
    if (this.#witness) this.#witness.shortSpell(slot, code, day, end, carried, leave);
    this.#talks.after(slot, code, end);
    this.#diary?.short(slot, code, day, end - day);
  }

  /**
   * The short spells before `limit`, when nothing else happens before it, no talk acts and nobody watches: candidates, lengths
   * and what `whole` does, in one loop, up to one that may lead to a meeting. Most of all events are here.
   */
  until(slot: number, limit: number): void {
    const of = this.#columns;
    const { keyHi, keyLo, hours, wage } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const rate = of.rateShort[slot];
    const season = this.#season;
    const accounts = this.#accounts;
    const cell = of.cell[slot];
    const share = hours[slot];
    const { sickness } = accounts;
    const { periods, recent } = of;
    const period = this.#period;
    sickness.person(wage[slot], share, this.#population.employer[slot]);
    const leave = of.leave[slot];
    const survival = this.#survival;
    const guide = this.#guide;
    const first = RECENT * slot;
    // What no probe asks for need not be put to them.
    const probes = this.#probes;
    const { firstRequest, fewestRepeated, fewestOccasions } = probes;
    const asked = this.#asked;
    const diary = this.#diary;
    const talkRule = this.#talkRule;
    const followUp = this.#followUp;
    const { years } = followUp;
    const followed = followUp.followedUntil(slot);
    // Nothing changes before `limit`, but a spell may last beyond it.
    const strained = of.strain.eased[slot] === 1;
    const strain = this.#strain;
    let count = of.recentCount[slot];
    let k = of.index[4 * slot + SHORT];
    let free = of.free[slot];
    let spent = of.spentShort[slot];
    let time = of.nextShort[slot];
    while (time < limit) {
      // An integer also to the compiler: a double would be boxed for every call below.
      const day = Math.floor(time) | 0;
      if (day >= free) {
        const u = uniform(hi, lo, processes.shortLength, 4 * k + SHORT);
        let length = guide[(u * GUIDE) | 0];
        while (survival[length] > u) length++;
        // What may lead to a meeting or to a talk is left to the caller, as the next candidate.
        if (length >= asked) break;
        if (count + 1 >= talkRule && recent[first + ((count + 1 - talkRule) % RECENT)] > day + length - TALK_YEAR)
          break;
        periods.begin(slot, day, false, period);
        const carried = period.carried < SHORT_DAYS ? period.carried : SHORT_DAYS;
        free = day + length;
        accounts.short(cell, share, day, free, leave, carried);
        sickness.short(day, free, leave, period);
        if (strained || free > limit) strain.absent(slot, day, free < leave ? free : leave, 4);
        periods.end(slot, free, length, period);
        if (day < followed) followUp.absent(slot, day, day, free, 4);
        else years.absent(slot, day, free);
        recent[first + (count++ % RECENT)] = day;
        if (count >= REPEATED_SPELLS[0]) accounts.repeated(cell, day, recent, first, count);
        if (length >= firstRequest) {
          probes.request(slot, 4 * k + SHORT, day, length);
          this.#reaches.spell(slot, day, length, leave);
        }
        if (count > fewestOccasions && recent[first + ((count - 1 - fewestOccasions) % RECENT)] > free - TALK_YEAR) {
          of.recentCount[slot] = count;
          probes.protection(slot, free, length);
        }
        if (count >= fewestRepeated && recent[first + ((count - fewestRepeated) % RECENT)] > free - TALK_YEAR) {
          of.recentCount[slot] = count;
          probes.talk(slot, 4 * k + SHORT, free);
        }
        diary?.short(slot, 4 * k + SHORT, day, length);
      }
      k++;
      spent += exponential(hi, lo, processes.shortGap, k) / rate;
      time = season.at(spent);
    }
    of.recentCount[slot] = count;
    of.index[4 * slot + SHORT] = k;
    of.free[slot] = free;
    of.spentShort[slot] = spent;
    of.nextShort[slot] = time;
  }
}
