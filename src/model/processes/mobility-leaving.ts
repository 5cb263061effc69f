/** When somebody leaves by own will whose hazard of leaving is multiplied for a while: the own threshold, read at another speed. */
import { type Ages, leavingSpent, yearsUntilLeaving } from '../people/ages.ts';
import { YEAR } from '../civil.ts';

/** Days of birth and entry, and the unit-exponential threshold, less what earlier guidance has spent of it beyond the usual. */
export interface Leaving {
  readonly born: number;
  readonly since: number;
  readonly threshold: number;
}

/**
 * Age on `day`, years until the person leaves when the hazard is `ratio` times the usual on `trackDays` days from then on, and what
 * that spends of the threshold beyond the usual (below 1: less). Looked for up to the day `horizon`.
 */
export function guidedLeaving(
  ages: Ages,
  { born, since, threshold }: Leaving,
  day: number,
  ratio: number,
  trackDays: number,
  horizon: number,
): { age: number; years: number; more: number } {
  const left = Math.max(0, threshold - leavingSpent(ages, (since - born) / YEAR, (day - since) / YEAR));
  const age = (day - born) / YEAR;
  const usual = leavingSpent(ages, age, trackDays / YEAR);
  const more = (ratio - 1) * usual;
  const asUsual = ratio * usual >= left ? left / ratio : left - more;
  const years = yearsUntilLeaving(ages, age, asUsual, (horizon + 1 - day) / YEAR);
  return { age, years, more };
}
