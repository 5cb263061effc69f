/**
 * The interval is the mark: a bar from 5 to 95 %, darker from 25 to 75 %, the middle as a notch cut out of it. Positions
 * are in per cent of the width, so that the bar needs no measuring.
 */
import type { Band } from './frame.ts';

export interface Scale {
  readonly low: number;
  readonly high: number;
}

export interface IntervalMark {
  readonly outer: { readonly x: number; readonly width: number };
  readonly inner: { readonly x: number; readonly width: number };
  readonly notch: number;
  /** Too narrow for a bar: all worlds agree, or nearly, and a mark of fixed width stands in the place. */
  readonly speck: boolean;
  readonly zero: number;
  readonly rope: { readonly x: number; readonly width: number } | null;
}

/** Per cent of the width. */
const SPECK = 1.5;

export function intervalMark(band: Band, scale: Scale, rope = 0): IntervalMark {
  const at = (value: number): number =>
    ((Math.max(scale.low, Math.min(scale.high, value)) - scale.low) / (scale.high - scale.low)) * 100;
  const bar = (from: number, to: number): { x: number; width: number } => ({ x: at(from), width: at(to) - at(from) });
  return {
    outer: bar(band.lower, band.upper),
    inner: bar(band.q25, band.q75),
    notch: at(band.middle),
    speck: at(band.upper) - at(band.lower) < SPECK,
    zero: at(0),
    rope: rope > 0 ? bar(-rope, rope) : null,
  };
}

/** The next of 1, 1.5, 2, 3, 5, 7 x 10^n at or above the size: few steps, so that a scale seldom jumps between runs. */
export function roomFor(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [1, 1.5, 2, 3, 5, 7, 10].find((factor) => factor * power >= size * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** A scale for bars of differences: holds all of them, zero, the rope and some air; alike for all rows of a card. */
export function differenceScale(bands: readonly Band[], rope = 0): Scale {
  const low = Math.min(0, ...bands.map((band) => band.lower));
  const high = Math.max(0, ...bands.map((band) => band.upper));
  const air = Math.max(-low, high, rope) * 0.12;
  const widest = Math.max(-low, high, rope) + air;
  const least = Math.max(rope * 1.5, widest * 0.3);
  return { low: -roomFor(Math.max(-low + air, least)), high: roomFor(Math.max(high + air, least)) };
}
