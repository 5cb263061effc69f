/**
 * Whether an export holds the figures that its study gives: the same study is run anew, the export is written anew from
 * it by the code that writes exports, and the two are compared cell by cell.
 *
 * Same study, seed, worlds and model version give the same bits, so then nothing but equality will do. Where something
 * is known to differ (another model version, fewer worlds) a mean may lie off by chance: the same within noise is each mean and mean
 * difference at most `z` standard errors from the new one, with z such that all of them do so in 99 of 100 verifications
 * (Bonferroni). The standard errors are those of the new run, never the export's own. The ends of intervals are not
 * judged then: they follow from the same worlds, but have no standard error here.
 */
import { normalQuantile } from '../engine/math.ts';
import { resultFile, type ResultNames } from '../experiments/result-file.ts';
import type { Replicated } from '../experiments/replicate.ts';
import type { Plan } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import type { Difference, Estimate, Summary } from '../results/summary.ts';
import { resultCells, tableCells, type Cell, type Claim, type Value } from './claim.ts';
import { monthsOf, resultTables } from './result-tables.ts';

/** run: the run is the same by its digest, and no figure could be compared. */
export type State = 'identical' | 'run' | 'noise' | 'different' | 'untold';

/**
 * version: made by another model version. fewer: this run was stopped before its end. partial: the export's run was. plan:
 * another study, or another version of it, than the one that was run. cells: the digest is right, a figure is not: changed
 * after it was written. digest: the figures are right, the digest is not. unexplained: everything that is said of the run is
 * the same, and it does not give these figures. figures: there are no figures to judge, only a digest, and that of another
 * version always differs. failed: some worlds could not be run.
 */
export type Reason =
  'version' | 'fewer' | 'partial' | 'plan' | 'cells' | 'digest' | 'unexplained' | 'figures' | 'failed';

export interface Verdict {
  readonly state: State;
  readonly reasons: readonly Reason[];
  /** The digest of the new run is the export's; null where either has none. */
  readonly sameDigest: boolean | null;
  readonly digest: string | null;
  /** Worlds that were run anew. */
  readonly worlds: number;
  /** Cells that the export has, those that could be compared, and those that are the same. */
  readonly cells: number;
  readonly compared: number;
  readonly same: number;
  /** Of those that are the same: written with fewer digits, and right as far as they go. */
  readonly rounded: number;
  /** The first cell that differs; where noise is allowed for, the first that lies too far off. */
  readonly first: { readonly place: string; readonly said: Value; readonly now: Value } | null;
  /** Where noise is allowed for: means that were judged, and how many standard errors are allowed and were found. */
  readonly noise: { readonly judged: number; readonly allowed: number; readonly most: number } | null;
}

/** A study that was run anew. */
export interface Rerun {
  readonly names: ResultNames & { readonly plans: readonly Plan[] };
  readonly layout: Layout;
  readonly run: Pick<Replicated, 'complete' | 'covers' | 'digest' | 'arms' | 'worlds' | 'stopped' | 'failures'>;
  readonly summary: Summary;
}

/** Whether the plans are those that the export names; null where that cannot be told: none is named, or of another version. */
export function samePlans(
  claim: Claim,
  arms: readonly { readonly id: string }[],
  plans: readonly Pick<Plan, 'id' | 'modelVersion'>[],
): boolean | null {
  if (claim.plans.size === 0 || claim.modelVersion !== plans[0].modelVersion) return null;
  return [...claim.plans].every(([scenario, plan]) => plans[arms.findIndex(({ id }) => id === scenario)]?.id === plan);
}

interface Figure {
  readonly value: Value;
  /** Standard error; of means and mean differences only. */
  readonly error: number | null;
}

export function judgeClaim(claim: Claim, rerun: Rerun): Verdict {
  const { names, run } = rerun;
  const figures = figuresOf(claim, rerun);
  const known = claim.cells.flatMap((cell) => {
    const figure = figures.get(cell.key);
    // What the page puts together for one chart is not computed here; a file that holds everything has nothing else.
    return figure ? [{ cell, figure }] : claim.kind === 'chart' ? [] : [{ cell, figure: { value: null, error: null } }];
  });
  const compared = known.map(({ cell, figure }) => ({ cell, figure, how: alike(cell.value, figure.value) }));
  const off = compared.filter(({ how }) => how === 'other');
  const sameDigest = claim.digest === null || run.digest === null ? null : run.digest.startsWith(claim.digest);
  const plan = samePlans(claim, names.arms, names.plans);
  const causes: Reason[] = [
    ...(claim.modelVersion !== null && claim.modelVersion !== names.plans[0].modelVersion
      ? (['version'] as const)
      : []),
    ...(run.stopped ? (['fewer'] as const) : []),
    ...(claim.complete ? [] : (['partial'] as const)),
  ];
  const said = (of: (typeof compared)[number] | undefined): Verdict['first'] =>
    of ? { place: of.cell.place, said: of.cell.value, now: of.figure.value } : null;
  const common = {
    ...{ sameDigest, digest: run.digest, worlds: run.worlds, cells: claim.cells.length, compared: compared.length },
    same: compared.length - off.length,
    rounded: compared.filter(({ how }) => how === 'rounded').length,
    ...{ first: said(off[0]), noise: null },
  };
  const verdict = (state: State, ...reasons: readonly Reason[]): Verdict => ({ ...common, state, reasons });

  if (run.failures.length > 0 || (!run.complete && !run.stopped)) return verdict('untold', 'failed');
  if (plan === false) {
    // Other names for the same people and policies would be the same figures; a plan is more than what an export shows.
    return sameDigest && off.length === 0
      ? verdict(compared.length > 0 ? 'identical' : 'run')
      : verdict('different', 'plan');
  }
  if (off.length === 0 && sameDigest) return verdict(compared.length > 0 ? 'identical' : 'run');
  if (compared.length > 0 && off.length === 0) {
    return sameDigest === null || causes.length > 0 ? verdict('identical', ...causes) : verdict('different', 'digest');
  }
  if (causes.length === 0) {
    return verdict('different', sameDigest ? 'cells' : 'unexplained');
  }
  if (sameDigest) return verdict('different', 'cells');
  const judged = compared.filter(({ figure }) => figure.error !== null);
  if (judged.length === 0) return verdict('untold', ...causes, 'figures');
  const noise = noiseOf(claim, run, causes, judged);
  const far = judged.filter((of) => noise.apart(of) > noise.allowed);
  return {
    ...verdict(far.length === 0 ? 'noise' : 'different', ...causes),
    first: said(far[0]) ?? said(off[0]),
    noise: { judged: judged.length, allowed: noise.allowed, most: Math.max(...judged.map(noise.apart)) },
  };
}

/** How far a mean may lie off by chance, and how far it does, in standard errors. */
function noiseOf(
  claim: Claim,
  run: Rerun['run'],
  causes: readonly Reason[],
  judged: readonly { readonly cell: Cell; readonly figure: Figure }[],
): { allowed: number; apart: (of: (typeof judged)[number]) => number } {
  const share = run.worlds / (claim.worlds ?? run.worlds);
  // The first worlds of the very same run are a part of it; else the two are taken for two runs with luck of their own.
  const spread = Math.sqrt(causes.every((cause) => cause === 'fewer') ? 1 - share : 1 + share);
  return {
    allowed: normalQuantile(1 - 0.01 / (2 * judged.length)),
    apart: ({ cell, figure }) => {
      const off = Math.abs(Number(cell.value) - Number(figure.value));
      if (alike(cell.value, figure.value) !== 'other' || off <= DUST * Math.max(1, Math.abs(Number(figure.value))))
        return 0;
      return typeof cell.value === 'number' && figure.error! > 0 ? off / (figure.error! * spread) : Infinity;
    },
  };
}

/** Sums of other worlds can differ so much by rounding alone, where every world gives the same. */
const DUST = 1e-9;

/** Fewest digits that a rounded figure must have to be called right. */
const DIGITS = 5;

/** rounded: a spreadsheet has written it with fewer digits, and those it has are right. */
function alike(said: Value, now: Value): 'same' | 'rounded' | 'other' {
  if (said === now) return 'same';
  if (typeof said !== 'number' || typeof now !== 'number') return 'other';
  const digits = said.toExponential().replace(/^-|\.|e.*$/g, '').length;
  return digits >= DIGITS && digits < 16 && Number(now.toPrecision(digits)) === said ? 'rounded' : 'other';
}

/** The same export, made anew. */
function figuresOf(claim: Claim, rerun: Rerun): ReadonlyMap<string, Figure> {
  if (claim.kind === 'stamp') return new Map();
  if (claim.kind === 'chart') return chartFigures(claim, rerun);
  const { names, layout, run, summary } = rerun;
  const { plans } = names;
  const cells =
    claim.kind === 'result'
      ? resultCells(JSON.parse(JSON.stringify(resultFile(names, layout, run, summary))))
      : tableCells(resultTables({ names, layout, run, summary, months: monthsOf(plans[0]) })[`${claim.kind}.csv`]);
  const values = new Map(cells.map(({ key, value }) => [key, value]));
  const errorOf = (key: string): number | null => {
    const error = /\/(mean|difference|ratio)$/.test(key) ? values.get(key.replace(/[a-z]+$/, 'mcse')) : null;
    return typeof error === 'number' ? error : null;
  };
  return new Map(cells.map(({ key, value }) => [key, { value, error: errorOf(key) }]));
}

/** What the charts show of single outcomes: by month, by group, and the lengths of spells. */
function chartFigures(claim: Claim, { names, layout, summary }: Rerun): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  const months = monthsOf(names.plans[0]);
  summary.comparisons.forEach(({ arm, outcomes }) => {
    const scenario = names.arms[arm].id;
    outcomes.forEach(({ id, total, groups, months: byMonth }, o) => {
      const [before, after] = [summary.arms[0].outcomes[o], summary.arms[arm].outcomes[o]];
      const put = (key: string, today: Estimate | null, then: Estimate | null, apart: Difference | null): void => {
        const at = (column: string, value: number | undefined, error: number | null = null): void => {
          found.set([scenario, id, key, column].join('/'), { value: value ?? null, error });
        };
        for (const [name, of] of [
          ['today', today],
          ['scenario', then],
        ] as const) {
          at(`${name}_mean`, of?.mean, of?.mcse ?? null);
          at(`${name}_lower`, of?.lower);
          at(`${name}_upper`, of?.upper);
        }
        at('difference', apart?.difference, apart?.mcse ?? null);
        at('difference_lower', apart?.lower);
        at('difference_upper', apart?.upper);
      };
      byMonth.forEach((of, m) => put(months[m], before.months[m], after.months[m], of));
      groups.forEach((of, g) => put(layout.groups[g], before.groups[g], after.groups[g], of));
      // Of the whole: by itself, and where a row has no key but its outcome.
      for (const key of [layout.groups[0], id]) put(key, before.total, after.total, total);
      const day = /^O-06\.s(\d+)$/.exec(id)?.[1];
      if (day) put(day, before.total, after.total, total);
    });
  });
  // Where the file does not say which scenario it shows, there is nobody to compare it with but the only one.
  const [only] = summary.comparisons;
  if (claim.scenario !== null || summary.comparisons.length !== 1) return found;
  const prefix = names.arms[only.arm].id;
  return new Map([...found].map(([key, figure]) => [key.slice(prefix.length), figure]));
}
