/** A case of the ring: where it stands, what is drawn for it, and how it asks for something that is shared. */
import { subKeyHi, subKeyLo, uniform } from '../../engine/draws.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Case, Spell } from '../spells/spell.ts';
import { nextBarrier } from './meeting.ts';

// Stages of a case.
export const REFERRED = 0;
export const QUEUES = 1;
export const GUIDED = 2;
export const DECIDES = 3;
export const WANTS_SLOT = 4;
export const TRAINS = 5;
export const SEEKS = 6;
export const OFFERED = 7;
export const OVER = 8;

/** A uniform number of the person's own for a spell. */
export function drawOf({ people }: Population, { slot, code }: Spell, process: number): number {
  return uniform(people.keyHi[slot], people.keyLo[slot], process, code);
}

/** Key of what is drawn for the ring of a world: no employer of the study shares it. */
export function ringKey({ worldHi, worldLo }: Population): { readonly hi: number; readonly lo: number } {
  return {
    hi: subKeyHi(worldHi, worldLo, processes.ringActive),
    lo: subKeyLo(worldHi, worldLo, processes.ringActive),
  };
}

/** Asks for something shared, at the next barrier; over when nobody will be there to hear it before `end`. */
export function ask(of: Case, spell: Spell, day: number, stage: number, end: number): void {
  const barrier = nextBarrier(day);
  of.stage = OVER;
  if (barrier >= Math.min(spell.leave, end)) return;
  of.stage = stage;
  of.asked = day;
  of.barrier = barrier;
  of.until = Infinity;
}
