/** What a ring costs beside its cases: posts for as long as it is open, and each member's fee for every year. */
import type { Around } from '../around.ts';
import { addYears } from '../civil.ts';
import type { RingMembers } from './ring-members.ts';
import type { Officers } from './ring-officers.ts';

/** Books it, once an arm. A ring without members costs nothing. */
export function bookRing(
  { plan, values, accounts }: Around,
  members: RingMembers,
  officers: Officers,
  posts: number,
): void {
  const { startDay, days, employers } = plan;
  const { events } = accounts;
  const { from } = members;
  const to = Math.min(members.to, days);
  if (!members.joined.some((day) => day < to)) return;
  events.coordinators(from, to, posts);
  if (officers.from < Infinity)
    events.officers(officers.from, Math.min(officers.until, to), values.get('fkc.post_share'), 'insurance');
  members.joined.forEach((joined, e) => {
    for (let year = 0; joined < to; year++) {
      const day = addYears(startDay + joined, year) - startDay;
      if (day >= to) return;
      events.ringFee(e, day, employers[e].employments, year === 0);
    }
  });
}
