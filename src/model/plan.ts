/**
 * A plan: what the engine runs. Flat, immutable, structured-clonable; made by scenario/compile.ts from a study file
 * and the registry. It holds numbers and stable ids only: no labels, no sources.
 *
 * The distributions travel in the plan, so a draw of the uncertain parameters is an argument of `simulate` and not a
 * new plan.
 */
import type { Uncertainty } from '../stats/sampling.ts';

/** Raised whenever results move. Part of every plan id. */
export const MODEL_VERSION = '0.4.2';

export interface PlanParameter {
  readonly id: string;
  /** Components of the value; a scalar has one. Booleans are 0 or 1. */
  readonly values: readonly number[];
  /** The registry's default, whatever the study holds (decay counts from the default of `meet.day_early`). */
  readonly defaults: readonly number[];
  /** null when the value is not drawn: a lever, a constant, or held by the study. */
  readonly uncertainty: Uncertainty | null;
}

export interface PlanEmployer {
  readonly id: string;
  /** Number of employments (slots). */
  readonly employments: number;
  /** Member of the employer ring, when the policy opens one. */
  readonly ring: boolean;
  /** May be asked to join it; absent when not. */
  readonly asked?: boolean;
  /** Municipality or region: bound by the rules of public procurement. */
  readonly public: boolean;
  /** Id of the parameter that holds the share listed at a participating health centre. */
  readonly listedShare: string;
  /** Ids of the health centres that take part in early meetings, and of those that do not. */
  readonly participating: readonly string[];
  readonly other: readonly string[];
}

export interface PlanPolicy {
  readonly id: string;
  /** Day of the study on which it starts (0 = the study's start). */
  readonly start: number;
  /** Days over which it grows to full reach; null = the policy's own start-up parameter. */
  readonly ramp: number | null;
  /** First day on which it no longer acts; Infinity when it has no end. */
  readonly end: number;
  /** It shares nothing between employers (define-policy.ts); absent when it may. */
  readonly apart?: boolean;
}

export interface Plan {
  /** SHA-256 hex of the content and of MODEL_VERSION. */
  readonly id: string;
  /** The same over what acts without policies: plans with equal `baseId` share population and warm-up. */
  readonly baseId: string;
  readonly modelVersion: string;
  /** Two 32-bit words from the study's seed text. */
  readonly seed: readonly [number, number];
  /** Day number (days since 1970-01-01) of day 0. */
  readonly startDay: number;
  /** Horizon in days: days 0 .. days-1 are measured. */
  readonly days: number;
  /** First day of each calendar month within the horizon, and `days` at the end (length months + 1). */
  readonly months: readonly number[];
  readonly rules: string;
  readonly employers: readonly PlanEmployer[];
  /** Sorted by id, each id once. */
  readonly parameters: readonly PlanParameter[];
  /** Sorted by id, each id once. */
  readonly policies: readonly PlanPolicy[];
}

/** One simulated world: which vector of uncertain parameters (0 = the defaults), and which chance. */
export interface World {
  readonly draw: number;
  readonly replication: number;
}
