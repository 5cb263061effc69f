/**
 * A result as tables: one row a figure, with its interval, level, Monte Carlo error and number of worlds, and the stamp
 * (version, study, seed, digest, plan ...) in every row, so that a row that is copied elsewhere still says where it is from.
 * A scenario whose comparison failed a check has no rows, and then the baseline has none either.
 */
import { armWithheld } from '../experiments/comparison-checks.ts';
import { planStamp, type ResultNames } from '../experiments/result-file.ts';
import type { Replicated } from '../experiments/replicate.ts';
import { civilDate } from '../model/civil.ts';
import { MODEL_VERSION, type Plan } from '../model/plan.ts';
import { isKept, type Layout } from '../results/layout.ts';
import type { Difference, Estimate, Summary } from '../results/summary.ts';
import { csv, type Cell } from './csv.ts';

export interface ResultTables {
  readonly 'outcomes.csv': string;
  readonly 'comparisons.csv': string;
  readonly 'series.csv': string;
}

export interface TableSource {
  readonly names: ResultNames;
  readonly layout: Layout;
  readonly run: Pick<Replicated, 'complete' | 'covers' | 'digest'>;
  readonly summary: Summary;
  /** `2019-01`, ... */
  readonly months: readonly string[];
}

/** What of a scenario lies far outside the evidence. */
export const FAR_OUTSIDE = 'far_outside';
/** Columns at the end of every row that are said of the run, in every row of a scenario alike. */
export const STAMP = [
  'model_version',
  'study',
  'seed',
  'complete',
  'covers',
  'digest',
  'plan',
  'start',
  'years',
  'rules',
  FAR_OUTSIDE,
];
/** After them, where more than one seed was tried. */
export const SEEDS_TRIED = 'seeds_tried';
const ESTIMATE = ['mean', 'lower', 'upper', 'level', 'mcse', 'worlds'];
const DIFFERENCE = [
  ...['difference', 'lower', 'upper', 'level', 'mcse', 'probability_lower', 'told_apart', 'sd_paired', 'sd_unpaired'],
  'worlds',
];

export function resultTables(from: TableSource): ResultTables {
  const { names, layout, run, summary, months } = from;
  const { arms } = names;
  // Where several seeds were tried, one more column says so.
  const tried = (names.seedsTried ?? 1) > 1 ? [names.seedsTried!] : [];
  const stamp = tried.length > 0 ? [...STAMP, SEEDS_TRIED] : STAMP;
  const common: Cell[] = [MODEL_VERSION, names.study, names.seed, run.complete, run.covers, run.digest];
  const stamps = names.plans.map((plan, arm): Cell[] => {
    const { id, start, years, rules } = planStamp(plan);
    return [...common, id, start, years, rules, names.farOutside?.[arm]?.join(' ') ?? '', ...tried];
  });
  // A group by which the outcome is not kept has no row; one without a figure has an empty one.
  const ofGroups = <T>(outcome: number, total: T, groups: readonly T[]): [string, T][] =>
    groups.length === 0
      ? [['all', total]]
      : groups.flatMap((figure, g) => (isKept(layout, outcome, g) ? [[layout.groups[g], figure]] : []));

  const outcomes: Cell[][] = [];
  const series: Cell[][] = [];
  const held = (arm: number): boolean => armWithheld(names.checks, arm);
  summary.arms.forEach((arm, a) => {
    if (held(a)) return;
    arm.outcomes.forEach(({ id, total, groups, months: byMonth }, o) => {
      const unit = names.unit(id);
      for (const [group, figure] of ofGroups(o, total, groups)) {
        outcomes.push([arms[a].id, id, unit, group, ...estimate(figure), ...stamps[a]]);
      }
      byMonth.forEach((figure, m) => series.push([arms[a].id, id, unit, months[m], ...estimate(figure), ...stamps[a]]));
    });
  });
  const comparisons: Cell[][] = [];
  for (const { arm, outcomes: compared } of summary.comparisons) {
    if (held(arm)) continue;
    compared.forEach(({ id, total, groups }, o) => {
      for (const [group, figure] of ofGroups(o, total, groups)) {
        comparisons.push([arms[arm].id, arms[0].id, id, names.unit(id), group, ...difference(figure), ...stamps[arm]]);
      }
    });
  }
  return {
    'outcomes.csv': csv(['scenario', 'outcome', 'unit', 'group', ...ESTIMATE, ...stamp], outcomes),
    'comparisons.csv': csv(['scenario', 'baseline', 'outcome', 'unit', 'group', ...DIFFERENCE, ...stamp], comparisons),
    'series.csv': csv(['scenario', 'outcome', 'unit', 'month', ...ESTIMATE, ...stamp], series),
  };
}

function estimate(of: Estimate | null): Cell[] {
  return of ? [of.mean, of.lower, of.upper, of.level, of.mcse, of.worlds] : [null, null, null, null, null, 0];
}

function difference(of: Difference | null): Cell[] {
  if (!of) return [null, null, null, null, null, null, null, null, null, 0];
  const { probabilityLower, toldApart, sdPaired, sdUnpaired } = of;
  const interval = [of.difference, of.lower, of.upper, of.level, of.mcse];
  return [...interval, probabilityLower, toldApart, sdPaired, sdUnpaired, of.worlds];
}

/** The months of a plan, as in the series: `2019-01`. */
export function monthsOf(plan: Pick<Plan, 'startDay' | 'months'>): string[] {
  return plan.months.slice(0, -1).map((offset) => {
    const { year, month } = civilDate(plan.startDay + offset);
    return `${year}-${String(month).padStart(2, '0')}`;
  });
}
