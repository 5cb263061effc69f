/**
 * How employers join the ring. Members of the study are there when it opens. Others may be asked (the study says who), by the
 * policy of recruitment: each is then asked on a day within the policy's ramp and joins by a constant hazard, so that the
 * probability within a year is `ring.join_prob`: small, large, and large employers that cut down, which save. A fee that
 * includes cases makes small ones join more (`ring.join_factor`). Drawn per world and employer, alike in all arms.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import { log } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import { processes } from '../process-ids.ts';

export const RECRUITMENT_POLICY = 'ring-recruitment';
/** A probability of 1 has no hazard. */
const ALMOST = 0.99;

/** Days on which recruitment goes on, within those on which the ring is open; null when it does not. */
export function recruits({ plan }: Around, opens: number, closes: number): { from: number; to: number } | null {
  const policy = plan.policies.find(({ id }) => id === RECRUITMENT_POLICY);
  if (!policy) return null;
  const from = Math.max(opens, policy.start);
  const to = Math.min(closes, policy.end);
  return from < to ? { from, to } : null;
}

/** First day as a member, by employer; Infinity when it never is one. */
export function joinDays(
  around: Around,
  opens: number,
  closes: number,
  small: readonly boolean[],
  saves: readonly boolean[],
): number[] {
  const { plan, values, population } = around;
  const when = recruits(around, opens, closes);
  const ramp = plan.policies.find(({ id }) => id === RECRUITMENT_POLICY)?.ramp ?? 0;
  return plan.employers.map(({ ring, asked }, e) => {
    if (ring) return opens;
    if (!asked || when === null) return Infinity;
    const hi = population.employerHi[e];
    const lo = population.employerLo[e];
    if (uniform(hi, lo, processes.ringAsked, 0) >= values.get('ring.asked_share')) return Infinity;
    const [few, many, saving] = values.vector('ring.join_prob');
    const more = values.get('ring.fee_includes_cases') > 0 ? values.get('ring.join_factor') : 1;
    const within = Math.min(ALMOST, small[e] ? few * more : saves[e] ? saving : many);
    if (within <= 0) return Infinity;
    const asks = when.from + ramp * uniform(hi, lo, processes.ringAsked, 1);
    const joins = Math.ceil(asks + (exponential(hi, lo, processes.ringJoins, 0) * YEAR) / -log(1 - within));
    return joins < when.to ? joins : Infinity;
  });
}
