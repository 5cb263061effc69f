/**
 * Level by month: today against one scenario on the same axis, each a line in its band. The axis may start above zero
 * (lines only). Nothing is smoothed.
 */
import { coveringTicks, linePath, spread, tickDecimals, yearsOf } from './frame.ts';
import type { Band, Calendar, Point } from './frame.ts';
import { isNarrow, monthField } from './months.ts';
import type { MonthGeometry, Size } from './months.ts';

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

export interface FanGeometry extends MonthGeometry {
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly last: boolean }[];
  readonly decimals: number;
  readonly series: readonly {
    readonly slot: number;
    readonly band: string;
    readonly edges: readonly [string, string];
    readonly line: string;
    readonly marks: readonly Point[];
  }[];
  /** Ends of the lines, pushed apart; `band` is the note on what the band covers. */
  readonly labels: readonly { readonly kind: 'series' | 'band'; readonly slot: number; readonly y: number }[];
  readonly policyX: number | null;
}

/** The ends of a common axis for several panels. */
export function fanTicks(series: readonly FanSeries[]): number[] {
  const bands = series.flatMap((one) => one.months.filter((month) => month !== null));
  if (bands.length === 0) return [0, 1];
  return coveringTicks(Math.min(...bands.map((band) => band.lower)), Math.max(...bands.map((band) => band.upper)));
}

export function fan(input: FanInput, size: Size): FanGeometry {
  const { rem } = size;
  const narrow = isNarrow(size);
  const values = input.ticks ?? fanTicks(input.series);
  const field = monthField(input.calendar, [values[0], values.at(-1)!], size, {
    height: size.small ? 168 : narrow ? 216 : 256,
    top: 26,
    right: narrow ? 26 : 124,
  });
  const { height, margins, y } = field;

  const series = input.series.map(({ slot, months }) => {
    const middle = field.points(months, (band) => band.middle);
    return {
      slot,
      band: field.area(
        months,
        ({ lower }) => lower,
        ({ upper }) => upper,
      ),
      edges: field.edges(months),
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
    return last ? [{ kind: 'series' as const, slot, y: y(last.middle) + 4 * rem }] : [];
  });
  const top = input.series[0]?.months.at(-1);
  const labels = narrow
    ? ends
    : [...ends, ...(top ? [{ kind: 'band' as const, slot: 0, y: y(top.upper) - 4 * rem }] : [])];

  return {
    ...field,
    ticks: values.map((value, i) => ({ value, y: y(value), last: i === values.length - 1 })),
    decimals: tickDecimals(values),
    series,
    labels: size.small ? [] : spread(labels, 17 * rem, margins.top, height - margins.bottom),
    policyX: input.policyStart === null ? null : field.moment(input.policyStart),
  };
}
