/**
 * Paired comparison: the same worlds under two arms. The difference is taken world by world and only then summarised,
 * so that what the arms share (population, luck, drawn assumptions) cancels.
 */
import { BAND, type Ends, LEVEL, RANGE } from './intervals.ts';
import { momentsOf, standardDeviation, standardError, variance } from './moments.ts';
import { quantileSorted, scratch } from './quantiles.ts';

export interface PairedDifference {
  /** Mean over worlds of b - a. */
  readonly difference: number;
  /** The quantiles of `ends` (type 7) of the paired differences. */
  readonly lower: number;
  readonly upper: number;
  readonly q25: number;
  readonly q75: number;
  readonly level: number;
  /** Monte Carlo standard error of `difference`; NaN with one pair. */
  readonly mcse: number;
  /** Share of differences below 0 plus half the zeros. */
  readonly probabilityLower: number;
  /** false when lower <= 0 <= upper, and with RANGE: cannot be told apart. */
  readonly toldApart: boolean;
  /** Standard deviation of the paired differences. */
  readonly sdPaired: number;
  /** What it would be without pairing: sqrt(var a + var b). */
  readonly sdUnpaired: number;
  /** Number of pairs. */
  readonly n: number;
}

const [roomA, roomB, roomApart] = [scratch(), scratch(), scratch()];

/**
 * The difference b - a (scenario minus baseline), pair by pair.
 * @param a the arm compared with (baseline). Pairs in which either value is not a number are left out.
 * @param b the other arm, in the same order of worlds.
 * @param ends what the interval ends with: 5 % and 95 % unless told otherwise.
 * @returns null when no pair is left.
 * @throws RangeError when the two have different lengths: they cannot be paired.
 */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  ends: Ends = BAND,
): PairedDifference | null {
  if (a.length !== b.length) throw new RangeError(`cannot pair ${a.length} values with ${b.length}`);
  const keptA = roomA(a.length);
  const keptB = roomB(a.length);
  const difference = roomApart(a.length);
  let n = 0;
  let below = 0;
  let zeros = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = b[i] - a[i];
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    keptA[n] = a[i]!;
    keptB[n] = b[i]!;
    difference[n] = apart;
    n++;
    if (apart < 0) below++;
    else if (apart === 0) zeros++;
  }
  if (n === 0) return null;
  const differences = difference.subarray(0, n);
  const moments = momentsOf(differences);
  const ascending = differences.sort();
  const lower = quantileSorted(ascending, ends[0]);
  const upper = quantileSorted(ascending, ends[1]);
  return {
    difference: moments.mean,
    lower,
    upper,
    q25: quantileSorted(ascending, 0.25),
    q75: quantileSorted(ascending, 0.75),
    level: LEVEL,
    mcse: standardError(moments),
    probabilityLower: (below + zeros / 2) / n,
    toldApart: ends !== RANGE && !(lower <= 0 && 0 <= upper),
    sdPaired: standardDeviation(moments),
    sdUnpaired: Math.sqrt(variance(momentsOf(keptA.subarray(0, n))) + variance(momentsOf(keptB.subarray(0, n)))),
    n,
  };
}
