/** The event log read back as a reader would: typed rows, and the spells that they tell of. */
import type { Plan, World } from '../model/plan.ts';
import { trace, TRACE_COLUMNS } from '../model/trace.ts';

export type LogRow = Record<(typeof TRACE_COLUMNS)[number], string>;

export function logOf(plan: Plan, world: World): LogRow[] {
  return trace(plan, world).map(
    (cells) => Object.fromEntries(TRACE_COLUMNS.map((column, i) => [column, cells[i]])) as LogRow,
  );
}

export interface LoggedSpell {
  readonly person: string;
  readonly employer: string;
  readonly hours: number;
  readonly id: string;
  readonly cause: string;
  readonly start: number;
  /** First day not sick, or without benefit; Infinity when it passes the end of the log. */
  end: number;
  /** First day not absent: later than `end` where benefit ended before the absence did. */
  back: number;
  to: string;
  /** Days on which the degree changes, with the new per cent absent; the first is the first day known. */
  readonly degrees: [number, number][];
}

export function spellsOf(log: readonly LogRow[]): LoggedSpell[] {
  const spells = new Map<string, LoggedSpell>();
  for (const row of log) {
    const day = Number(row.day);
    const starts = row.event === 'spell_start' || (row.event === 'present' && row.spell !== '');
    if (starts) {
      if (spells.has(row.spell)) throw new Error(`spell ${row.spell} starts twice`);
      spells.set(row.spell, {
        person: row.person,
        employer: row.employer,
        hours: Number(row.hours),
        id: row.spell,
        cause: row.cause,
        start: day - Number(row.spell_day) + 1,
        end: Infinity,
        back: Infinity,
        to: '',
        degrees: [[day, Number(row.degree)]],
      });
      continue;
    }
    const spell = spells.get(row.spell);
    if (row.event === 'benefit' && row.to !== 'granted') spell!.end = day;
    if (row.event === 'degree') spell!.degrees.push([day, Number(row.degree)]);
    if (row.event === 'spell_end') {
      if (spell!.back !== Infinity) throw new Error(`spell ${row.spell} ends twice`);
      spell!.back = day;
      spell!.end = Math.min(spell!.end, day);
      spell!.to = row.to;
    }
  }
  return [...spells.values()];
}

/** First day not employed, by person; Infinity for those who stay. */
export function leavesOf(log: readonly LogRow[]): Map<string, number> {
  return new Map(log.filter((row) => row.event === 'leave').map((row) => [row.person, Number(row.day)]));
}
