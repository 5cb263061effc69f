/**
 * The ring's members: since when each is one, which are active or cut down, how far the ring has come, and what its members
 * offer. Drawn per world and employer, alike in all arms; nothing here depends on cases.
 */
import { uniform } from '../../engine/draws.ts';
import { exp, log, pow } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { WEEK } from './meeting.ts';
import { closingDay } from './ring-closing.ts';
import { joinDays } from './ring-recruitment.ts';

/** Employers below this size are small (the evidence file's own border). */
const SMALL = 50;
const MONTH = YEAR / 12;
const WEEKS = YEAR / WEEK;

export class RingMembers {
  /** Days on which the ring is open: [from, to). */
  readonly from: number;
  readonly to: number;
  /** By employer: first day as a member (Infinity when never), whether it is an active one, and whether it is small. */
  readonly joined: readonly number[];
  readonly active: readonly boolean[];
  readonly small: readonly boolean[];
  readonly #cutsDown: readonly boolean[];
  readonly #hi: Int32Array;
  readonly #lo: Int32Array;
  /** Training slots a year of an active small and large member, before matching. */
  readonly #slots: readonly number[];
  readonly #elasticity: number;
  readonly #cutSlots: number;
  readonly #threshold: number;
  readonly #decay: number;
  readonly #halfDays: number;
  readonly #ramp: number | null;

  constructor(around: Around, policy: PlanPolicy) {
    const { plan, values, population } = around;
    const { employerHi, employerLo } = population;
    this.from = policy.start;
    this.to = closingDay(around, policy);
    this.#ramp = policy.ramp;
    this.#hi = employerHi;
    this.#lo = employerLo;
    this.small = plan.employers.map(({ employments }) => employments < SMALL);
    const cuts = values.get('econ.downsizing_share');
    this.#cutsDown = plan.employers.map(
      (_, e) => !this.small[e] && uniform(employerHi[e], employerLo[e], processes.ringCuts, 0) < cuts,
    );
    this.joined = joinDays(around, this.from, this.to, this.small, this.#cutsDown);
    const [activeSmall, activeLarge] = values.vector('ring.active_share');
    this.active = this.joined.map(
      (day, e) =>
        day < Infinity &&
        uniform(employerHi[e], employerLo[e], processes.ringActive, 0) < (this.small[e] ? activeSmall : activeLarge),
    );
    this.#cutSlots = values.get('econ.downsizing_slots');
    this.#threshold = values.get('ring.dialogue_threshold');
    this.#decay = values.get('ring.dialogue_decay');
    this.#elasticity = values.get('ring.match_elasticity');
    this.#slots = values.vector('wt.slot_rate');
    this.#halfDays = values.get('ring.startup_months') * MONTH;
  }

  /** Members on a day on which the ring is open; the active among them; the small. */
  members(day: number): number {
    return this.joined.reduce((n, since) => (since <= day ? n + 1 : n), 0);
  }

  working(day: number): number {
    return this.joined.reduce((n, since, e) => (since <= day && this.active[e] ? n + 1 : n), 0);
  }

  smallMembers(day: number): number {
    return this.joined.reduce((n, since, e) => (since <= day && this.small[e] ? n + 1 : n), 0);
  }

  /** What is left of the dialogue on a day: it wears thin in a large ring. */
  #dialogue(day: number): number {
    return Math.max(0, 1 - this.#decay * Math.max(0, this.members(day) - this.#threshold));
  }

  /** The ring's activity on a day, 0 to 1: anchoring takes long. */
  activity(day: number): number {
    if (day < this.from || day >= this.to) return 0;
    const age = day - this.from + 1;
    if (this.#ramp !== null) return this.#dialogue(day) * (this.#ramp > 0 ? Math.min(1, age / this.#ramp) : 1);
    return this.#dialogue(day) * (1 - exp((-log(2) * age) / this.#halfDays));
  }

  /** Employers that offer a place for work training in the week that ends on a barrier. */
  offers(barrier: number): number[] {
    const offered: number[] = [];
    const activity = this.activity(barrier);
    if (activity <= 0) return offered;
    // Offers grow slower than the number of active members.
    const matching = pow(Math.max(1, this.working(barrier)), this.#elasticity - 1);
    this.active.forEach((active, e) => {
      if (!active || this.joined[e] > barrier) return;
      const weekly = (this.#slots[this.small[e] ? 0 : 1] * matching) / WEEKS;
      const rate = weekly * activity * (this.#cutsDown[e] ? this.#cutSlots : 1);
      if (uniform(this.#hi[e], this.#lo[e], processes.ringSlot, barrier) < rate) offered.push(e);
    });
    return offered;
  }

  /** Whether an employer is an active member on some day before `until`. */
  joinsBefore(employer: number, until: number): boolean {
    return this.active[employer] && this.joined[employer] < until;
  }

  /** How open an active member's vacancies are to the ring: fully, less where it cuts down. */
  openness(employer: number): number {
    return this.#cutsDown[employer] ? this.#cutSlots : 1;
  }
}
