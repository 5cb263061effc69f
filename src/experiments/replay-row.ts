/** One line of a replay: what was seen, what the model gives, and what it would give had there been no project. */
import { replay_targets as rows } from '../parameters/evidence/evidence.json';
import type { Text } from '../i18n/locale.ts';
import { spread } from '../stats/intervals.ts';

/**
 * inside: the row's pass rule holds; outside: it does not; diagnostic: shown, never judged; not_modelled: the model has no
 * such number.
 */
export type ReplayStatus = 'inside' | 'outside' | 'diagnostic' | 'not_modelled';

/** Over worlds: mean, and the 5 % and 95 % quantiles. */
export interface Predicted {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ReplayRow {
  readonly id: string;
  /** Which of a row's several numbers; null where it has one. */
  readonly part: string | null;
  /** Of the evidence file, as are `observed` and `rule`. */
  readonly quantity: string;
  readonly observed: string;
  readonly rule: string;
  /** What was seen as a number, with its own bounds where the evidence has them. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly model: Predicted | null;
  /** The natural course: without the project, or with a project that does nothing. */
  readonly without: Predicted | null;
  /** Share of worlds in which what was seen comes about; null where it is a number with an interval. */
  readonly holds: number | null;
  readonly status: ReplayStatus;
  readonly note: Text | null;
}

export type Seen = (typeof rows)[number];

export function seen(id: string): Seen {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`There is no replay target ${id}.`);
  return row;
}

/** The numbers that a pass rule states in words. @throws Error when it reads otherwise than it did. */
export function statedIn(text: string, pattern: RegExp): number[] {
  const found = pattern.exec(text);
  if (!found) throw new Error(`'${text}' does not state what is looked for.`);
  return found.slice(1).map(Number);
}

/** A row of the evidence, with what is told of it; what is not told is null. */
export function rowOf(
  id: string,
  told: Pick<ReplayRow, 'status'> & Partial<Omit<ReplayRow, 'id' | 'quantity' | 'observed' | 'rule'>>,
): ReplayRow {
  const { quantity, observed, pass_rule: rule } = seen(id);
  const nothing = {
    part: null,
    value: null,
    low: null,
    high: null,
    model: null,
    without: null,
    holds: null,
    note: null,
  };
  return { id, quantity, observed, rule, ...nothing, ...told };
}

/** null when no world has a number. Worlds without one are left out. */
export function predicted(values: ArrayLike<number>): Predicted | null {
  const finite = Array.from(values).filter(Number.isFinite);
  if (finite.length === 0) return null;
  const { mean, lower, upper } = spread(finite);
  return { mean, lower, upper };
}

export const covers = (of: Predicted | null, value: number): boolean =>
  of !== null && of.lower <= value && value <= of.upper;

/** Share of the values that fulfil something; NaN for none. */
export function shareOf(values: ArrayLike<number>, is: (value: number) => boolean): number {
  const finite = Array.from(values).filter(Number.isFinite);
  return finite.filter(is).length / finite.length;
}

/**
 * The predictive band of how many of `draws` have a property, as shares, when its probability is each world's: the mixture
 * of the binomials. Exact, so nothing is drawn.
 */
export function drawnShares(draws: number, probabilities: ArrayLike<number>): Predicted | null {
  const finite = Array.from(probabilities).filter(Number.isFinite);
  if (finite.length === 0) return null;
  const weights = new Float64Array(draws + 1);
  for (const p of finite) {
    // Row n of the binomial by adding one draw at a time.
    const row = new Float64Array(draws + 1);
    row[0] = 1;
    for (let n = 1; n <= draws; n++) {
      for (let k = n; k > 0; k--) row[k] = row[k] * (1 - p) + row[k - 1] * p;
      row[0] *= 1 - p;
    }
    row.forEach((weight, k) => (weights[k] += weight / finite.length));
  }
  const quantile = (level: number): number => {
    let sum = 0;
    for (let k = 0; k <= draws; k++) {
      sum += weights[k];
      if (sum >= level) return k / draws;
    }
    return 1;
  };
  const mean = finite.reduce((sum, p) => sum + p, 0) / finite.length;
  return { mean, lower: quantile(0.05), upper: quantile(0.95) };
}
