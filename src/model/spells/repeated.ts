/** The days on which a person's last spells began: what rules of repeated absence look at. */
import { RECENT, type LifeColumns } from '../columns.ts';

/** Spells begun within so many days are told together: twelve months, as the unit of `short.entry_rule` says. */
export const TALK_YEAR = 365;

/** A spell's first day is remembered. Returns how many the person has had. */
export function remember({ recent, recentCount }: LifeColumns, slot: number, day: number): number {
  const n = recentCount[slot]++;
  recent[RECENT * slot + (n % RECENT)] = day;
  return n + 1;
}

/** Whether `rule` spells have begun within the twelve months before `day`. */
export function isRepeated({ recent, recentCount }: LifeColumns, slot: number, day: number, rule: number): boolean {
  const n = recentCount[slot];
  return n >= rule && recent[RECENT * slot + ((n - rule) % RECENT)] > day - TALK_YEAR;
}
