/**
 * The displacement ledger: a slot for a meeting, a coordinator, a training place, a vacancy or a week's decision that is
 * given to one is not there for another. Who asked at the same barrier and went without is written down beside the one who
 * got it last. Only there when it is asked for; nothing that is lived depends on it.
 */

/** What can be lost to another, and decisions on one person alone: a job outside the ring, a subsidy that is granted. */
export const THINGS = [
  'meeting',
  'coordinator',
  'training',
  'vacancy',
  'decision',
  'outside',
  'grant',
  'support',
] as const;
export type Thing = (typeof THINGS)[number];

export interface LedgerRow {
  readonly day: number;
  readonly what: Thing;
  readonly givenTo: number | null;
  readonly lostBy: number;
}

export interface GivenRow {
  readonly day: number;
  readonly what: Thing;
  readonly person: number;
  /** Index of the employer at which the place is; -1 where it is at none. */
  readonly employer: number;
}

export interface OfferedRow {
  readonly day: number;
  readonly what: 'training' | 'vacancy';
  readonly employer: number;
}

export class Ledger {
  readonly rows: LedgerRow[] = [];
  readonly gifts: GivenRow[] = [];
  readonly offers: OfferedRow[] = [];
  /** Cases a week that the ring's coordinators have room for; 0 without a ring. */
  casesWeek = 0;
  #last = new Map<string, { day: number; person: number }>();

  /** `site` parts what is shared only within a municipality. */
  given(day: number, what: Thing, person: number, employer = -1, site = -1): void {
    this.#last.set(`${what} ${site}`, { day, person });
    this.gifts.push({ day, what, person, employer });
  }

  /** `givenTo` = who got the last one at the same barrier; null when there was none to get. */
  lost(day: number, what: Thing, person: number, site = -1): void {
    const last = this.#last.get(`${what} ${site}`);
    this.rows.push({ day, what, givenTo: last?.day === day ? last.person : null, lostBy: person });
  }

  offered(day: number, what: OfferedRow['what'], employer: number): void {
    this.offers.push({ day, what, employer });
  }
}
