// Laws of the length of a spell, as hazard tables, and many spells from them: shared by the closed-form checks.

import type { HazardTable } from '../engine/index.ts';
import {
  crossing,
  exp,
  exponential,
  hashText,
  hazardTable,
  log,
  normalCdf,
  pow,
  subKeys,
  worldKey,
} from '../engine/index.ts';
import { gammaCdf } from '../stats/special.ts';

export const N = 200_000;
/** Days of a table. */
export const DAYS = 3000;

/** The table whose survival at the end of each whole day is that of the law; `fault` multiplies all hazards. */
export function tableOf(survival: (d: number) => number, fault = 1): HazardTable {
  const daily = Float64Array.from({ length: DAYS }, (_, d) => fault * log(survival(d) / survival(d + 1)));
  return hazardTable(daily, daily[DAYS - 1]);
}

export const weibull = (d: number) => exp(-pow(d / 60, 0.7));
export const lognormal = (d: number) => (d === 0 ? 1 : normalCdf(-log(d / 12) / 0.9));
export const gamma = (d: number) => (d === 0 ? 1 : Math.max(1e-250, 1 - gammaCdf(d / 9, 1.6)));

const { hi, lo } = worldKey([33, 0], 0);
export const his = new Int32Array(N);
export const los = new Int32Array(N);
subKeys(hi, lo, 0, his, los);
/** N lengths of spells, real-valued. */
export const lengths = (table: HazardTable, process: string) => {
  const p = hashText(process);
  return Float64Array.from(his, (_, i) => crossing(table, 0, exponential(his[i], los[i], p, 0), 1));
};
