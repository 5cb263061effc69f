/**
 * The employer ring (arbetsgivarring): a case whose own job is ruled out is referred, the union agrees or not, and waits for
 * a coordinator; guidance; work training at the own, a member's or an outside employer; then the ring looks for a job outside
 * or a vacancy at another member. A place that is held or taken is not there for another: the ledger says who lost it.
 *
 * Shared, and therefore decided at weekly barriers in the order of request day and person: coordinators, training places,
 * vacancies. While an offer stands the end of the spell is faster or slower (`place.hr_new_job`); a return is then to the
 * new job. Someone who gets no offer returns, or not, as without a ring.
 *
 * The ring's own multiplier holds while the ring has the case. On the day on which the ring closes every case is closed, but
 * for work training, which goes on to its planned end, and a job that stands offered, which stands for as long as it is held.
 *
 * Its parts: members (ring-members.ts), coordinators (ring-guidance.ts), work training (ring-training.ts), jobs
 * (ring-places.ts), the insurance office (ring-officers.ts), closing (ring-closing.ts), costs (ring-costs.ts).
 */
import type { Accounts } from '../counts/accounts.ts';
import type { Around } from '../around.ts';
import type { Ledger } from '../ledger.ts';
import { RETURNS } from '../outcomes/outcome-ids.ts';
import type { Plan, PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { type Spell, Case, type CaseProcess, type Request } from '../spells/spell.ts';
import type { Witness } from '../witness.ts';
import { nextBarrier, WEEK } from './meeting.ts';
import {
  ask,
  DECIDES,
  drawOf,
  GUIDED,
  OFFERED,
  OVER,
  QUEUES,
  REFERRED,
  SEEKS,
  TRAINS,
  WANTS_SLOT,
} from './ring-case.ts';
import { backlogShare } from './ring-backlog.ts';
import { bookRing, CaseFees } from './ring-costs.ts';
import { Guidance } from './ring-guidance.ts';
import { RingMembers } from './ring-members.ts';
import { Officers } from './ring-officers.ts';
import { Places } from './ring-places.ts';
import { Results } from './ring-results.ts';
import { tellState } from './ring-state.ts';
import { NONE, Training } from './ring-training.ts';
import { Union } from './ring-union.ts';
import type { ManagerTraining } from './training.ts';
import { MEMBER, OWN } from './work-training.ts';

/** `choice` of a case on which the union has not been heard. */
const UNASKED = -1;
/** Room for prevention is counted in whole thousandths of a case. */
const PARTS = 1000;

export const RING_POLICY = 'employer-ring';

export class Ring implements CaseProcess {
  readonly members: RingMembers;
  readonly officers: Officers;
  readonly #around: Around;
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #ledger: Ledger | null;
  readonly #guidance: Guidance;
  readonly #training: Training;
  readonly #places: Places;
  readonly #day: number;
  readonly #ruledOut: number;
  readonly #unmet: number;
  readonly #union: Union;
  readonly #results: Results;
  readonly #fees: CaseFees;
  readonly #procurement: number;
  readonly #caseworker: number;
  /** Days on which something changes for cases that are under way, in order. */
  readonly #turns: readonly number[];
  /** Last barrier at which capacity was counted. */
  #counted: number;

  /** null when the plan has no such policy. */
  static of(around: Around): Ring | null {
    const policy = around.plan.policies.find(({ id }) => id === RING_POLICY);
    return policy ? new Ring(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { plan, values, population, accounts, witness, ledger } = around;
    this.members = new RingMembers(around, policy);
    this.#around = around;
    this.#plan = plan;
    this.#population = population;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#ledger = ledger;
    const { from, to } = this.members;
    this.officers = new Officers(around, from, to);
    this.#turns = [this.officers.from, this.officers.until, to].sort((a, b) => a - b);
    this.#guidance = new Guidance(around, policy.start);
    this.#training = new Training(around, this.members);
    this.#places = new Places(around, this.members);
    this.#day = Math.max(1, Math.round(values.get('ring.referral_day')));
    this.#ruledOut = values.get('place.cannot_return_share');
    this.#unmet = backlogShare(population.setting, values.get('ring.backlog'), this.#day - 1);
    this.#results = new Results(around, from);
    this.#union = new Union(around, from, this.#results);
    this.#fees = new CaseFees(around, this.members);
    this.#procurement = Math.round(values.get('ring.procurement_delay'));
    this.#caseworker = values.get('fkc.hr_rtw');
    this.#counted = policy.start;
  }

  #u(spell: Spell, process: number): number {
    return drawOf(this.#population, spell, process);
  }

  /** Trained managers, who break off fewer placements. */
  watch(training: ManagerTraining | null): void {
    this.#places.training = training;
  }

  consider(spell: Spell, today: number): Case | null {
    const { members } = this;
    const employer = this.#population.employer[spell.slot];
    if (!members.active[employer]) return null;
    const opens = members.joined[employer] + (this.#plan.employers[employer].public ? this.#procurement : 0);
    const due = spell.start + this.#day - 1;
    const day = Math.max(due, opens, today);
    if (day >= members.to || day >= spell.leave || day >= this.#plan.days) return null;
    const u = this.#u(spell, processes.ringRuledOut);
    // What was due before the ring was open to the employer is an unmet case, which the employer brings by itself.
    if (due < opens) {
      if (u >= this.#unmet) return null;
    } else if (u >= this.#ruledOut || this.#u(spell, processes.ringReach) >= members.activity(day)) return null;
    const of = new Case(this);
    of.day = day;
    return of;
  }

  happens(spell: Spell, of: Case, day: number): void {
    of.day = Infinity;
    if (day >= this.#plan.days) return;
    if (of.stage === REFERRED) this.#refer(spell, of, day);
    else if (of.until > day) this.#turn(spell, of, day);
    else {
      of.until = Infinity;
      if (of.stage === GUIDED) this.#guided(spell, of, day);
      else if (of.stage === DECIDES) this.#decided(spell, of, day);
      else if (of.stage === TRAINS) {
        this.#training.end(spell, of, day);
        this.#seek(spell, of, day);
      } else if (of.stage === OFFERED) {
        // Nothing came of it within the time for which a place is held.
        this.#places.release(of, day);
        this.#close(spell, of, day, 'lapsed');
      }
    }
    this.#weigh(spell, of, day);
  }

  /** The case comes up next on the day on which its stage ends, or on one on which something changes for all. */
  #plans(of: Case, day: number): void {
    of.day = of.until;
    for (const turn of this.#turns) if (turn > day && turn < of.day) of.day = turn;
  }

  /** The ring closes, or its caseworker comes or goes, while the case is under way. */
  #turn(spell: Spell, of: Case, day: number): void {
    const closed = day >= this.members.to;
    if (closed && of.stage !== TRAINS && of.stage !== OFFERED) {
      of.barrier = Infinity;
      of.until = Infinity;
      return this.#close(spell, of, day, 'ring_closed');
    }
    if (of.stage === DECIDES) {
      const anew = day + this.officers.decision(spell, day);
      of.until = this.officers.own(day) ? Math.min(of.until, anew) : anew;
    }
    this.#plans(of, day);
  }

  /** The case's multiplier, from `day` on. */
  #weigh(spell: Spell, of: Case, day: number): void {
    const { stage } = of;
    const training = stage === TRAINS ? this.#training.lockIn : of.trained >= 0 ? this.#training.after : 1;
    of.factor = this.#support(spell, of, day) * training;
    if (stage === OFFERED) of.factor = of.factor * this.#places.offer;
  }

  /** Multiplier of a case that the ring works on. */
  #support(spell: Spell, { stage }: Case, day: number): number {
    if (stage < GUIDED || stage === OVER || day >= this.members.to) return 1;
    return this.#results.competence(day) * (this.officers.own(day) ? this.#caseworker * this.officers.alike(spell) : 1);
  }

  #refer(spell: Spell, of: Case, day: number): void {
    this.#accounts.tally('ringReferred');
    of.choice = UNASKED;
    this.#ask(of, spell, day, QUEUES);
  }

  /** Asks for something shared. */
  #ask(of: Case, spell: Spell, day: number, stage: number): void {
    ask(of, spell, day, stage, Math.min(this.#plan.days, this.members.to));
    if (of.stage !== OVER) this.#plans(of, day);
  }

  #guided(spell: Spell, of: Case, day: number): void {
    if (of.choice === NONE) return this.#seek(spell, of, day);
    // An office that does not take part decides on training only at the own employer.
    if (!this.officers.takesPart(day)) of.choice = OWN;
    of.stage = DECIDES;
    of.until = day + this.officers.decision(spell, day);
    this.#plans(of, day);
  }

  #decided(spell: Spell, of: Case, day: number): void {
    if (of.choice !== MEMBER) return this.#train(spell, of, day);
    this.#ask(of, spell, day, WANTS_SLOT);
    if (of.stage === OVER) this.#unheard(spell, of, day);
  }

  #train(spell: Spell, of: Case, day: number): void {
    of.stage = TRAINS;
    this.#training.begin(spell, of, day);
    this.#plans(of, day);
  }

  #seek(spell: Spell, of: Case, day: number): void {
    of.choice = this.#places.choose(spell);
    of.since = day;
    this.#ask(of, spell, day, SEEKS);
    if (of.stage === OVER) this.#unheard(spell, of, day);
  }

  /** Nobody is there at the next barrier: the person has left by then, or the ring has closed, or the study is over. */
  #unheard(spell: Spell, of: Case, day: number): void {
    const { to } = this.members;
    if (nextBarrier(day) >= Math.min(spell.leave, to))
      this.#close(spell, of, day, spell.leave <= to ? 'left' : 'ring_closed', true);
  }

  hear(day: number, requests: readonly Request[]): void {
    this.#replenish(day);
    for (const request of requests) {
      const { spell, of } = request;
      of.barrier = Infinity;
      of.day = Infinity;
      if (of.stage === QUEUES && of.choice === UNASKED) {
        of.choice = 0;
        if (!this.#union.accepts(spell, day)) {
          of.stage = OVER;
          continue;
        }
      }
      const served =
        of.stage === QUEUES
          ? this.#takeUp(request, day)
          : of.stage === WANTS_SLOT
            ? this.#slot(request, day)
            : this.#place(request, day);
      if (served) {
        this.#weigh(spell, of, day);
        continue;
      }
      const asked = of.stage === SEEKS ? of.since : of.asked;
      const patience =
        of.stage === QUEUES ? Infinity : of.stage === WANTS_SLOT ? this.#training.patience : this.#places.patience;
      if (day + WEEK - asked <= patience && day + WEEK < Math.min(spell.leave, this.#plan.days)) {
        of.barrier = day + WEEK;
        this.#plans(of, day);
      } else if (of.stage === WANTS_SLOT) this.#seek(spell, of, day);
      else this.#close(spell, of, day, 'none');
      this.#weigh(spell, of, day);
    }
  }

  /** What the coordinators can take up and the members offer since the barrier before. */
  #replenish(day: number): void {
    if (day <= this.#counted) return;
    this.#counted = day;
    this.#guidance.replenish(day);
    this.#training.replenish(day);
  }

  #takeUp({ spell, of, person }: Request, day: number): boolean {
    if (!this.#guidance.takeUp()) {
      this.#ledger?.lost(day, 'coordinator', person);
      this.#accounts.tally('ringQueueWeeks');
      return false;
    }
    this.#ledger?.given(day, 'coordinator', person);
    of.stage = GUIDED;
    of.choice = this.#training.wants(spell, this.#results.inspires(day));
    this.#fees.book(this.#population.employer[spell.slot], day);
    of.until = day + this.#guidance.days;
    this.#plans(of, day);
    this.#accounts.tally('ringCases');
    this.#accounts.tally('ringWaits', day - of.asked);
    this.#witness?.ofCase(spell, day, 'ring_case', '', '');
    return true;
  }

  #slot(request: Request, day: number): boolean {
    if (!this.#training.slot(request, day)) return false;
    this.#train(request.spell, request.of, day);
    return true;
  }

  #place(request: Request, day: number): boolean {
    if (!this.#places.find(request, day)) return false;
    const { of } = request;
    of.stage = OFFERED;
    of.until = day + this.#places.hold;
    this.#plans(of, day);
    return true;
  }

  /** Vacancies that are heard at this barrier; told before the requests. */
  vacancies(slots: readonly number[]): void {
    this.#places.vacancies(slots);
  }

  /** Whether the vacancy that a generation leaves is open to the ring. */
  offersVacancy(slot: number, generation: number, since: number, hire: number): boolean {
    return this.#places.offersVacancy(slot, generation, since, hire);
  }

  /** After the last barrier, once an arm: what the members have offered until then, and what the ring has cost. */
  finish(): void {
    this.#replenish(Math.floor((this.#plan.days - 1) / WEEK) * WEEK);
    bookRing(this.#around, this.members, this.officers, this.#guidance.posts);
    // Coordinators of a ring without members have nobody to prevent anything for.
    if (this.members.joined.some((since) => since < this.#plan.days))
      this.#accounts.tally('prevention', Math.round(PARTS * this.#guidance.prevention));
    tellState(this.#plan, this.#accounts.counts, this.members, this.officers);
  }

  ended(spell: Spell, of: Case, end: number, exit: number): number {
    if (of.stage === TRAINS) this.#training.end(spell, of, end);
    this.#training.follow(of, RETURNS[exit] && end < spell.leave ? end : Infinity);
    const moves = of.stage === OFFERED && RETURNS[exit] && end < spell.leave && end < this.#plan.days;
    if (!moves) {
      this.#places.release(of, end);
      this.#close(spell, of, end, 'returned');
      return exit;
    }
    this.#close(spell, of, end, this.#places.isOutside(of) ? 'outside' : 'inside');
    return this.#places.take(spell, of, end);
  }

  /** `worked` = the ring had taken the case up. */
  #close(spell: Spell, of: Case, day: number, to: string, worked = of.stage >= GUIDED && of.stage !== OVER): void {
    of.stage = OVER;
    of.day = Infinity;
    if (!worked) return;
    this.#results.end(day, to === 'inside' || to === 'outside');
    this.#witness?.ofCase(spell, day, 'ring_close', '', to);
  }

  dropped(spell: Spell, of: Case): void {
    if (of.stage === TRAINS) this.#training.end(spell, of, this.#plan.days);
    this.#training.follow(of, Infinity);
    this.#places.release(of, this.#plan.days);
    of.stage = OVER;
  }
}
