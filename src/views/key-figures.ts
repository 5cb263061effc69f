/** The key figures: from what is shown to words and bars. Every figure is an interval or says why there is none. */
import { bandOf, type Band } from '../charts/frame.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { OutcomeDeclaration } from '../model/outcomes/outcome-list.ts';
import type { Difference } from '../results/summary.ts';
import { readOutcome } from '../state/read.ts';
import { judge, ropeOf, sideOf, told, type Judged, type Verdict } from '../state/rules.ts';
import type { Progress, Shown } from '../state/shown.ts';

export interface FigureSpec {
  readonly id: string;
  readonly name: (t: Messages, years: string, f: Format) => string;
  readonly base: (t: Messages, f: Format, ends: { lower: number; upper: number }) => string;
  readonly unit: (t: Messages, f: Format) => string;
  readonly words: readonly ['lower' | 'fewer' | 'earlier', 'higher' | 'more' | 'later'];
  readonly maxDecimals: number;
  /** What a figure is divided by before it is written: a million for large sums. */
  readonly divisor?: number;
}

const percent = (f: Format, ends: { lower: number; upper: number }): string => f.percent(f.range(ends, 2));

/** The five that a reader begins with. */
export const FIGURES: readonly FigureSpec[] = [
  {
    id: 'O-04',
    name: (t, years) => t.kpiAbsence(years),
    base: (t, f, ends) => t.kpiAbsenceBase(percent(f, ends)),
    unit: (t) => t.unitPoints,
    words: ['lower', 'higher'],
    maxDecimals: 2,
  },
  {
    id: 'O-07',
    name: (t) => t.kpiBenefit,
    base: (t, f, ends) => t.kpiBenefitBase(f.range(ends, 1)),
    unit: (t) => t.unitDays,
    words: ['fewer', 'more'],
    maxDecimals: 2,
  },
  {
    id: 'O-06.s90',
    name: (t) => t.kpiS90,
    base: (t, f, ends) => t.kpiS90Base(percent(f, ends)),
    unit: (t) => t.unitPoints,
    words: ['fewer', 'more'],
    maxDecimals: 1,
  },
  {
    id: 'O-26.first-day',
    name: (t) => t.kpiFirst,
    base: (t, f, ends) => t.kpiFirstBase(f.range(ends, 0)),
    unit: (t) => t.unitDays,
    words: ['earlier', 'later'],
    maxDecimals: 0,
  },
  {
    id: 'O-26.early',
    name: (t) => t.kpiEarly,
    base: (t, f, ends) => (ends.upper === 0 ? t.kpiEarlyNone : t.kpiEarlyBase(f.range(ends, 0))),
    unit: (t) => t.unitMeetings,
    words: ['fewer', 'more'],
    maxDecimals: 0,
  },
];

export const USUAL: readonly string[] = FIGURES.map(({ id }) => id);

/** Of every study: absence, days with benefit, spells that last. */
const ALWAYS: readonly string[] = ['O-04', 'O-07', 'O-06.s90'];
/** What each policy does first of all. */
const OF_POLICY: Readonly<Record<string, string>> = {
  'wage-subsidy': 'O-29.subsidised',
  'employer-ring': 'O-29.inside',
  'voluntary-mobility': 'O-31',
};

/** The five that a reader of a study with these policies begins with. */
export function usualOf(policies: readonly string[]): readonly string[] {
  const [first] = policies;
  // Of several policies no single one's doings stand beside the money: the share on part-time does, which all of them move.
  if (policies.length > 1) return [...ALWAYS, 'O-25.total', 'O-02'];
  return first !== undefined && OF_POLICY[first] ? [...ALWAYS, 'O-25.total', OF_POLICY[first]] : USUAL;
}

/** All that a reader can begin with. */
export const EVERY_USUAL: readonly string[] = [
  ...new Set([...USUAL, 'O-25.total', 'O-02', ...Object.values(OF_POLICY)]),
];

const MILLION = 1e6;
/** Sums of all employers are read in millions, sums of one employee in kronor. */
const isSum = ({ unit }: OutcomeDeclaration): boolean => unit.sv === 'kr per år' || unit.sv === 'kr, nuvärde';

/** Any outcome as a key figure, from its declaration. */
export function specOf(outcome: OutcomeDeclaration): FigureSpec {
  const known = FIGURES.find(({ id }) => id === outcome.id);
  if (known) return known;
  const share = outcome.unit.sv === '%';
  const sum = isSum(outcome);
  const level = (f: Format, ends: { lower: number; upper: number }): string => {
    if (share) return percent(f, ends);
    if (!sum) return f.withUnit(f.range(ends, 2), outcome.unit[f.locale]);
    return f.range({ lower: ends.lower / MILLION, upper: ends.upper / MILLION }, 1);
  };
  return {
    id: outcome.id,
    name: (_, __, f) => outcome.label[f.locale],
    base: (t, f, ends) => {
      if (!sum) return t.figureBase(level(f, ends));
      const millions = t.millions(level(f, ends));
      return outcome.unit.sv === 'kr per år' ? t.figureBaseYear(millions) : t.figureBase(millions);
    },
    unit: (t, f) => {
      if (share) return t.unitPoints;
      if (!sum) return outcome.unit[f.locale];
      return outcome.unit.sv === 'kr per år' ? t.moneyUnitYear : t.moneyUnit;
    },
    words: ['lower', 'higher'],
    maxDecimals: outcome.unit.sv.startsWith('kr') && !sum ? 0 : 2,
    ...(sum ? { divisor: MILLION } : {}),
  };
}

/** Specifications by id, in its order; what is not known here is left out. */
export function specsFor(ids: readonly string[], outcomes: readonly OutcomeDeclaration[]): readonly FigureSpec[] {
  return ids.flatMap((id) => {
    const outcome = outcomes.find((one) => one.id === id);
    return outcome ? [specOf(outcome)] : [];
  });
}

/** The specifications of what was picked. null, or nothing that is known: the usual ones. */
export function pickedSpecs(
  picked: readonly string[] | null,
  outcomes: readonly OutcomeDeclaration[],
  usual: readonly string[],
): readonly FigureSpec[] {
  const found = specsFor(picked ?? [], outcomes);
  return found.length > 0 ? found : specsFor(usual, outcomes);
}

export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  /** Today's interval; empty while there is none. */
  readonly base: string;
  /** null where no world has a value. */
  readonly figure: {
    readonly text: string;
    readonly unit: string;
    readonly say: string;
    readonly band: Band;
    readonly rope: number;
    readonly verdict: Verdict;
    readonly told: boolean;
  } | null;
  /** Said where there is no figure. */
  readonly none: string;
}

/** @param group index of the layout's groups: an employer; 0 = all. */
export function keyFigure(
  spec: FigureSpec,
  shown: Shown | null,
  years: string,
  t: Messages,
  f: Format,
  group = 0,
): KeyFigure {
  const name = spec.name(t, years, f);
  if (!shown) return { id: spec.id, name, base: '', figure: null, none: t.noFigure };
  const { today, difference } = readOutcome(shown, spec.id);
  const then = group === 0 ? today.total : today.groups[group];
  const base = then ? spec.base(t, f, then) : '';
  const none = shown.status === 'running' ? t.figureLater : group === 0 ? t.noFigure : t.figureNotByEmployer;
  const total = group === 0 ? difference.total : difference.groups[group];
  if (!total) return { id: spec.id, name, base, figure: null, none };
  const rope = ropeOf(spec.id);
  const verdict = judge(total, shown.kind, rope);
  const written = divided(total, spec);
  const inUnit = f.apart(f.difference(written, spec.maxDecimals), spec.unit(t, f));
  return {
    id: spec.id,
    name,
    base,
    figure: {
      text: inUnit.figure,
      unit: inUnit.unit,
      say: sayOf(verdict, total, spec, f.signedMiddle(written.difference, written, spec.maxDecimals), t),
      band: bandOf(total),
      rope,
      verdict,
      told: told(verdict),
    },
    none,
  };
}

/** In the place of figures that are not there yet. */
export function waitWords(progress: Progress | null, t: Messages, f: Format): string {
  if (!progress) return t.notRun;
  return progress.left === null ? t.loadingSoon : t.loading(f.number(Math.ceil(progress.left), 0));
}

/** Ends and middle as they are written. */
export function divided(
  { difference, lower, upper }: Difference,
  { divisor = 1 }: FigureSpec,
): { difference: number; lower: number; upper: number } {
  return { difference: difference / divisor, lower: lower / divisor, upper: upper / divisor };
}

/**
 * An interval that holds zero, in words: where it ends at zero exactly, nothing lies on the other side, and to say that
 * the two cannot be told apart would hide that.
 */
export function sameWords(ends: Judged, { words }: Pick<FigureSpec, 'words'>, t: Messages, otherwise: string): string {
  switch (sideOf(ends)) {
    case 'either':
      return otherwise;
    case 'still':
      return t.asToday;
    case 'not-lower':
      return t.asTodayOr(t[words[1]]);
    case 'not-higher':
      return t.asTodayOr(t[words[0]]);
  }
}

function sayOf(verdict: Verdict, ends: Judged, spec: FigureSpec, middle: string, t: Messages): string {
  switch (verdict) {
    case 'lower':
    case 'higher':
      return t.middleIs(t[spec.words[verdict === 'lower' ? 0 : 1]], middle);
    case 'same':
      return sameWords(ends, spec, t, t.cannotBeTold);
    case 'small':
      return t.tooSmall;
    case 'too-few':
      return t.tooFew;
  }
}
