/**
 * The employer ring (arbetsgivarring): a case whose own job is ruled out is referred, the union agrees or not, and waits for
 * a coordinator; guidance; work training at the own, a member's or an outside employer; then the ring looks for a job outside
 * or a vacancy at another member. A place that is held or taken is not there for another: the ledger says who lost it.
 *
 * Shared, and therefore decided at weekly barriers in the order of request day and person: coordinators, training places,
 * vacancies. While an offer stands the end of the spell is faster or slower (`place.hr_new_job`); a return is then to the
 * new job. Someone who gets no offer returns, or not, as without a ring.
 */
import { uniform } from '../../engine/draws.ts';
import type { Accounts } from '../accounts.ts';
import type { Around } from '../around.ts';
import { addYears, YEAR } from '../civil.ts';
import type { LifeColumns } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import { AFTER_TRAINING, NEW_JOB, RETURNS, RING_JOB } from '../outcome-ids.ts';
import type { Plan, PlanPolicy } from '../plan.ts';
import type { Population } from '../population.ts';
import { processes } from '../process-ids.ts';
import { type Spell, Case, type CaseProcess, type Request } from '../spell.ts';
import type { Witness } from '../witness.ts';
import { nextBarrier, WEEK } from './meeting.ts';
import { RingMembers } from './ring-members.ts';

export const RING_POLICY = 'employer-ring';

// Stages of a case.
const REFERRED = 0;
const QUEUES = 1;
const GUIDED = 2;
const DECIDES = 3;
const WANTS_SLOT = 4;
const TRAINS = 5;
const SEEKS = 6;
const OFFERED = 7;
const OVER = 8;

// Hosts of work training.
const OWN = 0;
const MEMBER = 1;
const HOSTS = ['own', 'member', 'outside'] as const;

/** What a case looks for, and what stands offered. */
const INSIDE = 1;
const OUTSIDE = 2;

export class Ring implements CaseProcess {
  readonly members: RingMembers;
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #columns: LifeColumns;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #ledger: Ledger | null;
  readonly #day: number;
  readonly #ruledOut: number;
  readonly #union: number;
  readonly #procurement: number;
  readonly #coordinators: number;
  readonly #postShare: number;
  readonly #casesWeek: number;
  readonly #guidance: number;
  readonly #decision: number;
  readonly #waitFactor: number;
  readonly #takeup: readonly [number, number];
  readonly #hosts: readonly number[];
  readonly #training: number;
  readonly #slotWait: number;
  readonly #slotDays: number;
  readonly #search: number;
  readonly #hold: number;
  readonly #external: number;
  readonly #vacancyOpen: number;
  readonly #competence: number;
  readonly #caseworker: number;
  readonly #lockIn: number;
  readonly #afterTraining: number;
  readonly #newJob: number;
  readonly #dropout: number;
  readonly #trial: number;
  /** Cases that the coordinators can still take up; unused capacity of a week is lost, fractions are kept. */
  #credit = 0;
  #creditDay: number;
  /** Training places that nobody has taken: employer, and day on which the offer lapses. */
  #slots: { employer: number; until: number }[] = [];
  #slotsDay: number;

  /** null when the plan has no such policy. */
  static of(around: Around): Ring | null {
    const policy = around.plan.policies.find(({ id }) => id === RING_POLICY);
    return policy ? new Ring(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { plan, values, population, columns, accounts, witness, ledger } = around;
    const days = (id: string) => Math.max(1, Math.round(values.get(id)));
    this.members = new RingMembers(around, policy);
    this.#plan = plan;
    this.#population = population;
    this.#columns = columns;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#ledger = ledger;
    this.#day = days('ring.referral_day');
    this.#ruledOut = values.get('place.cannot_return_share');
    this.#union = values.get('union.accept_base');
    this.#procurement = Math.round(values.get('ring.procurement_delay'));
    this.#coordinators = values.get('ring.coordinators');
    this.#postShare = values.get('fkc.post_share');
    this.#casesWeek = (this.#coordinators * values.get('ring.case_capacity') * WEEK) / YEAR;
    this.#guidance = days('ring.guidance_days');
    this.#decision = values.get('ring.decision_days');
    this.#waitFactor = values.get('fkc.wait_factor');
    const women = values.get('pop.share_women');
    const ratio = values.get('wt.rr_women');
    const men = values.get('wt.takeup') / (1 - women + women * ratio);
    this.#takeup = [men, men * ratio];
    this.#hosts = values.vector('wt.hosts');
    this.#training = days('wt.days');
    this.#slotWait = days('wt.slot_wait');
    this.#slotDays = days('wt.slot_days');
    this.#search = days('place.search_days');
    this.#hold = days('place.hold_days');
    this.#external = values.get('place.share_external');
    this.#vacancyOpen = values.get('place.vacancy_open');
    this.#competence = values.get('ring.hr_competence');
    this.#caseworker = values.get('fkc.hr_rtw');
    this.#lockIn = values.get('wt.lockin_hr');
    this.#afterTraining = values.get('wt.hr_after');
    this.#newJob = values.get('place.hr_new_job');
    this.#dropout = values.get('place.dropout');
    this.#trial = days('place.trial_days');
    if (ledger) ledger.casesWeek = this.#casesWeek;
    this.#creditDay = policy.start;
    this.#slotsDay = policy.start;
  }

  #u(spell: Spell, process: number, more = 0): number {
    const { keyHi, keyLo } = this.#population.people;
    return uniform(keyHi[spell.slot], keyLo[spell.slot], process, spell.code + more * 0x100000);
  }

  consider(spell: Spell, today: number): Case | null {
    const { members } = this;
    const employer = this.#population.employer[spell.slot];
    if (!members.active[employer]) return null;
    const opens = members.from + (this.#plan.employers[employer].public ? this.#procurement : 0);
    const day = Math.max(spell.start + this.#day - 1, opens, today);
    if (day >= members.to || day >= spell.leave || day >= this.#plan.days) return null;
    if (this.#u(spell, processes.ringRuledOut) >= this.#ruledOut) return null;
    if (this.#u(spell, processes.ringReach) >= members.activity(day)) return null;
    const of = new Case(this);
    of.day = day;
    return of;
  }

  happens(spell: Spell, of: Case, day: number): void {
    of.day = Infinity;
    if (day >= this.#plan.days) return;
    if (of.stage === REFERRED) this.#refer(spell, of, day);
    else if (of.stage === GUIDED) this.#guided(spell, of, day);
    else if (of.stage === DECIDES) this.#decided(spell, of, day);
    else if (of.stage === TRAINS) {
      this.#endTraining(spell, of, day);
      of.factor = this.#support(day) * this.#afterTraining;
      this.#seek(spell, of, day);
    } else if (of.stage === OFFERED) {
      // Nothing came of it within the time for which a place is held.
      this.#release(of, day);
      of.factor = of.factor / this.#newJob;
      this.#close(spell, of, day, 'lapsed');
    }
  }

  /** Multiplier of a case that the ring works on. */
  #support(day: number): number {
    return this.#competence * (this.members.caseworker(day) ? this.#caseworker : 1);
  }

  #refer(spell: Spell, of: Case, day: number): void {
    this.#accounts.tally('ringReferred');
    of.stage = OVER;
    if (this.#u(spell, processes.ringUnion) >= this.#union) return this.#accounts.tally('ringUnionNo');
    this.#wait(spell, of, day, QUEUES);
  }

  /** Asks for something shared; given up when nobody will be there to hear it. */
  #wait(spell: Spell, of: Case, day: number, stage: number): void {
    const barrier = nextBarrier(day);
    of.stage = OVER;
    if (barrier >= Math.min(spell.leave, this.#plan.days)) return;
    of.stage = stage;
    of.asked = day;
    of.barrier = barrier;
  }

  #guided(spell: Spell, of: Case, day: number): void {
    const woman = this.#population.people.woman[spell.slot];
    if (this.#u(spell, processes.ringTraining) >= this.#takeup[woman]) return this.#seek(spell, of, day);
    const u = this.#u(spell, processes.ringHost);
    of.choice = u < this.#hosts[0] ? OWN : u < this.#hosts[0] + this.#hosts[1] ? MEMBER : 2;
    // An office that stays outside decides on training only at the own employer.
    if (!this.members.agency) of.choice = OWN;
    of.stage = DECIDES;
    const wait = this.#decision * (this.members.caseworker(day) ? this.#waitFactor : 1);
    of.day = day + Math.max(1, Math.round(wait));
  }

  #decided(spell: Spell, of: Case, day: number): void {
    if (of.choice === MEMBER) this.#wait(spell, of, day, WANTS_SLOT);
    else this.#train(spell, of, day);
  }

  #train(spell: Spell, of: Case, day: number): void {
    of.stage = TRAINS;
    of.day = day + this.#training;
    of.factor = this.#support(day) * this.#lockIn;
    of.since = day;
    this.#accounts.tally('training');
    if (this.#population.people.woman[spell.slot]) this.#accounts.tally('trainingWomen');
    if (of.choice !== OWN) {
      this.#accounts.tally('trainingAway');
      if (this.#population.people.woman[spell.slot]) this.#accounts.tally('trainingAwayWomen');
    }
    this.#witness?.ofCase(spell, day, 'work_training_start', '', HOSTS[of.choice]);
  }

  #endTraining(spell: Spell, of: Case, day: number): void {
    const end = Math.min(day, this.#plan.days);
    of.trained = end;
    this.#accounts.tally('trainingDays', end - of.since);
    this.#accounts.events.workTraining(of.since, end, of.choice > MEMBER);
    this.#witness?.ofCase(spell, day, 'work_training_end', HOSTS[of.choice], '');
  }

  /** Work training whose outcome is known: back at work on `day`, or not in this spell (Infinity). */
  #follow(of: Case, day: number): void {
    const known = of.trained + AFTER_TRAINING;
    if (of.trained < 0 || known > this.#plan.days) return;
    this.#accounts.tally('trainingFollowed');
    if (day <= known) this.#accounts.tally('trainingBack');
  }

  #seek(spell: Spell, of: Case, day: number): void {
    of.choice = this.#u(spell, processes.ringOutside) < this.#external ? OUTSIDE : INSIDE;
    of.since = day;
    this.#wait(spell, of, day, SEEKS);
    if (of.stage === OVER) this.#close(spell, of, day, '');
  }

  hear(day: number, requests: readonly Request[]): void {
    this.#replenish(day);
    for (const request of requests) {
      const { spell, of } = request;
      of.barrier = Infinity;
      const served =
        of.stage === QUEUES
          ? this.#takeUp(request, day)
          : of.stage === WANTS_SLOT
            ? this.#slot(request, day)
            : this.#place(request, day);
      if (served) continue;
      const asked = of.stage === SEEKS ? of.since : of.asked;
      const patience = of.stage === QUEUES ? Infinity : of.stage === WANTS_SLOT ? this.#slotWait : this.#search;
      if (day + WEEK - asked <= patience && day + WEEK < Math.min(spell.leave, this.#plan.days))
        of.barrier = day + WEEK;
      else if (of.stage === WANTS_SLOT) this.#seek(spell, of, day);
      else this.#close(spell, of, day, 'none');
    }
  }

  /** What the coordinators can take up and the members offer since the barrier before. */
  #replenish(day: number): void {
    if (day <= this.#slotsDay) return;
    const weeks = (day - this.#creditDay) / WEEK;
    this.#creditDay = day;
    this.#credit = Math.min(1 + this.#casesWeek, this.#credit + this.#casesWeek * weeks);
    for (let barrier = nextBarrier(this.#slotsDay); barrier <= day; barrier += WEEK) {
      for (const employer of this.members.offers(barrier)) {
        this.#slots.push({ employer, until: barrier + this.#slotDays });
        this.#ledger?.offered(barrier, 'training', employer);
        this.#accounts.tally('slotsOffered');
        if (this.members.small[employer]) this.#accounts.tally('slotsOfferedSmall');
      }
    }
    this.#slotsDay = day;
    this.#slots = this.#slots.filter(({ until }) => until > day);
  }

  #takeUp({ spell, of, person }: Request, day: number): boolean {
    if (this.#credit < 1) {
      this.#ledger?.lost(day, 'coordinator', person);
      this.#accounts.tally('ringQueueWeeks');
      return false;
    }
    this.#credit -= 1;
    this.#ledger?.given(day, 'coordinator', person);
    of.stage = GUIDED;
    of.day = day + this.#guidance;
    of.factor = this.#support(day);
    this.#accounts.tally('ringCases');
    this.#accounts.tally('ringWaits', day - of.asked);
    this.#witness?.ofCase(spell, day, 'ring_case', '', '');
    return true;
  }

  #slot({ spell, of, person }: Request, day: number): boolean {
    const own = this.#population.employer[spell.slot];
    const i = this.#slots.findIndex(({ employer }) => employer !== own);
    if (i < 0) {
      this.#ledger?.lost(day, 'training', person);
      return false;
    }
    this.#ledger?.given(day, 'training', person, this.#slots[i].employer);
    if (this.members.small[this.#slots[i].employer]) this.#accounts.tally('slotsUsedSmall');
    this.#slots.splice(i, 1);
    this.#accounts.tally('slotsUsed');
    this.#train(spell, of, day);
    return true;
  }

  /** A job outside is found at once, or a vacancy at another member is held for the case. */
  #place({ spell, of, person }: Request, day: number): boolean {
    if (of.choice === INSIDE) {
      const place = this.#vacancy(spell, day);
      if (place < 0) {
        this.#ledger?.lost(day, 'vacancy', person);
        return false;
      }
      this.#ledger?.given(day, 'vacancy', person, this.#population.employer[place]);
      of.place = place;
      this.#columns.heldBy[place] = spell.slot;
    } else this.#ledger?.given(day, 'outside', person);
    of.stage = OFFERED;
    of.factor = of.factor * this.#newJob;
    of.day = day + this.#hold;
    return true;
  }

  /** The vacancy at another active member that has been open longest. */
  #vacancy(spell: Spell, day: number): number {
    const { vacantSince, vacantBarrier, heldBy } = this.#columns;
    const { employer } = this.#population;
    let best = -1;
    for (const slot of this.#open) {
      if (vacantBarrier[slot] !== day || heldBy[slot] >= 0 || employer[slot] === employer[spell.slot]) continue;
      if (
        best < 0 ||
        vacantSince[slot] < vacantSince[best] ||
        (vacantSince[slot] === vacantSince[best] && slot < best)
      ) {
        best = slot;
      }
    }
    return best;
  }

  #open: readonly number[] = [];

  /** Vacancies that are heard at this barrier; told before the requests. */
  vacancies(slots: readonly number[]): void {
    this.#open = slots;
  }

  /** Whether the vacancy that a generation leaves is open to the ring. */
  offersVacancy(slot: number, generation: number, since: number, hire: number): boolean {
    const { members } = this;
    if (since >= members.to || hire <= members.from) return false;
    const openness = members.openness(this.#population.employer[slot]) * this.#vacancyOpen;
    if (openness <= 0) return false;
    const { keyHi, keyLo } = this.#population.people;
    const open = uniform(keyHi[slot], keyLo[slot], processes.ringVacancy, generation) < openness;
    if (open) this.#ledger?.offered(since, 'vacancy', this.#population.employer[slot]);
    return open;
  }

  /** The place is nobody's from `day` on; nobody hears of it before the next barrier. */
  #release(of: Case, day: number): void {
    if (of.place < 0) return;
    const { heldBy, vacantHire, vacantBarrier } = this.#columns;
    heldBy[of.place] = -1;
    vacantBarrier[of.place] = nextBarrier(day);
    vacantHire[of.place] = Math.max(vacantHire[of.place], nextBarrier(day));
    of.place = -1;
  }

  /** After the last barrier, once an arm: what the members have offered until then, and what the ring has cost. */
  finish(): void {
    this.#replenish(Math.floor((this.#plan.days - 1) / WEEK) * WEEK);
    this.#costs();
  }

  /** What belongs to no case: posts for as long as the ring is open, and each member's yearly fee. */
  #costs(): void {
    const { members } = this;
    const { startDay, days, employers } = this.#plan;
    const { events } = this.#accounts;
    const { from } = members;
    const to = Math.min(members.to, days);
    if (!members.member.includes(true)) return;
    events.coordinators(from, to, this.#coordinators);
    events.officers(from, members.caseworkerUntil(to), this.#postShare, 'insurance');
    for (let year = 0; ; year++) {
      const day = addYears(startDay + from, year) - startDay;
      if (day >= to) return;
      employers.forEach(({ employments }, e) => {
        if (members.member[e]) events.ringFee(day, employments, year === 0);
      });
    }
  }

  ended(spell: Spell, of: Case, end: number, exit: number): number {
    if (of.stage === TRAINS) this.#endTraining(spell, of, end);
    this.#follow(of, RETURNS[exit] && end < spell.leave ? end : Infinity);
    const moves = of.stage === OFFERED && RETURNS[exit] && end < spell.leave && end < this.#plan.days;
    if (!moves) {
      this.#release(of, end);
      this.#close(spell, of, end, of.stage === OVER ? '' : 'returned');
      return exit;
    }
    const outside = of.choice === OUTSIDE;
    this.#accounts.tally(outside ? 'placedOutside' : 'placedInside');
    const broken = this.#u(spell, processes.ringDropout) < this.#dropout;
    if (broken) this.#accounts.tally('placedBroken');
    this.#close(spell, of, end, outside ? 'outside' : 'inside');
    this.#witness?.job(spell.slot, end, 'placement_start', '', outside ? 'outside' : 'inside');
    this.#columns.placed[spell.slot] = 1;
    if (!outside) {
      this.#columns.moveTo[spell.slot] = of.place;
      if (broken) this.#breakOff(spell, end);
    }
    return outside ? NEW_JOB : RING_JOB;
  }

  /** The placement does not hold: on a day within the trial the person falls ill again. */
  #breakOff(spell: Spell, day: number): void {
    const columns = this.#columns;
    const after = 1 + Math.floor(this.#trial * this.#u(spell, processes.ringDropoutDay));
    columns.nextRelapse[spell.slot] = day + after;
    columns.relapseCode[spell.slot] = spell.code;
    columns.relapseCause[spell.slot] = spell.cause;
    this.#witness?.job(spell.slot, day + after, 'placement_end', 'inside', 'broken_off');
  }

  #close(spell: Spell, of: Case, day: number, to: string): void {
    const worked = of.stage >= GUIDED && of.stage !== OVER;
    of.stage = OVER;
    if (worked) this.#witness?.ofCase(spell, day, 'ring_close', '', to);
  }

  dropped(spell: Spell, of: Case): void {
    if (of.stage === TRAINS) this.#endTraining(spell, of, this.#plan.days);
    this.#follow(of, Infinity);
    this.#release(of, this.#plan.days);
    of.stage = OVER;
  }
}
