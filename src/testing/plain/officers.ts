/** The insurance office towards a ring: whether it takes part, how long it takes to decide, and the ring's own caseworker. */
import { exp, log } from '../../engine/math.ts';
import { processes } from '../../model/process-ids.ts';
import type { Values } from '../../model/values.ts';
import type { Luck } from './luck.ts';
import type { Members } from './members.ts';
import { type People, YEAR } from './people.ts';
import { AGAIN } from './spells.ts';
import type { Spell } from './types.ts';

/** Officers of one decision at most. */
const MOST = 12;

export class Officers {
  /** Days on which the ring has its own caseworker. */
  readonly from: number;
  readonly until: number;
  readonly #values: Values;
  readonly #world: Luck;
  readonly #opens: number;

  constructor(values: Values, people: People, { from, to }: Members) {
    this.#values = values;
    this.#world = people.world.child(processes.ringActive);
    this.#opens = from;
    const month = YEAR / 12;
    const bound = values.get('fkc.person_bound') > 0;
    const aYear = values.get(bound ? 'fkc.withdraw_hazard' : 'fkc.withdraw_agreement');
    const stays = aYear > 0 ? (this.#world.exponential('ringWithdraw') * YEAR) / aYear : Infinity;
    const first = from + Math.round(values.get('fkc.from_month') * month);
    const last = from + Math.round(values.get('fkc.until_month') * month);
    const own = values.get('fkc.own') > 0;
    this.from = own ? first : Infinity;
    this.until = own ? Math.max(first, Math.min(to, last, Math.ceil(first + stays))) : Infinity;
  }

  /** The ring has its own caseworker. */
  own(day: number): boolean {
    return day >= this.from && day < this.until;
  }

  /** Decided anew for every year of the ring. */
  takesPart(day: number): boolean {
    if (this.own(day)) return true;
    const values = this.#values;
    const joint = values.get('coop.joint_goal') > 0 ? values.get('coop.joint_factor') : 1;
    const form = values.vector('ring.form_decline')[values.get('ring.authority_form')];
    const year = Math.max(0, Math.floor((day - this.#opens) / YEAR));
    return this.#world.uniform('ringAgency', year) >= values.get('ring.authority_decline_prob') * form * joint;
  }

  #speed(z: number, share: number): number {
    const sd = this.#values.get('fk.decision_days_sd') * share;
    return exp(sd * z - (sd * sd) / 2);
  }

  /** Days until it is decided on work training. */
  decision({ person, code }: Spell, day: number): number {
    const values = this.#values;
    const { luck } = person;
    const quick = luck.uniform('ringQuick', code) < values.vector('ring.form_quick')[values.get('ring.authority_form')];
    const days = values.get(quick ? 'ring.quick_days' : 'ring.decision_days');
    if (this.own(day)) {
      const speed = this.#speed(this.#world.normal('ringOfficer'), values.get('fkc.decision_sd_factor'));
      return Math.max(1, Math.round(days * values.get('fkc.wait_factor') * speed));
    }
    const perDay = values.get('fk.officer_changes') / YEAR;
    let gone = 0;
    for (let k = 0; ; k++) {
      const needs = days * this.#speed(luck.normal('ringOfficer', code + k * AGAIN), 1);
      const stays = perDay > 0 ? luck.exponential('ringOfficerChange', code + k * AGAIN) / perDay : Infinity;
      if (needs <= stays || k === MOST) return Math.max(1, Math.round(gone + needs));
      gone += stays;
    }
  }

  /** What an own caseworker makes of the end's hazard: more or less, and nearer the middle than the officer of the spell. */
  ownEnd({ officer }: Spell): number {
    const values = this.#values;
    const variance = values.get('fk.decision_sd') * values.get('fk.decision_sd');
    const nearer = values.get('fkc.decision_sd_factor');
    const apart = log(officer) + variance / 2;
    return values.get('fkc.hr_rtw') * exp((nearer - 1) * apart - ((nearer * nearer - 1) * variance) / 2);
  }
}
