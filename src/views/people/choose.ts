/** Which lives can be looked at: who fits a search, and who stands for gaining, losing and neither. */
import { subKeyHi, subKeyLo, uniform } from '../../engine/draws.ts';
import { byDifference, lotOf, type Pairs } from '../../experiments/lives.ts';
import type { LifeLog } from '../../model/life-log.ts';
import { AGE_BANDS } from '../../model/setting.ts';

/** Empty: all. */
export interface Filter {
  readonly employer: string;
  readonly sex: string;
  /** Index of the band of ages. */
  readonly age: string;
  readonly occupation: string;
}

export const NO_FILTER: Filter = { employer: '', sex: '', age: '', occupation: '' };

/** First and last age of each band; null where it is open. */
export const AGES = [null, ...AGE_BANDS].map((from, i) => ({ from, to: AGE_BANDS[i] ?? null }));

/** Rows of pairs that fit, from the largest gain to the largest loss. */
export function chosenRows(pairs: Pairs, log: LifeLog, filter: Filter): Int32Array {
  const { employer, sex, age, occupation } = filter;
  const band = age === '' ? null : AGES[Number(age)];
  return byDifference(pairs).filter((row) => {
    const p = pairs.a[row];
    if (employer !== '' && log.employers[log.employer[log.first[p]]] !== employer) return false;
    if (sex !== '' && log.woman[p] !== Number(sex)) return false;
    if (occupation !== '' && log.occupation[p] !== Number(occupation)) return false;
    return !band || ((band.from ?? 0) <= log.age[p] && log.age[p] < (band.to ?? Infinity));
  });
}

/** Places in a list of rows of those whose days are the same, with as many days as the middle one of those who have any. */
export function typicalPlace(pairs: Pairs, rows: Int32Array): number {
  const same = [...rows.keys()].filter((i) => lotOf(pairs, rows[i], 0) === 'unchanged' && pairs.absentA[rows[i]] > 0);
  same.sort((i, j) => pairs.absentA[rows[i]] - pairs.absentA[rows[j]] || rows[i] - rows[j]);
  return same[same.length >> 1] ?? 0;
}

/** The same person for the same world and turn, in every browser. */
export function randomPlace(count: number, world: number, turn: number): number {
  return Math.floor(count * uniform(subKeyHi(world, turn, count), subKeyLo(world, turn, count), 0, turn));
}
