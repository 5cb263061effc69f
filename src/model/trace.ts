/** The event log of one world under one plan, as rows of cells (contracts.md, section 7). */
import { Journal } from './journal.ts';
import type { Plan, World } from './plan.ts';
import { createSimulator } from './simulate.ts';

export const TRACE_COLUMNS = [
  'seq',
  'day',
  'person',
  'sex',
  'age',
  'hours',
  'occupation',
  'employer',
  'workplace',
  'centre',
  'event',
  'from',
  'to',
  'cause',
  'degree',
  'spell',
  'spell_day',
] as const;

/** Rows of TRACE_COLUMNS, in order; what does not apply is empty. */
export function trace(plan: Plan, world: World): string[][] {
  const journal = new Journal();
  createSimulator().simulate(plan, world, { journal });
  return journal
    .sorted()
    .map((row, seq) =>
      [
        seq,
        row.day,
        row.person < 0 ? '' : row.person,
        row.sex,
        row.age,
        row.hours,
        row.occupation,
        row.employer,
        row.workplace,
        row.centre,
        row.event,
        row.from,
        row.to,
        row.cause,
        row.degree,
        row.spell,
        row.spellDay,
      ].map(String),
    );
}
