/**
 * Voluntary mobility: who is in the wrong job, and not ill, may get guidance and change jobs. Guidance is offered to all, asked for
 * through the manager, or given to those whom the manager picks, in working hours or outside them (mobility-terms.ts); a coordination
 * meeting may open it too. One draw a person and policy year says whether the person takes it, on a day of that year on which the
 * person is at work.
 *
 * For `mob.track_days` the hazard of changing jobs (leaving by own will, as it is for anybody of that age) is multiplied by
 * `mob.hr_move`: what is left of the person's own threshold is read at the new speed, so with 1 nothing moves. A move that comes sooner
 * is to another post at the employer (`mob.inside_share`, where there is another workplace) or to another employer, and then the
 * post has to be filled. Who leaves a wrong job has fewer long spells (`mob.rr_long_after`). Others who take the offer
 * change jobs too: people whom the employer wants to keep.
 *
 * Who is picked loses trust in the employer: takes guidance less in later years, and returns more slowly from long spells.
 *
 * Nothing is shared. All follows from the person's own draws, spells and employer.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { Elsewhere } from '../spells/elsewhere.ts';
import type { OnsetFactor } from '../spells/onset-factors.ts';
import { MOBILITY_CHANNELS } from '../outcomes/outcome-ids.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { Case, type CaseProcess, type Spell } from '../spells/spell.ts';
import { MobilityBook } from './mobility-book.ts';
import { guidedLeaving } from './mobility-leaving.ts';
import { guidedBy, MobilityTerms, wordOf } from './mobility-terms.ts';

export const MOBILITY_POLICY = 'voluntary-mobility';
const NEVER = 1e9;
const MEETING = MOBILITY_CHANNELS.indexOf('meeting');

// What comes next to a person.
const NOTHING = 0;
const YEARLY = 1;
const AFTER_MEETING = 2;
const MOVES = 3;

export class Mobility implements CaseProcess {
  readonly factor: OnsetFactor;
  readonly terms: MobilityTerms;
  readonly #around: Around;
  readonly #from: number;
  /** No guidance begins from here on. */
  readonly #to: number;
  readonly #days: number;
  readonly #ramp: number;
  readonly #book: MobilityBook;
  /** Workplaces by employer. */
  readonly #workplaces: Int32Array;

  // By slot, of the present generation.
  readonly #next: Int32Array;
  readonly #what: Uint8Array;
  /** The policy year that was settled last, and the one that comes next. */
  readonly #year: Int32Array;
  readonly #scheduled: Int32Array;
  readonly #entered: Int32Array;
  readonly #locked: Uint8Array;
  readonly #selected: Int32Array;
  readonly #guided: Int32Array;
  /** What guidance has spent of the threshold of leaving beyond the usual. */
  readonly #ahead: Float64Array;
  readonly #channel: Uint8Array;
  /** Day after the last on which guidance acts; 0 when there was none. Nobody takes it anew before. */
  readonly #until: Int32Array;
  /** It has led to another post at the employer, and does no more. */
  readonly #moved: Uint8Array;
  /** The person would have left within that time anyway. */
  readonly #anyway: Uint8Array;
  /** Has taken another post at the employer, out of a wrong job. */
  readonly #freed: Uint8Array;

  /** null when the plan has no such policy. */
  static of(around: Around): Mobility | null {
    const policy = around.plan.policies.find(({ id }) => id === MOBILITY_POLICY);
    return policy ? new Mobility(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { plan, population } = around;
    this.#around = around;
    this.terms = new MobilityTerms(around);
    this.#from = policy.start;
    this.#days = plan.days;
    this.#to = Math.min(policy.end, plan.days);
    this.#ramp = policy.ramp ?? 0;
    const { count } = population;
    this.#book = new MobilityBook(count);
    this.#workplaces = new Int32Array(plan.employers.length);
    for (const employer of population.employerOf) this.#workplaces[employer]++;
    this.#next = new Int32Array(count).fill(NEVER);
    this.#what = new Uint8Array(count);
    this.#year = new Int32Array(count);
    this.#scheduled = new Int32Array(count);
    this.#entered = new Int32Array(count);
    this.#locked = new Uint8Array(count);
    this.#selected = new Int32Array(count);
    this.#guided = new Int32Array(count);
    this.#ahead = new Float64Array(count);
    this.#channel = new Uint8Array(count);
    this.#until = new Int32Array(count);
    this.#moved = new Uint8Array(count);
    this.#anyway = new Uint8Array(count);
    this.#freed = new Uint8Array(count);
    const { after } = this.terms;
    this.factor = {
      policy: MOBILITY_POLICY,
      acts: 'long',
      mostShort: 1,
      mostLong: Math.max(1, after),
      follows: true,
      short: () => 1,
      long: (slot) => (this.#freed[slot] === 1 ? after : 1),
      // Anybody may take it.
      touches: () => true,
    };
  }

  /** Somebody is in a slot from `day` on, or was there when the policies begin (`since` = when the person came). */
  enter(slot: number, since: number, day: number): void {
    const { keyHi, keyLo } = this.#around.population.people;
    const { locked } = this.#around.population.setting.person;
    this.#entered[slot] = since;
    this.#locked[slot] = uniform(keyHi[slot], keyLo[slot], processes.lockedIn, 0) < locked ? 1 : 0;
    this.#selected[slot] = 0;
    this.#guided[slot] = 0;
    this.#ahead[slot] = 0;
    this.#until[slot] = 0;
    this.#moved[slot] = 0;
    this.#anyway[slot] = 0;
    this.#freed[slot] = 0;
    this.#year[slot] = -1;
    this.#book.enter(slot, this.#around.columns.cell[slot], since, this.#locked[slot] === 1);
    this.#schedule(slot, Math.max(since, day));
  }

  #draw(slot: number, process: number, occurrence: number): number {
    const { keyHi, keyLo } = this.#around.population.people;
    return uniform(keyHi[slot], keyLo[slot], process, occurrence);
  }

  /** Whether the person's own draws make something of a policy year. */
  #acts(slot: number, year: number): boolean {
    const { terms } = this;
    const locked = this.#locked[slot] === 1;
    if (terms.picks) return locked && this.#draw(slot, processes.mobilitySelected, year) < terms.selectedShare;
    return this.#draw(slot, processes.mobilityTakes, year) < terms.takes(locked, 0);
  }

  /** The next policy year that comes to something, on a day not before `earliest`. */
  #schedule(slot: number, earliest: number): void {
    this.#next[slot] = NEVER;
    this.#what[slot] = NOTHING;
    for (let year = this.#year[slot] + 1; this.#from + year * YEAR < this.#to; year++) {
      if (!this.#acts(slot, year)) continue;
      const day = Math.floor(this.#from + YEAR * (year + this.#draw(slot, processes.mobilityDay, year)));
      if (day < earliest) continue;
      this.#next[slot] = day;
      this.#what[slot] = YEARLY;
      this.#scheduled[slot] = year;
      return;
    }
  }

  /** First day on which something happens to the person in a slot: not in an absence, nor before a talk that has been asked for. */
  next(slot: number): number {
    const { free, leave, talkOn, talkBarrier } = this.#around.columns;
    if (this.#next[slot] === NEVER) return NEVER;
    const waits = talkBarrier[slot] < NEVER ? talkBarrier[slot] : 0;
    this.#next[slot] = Math.max(this.#next[slot], free[slot], talkOn[slot], waits);
    return this.#next[slot] < Math.min(leave[slot], this.#days) ? this.#next[slot] : NEVER;
  }

  /** The day that `next` told has come. */
  turn(slot: number, day: number): void {
    if (this.#what[slot] === MOVES) this.#moveInside(slot, day);
    else if (day >= this.#to) this.#next[slot] = NEVER;
    else if (this.#what[slot] === AFTER_MEETING) {
      if (this.#asks(slot, day)) this.#guide(slot, day, MEETING);
      else this.#schedule(slot, day + 1);
    } else this.#offer(slot, day);
  }

  /** Whether the policy has come to the person by then. Whose job a subsidy pays for, or who is about to be out of work, is not asked. */
  #asks(slot: number, day: number): boolean {
    const { leaveBy, subsidyFrom, subsidyTo } = this.#around.columns;
    if (leaveBy[slot] >= 0 || (subsidyFrom[slot] < NEVER && day < subsidyTo[slot])) return false;
    return !(this.#ramp > 0) || this.#draw(slot, processes.mobilityReach, 0) < (day - this.#from + 1) / this.#ramp;
  }

  /** Who goes on at another employer of a ring: trust in the old one, and a post there, are no matter any more. */
  changedEmployer(slot: number): void {
    this.#selected[slot] = 0;
    if (this.#what[slot] === MOVES) this.#schedule(slot, this.#until[slot]);
  }

  /** The person's day in a policy year: an offer that reaches, and is taken. */
  #offer(slot: number, day: number): void {
    const { terms } = this;
    const year = this.#scheduled[slot];
    this.#year[slot] = year;
    this.#schedule(slot, day + 1);
    if (!this.#asks(slot, day) || terms.withheld(this.#around.population.employer[slot])) return;
    const takes = terms.takes(this.#locked[slot] === 1, this.#selected[slot]) / terms.selectedShare;
    if (terms.picks) {
      // What it costs in trust is seen later: the take-up is that of who is picked for the first time.
      this.#selected[slot]++;
      this.#around.accounts.tally('mobilitySelected');
      this.#around.witness?.job(slot, day, 'enrol', 'picked', '');
    }
    if (this.#draw(slot, processes.mobilityTakes, year) < takes) this.#guide(slot, day, terms.channel);
  }

  /** Guidance begins: what is left until the person leaves is read at another speed for a while. */
  #guide(slot: number, day: number, channel: number): void {
    const { population, columns, accounts, witness } = this.#around;
    const { terms } = this;
    const { leave, retires } = columns;
    const until = day + terms.trackDays;
    this.#channel[slot] = channel;
    this.#until[slot] = until;
    this.#moved[slot] = 0;
    this.#anyway[slot] = leave[slot] < until && retires[slot] === 0 ? 1 : 0;
    accounts.counts.guided[channel] += accounts.sign;
    accounts.events.guidance(population.employer[slot], day, terms.kronor, terms.hours, terms.outsideHours);
    witness?.job(slot, day, 'enrol', 'work', wordOf(channel));
    const times = this.#guided[slot]++;
    this.#schedule(slot, until);
    if (terms.ratio === 1) return;
    const { leaves, old, more } = this.#leaving(slot, day);
    const inside = leaves < Math.min(until, leave[slot]) && this.#workplaces[population.employer[slot]] > 1;
    if (inside && this.#draw(slot, processes.mobilityInside, times) < terms.insideShare) {
      this.#next[slot] = leaves;
      this.#what[slot] = MOVES;
      return;
    }
    this.#ahead[slot] += more;
    if (leaves === leave[slot]) return;
    leave[slot] = leaves;
    retires[slot] = old;
  }

  /** When the person leaves after guidance on `day`, whether that is by age, and what guidance then spends of the threshold beyond the usual. */
  #leaving(slot: number, day: number): { leaves: number; old: 0 | 1; more: number } {
    const { population, columns, values } = this.#around;
    const { keyHi, keyLo, birth } = population.people;
    const { ratio, trackDays } = this.terms;
    const threshold = exponential(keyHi[slot], keyLo[slot], processes.leave, 0) - this.#ahead[slot];
    const life = { born: birth[slot], since: this.#entered[slot], threshold };
    const { age, years, more } = guidedLeaving(population.setting.ages, life, day, ratio, trackDays, this.#days);
    const leaves = Math.max(day + 1, Math.ceil(day + years * YEAR));
    const { leave } = columns;
    // Later only where guidance makes moves fewer, whatever the rounding.
    const bounded = ratio > 1 ? Math.min(leave[slot], leaves) : Math.max(leave[slot], leaves);
    return { leaves: bounded, old: age + years >= values.get('pop.retire_age') ? 1 : 0, more };
  }

  #moveInside(slot: number, day: number): void {
    const { accounts, witness } = this.#around;
    accounts.tally('movedInside');
    this.#count(slot);
    this.#book.moved(slot, day);
    if (this.#locked[slot] === 1) this.#freed[slot] = 1;
    witness?.job(slot, day, 'placement_start', guidedBy(this.#channel[slot]), 'own_post');
    this.#moved[slot] = 1;
    // What came due while the post waited for the person's return is passed.
    this.#schedule(slot, Math.max(this.#until[slot], day + 1));
  }

  #count(slot: number): void {
    const { accounts } = this.#around;
    accounts.counts.moved[this.#channel[slot]] += accounts.sign;
    if (this.#anyway[slot] === 1) accounts.tally('movedAnyway');
    if (this.#locked[slot] === 0) accounts.tally('movedWanted');
  }

  /** Leaves by own will within the time that guidance acts. */
  #movesAway(slot: number, day: number): boolean {
    const { leaveBy, retires } = this.#around.columns;
    return (
      this.#guided[slot] > 0 &&
      this.#moved[slot] === 0 &&
      day < this.#until[slot] &&
      leaveBy[slot] < 0 &&
      retires[slot] === 0
    );
  }

  /** Why the person leaves on `day`, in the event log. */
  leavesFrom(slot: number, day: number): string {
    return this.#movesAway(slot, day) ? guidedBy(this.#channel[slot]) : 'work';
  }

  /** The person leaves the employer on `day`. */
  left(slot: number, day: number, elsewhere: Elsewhere): void {
    if (day < this.#days && this.#movesAway(slot, day)) {
      this.#count(slot);
      const { free } = this.#around.columns;
      const ratio = this.#freed[slot] === 1 ? 1 : this.terms.after;
      const first = Math.max(day, free[slot]);
      this.#book.movedAway(slot, day, (until) => elsewhere.follow(slot, first, until, ratio).days);
    }
    this.#book.left(slot, day);
    this.#next[slot] = NEVER;
  }

  /** A spell of the person in a slot has ended, or is known to last so long. */
  absent(spell: Spell, end: number): void {
    if (spell.cause >= 0) this.#book.absent(spell.slot, spell.start, end);
  }

  /** Back at the employer on `day` after a spell in which an early meeting was held: it may have opened a way to guidance. */
  back(spell: Spell, day: number): void {
    const { slot, code, earlyMeetings } = spell;
    if (earlyMeetings === 0 || day < this.#from || day >= this.#to) return;
    if (this.#what[slot] === MOVES || day < this.#until[slot]) return;
    if (this.#draw(slot, processes.mobilityMeeting, code) >= this.terms.rateAfterMeeting) return;
    this.#next[slot] = day;
    this.#what[slot] = AFTER_MEETING;
  }

  consider(spell: Spell, today: number): Case | null {
    if (this.terms.returns(this.#selected[spell.slot]) === 1) return null;
    const of = new Case(this);
    of.day = Math.max(spell.start, today);
    return of;
  }

  /** What having been selected does to the end of a long spell. */
  happens(spell: Spell, of: Case): void {
    of.day = Infinity;
    of.factor = this.terms.returns(this.#selected[spell.slot]);
  }

  hear(): void {
    // Nothing is asked for.
  }

  /** An early meeting was held: its effect is the total one. */
  met(_spell: Spell, of: Case): void {
    of.factor = 1;
    of.day = Infinity;
  }

  ended(_spell: Spell, _of: Case, _end: number, exit: number): number {
    return exit;
  }

  dropped(): void {
    // Nothing is left open.
  }

  /** After the last barrier, once an arm: offers that were withheld, and who moved against who stayed. */
  finish(): void {
    const { plan, accounts, columns } = this.#around;
    if (this.#from < this.#to) {
      accounts.tally('mobilityEmployers', plan.employers.length);
      plan.employers.forEach((_, employer) => {
        if (this.terms.withheld(employer)) accounts.tally('mobilityWithheld');
      });
    }
    columns.paused.forEach((spell) => {
      if (spell !== null) this.absent(spell, this.#days);
    });
    this.#book.finish(this.#days, accounts);
  }
}
