/** One table of everything that was picked: a row an outcome, a column a scenario, each cell an interval and a mark. */
import { csv } from '../../exports/csv.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { OutcomeDeclaration } from '../../model/outcomes/outcome-list.ts';
import type { Benefit } from '../../results/benefit.ts';
import type { Difference } from '../../results/summary.ts';
import { judge, ropeOf, told, type Verdict } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import { divided, sameWords, type FigureSpec } from '../key-figures.ts';
import { letterOf } from '../letters.ts';
import { withStamp, type StampLines, type Table } from '../tables.ts';

export interface AllCell {
  readonly arm: number;
  readonly difference: Difference | null;
  /** The interval, as it is written; a dash where there is none. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly told: boolean;
  /** What the mark says: better, worse, lower, higher, not told apart. */
  readonly mark: string;
}

const DIFFERENCES = [
  ...['outcome', 'scenario', 'difference', 'difference_lower', 'difference_upper'],
  ...['told_apart', 'worlds'],
];

export interface AllRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly cells: readonly AllCell[];
}

/** @param group index of the layout's groups: an employer; 0 = all. */
export function allRows(
  shown: Shown,
  specs: readonly FigureSpec[],
  outcomes: readonly OutcomeDeclaration[],
  years: string,
  t: Messages,
  f: Format,
  group = 0,
): AllRow[] {
  const { compiled, summary, kind } = shown;
  return specs.flatMap((spec) => {
    const o = compiled.layout.outcomes.findIndex(({ id }) => id === spec.id);
    if (o < 0) return [];
    const good = outcomes.find(({ id }) => id === spec.id)?.good ?? 'none';
    const cells = summary.comparisons.map(({ arm, outcomes: compared }): AllCell => {
      const difference = group === 0 ? compared[o].total : (compared[o].groups[group] ?? null);
      if (!difference) {
        const mark = group === 0 || compared[o].total === null ? t.noFigure : t.markNotByEmployer;
        return { arm, difference, text: '\u2013', verdict: 'too-few', told: false, mark };
      }
      const verdict = judge(difference, kind, ropeOf(spec.id));
      return {
        arm,
        difference,
        text: f.difference(divided(difference, spec), spec.maxDecimals),
        verdict,
        told: told(verdict),
        mark: verdict === 'same' ? sameWords(difference, spec, t, t.markSame) : markOf(verdict, good, spec, t),
      };
    });
    return [{ id: spec.id, name: spec.name(t, years, f), unit: spec.unit(t, f), cells }];
  });
}

/** A direction is worse only where the outcome says which way is better for the people concerned. */
function markOf(
  verdict: Exclude<Verdict, 'same'>,
  good: OutcomeDeclaration['good'],
  spec: FigureSpec,
  t: Messages,
): string {
  switch (verdict) {
    case 'too-few':
      return t.markFew;
    case 'small':
      return t.markSmall;
    case 'lower':
    case 'higher': {
      const word = t[spec.words[verdict === 'lower' ? 0 : 1]];
      return good === 'none' ? word : `${word}, ${verdict === good ? t.markBetter : t.markWorse}`;
    }
  }
}

/** @param benefits probability of benefit (O-33) by arm, where it is shown: shares of the worlds, in columns of their own. */
export function allTable(
  shown: Shown,
  rows: readonly AllRow[],
  t: Messages,
  stamp: StampLines,
  benefits: readonly { readonly arm: number; readonly of: Benefit | null }[] = [],
): Table {
  const scenario = (arm: number): string => shown.compiled.arms[arm]?.id ?? letterOf(arm);
  const arms = shown.summary.comparisons.map(({ arm }) => arm);
  return {
    caption: t.allTitle,
    heads: [t.outcome, ...arms.map(letterOf)],
    rows: rows.map(({ name, unit, cells }) => ({
      head: `${name}, ${unit}`,
      cells: cells.map(({ text, mark }) => `${text} (${mark})`),
    })),
    csv: () =>
      withStamp(
        stamp,
        csv(
          [...DIFFERENCES, ...(benefits.length > 0 ? ['share', 'share_mcse'] : [])],
          [
            ...rows.flatMap(({ id, cells }) =>
              cells.map(({ arm, difference, told: apart }) => [
                id,
                scenario(arm),
                difference?.difference ?? null,
                difference?.lower ?? null,
                difference?.upper ?? null,
                difference ? String(apart) : null,
                difference?.worlds ?? null,
                ...(benefits.length > 0 ? [null, null] : []),
              ]),
            ),
            ...benefits.flatMap(({ arm, of }) =>
              Object.entries(of ?? {}).map(([id, { share, mcse, worlds }]) => [
                ...[id, scenario(arm), null, null, null, null],
                ...[worlds, share, mcse],
              ]),
            ),
          ],
        ),
      ),
  };
}
