/** Cases in progress and waiting by month, against the capacity: lines with bands on one axis that starts at zero. */
import { coveringTicks, linePath, spread, tickDecimals } from './frame.ts';
import type { Calendar, Figure } from './frame.ts';
import { isNarrow, monthField } from './months.ts';
import type { MonthField, MonthGeometry, Size } from './months.ts';

export interface QueueInput {
  readonly calendar: Calendar;
  readonly slot: number;
  readonly active: readonly (Figure | null)[];
  readonly waiting: readonly (Figure | null)[];
  /** What there is room for; a decision, or a result that has its own interval. */
  readonly capacity: readonly (Figure | null)[];
}

type Series = 'active' | 'waiting' | 'capacity';

export interface QueueGeometry extends MonthGeometry {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly decimals: number;
  readonly series: readonly {
    readonly kind: Series;
    readonly band: string;
    readonly edges: readonly string[];
    readonly line: string;
    readonly labelY: number | null;
  }[];
}

/** A capacity holds for its whole month and then changes at once. */
function steps({ moment, y }: MonthField, months: readonly (Figure | null)[]): string {
  return linePath(
    months.flatMap((month, m) =>
      month
        ? [
            { x: moment(m), y: y(month.middle) },
            { x: moment(m + 1), y: y(month.middle) },
          ]
        : [null],
    ),
  );
}

export function queue(input: QueueInput, size: Size): QueueGeometry {
  const kinds = ['capacity', 'active', 'waiting'] as const;
  const highest = Math.max(0, ...kinds.flatMap((kind) => input[kind].map((month) => month?.upper ?? 0)));
  const ticks = coveringTicks(0, highest > 0 ? highest : 1, 4);
  const field = monthField(input.calendar, [0, ticks.at(-1)!], size, {
    height: 210,
    top: 14,
    right: isNarrow(size) ? 78 : 124,
  });
  const { y, margins, height } = field;
  const ends = kinds.flatMap((kind) => {
    const last = input[kind].at(-1);
    return last ? [{ kind, y: y(last.middle) + 4 * size.rem }] : [];
  });
  const labels = spread(ends, 17 * size.rem, margins.top + 4 * size.rem, height - margins.bottom);
  return {
    ...field,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    decimals: tickDecimals(ticks),
    series: kinds.map((kind) => {
      const months = input[kind];
      // A capacity that is decided has no width, and a band of none would only thicken the line.
      const wide = months.some((month) => month && month.upper > month.lower);
      return {
        kind,
        band: wide
          ? field.area(
              months,
              ({ lower }) => lower,
              ({ upper }) => upper,
            )
          : '',
        edges: wide ? field.edges(months) : [],
        line: kind === 'capacity' ? steps(field, months) : linePath(field.points(months, ({ middle }) => middle)),
        labelY: labels.find((label) => label.kind === kind)?.y ?? null,
      };
    }),
  };
}
