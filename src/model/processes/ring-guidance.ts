/** The ring's coordinators: how many cases they can take up in a week. Unused capacity is lost, fractions are kept. */
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import { WEEK } from './meeting.ts';

export class Guidance {
  /** Full-time posts. */
  readonly posts: number;
  /** Cases a week. */
  readonly perWeek: number;
  /** Days from taking a case up until guidance is over. */
  readonly days: number;
  #credit = 0;
  #day: number;

  constructor({ values, ledger }: Around, opens: number) {
    this.posts = values.get('ring.coordinators');
    this.perWeek = (this.posts * values.get('ring.case_capacity') * WEEK) / YEAR;
    this.days = Math.max(1, Math.round(values.get('ring.guidance_days')));
    this.#day = opens;
    if (ledger) ledger.casesWeek = this.perWeek;
  }

  /** A barrier: what can be taken up since the one before. */
  replenish(day: number): void {
    const weeks = (day - this.#day) / WEEK;
    this.#day = day;
    this.#credit = Math.min(1 + this.perWeek, this.#credit + this.perWeek * weeks);
  }

  /** Takes up a case, if there is room for one. */
  takeUp(): boolean {
    if (this.#credit < 1) return false;
    this.#credit -= 1;
    return true;
  }
}
