/** What a ring costs beside its cases: posts for as long as it is open, and each member's fee for every year. */
import type { Around } from '../around.ts';
import { addYears } from '../civil.ts';
import type { RingMembers } from './ring-members.ts';

/** Books it, once an arm. A ring without members costs nothing. */
export function bookRing({ plan, values, accounts }: Around, members: RingMembers, posts: number): void {
  const { startDay, days, employers } = plan;
  const { events } = accounts;
  const { from } = members;
  const to = Math.min(members.to, days);
  if (!members.member.includes(true)) return;
  events.coordinators(from, to, posts);
  events.officers(from, members.caseworkerUntil(to), values.get('fkc.post_share'), 'insurance');
  for (let year = 0; ; year++) {
    const day = addYears(startDay + from, year) - startDay;
    if (day >= to) return;
    employers.forEach(({ employments }, e) => {
      if (members.member[e]) events.ringFee(day, employments, year === 0);
    });
  }
}
