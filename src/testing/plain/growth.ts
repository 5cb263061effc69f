/** How far a policy has grown on a day, and what differs with the size of a municipality. */
import type { PlanPolicy } from '../../model/plan.ts';

/** Part of its full size that a policy has on a day: it grows in a line over its ramp. */
export function grown({ start, ramp, end }: PlanPolicy, day: number): number {
  if (day < start || day >= end) return 0;
  return ramp === null || ramp <= 0 ? 1 : Math.min(1, (day - start + 1) / ramp);
}

/** Of a pair, what holds at a size: small municipalities have 1,000 employments, large ones 2,500. */
export function bySize([small, large]: readonly number[], employments: number): number {
  return small + Math.min(1, Math.max(0, (employments - 1000) / 1500)) * (large - small);
}
