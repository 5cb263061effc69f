/**
 * What a ring costs: posts for as long as it is open, those who recruit members among them; each member's fee for every year;
 * and a fee for each case that is taken up, but for as many a member and year as the yearly fee includes
 * (`ring.fee_includes_cases`, which makes that one `ring.fee_with_cases` times as large).
 */
import type { Around } from '../around.ts';
import { addYears, YEAR } from '../civil.ts';
import type { RingMembers } from './ring-members.ts';
import type { Officers } from './ring-officers.ts';
import { recruits } from './ring-recruitment.ts';

/** Fees for cases, as they are taken up. */
export class CaseFees {
  readonly #around: Around;
  readonly #joined: readonly number[];
  readonly #included: number;
  /** Cases of this year of membership, and which year that is; by employer. */
  readonly #cases: { year: number; n: number }[];

  constructor(around: Around, { joined }: RingMembers) {
    this.#around = around;
    this.#joined = joined;
    this.#included = around.values.get('ring.fee_includes_cases');
    this.#cases = joined.map(() => ({ year: 0, n: 0 }));
  }

  book(employer: number, day: number): void {
    const of = this.#cases[employer];
    const year = Math.floor((day - this.#joined[employer]) / YEAR);
    if (year !== of.year) of.n = 0;
    of.year = year;
    of.n++;
    if (of.n > this.#included) this.#around.accounts.events.ringCase(employer, day);
  }
}

/** Books what belongs to no case, once an arm. A ring without members costs nothing. */
export function bookRing(around: Around, members: RingMembers, officers: Officers, posts: number): void {
  const { plan, values, accounts } = around;
  const { startDay, days, employers } = plan;
  const { events } = accounts;
  const { from } = members;
  const to = Math.min(members.to, days);
  if (!members.joined.some((day) => day < to)) return;
  events.coordinators(from, to, posts);
  if (officers.from < Infinity)
    events.officers(officers.from, Math.min(officers.until, to), values.get('fkc.post_share'), 'insurance');
  const asks = recruits(around, from, to);
  if (asks !== null) events.coordinators(asks.from, asks.to, values.get('ring.recruiters'));
  const times = values.get('ring.fee_includes_cases') > 0 ? values.get('ring.fee_with_cases') : 1;
  members.joined.forEach((joined, e) => {
    for (let year = 0; joined < to; year++) {
      const day = addYears(startDay + joined, year) - startDay;
      if (day >= to) return;
      events.ringFee(e, day, employers[e].employments, year === 0, times);
    }
  });
}
