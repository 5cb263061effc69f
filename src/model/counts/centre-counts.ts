/**
 * Who is sick-listed by health centre of listing (O-01, O-03), and how many employees are listed there. A person keeps the
 * centre over moves between employers, and after leaving until the spell ends.
 */
import type { Plan } from '../plan.ts';

/** Counts of a centre. */
export const LISTED = 0; // days in employment
export const SICK = 1; // persons on the last days of months, spell day 15 or later, as the next two
export const SICK_F = 2;
export const SICK_M = 3;
export const AT_CENTRE = 4;

/** Ids of all health centres, each once, in the order of the employers. */
export function centresOf(plan: Pick<Plan, 'employers'>): string[] {
  return [...new Set(plan.employers.flatMap(({ participating, other }) => [...participating, ...other]))];
}

/** A row for each centre, and one at the end for who is listed at none that the study names. */
export function centreCounts(plan: Pick<Plan, 'employers'>): Float64Array {
  return new Float64Array(AT_CENTRE * (centresOf(plan).length + 1));
}

/** By employer, indices of its centres: those that take part, and the others. */
export function centresByEmployer(
  plan: Pick<Plan, 'employers'>,
): { readonly participating: readonly number[]; readonly other: readonly number[] }[] {
  const all = centresOf(plan);
  const indices = (ids: readonly string[]): number[] => ids.map((id) => all.indexOf(id));
  return plan.employers.map(({ participating, other }) => ({
    participating: indices(participating),
    other: indices(other),
  }));
}
