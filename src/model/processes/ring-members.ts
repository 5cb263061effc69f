/**
 * The ring as an organisation: which members are active or cut down, how far it has come, what its members offer, and
 * whether it has a caseworker of its own. Drawn per world and employer, alike in all arms; nothing here depends on cases.
 */
import { exponential, subKeyHi, subKeyLo, uniform } from '../../engine/draws.ts';
import { exp, log, pow } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { WEEK } from './meeting.ts';

/** Employers below this size are small (the evidence file's own border). */
const SMALL = 50;
/** Index of forms of taking part in `ring.authority_form` is not used: one number says how often the agency declines. */
const MONTH = YEAR / 12;
const WEEKS = YEAR / WEEK;

export class RingMembers {
  readonly from: number;
  readonly to: number;
  /** By employer: whether it is a member, whether it is an active one, and whether it is small. */
  readonly member: readonly boolean[];
  readonly active: readonly boolean[];
  readonly small: readonly boolean[];
  readonly #cutsDown: readonly boolean[];
  readonly #hi: Int32Array;
  readonly #lo: Int32Array;
  /** Training slots a week of an active small and large member. */
  readonly #slots: readonly [number, number];
  readonly #cutSlots: number;
  readonly #dialogue: number;
  readonly #halfDays: number;
  readonly #ramp: number | null;
  readonly #withdrawn: number;
  readonly #own: boolean;
  /** Whether the insurance office takes part at all. */
  readonly agency: boolean;

  constructor({ plan, values, population }: Around, policy: PlanPolicy) {
    const { employerHi, employerLo } = population;
    this.from = policy.start;
    this.to = policy.end;
    this.#ramp = policy.ramp;
    this.#hi = employerHi;
    this.#lo = employerLo;
    this.member = plan.employers.map(({ ring }) => ring);
    this.small = plan.employers.map(({ employments }) => employments < SMALL);
    const [activeSmall, activeLarge] = values.vector('ring.active_share');
    this.active = this.member.map(
      (member, e) =>
        member &&
        uniform(employerHi[e], employerLo[e], processes.ringActive, 0) < (this.small[e] ? activeSmall : activeLarge),
    );
    const cuts = values.get('econ.downsizing_share');
    this.#cutsDown = this.member.map(
      (member, e) => member && !this.small[e] && uniform(employerHi[e], employerLo[e], processes.ringCuts, 0) < cuts,
    );
    this.#cutSlots = values.get('econ.downsizing_slots');
    const members = this.member.filter(Boolean).length;
    const working = Math.max(1, this.active.filter(Boolean).length);
    // Offers grow slower than the number of active members, and dialogue wears thin in a large ring.
    this.#dialogue = Math.max(
      0,
      1 - values.get('ring.dialogue_decay') * Math.max(0, members - values.get('ring.dialogue_threshold')),
    );
    const matching = pow(working, values.get('ring.match_elasticity') - 1);
    const [small, large] = values.vector('wt.slot_rate');
    this.#slots = [(small * matching) / WEEKS, (large * matching) / WEEKS];
    this.#halfDays = values.get('ring.startup_months') * MONTH;
    // A key of the world that no employer of the study shares.
    const hi = subKeyHi(population.worldHi, population.worldLo, processes.ringActive);
    const lo = subKeyLo(population.worldHi, population.worldLo, processes.ringActive);
    this.#own = values.get('fkc.own') > 0;
    this.agency = this.#own || uniform(hi, lo, processes.ringAgency, 0) >= values.get('ring.authority_decline_prob');
    const hazard =
      values.get('fkc.person_bound') > 0 ? values.get('fkc.withdraw_hazard') : values.get('fkc.withdraw_agreement');
    this.#withdrawn =
      hazard > 0 ? this.from + (exponential(hi, lo, processes.ringWithdraw, 0) * YEAR) / hazard : Infinity;
  }

  /** The ring's activity on a day, 0 to 1: anchoring takes long. */
  activity(day: number): number {
    if (day < this.from || day >= this.to) return 0;
    const age = day - this.from + 1;
    if (this.#ramp !== null) return this.#dialogue * (this.#ramp > 0 ? Math.min(1, age / this.#ramp) : 1);
    return this.#dialogue * (1 - exp((-log(2) * age) / this.#halfDays));
  }

  /** Whether the ring has a caseworker of its own on a day. */
  caseworker(day: number): boolean {
    return this.#own && day < this.#withdrawn;
  }

  /** First day from which it has none, `to` at the latest; the ring's first day when it never had. */
  caseworkerUntil(to: number): number {
    return this.#own ? Math.min(to, Math.ceil(this.#withdrawn)) : this.from;
  }

  /** Employers that offer a place for work training in the week that ends on a barrier. */
  offers(barrier: number): number[] {
    const offered: number[] = [];
    const activity = this.activity(barrier);
    if (activity <= 0) return offered;
    this.active.forEach((active, e) => {
      if (!active) return;
      const rate = this.#slots[this.small[e] ? 0 : 1] * activity * (this.#cutsDown[e] ? this.#cutSlots : 1);
      if (uniform(this.#hi[e], this.#lo[e], processes.ringSlot, barrier) < rate) offered.push(e);
    });
    return offered;
  }

  /** How open a member's vacancies are to the ring: fully, less where it cuts down, not at all where it is passive. */
  openness(employer: number): number {
    if (!this.active[employer]) return 0;
    return this.#cutsDown[employer] ? this.#cutSlots : 1;
  }
}
