/**
 * The civil (Gregorian) calendar in whole days, without the clock or the time zone of a machine.
 * Day 0 is 1970-01-01. Algorithm: days from civil by eras of 400 years (H. Hinnant, public domain).
 */
export interface CivilDate {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilDate(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Quarter of a day number, 0-3. */
export function quarter(days: number): number {
  return Math.floor((civilDate(days).month - 1) / 3);
}

/** The same date `years` later; 29 February becomes 1 March. */
export function addYears(days: number, years: number): number {
  const { year, month, day } = civilDate(days);
  return dayNumber(year + years, month, day);
}

/** Offsets from `start` of each calendar month's first day within [0, days), with `days` at the end. */
export function monthOffsets(start: number, days: number): number[] {
  const offsets = [0];
  let { year, month } = civilDate(start);
  for (;;) {
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
    const offset = dayNumber(year, month, 1) - start;
    if (offset >= days) break;
    offsets.push(offset);
  }
  offsets.push(days);
  return offsets;
}

/** Days of a mean year. */
export const YEAR = 365.25;
