/** Outcomes of cases from their tallies: numerators and denominators by outcome id. */
import { YEAR } from '../civil.ts';
import type { Counts } from '../counts/counts.ts';
import {
  HELD_DAYS,
  HELD_WAYS,
  MOBILITY_CHANNELS,
  MOBILITY_YEARS,
  OTHER_JOB,
  RELAPSE_DAYS,
  WAYS_BACK,
} from './outcome-ids.ts';
import type { Plan } from '../plan.ts';
import { WEEK } from '../processes/meeting.ts';

export type Put = (id: string, numerator: number, denominator: number) => void;

export function totalsOfCases(
  plan: Plan,
  { tallies: n, exits, placed, relapsed, left, wentOutside, relapsedOutside }: Counts,
  put: Put,
): void {
  const years = plan.days / YEAR;
  RELAPSE_DAYS.forEach((day, k) => {
    WAYS_BACK.forEach((way, i) => {
      const at = i * RELAPSE_DAYS.length + k;
      put(`O-13.${way}-${day}`, relapsed[at], placed[at]);
    });
    put(`O-13.outside-${day}`, relapsedOutside[k], wentOutside[k]);
  });
  put('O-13.outside-days', n.outsideDays, n.outsideFollowed);
  put('O-13.outside-total', n.outsideDays, years);
  put('O-09.support', n.supportStarted, years);
  put('O-09.support-wait', n.supportWaits, n.supportStarted);
  put('O-09.support-queue', n.supportQueueWeeks, plan.days / WEEK);
  put('O-14.sooner', n.sooner, years);
  put('O-14.later', n.later, years);
  put('O-14.days-sooner', n.daysSooner, years);
  put('O-14.days-later', n.daysLater, years);
  put('O-29.inside', n.placedInside, years);
  put('O-29.outside', n.placedOutside, years);
  put('O-29.same', exits[OTHER_JOB], years);
  const placements = n.placedInside + n.placedOutside;
  put('O-29.broken', n.placedBroken, placements);
  put('O-29.completed', placements - n.placedBroken, placements);
  for (const way of HELD_WAYS) {
    for (const day of HELD_DAYS) {
      const at = WAYS_BACK.indexOf(way) * RELAPSE_DAYS.length + RELAPSE_DAYS.indexOf(day);
      put(`O-29.held-${way}-${day}`, placed[at] - relapsed[at] - left[at], placed[at]);
    }
  }
  put('O-29.cases', n.ringCases, years);
  put('O-29.wait', n.ringWaits, n.ringCases);
  put('O-29.queue', n.ringQueueWeeks, plan.days / WEEK);
  put('O-29.union-no', n.ringUnionNo, n.unionAsked);
  put('O-29.union-part', n.unionPart, n.unionAsked);
  put('O-29.union-overloaded', n.unionOverloaded, n.unionAsked);
  put('O-32.prevention', n.prevention, years);
  put('O-29.subsidised', n.subsidyStarted, years);
  put('O-29.subsidy-days', n.subsidyDays, years);
  put('O-29.deadweight', n.deadweightDays, n.subsidyDays);
  put('O-29.subsidy-refused', n.subsidyRefused, n.subsidyDecided);
  put('O-29.subsidy-wait', n.subsidyWaits, n.subsidyDecided);
  put('O-30.offered', n.slotsOffered, years);
  put('O-30.offered-small', n.slotsOfferedSmall, n.slotsOffered);
  put('O-30.used', n.slotsUsed, years);
  put('O-30.used-small', n.slotsUsedSmall, n.slotsUsed);
  put('O-30.training', n.training, years);
  put('O-30.women', n.trainingWomen, n.training);
  put('O-30.women-away', n.trainingAwayWomen, n.trainingAway);
  put('O-30.back', n.trainingBack, n.trainingFollowed);
}

/** Guidance before sick leave and what followed (O-31). */
export function totalsOfMobility(plan: Plan, { tallies: n, guided, moved, moverDays }: Counts, put: Put): void {
  const years = plan.days / YEAR;
  const all = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  put('O-31', all(guided), years);
  put('O-31.moves', all(moved), years);
  MOBILITY_CHANNELS.forEach((channel, k) => {
    put(`O-31.takers-${channel}`, guided[k], years);
    put(`O-31.moves-${channel}`, moved[k], years);
  });
  put('O-31.inside', n.movedInside, all(moved));
  put('O-31.anyway', n.movedAnyway, all(moved));
  put('O-31.wanted', n.movedWanted, years);
  put('O-31.selected', n.mobilitySelected, years);
  put('O-31.withheld', n.mobilityWithheld, n.mobilityEmployers);
  MOBILITY_YEARS.forEach((of, k) => put(`O-31.${of}`, moverDays[k], 1000 * n.moversFollowed));
}
