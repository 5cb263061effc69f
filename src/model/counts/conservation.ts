/** Laws that hold in every world, checked in every world. */
import { AT_CENTRE, LISTED, SICK, SICK_F, SICK_M } from './centre-counts.ts';
import {
  ABSENT,
  AGREED,
  BACK,
  BACK_PARTLY,
  D_ABSENT,
  D_ABSENT_14,
  D_AGREED,
  D_ALL,
  D_F,
  D_M,
  D_QUARTER,
  DAILY,
  ENTRANTS,
  EMPLOYED,
  EPISODES,
  KEPT,
  RELAPSED,
  RETURNED,
  SICK_YEARS,
  SICK_YEARS_OVER,
  STOCK,
  STOCK_F,
  STOCK_M,
  WHOLE_YEARS,
  type Counts,
} from './counts.ts';
import { BACK_DAYS, RELAPSE_DAYS, STATUSES } from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';

/** Something was lost or came from nowhere: the world's result must not be shown. */
export class ConservationError extends Error {
  override readonly name = 'ConservationError';
}

/**
 * @param all - the counts of all persons together.
 * @throws ConservationError with the law that is broken.
 */
export function conserve(plan: Plan, counts: Counts, all: Float64Array): void {
  const fail = (law: string) => {
    throw new ConservationError(`conservation does not hold: ${law}`);
  };
  const { agreed, absent, stock } = days(plan, counts, fail);
  if (agreed !== all[AGREED] || absent !== all[ABSENT]) fail('days and persons give different hours');
  if (stock !== all[STOCK]) fail('days and persons give different stocks');
  const at = (count: number) => counts.centres.reduce((sum, n, i) => (i % AT_CENTRE === count ? sum + n : sum), 0);
  if (at(SICK) !== all[STOCK] || at(SICK_F) !== all[STOCK_F] || at(SICK_M) !== all[STOCK_M])
    fail('health centres and persons give different stocks');
  if (at(LISTED) !== all[EMPLOYED]) fail('health centres and employers give different days in employment');
  for (let k = 0; k < KEPT; k++) if (all[k] < 0) fail('a negative count');
  if (all[SICK_YEARS_OVER] > all[SICK_YEARS] || all[SICK_YEARS] > all[WHOLE_YEARS])
    fail('more people absent in a year than were employed all of it');
  followed(counts, all, fail);
}

/** Day by day, and what the days come to. Apart from the rest: a long loop is compiled while it runs, and what follows it anew. */
function days(
  plan: Plan,
  counts: Counts,
  fail: (law: string) => void,
): { agreed: number; absent: number; stock: number } {
  const now = new Int32Array(DAILY);
  let agreed = 0;
  let absent = 0;
  let stock = 0;
  let month = 1;
  for (let day = 0; day < plan.days; day++) {
    for (let k = 0; k < DAILY; k++) {
      now[k] += counts.daily[DAILY * day + k];
      if (now[k] < 0) fail(`fewer than none on day ${day}`);
    }
    const long = now[D_QUARTER + 1] + now[D_QUARTER + 2] + now[D_QUARTER + 3] + now[D_QUARTER + 4];
    if (long > now[D_ALL]) fail(`more in long spells than in spells on day ${day}`);
    if (now[D_F] + now[D_M] > long) fail(`more with a cause than in long spells on day ${day}`);
    if (now[D_ABSENT] > 4 * now[D_AGREED]) fail(`more hours absent than agreed on day ${day}`);
    if (now[D_ABSENT_14] > now[D_ABSENT]) fail(`more short-term hours than hours on day ${day}`);
    agreed += now[D_AGREED];
    absent += now[D_ABSENT];
    if (day + 1 === plan.months[month]) {
      stock += long;
      month++;
    }
  }
  return { agreed, absent, stock };
}

/** Nobody is found who was not followed. */
function followed(counts: Counts, all: Float64Array, fail: (law: string) => void): void {
  for (let k = 0; k < RELAPSE_DAYS.length; k++) {
    if (all[RELAPSED + k] > all[RETURNED + k]) fail('more relapses than returns');
  }
  for (let k = 0; k < BACK_DAYS.length; k++) {
    if (all[BACK + k] > all[BACK_PARTLY + k]) fail('more wholly back at work than in part or wholly');
    if (all[BACK_PARTLY + k] > all[EPISODES + k]) fail('more back at work than were sick-listed');
  }
  const entries = counts.entries.reduce((sum, n) => sum + n, 0);
  const byMonth = counts.entrants.reduce((sum, n) => sum + n, 0);
  if (entries !== all[ENTRANTS] || entries !== byMonth) fail('ways in, months and persons give different entrants');
  for (let i = 0; i < counts.statuses.length; i += STATUSES.length) {
    const by = counts.statuses.subarray(i, i + STATUSES.length);
    const known = by.reduce((sum, n) => sum + n, 0) - by[STATUSES.length - 1];
    if (known > by[STATUSES.length - 1]) fail('more participants with a status than were followed');
  }
  for (let i = 0; i < counts.placed.length; i++) {
    if (counts.relapsed[i] + counts.left[i] > counts.placed[i]) fail('more relapsed or left than were placed');
  }
  if (counts.tallies.outsideDays > counts.tallies.outsideFollowed) fail('more days absent outside than were followed');
  const { eligible, target } = counts.reach;
  if (eligible > target) fail('more cases at the centres that take part than in all');
}
