/** What is booked of a spell: its absence piece by piece, a change of degree, its end, or that it passes the horizon. */
import type { Accounts } from './accounts.ts';
import type { FollowUp } from './follow-up.ts';
import type { PayPeriods } from './money/periods.ts';
import { LEAVES, LEFT, RETURNS } from './outcome-ids.ts';
import type { Plan } from './plan.ts';
import type { Population } from './population.ts';
import type { Spell } from './spell.ts';
import { SHORT_DAYS } from './tables.ts';
import type { Witness } from './witness.ts';

export class SpellBooks {
  readonly #days: number;
  readonly #population: Population;
  readonly #accounts: Accounts;
  readonly #witness: Witness | null;
  readonly #followUp: FollowUp;
  readonly #periods: PayPeriods;

  constructor(
    plan: Plan,
    population: Population,
    accounts: Accounts,
    witness: Witness | null,
    followUp: FollowUp,
    periods: PayPeriods,
  ) {
    this.#days = plan.days;
    this.#population = population;
    this.#accounts = accounts;
    this.#witness = witness;
    this.#followUp = followUp;
    this.#periods = periods;
  }

  /** Absence up to a day, at the degree that has held since it was booked last. */
  until(spell: Spell, day: number): void {
    // An integer also to the compiler, here and in ended: a double would be boxed for every call below.
    const to = day | 0;
    const { hours, wage } = this.#population.people;
    const { sickness } = this.#accounts;
    const { slot, start, accounted, quarters, leave } = spell;
    sickness.person(wage[slot], hours[slot]);
    sickness.absence(start, accounted, to, quarters, leave, spell.period);
    spell.hours += this.#accounts.absent(
      spell.cell,
      hours[slot],
      start,
      accounted,
      to,
      quarters,
      spell.cause,
      leave,
      spell.carried,
    );
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

  /** The spell ends after spell day `last`; `end` = first day not sick, `exit` = index of EXITS or LEFT. */
  ended(spell: Spell, end: number, last: number, exit: number): void {
    const accounts = this.#accounts;
    this.until(spell, end);
    this.#periods.end(spell.slot, end, last, spell.period);
    if (RETURNS[exit] && end < spell.leave) {
      const { wage, hours } = this.#population.people;
      accounts.events.presenteeism(end, last, wage[spell.slot], hours[spell.slot], LEAVES[exit]);
    }
    accounts.length(spell.cell, spell.start, last, spell.cause, spell.cause < 0 ? -1 : exit, spell.hours);
    if (last > SHORT_DAYS && exit < LEFT && end >= 0 && end < this.#days && this.#newManager(spell, end))
      accounts.tally('managerChanges');
    this.#followUp.ended(spell, last, exit);
    if (spell.cause >= 0 && last > SHORT_DAYS) accounts.ordinary(spell.start, spell.ordinaryHeld);
    this.#witness?.spellEnd(spell, end, exit);
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
