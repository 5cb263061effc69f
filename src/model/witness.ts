/** Writes what happens into the journal, with who it happened to. Only there when a trace is asked for. */
import type { LifeColumns } from './columns.ts';
import { EXITS } from './outcomes/outcome-ids.ts';
import type { EventName, Journal } from './journal.ts';
import { WARMUP } from './people/managers.ts';
import type { Plan } from './plan.ts';
import { OCCUPATIONS, type Population } from './people/population.ts';
import { spellId, type Spell } from './spells/spell.ts';
import { CAUSES } from './tables.ts';

/** Tie order: what comes first on one day. */
const ORDER: readonly EventName[] = [
  'present',
  'manager_change',
  'spell_end',
  'leave',
  'hire',
  'strain',
  'spell_start',
  'degree',
  'benefit',
  'enrol',
  'meeting_called',
  'meeting_cancelled',
  'meeting',
  'close',
  'ring_case',
  'ring_close',
  'work_training_start',
  'work_training_end',
  'placement_start',
  'placement_end',
  'subsidy_start',
  'subsidy_end',
  'protection_start',
  'protection_end',
];

/** Log's word for each destination of EXITS. */
const SPELL_TO: Record<string, string> = {
  own: 'own_job',
  'other-job': 'other_job_same_employer',
  'new-job': 'new_job_outside',
  'benefit-ended': 'other',
  unemployment: 'other',
  death: 'other',
  pension: 'disability_pension',
  'pension-part': 'disability_pension_partial',
  'ring-job': 'new_job_in_ring',
};
const LEAVE_TO: Record<string, string> = {
  'new-job': 'new_job_outside',
  unemployment: 'unemployment',
  death: 'death',
  pension: 'disability_pension',
};

export class Witness {
  readonly #journal: Journal;
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #columns: LifeColumns;

  constructor(journal: Journal, plan: Plan, population: Population, columns: LifeColumns) {
    this.#journal = journal;
    this.#plan = plan;
    this.#population = population;
    this.#columns = columns;
  }

  #place(slot: number): { occupation: string; employer: string; workplace: string } {
    const { workplace, employer, occupationOf } = this.#population;
    const w = workplace[slot];
    const { id } = this.#plan.employers[employer[slot]];
    return { occupation: OCCUPATIONS[occupationOf[w]], employer: id, workplace: `${id}-${w}` };
  }

  #row(
    slot: number,
    day: number,
    event: EventName,
    from: string,
    to: string,
    cause = '',
    degree: number | '' = '',
    spell = '',
    spellDay: number | '' = '',
  ): void {
    if (day < WARMUP || day >= this.#plan.days) return;
    const population = this.#population;
    this.#journal.add({
      day,
      order: ORDER.indexOf(event),
      person: this.#columns.person(slot),
      ...this.#place(slot),
      sex: population.people.woman[slot] ? 'woman' : 'man',
      age: population.ageOn(slot, day),
      hours: population.people.hours[slot] / 100,
      centre: population.centreOf(slot),
      event,
      from,
      to,
      cause,
      degree,
      spell,
      spellDay,
    });
  }

  #ofSpell(spell: Spell, day: number, event: EventName, from: string, to: string, degree: number | ''): void {
    const cause = spell.cause < 0 ? 'short' : CAUSES[spell.cause];
    const id = spellId(this.#columns.person(spell.slot), spell.code);
    this.#row(spell.slot, day, event, from, to, cause, degree, id, day - spell.start + 1);
  }

  present(slot: number, to: string, spell: Spell | null, day: number): void {
    if (spell === null) this.#row(slot, day, 'present', '', to);
    else this.#ofSpell(spell, day, 'present', '', to, 25 * spell.quarters);
  }

  managers(days: number): void {
    const { managers, workplace, count } = this.#population;
    const first = new Map<number, number>();
    for (let slot = count - 1; slot >= 0; slot--) first.set(workplace[slot], slot);
    for (const [w, slot] of first) {
      managers.since[w].forEach((day, generation) => {
        if (generation === 0 || day >= days) return;
        this.#journal.add({
          day,
          order: ORDER.indexOf('manager_change'),
          person: -1,
          ...this.#place(slot),
          sex: '',
          age: '',
          hours: '',
          centre: '',
          event: 'manager_change',
          from: managers.engaged(w, generation - 1) ? 'engaged' : 'not_engaged',
          to: managers.engaged(w, generation) ? 'engaged' : 'not_engaged',
          cause: '',
          degree: '',
          spell: '',
          spellDay: '',
        });
      });
    }
  }

  hire(slot: number, day: number): void {
    this.#row(slot, day, 'hire', '', 'work');
  }

  /** The person goes on at another employer of the ring: told before and after the move of the row. */
  leaveInRing(slot: number, day: number): void {
    this.#row(slot, day, 'leave', 'work', 'new_job_in_ring');
  }

  /** `from` = work, or why the person changes jobs. */
  leave(slot: number, day: number, by: number, retires: boolean, from = 'work'): void {
    const to = by >= 0 ? LEAVE_TO[EXITS[by]] : retires ? 'old_age_pension' : 'new_job_outside';
    this.#row(slot, day, 'leave', from, to);
  }

  spellStart(spell: Spell): void {
    this.#ofSpell(spell, spell.start, 'spell_start', '', '', 25 * spell.quarters);
  }

  shortSpell(slot: number, code: number, day: number, end: number, carried: number, leave: number): void {
    const id = spellId(this.#columns.person(slot), code);
    const benefit = day + 14 - carried;
    this.#row(slot, day, 'spell_start', '', '', 'short', 100, id, 1);
    if (end > benefit) this.#row(slot, benefit, 'benefit', '', 'granted', 'short', '', id, benefit - day + 1);
    // There is no own job to return to for who has left meanwhile.
    this.#row(slot, end, 'spell_end', '', end < leave ? 'own_job' : 'other', 'short', 0, id, end - day + 1);
  }

  spellEnd(spell: Spell, end: number, exit: number): void {
    this.#ofSpell(spell, end, 'spell_end', '', SPELL_TO[EXITS[exit]] ?? 'other', 0);
    if (spell.enrolled && !spell.closed) this.#ofSpell(spell, end, 'close', spell.entered, '', 0);
  }

  /** Benefit ends while the spell may go on: refused at an assessment, or stopped. */
  refused(spell: Spell, day: number, atAssessment: boolean): void {
    this.#ofSpell(spell, day, 'benefit', 'granted', atAssessment ? 'refused' : 'stopped', 25 * spell.quarters);
  }

  /** Benefit is granted on the day after the 14th of the sick-pay period, in a spell that passes it. Told before the hours change. */
  granted(spell: Spell, to: number): void {
    const day = spell.start + 14 - spell.carried;
    if (to > day) this.#ofSpell(spell, day, 'benefit', '', 'granted', '');
  }

  censored(spell: Spell): void {
    this.granted(spell, this.#plan.days);
  }

  degree(spell: Spell, day: number, before: number): void {
    this.#ofSpell(spell, day, 'degree', `${25 * before}`, `${25 * spell.quarters}`, 25 * spell.quarters);
  }

  enrol(spell: Spell, day: number): void {
    const from = day - spell.start < 14 ? 'sick_pay' : spell.quarters === 4 ? 'full' : 'part';
    spell.entered = from;
    this.#ofSpell(spell, day, 'enrol', from, '', 25 * spell.quarters);
  }

  close(spell: Spell, day: number): void {
    this.#ofSpell(spell, day, 'close', spell.entered, '', 25 * spell.quarters);
  }

  spellMeeting(spell: Spell, day: number, event: EventName, from: string, to: string): void {
    this.#ofSpell(spell, day, event, from, to, 25 * spell.quarters);
  }

  meeting(slot: number, day: number, event: EventName, from: string, to: string, code: number, cause: string): void {
    this.#row(slot, day, event, from, to, cause, '', spellId(this.#columns.person(slot), code));
  }

  strain(slot: number, day: number, from: string, to: string): void {
    this.#row(slot, day, 'strain', from, to);
  }

  /** Subsidised work, placement: what happens to the person apart from a spell. */
  job(slot: number, day: number, event: EventName, from: string, to: string): void {
    this.#row(slot, day, event, from, to);
  }

  /** Case of a process: what happens to the person within a spell. */
  ofCase(spell: Spell, day: number, event: EventName, from: string, to: string): void {
    this.#ofSpell(spell, day, event, from, to, 25 * spell.quarters);
  }
}
