/**
 * Unmet cases that a new member brings (`ring.backlog`, per 1,000 employees): of its spells that had passed the day of
 * referral before the ring was open to it, so many are referred on the day on which it is. They are real people with real
 * spells, so there are never more of them than there are such spells.
 */
import { YEAR } from '../civil.ts';
import type { Setting } from '../setting.ts';
import { SHORT_DAYS } from '../tables.ts';

/** Probability that a spell which has passed `day` is an unmet case. */
export function backlogShare({ values, tables }: Setting, per1000: number, day: number): number {
  const { mix, meanDays, elapsed } = tables;
  const yearly = values.get('inc.rate_long') / YEAR;
  let stock = 0;
  for (let cause = 0; cause < 3; cause++) {
    const share = mix[cause] - (cause > 0 ? mix[cause - 1] : 0);
    const gone = elapsed[cause];
    stock += yearly * share * meanDays[cause] * (1 - gone[Math.min(gone.length - 1, Math.max(SHORT_DAYS, day))]);
  }
  return stock > 0 ? Math.min(1, per1000 / 1000 / stock) : 0;
}
