/** What is booked of a spell: its absence piece by piece, a change of degree, its end, or that it passes the horizon. */
import { exponential, uniform } from '../../engine/draws.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import { Assessments } from './assessments.ts';
import { YEAR } from '../civil.ts';
import type { Onsets } from './onsets.ts';
import type { FollowUp } from './follow-up.ts';
import type { PayPeriods } from '../money/periods.ts';
import { BENEFIT_ENDED, LEAVES, LEFT, PENSION, PENSION_PART, RETURNS, RING_JOB } from '../outcomes/outcome-ids.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Strain } from '../processes/strain.ts';
import type { Support } from '../processes/support.ts';
import type { Spell } from './spell.ts';
import { SHORT_DAYS } from '../tables.ts';
import type { Witness } from '../witness.ts';

export class SpellBooks {
  readonly #days: number;
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #followUp: FollowUp;
  readonly #periods: PayPeriods;
  readonly #assessments: Assessments;
  readonly #stillAbsent: number;
  readonly #unpaidDays: number;
  readonly #pensionLevels: readonly number[];
  readonly #oldest: number;
  readonly #hoursFrom: Int32Array;
  readonly #onsets: Onsets;
  /** Slot whose employment the person in a slot takes over when the spell ends. */
  readonly #moveTo: Int32Array;
  readonly #strain: Strain;
  readonly #support: Support | null;

  constructor(around: Around, followUp: FollowUp, { strain, support }: Acting, onsets: Onsets) {
    const { plan, population, accounts, witness } = around;
    const { periods, moveTo, hoursFrom } = around.columns;
    this.#onsets = onsets;
    this.#days = plan.days;
    this.#population = population;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#followUp = followUp;
    this.#periods = periods;
    const { values } = population.setting;
    this.#assessments = new Assessments(values);
    this.#stillAbsent = values.get('refusal.absent_share');
    this.#unpaidDays = values.get('refusal.absent_days');
    this.#moveTo = moveTo;
    this.#strain = strain;
    this.#support = support;
    this.#hoursFrom = hoursFrom;
    this.#pensionLevels = values.vector('exit.pension_levels');
    this.#oldest = values.vector('pop.age_range')[1] * YEAR;
  }

  /** Absence up to a day, at the degree that has held since it was booked last. */
  until(spell: Spell, day: number): void {
    // An integer also to the compiler, here and in ended: a double would be boxed for every call below.
    const to = day | 0;
    const { hours, wage } = this.#population.people;
    const { sickness } = this.#accounts;
    const { slot, cell, start, accounted, quarters, leave } = spell;
    sickness.person(wage[slot], hours[slot], this.#accounts.employerOf(cell));
    sickness.absence(start, accounted, to, quarters, leave, spell.period);
    spell.hours += this.#accounts.absent(
      cell,
      hours[slot],
      start,
      accounted,
      to,
      quarters,
      spell.cause,
      leave,
      spell.carried,
    );
    if (to > start + SHORT_DAYS)
      this.#accounts.absentAt(this.#population.people.centre[slot], start, accounted, to, spell.cause);
    this.#strain.absent(slot, accounted, Math.min(to, leave), quarters);
    this.#followUp.during(spell, to);
    spell.accounted = to;
  }

  /** The degree was `before` quarters until `day`, and is booked up to it. */
  changed(spell: Spell, day: number, before: number): void {
    const now = spell.quarters;
    if (now === before) return;
    if (before === 4 && day - spell.start >= SHORT_DAYS) this.#accounts.switched(day);
    this.#witness?.degree(spell, day, before);
  }

  /**
   * The spell ends after spell day `last`; `end` = first day not sick, or without benefit, `exit` = index of EXITS or LEFT.
   * Returns the first day on which the person is not absent: later where benefit ended before the illness did.
   */
  ended(spell: Spell, end: number, last: number, exit: number): number {
    const accounts = this.#accounts;
    this.until(spell, end);
    const back = exit === BENEFIT_ENDED ? this.#absentWithout(spell, end) : end;
    this.#periods.end(spell.slot, back, last, spell.period);
    if (RETURNS[exit] && end < spell.leave) {
      const { people, employer } = this.#population;
      const { slot } = spell;
      const at = exit === RING_JOB ? employer[this.#moveTo[slot]] : accounts.employerOf(spell.cell);
      accounts.events.presenteeism(at, end, last, people.wage[slot], people.hours[slot], LEAVES[exit]);
    }
    accounts.length(spell.cell, spell.start, last, spell.cause, spell.cause < 0 ? -1 : exit, spell.hours);
    if (last > SHORT_DAYS && exit < LEFT && end >= 0 && end < this.#days && this.#newManager(spell, end))
      accounts.tally('managerChanges');
    this.#followUp.ended(spell, last, exit);
    if (spell.cause >= 0 && last > SHORT_DAYS) accounts.ordinary(spell.start, spell.ordinaryHeld);
    if (back > end) {
      const { slot, start, cell, quarters } = spell;
      const { hours } = this.#population.people;
      accounts.unpaid(cell, hours[slot], start, end, back, quarters);
      accounts.sickness.unpaid(end, back, quarters);
      this.#strain.absent(slot, end, back, quarters);
      this.#followUp.absent(slot, start, end, back, quarters);
    }
    this.#witness?.granted(spell, back);
    if (exit === PENSION || exit === PENSION_PART) this.#pensioned(spell, end, exit);
    if (exit === BENEFIT_ENDED) this.#witness?.refused(spell, end, last >= this.#assessments.firstDay);
    this.#witness?.spellEnd(spell, back, exit);
    return back;
  }

  /** A disability pension from `end` until the highest age; a partial one takes its part of the contract hours. */
  #pensioned({ slot, cell, code, leave }: Spell, end: number, exit: number): void {
    const { keyHi, keyLo, birth, hours } = this.#population.people;
    let quarters = 4;
    if (exit === PENSION_PART) {
      const u = uniform(keyHi[slot], keyLo[slot], processes.pensionLevel, code);
      const [least, half] = this.#pensionLevels;
      quarters = u < least ? 1 : u < least + half ? 2 : 3;
      if (end < leave) {
        const before = hours[slot];
        // What strain has cost so far is that of the hours before.
        this.#onsets.bookStrain(slot, end, this.#support);
        this.#accounts.employed(cell, before, this.#hoursFrom[slot], end);
        this.#hoursFrom[slot] = end;
        hours[slot] = Math.max(1, Math.round((before * (4 - quarters)) / 4));
      }
    }
    this.#accounts.pensioned(cell, end, Math.ceil(birth[slot] + this.#oldest), quarters);
  }

  /** Who is refused may be absent all the same, as long as the employment lasts. */
  #absentWithout({ slot, code, leave }: Spell, end: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    if (uniform(hi, lo, processes.refusalAbsent, code) >= this.#stillAbsent) return end;
    const days = Math.ceil(exponential(hi, lo, processes.refusalDays, code) * this.#unpaidDays);
    return Math.max(end, Math.min(leave, end + days)) | 0;
  }

  /** The spell is under way at the horizon: censored, not dropped. */
  censored(spell: Spell): void {
    const days = this.#days;
    this.until(spell, days);
    this.#accounts.length(spell.cell, spell.start, days - spell.start + 1, spell.cause, -1, spell.hours);
    this.#followUp.ended(spell, days - spell.start + 1, -1);
    if (spell.cause >= 0 && days - spell.start > SHORT_DAYS) this.#accounts.ordinary(spell.start, spell.ordinaryHeld);
    this.#witness?.censored(spell);
  }

  /** Whether the person, while employed, got another manager before the spell's end. */
  #newManager({ slot, start, leave }: Spell, end: number): boolean {
    const { workplace, managers } = this.#population;
    return managers.nextChange(workplace[slot], start) < Math.min(end, leave);
  }
}
