/** What charts of rows share: a name at the left (above, where it is narrow), a field with one axis, a value at the right. */
import { scaleLinear, ticks } from 'd3';
import { tickDecimals } from './frame.ts';
import type { Margins } from './frame.ts';
import { NARROWER, textWidth, wrapText } from './text.ts';

/** Sizes of the words, in rem times 16, as in styles/charts.css. */
export const LABEL = 13;
export const SMALL = 12;

export interface RowField {
  readonly width: number;
  readonly rem: number;
  readonly narrow: boolean;
  readonly margins: Margins;
  /** Where names stand and how they are anchored. */
  readonly nameX: number;
  readonly nameAnchor: 'start' | 'end';
  readonly x: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly decimals: number;
  /** A name in lines that fit. */
  readonly name: (text: string, most?: number) => string[];
}

export interface RowSize {
  readonly width: number;
  readonly rem: number;
  /** Room that the values at the right need, in rem times 16: the longest of them. */
  readonly values?: number;
}

/** The room of the longest of some values. */
export const valueRoom = (values: readonly string[]): number =>
  Math.max(0, ...values.map((value) => textWidth(value, LABEL))) + 14;

/** A narrow picture has its names above the bars. */
export const isNarrowRows = ({ width, rem }: RowSize): boolean => width / rem < 480;

/** `low` and `high` are what the axis must hold; `names` and `values` the room at both sides, in rem times 16. */
export function rowField(
  size: RowSize,
  low: number,
  high: number,
  { names, top, bottom = 8, ends }: { names: number; top: number; bottom?: number; ends?: readonly [number, number] },
): RowField {
  const { width, rem, values = 110 } = size;
  const narrow = isNarrowRows(size);
  const margins = {
    top: top * rem,
    bottom: bottom * rem,
    left: (narrow ? 10 : names) * rem,
    right: (narrow ? 10 : values) * rem,
  };
  const air = (high > low ? high - low : Math.abs(low) || 1) * 0.03;
  const span = ends ?? [low - air, high + air];
  const xs = scaleLinear(span, [margins.left, width - margins.right]);
  const shown = innerTicks(span[0], span[1], narrow ? 4 : 6);
  return {
    width,
    rem,
    narrow,
    margins,
    nameX: narrow ? 0 : margins.left - 12 * rem,
    nameAnchor: narrow ? 'start' : 'end',
    x: (value) => xs(value),
    ticks: shown.map((value) => ({ value, x: xs(value) })),
    decimals: tickDecimals(shown),
    name: (text, most = 2) =>
      wrapText(text, narrow ? width - values * rem : (names - 16) * rem, LABEL * NARROWER * rem, most),
  };
}

/** Round ticks within an axis, at most so many. Zero is one of them where it is in view. */
export function innerTicks(low: number, high: number, most: number): number[] {
  for (let wanted = most; wanted > 1; wanted--) {
    const inner = ticks(low, high, wanted);
    if (inner.length <= most) return inner;
  }
  return low <= 0 && high >= 0 ? [0] : [];
}

/** The row whose middle is nearest to a place. */
export function nearest(middles: readonly number[], place: number): number {
  let best = 0;
  for (let i = 1; i < middles.length; i++) {
    if (Math.abs(middles[i] - place) < Math.abs(middles[best] - place)) best = i;
  }
  return best;
}
