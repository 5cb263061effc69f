/**
 * Wage subsidy at the current workplace: who has a lasting reduced capacity, and a workplace that can adapt the tasks,
 * applies on a set spell day; the employment service decides after a wait, so many applications a week; while the offer
 * stands the return is faster or slower (`ws.hr_rtw`), and a return is to subsidised work. That lasts until ordinary work,
 * a new long spell, leaving or the longest time allowed.
 *
 * Deadweight is not assumed: subsidised days on which the twin was back anyway are counted against the twin. On the others
 * the person does what `ws.capacity` says, where the twin does what its degree says.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { LifeColumns } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import { RETURNS, UNEMPLOYMENT } from '../outcomes/outcome-ids.ts';
import type { Plan, PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { type Spell, Case, type CaseProcess, type Request } from '../spells/spell.ts';
import type { Twin } from '../arms/twin.ts';
import type { Witness } from '../witness.ts';
import { nextBarrier, WEEK } from './meeting.ts';

export const SUBSIDY_POLICY = 'wage-subsidy';
const NEVER = 1e9;
/** What follows after the longest time allowed. */
const ORDINARY = 0;
const RELAPSE = 1;
const UNEMPLOYED = 2;
/** Indices of EXITS of a return to the current employer: own job, other job. */
const STAYS = 1;

// Stages of a case.
const APPLIES = 0;
const WAITS = 1;
const DECIDES = 2;
const OFFERED = 3;
const OVER = 4;

export class Subsidy implements CaseProcess {
  readonly #from: number;
  readonly #to: number;
  readonly #ramp: number;
  readonly #day: number;
  /** The employment service takes part in early meetings. */
  readonly #inMeeting: boolean;
  readonly #eligible: number;
  readonly #adapt: number;
  readonly #approve: number;
  readonly #perWeek: number;
  readonly #decisionDays: number;
  readonly #officerHours: number;
  readonly #ratio: number;
  readonly #ordinaryPerDay: number;
  readonly #longest: number;
  readonly #after: readonly number[];
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #twin: Twin | null;
  readonly #ledger: Ledger | null;

  /** null when the plan has no such policy. */
  static of(around: Around): Subsidy | null {
    const policy = around.plan.policies.find(({ id }) => id === SUBSIDY_POLICY);
    return policy ? new Subsidy(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { plan, values, population, columns, accounts, witness, twin, ledger } = around;
    this.#plan = plan;
    this.#population = population;
    this.#columns = columns;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#twin = twin;
    this.#ledger = ledger;
    this.#from = policy.start;
    this.#to = policy.end;
    this.#ramp = policy.ramp ?? 0;
    this.#day = Math.round(values.get('ws.request_day'));
    this.#inMeeting = values.has('policy.af_in_meeting') && values.get('policy.af_in_meeting') > 0;
    this.#eligible = values.get('ws.eligible_share');
    this.#adapt = values.get('work.adapt_prob');
    this.#approve = values.get('ws.approve_prob');
    this.#perWeek = Math.round(values.get('ws.decisions_week'));
    this.#decisionDays = Math.max(1, Math.round(values.get('ws.decision_days')));
    this.#officerHours = values.get('ws.officer_hours');
    this.#ratio = values.get('ws.hr_rtw');
    this.#ordinaryPerDay = (values.get('ws.exit_rate') * values.get('ws.hr_unsubsidised')) / YEAR;
    this.#longest = Math.round(values.get('ws.max_years') * YEAR);
    this.#after = values.vector('ws.after_end');
  }

  consider(spell: Spell, today: number): Case | null {
    const day = Math.max(spell.start + this.#day - 1, this.#from, today);
    if (day >= this.#to || day >= spell.leave || day >= this.#plan.days) return null;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[spell.slot];
    const lo = keyLo[spell.slot];
    const { code } = spell;
    if (uniform(hi, lo, processes.subsidyEligible, code) >= this.#eligible) return null;
    if (uniform(hi, lo, processes.subsidyAdapt, code) >= this.#adapt) return null;
    if (this.#ramp > 0 && uniform(hi, lo, processes.subsidyReach, code) >= (day - this.#from + 1) / this.#ramp)
      return null;
    const of = new Case(this);
    of.day = day;
    return of;
  }

  happens(spell: Spell, of: Case, day: number): void {
    of.day = Infinity;
    if (of.stage === APPLIES) {
      const barrier = nextBarrier(day);
      of.stage = OVER;
      if (barrier >= Math.min(spell.leave, this.#plan.days)) return;
      of.stage = WAITS;
      of.asked = day;
      of.barrier = barrier;
      this.#accounts.tally('subsidyAsked');
    } else if (of.stage === DECIDES) {
      if (day >= this.#plan.days) return;
      const { keyHi, keyLo } = this.#population.people;
      const u = uniform(keyHi[spell.slot], keyLo[spell.slot], processes.subsidyApprove, spell.code);
      const yes = u < this.#approve && day < this.#to;
      of.stage = yes ? OFFERED : OVER;
      of.factor = yes ? this.#ratio : 1;
      this.#accounts.tally('subsidyDecided');
      this.#accounts.tally('subsidyWaits', day - of.asked);
      const employer = this.#population.employer[spell.slot];
      this.#accounts.events.hours(employer, 'service-hours', day, this.#officerHours);
      if (!yes) this.#accounts.tally('subsidyRefused');
      else this.#ledger?.given(day, 'grant', this.#columns.person(spell.slot));
    }
  }

  /** The employment service was in the meeting: it takes the application there, and not on the usual day. */
  met(spell: Spell, of: Case): void {
    if (!this.#inMeeting || of.stage !== APPLIES) return;
    const day = Math.max(spell.metOn + 1, this.#from);
    if (day < of.day) of.day = day;
  }

  hear(day: number, requests: readonly Request[]): void {
    let free = this.#perWeek;
    for (const { spell, of, person } of requests) {
      of.barrier = Infinity;
      if (free > 0) {
        free--;
        this.#ledger?.given(day, 'decision', person);
        of.stage = DECIDES;
        of.day = day + this.#decisionDays;
        continue;
      }
      this.#ledger?.lost(day, 'decision', person);
      if (day + WEEK < Math.min(spell.leave, this.#plan.days)) of.barrier = day + WEEK;
      else of.stage = OVER;
    }
  }

  ended(spell: Spell, of: Case, end: number, exit: number): number {
    const offered = of.stage === OFFERED && end < this.#to;
    of.stage = OVER;
    if (offered && RETURNS[exit] && exit <= STAYS && end < spell.leave && end < this.#plan.days)
      this.#begin(spell, end);
    return exit;
  }

  dropped(_spell: Spell, of: Case): void {
    of.stage = OVER;
  }

  /** Back to subsidised work at the current workplace. What follows after the longest time is settled now. */
  #begin(spell: Spell, day: number): void {
    const { slot, code } = spell;
    const columns = this.#columns;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const ordinary = exponential(hi, lo, processes.subsidyOrdinary, code) / this.#ordinaryPerDay;
    const longest = day + this.#longest;
    columns.subsidyFrom[slot] = day;
    columns.subsidyTo[slot] = Math.min(longest, day + Math.max(1, Math.ceil(ordinary)));
    // A spell that the twin never had is one that the policy made: then all of it is gained.
    const twin = this.#twin?.end(this.#columns.person(slot), spell);
    columns.subsidyTwin[slot] = twin === undefined ? NEVER : Math.min(NEVER, twin);
    columns.subsidyAfter[slot] = ORDINARY;
    if (columns.subsidyTo[slot] === longest && longest < Math.min(spell.leave, this.#plan.days)) {
      const u = uniform(hi, lo, processes.subsidyAfter, code);
      if (u >= this.#after[0] + this.#after[1]) {
        columns.subsidyAfter[slot] = UNEMPLOYED;
        columns.subsidyLeave[slot] = columns.leave[slot];
        columns.leave[slot] = longest;
        columns.leaveBy[slot] = UNEMPLOYMENT;
      } else if (u >= this.#after[0]) {
        columns.subsidyAfter[slot] = RELAPSE;
        columns.nextRelapse[slot] = longest;
        columns.relapseCode[slot] = code;
        columns.relapseCause[slot] = spell.cause;
      }
    }
    this.#accounts.tally('subsidyStarted');
    this.#witness?.job(slot, day, 'subsidy_start', '', 'own');
  }

  /** On `day` something else begins (`why`), or time is up: subsidised work has ended then at the latest. */
  close(slot: number, day: number, why: string): void {
    const columns = this.#columns;
    const from = columns.subsidyFrom[slot];
    if (from === NEVER) return;
    const to = columns.subsidyTo[slot];
    const end = Math.min(day, to, this.#plan.days);
    columns.subsidyFrom[slot] = NEVER;
    const after = columns.subsidyAfter[slot];
    if (day < to) this.#callOff(slot, after);
    const asPlanned = day === to && (why === 'sick' ? after === RELAPSE : after === UNEMPLOYED);
    const days = end - from;
    const twin = Math.max(from, columns.subsidyTwin[slot]);
    this.#accounts.tally('subsidyDays', days);
    this.#accounts.tally('deadweightDays', Math.max(0, end - twin));
    const { wage, hours } = this.#population.people;
    const employer = this.#population.employer[slot];
    this.#accounts.events.wageSubsidy(employer, from, end, wage[slot], hours[slot]);
    this.#accounts.events.reducedCapacity(employer, from, Math.min(end, twin), wage[slot], hours[slot]);
    if (end < this.#plan.days)
      this.#witness?.job(slot, end, 'subsidy_end', 'own', to > day || asPlanned ? why : 'ordinary');
  }

  /** Whether it is subsidised work that ends in a new spell on `day`. */
  relapses(slot: number, day: number): boolean {
    const { subsidyFrom, subsidyTo, subsidyAfter } = this.#columns;
    return subsidyFrom[slot] < NEVER && subsidyTo[slot] === day && subsidyAfter[slot] === RELAPSE;
  }

  /** It ends before the longest time: what was to follow then does not. */
  #callOff(slot: number, after: number): void {
    const columns = this.#columns;
    if (after === RELAPSE) columns.nextRelapse[slot] = Infinity;
    if (after !== UNEMPLOYED) return;
    columns.leave[slot] = columns.subsidyLeave[slot];
    columns.leaveBy[slot] = -1;
  }
}
