/** The event log of contracts.md, section 7, written by the second simulator. */
import type { Plan } from '../../model/plan.ts';
import { FIRST, type People } from './people.ts';
import type { Person, Spell, Workplace } from './types.ts';

/** What comes first on one day. */
export const EVENTS = [
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
] as const;
export type EventName = (typeof EVENTS)[number];

const OCCUPATIONS = ['education', 'care', 'other'];
const CAUSES = ['F', 'M', 'other'];
/** Candidate of a spell under way when the warm-up begins. */
export const UNDER_WAY = 0xffffd;
const KINDS = ['s', 'l', 'x', 'y'];

/** Where they stand in a row's cells. */
const HOURS = 3;
const TO = 10;

interface Row {
  readonly day: number;
  readonly order: number;
  readonly person: number;
  readonly cells: string[];
}

export class Log {
  readonly #plan: Plan;
  readonly #people: People;
  readonly #rows: Row[] = [];

  constructor(plan: Plan, people: People) {
    this.#plan = plan;
    this.#people = people;
  }

  /** What happens to a person apart from a spell; `code` names a spell that it concerns. */
  person(person: Person, day: number, event: EventName, from: string, to: string, code = -1): void {
    this.#add(person, person.workplace, day, event, [from, to, '', '', code < 0 ? '' : spellName(person, code), '']);
  }

  /** What happens in a spell; `at` where the person worked then. */
  spell(
    spell: Spell,
    day: number,
    event: EventName,
    from: string,
    to: string,
    degree: number | '',
    at = spell.person.workplace,
  ): void {
    const cause = spell.cause < 0 ? 'short' : CAUSES[spell.cause];
    const name = spellName(spell.person, spell.code);
    this.#add(spell.person, at, day, event, [from, to, cause, String(degree), name, String(day - spell.start + 1)]);
  }

  #add(person: Person, at: Workplace, day: number, event: EventName, what: string[]): void {
    if (day < FIRST || day >= this.#plan.days) return;
    const { occupation, employer, number } = at;
    const { id } = this.#plan.employers[employer];
    const age = this.#people.age(person, day);
    const who = [person.number, person.woman ? 'woman' : 'man', age, person.hours].map(String);
    const where = [OCCUPATIONS[occupation], id, `${id}-${number}`, person.centre];
    this.#write(day, event, person.number, [...who, ...where, event, ...what]);
  }

  /** A workplace has another manager: of the rows of one day the last workplace comes first. */
  managers(): void {
    for (const workplace of [...this.#people.workplaces].reverse()) {
      const { id } = this.#plan.employers[workplace.employer];
      const where = [OCCUPATIONS[workplace.occupation], id, `${id}-${workplace.number}`, ''];
      workplace.managers.forEach((manager, g) => {
        if (g === 0) return;
        const words = [workplace.managers[g - 1], manager].map(({ engaged }) => (engaged ? 'engaged' : 'not_engaged'));
        const cells = ['', '', '', '', ...where, 'manager_change', ...words, '', '', '', ''];
        this.#write(manager.since, 'manager_change', -1, cells);
      });
    }
  }

  #write(day: number, event: EventName, person: number, cells: string[]): void {
    this.#rows.push({ day, order: EVENTS.indexOf(event), person, cells });
  }

  /** Rows by day, order within the day and person; equal ones as they happened. */
  lines(): string[][] {
    const rows = this.#rows
      .map((row, i) => ({ ...row, i }))
      .sort((a, b) => a.day - b.day || a.order - b.order || a.person - b.person || a.i - b.i);
    let pensioned = new Map<number, string>();
    let today = -Infinity;
    for (const { day, person, cells } of rows) {
      if (day > today) pensioned = new Map();
      today = day;
      if (cells[TO] === 'disability_pension_partial') pensioned.set(person, cells[HOURS]);
      // What comes after the pension on its day is of somebody who works less, whichever was written first.
      cells[HOURS] = pensioned.get(person) ?? cells[HOURS];
    }
    return rows.map(({ day, cells }, seq) => [String(seq), String(day), ...cells]);
  }
}

export function spellName(person: Person, code: number): string {
  return `${person.number}-${KINDS[code % 4]}${code === UNDER_WAY ? 'start' : Math.floor(code / 4)}`;
}

/** The first line in which two logs differ, readable; empty when they are equal. */
export function difference(engine: readonly string[][], plain: readonly string[][]): string {
  const length = Math.max(engine.length, plain.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [engine[i]?.join(), plain[i]?.join()];
    if (a !== b) return `line ${i}\nbefore: ${engine[i - 1]?.join()}\nengine: ${a}\nplain:  ${b}`;
  }
  return '';
}
