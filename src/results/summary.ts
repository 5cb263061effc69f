/**
 * What a study's worlds amount to: the shapes that terminal, page and exports read. Figures are made here once, from
 * numerators and denominators, and nowhere else.
 */
import type { PairedDifference } from '../stats/paired.ts';

/** A figure never stands alone: interval, level and Monte Carlo error go with it. */
export interface Estimate {
  readonly mean: number;
  /** 5 % and 95 % quantiles (type 7) over worlds. */
  readonly lower: number;
  readonly upper: number;
  /** 25 % and 75 % quantiles, for the dark part of the mark. */
  readonly q25: number;
  readonly q75: number;
  readonly level: number;
  /** Monte Carlo standard error of the mean. */
  readonly mcse: number;
  /** Worlds in which the figure exists (denominator above 0). */
  readonly worlds: number;
}

export interface Difference extends Omit<PairedDifference, 'n'> {
  /** Worlds in which both figures exist. */
  readonly worlds: number;
}

export interface OutcomeSummary {
  readonly id: string;
  /** null where no world has a denominator. */
  readonly total: Estimate | null;
  /** By group, in the layout's order (index 0 = all); empty when not grouped, null where not kept by that group. */
  readonly groups: readonly (Estimate | null)[];
  /** By calendar month; empty when not a series. */
  readonly months: readonly (Estimate | null)[];
}

export interface OutcomeComparison {
  readonly id: string;
  readonly total: Difference | null;
  readonly groups: readonly (Difference | null)[];
  readonly months: readonly (Difference | null)[];
}

export interface ArmSummary {
  readonly outcomes: readonly OutcomeSummary[];
}

export interface ArmComparison {
  /** Index of the arm compared with arm 0. */
  readonly arm: number;
  readonly outcomes: readonly OutcomeComparison[];
}

export interface Summary {
  readonly worlds: number;
  readonly arms: readonly ArmSummary[];
  readonly comparisons: readonly ArmComparison[];
}
