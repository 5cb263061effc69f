/**
 * The outcomes of this version, in the order of the evidence file, and where they stand in a run's array. No labels
 * here: this file is in the workers' bundle (labels and definitions: outcome-list.ts).
 */
import { layout, type Layout, type OutcomeSpec } from '../../results/layout.ts';
import { centresOf } from '../counts/centre-counts.ts';
import { YEAR } from '../civil.ts';
import { moneyOutcomeSpecs, NOT_BY_EMPLOYER } from '../money/outcomes.ts';
import type { Plan } from '../plan.ts';
import { OCCUPATIONS } from '../people/population.ts';

/** Spell days at which survival of spells over 14 days is read. */
export const KNOTS = [30, 60, 90, 120, 180, 240, 300, 365, 540, 730] as const;
/** Those that are kept by group as well (O-08). */
const BY_GROUP: readonly number[] = [90, 180, 365];
/** Spells in which an ordinary meeting could be held are followed for this many days, and counted up to that spell day. */
export const ORDINARY_FOLLOWED = 365;
/** Ends of long spells, in the order of the destinations of spell.ts. */
export const EXITS = [
  'own',
  'other-job',
  'new-job',
  'benefit-ended',
  'unemployment',
  'death',
  'pension',
  'pension-part',
  'ring-job',
];
/** Indices of EXITS that are spoken of by name. */
export const OTHER_JOB = 1;
export const NEW_JOB = 2;
export const BENEFIT_ENDED = 3;
export const UNEMPLOYMENT = 4;
export const PENSION = 6;
export const PENSION_PART = 7;
export const RING_JOB = 8;
/** Whether the person leaves the employer with the spell, and whether that is a return to work; by index of EXITS. */
export const LEAVES = [false, false, true, false, true, true, true, false, false, false];
export const RETURNS = [true, true, true, false, false, false, false, false, true, false];
/** Beyond EXITS: over after the person had left the employer, for a return that nobody sees. Not counted in O-19. */
export const LEFT = 9;

/** Spells begun by a person within a study year that are told apart. */
export const REPEATED_SPELLS = [3, 6] as const;
/** Days from a return within which a relapse is told; days within which a return is told. */
export const RELAPSE_DAYS = [90, 180, 365] as const;
export const BACK_DAYS = [90, 180, 365, 730] as const;
/** Ways back that are followed by name: a return may be several of them. Bits of these are their places in the list. */
export const WAYS_BACK = ['ring', 'other-job', 'training', 'subsidised'] as const;
/** Days after work training within which it is told who is back at work. */
export const AFTER_TRAINING = 90;
/** Placements that are followed for six and twelve months (of RELAPSE_DAYS), by where (of WAYS_BACK). */
export const HELD_DAYS = [180, 365] as const;
export const HELD_WAYS = ['ring', 'other-job'] as const;
/** What is told of a ring on the last day of each month (O-32). */
export const RING_STATES = ['members', 'active', 'small', 'alive', 'caseworker', 'office'] as const;
/** Ways to guidance before sick leave (O-31): the components of mob.takeup, and a coordination meeting. */
export const MOBILITY_CHANNELS = ['confidential', 'general', 'via-manager', 'selected', 'meeting'] as const;
/** Of who moves from a wrong job, and of who is in one and stays: days in long spells in the year before, and after. */
export const MOBILITY_YEARS = ['movers-before', 'movers-after', 'stayers-before', 'stayers-after'] as const;
/** Days of absence are summed over so long from the start of a spell over 14 days. */
export const NET_DAYS = 365;
/** How participants enter, and how they stand so many days later. `work` is whoever is nowhere else. */
export const ENTRIES = ['short', 'sick-pay', 'part', 'full'] as const;
export const STATUS_DAYS = [90, 180, 365] as const;
export const STATUSES = ['sick-pay', 'part', 'full', 'left', 'work'] as const;

/** Whoever a person is: groups by which outcomes are kept unless they say otherwise. */
const PERSONS = ['sex', 'age', 'occupation', 'employer'] as const;

/** And where a person is listed. */
const LISTED = [...PERSONS, 'centre'] as const;

const stock = { scale: 1, series: true, grouped: false };
const percent = { scale: 100, series: true, grouped: PERSONS };
const rate = { scale: 1, series: false, grouped: PERSONS };
const share = { scale: 100, series: false, grouped: false };
const sharesBy = { scale: 100, series: false, grouped: PERSONS };
const number = { scale: 1, series: false, grouped: false };

export const outcomeSpecs: readonly OutcomeSpec[] = [
  { id: 'O-01', ...stock, grouped: LISTED },
  { id: 'O-01.all', ...stock },
  { id: 'O-01.d100', ...stock },
  { id: 'O-01.d75', ...stock },
  { id: 'O-01.d50', ...stock },
  { id: 'O-01.d25', ...stock },
  { id: 'O-01.strained', scale: 1, series: false, grouped: true },
  { id: 'O-01.strained-share', ...sharesBy },
  { id: 'O-02', scale: 100, series: true, grouped: false },
  { id: 'O-02.switch', ...number },
  { id: 'O-02.planned', ...number },
  { id: 'O-02.failed', ...share },
  { id: 'O-03', ...stock, grouped: LISTED },
  { id: 'O-03.F', ...stock, grouped: LISTED },
  { id: 'O-03.M', ...stock, grouped: LISTED },
  { id: 'O-03.listed', scale: 1000, series: false, grouped: LISTED },
  { id: 'O-03.share', ...share, grouped: LISTED },
  { id: 'O-04', ...percent },
  { id: 'O-04.days', ...rate },
  { id: 'O-04.all-days', ...rate },
  { id: 'O-04.per-employee', ...rate },
  { id: 'O-05.share', ...percent },
  { id: 'O-05.days', ...rate },
  { id: 'O-05.started', ...rate },
  { id: 'O-05.ended', ...rate },
  ...REPEATED_SPELLS.map((spells) => ({ id: `O-05.persons-${spells}`, scale: 100, series: false, grouped: PERSONS })),
  { id: 'O-06.3', ...share },
  { id: 'O-06.7', ...share },
  { id: 'O-06.14', ...share },
  { id: 'O-06.over14', scale: 100, series: false, grouped: PERSONS },
  { id: 'O-06.started-F', ...share },
  { id: 'O-06.median', ...number },
  { id: 'O-06.median-F', ...number },
  { id: 'O-06.30to60', ...share },
  ...KNOTS.map((day) => ({ id: `O-06.s${day}`, ...share, grouped: BY_GROUP.includes(day) && PERSONS })),
  { id: 'O-07', ...rate },
  { id: 'O-09', scale: 1, series: true, grouped: PERSONS },
  ...ENTRIES.map((entry) => ({ id: `O-09.entry-${entry}`, ...share })),
  ...ENTRIES.flatMap((entry) =>
    STATUS_DAYS.flatMap((day) => STATUSES.map((status) => ({ id: `O-09.${entry}-${status}-${day}`, ...share }))),
  ),
  { id: 'O-09.support', ...number },
  { id: 'O-09.support-wait', ...number },
  { id: 'O-09.support-queue', ...number },
  { id: 'O-10.a', ...sharesBy },
  { id: 'O-10.b', ...sharesBy },
  { id: 'O-11.sick-pay', ...rate },
  { id: 'O-11.benefit', ...rate },
  { id: 'O-11.without', ...rate },
  { id: 'O-11.refused', scale: 1000, series: false, grouped: true },
  { id: 'O-11.pension', scale: 1000, series: false, grouped: true },
  ...RELAPSE_DAYS.map((day) => ({ id: `O-12.${day}`, ...sharesBy })),
  ...[...WAYS_BACK, 'outside'].flatMap((way) => RELAPSE_DAYS.map((day) => ({ id: `O-13.${way}-${day}`, ...share }))),
  { id: 'O-13.outside-days', ...number, scale: YEAR },
  { id: 'O-13.outside-total', ...number },
  ...BACK_DAYS.map((day) => ({ id: `O-14.${day}`, ...sharesBy })),
  ...BACK_DAYS.map((day) => ({ id: `O-14.partial-${day}`, ...sharesBy })),
  { id: 'O-14.median', ...number },
  ...EXITS.flatMap((to, k) => (RETURNS[k] ? [{ id: `O-14.${to}`, ...share }] : [])),
  { id: 'O-14.sooner', ...number },
  { id: 'O-14.later', ...number },
  { id: 'O-14.days-sooner', ...number },
  { id: 'O-14.days-later', ...number },
  { id: 'O-15', ...rate },
  { id: 'O-16', ...rate },
  { id: 'O-16.pension', ...rate },
  { id: 'O-17', scale: 1000, series: false, grouped: PERSONS },
  { id: 'O-17.part', scale: 1000, series: false, grouped: PERSONS },
  { id: 'O-18.0', ...sharesBy },
  { id: 'O-18.5', ...sharesBy },
  ...EXITS.map((to) => ({ id: `O-19.${to}`, ...share })),
  { id: 'O-19.return', ...share },
  ...moneyOutcomeSpecs,
  { id: 'O-26.held', ...number },
  { id: 'O-26.early', ...number },
  { id: 'O-26.cancelled', ...number },
  { id: 'O-26.failed', ...share },
  { id: 'O-26.manager-led', ...share },
  { id: 'O-26.first-day', ...number },
  { id: 'O-26.wait', ...number },
  { id: 'O-26.ordinary', ...share },
  { id: 'O-27', ...share },
  { id: 'O-27.eligible', ...share },
  { id: 'O-27.protections', ...number },
  { id: 'O-28', ...share },
  { id: 'O-28.one', ...share },
  { id: 'O-28.more', ...share },
  { id: 'O-28.changes', ...share },
  { id: 'O-28.trained', ...share },
  { id: 'O-28.ready', ...share },
  { id: 'O-29.inside', ...number },
  { id: 'O-29.outside', ...number },
  { id: 'O-29.same', ...number },
  { id: 'O-29.broken', ...share },
  { id: 'O-29.completed', ...share },
  ...HELD_WAYS.flatMap((way) => HELD_DAYS.map((day) => ({ id: `O-29.held-${way}-${day}`, ...share }))),
  { id: 'O-29.cases', ...number },
  { id: 'O-29.wait', ...number },
  { id: 'O-29.queue', ...number },
  { id: 'O-29.union-no', ...share },
  { id: 'O-29.union-part', ...share },
  { id: 'O-29.union-overloaded', ...share },
  { id: 'O-29.subsidised', ...number },
  { id: 'O-29.subsidy-days', ...number },
  { id: 'O-29.deadweight', ...share },
  { id: 'O-29.subsidy-refused', ...share },
  { id: 'O-29.subsidy-wait', ...number },
  { id: 'O-30.offered', ...number },
  { id: 'O-30.offered-small', ...share },
  { id: 'O-30.used', ...number },
  { id: 'O-30.used-small', ...share },
  { id: 'O-30.training', ...number },
  { id: 'O-30.women', ...share },
  { id: 'O-30.women-away', ...share },
  { id: 'O-30.back', ...share },
  { id: 'O-31', ...number },
  ...MOBILITY_CHANNELS.map((channel) => ({ id: `O-31.takers-${channel}`, ...number })),
  { id: 'O-31.moves', ...number },
  ...MOBILITY_CHANNELS.map((channel) => ({ id: `O-31.moves-${channel}`, ...number })),
  { id: 'O-31.inside', ...share },
  { id: 'O-31.anyway', ...share },
  { id: 'O-31.wanted', ...number },
  { id: 'O-31.selected', ...number },
  { id: 'O-31.withheld', ...share },
  ...MOBILITY_YEARS.map((of) => ({ id: `O-31.${of}`, ...number })),
  { id: 'O-32.prevention', ...number, scale: 0.001 },
  ...RING_STATES.map((state, k) => ({ id: `O-32.${state}`, scale: k < 2 ? 1 : 100, series: true, grouped: false })),
];

export function groupsOf(plan: Plan): string[] {
  return [
    'all',
    'sex:men',
    'sex:women',
    'age:-29',
    'age:30-49',
    'age:50-',
    ...OCCUPATIONS.map((occupation) => `occupation:${occupation}`),
    ...plan.employers.map((employer) => `employer:${employer.id}`),
    NOT_BY_EMPLOYER,
    ...centresOf(plan).map((centre) => `centre:${centre}`),
  ];
}

export function planLayout(plan: Plan): Layout {
  return layout(outcomeSpecs, groupsOf(plan), plan.months.length - 1);
}
