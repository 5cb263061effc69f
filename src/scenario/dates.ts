/** Dates of a study file, `2019-01-01`, as whole days since 1970-01-01. No clock, no time zone. */
import { civilDate, dayNumber } from '../model/civil.ts';

/** Earlier or later dates are slips of the pen: the rule sets are of this century. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/**
 * Day number of a date in the form YYYY-MM-DD.
 * @returns null when it is no such date: another form, 30 February, a year outside 1990 to 2100.
 */
export function parseDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
  // A day that the month does not have lands in the next month.
  const number = dayNumber(year, month, day);
  return civilDate(number).day === day ? number : null;
}

export function formatDate(days: number): string {
  const { year, month, day } = civilDate(days);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
