/**
 * What all charts share: margins in real pixels, ticks, line paths with gaps, labels pushed apart. Sizes come in as the
 * box's width and `rem` (the root font size over 16), so that a chart grows with the text and is never scaled with it.
 */
import { area, line, tickStep } from 'd3';
import type { Difference, Estimate } from '../results/summary.ts';

/** The part of an estimate or a paired difference that is drawn. There is no chart of a bare mean. */
export interface Band {
  readonly lower: number;
  readonly q25: number;
  readonly middle: number;
  readonly q75: number;
  readonly upper: number;
}

export const bandOf = (of: Estimate | Difference): Band => ({
  lower: of.lower,
  q25: of.q25,
  middle: 'mean' in of ? of.mean : of.difference,
  q75: of.q75,
  upper: of.upper,
});

/** A figure that can stand in a chart: its interval, and the number of worlds that it comes from. */
export interface Figure extends Band {
  readonly worlds: number;
}

export const figureOf = (of: Estimate | Difference): Figure => ({ ...bandOf(of), worlds: of.worlds });

/** false while the 90 % interval holds zero: then nothing is told. */
export const leavesZero = ({ lower, upper }: Band): boolean => lower > 0 || upper < 0;

export const bandOrNull = (of: Estimate | Difference | null): Band | null => (of ? bandOf(of) : null);

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What every picture's geometry has: its size, its margins, and which of its things lies under a place. */
export interface Plotted {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly indexAt: (x: number, y: number) => number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Neighbours joined, nothing smoothed; a missing value leaves a gap. One decimal of a pixel is enough. */
export function linePath(points: readonly (Point | null)[]): string {
  const path = line<Point | null>()
    .defined((point) => point !== null)
    .x((point) => point!.x)
    .y((point) => point!.y)
    .digits(1);
  return path(points) ?? '';
}

export interface Slice {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

export function areaPath(slices: readonly (Slice | null)[]): string {
  const path = area<Slice | null>()
    .defined((slice) => slice !== null)
    .x((slice) => slice!.x)
    .y0((slice) => slice!.low)
    .y1((slice) => slice!.high)
    .digits(1);
  return path(slices) ?? '';
}

/** Round ticks that cover the values, at most six; the first and the last are the ends of the axis. */
export function coveringTicks(low: number, high: number, most = 6): number[] {
  if (!(high > low)) {
    const around = Math.abs(low) > 0 ? Math.abs(low) * 0.5 : 1;
    return coveringTicks(low - around, low + around, most);
  }
  for (let wanted = most; wanted >= 1; wanted--) {
    // Asked for, not read off the ticks between the ends: there may be one only, and the step is round all the same.
    const step = tickStep(low, high, wanted);
    const first = Math.floor(low / step + 1e-9);
    const last = Math.ceil(high / step - 1e-9);
    if (last - first + 1 > most) continue;
    // Multiples of the step, cleaned of the last bit (0.30000000000000004).
    return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  }
  return [low, high];
}

/** Decimals that tell the ticks apart. */
export function tickDecimals(values: readonly number[]): number {
  let decimals = 0;
  while (decimals < 6 && values.some((value) => Math.abs(value - Number(value.toFixed(decimals))) > 1e-9)) decimals++;
  return decimals;
}

export interface Label {
  y: number;
}

/** Pushes labels apart vertically until none are closer than `gap`; their order stays. */
export function spread<T extends Label>(labels: readonly T[], gap: number, low: number, high: number): T[] {
  const placed = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
  const room = Math.min(gap, placed.length > 1 ? (high - low) / (placed.length - 1) : gap);
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let i = 1; i < placed.length; i++) {
      const short = room - (placed[i].y - placed[i - 1].y);
      if (short > 0.01) {
        placed[i - 1].y -= short / 2;
        placed[i].y += short / 2;
        moved = true;
      }
    }
    for (const label of placed) label.y = Math.max(low, Math.min(high, label.y));
    if (!moved) break;
  }
  // Whatever the rounds left at an end is settled from the top down, then from the bottom up.
  for (let i = 1; i < placed.length; i++) placed[i].y = Math.max(placed[i].y, placed[i - 1].y + room);
  for (let i = placed.length - 1, limit = high; i >= 0; i--, limit -= room) placed[i].y = Math.min(placed[i].y, limit);
  return placed;
}

/** Calendar months of a series: where years begin and how they are named. */
export interface Calendar {
  /** Year and month (1-12) of each month of the series. */
  readonly months: readonly { readonly year: number; readonly month: number }[];
}

export interface YearMark {
  readonly year: number;
  /** Index of its first and one past its last month within the series. */
  readonly from: number;
  readonly to: number;
}

export function yearsOf({ months }: Calendar): YearMark[] {
  const years: YearMark[] = [];
  months.forEach(({ year }, index) => {
    const last = years.at(-1);
    if (last?.year === year) years[years.length - 1] = { ...last, to: index + 1 };
    else years.push({ year, from: index, to: index + 1 });
  });
  return years;
}
