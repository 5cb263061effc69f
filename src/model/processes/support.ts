/**
 * Support before sick leave: a strained person gets guidance and training though neither sick-listed nor unemployed. Some of
 * those who become strained ask; what is shared is the places of a week. Requests are heard at weekly barriers by request day,
 * then person; who is absent then is heard at the first barrier after the return, who is well again asks no more. Support
 * eases strain for a while (processes/strain.ts). Rules tied to being sick-listed or unemployed keep the public purse closed
 * (`rule.gap_open`): then the employer pays, with the insurance's grant for rehabilitation that employers buy (`rehab.grant`).
 */
import { uniform } from '../../engine/draws.ts';
import type { Around } from '../around.ts';
import type { LifeColumns } from '../columns.ts';
import { YEAR } from '../civil.ts';
import type { OnsetFactor } from '../spells/onset-factors.ts';
import type { PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { nextBarrier, WEEK } from './meeting.ts';
import type { Strain } from './strain.ts';

export const SUPPORT_POLICY = 'support-before-sick-leave';
const NEVER = 1e9;

/** Who waits for support at a barrier. */
export interface Asking {
  readonly slot: number;
  readonly asked: number;
  readonly person: number;
}

export class Support {
  readonly factor: OnsetFactor;
  readonly #around: Around;
  readonly #columns: LifeColumns;
  readonly #population: Population;
  readonly #strain: Strain;
  readonly #from: number;
  readonly #to: number;
  readonly #days: number;
  readonly #ramp: number;
  readonly #takeup: number;
  readonly #notice: number;
  readonly #places: number;
  readonly #length: number;
  readonly #ease: number;
  readonly #kronor: number;
  readonly #public: boolean;
  /** Grants so far, in kronor: by person and year of the study, and by employer and year. */
  readonly #granted = { person: new Map<number, number>(), employer: new Map<number, number>() };

  /** null when the plan has no such policy. */
  static of(around: Around, strain: Strain): Support | null {
    const policy = around.plan.policies.find(({ id }) => id === SUPPORT_POLICY);
    return policy ? new Support(around, policy, strain) : null;
  }

  private constructor(around: Around, policy: PlanPolicy, strain: Strain) {
    const { plan, values, population, columns } = around;
    this.#around = around;
    this.#columns = columns;
    this.#population = population;
    this.#strain = strain;
    this.#days = plan.days;
    this.#from = policy.start;
    this.#to = policy.end;
    this.#ramp = policy.ramp ?? (values.get('gap.startup_months') * YEAR) / 12;
    this.#takeup = values.get('gap.takeup');
    this.#notice = Math.round(values.get('gap.notice_days'));
    this.#places = Math.round(values.get('gap.places_week'));
    this.#length = Math.round(values.get('gap.support_days'));
    this.#ease = values.get('gap.hr_recover');
    this.#kronor = values.get('gap.cost_case');
    this.#public = values.get('rule.gap_open') > 0;
    // Where support slows recovery, the eased path is strained while the own one is well.
    const { short, causes } = population.setting.strain;
    const adds = this.#ease < 1;
    this.factor = {
      policy: SUPPORT_POLICY,
      acts: 'both',
      mostShort: adds ? Math.max(1, short[1] / short[0]) : Math.max(1, short[0] / short[1]),
      mostLong: Math.max(1, ...causes[0].map((well, c) => (adds ? causes[1][c] / well : well / causes[1][c]))),
      follows: true,
      short: (slot) => strain.short(slot),
      long: (slot, _, cause) => strain.long(slot, cause),
      // Anybody may become strained.
      touches: () => true,
    };
  }

  /** Nobody in a slot asks. */
  clear(slot: number): void {
    this.#columns.supportBarrier[slot] = NEVER;
  }

  /** Strain may have begun or ended today; `since` = first day of the present state as far as the policy can know. */
  changed(slot: number, since: number): void {
    const { supportBarrier, supportAsked, strain } = this.#columns;
    if (!this.#strain.isStrained(slot)) {
      supportBarrier[slot] = NEVER;
      return;
    }
    if (supportBarrier[slot] < NEVER || strain.since[slot] !== since || strain.to[slot] < NEVER) return;
    const day = Math.max(this.#from, since + this.#notice);
    if (day >= Math.min(this.#to, this.#days) || !this.#asks(slot, day)) return;
    supportAsked[slot] = day;
    supportBarrier[slot] = this.#within(nextBarrier(day));
    this.#around.accounts.tally('supportAsked');
  }

  #within(barrier: number): number {
    return barrier < Math.min(this.#to, this.#days) ? barrier : NEVER;
  }

  #asks(slot: number, day: number): boolean {
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const times = this.#columns.strain.count[slot];
    const reach = this.#ramp > 0 ? (day - this.#from + 1) / this.#ramp : 1;
    return (
      uniform(hi, lo, processes.supportAsk, times) < this.#takeup &&
      uniform(hi, lo, processes.supportReach, times) < reach
    );
  }

  /** Barrier at which the request of a slot is heard: not in an absence, nor while a request for a talk waits. */
  next(slot: number): number {
    const { supportBarrier, free, busy, leave, talkBarrier } = this.#columns;
    if (supportBarrier[slot] === NEVER) return NEVER;
    if (supportBarrier[slot] < free[slot]) supportBarrier[slot] = this.#within(nextBarrier(free[slot]));
    // Not written down: days before the answer may still have to be lived, and an absence on them counts.
    let barrier = supportBarrier[slot];
    if (barrier <= busy[slot]) barrier = this.#within(nextBarrier(busy[slot]));
    if (talkBarrier[slot] < NEVER) barrier = Math.max(barrier, talkBarrier[slot]);
    // Who has left by then is not heard; guidance may still put that day off.
    return leave[slot] <= barrier ? NEVER : barrier;
  }

  /** Whether a slot that stands still at a barrier is heard there. */
  isHeard(slot: number, day: number): boolean {
    return this.#columns.talkBarrier[slot] === NEVER && this.next(slot) === day;
  }

  /** The barrier on `day`, requests in their order. */
  hear(day: number, requests: readonly Asking[]): void {
    const { supportBarrier, supportAsked, epoch, free } = this.#columns;
    const { accounts, ledger } = this.#around;
    const { employer } = this.#population;
    let places = this.#places;
    for (const { slot, person } of requests) {
      if (places === 0) {
        ledger?.lost(day, 'support', person, employer[slot]);
        accounts.tally('supportQueueWeeks');
        supportBarrier[slot] = this.#within(day + WEEK);
        continue;
      }
      places--;
      ledger?.given(day, 'support', person, -1, employer[slot]);
      supportBarrier[slot] = NEVER;
      accounts.tally('supportStarted');
      accounts.tally('supportWaits', day - supportAsked[slot]);
      if (this.#public) accounts.events.publicSupport(employer[slot], day, this.#kronor);
      else this.#buy(person, employer[slot], day);
      this.#strain.ease(slot, day, this.#length, this.#ease);
      epoch[slot] = Math.min(epoch[slot], Math.max(day, free[slot]));
    }
  }

  /** The employer buys it; what is granted hangs on what it and the person have been granted that year. */
  #buy(person: number, employer: number, day: number): void {
    const { events, ledger } = this.#around.accounts;
    if (day >= this.#days) return;
    const { person: people, employer: employers } = this.#granted;
    const year = ledger.yearOf[day];
    const [p, e] = [person * ledger.years + year, employer * ledger.years + year];
    const [personGot, employerGot] = [people.get(p) ?? 0, employers.get(e) ?? 0];
    const grant = events.rehabilitation(employer, day, this.#kronor, personGot, employerGot);
    people.set(p, personGot + grant);
    employers.set(e, employerGot + grant);
  }
}
