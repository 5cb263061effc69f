/**
 * The assumptions that matter most: what comes out when one of them is at the low or the high end of its range and the
 * others are where they were. Each end has its own bar, so that ends which pull the same way do not hide each other, and
 * each has its interval: an end that chance could explain is seen to be so.
 */
import type { Figure, Plotted } from './frame.ts';
import { LABEL, nearest, rowField, SMALL } from './rows.ts';
import type { RowField, RowSize } from './rows.ts';
import { NARROWER, textWidth, wrapText } from './text.ts';
import type { Grade } from './uncertainty.ts';

export interface TornadoEnd {
  readonly result: Figure;
  /** The assumption at this end, written with its unit. */
  readonly value: string;
}

export interface TornadoRow {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade;
  /** `stort`, `måttligt`, `litet`: how much it matters, in words. */
  readonly weight: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface TornadoInput {
  /** Everything as it was. */
  readonly base: Figure;
  /** Where nothing differs from today; left out for a level. */
  readonly neutral?: number;
  readonly rows: readonly TornadoRow[];
}

interface TornadoBar {
  readonly end: 'low' | 'high';
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly middle: number;
  readonly whisker: { readonly from: number; readonly to: number };
  readonly text: { readonly x: number; readonly anchor: 'start' | 'end'; readonly value: string };
}

export interface TornadoGeometry
  extends Plotted, Pick<RowField, 'ticks' | 'decimals' | 'narrow' | 'nameX' | 'nameAnchor'> {
  readonly row: number;
  readonly rows: readonly {
    readonly source: TornadoRow;
    readonly y: number;
    readonly name: readonly string[];
    readonly nameY: number;
    readonly bars: readonly [TornadoBar, TornadoBar];
  }[];
  /** Lines with words over them: the base case, and no difference from today. Words never meet. */
  readonly lines: readonly {
    readonly kind: 'base' | 'neutral';
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly base: { readonly from: number; readonly to: number };
}

/** Room of the names, in rem times 16. */
const NAMES = 196;

/** How many are drawn; the table has all. */
export const MOST = 10;

/** Largest swing between the two ends first; the swing is between middles. Equal swings keep the order they came in. */
export const bySwing = (rows: readonly TornadoRow[]): TornadoRow[] => {
  const swing = ({ low, high }: TornadoRow): number => Math.abs(high.result.middle - low.result.middle);
  return [...rows].sort((a, b) => swing(b) - swing(a));
};

export function tornado(input: TornadoInput, size: RowSize): TornadoGeometry {
  const { width, rem } = size;
  const shown = bySwing(input.rows).slice(0, MOST);
  const reach = [
    ...[input.base.lower, input.base.upper, input.neutral ?? input.base.middle],
    ...shown.flatMap(({ low, high }) => [low.result.lower, low.result.upper, high.result.lower, high.result.upper]),
  ];
  // Values of the ends are written outside the whiskers, so the field keeps room for them at both sides.
  const widest = Math.max(
    0,
    ...shown.flatMap(({ low, high }) => [low.value, high.value].map((v) => textWidth(v, SMALL))),
  );
  const field = rowField({ ...size, values: widest + 14 }, Math.min(...reach), Math.max(...reach), {
    names: NAMES + widest,
    top: 60,
  });
  const narrow = field.narrow;
  const margins = narrow ? { ...field.margins, left: (widest + 12) * rem, right: (widest + 12) * rem } : field.margins;
  // The narrow field is drawn anew within the room of the values.
  const low = field.margins.left;
  const scale = (width - margins.left - margins.right) / (width - low - field.margins.right);
  const x = (value: number): number => margins.left + (field.x(value) - low) * scale;
  const names = shown.map(({ name, weight }) =>
    wrapText(name, narrow ? width - (textWidth(weight, SMALL) + 40) * rem : (NAMES - 20) * rem, LABEL * NARROWER * rem),
  );
  const lines = Math.max(1, ...names.map((name) => name.length));
  const row = (narrow ? 46 + 14 * lines : 50) * rem;
  const thick = 10 * rem;

  const baseX = x(input.base.middle);
  const rows = shown.map((source, i) => {
    const y = margins.top + i * row;
    const start = y + (narrow ? 14 + 14 * lines : 11) * rem;
    const bar = (end: 'low' | 'high', k: number): TornadoBar => {
      const { result, value } = source[end];
      const at = x(result.middle);
      const top = start + k * 15 * rem;
      const left = at < baseX || (at === baseX && end === 'low');
      const [from, to] = [x(result.lower), x(result.upper)];
      return {
        end,
        x: Math.min(at, baseX),
        width: Math.max(1, Math.abs(at - baseX)),
        y: top,
        middle: top + thick / 2,
        whisker: { from, to },
        text: left
          ? { x: Math.min(from, at) - 6 * rem, anchor: 'end', value }
          : { x: Math.max(to, at) + 6 * rem, anchor: 'start', value },
      };
    };
    const name = names[i];
    return {
      source,
      y,
      name,
      nameY: y + (narrow ? 17 : name.length > 1 ? 13 : 19) * rem,
      bars: [bar('low', 0), bar('high', 1)] as const,
    };
  });

  const marked = [
    { kind: 'base' as const, x: baseX },
    ...(input.neutral === undefined ? [] : [{ kind: 'neutral' as const, x: x(input.neutral) }]),
  ];
  const middles = rows.map(({ y }) => y + row / 2);
  return {
    width,
    height: Math.round(margins.top + rows.length * row + margins.bottom),
    margins,
    ticks: field.ticks.map(({ value }) => ({ value, x: x(value) })),
    decimals: field.decimals,
    narrow,
    nameX: narrow ? 0 : margins.left - (widest + 16) * rem,
    nameAnchor: field.nameAnchor,
    row,
    rows,
    // One word a line of text: they can be as near to each other as they like.
    lines: marked.map((line, i) => ({
      ...line,
      y: (14 + i * 15) * rem,
      anchor: line.x > width * 0.6 ? 'end' : line.x < width * 0.4 ? 'start' : 'middle',
    })),
    base: { from: x(input.base.lower), to: x(input.base.upper) },
    indexAt: (_x, place) => nearest(middles, place),
  };
}
