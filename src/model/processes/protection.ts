/**
 * High-risk protection (särskilt högriskskydd): who has more than so many spells in twelve months, or comes back from a long
 * one (`hrp.rule`), may apply; the insurance office decides after `hrp.handling` days. While it holds, no waiting deduction is
 * made and the insurance refunds the employer's sick pay. Short spells may become more frequent (`hrp.rr_short`) and long ones
 * that begin in full less or more (`hrp.rr_full_long`).
 *
 * Nothing is shared: all that happens follows from the person's own spells and draws. One draw a person and policy year
 * says whether the person applies in that year (`hrp.takeup` is a share of those who qualify, a year).
 */
import { uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import { RECENT, type LifeColumns } from '../columns.ts';
import { YEAR } from '../civil.ts';
import type { OnsetFactor } from '../spells/onset-factors.ts';
import type { Plan, PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { SHORT_DAYS } from '../tables.ts';
import type { Witness } from '../witness.ts';

export const PROTECTION_POLICY = 'high-risk-protection';
const NEVER = 1e9;
/** Spells are counted over twelve months, as the rule says. */
const TWELVE_MONTHS = 365;
const MONTH = YEAR / 12;

export class Protection implements OnsetFactor {
  readonly policy = PROTECTION_POLICY;
  readonly acts = 'both';
  readonly mostShort: number;
  readonly mostLong: number;
  readonly follows = false;
  /** More spells than these in twelve months qualify. */
  readonly occasions: number;
  readonly #longDays: number;
  readonly #from: number;
  readonly #to: number;
  readonly #ramp: number;
  readonly #takeup: number;
  readonly #handling: number;
  readonly #lasts: number;
  readonly #officerHours: number;
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;

  /** null when the plan has no such policy. */
  static of(around: Around): Protection | null {
    const policy = around.plan.policies.find(({ id }) => id === PROTECTION_POLICY);
    return policy ? new Protection(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { plan, values, population, columns, accounts, witness } = around;
    this.#plan = plan;
    this.#population = population;
    this.#columns = columns;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#from = policy.start;
    this.#to = policy.end;
    this.#ramp = policy.ramp ?? 0;
    const [occasions, longDays] = values.vector('hrp.rule');
    // As many spells of the last twelve months are remembered.
    this.occasions = Math.min(RECENT - 1, Math.round(occasions));
    this.#longDays = Math.max(SHORT_DAYS, Math.round(longDays));
    this.#takeup = values.get('hrp.takeup');
    this.#handling = Math.max(1, Math.round(values.get('hrp.handling')));
    this.#lasts = Math.max(1, Math.round(values.get('hrp.months') * MONTH));
    this.#officerHours = values.get('hrp.officer_hours');
    this.mostShort = values.get('hrp.rr_short');
    // Of long spells only those that begin in full: the others go on as they do.
    const full = 1 - population.setting.tables.partShare[SHORT_DAYS + 1];
    this.mostLong = 1 + full * (values.get('hrp.rr_full_long') - 1);
  }

  /** Whether somebody whose spell of `length` days ends on `day` qualifies then, and applies. */
  applies(slot: number, day: number, length: number): boolean {
    const of = this.#columns;
    if (day < this.#from || day >= Math.min(this.#to, this.#plan.days, of.leave[slot])) return false;
    if (length <= this.#longDays && !this.#often(slot, day)) return false;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const year = Math.floor((day - this.#from) / YEAR);
    if (uniform(hi, lo, processes.protectionApply, year) >= this.#takeup) return false;
    return !(this.#ramp > 0) || uniform(hi, lo, processes.protectionReach, 0) < (day - this.#from + 1) / this.#ramp;
  }

  #often(slot: number, day: number): boolean {
    const { recent, recentCount } = this.#columns;
    const before = recentCount[slot] - 1 - this.occasions;
    return before >= 0 && recent[RECENT * slot + (before % RECENT)] > day - TWELVE_MONTHS;
  }

  /** A spell of `length` days has ended, and the person is back on `day`. */
  after(slot: number, day: number, length: number): void {
    const of = this.#columns;
    // One application at a time, and none while the protection holds.
    if (of.protectedTo[slot] < NEVER && of.protectedTo[slot] > day) return;
    if (!this.applies(slot, day, length)) return;
    this.close(slot, day);
    const from = day + this.#handling;
    const to = Math.min(from + this.#lasts, this.#to);
    const employer = this.#population.employer[slot];
    this.#accounts.events.hours(employer, 'officer-hours', from, this.#officerHours);
    if (from >= to) return;
    of.protectedFrom[slot] = from;
    of.protectedTo[slot] = to;
  }

  /** On `day` the person leaves, applies anew, or time is up: what has begun is told and counted. */
  close(slot: number, day: number): void {
    const of = this.#columns;
    const from = of.protectedFrom[slot];
    const to = of.protectedTo[slot];
    if (from === NEVER || to === NEVER) return;
    of.protectedFrom[slot] = NEVER;
    of.protectedTo[slot] = NEVER;
    if (from >= Math.min(day, this.#plan.days)) return;
    this.#accounts.tally('protections');
    this.#witness?.job(slot, from, 'protection_start', '', '');
    this.#witness?.job(slot, Math.min(to, day), 'protection_end', '', '');
  }

  #holds(slot: number, day: number): boolean {
    return isProtected(this.#columns, slot, day);
  }

  short(slot: number, day: number): number {
    return this.#holds(slot, day) ? this.mostShort : 1;
  }

  long(slot: number, day: number): number {
    return this.#holds(slot, day) ? this.mostLong : 1;
  }

  /** Nobody is protected when the arms part: who comes to it is marked where a spell ends (Probes). */
  touches(): boolean {
    return false;
  }
}

/** Whether a spell that begins on `day` is protected. */
export function isProtected({ protectedFrom, protectedTo }: LifeColumns, slot: number, day: number): boolean {
  return day >= protectedFrom[slot] && day < protectedTo[slot];
}
