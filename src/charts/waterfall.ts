/**
 * Costs by payer as a waterfall: each bar starts where the last one ended, and the total after the rule is their sum, to
 * the last digit. Real resources and transfers are two falls: money that only changes hands adds up to nothing for
 * society, and must not be mixed with work and care that are used or spared.
 */
import { leavesZero } from './frame.ts';
import type { Figure, Plotted } from './frame.ts';
import { nearest, rowField } from './rows.ts';
import type { RowField, RowSize } from './rows.ts';

export interface WaterfallStep {
  readonly id: string;
  /** The payer. */
  readonly name: string;
  /** Change of cost: minus is less. `middle` is the mean, for means add up and other middles do not. */
  readonly figure: Figure;
}

export interface WaterfallPart {
  readonly kind: 'resources' | 'transfers';
  readonly name: string;
  readonly steps: readonly WaterfallStep[];
  /** Its own interval: ends of intervals do not add up, means do. */
  readonly total: WaterfallStep;
}

export interface WaterfallInput {
  readonly parts: readonly WaterfallPart[];
}

interface WaterfallBar {
  readonly id: string;
  readonly total: boolean;
  readonly name: readonly string[];
  readonly figure: Figure;
  /** fewer: costs less; more: costs more; unsure: the interval holds zero. */
  readonly side: 'fewer' | 'more' | 'unsure';
  /** Top and middle of the row, and of the bar in it. */
  readonly y: number;
  readonly height: number;
  readonly nameY: number;
  readonly middle: number;
  readonly bar: { readonly x: number; readonly width: number; readonly y: number; readonly height: number };
  readonly whisker: { readonly from: number; readonly to: number };
  /** Down to the next bar, at the place where this one ended. */
  readonly link: { readonly x: number; readonly y1: number; readonly y2: number } | null;
}

export interface WaterfallGeometry
  extends Plotted, Pick<RowField, 'ticks' | 'decimals' | 'narrow' | 'nameX' | 'nameAnchor'> {
  readonly heads: readonly { readonly kind: string; readonly name: string; readonly y: number }[];
  readonly bars: readonly WaterfallBar[];
  readonly zeroX: number;
}

/** Where each bar starts and ends, in the steps' order, and their sum. */
export function runningSums(steps: readonly WaterfallStep[]): { bars: { from: number; to: number }[]; sum: number } {
  let sum = 0;
  const bars = steps.map(({ figure }) => {
    const from = sum;
    sum += figure.middle;
    return { from, to: sum };
  });
  return { bars, sum };
}

/** Sums of floating-point numbers differ in the last bits, and by no more than this share of what is added. */
const LAST_BITS = 1e-9;

/**
 * Throws when a total is not the sum of its steps, or when transfers do not cancel: such a picture would lie.
 */
function checked({ kind, name, steps, total }: WaterfallPart): { from: number; to: number }[] {
  const { bars, sum } = runningSums(steps);
  const size = steps.reduce((all, { figure }) => all + Math.abs(figure.middle), Math.abs(total.figure.middle));
  if (!(Math.abs(sum - total.figure.middle) <= LAST_BITS * size))
    throw new Error(`waterfall "${name}": the steps add up to ${sum}, the total says ${total.figure.middle}`);
  if (kind === 'transfers' && !(Math.abs(sum) <= LAST_BITS * size))
    throw new Error(`waterfall "${name}": transfers between payers add up to ${sum}, not to 0`);
  return bars;
}

export function waterfall(input: WaterfallInput, size: RowSize): WaterfallGeometry {
  const { width, rem } = size;
  const parts = input.parts.map((part) => ({ ...part, bars: checked(part) }));
  const reach = parts.flatMap(({ steps, bars, total }) => [
    ...[0, total.figure.lower, total.figure.upper],
    ...steps.flatMap(({ figure }, i) => [bars[i].from + figure.lower, bars[i].from + figure.upper, bars[i].to]),
  ]);
  const field = rowField(size, Math.min(...reach), Math.max(...reach), { names: 178, top: 26 });
  const { margins, narrow, x } = field;
  const row = (narrow ? 48 : 36) * rem;
  const thick = 14 * rem;

  const heads: { kind: string; name: string; y: number }[] = [];
  const drawn: WaterfallBar[] = [];
  let y = margins.top;
  for (const part of parts) {
    if (parts.length > 1) {
      heads.push({ kind: part.kind, name: part.name, y: y + 20 * rem });
      y += 32 * rem;
    }
    const rows = [
      ...part.steps.map((step, i) => ({ step, ...part.bars[i], total: false })),
      { step: part.total, from: 0, to: part.total.figure.middle, total: true },
    ];
    rows.forEach(({ step, from, to, total }, i) => {
      const { figure } = step;
      const name = field.name(step.name);
      // Where names stand above their bars, a second line takes its own room.
      const lines = (narrow ? 14 * (name.length - 1) : 0) * rem;
      const top = y + lines + (narrow ? 25 * rem : (row - thick) / 2);
      const middle = top + thick / 2;
      drawn.push({
        id: `${part.kind}:${step.id}`,
        total,
        name,
        figure,
        side: !leavesZero(figure) ? 'unsure' : figure.middle < 0 ? 'fewer' : 'more',
        y,
        height: row + lines,
        nameY: narrow ? y + 17 * rem : middle + (4.5 - 7 * (name.length - 1)) * rem,
        middle,
        bar: { x: Math.min(x(from), x(to)), width: Math.max(1, Math.abs(x(to) - x(from))), y: top, height: thick },
        whisker: { from: x(from + figure.lower), to: x(from + figure.upper) },
        link: i < rows.length - 2 ? { x: x(to), y1: top + thick, y2: top + row } : null,
      });
      y += row + lines;
    });
    y += 8 * rem;
  }
  const middles = drawn.map(({ middle }) => middle);
  return {
    width,
    height: Math.round(y + margins.bottom - 8 * rem),
    margins,
    ticks: field.ticks,
    decimals: field.decimals,
    narrow,
    nameX: field.nameX,
    nameAnchor: field.nameAnchor,
    heads,
    bars: drawn,
    zeroX: x(0),
    indexAt: (_x, place) => nearest(middles, place),
  };
}
