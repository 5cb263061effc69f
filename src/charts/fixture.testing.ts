/** Invented series for tests of charts. Nothing here reaches the product. */
import type { Band, Calendar, Figure } from './frame.ts';

export function calendar(year: number, month: number, count: number): Calendar {
  return {
    months: Array.from({ length: count }, (_, i) => ({
      year: year + Math.floor((month - 1 + i) / 12),
      month: ((month - 1 + i) % 12) + 1,
    })),
  };
}

export const band = (middle: number, half: number): Band => ({
  lower: middle - half,
  q25: middle - half * 0.42,
  middle,
  q75: middle + half * 0.42,
  upper: middle + half,
});

/** Two full years around 6.5 %, with a season. */
export const level = (shift = 0): Band[] =>
  Array.from({ length: 24 }, (_, m) => band(6.5 + shift + Math.sin(m / 1.9), 0.5));

export const figure = (middle: number, half: number): Figure => ({ ...band(middle, half), worlds: 240 });
