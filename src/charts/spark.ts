/** A small picture of a real result: an interval for each scenario on one axis, zero named. */
import type { Figure } from './frame.ts';
import { differenceScale } from './interval.ts';
import type { Scale } from './interval.ts';

export interface SparkInput {
  readonly rows: readonly {
    readonly slot: number;
    readonly letter: string;
    readonly name: string;
    readonly figure: Figure;
    /** false: grey, as everywhere. */
    readonly told: boolean;
  }[];
  /** Half-width of what does not matter. */
  readonly rope?: number;
}

export interface SparkGeometry {
  readonly scale: Scale;
  /** Place of zero in per cent of the width. */
  readonly zero: number;
  /** Which way the word at zero runs, so that it stays in the picture. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export function spark({ rows, rope = 0 }: SparkInput): SparkGeometry {
  const scale = differenceScale(
    rows.map(({ figure }) => figure),
    rope,
  );
  const zero = (-scale.low / (scale.high - scale.low)) * 100;
  return { scale, zero, anchor: zero > 75 ? 'end' : zero < 25 ? 'start' : 'middle' };
}
