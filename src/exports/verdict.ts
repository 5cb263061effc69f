/**
 * Whether an export holds the figures that its study gives: the same study is run anew, the export is written anew from
 * it by the code that writes exports, and the two are compared cell by cell.
 *
 * Same study, seed, worlds and model version give the same bits, so then nothing but equality will do. Where something
 * is known to differ (another model version, fewer worlds) a mean may lie off by chance: the same within noise is each mean and mean
 * difference of the whole at most `allowed` standard errors from the new one, so many that all of them do so in 99 of 100
 * verifications (Student's t, Bonferroni). The standard errors are those of the new run, never the export's own. Not judged
 * then are figures of groups, what is rare (`spreadOf`), and the ends of intervals, which have no standard error here.
 */
import { resultFile, type ResultNames } from '../experiments/result-file.ts';
import type { Replicated } from '../experiments/replicate.ts';
import type { Plan } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import type { Difference, Estimate, Summary } from '../results/summary.ts';
import { pointer } from '../scenario/findings.ts';
import { studentQuantile } from '../stats/student.ts';
import { resultCells, tableCells, type Cell, type Claim, type Value } from './claim.ts';
import { monthsOf, resultTables } from './result-tables.ts';

/** run: the run is the same by its digest, and no figure could be compared. */
export type State = 'identical' | 'run' | 'noise' | 'different' | 'untold';

/**
 * version: made by another model version. fewer: this run was stopped before its end. partial: the export's run was. plan:
 * another study, or another version of it, than the one that was run. cells: the digest is right, a figure is not: changed
 * after it was written. digest: the figures are right, the digest is not. unexplained: everything that is said of the run is
 * the same, and it does not give these figures. figures: there are no figures to judge, only a digest, and that of another
 * version always differs. unjudged: there is no figure that could be judged. unsaid: it does not say which run it is of. failed: some worlds could not be run.
 */
export type Reason =
  | 'version'
  | 'fewer'
  | 'partial'
  | 'plan'
  | 'cells'
  | 'digest'
  | 'unexplained'
  | 'figures'
  | 'unjudged'
  | 'unsaid'
  | 'failed';

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
  /** Columns of a table that no export has, as somebody added them: they are not compared. */
  readonly own: readonly string[];
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
  /** Of means and mean differences, where the worlds tell how much chance moves them; else null. */
  readonly spread: Spread | null;
}

interface Spread {
  /** Standard error. */
  readonly error: number;
  /** Worlds in which the figure exists. */
  readonly worlds: number;
}

export function judgeClaim(claim: Claim, rerun: Rerun): Verdict {
  const { names, run } = rerun;
  const figures = figuresOf(claim, rerun);
  const own = ownColumns(claim, figures);
  const known = claim.cells.flatMap((cell) => {
    if (own.includes(columnOf(cell.key))) return [];
    const figure = figures.get(cell.key);
    // What the page puts together for one chart is not computed here; a file that holds everything has nothing else.
    return figure
      ? [{ cell, figure }]
      : claim.kind === 'chart'
        ? []
        : [{ cell, figure: { value: null, spread: null } }];
  });
  const compared = known.map(({ cell, figure }) => ({ cell, figure, how: alike(cell.value, figure.value) }));
  const off = compared.filter(({ how }) => how === 'other');
  /** Names alone are the study's, and no figures. */
  const figured = compared.some(({ cell }) => FIGURE.test(cell.key));
  const sameDigest = claim.digest === null || run.digest === null ? null : run.digest.startsWith(claim.digest);
  const plan = samePlans(claim, names.arms, names.plans);
  const version: Reason[] =
    claim.modelVersion !== null && claim.modelVersion !== names.plans[0].modelVersion ? ['version'] : [];
  const causes: Reason[] = [
    ...version,
    ...(run.stopped ? (['fewer'] as const) : []),
    ...(claim.complete ? [] : (['partial'] as const)),
  ];
  const said = (of: (typeof compared)[number] | undefined): Verdict['first'] =>
    of ? { place: of.cell.place, said: of.cell.value, now: of.figure.value } : null;
  const common = {
    ...{ sameDigest, digest: run.digest, worlds: run.worlds, cells: claim.cells.length, compared: compared.length },
    same: compared.length - off.length,
    rounded: compared.filter(({ how }) => how === 'rounded').length,
    ...{ own, first: said(off[0]), noise: null },
  };
  const verdict = (state: State, ...reasons: readonly Reason[]): Verdict => ({ ...common, state, reasons });

  if (run.failures.length > 0 || (!run.complete && !run.stopped)) return verdict('untold', 'failed');
  if (plan === false) {
    // Other names for the same people and policies would be the same figures; a plan is more than what an export shows.
    return sameDigest && off.length === 0
      ? verdict(figured ? 'identical' : 'run', ...version)
      : verdict('different', 'plan');
  }
  if (off.length === 0 && sameDigest) return verdict(figured ? 'identical' : 'run', ...version);
  if (figured && off.length === 0) {
    return sameDigest === null || causes.length > 0 ? verdict('identical', ...causes) : verdict('different', 'digest');
  }
  if (causes.length === 0) {
    if (off.length === 0 && sameDigest === null) return verdict('untold', 'unjudged');
    if (!sameDigest && isUnsaid(claim)) return verdict('untold', 'unsaid');
    return verdict('different', sameDigest ? 'cells' : 'unexplained');
  }
  if (sameDigest) return verdict('different', 'cells');
  const judged = compared.filter(({ figure }) => figure.spread !== null);
  if (judged.length === 0) return verdict('untold', ...causes, compared.length > 0 ? 'unjudged' : 'figures');
  const apart = apartness(claim, run, causes, judged);
  const { most, allowed } = apart.reduce((a, b) => (b.most / b.allowed > a.most / a.allowed ? b : a));
  const far = apart.findIndex((of) => of.most > of.allowed);
  return {
    ...verdict(far < 0 ? 'noise' : 'different', ...causes),
    first: said(far < 0 ? off[0] : judged[far]),
    noise: { judged: judged.length, allowed, most },
  };
}

const columnOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/**
 * Columns of a table that the one made anew does not have. None where it has one that is missing here: what looks added may
 * then be that one under another name.
 */
function ownColumns({ kind, cells }: Claim, figures: ReadonlyMap<string, Figure>): readonly string[] {
  if (kind !== 'outcomes' && kind !== 'comparisons' && kind !== 'series') return [];
  const made = new Set([...figures.keys()].map(columnOf));
  const here = new Set(cells.map(({ key }) => columnOf(key)));
  return [...made].every((column) => here.has(column)) ? [...here].filter((column) => !made.has(column)) : [];
}

/** The last word of the key of a figure, in any export. */
const FIGURE = /(mean|difference|ratio|lower|upper|mcse)$/;

/** Where the study's own seed, worlds or another version were taken for what is not said, it may be of another run. */
const isUnsaid = ({ seed, worlds, modelVersion, covers }: Claim): boolean =>
  [seed, worlds, modelVersion, covers].includes(null);

/** Of each mean how far it lies off, and how far chance may put it, in standard errors. */
function apartness(
  claim: Claim,
  run: Rerun['run'],
  causes: readonly Reason[],
  judged: readonly { readonly cell: Cell; readonly figure: Figure }[],
): readonly { readonly most: number; readonly allowed: number }[] {
  const share = run.worlds / (claim.worlds ?? run.worlds);
  // The first worlds of the very same run are a part of it; else the two are taken for two runs with luck of their own.
  const spread = Math.sqrt(causes.every((cause) => cause === 'fewer') ? 1 - share : 1 + share);
  const p = 1 - 0.01 / (2 * judged.length);
  const limits = new Map<number, number>();
  const limit = (worlds: number): number => {
    const known = limits.get(worlds) ?? studentQuantile(p, worlds - 1);
    limits.set(worlds, known);
    return known;
  };
  const apart = ({ cell, figure }: (typeof judged)[number]): number => {
    const off = Math.abs(Number(cell.value) - Number(figure.value));
    if (alike(cell.value, figure.value) !== 'other' || off <= DUST * Math.max(1, Math.abs(Number(figure.value))))
      return 0;
    return typeof cell.value === 'number' ? off / (figure.spread!.error * spread) : Infinity;
  };
  return judged.map((of) => ({ most: apart(of), allowed: limit(of.figure.spread!.worlds) }));
}

/** Sums of other worlds can differ so much by rounding alone, where every world gives the same. */
const DUST = 1e-9;

/** Fewest digits that a rounded figure must have to be called right. */
const DIGITS = 5;

/** rounded: a spreadsheet has written it with fewer digits, and those it has are right. */
function alike(said: Value, now: Value): 'same' | 'rounded' | 'other' {
  if (said === now) return 'same';
  if (typeof said !== 'number' || typeof now !== 'number') return 'other';
  for (let digits = DIGITS; digits < 16; digits++) if (Number(now.toPrecision(digits)) === said) return 'rounded';
  return 'other';
}

/** Fewest worlds whose spread tells what others would do. */
const FEWEST = 20;
/** A standard deviation is 0.74 of the width of the middle half of a normal distribution; with heavy tails it is more. */
const HEAVY = 1.5;
/** A difference that moves less than this share of what its two sides do is one of worlds in which nothing happened yet. */
const FAINT = 0.01;

/**
 * null where what is rare decides, and the worlds at hand may not have seen it. For the same reason no figure of a group
 * is judged: an employer of nine has a disability pension in one world of forty.
 */
function spreadOf(of: Estimate | Difference | null): Spread | null {
  if (of === null || of.worlds < FEWEST || !(of.mcse > 0)) return null;
  if (of.mcse * Math.sqrt(of.worlds) > HEAVY * (of.q75 - of.q25)) return null;
  if ('sdPaired' in of && of.sdPaired < FAINT * of.sdUnpaired) return null;
  return { error: of.mcse, worlds: of.worlds };
}

/** The same export, made anew. */
function figuresOf(claim: Claim, rerun: Rerun): ReadonlyMap<string, Figure> {
  if (claim.kind === 'stamp') return new Map();
  if (claim.kind === 'chart') return chartFigures(claim, rerun);
  const { names, layout, run, summary } = rerun;
  const cells =
    claim.kind === 'result'
      ? resultCells(JSON.parse(JSON.stringify(resultFile(names, layout, run, summary))))
      : tableCells(
          resultTables({ names, layout, run, summary, months: monthsOf(names.plans[0]) })[`${claim.kind}.csv`],
        );
  const spreads = claim.kind === 'result' ? resultSpreads(rerun) : tableSpreads(rerun);
  return new Map(cells.map(({ key, value }) => [key, { value, spread: spreads.get(key) ?? null }]));
}

/** By the pointer of each mean and mean difference in a result. */
function resultSpreads({ summary }: Rerun): ReadonlyMap<string, Spread | null> {
  const found = new Map<string, Spread | null>();
  const put = (list: 'scenarios' | 'comparisons', at: number, mean: string, outcomes: readonly Summarised[]): void => {
    for (const { id, total } of outcomes) found.set(pointer([list, at, 'outcomes', id, mean]), spreadOf(total));
  };
  summary.arms.forEach(({ outcomes }, i) => put('scenarios', i, 'mean', outcomes));
  summary.comparisons.forEach(({ outcomes }, i) => put('comparisons', i, 'difference', outcomes));
  return found;
}

type Summarised = Summary['arms'][number]['outcomes'][number] | Summary['comparisons'][number]['outcomes'][number];

/** By the names of each mean and mean difference in a table. */
function tableSpreads({ names, layout, summary }: Rerun): ReadonlyMap<string, Spread | null> {
  const found = new Map<string, Spread | null>();
  const months = monthsOf(names.plans[0]);
  const put = (arm: number, mean: string, outcomes: readonly Summarised[]): void => {
    const at = (...name: string[]): string => [names.arms[arm].id, ...name, mean].join('/');
    for (const { id, total, months: byMonth } of outcomes) {
      found.set(at(id, layout.groups[0]), spreadOf(total));
      byMonth.forEach((of, m) => found.set(at(id, months[m]), spreadOf(of)));
    }
  };
  summary.arms.forEach(({ outcomes }, i) => put(i, 'mean', outcomes));
  summary.comparisons.forEach(({ arm, outcomes }) => put(arm, 'difference', outcomes));
  return found;
}

/** What the charts show of single outcomes: by month, by group, and the lengths of spells. */
function chartFigures(claim: Claim, { names, layout, summary }: Rerun): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  const months = monthsOf(names.plans[0]);
  summary.comparisons.forEach(({ arm, outcomes }) => {
    const scenario = names.arms[arm].id;
    outcomes.forEach(({ id, total, groups, months: byMonth }, o) => {
      const [before, after] = [summary.arms[0].outcomes[o], summary.arms[arm].outcomes[o]];
      const put = (
        key: string,
        today: Estimate | null,
        then: Estimate | null,
        apart: Difference | null,
        judged = true,
      ): void => {
        const at = (column: string, value: number | undefined, spread: Spread | null = null): void => {
          found.set([scenario, id, key, column].join('/'), { value: value ?? null, spread: judged ? spread : null });
        };
        for (const [name, of] of [
          ['today', today],
          ['scenario', then],
        ] as const) {
          at(`${name}_mean`, of?.mean, spreadOf(of));
          at(`${name}_lower`, of?.lower);
          at(`${name}_upper`, of?.upper);
        }
        at('difference', apart?.difference, spreadOf(apart));
        at('difference_lower', apart?.lower);
        at('difference_upper', apart?.upper);
      };
      byMonth.forEach((of, m) => put(months[m], before.months[m], after.months[m], of));
      groups.forEach((of, g) => put(layout.groups[g], before.groups[g], after.groups[g], of, false));
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
