/** Kronor in millions: what a waterfall and a sentence about society can be read in. */
import type { Difference } from '../../results/summary.ts';

const MILLION = 1e6;
/** Most decimals of millions: ten thousand kronor. */
export const MILLION_DECIMALS = 2;

export const millions = (of: Difference): Difference => ({
  ...of,
  difference: of.difference / MILLION,
  lower: of.lower / MILLION,
  upper: of.upper / MILLION,
  q25: of.q25 / MILLION,
  q75: of.q75 / MILLION,
  mcse: of.mcse / MILLION,
});
