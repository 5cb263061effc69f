/**
 * The paired difference by month, straight under its level panel: zero line, the field that does not matter, bands of 90
 * and 50 %. It stays grey while the 90 % band holds zero; the scenario's colour arrives where the difference can be told.
 */
import { scaleLinear } from 'd3';
import { areaPath, coveringTicks, linePath, spread, tickDecimals, yearsOf } from './frame.ts';
import type { Band, Calendar, Margins, Point, YearMark } from './frame.ts';
import type { Size } from './fan.ts';

export interface DifferenceInput {
  readonly calendar: Calendar;
  readonly slot: number;
  readonly months: readonly (Band | null)[];
  /** Half-width of the field that does not matter. */
  readonly rope: number;
  /** false while there are too few worlds for a 90 % band: then nothing is told apart. */
  readonly judge: boolean;
  /** Axis shared with other panels; made from the months when left out. */
  readonly ticks?: readonly number[];
}

export interface DifferenceGeometry {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly decimals: number;
  readonly years: readonly (YearMark & { readonly x: number; readonly middle: number; readonly end: number })[];
  readonly rope: { readonly y: number; readonly height: number };
  readonly outer: string;
  readonly inner: string;
  readonly edges: readonly [string, string];
  readonly line: string;
  /** Stretches of months that can be told from today, as places on the x axis. */
  readonly told: readonly { readonly from: number; readonly to: number }[];
  /** Where it is said in words: the start of the first stretch that lasts. */
  readonly announced: {
    readonly x: number;
    readonly y1: number;
    readonly y2: number;
    readonly room: 'right' | 'left';
  } | null;
  readonly labels: readonly { readonly kind: 'outer' | 'inner'; readonly y: number }[];
  readonly labelX: number;
  readonly x: (month: number) => number;
  readonly monthAt: (x: number) => number;
}

/** Ends of a common axis. The field that does not matter is in view with some air: it says what the scale is. */
export function differenceTicks(panels: readonly (readonly (Band | null)[])[], rope: number): number[] {
  const bands = panels.flat().filter((month) => month !== null);
  const room = rope * 1.6;
  const low = Math.min(-room, ...bands.map((band) => band.lower));
  const high = Math.max(room, ...bands.map((band) => band.upper));
  return low === high ? [-1, 0, 1] : coveringTicks(low, high, 5);
}

/**
 * Months that can be told from today, as [from, to) stretches: their interval leaves out zero, and is not all within the
 * field that does not matter.
 */
export function toldStretches(months: readonly (Band | null)[], rope = 0): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  months.forEach((band, m) => {
    if (!band || (band.lower <= 0 && band.upper >= 0) || (band.lower > -rope && band.upper < rope)) return;
    const last = stretches.at(-1);
    if (last?.to === m) last.to = m + 1;
    else stretches.push({ from: m, to: m + 1 });
  });
  return stretches;
}

/** A month alone may be luck; what is said in words has lasted this many months. */
const LASTING = 3;

export function difference(input: DifferenceInput, size: Size): DifferenceGeometry {
  const { width, rem } = size;
  const narrow = size.small || width / rem < 420;
  const height = Math.round((size.small ? 116 : narrow ? 150 : 168) * rem);
  const margins = {
    top: 14 * rem,
    right: (size.small ? 8 : narrow ? 26 : 124) * rem,
    bottom: 24 * rem,
    left: 34 * rem,
  };
  const values = input.ticks ?? differenceTicks([input.months], input.rope);
  const count = input.calendar.months.length;
  const xs = scaleLinear([0, count], [margins.left, width - margins.right]);
  const ys = scaleLinear([values[0], values.at(-1)!], [height - margins.bottom, margins.top]);
  const x = (month: number): number => xs(month + 0.5);
  const slices = (low: (band: Band) => number, high: (band: Band) => number): string =>
    areaPath(input.months.map((band, m) => (band ? { x: x(m), low: ys(low(band)), high: ys(high(band)) } : null)));
  const at = (pick: (band: Band) => number): string =>
    linePath(input.months.map((band, m): Point | null => (band ? { x: x(m), y: ys(pick(band)) } : null)));

  const stretches = input.judge ? toldStretches(input.months, input.rope) : [];
  const first = stretches.find(({ from, to }) => to - from >= LASTING);
  const band = first ? input.months[first.from]! : null;
  const last = input.months.at(-1);
  const ends = last
    ? [
        { kind: 'outer' as const, y: ys(last.upper) + 4 * rem },
        { kind: 'inner' as const, y: ys(last.q75) + 4 * rem },
      ]
    : [];
  const startX = first ? xs(first.from) : 0;
  return {
    width,
    height,
    margins,
    ticks: values.map((value) => ({ value, y: ys(value) })),
    decimals: tickDecimals(values),
    years: yearsOf(input.calendar).map((year) => ({
      ...year,
      x: xs(year.from),
      end: xs(year.to),
      middle: (xs(year.from) + xs(year.to)) / 2,
    })),
    rope: { y: ys(input.rope), height: ys(-input.rope) - ys(input.rope) },
    outer: slices(
      (b) => b.lower,
      (b) => b.upper,
    ),
    inner: slices(
      (b) => b.q25,
      (b) => b.q75,
    ),
    edges: [at((b) => b.lower), at((b) => b.upper)],
    line: at((b) => b.middle),
    told: stretches.map(({ from, to }) => ({ from: xs(from), to: xs(to) })),
    announced:
      first && band
        ? {
            x: startX,
            y1: margins.top - 2 * rem,
            y2: ys(band.middle),
            room: startX > margins.left + (width - margins.left - margins.right) * 0.62 ? 'left' : 'right',
          }
        : null,
    labels: narrow ? [] : spread(ends, 15 * rem, margins.top, height - margins.bottom),
    labelX: width - margins.right + 7 * rem,
    x,
    monthAt: (place) => Math.max(0, Math.min(count - 1, Math.floor(xs.invert(place)))),
  };
}
