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
  | 'manager_change';

export interface JournalRow {
  readonly day: number;
  /** Place within the day: crossings by their fraction; decisions that follow from them come after. */
  readonly order: number;
  /** slot + generation * GENERATION; -1 for what happens to a workplace. */
  readonly person: number;
  readonly occupation: string;
  readonly employer: string;
  readonly workplace: string;
  readonly sex: string;
  readonly age: number | '';
  readonly hours: number | '';
  readonly centre: string;
  readonly event: EventName;
  readonly from: string;
  readonly to: string;
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
    return this.rows
      .map((row, i) => ({ row, i }))
      .sort((a, b) => a.row.day - b.row.day || a.row.order - b.row.order || a.row.person - b.row.person || a.i - b.i)
      .map(({ row }) => row);
  }
}
