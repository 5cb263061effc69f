/** Which short onset candidates become spells: those that fall in no absence, as often as what acts on the onset says. */
import { uniform } from '../../engine/draws.ts';
import type { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import type { LifeColumns } from '../columns.ts';
import type { OnsetFactors } from './onset-factors.ts';
import { SHORT } from './onsets.ts';
import type { People } from '../people/people.ts';
import { processes } from '../process-ids.ts';
import type { ShortSpells } from './shorts.ts';
import type { Talks } from './talks.ts';

export class ShortOnsets {
  readonly #people: People;
  readonly #columns: LifeColumns;
  readonly #factors: OnsetFactors;
  readonly #talkRatio: number;
  readonly #talks: Talks;
  readonly #shorts: ShortSpells;
  /** Extra candidates per candidate. */
  readonly #more: number;

  constructor(
    { population, columns }: Around,
    { onsets, meetings }: Acting,
    talks: Talks,
    shorts: ShortSpells,
    more: number,
  ) {
    this.#people = population.people;
    this.#columns = columns;
    this.#factors = onsets;
    this.#talkRatio = meetings.talkRatio;
    this.#talks = talks;
    this.#shorts = shorts;
    this.#more = more;
  }

  /** Whether the short candidate `k` of a kind becomes a spell: void in an absence, thinned by what makes onset rarer. */
  begins(slot: number, kind: number, k: number, day: number): boolean {
    if (day < this.#columns.free[slot]) return false;
    const { keyHi, keyLo } = this.#people;
    const ratio = this.#ratio(slot, day);
    if (kind === SHORT) return ratio >= 1 || uniform(keyHi[slot], keyLo[slot], processes.shortThin, k) < ratio;
    const extra = ratio - 1;
    if (extra <= 0) return false;
    return extra >= this.#more || uniform(keyHi[slot], keyLo[slot], processes.shortExtraThin, k) < extra / this.#more;
  }

  /** Whether the next short candidate of a kind would be a spell beyond `day`: a short spell is played to its end when it begins. */
  lasts(slot: number, kind: number, time: number, day: number): boolean {
    const k = this.#columns.index[4 * slot + kind];
    const start = Math.floor(time);
    return start + this.#shorts.length(slot, 4 * k + kind) > day && this.begins(slot, kind, k, start);
  }

  /** What multiplies the onset of short spells on a day: a talk about repeated absence, and the processes of policies. */
  #ratio(slot: number, day: number): number {
    const talk = this.#talks.acts(slot, day) ? this.#talkRatio : 1;
    return this.#factors.anyShort ? talk * this.#factors.short(slot, day) : talk;
  }
}
