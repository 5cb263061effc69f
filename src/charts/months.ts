/** The field of a series by month: size, margins, years, and where a month lies. Alike in every chart with a calendar. */
import { scaleLinear } from 'd3';
import { areaPath, linePath, yearsOf } from './frame.ts';
import type { Band, Calendar, Plotted, Point, YearMark } from './frame.ts';

export interface Size {
  readonly width: number;
  readonly rem: number;
  /** Small panels carry no labels at the line's end: the scenario bar is the legend. */
  readonly small?: boolean;
}

export interface MonthGeometry extends Plotted {
  readonly years: readonly (YearMark & { readonly x: number; readonly middle: number; readonly end: number })[];
  /** Where labels at the end of a line begin. */
  readonly labelX: number;
  /** Middle of a month; `indexAt` is the month under a place. */
  readonly x: (month: number) => number;
  readonly indexAt: (x: number) => number;
}

export interface MonthField extends MonthGeometry {
  /** Place of a moment in months since the start, fractions allowed. */
  readonly moment: (months: number) => number;
  readonly y: (value: number) => number;
  /** Area between two of a band's values, and a line along one. */
  readonly area: (months: readonly (Band | null)[], low: (of: Band) => number, high: (of: Band) => number) => string;
  readonly points: (months: readonly (Band | null)[], pick: (of: Band) => number) => (Point | null)[];
  readonly edges: (months: readonly (Band | null)[]) => readonly [string, string];
}

/** Narrow: labels are letters. */
export const isNarrow = ({ small, width, rem }: Size): boolean => (small ?? false) || width / rem < 420;

/** `top` and `right` are margins, in rem times 16 like `height`; `ends` are those of the vertical axis. */
export function monthField(
  calendar: Calendar,
  ends: readonly [number, number],
  { width, rem, small }: Size,
  { height, top, right }: { height: number; top: number; right: number },
): MonthField {
  const whole = Math.round(height * rem);
  const margins = { top: top * rem, right: (small ? 8 : right) * rem, bottom: 24 * rem, left: 34 * rem };
  const count = calendar.months.length;
  const xs = scaleLinear([0, count], [margins.left, width - margins.right]);
  const ys = scaleLinear(ends, [whole - margins.bottom, margins.top]);
  const x = (month: number): number => xs(month + 0.5);
  const points: MonthField['points'] = (months, pick) =>
    months.map((band, m) => (band ? { x: x(m), y: ys(pick(band)) } : null));
  return {
    width,
    height: whole,
    margins,
    years: yearsOf(calendar).map((year) => ({
      ...year,
      x: xs(year.from),
      end: xs(year.to),
      middle: (xs(year.from) + xs(year.to)) / 2,
    })),
    labelX: width - margins.right + 7 * rem,
    x,
    indexAt: (place) => Math.max(0, Math.min(count - 1, Math.floor(xs.invert(place)))),
    moment: (months) => xs(Math.max(0, Math.min(count, months))),
    y: (value) => ys(value),
    area: (months, low, high) =>
      areaPath(months.map((band, m) => (band ? { x: x(m), low: ys(low(band)), high: ys(high(band)) } : null))),
    points,
    edges: (months) => [linePath(points(months, ({ lower }) => lower)), linePath(points(months, ({ upper }) => upper))],
  };
}

export interface MonthTick {
  readonly value: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'gridl' | 'axis' | 'zero';
}

/** What the page hands to every chart by month: its finding, and the month that is read. */
export interface MonthReading {
  /** The finding, as the picture's name. */
  readonly name: string;
  readonly at: number | null;
  readonly reading: string;
  readonly readLabel: string;
  readonly onread: (month: number | null) => void;
  readonly ontable: () => void;
}
