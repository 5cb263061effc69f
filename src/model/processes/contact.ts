/**
 * The manager keeps contact with who is away, and trust in the employer with it. Trust runs from 0 to 1. In a spell it falls by
 * `trust.decay` a month in which nobody has been in touch, and rises by `trust.gain_contact` with each contact; contacts come as
 * chance would have it, `mgr.contact_rate` a month by the manager's own stance.
 *
 * Trust is in the survival curves: how managers differ stands in `mgr.hr_low_engagement`, and with no policy nothing is added.
 * The policy raises the rate to what it asks for, as far as the manager's time goes, from the day on which the manager has
 * noticed; the end of the spell is multiplied by exp(`trust.slope` x (trust with the policy - trust without)). Once an early
 * meeting has been held its multiplier is the total effect, and this one ends: a mediator does not act twice. What a
 * manager-led meeting gives (`trust.gain_meeting`) is carried to the person's later spells at the employer.
 */
import { uniform } from '../../engine/draws.ts';
import { exp } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { Case, type CaseProcess, type Spell } from '../spells/spell.ts';

export const CONTACT_POLICY = 'manager-contact';
const MONTH = YEAR / 12;
/** The multiplier is read off once in four weeks, in their middle. */
const STEP = 28;

// Stages of a case.
const AWAITS = 0;
const KEPT = 1;
const OVER = 2;

const within = (trust: number): number => Math.min(1, Math.max(0, trust));

export class Contact implements CaseProcess {
  readonly #around: Around;
  readonly #policy: PlanPolicy;
  readonly #rates: readonly number[];
  readonly #target: number;
  readonly #decay: number;
  readonly #gain: number;
  readonly #start: number;
  readonly #slope: number;
  readonly #gainMeeting: number;
  readonly #firstDay: number;
  readonly #detectSlope: number;
  readonly #meanSpan: number;
  readonly #hours: number;
  readonly #budget: number;
  readonly #follow: number;
  /** Share of employees in a long spell on any day. */
  readonly #away: number;
  /** By slot: trust that meetings have left, and whose it is. */
  readonly #carried: Float64Array;
  readonly #whose: Int32Array;

  /** null when the plan has no such policy. */
  static of(around: Around): Contact | null {
    const policy = around.plan.policies.find(({ id }) => id === CONTACT_POLICY);
    return policy ? new Contact(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { values, population } = around;
    this.#around = around;
    this.#policy = policy;
    this.#rates = values.vector('mgr.contact_rate');
    this.#target = values.get('contact.target');
    this.#decay = values.get('trust.decay');
    this.#gain = values.get('trust.gain_contact');
    this.#start = values.get('trust.start');
    this.#slope = values.get('trust.slope');
    this.#gainMeeting = values.get('trust.gain_meeting');
    this.#firstDay = values.get('contact.first_day');
    this.#detectSlope = values.get('mgr.detect_slope');
    this.#meanSpan = values.get('mgr.span_mean');
    this.#hours = values.get('contact.hours');
    this.#budget = values.get('mgr.time_budget');
    this.#follow = values.get('contact.follow');
    const { mix, meanDays } = population.setting.tables;
    const days = mix[0] * meanDays[0] + (mix[1] - mix[0]) * meanDays[1] + (mix[2] - mix[1]) * meanDays[2];
    this.#away = (values.get('inc.rate_long') * days) / YEAR;
    this.#carried = new Float64Array(population.count);
    this.#whose = new Int32Array(population.count).fill(-1);
  }

  /** Contacts a month as it is today, by the manager in post on a day. */
  usual(workplace: number, day: number): number {
    const { managers } = this.#around.population;
    return this.#rates[managers.engaged(workplace, managers.at(workplace, day)) ? 0 : 1];
  }

  /**
   * Contacts a month with the policy: what it asks for, but no more than the hours allow when as many are away as the span makes
   * usual, and never fewer than today.
   */
  kept(workplace: number, day: number): number {
    const { managers, workplaceHi, workplaceLo, span } = this.#around.population;
    const usual = this.usual(workplace, day);
    const { start, ramp } = this.#policy;
    const share = this.#follow * (ramp !== null && ramp > 0 ? Math.min(1, (day - start + 1) / ramp) : 1);
    const generation = managers.at(workplace, day);
    if (uniform(workplaceHi[workplace], workplaceLo[workplace], processes.contactFollows, generation) >= share)
      return usual;
    const away = Math.max(1, span[workplace] * this.#away);
    const most = this.#hours > 0 ? this.#budget / (this.#hours * away) : Infinity;
    return Math.max(usual, Math.min(this.#target, most));
  }

  /** Spell days until the manager has noticed: later where the span is large. */
  noticed(workplace: number): number {
    const late = (this.#detectSlope * (this.#around.population.span[workplace] - this.#meanSpan)) / 10;
    return Math.max(1, Math.round(this.#firstDay + late));
  }

  /** Change of trust a month at a rate of contact: lost in months without any, of which exp(-rate) are expected. */
  change(rate: number): number {
    return this.#gain * rate - this.#decay * exp(-rate);
  }

  #carriedBy(slot: number): number {
    return this.#whose[slot] === this.#around.columns.generation[slot] ? this.#carried[slot] : 0;
  }

  /** Trust with the policy less trust without, `after` days into a spell whose contact began at `from` and ended at `to`. */
  gained(slot: number, usual: number, kept: number, after: number, from: number, to: number): number {
    // Nothing is nothing, to the last bit.
    if (kept === usual && this.#carriedBy(slot) === 0) return 0;
    const slow = this.change(usual) / MONTH;
    const without = within(this.#start + slow * after);
    const own = within(this.#start + this.#carriedBy(slot));
    const atFrom = within(own + slow * from);
    const until = Math.min(after, to);
    const atTo = within(atFrom + (this.change(kept) / MONTH) * Math.max(0, until - from));
    return within(atTo + slow * Math.max(0, after - to)) - without;
  }

  consider(spell: Spell, today: number): Case | null {
    const w = this.#around.population.workplace[spell.slot];
    const { start, end } = this.#policy;
    const day = Math.max(spell.start + this.noticed(w), start, today);
    if (day >= Math.min(end, spell.leave, this.#around.plan.days)) return null;
    const of = new Case(this);
    of.stage = AWAITS;
    of.day = day;
    of.since = day;
    return of;
  }

  happens(spell: Spell, of: Case, day: number): void {
    if (of.stage === OVER) return;
    of.stage = KEPT;
    const w = this.#around.population.workplace[spell.slot];
    const usual = this.usual(w, of.since);
    const kept = this.kept(w, of.since);
    const after = day - spell.start + STEP / 2;
    const gained = this.gained(spell.slot, usual, kept, after, of.since - spell.start, this.#policy.end - spell.start);
    of.factor = exp(this.#slope * gained);
    const next = day + STEP;
    of.day = next < Math.min(spell.leave, this.#around.plan.days) ? next : Infinity;
  }

  /** An early meeting was held: its effect is the total one. */
  met(_spell: Spell, of: Case): void {
    of.stage = OVER;
    of.factor = 1;
    of.day = Infinity;
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(spell: Spell, of: Case, end: number, exit: number): number {
    this.#book(spell, of, end);
    if (spell.earlyMeetings > 0 && spell.leads && !spell.failed && end < spell.leave) {
      const { slot } = spell;
      this.#carried[slot] = within(this.#carriedBy(slot) + this.#gainMeeting);
      this.#whose[slot] = this.#around.columns.generation[slot];
    }
    return exit;
  }

  /** Who goes on at another employer has not learnt to trust that one. */
  changedEmployer(slot: number): void {
    this.#whose[slot] = -1;
  }

  dropped(spell: Spell, of: Case): void {
    this.#book(spell, of, this.#around.plan.days);
  }

  /** The manager's hours for contacts beyond today's, on the last day of them. */
  #book(spell: Spell, of: Case, end: number): void {
    const w = this.#around.population.workplace[spell.slot];
    const last = Math.min(end, spell.leave, this.#policy.end, this.#around.plan.days);
    if (last <= of.since) return;
    const more = this.kept(w, of.since) - this.usual(w, of.since);
    const hours = (more * this.#hours * (last - of.since)) / MONTH;
    const { population, accounts } = this.#around;
    if (hours > 0) accounts.events.hours(population.employerOf[w], 'manager-hours', last - 1, hours);
  }
}
