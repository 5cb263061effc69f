/**
 * The insurance office towards the ring: whether it takes part, how long its decisions on work training take, and the ring's
 * own caseworker.
 *
 * Taking part has five forms (`ring.authority_form`). Each has a probability that the office declines in a year of the ring
 * (`ring.authority_decline_prob` times `ring.form_decline`; then it decides on training at the own employer only), and one
 * that a case's decision is quick (`ring.form_quick`, `ring.quick_days`). Officers differ: each has a speed of its own
 * (`fk.decision_days_sd`), and one who takes over a case begins anew (`fk.officer_changes`).
 *
 * The own caseworker decides sooner (`fkc.wait_factor`) and alike: one person's speed for every case, nearer the middle
 * (`fkc.decision_sd_factor`), and nobody takes over. A decision that is pending when the caseworker is withdrawn begins anew
 * with an ordinary officer.
 */
import { exponential, normal, uniform } from '../../engine/draws.ts';
import { exp, log } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Spell } from '../spells/spell.ts';
import { drawOf, ringKey } from './ring-case.ts';

const MONTH = YEAR / 12;
/** Draws of one case about its officers, one after the other. */
const AGAIN = 0x100000;
/** Officers of one decision at most: however often they change, it is made. */
const MOST_OFFICERS = 12;

export class Officers {
  /** Days on which the ring has its own caseworker: [from, until). */
  readonly from: number;
  readonly until: number;
  readonly #population: Population;
  readonly #hi: number;
  readonly #lo: number;
  readonly #opens: number;
  readonly #declines: number;
  readonly #quick: number;
  readonly #quickDays: number;
  readonly #days: number;
  readonly #sd: number;
  readonly #changes: number;
  /** Spread of officers in the end of spells, and what an own caseworker leaves of it and of their times. */
  readonly #endSd: number;
  readonly #shrunk: number;
  /** What the own caseworker makes of days: sooner, and one speed for all. */
  readonly #own: number;

  constructor({ values, population }: Around, opens: number, closes: number) {
    const { hi, lo } = ringKey(population);
    this.#population = population;
    this.#hi = hi;
    this.#lo = lo;
    this.#opens = opens;
    const form = values.get('ring.authority_form');
    const goal = values.get('coop.joint_goal') > 0 ? values.get('coop.joint_factor') : 1;
    this.#declines = values.get('ring.authority_decline_prob') * values.vector('ring.form_decline')[form] * goal;
    this.#quick = values.vector('ring.form_quick')[form];
    this.#quickDays = values.get('ring.quick_days');
    this.#days = values.get('ring.decision_days');
    this.#sd = values.get('fk.decision_days_sd');
    this.#endSd = values.get('fk.decision_sd');
    this.#shrunk = values.get('fkc.decision_sd_factor');
    this.#changes = values.get('fk.officer_changes') / YEAR;
    this.#own = values.get('fkc.wait_factor') * this.#speed(normal(hi, lo, processes.ringOfficer, 0), this.#shrunk);
    if (values.get('fkc.own') === 0) {
      this.from = Infinity;
      this.until = Infinity;
      return;
    }
    const hazard =
      values.get('fkc.person_bound') > 0 ? values.get('fkc.withdraw_hazard') : values.get('fkc.withdraw_agreement');
    this.from = opens + Math.round(values.get('fkc.from_month') * MONTH);
    const withdrawn =
      hazard > 0 ? this.from + (exponential(hi, lo, processes.ringWithdraw, 0) * YEAR) / hazard : Infinity;
    const decided = opens + Math.round(values.get('fkc.until_month') * MONTH);
    this.until = Math.max(this.from, Math.min(closes, decided, Math.ceil(withdrawn)));
  }

  /** A log-normal factor of mean 1. */
  #speed(z: number, shrunk: number): number {
    const sd = this.#sd * shrunk;
    return exp(sd * z - (sd * sd) / 2);
  }

  /** Whether the ring has a caseworker of its own on a day. */
  own(day: number): boolean {
    return day >= this.from && day < this.until;
  }

  /** Whether the office takes part on a day: decided anew for every year of the ring. */
  takesPart(day: number): boolean {
    if (this.own(day)) return true;
    const year = Math.max(0, Math.floor((day - this.#opens) / YEAR));
    return uniform(this.#hi, this.#lo, processes.ringAgency, year) >= this.#declines;
  }

  /**
   * The own caseworker in place of the officer of a spell: nearer the middle, whose mean stays 1. Multiplies what the officer
   * does to the end of the spell.
   */
  alike({ officer }: Spell): number {
    const variance = this.#endSd * this.#endSd;
    const shift = log(officer) + variance / 2;
    return exp((this.#shrunk - 1) * shift - ((this.#shrunk * this.#shrunk - 1) * variance) / 2);
  }

  /** Days from `day` until it is decided on work training for a case. */
  decision(spell: Spell, day: number): number {
    const quick = drawOf(this.#population, spell, processes.ringQuick) < this.#quick;
    const days = quick ? this.#quickDays : this.#days;
    if (this.own(day)) return Math.max(1, Math.round(days * this.#own));
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[spell.slot];
    const lo = keyLo[spell.slot];
    let gone = 0;
    for (let k = 0; ; k++) {
      const at = spell.code + k * AGAIN;
      const needs = days * this.#speed(normal(hi, lo, processes.ringOfficer, at), 1);
      const stays = this.#changes > 0 ? exponential(hi, lo, processes.ringOfficerChange, at) / this.#changes : Infinity;
      if (needs <= stays || k === MOST_OFFICERS) return Math.max(1, Math.round(gone + needs));
      gone += stays;
    }
  }
}
