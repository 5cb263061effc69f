/**
 * A result as other programs read it: the JSON of `sim run`, of `--out` and of the page's download are this one value
 * (contracts.md, section 6). Figures that do not exist are null; nothing is rounded.
 */
import type { Text } from '../i18n/locale.ts';
import { outcomes } from '../model/outcomes/outcome-list.ts';
import { MODEL_VERSION, type Plan } from '../model/plan.ts';
import { benefitOf, type BenefitId, type Share } from '../results/benefit.ts';
import { costPerDayOf, type CostPerDay } from '../results/cost-per-day.ts';
import { isKept, type Layout } from '../results/layout.ts';
import { ownMeasures, type Says } from '../results/own-measures.ts';
import type { Difference, Estimate, Summary } from '../results/summary.ts';
import type { WorldArrays } from '../results/worlds.ts';
import { formatDate } from '../scenario/dates.ts';
import type { Study } from '../scenario/study.ts';
import { LEVEL } from '../stats/intervals.ts';
import { armWithheld, type Check } from './comparison-checks.ts';
import type { Covers, Replicated } from './replicate.ts';

export interface ResultFile {
  readonly modelVersion: string;
  /** Id of the study. */
  readonly study: string;
  /** The seed's text. */
  readonly seed: string;
  /** Worlds in the figures. */
  readonly worlds: number;
  readonly complete: boolean;
  readonly covers: Covers;
  readonly digest: string | null;
  /** Seeds of this study that were run in the browser that wrote this; left out where it was one, or nobody counted. */
  readonly seedsTried?: number;
  /** What the study's rule set leaves unverified, what does nothing and what lies far outside the evidence; left out where there is nothing to say. */
  readonly warnings?: readonly Text[];
  /** Baseline first. */
  readonly scenarios: readonly ScenarioResult[];
  readonly comparisons: readonly ComparisonResult[];
  /** The study as it was run, so that the result can be made again from this file alone; left out where others have it by its name. */
  readonly input?: Study;
}

export interface ScenarioResult {
  readonly id: string;
  readonly label: Text;
  readonly plan: PlanStamp;
  /** What lies far outside the evidence (scenario/far-outside.ts), `meet.day_early=90`; left out where nothing does. */
  readonly farOutside?: readonly string[];
  /** Empty where the scenario's comparison is withheld; of the baseline, where any is. */
  readonly outcomes: Readonly<Record<string, EstimateResult>>;
  /** By group (`employer:vimmerby`), those of its outcomes that are kept by it; left out where there are no groups. */
  readonly groups?: Readonly<Record<string, Readonly<Record<string, EstimateResult>>>>;
}

/** What was run under a scenario's name, which may be that of another: a study can be edited, or run for other years. */
export interface PlanStamp {
  /** SHA-256 of all that is simulated: equal plans give equal worlds. */
  readonly id: string;
  /** First day, years and rule set, as they were run. */
  readonly start: string;
  readonly years: number;
  readonly rules: string;
}

export interface ComparisonResult {
  readonly scenario: string;
  readonly baseline: string;
  /** Empty where it is withheld. */
  readonly outcomes: Readonly<Record<string, DifferenceResult>>;
  /** By group, as in the scenarios. */
  readonly groups?: Readonly<Record<string, Readonly<Record<string, DifferenceResult>>>>;
  /** What society pays for a sick-leave day avoided; left out where money is not counted. */
  readonly costPerDayAvoided?: CostPerDayResult;
  /** The same by employer, without what concerns no employer alone; left out where money is not told by employer. */
  readonly costPerDayAvoidedBy?: Readonly<Record<string, CostPerDayResult>>;
  /** Every employer through the measures that employers keep for themselves; left out where nothing is told by employer. */
  readonly ownMeasures?: readonly OwnMeasuresResult[];
  /** Probability of benefit, O-33; left out where money is not counted. */
  readonly benefit?: Readonly<Record<BenefitId, Share>>;
  /** What the comparison was checked for (comparison-checks.ts); left out where nothing was checked. */
  readonly checks?: readonly Check[];
  /** A check failed: there are no figures, here, of the scenario or of the baseline. Left out otherwise. */
  readonly withheld?: true;
}

export interface OwnMeasuresResult {
  /** `all`, or `employer:vimmerby`. */
  readonly group: string;
  /** One measure says that absence falls, and another that it rises. */
  readonly atOdds: boolean;
  readonly measures: readonly {
    readonly outcome: string;
    readonly today: EstimateResult;
    readonly scenario: EstimateResult;
    readonly difference: DifferenceResult;
    /** Mean difference over the baseline's mean. */
    readonly relative: number | null;
    /** In terms of absence; null where there is no figure. */
    readonly says: Says | null;
  }[];
}

/** `told` is false, and the figures are null, where it cannot be said that days are avoided; `upper` is null without an end. */
export type CostPerDayResult = { readonly unit: string; readonly told: boolean; readonly level: number } & Figures<
  'ratio' | 'lower' | 'upper' | 'mcse' | 'worlds'
>;

type Figures<Keys extends string> = { readonly [Key in Keys]: number | null };

export type EstimateResult = { readonly unit: string; readonly level: number } & Figures<
  'mean' | 'lower' | 'upper' | 'mcse'
>;

export type DifferenceResult = { readonly level: number; readonly toldApart: boolean } & Figures<
  'difference' | 'lower' | 'upper' | 'mcse' | 'probabilityLower' | 'sdPaired' | 'sdUnpaired'
>;

export interface Arm {
  readonly id: string;
  readonly label: Text;
}

const units = new Map(outcomes.map(({ id, unit }) => [id, unit.en]));

/** The unit of an outcome as files have it: in one language, whoever writes them. */
export function unitOf(outcome: string): string {
  return units.get(outcome) ?? '';
}

export interface ResultNames {
  readonly study: string;
  readonly seed: string;
  /** Baseline first. */
  readonly arms: readonly Arm[];
  /** In the order of `arms`. */
  readonly plans: readonly StampedPlan[];
  readonly warnings?: readonly Text[];
  /** In the order of `arms`: what lies far outside the evidence. */
  readonly farOutside?: readonly (readonly string[])[];
  /** The study as it was run. */
  readonly input?: Study;
  readonly seedsTried?: number;
  /** By comparison: the second arm's first. */
  readonly checks?: readonly (readonly Check[])[];
  /** The unit of an outcome: `unitOf`, but for tests. */
  unit(outcome: string): string;
}

type StampedPlan = Pick<Plan, 'id' | 'startDay' | 'months' | 'rules'>;

export function planStamp({ id, startDay, months, rules }: StampedPlan): PlanStamp {
  return { id, start: formatDate(startDay), years: (months.length - 1) / 12, rules };
}

export function resultFile(
  names: ResultNames,
  layout: Layout,
  run: Pick<Replicated, 'complete' | 'covers' | 'digest' | 'arms'>,
  summary: Summary,
): ResultFile {
  const { arms } = names;
  const held = (arm: number): boolean => armWithheld(names.checks, arm);
  return {
    modelVersion: MODEL_VERSION,
    study: names.study,
    seed: names.seed,
    worlds: summary.worlds,
    complete: run.complete,
    covers: run.covers,
    digest: run.digest,
    ...((names.seedsTried ?? 1) > 1 && { seedsTried: names.seedsTried! }),
    ...(names.warnings?.length ? { warnings: names.warnings } : {}),
    scenarios: summary.arms.map((arm, i) => ({
      id: arms[i].id,
      label: arms[i].label,
      plan: planStamp(names.plans[i]),
      ...(names.farOutside?.[i]?.length ? { farOutside: names.farOutside[i] } : {}),
      ...(held(i)
        ? { outcomes: {} }
        : {
            outcomes: Object.fromEntries(
              arm.outcomes.map(({ id, total }) => [id, estimateResult(total, names.unit(id))]),
            ),
            ...byGroup(layout, arm.outcomes, (id, of) => estimateResult(of, names.unit(id))),
          }),
    })),
    comparisons: summary.comparisons.map((comparison) => ({
      scenario: arms[comparison.arm].id,
      baseline: arms[0].id,
      ...(held(comparison.arm)
        ? { outcomes: {}, withheld: true as const }
        : {
            outcomes: Object.fromEntries(comparison.outcomes.map(({ id, total }) => [id, differenceResult(total)])),
            ...byGroup(layout, comparison.outcomes, (_, of) => differenceResult(of)),
            ...joint(layout, run.arms, comparison.arm),
            ...measured(names, layout, summary, comparison.arm),
          }),
      ...(names.checks && { checks: names.checks[comparison.arm - 1] }),
    })),
    ...(names.input && { input: names.input }),
  };
}

/** The table of employers and their own measures, where anything is told by employer. */
function measured(
  names: ResultNames,
  layout: Layout,
  summary: Summary,
  arm: number,
): Pick<ComparisonResult, 'ownMeasures'> {
  const rows = ownMeasures(layout, summary, arm).filter(({ measures }) => measures.length > 0);
  if (rows.length < 2) return {};
  return {
    ownMeasures: rows.map(({ group, atOdds, measures }) => ({
      group,
      atOdds,
      measures: measures.map(({ outcome, today, scenario, difference, relative, says }) => ({
        outcome,
        today: estimateResult(today, names.unit(outcome)),
        scenario: estimateResult(scenario, names.unit(outcome)),
        difference: differenceResult(difference),
        relative: known(relative ?? undefined),
        says,
      })),
    })),
  };
}

/** Figures by group, where there are any: of each group those outcomes that are kept by it. */
function byGroup<Figure, Result>(
  layout: Layout,
  outcomes: readonly { readonly id: string; readonly groups: readonly (Figure | null)[] }[],
  result: (outcome: string, of: Figure | null) => Result,
): { groups?: Record<string, Record<string, Result>> } {
  const groups = layout.groups.flatMap((group, g): [string, Record<string, Result>][] => {
    if (g === 0) return [];
    const own = outcomes.flatMap(({ id, groups: figures }, o): [string, Result][] =>
      figures.length > 0 && isKept(layout, o, g) ? [[id, result(id, figures[g])]] : [],
    );
    return own.length > 0 ? [[group, Object.fromEntries(own)]] : [];
  });
  return groups.length > 0 ? { groups: Object.fromEntries(groups) } : {};
}

/** Figures of two outcomes at once: beside the outcomes, whose keys are closed. */
function joint(
  layout: Layout,
  arms: WorldArrays,
  arm: number,
): Pick<ComparisonResult, 'costPerDayAvoided' | 'costPerDayAvoidedBy' | 'benefit'> {
  const cost = costPerDayOf(layout, arms, arm);
  const byEmployer = layout.groups.flatMap((group, g): [string, CostPerDayResult][] => {
    const own = g === 0 ? undefined : costPerDayOf(layout, arms, arm, g);
    return own === undefined ? [] : [[group, costPerDayResult(own)]];
  });
  const benefit = benefitOf(layout, arms, arm);
  return {
    ...(cost !== undefined && { costPerDayAvoided: costPerDayResult(cost) }),
    ...(byEmployer.length > 0 && { costPerDayAvoidedBy: Object.fromEntries(byEmployer) }),
    ...(benefit !== null && { benefit }),
  };
}

function costPerDayResult(of: CostPerDay | null): CostPerDayResult {
  return {
    unit: 'SEK',
    told: of !== null,
    ratio: known(of?.ratio),
    lower: known(of?.lower),
    upper: known(of?.upper ?? undefined),
    level: of?.level ?? LEVEL,
    mcse: known(of?.mcse),
    worlds: known(of?.worlds),
  };
}

/** JSON has no NaN, and what does not exist (the error of a single world) is better said than guessed. */
const known = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

export function estimateResult(of: Estimate | null, unit: string): EstimateResult {
  return {
    unit,
    mean: known(of?.mean),
    lower: known(of?.lower),
    upper: known(of?.upper),
    level: of?.level ?? LEVEL,
    mcse: known(of?.mcse),
  };
}

export function differenceResult(of: Difference | null): DifferenceResult {
  return {
    difference: known(of?.difference),
    lower: known(of?.lower),
    upper: known(of?.upper),
    level: of?.level ?? LEVEL,
    mcse: known(of?.mcse),
    probabilityLower: known(of?.probabilityLower),
    toldApart: of?.toldApart ?? false,
    sdPaired: known(of?.sdPaired),
    sdUnpaired: known(of?.sdUnpaired),
  };
}
