/**
 * What groups of assumptions do to an outcome that also depends on chance: first-order and total effects by pick and
 * freeze, in a design of small factorials.
 *
 * A row has two independent draws A and B of all assumptions, and two independent replications. With G groups there are
 * 2^G corners: each group's assumptions from A or from B. Every corner is run in both replications, 2^(G+1) worlds a row.
 * Let D(c, r) be the change of the outcome when a group goes from B to A while the others stand at corner c, replication
 * r; c' the corner opposite to c in the other groups. Then
 *
 *   first order  V = E[D(c, 1) D(c', 2)] / 2      what is explained by the group alone
 *   total        T = E[D(c, 1) D(c, 2)] / 2       that, and all of its interactions with other groups
 *   all groups   the same for A against B throughout.
 *
 * The two factors of a product have different replications, so chance and its interactions have no part in the
 * expectation; the two terms of a difference have the same one, so most of it cancels. Each row gives unbiased and
 * independent estimates of all effects, hence plain standard errors over rows.
 *
 * V is the estimator "Correlation 2" of Owen, Better estimation of small Sobol' sensitivity indices, ACM TOMACS 23
 * (2013), and T that of Jansen, Comput. Phys. Commun. 117 (1999), with independent chance in the two factors;
 * definitions as in Saltelli et al., Comput. Phys. Commun. 181 (2010). A factorial uses each world for every group.
 */
import { meanOf, type Measured } from './share.ts';

export interface GroupEffects {
  /** By group: variances, in the outcome's unit squared. */
  readonly first: readonly Measured[];
  readonly total: readonly Measured[];
  /** All groups together. */
  readonly all: Measured;
  /** All that no group explains alone. */
  readonly interactions: Measured;
  /**
   * Degrees of freedom of the standard errors. A row's product of two changes has a long tail: of normal ones, kurtosis 15,
   * and a variance from n such values is worth 2 n / (15 - 1) squares of normals. Taken as n - 1, intervals hold too seldom.
   */
  readonly freedom: number;
}

const KURTOSIS = 15;

/** [corner][replication]; bit g of the corner's number is 1 where group g comes from A. */
export type FactorialRow = readonly (readonly number[])[];

/** @returns null with fewer than two rows. */
export function groupEffects(rows: readonly FactorialRow[], groups: number): GroupEffects | null {
  if (rows.length < 2) return null;
  const corners = 1 << groups;
  const every = corners - 1;
  /** Half the mean product of two changes, over the corners in which the flipped groups come from B. */
  const effect = (row: FactorialRow, flipped: number, opposite: boolean): number => {
    let sum = 0;
    let n = 0;
    for (let corner = 0; corner < corners; corner++) {
      if ((corner & flipped) !== 0) continue;
      const other = opposite ? every ^ flipped ^ corner : corner;
      sum += (row[corner | flipped][0] - row[corner][0]) * (row[other | flipped][1] - row[other][1]);
      n++;
    }
    return sum / n / 2;
  };
  /** A against B throughout: every pair of opposite corners is one. */
  const whole = (row: FactorialRow): number => {
    let sum = 0;
    for (let corner = 0; corner < corners; corner++) {
      const opposite = every ^ corner;
      sum += (row[corner][0] - row[opposite][0]) * (row[corner][1] - row[opposite][1]);
    }
    return sum / corners / 2;
  };
  const list = Array.from({ length: groups }, (_, group) => 1 << group);
  const firstOf = (row: FactorialRow): number[] => list.map((bit) => effect(row, bit, true));
  const firsts = rows.map(firstOf);
  const wholes = rows.map(whole);
  return {
    first: list.map((_, group) => meanOf(firsts.map((row) => row[group]))),
    total: list.map((bit) => meanOf(rows.map((row) => effect(row, bit, false)))),
    all: meanOf(wholes),
    interactions: meanOf(wholes.map((all, i) => firsts[i].reduce((rest, part) => rest - part, all))),
    freedom: (2 * rows.length) / (KURTOSIS - 1),
  };
}
