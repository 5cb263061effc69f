/** Moves of several worlds as figures: who goes from where to where, and how many. */
import type { Figure } from '../../charts/frame.ts';
import type { RingMove, RingWorld } from '../../experiments/lives-ring.ts';
import { figureOf } from '../people/shares.ts';

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly kind: RingMove['kind'];
  readonly people: Figure;
  /** In at least half of the worlds: only these are drawn. */
  readonly common: boolean;
}

/** The most common first. A world without such a move counts as none. */
export function movesOf(worlds: readonly RingWorld[]): Move[] {
  const byKey = new Map<string, { of: RingMove; counts: number[] }>();
  worlds.forEach(({ moves }, w) => {
    for (const of of moves) {
      const key = `${of.kind} ${of.from} ${of.to}`;
      const known = byKey.get(key) ?? { of, counts: new Array<number>(worlds.length).fill(0) };
      known.counts[w] = of.people;
      byKey.set(key, known);
    }
  });
  return [...byKey.values()]
    .map(({ of: { from, to, kind }, counts }): Move => {
      const common = 2 * counts.filter((count) => count > 0).length >= worlds.length;
      return { from, to, kind, people: figureOf(counts), common };
    })
    .sort((a, b) => b.people.middle - a.people.middle || a.from - b.from || a.to - b.to);
}

/** People placed in a world, within the ring or out of it. */
export function placed({ moves }: RingWorld, inside: boolean): number {
  return moves.reduce((sum, { kind, to, people }) => sum + (kind === 'job' && to >= 0 === inside ? people : 0), 0);
}
