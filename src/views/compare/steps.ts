/** Levels of a scenario that has no counterpart today: the way of a case, and who is back sooner or later than the twin. */
import { bandOf, type Band } from '../../charts/frame.ts';
import type { Format } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { OutcomeDeclaration } from '../../model/outcomes/outcome-list.ts';
import type { Estimate } from '../../results/summary.ts';
import type { Shown } from '../../state/shown.ts';
import { csvOf, type StampLines, type Table } from '../tables.ts';

/** In the order in which a case meets them. */
export const WAY = [
  'O-29.union-no',
  'O-29.queue',
  'O-29.wait',
  'O-29.cases',
  'O-30.offered',
  'O-30.training',
  'O-29.inside',
  'O-29.outside',
  'O-29.broken',
  'O-29.subsidy-wait',
  'O-29.subsidy-refused',
  'O-29.subsidised',
  'O-29.subsidy-days',
];
export const TWIN = [
  'O-14.sooner',
  'O-14.later',
  'O-14.days-sooner',
  'O-14.days-later',
  'O-29.deadweight',
  'O-29.queue',
  'O-26.wait',
];

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  readonly of: Estimate;
  readonly band: Band;
}

/** Steps that exist and are not nothing in every world. */
export function stepsOf(
  shown: Shown,
  ids: readonly string[],
  outcomes: readonly OutcomeDeclaration[],
  locale: Locale,
  f: Format,
): Step[] {
  return ids.flatMap((id) => {
    const o = shown.compiled.layout.outcomes.findIndex((outcome) => outcome.id === id);
    const declared = outcomes.find((outcome) => outcome.id === id);
    const of = o < 0 ? null : shown.summary.arms[shown.scenario].outcomes[o].total;
    if (!of || !declared || (of.lower === 0 && of.upper === 0 && of.mean === 0)) return [];
    const unit = declared.unit[locale];
    const range = f.range(of, 1);
    return [
      {
        ...{ id, of, unit },
        name: declared.label[locale],
        text: unit === '%' ? f.percent(range) : f.withUnit(range, unit),
        band: bandOf(of),
      },
    ];
  });
}

/** null where nobody is back sooner or later: no policy reaches a spell. */
export function twinTitle(steps: readonly Step[], letter: string, t: Messages, f: Format): string | null {
  const [sooner, later] = ['O-14.sooner', 'O-14.later'].map((id) => steps.find((step) => step.id === id));
  if (!sooner && !later) return null;
  const range = (step: Step | undefined): string => (step ? f.range(step.of, 0) : f.number(0, 0));
  return t.twinTitle(range(sooner), range(later), letter);
}

export function stepTable(
  steps: readonly Step[],
  caption: string,
  letter: string,
  t: Messages,
  stamp: StampLines,
): Table {
  return {
    caption,
    heads: [t.step, t.inScenario(letter)],
    rows: steps.map(({ name, text }) => ({ head: name, cells: [text] })),
    csv: () =>
      csvOf(
        steps.map(({ id, of }) => ({ key: id, outcome: id, scenario: of, today: null, difference: null })),
        stamp,
      ),
  };
}
