/**
 * The paired difference by month, straight under its level panel: zero line, the field that does not matter, bands of 90
 * and 50 %. It stays grey while the 90 % band holds zero; the scenario's colour arrives where the difference can be told.
 */
import { coveringTicks, linePath, spread, tickDecimals } from './frame.ts';
import type { Band, Calendar } from './frame.ts';
import { isNarrow, monthField } from './months.ts';
import type { MonthGeometry, Size } from './months.ts';

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

export interface DifferenceGeometry extends MonthGeometry {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly decimals: number;
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
  const narrow = isNarrow(size);
  const { months } = input;
  const values = input.ticks ?? differenceTicks([months], input.rope);
  const field = monthField(input.calendar, [values[0], values.at(-1)!], size, {
    height: size.small ? 116 : narrow ? 150 : 168,
    top: 14,
    right: narrow ? 26 : 124,
  });
  const { height, margins, y } = field;

  const stretches = input.judge ? toldStretches(months, input.rope) : [];
  const first = stretches.find(({ from, to }) => to - from >= LASTING);
  const band = first ? months[first.from]! : null;
  const last = months.at(-1);
  const ends = last
    ? [
        { kind: 'outer' as const, y: y(last.upper) + 4 * rem },
        { kind: 'inner' as const, y: y(last.q75) + 4 * rem },
      ]
    : [];
  const startX = first ? field.moment(first.from) : 0;
  return {
    ...field,
    ticks: values.map((value) => ({ value, y: y(value) })),
    decimals: tickDecimals(values),
    rope: { y: y(input.rope), height: y(-input.rope) - y(input.rope) },
    outer: field.area(
      months,
      ({ lower }) => lower,
      ({ upper }) => upper,
    ),
    inner: field.area(
      months,
      ({ q25 }) => q25,
      ({ q75 }) => q75,
    ),
    edges: field.edges(months),
    line: linePath(field.points(months, ({ middle }) => middle)),
    told: stretches.map(({ from, to }) => ({ from: field.moment(from), to: field.moment(to) })),
    announced:
      first && band
        ? {
            x: startX,
            y1: margins.top - 2 * rem,
            y2: y(band.middle),
            room: startX > margins.left + (width - margins.left - margins.right) * 0.62 ? 'left' : 'right',
          }
        : null,
    labels: narrow ? [] : spread(ends, 15 * rem, margins.top, height - margins.bottom),
  };
}
