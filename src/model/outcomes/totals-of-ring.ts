/** Outcomes of the ring's state by month and over the horizon (O-32). */
import type { Counts } from '../counts/counts.ts';
import { RING_STATES } from './outcome-ids.ts';

/** Numerator and denominator of an outcome, in a month or (null) over the horizon. */
export type PutAt = (id: string, month: number | null, numerator: number, denominator: number) => void;

export function totalsOfRing({ ring }: Counts, put: PutAt): void {
  const width = RING_STATES.length;
  const months = ring.length / width;
  const sums = new Float64Array(width);
  for (let m = 0; m < months; m++) {
    for (let k = 0; k < width; k++) sums[k] += ring[width * m + k];
    tell(ring.subarray(width * m, width * (m + 1)), 1, (id, n, of) => put(id, m, n, of));
  }
  tell(sums, months, (id, n, of) => put(id, null, n, of));
}

/** The small are a share of the members; the others are means over the months. */
function tell(
  states: Float64Array,
  months: number,
  put: (id: string, numerator: number, denominator: number) => void,
): void {
  RING_STATES.forEach((state, k) => put(`O-32.${state}`, states[k], state === 'small' ? states[0] : months));
}
