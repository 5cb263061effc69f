/** The ring's state on the last day of every month (O-32): nothing in it hangs on anybody's spell. */
import type { Counts } from '../counts/counts.ts';
import { RING_STATES } from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';
import type { RingMembers } from './ring-members.ts';
import type { Officers } from './ring-officers.ts';

/** Writes it down, once an arm; in the order of RING_STATES. A ring without members is none. */
export function tellState({ months }: Plan, { ring }: Counts, members: RingMembers, officers: Officers): void {
  for (let m = 0; m + 1 < months.length; m++) {
    const day = months[m + 1] - 1;
    if (day < members.from || day >= members.to || members.members(day) === 0) continue;
    const at = RING_STATES.length * m;
    ring[at] = members.members(day);
    ring[at + 1] = members.working(day);
    ring[at + 2] = members.smallMembers(day);
    ring[at + 3] = 1;
    ring[at + 4] = officers.own(day) ? 1 : 0;
    ring[at + 5] = officers.takesPart(day) ? 1 : 0;
  }
}
