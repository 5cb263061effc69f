/**
 * The counts of one arm of one world, as columns of whole numbers (per cent of full time x quarters of absence x days,
 * persons, events), so that no order of adding changes a bit, and what was counted can be taken back.
 */
import { centreCounts } from './centre-counts.ts';
import {
  BACK_DAYS,
  ENTRIES,
  EXITS,
  KNOTS,
  MOBILITY_CHANNELS,
  MOBILITY_YEARS,
  RELAPSE_DAYS,
  REPEATED_SPELLS,
  RING_STATES,
  STATUS_DAYS,
  STATUSES,
  WAYS_BACK,
} from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';
import { ReachCounts } from './reach-counts.ts';

/** Counts kept for every cell of sex x age x occupation x employer. */
export const AGREED = 0; // hours x days
export const EMPLOYED = 1; // days
export const ABSENT = 2; // hours x quarters x days
export const ABSENT_14 = 3;
export const ABSENT_60 = 4;
export const ABSENT_60_SPELLS = 5;
export const DAYS_14 = 6;
export const STARTED = 7;
export const STARTED_LONG = 8;
export const NET = 9; // quarters x days with benefit
export const ENDED_14 = 10;
export const STOCK = 11; // persons on the last days of months, spell day 15 or later
export const BENEFIT_DAYS = 12;
export const EARLY_BENEFIT = 13; // benefit days on spell days 1-14, where the sick-pay period was continued
export const PENSIONS = 14;
export const PART_PENSIONS = 15;
export const ENTRANTS = 16;
export const NET_SPELLS = 17;
export const NET_YEAR = 18; // quarters x days
export const RETURNED = 19; // + index of RELAPSE_DAYS, as the next
export const RELAPSED = RETURNED + RELAPSE_DAYS.length;
export const EPISODES = RELAPSED + RELAPSE_DAYS.length; // + index of BACK_DAYS, as the next
export const BACK = EPISODES + BACK_DAYS.length;
export const FOLLOWED = BACK + BACK_DAYS.length; // + index of KNOTS, as the next
export const REACHED = FOLLOWED + KNOTS.length;
export const ABSENT_LEFT = REACHED + KNOTS.length; // as ABSENT, of who has left the employer while sick
export const REPEATED = ABSENT_LEFT + 1; // persons and study years, + index of REPEATED_SPELLS
export const BACK_PARTLY = REPEATED + REPEATED_SPELLS.length; // + index of BACK_DAYS
export const UNPAID_DAYS = BACK_PARTLY + BACK_DAYS.length; // absent without compensation after a refusal
export const REFUSED = UNPAID_DAYS + 1;
export const STOCK_F = REFUSED + 1; // of STOCK, with an F diagnosis, and the next with an M diagnosis
export const STOCK_M = STOCK_F + 1;
export const STRAINED = STOCK_M + 1; // days in employment
export const PENSION_NET = STRAINED + 1; // quarters x days with a disability pension granted at a spell's end
export const WHOLE_YEARS = PENSION_NET + 1; // study years of employment from the first day to the last (health-years.ts)
export const SICK_YEARS = WHOLE_YEARS + 1; // of these, with absence on any day, and the next on more than a few
export const SICK_YEARS_OVER = SICK_YEARS + 1;
export const KEPT = SICK_YEARS_OVER + 1;

/** Day by day: changes, summed up at the end. The counts of one day lie side by side, since one spell touches several. */
export const D_AGREED = 0;
export const D_ABSENT = 1;
export const D_ABSENT_14 = 2;
export const D_ALL = 3;
export const D_QUARTER = 3; // + quarters 1..4
export const D_F = 8;
export const D_M = 9;
export const DAILY = 10;

/** Spells of up to 14 days are judged among spells that began at least this long before the end. */
export const FOLLOWED_SHORT = 14;
/** The median is taken among spells that began at least this long before the end. */
export const FOLLOWED_MEDIAN = 200;

/** Cells of sex x age x occupation of one employer. */
export const CELLS = 18;

const TALLIES = {
  early: 0,
  meetingsFirst: 0,
  meetingsFailed: 0,
  ordinary: 0,
  cancelled: 0,
  managerLed: 0,
  firstDays: 0,
  first: 0,
  waits: 0,
  waited: 0,
  switches: 0,
  managerChanges: 0,
  managers: 0,
  managersTrained: 0,
  managersLast: 0,
  managersReady: 0,
  ordinarySpells: 0,
  ordinaryHeld: 0,
  sooner: 0,
  later: 0,
  daysSooner: 0,
  daysLater: 0,
  ringReferred: 0,
  unionAsked: 0,
  unionPart: 0,
  unionOverloaded: 0,
  prevention: 0,
  ringUnionNo: 0,
  ringQueueWeeks: 0,
  ringCases: 0,
  ringWaits: 0,
  slotsOffered: 0,
  slotsOfferedSmall: 0,
  slotsUsed: 0,
  slotsUsedSmall: 0,
  training: 0,
  trainingWomen: 0,
  trainingAway: 0,
  trainingAwayWomen: 0,
  trainingDays: 0,
  trainingFollowed: 0,
  trainingBack: 0,
  placedInside: 0,
  placedOutside: 0,
  placedBroken: 0,
  outsideDays: 0,
  outsideFollowed: 0,
  subsidyAsked: 0,
  subsidyDecided: 0,
  subsidyRefused: 0,
  subsidyWaits: 0,
  subsidyStarted: 0,
  subsidyDays: 0,
  deadweightDays: 0,
  protections: 0,
  plannedPart: 0,
  plannedFailed: 0,
  supportAsked: 0,
  supportStarted: 0,
  supportWaits: 0,
  supportQueueWeeks: 0,
  movedInside: 0,
  movedAnyway: 0,
  movedWanted: 0,
  mobilitySelected: 0,
  mobilityEmployers: 0,
  mobilityWithheld: 0,
  moversFollowed: 0,
};
export type Tally = keyof typeof TALLIES;

export class Counts {
  readonly cells: Float64Array;
  readonly daily: Int32Array;
  readonly lengths = new Float64Array(FOLLOWED_SHORT + 2);
  readonly longLengths = [0, 1, 2].map(() => new Float64Array(FOLLOWED_MEDIAN + 1));
  readonly thirty = new Float64Array(2);
  readonly causes = new Float64Array(3);
  readonly exits = new Float64Array(EXITS.length);
  /**
   * Returns of WAYS_BACK that can be followed, and among them relapses, and those who left without one; by way x
   * RELAPSE_DAYS. The same of moves outside, who are not seen to leave; by index of RELAPSE_DAYS.
   */
  readonly placed = new Float64Array(WAYS_BACK.length * RELAPSE_DAYS.length);
  readonly relapsed = new Float64Array(WAYS_BACK.length * RELAPSE_DAYS.length);
  readonly left = new Float64Array(WAYS_BACK.length * RELAPSE_DAYS.length);
  readonly wentOutside = new Float64Array(RELAPSE_DAYS.length);
  readonly relapsedOutside = new Float64Array(RELAPSE_DAYS.length);
  /** Episodes by days until the return; the last is all that were followed that long. */
  readonly backDays = new Float64Array(FOLLOWED_MEDIAN + 1);
  /** Returns within a year, by where to. */
  readonly backTo = new Float64Array(EXITS.length);
  /** Participants by month, by entry, and by entry x day x status; the last status is all that were followed. */
  readonly entrants: Float64Array;
  readonly entries = new Float64Array(ENTRIES.length);
  readonly statuses = new Float64Array(ENTRIES.length * STATUS_DAYS.length * STATUSES.length);
  readonly reach = new ReachCounts();
  /** By health centre (centre-counts.ts). */
  readonly centres: Float64Array;
  /** What is told of a ring on the last day of each month (ring-state.ts): [month][state]. */
  readonly ring: Float64Array;
  /** By channel of MOBILITY_CHANNELS: who took guidance, and who changed jobs after it. */
  readonly guided = new Float64Array(MOBILITY_CHANNELS.length);
  readonly moved = new Float64Array(MOBILITY_CHANNELS.length);
  /** By MOBILITY_YEARS: thousandths of days, summed over the movers that are followed. */
  readonly moverDays = new Float64Array(MOBILITY_YEARS.length);
  readonly tallies: Record<Tally, number> = { ...TALLIES };

  constructor(plan: Plan) {
    this.cells = new Float64Array(KEPT * CELLS * plan.employers.length);
    this.daily = new Int32Array(DAILY * (plan.days + 1));
    this.entrants = new Float64Array(plan.months.length - 1);
    this.centres = centreCounts(plan);
    this.ring = new Float64Array(RING_STATES.length * (plan.months.length - 1));
  }

  get bytes(): number {
    return 8 * (this.cells.length + 3 * FOLLOWED_MEDIAN) + 4 * this.daily.length;
  }

  /** Takes over the counts of another. */
  copyFrom(other: Counts): void {
    this.cells.set(other.cells);
    this.daily.set(other.daily);
    this.lengths.set(other.lengths);
    for (let c = 0; c < 3; c++) this.longLengths[c].set(other.longLengths[c]);
    this.thirty.set(other.thirty);
    this.causes.set(other.causes);
    this.exits.set(other.exits);
    this.placed.set(other.placed);
    this.relapsed.set(other.relapsed);
    this.left.set(other.left);
    this.wentOutside.set(other.wentOutside);
    this.relapsedOutside.set(other.relapsedOutside);
    this.backDays.set(other.backDays);
    this.backTo.set(other.backTo);
    this.entrants.set(other.entrants);
    this.entries.set(other.entries);
    this.statuses.set(other.statuses);
    this.reach.copyFrom(other.reach);
    this.centres.set(other.centres);
    this.ring.set(other.ring);
    this.guided.set(other.guided);
    this.moved.set(other.moved);
    this.moverDays.set(other.moverDays);
    Object.assign(this.tallies, other.tallies);
  }
}
