/**
 * What has been proved about this program, as counted by `npm run proof` from runs of the tests (scripts/proof.mjs). The
 * file is committed and never written by hand.
 */
import type { Text } from '../i18n/locale.ts';
import file from './proof.json';

export interface ProofFigure {
  readonly id: string;
  readonly label: Text;
  readonly how: Text;
  /** null = there is no goal; the count is only told. */
  readonly goal: number | null;
  /** null = not run. */
  readonly reached: number | null;
  /** Of what was tried, how many did not hold. */
  readonly failed: number;
  readonly status: 'reached' | 'short' | 'failed' | 'not_run';
  /** Why it was not run. */
  readonly why: Text | null;
  /** Day of the run: YYYY-MM-DD. */
  readonly date: string | null;
  /** The commit that was run; `changed` = with changes besides. */
  readonly commit: string | null;
  readonly changed: boolean | null;
  /** What was counted, by name, where it is a list. */
  readonly names: readonly string[];
}

export const proof: readonly ProofFigure[] = (file as { figures: readonly ProofFigure[] }).figures;
