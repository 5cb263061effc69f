/**
 * The event log of one world (contracts.md, section 7). Written only when a trace is asked for; whoever lives does not
 * know whether it is being watched.
 */
export type EventName =
  | 'present'
  | 'hire'
  | 'leave'
  | 'spell_start'
  | 'degree'
  | 'spell_end'
  | 'benefit'
  | 'meeting_called'
  | 'meeting'
  | 'meeting_cancelled'
  | 'enrol'
  | 'close'
  | 'manager_change'
  | 'ring_case'
  | 'ring_close'
  | 'work_training_start'
  | 'work_training_end'
  | 'placement_start'
  | 'placement_end'
  | 'subsidy_start'
  | 'subsidy_end'
  | 'protection_start'
  | 'protection_end'
  | 'strain';

export interface JournalRow {
  readonly day: number;
  /** Place within the day: crossings by their fraction; decisions that follow from them come after. */
  readonly order: number;
  /** slot + generation * GENERATION; -1 for what happens to a workplace. */
  readonly person: number;
  occupation: string;
  employer: string;
  workplace: string;
  readonly sex: string;
  readonly age: number | '';
  hours: number | '';
  readonly centre: string;
  readonly event: EventName;
  readonly from: string;
  to: string;
  readonly cause: string;
  readonly degree: number | '';
  readonly spell: string;
  readonly spellDay: number | '';
}

export class Journal {
  readonly rows: JournalRow[] = [];

  add(row: JournalRow): void {
    this.rows.push(row);
  }

  /** By day, then order within the day, then person; equal ones as they were written. */
  sorted(): JournalRow[] {
    const rows = this.rows
      .map((row, i) => ({ row, i }))
      .sort((a, b) => a.row.day - b.row.day || a.row.order - b.row.order || a.row.person - b.row.person || a.i - b.i)
      .map(({ row }) => row);
    fillStatus(rows);
    fillPlaces(rows);
    fillHours(rows);
    return rows;
  }
}

/** A participant's status when the project closes the case: only in the finished log is it known for everybody. */
function fillStatus(rows: readonly JournalRow[]): void {
  const spells = new Map<number, { start: number; degree: number }>();
  for (const row of rows) {
    if (row.event === 'spell_start' || (row.event === 'present' && row.spell !== '')) {
      spells.set(row.person, { start: row.day - Number(row.spellDay) + 1, degree: Number(row.degree) });
    } else if (row.event === 'degree') {
      const spell = spells.get(row.person);
      if (spell) spell.degree = Number(row.degree);
    } else if (row.event === 'spell_end') spells.delete(row.person);
    else if (row.event === 'close') {
      const spell = spells.get(row.person);
      if (!spell) row.to = 'work';
      else if (row.day - spell.start < 14) row.to = 'sick_pay';
      else row.to = spell.degree === 100 ? 'full' : 'part';
    }
  }
}

/**
 * Where a person works on the day of a row. What is told ahead of its day was written at the employer of then, and
 * somebody who moves within a ring may be elsewhere when it comes.
 */
function fillPlaces(rows: readonly JournalRow[]): void {
  const hired = new Map<number, JournalRow>();
  for (const row of rows) {
    if (row.person < 0) continue;
    if (row.event === 'present' || row.event === 'hire') hired.set(row.person, row);
    const at = hired.get(row.person);
    // On the day of the move both places are true: what belongs to the old one is told at it.
    if (!at || row.day === at.day) continue;
    row.occupation = at.occupation;
    row.employer = at.employer;
    row.workplace = at.workplace;
  }
}

/**
 * Share of full time on the day of a row. What is told afterwards (protection, when it is over) was written with the hours of then,
 * and a partial disability pension may have changed them since.
 */
function fillHours(rows: readonly JournalRow[]): void {
  const last = new Map<number, JournalRow>();
  for (const row of rows) {
    const { person, event, to } = row;
    if (person < 0) continue;
    const pension = event === 'spell_end' && to === 'disability_pension_partial';
    if (event === 'present' || event === 'hire' || pension) last.set(person, row);
    const of = last.get(person);
    if (of) row.hours = of.hours;
  }
}
