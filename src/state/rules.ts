/**
 * When a figure may be shown, and how: the thresholds of the product's honesty, in one place (assurance.md S1 to S4).
 * Order statistics set the numbers: with fewer than 46 worlds no 5 % and 95 % quantile lies within the sample.
 */
import { YEAR } from '../model/civil.ts';
import { personsOf } from '../model/arms/parts.ts';
import type { Plan } from '../model/plan.ts';

/** Employers with fewer employments are not shown alone (S18): one long spell is a large part of their absence. */
export const FEWEST_PERSONS = 30;
export const PREVIEW_BELOW = 30;
export const BAND_FROM = 46;

/**
 * `preview`: the range of all worlds so far, hatched, no export. `range`: the same without hatching, still no 90 % band.
 * `interval`: 5 to 95 % of the worlds.
 */
export type FigureKind = 'preview' | 'range' | 'interval';

export function kindFor(worlds: number): FigureKind {
  return worlds < PREVIEW_BELOW ? 'preview' : worlds < BAND_FROM ? 'range' : 'interval';
}

/** Sizes of a difference that does not matter, in the outcome's own unit: the workbench's own choice, said where it is used. */
export const DOES_NOT_MATTER: Readonly<Record<string, number>> = {
  'O-04': 0.1,
  'O-05.days': 0.1,
  'O-05.share': 0.05,
  'O-06.s90': 1,
  'O-07': 0.2,
  'O-26.first-day': 5,
  'O-26.early': 5,
};

export const ropeOf = (outcome: string): number => DOES_NOT_MATTER[outcome] ?? 0;

export interface Judged {
  readonly lower: number;
  readonly upper: number;
}

/** What may be said of a paired difference. Decided on unrounded ends. */
export type Verdict = 'lower' | 'higher' | 'same' | 'small' | 'too-few';

/**
 * `same`: the interval holds zero. `small`: it leaves out zero but lies within the field that does not matter; neither
 * gives a sign, a colour or a ranking.
 */
export function judge({ lower, upper }: Judged, kind: FigureKind, rope = 0): Verdict {
  if (kind !== 'interval') return 'too-few';
  if (lower <= 0 && upper >= 0) return 'same';
  if (lower > -rope && upper < rope) return 'small';
  return upper < 0 ? 'lower' : 'higher';
}

/** What an interval that holds zero leaves open: an end that is zero itself shuts one side out, two of them both. */
export type Side = 'either' | 'not-lower' | 'not-higher' | 'still';

/** Of an interval that holds zero; decided on unrounded ends. */
export function sideOf({ lower, upper }: Judged): Side {
  if (lower < 0 && upper > 0) return 'either';
  if (lower === upper) return 'still';
  return lower === 0 ? 'not-lower' : 'not-higher';
}

export const told = (verdict: Verdict): boolean => verdict === 'lower' || verdict === 'higher';

/** Simulated person-years that a picture may take which nobody has asked for. */
const PICTURE_WORK = 1e7;

/** Person-years that an analysis asked for by hand may take: an hour or so on two cores. */
const DOUBT_WORK = 1e9;

/** Person-years of one world of these plans. */
function workOf(plans: readonly Pick<Plan, 'employers' | 'days'>[]): number {
  return plans.reduce((sum, plan) => sum + (personsOf(plan) * plan.days) / YEAR, 0);
}

/** Whether so many worlds of these plans are an analysis that a page should begin. */
export const canDoubt = (plans: readonly Pick<Plan, 'employers' | 'days'>[], worlds: number): boolean =>
  workOf(plans) * worlds <= DOUBT_WORK;

/** Worlds of a study's picture on Start: as few as make a band, fewer where they are large; 0 = none unless it is opened. */
export function pictureWorlds(plans: readonly Pick<Plan, 'employers' | 'days'>[]): number {
  const worlds = Math.min(BAND_FROM, Math.floor(PICTURE_WORK / workOf(plans)));
  return worlds < 2 ? 0 : worlds;
}

/** Up to so many persons their lives are written down one by one: what the event log of a world takes of a page's memory. */
export const LIVES_UP_TO = 50_000;

/** Worlds after which the picture is drawn again while a run goes on. */
export const LADDER = [2, 6, 16, 46, 70, 100, 150] as const;

/** The next rung above `done`; Infinity when only the end is left. */
export const nextRung = (done: number): number => LADDER.find((rung) => rung > done) ?? Infinity;
