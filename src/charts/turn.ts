/**
 * Where a conclusion turns, beside what is assumed: for each effect, on an axis of its own (effects have units of their own), the
 * assumed range as a bar, and above it the value at which the difference is 0 with its interval. Geometry only.
 */
import { tickDecimals, type Plotted } from './frame.ts';
import { innerTicks, isNarrowRows, LABEL, nearest, type RowSize } from './rows.ts';
import { NARROWER, wrapText } from './text.ts';
import type { Grade } from './uncertainty.ts';

export interface TurnRow {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade;
  /** What the evidence supports; null where it says nothing. */
  readonly assumed: { readonly low: number; readonly high: number } | null;
  /** What the study counts with. */
  readonly value: number;
  /** Where the conclusion turns: an end that is null goes on beyond the axis. null: nowhere among what was tried. */
  readonly turn: { readonly value: number; readonly lower: number | null; readonly upper: number | null } | null;
  /** What the model accepts: the axis never leaves it. */
  readonly accepts: { readonly low: number; readonly high: number };
  /** Written under the axis: the unit. */
  readonly unit: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface TurnGeometry extends Plotted {
  readonly row: number;
  readonly rows: readonly {
    readonly source: TurnRow;
    readonly y: number;
    readonly name: readonly string[];
    readonly nameY: number;
    readonly gradeX: number;
    readonly bar: (Span & { readonly y: number; readonly height: number }) | null;
    readonly value: number;
    /** The interval; an end that goes on has no cap. */
    readonly turn: (Span & { readonly at: number; readonly openLow: boolean; readonly openHigh: boolean }) | null;
    readonly turnY: number;
    readonly axisY: number;
    readonly ticks: readonly { readonly value: number; readonly x: number }[];
    readonly decimals: number;
  }[];
}

/** Room of the names, in rem times 16. */
const NAMES = 220;
const FIELD = 78;
const LINE = 16;

/** What an axis shows: what is assumed and counted with, and the turn where it is not far away, and some air. */
export function axisOf({ assumed, value, turn, accepts }: TurnRow): readonly [number, number] {
  const near = [value, ...(assumed ? [assumed.low, assumed.high] : [])];
  const all = turn ? [...near, turn.value, turn.lower ?? turn.value, turn.upper ?? turn.value] : near;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = (high > low ? high - low : (accepts.high - accepts.low) / 4) * 0.12;
  return [Math.max(accepts.low, low - air), Math.min(accepts.high, high + air)];
}

export function turnChart(input: readonly TurnRow[], size: RowSize): TurnGeometry {
  const { width, rem } = size;
  const narrow = isNarrowRows(size);
  const margins = {
    top: 4 * rem,
    bottom: 4 * rem,
    left: (narrow ? 10 : NAMES) * rem,
    right: (narrow ? 14 : 40) * rem,
  };
  const names = input.map(({ name }) =>
    wrapText(name, (narrow ? width / rem - 30 : NAMES - 44) * rem, LABEL * NARROWER * rem, 3),
  );
  const lines = Math.max(1, ...names.map((name) => name.length));
  const head = narrow ? LINE * lines + 6 : 0;
  const row = (head + Math.max(FIELD, narrow ? 0 : LINE * lines + 24)) * rem;
  const [left, right] = [margins.left, width - margins.right];
  const rows = input.map((source, i) => {
    const [low, high] = axisOf(source);
    const x = (value: number): number => left + ((value - low) / (high - low)) * (right - left);
    const y = margins.top + i * row;
    const top = y + head * rem;
    const ticks = innerTicks(low, high, narrow ? 4 : 6);
    const { assumed, turn } = source;
    return {
      source,
      y,
      name: names[i],
      nameY: y + (narrow ? 14 : 26) * rem,
      gradeX: narrow ? width - 12 * rem : margins.left - 24 * rem,
      bar: assumed && { from: x(assumed.low), to: x(assumed.high), y: top + 34 * rem, height: 12 * rem },
      value: x(source.value),
      turn: turn && {
        at: x(turn.value),
        from: turn.lower === null ? left : x(turn.lower),
        to: turn.upper === null ? right : x(turn.upper),
        openLow: turn.lower === null,
        openHigh: turn.upper === null,
      },
      turnY: top + 20 * rem,
      axisY: top + 52 * rem,
      ticks: ticks.map((value) => ({ value, x: x(value) })),
      decimals: tickDecimals(ticks),
    };
  });
  const middles = rows.map(({ y }) => y + row / 2);
  return {
    width,
    height: Math.round(margins.top + rows.length * row + margins.bottom),
    margins,
    row,
    rows,
    indexAt: (_x, place) => nearest(middles, place),
  };
}
