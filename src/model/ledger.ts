/**
 * The displacement ledger: a coordinator, a training place or a vacancy that is given to one is not there for another. Who
 * asked at the same barrier and went without is written down beside the one who got it last. Only there when it is asked for.
 */
export interface LedgerRow {
  readonly day: number;
  readonly what: 'coordinator' | 'training' | 'vacancy';
  readonly givenTo: number | null;
  readonly lostBy: number;
}

export class Ledger {
  readonly rows: LedgerRow[] = [];
  #last = new Map<string, { day: number; person: number }>();

  given(day: number, what: LedgerRow['what'], person: number): void {
    this.#last.set(what, { day, person });
  }

  /** `givenTo` = who got the last one at the same barrier; null when there was none to get. */
  lost(day: number, what: LedgerRow['what'], person: number): void {
    const last = this.#last.get(what);
    this.rows.push({ day, what, givenTo: last?.day === day ? last.person : null, lostBy: person });
  }
}
