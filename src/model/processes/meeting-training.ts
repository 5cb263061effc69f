/**
 * Work training that an early meeting leads to (`wt.rate_after_meeting`): at the own employer, or outside it where the employment
 * service is in the meeting. Fewer where the officer has to chair and cannot look for what fits (`wt.rr_fk_led`).
 *
 * It is a part of what a meeting does, and a meeting's multiplier is its total effect: training moves no end of a spell. It is
 * told, followed and paid for. Where the employer is in a ring, training goes through the ring.
 */
import { uniform } from '../../engine/draws.ts';
import type { Around } from '../around.ts';
import { RETURNS } from '../outcomes/outcome-ids.ts';
import { processes } from '../process-ids.ts';
import { Case, type CaseProcess, type Spell } from '../spells/spell.ts';
import { MEETING_POLICY } from './meeting-ids.ts';
import { OUTSIDE, OWN, WorkTraining } from './work-training.ts';

const RING_POLICY = 'employer-ring';

// Stages of a case.
const PLANNED = 0;
const TRAINS = 1;
const OVER = 2;

export class MeetingTraining implements CaseProcess {
  readonly #around: Around;
  readonly #books: WorkTraining;
  readonly #rate: number;
  readonly #officerLed: number;
  readonly #wait: number;
  readonly #days: number;
  /** Share of trainings that are outside the employer. */
  readonly #outside: number;
  /** By employer: the ring arranges training there. */
  readonly #byRing: readonly boolean[];

  /** null when the plan has no early meetings, or these lead to no training. */
  static of(around: Around): MeetingTraining | null {
    const { policies } = around.plan;
    if (!policies.some(({ id }) => id === MEETING_POLICY) || around.values.get('wt.rate_after_meeting') === 0)
      return null;
    return new MeetingTraining(around);
  }

  private constructor(around: Around) {
    const { plan, values } = around;
    this.#around = around;
    this.#books = new WorkTraining(around);
    this.#rate = values.get('wt.rate_after_meeting');
    this.#officerLed = values.get('wt.rr_fk_led');
    this.#wait = Math.max(1, Math.round(values.get('wt.start_days')));
    this.#days = Math.max(1, Math.round(values.get('wt.days')));
    const [own, , outside] = values.vector('wt.hosts');
    this.#outside = values.get('policy.af_in_meeting') > 0 && outside > 0 ? outside / (own + outside) : 0;
    const ring = plan.policies.some(({ id }) => id === RING_POLICY);
    this.#byRing = plan.employers.map((employer) => ring && (employer.ring || employer.asked === true));
  }

  #u(spell: Spell, process: number): number {
    const { keyHi, keyLo } = this.#around.population.people;
    return uniform(keyHi[spell.slot], keyLo[spell.slot], process, spell.code);
  }

  /** The case that a first meeting on `day` opens in the spell, or null. */
  opens(spell: Spell, day: number): Case | null {
    if (this.#byRing[this.#around.population.employer[spell.slot]]) return null;
    const rate = spell.leads ? this.#rate : this.#rate * this.#officerLed;
    if (this.#u(spell, processes.meetingTraining) >= rate) return null;
    const begins = day + this.#wait;
    if (begins >= Math.min(spell.leave, this.#around.plan.days)) return null;
    const of = new Case(this);
    of.stage = PLANNED;
    of.day = begins;
    of.choice = this.#u(spell, processes.meetingTrainingHost) < this.#outside ? OUTSIDE : OWN;
    return of;
  }

  /** No spell comes to one by itself. */
  consider(): null {
    return null;
  }

  happens(spell: Spell, of: Case, day: number): void {
    of.day = Infinity;
    if (of.stage === PLANNED) {
      of.stage = TRAINS;
      // It ends with the employment, as it is the employer who answers for it.
      of.day = Math.min(day + this.#days, spell.leave);
      this.#books.begin(spell, of, day);
    } else if (of.stage === TRAINS) this.#end(spell, of, day);
  }

  #end(spell: Spell, of: Case, day: number): void {
    of.stage = OVER;
    this.#books.end(spell, of, day);
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(spell: Spell, of: Case, end: number, exit: number): number {
    if (of.stage === TRAINS) this.#end(spell, of, end);
    this.#books.follow(of, RETURNS[exit] && end < spell.leave ? end : Infinity);
    return exit;
  }

  dropped(spell: Spell, of: Case): void {
    if (of.stage === TRAINS) this.#end(spell, of, this.#around.plan.days);
    this.#books.follow(of, Infinity);
  }
}
