/** From status when called to status 180 days later: the flow of participants of early meetings. */
import type { FlowInput } from '../../charts/flow.ts';
import { figureOf, type Figure } from '../../charts/frame.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { ENTRIES, STATUSES } from '../../model/outcomes/outcome-ids.ts';
import { passages, type Passages } from '../../results/passages.ts';
import type { Estimate } from '../../results/summary.ts';
import type { Shown } from '../../state/shown.ts';
import { csvOf, type StampLines, type Table } from '../tables.ts';

const DAY = 180;
const IDS = ENTRIES.map((entry) => STATUSES.map((status) => `O-09.${entry}-${status}-${DAY}`));
const WORK = STATUSES.indexOf('work');

/** null where nobody is called. */
export const passagesOf = ({ compiled, worldArrays, scenario }: Shown): Passages | null =>
  passages(compiled.layout, worldArrays, scenario, IDS);

const NAMES = {
  short: 'flowState_short',
  'sick-pay': 'flowState_sickPay',
  part: 'flowState_part',
  full: 'flowState_full',
  left: 'flowState_left',
  work: 'flowState_work',
} as const;
const nameOf = (state: (typeof ENTRIES)[number] | (typeof STATUSES)[number], t: Messages): string => t[NAMES[state]];

/** A share in a hundred. */
function hundred(of: Estimate): Figure {
  const { lower, q25, middle, q75, upper, worlds } = figureOf(of);
  return { lower: 100 * lower, q25: 100 * q25, middle: 100 * middle, q75: 100 * q75, upper: 100 * upper, worlds };
}

export function flowInput({ from, to, between }: Passages, t: Messages): FlowInput {
  return {
    entry: ENTRIES.map((id, e) => ({ id, name: nameOf(id, t), figure: hundred(from[e]) })),
    exit: STATUSES.map((id, p) => ({ id, name: nameOf(id, t), figure: hundred(to[p]) })),
    links: ENTRIES.flatMap((entry, e) =>
      STATUSES.map((status, p) => ({ from: entry, to: status, figure: hundred(between[e][p]) })),
    ),
    whole: 100,
  };
}

export const flowTitle = ({ to }: Passages, letter: string, t: Messages, f: Format): string =>
  t.flowTitle(f.range(hundred(to[WORK]), 0), letter);

export function flowReading(input: FlowInput, index: number, t: Messages, f: Format): string {
  const { from, to, figure } = input.links[index];
  const name = (states: FlowInput['entry'], id: string): string => states.find((state) => state.id === id)?.name ?? id;
  return t.flowRead(name(input.entry, from), name(input.exit, to), f.range(figure, 0));
}

export function flowTable({ between }: Passages, caption: string, t: Messages, f: Format, stamp: StampLines): Table {
  const rows = ENTRIES.flatMap((entry, e) =>
    STATUSES.map((status, p) => ({ entry, status, id: IDS[e][p], of: between[e][p] })),
  ).filter(({ of }) => of.upper > 0);
  return {
    caption,
    heads: [t.entered, t.later180, t.shareOfAll],
    rows: rows.map(({ entry, status, of }) => ({
      head: nameOf(entry, t),
      cells: [nameOf(status, t), f.range(hundred(of), 1)],
    })),
    csv: () =>
      csvOf(
        rows.map(({ entry, status, id, of }) => ({
          ...{ key: `${entry} ${status}`, outcome: id, scenario: of },
          ...{ today: null, difference: null },
        })),
        stamp,
      ),
  };
}
