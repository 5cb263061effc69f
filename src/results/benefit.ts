/**
 * Probability of benefit (O-33): in what share of the worlds a scenario lowers sick leave, society's cost, or both, world
 * against the same world under the baseline. Every world has a draw of the assumptions of its own, so chance is in it as
 * well; with assumptions held it is chance alone. Where one outcome is compared a tie counts half, as in `probabilityLower`.
 */
import type { Layout } from './layout.ts';
import { pairOf, type Pair } from './pair.ts';
import type { WorldArrays } from './worlds.ts';

/** Points of O-04: the evidence's own border in O-33. */
const FALL = 0.2;

/** The parts of O-33: sick leave lower, society's cost lower, both lower, sick leave lower by 0.2 points or more. */
export type BenefitId = 'O-33.sick-leave' | 'O-33.cost' | 'O-33.both' | 'O-33.fall';

export interface Share {
  /** Of the worlds, 0 to 1. */
  readonly share: number;
  /** Monte Carlo standard error. */
  readonly mcse: number;
  readonly worlds: number;
}

export type Benefit = Readonly<Record<BenefitId, Share>>;

/**
 * @param arms [arm][world index], baseline first.
 * @returns null without O-04 or O-25.total, or when no world has both figures in both arms.
 */
export function benefitOf(layout: Layout, arms: WorldArrays, arm: number): Benefit | null {
  const leave = pairOf(layout, arms, 'O-04', arm);
  const cost = pairOf(layout, arms, 'O-25.total', arm);
  return leave && cost && benefit(leave, cost);
}

/** @param leave O-04, per cent; @param cost O-25.total, in the same worlds. */
export function benefit(leave: Pair, cost: Pair): Benefit | null {
  const change = ({ baseline, scenario }: Pair) => Array.from(scenario, (value, world) => value - baseline[world]);
  const dearer = change(cost);
  const kept = change(leave)
    .map((more, world) => [more, dearer[world]] as const)
    .filter(([more, costs]) => !Number.isNaN(more + costs));
  const worlds = kept.length;
  if (worlds === 0) return null;
  const shareOf = (holds: (more: number, costs: number) => number): Share => {
    const share = kept.reduce((sum, [more, costs]) => sum + holds(more, costs), 0) / worlds;
    return { share, mcse: Math.sqrt((share * (1 - share)) / worlds), worlds };
  };
  const lower = (by: number) => (by < 0 ? 1 : by === 0 ? 0.5 : 0);
  return {
    'O-33.sick-leave': shareOf(lower),
    'O-33.cost': shareOf((_, costs) => lower(costs)),
    'O-33.both': shareOf((more, costs) => (more < 0 && costs < 0 ? 1 : 0)),
    'O-33.fall': shareOf((more) => (more <= -FALL ? 1 : 0)),
  };
}
