/**
 * The ring's coordinators: how many cases they can take up in a week; fractions are kept. Cases come first: while some wait, a
 * part is left for prevention (`ring.prevention_leftover`); when none do, all that they do not need is. What could be guided
 * in prevention is told, and changes no life.
 */
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
  /** Room for prevention so far, in cases. */
  prevention = 0;
  readonly #leftover: number;
  #credit = 0;
  /** Some waited at the last barrier. */
  #waiting = false;
  #day: number;

  constructor({ values, ledger }: Around, opens: number) {
    this.posts = values.get('ring.coordinators');
    this.perWeek = (this.posts * values.get('ring.case_capacity') * WEEK) / YEAR;
    this.#leftover = values.get('ring.prevention_leftover');
    this.days = Math.max(1, Math.round(values.get('ring.guidance_days')));
    this.#day = opens;
    if (ledger) ledger.casesWeek = this.perWeek;
  }

  /** A barrier at which somebody is heard: what can be taken up since the one before. Who waited then was heard anew a week later, or is gone. */
  replenish(day: number): void {
    const room = (this.perWeek * (day - this.#day)) / WEEK;
    const left = this.#waiting ? this.#leftover * Math.min(room, this.perWeek) : 0;
    const most = 1 + this.perWeek;
    const credit = this.#credit + room - left;
    this.#day = day;
    this.#waiting = false;
    this.#credit = Math.min(most, credit);
    this.prevention += left + Math.max(0, credit - most);
  }

  /** Takes up a case, if there is room for one. */
  takeUp(): boolean {
    if (this.#credit < 1) {
      this.#waiting = true;
      return false;
    }
    this.#credit -= 1;
    return true;
  }
}
