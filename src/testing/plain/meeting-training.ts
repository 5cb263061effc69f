/** Work training that an early meeting leads to, day by day. It moves no end of a spell. */
import type { Plan } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import type { CasePolicy } from './cases.ts';
import type { Log } from './log.ts';
import { quarters, type Way } from './spells.ts';
import type { Case, Spell } from './types.ts';

export class MeetingTraining implements CasePolicy {
  readonly id = 'meeting-training';
  readonly anySpell = true;
  readonly #values: Values;
  readonly #log: Log;

  constructor(values: Values, log: Log) {
    this.#values = values;
    this.#log = log;
  }

  /** So many days after the first meeting, of those that lead to it; not where a ring arranges training. */
  opens({ person, meeting, code }: Spell, day: number): boolean {
    const values = this.#values;
    const wait = Math.max(1, Math.round(values.get('wt.start_days')));
    if (day !== meeting.firstOn + wait || day >= person.leaves || !meeting.firstWorks) return false;
    if (meeting.byRing) return false;
    const rate = values.get('wt.rate_after_meeting') * (meeting.firstLed ? 1 : values.get('wt.rr_fk_led'));
    return person.luck.uniform('meetingTraining', code) < rate;
  }

  happens(spell: Spell, of: Case, day: number): void {
    if (of.stage === 'trains') return this.#end(spell, of, day);
    const { person, code } = spell;
    const [own, , outside] = this.#values.vector('wt.hosts');
    const share = this.#values.get('policy.af_in_meeting') > 0 ? outside / (own + outside) : 0;
    of.stage = 'trains';
    of.choice = person.luck.uniform('meetingTrainingHost', code) < share ? 'outside' : 'own';
    of.day = Math.min(day + Math.max(1, Math.round(this.#values.get('wt.days'))), person.leaves);
    this.#log.spell(spell, day, 'work_training_start', '', of.choice, 25 * quarters(spell));
  }

  #end(spell: Spell, of: Case, day: number): void {
    of.stage = 'over';
    this.#log.spell(spell, day, 'work_training_end', '', of.choice, 25 * quarters(spell));
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(spell: Spell, of: Case, day: number, way: Way): Way {
    if (of.stage === 'trains') this.#end(spell, of, day);
    return way;
  }

  /** Whether training at an employer goes through the ring. */
  static byRing({ policies, employers }: Plan, employer: number): boolean {
    const { ring, asked } = employers[employer];
    return policies.some(({ id }) => id === 'employer-ring') && (ring || asked === true);
  }
}
