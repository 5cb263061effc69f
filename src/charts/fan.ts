/**
 * Level by month: today against one scenario on the same axis, each a line in its band. The axis may start above zero
 * (lines only). Nothing is smoothed.
 */
import { scaleLinear } from 'd3';
import { areaPath, coveringTicks, linePath, spread, tickDecimals, yearsOf } from './frame.ts';
import type { Band, Calendar, Margins, Point, YearMark } from './frame.ts';

export interface FanSeries {
  /** 0 is today; the slot gives colour, dash and marker. */
  readonly slot: number;
  readonly months: readonly (Band | null)[];
}

export interface FanInput {
  readonly calendar: Calendar;
  /** Today first. */
  readonly series: readonly FanSeries[];
  /** Month index (fraction allowed) at which the policy starts; null when it is off. */
  readonly policyStart: number | null;
  /** Axis shared with other panels; made from the series when left out. */
  readonly ticks?: readonly number[];
}

export interface Size {
  readonly width: number;
  readonly rem: number;
  /** Small panels carry no labels at the line's end: the scenario bar is the legend. */
  readonly small?: boolean;
}

export interface FanGeometry {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly last: boolean }[];
  readonly decimals: number;
  readonly years: readonly (YearMark & { readonly x: number; readonly middle: number; readonly end: number })[];
  readonly series: readonly {
    readonly slot: number;
    readonly band: string;
    readonly edges: readonly [string, string];
    readonly line: string;
    readonly marks: readonly Point[];
  }[];
  /** Ends of the lines, pushed apart; `band` is the note on what the band covers. */
  readonly labels: readonly { readonly kind: 'series' | 'band'; readonly slot: number; readonly y: number }[];
  readonly labelX: number;
  readonly policyX: number | null;
  /** Middle of a month, and the month under a place. */
  readonly x: (month: number) => number;
  readonly monthAt: (x: number) => number;
}

/** The ends of a common axis for several panels. */
export function fanTicks(series: readonly FanSeries[]): number[] {
  const bands = series.flatMap((one) => one.months.filter((month) => month !== null));
  if (bands.length === 0) return [0, 1];
  return coveringTicks(Math.min(...bands.map((band) => band.lower)), Math.max(...bands.map((band) => band.upper)));
}

export function fan(input: FanInput, size: Size): FanGeometry {
  const { width, rem } = size;
  const narrow = size.small || width / rem < 420;
  const height = Math.round((size.small ? 168 : narrow ? 216 : 256) * rem);
  const margins = {
    top: 26 * rem,
    right: (size.small ? 8 : narrow ? 26 : 124) * rem,
    bottom: 24 * rem,
    left: 34 * rem,
  };
  const values = input.ticks ?? fanTicks(input.series);
  const count = input.calendar.months.length;
  const xs = scaleLinear([0, count], [margins.left, width - margins.right]);
  const ys = scaleLinear([values[0], values.at(-1)!], [height - margins.bottom, margins.top]);
  const x = (month: number): number => xs(month + 0.5);

  const series = input.series.map(({ slot, months }) => {
    const slices = months.map((band, m) => (band ? { x: x(m), low: ys(band.lower), high: ys(band.upper) } : null));
    const at = (pick: (band: Band) => number): (Point | null)[] =>
      months.map((band, m) => (band ? { x: x(m), y: ys(pick(band)) } : null));
    const middle = at((band) => band.middle);
    return {
      slot,
      band: areaPath(slices),
      edges: [linePath(at((band) => band.lower)), linePath(at((band) => band.upper))] as const,
      line: linePath(middle),
      // Year ends; today carries no marker.
      marks:
        slot === 0
          ? []
          : yearsOf(input.calendar).flatMap(({ to }) => {
              const point = middle[to - 1];
              return point ? [point] : [];
            }),
    };
  });

  const ends = input.series.flatMap(({ slot, months }) => {
    const last = months.at(-1);
    return last ? [{ kind: 'series' as const, slot, y: ys(last.middle) + 4 * rem }] : [];
  });
  const top = input.series[0]?.months.at(-1);
  const labels = narrow
    ? ends
    : [...ends, ...(top ? [{ kind: 'band' as const, slot: 0, y: ys(top.upper) - 4 * rem }] : [])];

  return {
    width,
    height,
    margins,
    ticks: values.map((value, i) => ({ value, y: ys(value), last: i === values.length - 1 })),
    decimals: tickDecimals(values),
    years: yearsOf(input.calendar).map((year) => ({
      ...year,
      x: xs(year.from),
      end: xs(year.to),
      middle: (xs(year.from) + xs(year.to)) / 2,
    })),
    series,
    labels: size.small ? [] : spread(labels, 17 * rem, margins.top, height - margins.bottom),
    labelX: width - margins.right + 7 * rem,
    policyX: input.policyStart === null ? null : xs(Math.max(0, Math.min(count, input.policyStart))),
    x,
    monthAt: (place) => Math.max(0, Math.min(count - 1, Math.floor(xs.invert(place)))),
  };
}
