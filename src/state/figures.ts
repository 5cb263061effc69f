/**
 * Figures from what has come so far, a slice at a time, so that the page's thread is never held. With too few worlds for
 * a 90 % band, the ends of every interval are the smallest and the largest world instead; the kind says which it is.
 */
import type { Layout } from '../results/layout.ts';
import { summariser, type OutcomeFigures } from '../results/summarise.ts';
import type { Summary } from '../results/summary.ts';
import type { WorldArrays } from '../results/worlds.ts';
import { BAND, RANGE } from '../stats/intervals.ts';
import type { FigureKind } from './rules.ts';

/** Gives the thread back; resolves in a later task. */
export type Pause = () => Promise<void>;

/** Milliseconds of work between pauses. */
const SLICE = 8;

export interface FigureOptions {
  readonly kind: FigureKind;
  /** Only these outcomes; all when left out. */
  readonly only?: readonly string[];
  readonly pause: Pause;
  readonly now: () => number;
  /** Asked between slices: true ends the work, and the result is null. */
  readonly cancelled?: () => boolean;
}

export async function figures(layout: Layout, arms: WorldArrays, options: FigureOptions): Promise<Summary | null> {
  const wanted = options.only ? new Set(options.only) : null;
  const of = summariser(layout, arms, options.kind === 'interval' ? BAND : RANGE);
  const parts: OutcomeFigures[] = [];
  let began = options.now();
  for (const [o, { id }] of layout.outcomes.entries()) {
    parts.push(of.outcome(o, !wanted || wanted.has(id) ? 'whole' : 'nothing'));
    if (options.now() - began < SLICE) continue;
    await options.pause();
    if (options.cancelled?.()) return null;
    began = options.now();
  }
  return of.joined(parts);
}
