/**
 * Figures from what has come so far, a slice at a time, so that the page's thread is never held. With too few worlds for
 * a 90 % band, the ends of every interval are the smallest and the largest world instead; the kind says which it is.
 */
import { monthCell, totalCell, type Layout } from '../results/layout.ts';
import { summarise, valuesOf } from '../results/summarise.ts';
import type { Difference, Estimate, Summary } from '../results/summary.ts';
import type { WorldArrays } from '../results/worlds.ts';
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
  const slices = new Map<string, Summary>();
  let began = options.now();
  for (const { id } of layout.outcomes) {
    if (wanted && !wanted.has(id)) continue;
    const slice = summarise(layout, arms, { only: [id] });
    slices.set(id, options.kind === 'interval' ? slice : widened(layout, arms, slice, id));
    if (options.now() - began < SLICE) continue;
    await options.pause();
    if (options.cancelled?.()) return null;
    began = options.now();
  }
  return joined(layout, arms, slices);
}

/** Each slice holds figures for the outcome that it is filed under; the whole holds them all, in the layout's order. */
function joined(layout: Layout, arms: WorldArrays, slices: ReadonlyMap<string, Summary>): Summary {
  const empty = summarise(layout, arms, { only: [] });
  const parts = layout.outcomes.map(({ id }) => slices.get(id) ?? empty);
  return {
    worlds: empty.worlds,
    arms: empty.arms.map((_, arm) => ({ outcomes: parts.map((part, o) => part.arms[arm].outcomes[o]) })),
    comparisons: empty.comparisons.map(({ arm }, i) => ({
      arm,
      outcomes: parts.map((part, o) => part.comparisons[i].outcomes[o]),
    })),
  };
}

/** The same figures, with the smallest and the largest world as ends. */
function widened(layout: Layout, arms: WorldArrays, slice: Summary, id: string): Summary {
  const o = layout.outcomes.findIndex((spec) => spec.id === id);
  const spec = layout.outcomes[o];
  const values = (arm: number, cell: number): Float64Array => valuesOf(spec, cell, arms[arm]);
  const estimate = (of: Estimate | null, arm: number, cell: () => number): Estimate | null =>
    of && { ...of, ...ends(values(arm, cell())) };
  const difference = (of: Difference | null, arm: number, cell: () => number): Difference | null => {
    if (!of) return null;
    const today = values(0, cell());
    return { ...of, ...ends(values(arm, cell()).map((value, world) => value - today[world])), toldApart: false };
  };
  const cells = {
    // Asked for only where there is a figure: not every outcome is kept by every group.
    group: (g: number) => () => totalCell(layout, o, g),
    month: (m: number) => () => monthCell(layout, o, m),
  };
  return {
    worlds: slice.worlds,
    arms: slice.arms.map(({ outcomes }, arm) => ({
      outcomes: outcomes.map((outcome, index) =>
        index !== o
          ? outcome
          : {
              id,
              total: estimate(outcome.total, arm, cells.group(0)),
              groups: outcome.groups.map((one, g) => estimate(one, arm, cells.group(g))),
              months: outcome.months.map((one, m) => estimate(one, arm, cells.month(m))),
            },
      ),
    })),
    comparisons: slice.comparisons.map(({ arm, outcomes }) => ({
      arm,
      outcomes: outcomes.map((outcome, index) =>
        index !== o
          ? outcome
          : {
              id,
              total: difference(outcome.total, arm, cells.group(0)),
              groups: outcome.groups.map((one, g) => difference(one, arm, cells.group(g))),
              months: outcome.months.map((one, m) => difference(one, arm, cells.month(m))),
            },
      ),
    })),
  };
}

/** Smallest and largest of those that exist. */
function ends(values: Float64Array): { lower: number; upper: number } {
  let lower = Infinity;
  let upper = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    lower = Math.min(lower, value);
    upper = Math.max(upper, value);
  }
  return { lower, upper };
}
