/**
 * What policies that watch are told of the lives without policies (probes.ts), written down: whom another policy would touch
 * is then read from it, without anybody living again. Kept with a world for when a control is moved (kept-worlds.ts).
 */
import { Probes } from './probes.ts';
import type { Around } from '../around.ts';
import type { Plan } from '../plan.ts';
import { Reaches } from '../counts/reach.ts';
import { ROW, Rows } from './rows.ts';
import { remember } from '../spells/repeated.ts';
import { Spell } from '../spells/spell.ts';
import type { Values } from '../values.ts';

/** In a row: the slot and what is told, and three numbers. */
const TOLD = 3;

const ENTERED = 0;
const LONG = 1;
const SHORT = 2;
const OVER = 3;
const BACK = 4;
const VACANCY = 5;

export class Diary {
  readonly #rows = new Rows();

  get bytes(): number {
    return this.#rows.bytes;
  }

  #tell(slot: number, what: number, a: number, b: number, c: number): void {
    this.#rows.add((slot << TOLD) | what, a, b, c);
  }

  /** Nothing more comes: gives back the room that is left over. */
  close(): void {
    this.#rows.close();
  }

  /** A generation begins in a slot, and leaves on `leave` unless a spell ends its employment before. */
  entered(slot: number, generation: number, day: number, leave: number): void {
    this.#tell(slot, ENTERED, generation, day, leave);
  }

  /** A long spell begins. */
  long({ slot, code, start, cause }: Spell): void {
    this.#tell(slot, LONG, code, start, cause);
  }

  /** A whole short spell of `length` days from `day` on. */
  short(slot: number, code: number, day: number, length: number): void {
    this.#tell(slot, SHORT, code, day, length);
  }

  /** A long spell's length is known, or that it passes the horizon. */
  over(slot: number, start: number, length: number): void {
    this.#tell(slot, OVER, start, length, 0);
  }

  /** Back on `day` after a long spell. */
  back(slot: number, code: number, day: number, length: number): void {
    this.#tell(slot, BACK, code, day, length);
  }

  /** The vacancy that a generation leaves. */
  vacancy(slot: number, generation: number, since: number, hire: number): void {
    this.#tell(slot, VACANCY, generation, since, hire);
  }

  /**
   * Tells it all to policies: whom each would touch, and its reach.
   * @param around the plan without policies, and people and columns as they were when the arms parted, on `day`; both are written over.
   */
  read(around: Around, probed: readonly { readonly plan: Plan; readonly values: Values }[], day: number): Probes {
    const { population, columns } = around;
    const probes = new Probes(around, probed);
    const reaches = new Reaches(probes.all.map(({ reach }) => reach));
    probes.part(day);
    const { generation, leave, recentCount } = columns;
    const spell = new Spell();
    const { words, length } = this.#rows;
    for (let at = 0; at < ROW * length; at += ROW) {
      const slot = words[at] >> TOLD;
      const a = words[at + 1];
      const b = words[at + 2];
      const c = words[at + 3];
      switch (words[at] & ((1 << TOLD) - 1)) {
        case ENTERED:
          generation[slot] = a;
          leave[slot] = c;
          recentCount[slot] = 0;
          population.place(slot, a, b);
          reaches.clear(slot);
          break;
        case LONG:
          remember(columns, slot, b);
          spell.reset(slot, a, b, leave[slot]);
          spell.cause = c;
          probes.spell(spell, b);
          break;
        case SHORT:
          remember(columns, slot, b);
          if (c >= probes.firstRequest) {
            probes.request(slot, a, b, c);
            reaches.spell(slot, b, c, leave[slot]);
          }
          probes.talk(slot, a, b + c);
          probes.protection(slot, b + c, c);
          break;
        case OVER:
          reaches.spell(slot, a, b, leave[slot]);
          break;
        case BACK:
          probes.talk(slot, a, b);
          probes.protection(slot, b, c);
          break;
        case VACANCY:
          probes.vacancy(slot, a, b, c);
      }
    }
    return probes;
  }
}
