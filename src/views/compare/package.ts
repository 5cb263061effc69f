/** A package against its parts: what each does alone, and what is left when these are taken from the whole. */
import { bandOf, type Band } from '../../charts/frame.ts';
import type { Format } from '../../i18n/format.ts';
import type { Text } from '../../i18n/locale.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Difference } from '../../results/summary.ts';
import type { ShownParts } from '../../state/parts.ts';
import { judge, told, type FigureKind } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import { letterOf } from '../letters.ts';
import { csvOf, type StampLines, type Table } from '../tables.ts';

/** One more than elsewhere: an interaction is a small difference of small differences. */
const DECIMALS = 3;

export interface PartRow {
  readonly kind: 'part' | 'interaction' | 'together';
  /** 0: of no scenario. */
  readonly arm: number;
  readonly name: string;
  readonly difference: Difference;
  readonly text: string;
  /** Means add up; ends of intervals do not. */
  readonly middle: string;
  readonly band: Band;
  readonly told: boolean;
}

export function partRows(
  { arms, figures }: ShownParts,
  shown: Shown,
  label: (text: Text) => string,
  t: Messages,
  f: Format,
): PartRow[] {
  const row = (kind: PartRow['kind'], arm: number, name: string, difference: Difference): PartRow => ({
    ...{ kind, arm, name, difference },
    text: f.difference(difference, DECIMALS),
    middle: f.signed(difference.difference, DECIMALS),
    band: bandOf(difference),
    told: told(judge(difference, shown.kind)),
  });
  return [
    ...arms.map((arm, i) =>
      row('part', arm, `${letterOf(arm)} ${label(shown.compiled.arms[arm].label)}`, figures.parts[i]),
    ),
    row('interaction', 0, t.partsInteraction, figures.interaction),
    row('together', shown.scenario, t.partsTogether(letterOf(shown.scenario)), figures.together),
  ];
}

/** For an outcome that is better when it is lower: an interaction below 0 is more than the sum. */
export function partsTitle({ figures }: ShownParts, letter: string, kind: FigureKind, t: Messages, f: Format): string {
  const { interaction } = figures;
  switch (judge(interaction, kind)) {
    case 'lower':
      return t.partsTitleMore(f.size(interaction, DECIMALS), letter);
    case 'higher':
      return t.partsTitleLess(f.size(interaction, DECIMALS), letter);
    default:
      return t.partsTitleSame(f.difference(interaction, DECIMALS), letter);
  }
}

export function partsTable(
  rows: readonly PartRow[],
  outcome: string,
  caption: string,
  t: Messages,
  stamp: StampLines,
): Table {
  return {
    caption,
    heads: [t.part, t.interval90, t.middle],
    rows: rows.map(({ name, text, middle }) => ({ head: name, cells: [text, middle] })),
    csv: () =>
      csvOf(
        rows.map(({ kind, arm, difference }) => ({
          key: kind === 'part' ? `part ${letterOf(arm)}` : kind,
          ...{ outcome, difference, today: null, scenario: null },
        })),
        stamp,
      ),
  };
}
