/** Chance against assumptions, in words and as what the two pictures take. */
import type { Figure } from '../../charts/frame.ts';
import type { TornadoInput } from '../../charts/tornado.ts';
import type { Grade, UncertaintyInput } from '../../charts/uncertainty.ts';
import type { Sensitivity } from '../../experiments/sensitivity.ts';
import type { Effect } from '../../experiments/tornado.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Share } from '../../stats/share.ts';

/** An estimated share or mean: its interval has two ends, and nothing is known of what lies between them and the middle. */
const figure = (middle: number, lower: number, upper: number, worlds: number): Figure => ({
  ...{ lower, middle, upper, worlds },
  q25: middle,
  q75: middle,
});
const ofShare = ({ share, lower, upper }: Share, worlds: number): Figure => figure(share, lower, upper, worlds);

/** `20–35 %` */
export const shareText = ({ lower, upper }: { lower: number; upper: number }, f: Format): string =>
  f.percent(f.range({ lower: 100 * lower, upper: 100 * upper }, 0));

export function doubtTitle({ chance, assumptions, larger }: Sensitivity, t: Messages, f: Format): string {
  if (!chance || !assumptions) return t.doubtUntold;
  if (larger === null) return t.doubtNeither;
  return larger === 'chance'
    ? t.doubtChanceLarger(shareText(chance, f))
    : t.doubtAssumedLarger(shareText(assumptions, f));
}

/**
 * Both bars; the bar of grades only where each of them is known and none is below nothing, as it is filled to its end:
 * otherwise the grades are said in words.
 * @returns null where the two cannot be told.
 */
export function doubtInput(
  { chance, assumptions, byGrade, worlds }: Sensitivity,
  t: Messages,
  f: Format,
): UncertaintyInput | null {
  if (!chance || !assumptions) return null;
  const shares = byGrade.map(({ first }) => first);
  const whole = shares.reduce((sum, share) => sum + (share?.share ?? NaN), 0);
  const filled = whole > 0 && shares.every((share) => share !== null && share.share >= 0);
  return {
    sources: [
      { id: 'chance', name: t.doubtChance, share: ofShare(chance, worlds) },
      { id: 'assumptions', name: t.doubtAssumptions, share: ofShare(assumptions, worlds) },
    ],
    grades: filled
      ? byGrade.map(({ grade, assumptions: count, first }) => ({
          grade: grade as Grade,
          name: t.doubtGrade(grade, f.number(count, 0)),
          share: figure(
            first!.share / whole,
            Math.min(1, first!.lower / whole),
            Math.min(1, first!.upper / whole),
            worlds,
          ),
        }))
      : [],
  };
}

/** Every grade's share of all uncertainty, or that it cannot be told: that it is anything from nothing to all says no more. */
export const gradeSentences = ({ byGrade }: Sensitivity, t: Messages, f: Format): string[] =>
  byGrade.map(({ grade, assumptions, first }) =>
    first && (first.lower >= 0.005 || first.upper < 0.995)
      ? t.doubtGradeShare(grade, f.number(assumptions, 0), shareText(first, f))
      : t.doubtGradeOpen(grade, f.number(assumptions, 0)),
  );

export interface AssumptionWords {
  readonly name: (id: string) => string;
  /** A value of it, with its unit; of a vector nothing short can be written. */
  readonly value: (id: string, value: number) => string;
}

/** A swing so large a part of the largest counts as large, or as moderate. Words only: the bars show the sizes. */
const LARGE = 0.5;
const SOME = 0.2;

const known = ({ value, lower, upper }: Effect): Figure | null =>
  lower === null || upper === null ? null : figure(value, lower, upper, 0);

/** @returns null where there is no bar to draw. */
export function tornadoInput(
  { difference, tornado, worlds }: Sensitivity,
  words: AssumptionWords,
  t: Messages,
): TornadoInput | null {
  const base = difference && known(difference);
  if (!base) return null;
  const largest = Math.max(0, ...tornado.map(({ swing }) => Math.abs(swing.value)));
  const rows = tornado.flatMap(({ id, grade, low, high, swing }) => {
    const [lowEnd, highEnd] = [known(low.difference), known(high.difference)];
    if (!lowEnd || !highEnd) return [];
    const part = Math.abs(swing.value) / largest;
    const weight = part >= LARGE ? t.tornadoStrong : part >= SOME ? t.tornadoSome : t.tornadoWeak;
    const value = (held: readonly number[], word: string): string =>
      held.length === 1 ? words.value(id, held[0]) : word;
    return [
      {
        ...{ id, name: words.name(id), grade: grade as Grade },
        weight: swing.told ? weight : t.tornadoOpen,
        low: { result: { ...lowEnd, worlds }, value: value(low.held, t.vectorLow) },
        high: { result: { ...highEnd, worlds }, value: value(high.held, t.vectorHigh) },
      },
    ];
  });
  return rows.length > 0 ? { base: { ...base, worlds }, neutral: 0, rows } : null;
}

export function tornadoReading({ rows }: TornadoInput, index: number, t: Messages, f: Format): string {
  const { name, low, high, weight } = rows[index];
  const end = (of: typeof low): string => `${of.value}: ${f.difference(of.result, 3)} ${t.points}`;
  return `${name} (${weight}). ${t.lowEnd} ${end(low)}. ${t.highEnd} ${end(high)}`;
}
