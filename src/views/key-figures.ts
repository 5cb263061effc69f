/** The key figures: from what is shown to words and bars. Every figure is an interval or says why there is none. */
import { bandOf, type Band } from '../charts/frame.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { readOutcome } from '../state/read.ts';
import { judge, ropeOf, told, type Verdict } from '../state/rules.ts';
import type { Shown } from '../state/shown.ts';

export interface FigureSpec {
  readonly id: string;
  readonly name: (t: Messages, years: string) => string;
  readonly base: (t: Messages, f: Format, ends: { lower: number; upper: number }) => string;
  readonly unit: (t: Messages) => string;
  readonly words: readonly ['lower' | 'fewer' | 'earlier', 'higher' | 'more' | 'later'];
  readonly maxDecimals: number;
}

const percent = (f: Format, ends: { lower: number; upper: number }): string => f.percent(f.range(ends, 2));

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
}

export function keyFigure(spec: FigureSpec, shown: Shown | null, years: string, t: Messages, f: Format): KeyFigure {
  const name = spec.name(t, years);
  if (!shown) return { id: spec.id, name, base: '', figure: null };
  const { today, difference } = readOutcome(shown, spec.id);
  const base = today.total ? spec.base(t, f, today.total) : '';
  const total = difference.total;
  if (!total) return { id: spec.id, name, base, figure: null };
  const rope = ropeOf(spec.id);
  const verdict = judge(total, shown.kind, rope);
  return {
    id: spec.id,
    name,
    base,
    figure: {
      text: f.difference(total, spec.maxDecimals),
      unit: spec.unit(t),
      say: sayOf(
        verdict,
        t[spec.words[verdict === 'lower' ? 0 : 1]],
        f.signedMiddle(total.difference, total, spec.maxDecimals),
        t,
      ),
      band: bandOf(total),
      rope,
      verdict,
      told: told(verdict),
    },
  };
}

function sayOf(verdict: Verdict, word: string, middle: string, t: Messages): string {
  switch (verdict) {
    case 'lower':
    case 'higher':
      return t.middleIs(word, middle);
    case 'same':
      return t.cannotBeTold;
    case 'small':
      return t.tooSmall;
    case 'too-few':
      return t.tooFew;
  }
}
