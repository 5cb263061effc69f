/**
 * When the ring ends: on the policy's own day, or when it closes. Its legal and funding form sets the risk (`ring.owner_form`,
 * `ring.survival_hazard`); a ring run as a project cannot close before its money ends (`ring.funded_months`), and is then the
 * form most at risk. Drawn per world, alike in all arms.
 */
import { exponential } from '../../engine/draws.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { ringKey } from './ring-case.ts';

/** Place in `ring.survival_hazard` of each option of `ring.owner_form`: company, association, non-profit, project, network. */
const HAZARD_OF_FORM = [4, 3, 2, 0, 1] as const;
/** Option of `ring.owner_form`: paid by a project for a time. */
const PROJECT = 3;

/** First day on which the ring is closed; the policy's end at the latest. */
export function closingDay({ values, population }: Around, { start, end }: PlanPolicy): number {
  const form = values.get('ring.owner_form');
  const hazard = values.vector('ring.survival_hazard')[HAZARD_OF_FORM[form]];
  if (hazard <= 0) return end;
  const safe = form === PROJECT ? (values.get('ring.funded_months') * YEAR) / 12 : 0;
  const { hi, lo } = ringKey(population);
  const years = exponential(hi, lo, processes.ringCloses, 0) / hazard;
  return Math.min(end, start + Math.max(1, Math.ceil(safe + years * YEAR)));
}
