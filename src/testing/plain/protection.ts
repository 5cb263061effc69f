/** High-risk protection, day by day. */
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import { grown } from './growth.ts';
import type { Log } from './log.ts';
import type { OnsetPolicy } from './onset.ts';
import { YEAR } from './people.ts';
import type { Person } from './types.ts';

const TWELVE_MONTHS = 365;
/** Long spells are those that pass this day; no fewer days count as long. */
const SHORT_DAYS = 14;

export class Protection implements OnsetPolicy {
  readonly mostShort: number;
  readonly mostLong: number;
  readonly #policy: PlanPolicy;
  readonly #values: Values;
  readonly #log: Log;

  constructor(policy: PlanPolicy, _plan: Plan, values: Values, setting: Setting, log: Log) {
    this.#policy = policy;
    this.#values = values;
    this.#log = log;
    this.mostShort = values.get('hrp.rr_short');
    // Of long spells only those that begin in full.
    const full = 1 - setting.tables.partShare[SHORT_DAYS + 1];
    this.mostLong = 1 - full + full * values.get('hrp.rr_full_long');
  }

  /** Back from a spell that began on `start` and ended (or its benefit did) after `length` days. */
  back(person: Person, day: number, length: number): void {
    if (person.protection !== null && day < person.protection.to) return;
    if (day < this.#policy.start || day >= Math.min(this.#policy.end, person.leaves)) return;
    const [occasions, days] = this.#values.vector('hrp.rule');
    const often = person.starts.filter((start) => start > day - TWELVE_MONTHS).length;
    if (often <= Math.round(occasions) && length <= Math.max(SHORT_DAYS, Math.round(days))) return;
    const year = Math.floor((day - this.#policy.start) / YEAR);
    if (person.luck.uniform('protectionApply', year) >= this.#values.get('hrp.takeup')) return;
    if (person.luck.uniform('protectionReach') >= grown(this.#policy, day)) return;
    // One whose time is up today is over before the next is granted.
    this.close(person, day);
    const from = day + Math.max(1, Math.round(this.#values.get('hrp.handling')));
    const months = Math.max(1, Math.round((this.#values.get('hrp.months') * YEAR) / 12));
    const to = Math.min(from + months, this.#policy.end);
    person.protection = from < to ? { from, to } : null;
  }

  /** In the morning of somebody who is employed. */
  morning(person: Person, day: number): void {
    const { protection } = person;
    if (protection?.from === day && day < person.leaves) this.#log.person(person, day, 'protection_start', '', '');
    if (protection?.to === day) this.close(person, day);
  }

  /** Time is up, or the person leaves. */
  close(person: Person, day: number): void {
    const { protection } = person;
    person.protection = null;
    if (protection !== null && protection.from < day) this.#log.person(person, day, 'protection_end', '', '');
  }

  #holds({ protection }: Person, day: number): boolean {
    return protection !== null && day >= protection.from && day < protection.to;
  }

  short(person: Person, day: number): number {
    return this.#holds(person, day) ? this.mostShort : 1;
  }

  long(person: Person, day: number): number {
    return this.#holds(person, day) ? this.mostLong : 1;
  }
}
