/** The policies in time as a table: the same as the picture, in dates. */
import type { Table } from '../tables.ts';
import { rampWords } from './reach.ts';
import type { ScheduleOf } from './schedule.ts';
import { dateWords, type Words } from './words.ts';

export function scheduleTable({ rows, reaches }: ScheduleOf, words: Words): Omit<Table, 'csv'> {
  const { t, f } = words;
  return {
    caption: t.scnWhen,
    heads: [t.scnPolicy, t.startsOn, t.scnRamp, t.scnEnd],
    rows: rows.map(({ name }, i) => {
      const { start, ramp, last } = reaches[i];
      const time = rampWords(ramp, words);
      return {
        head: name,
        cells: [
          dateWords(start, f),
          ramp.kind === 'half' && ramp.time > 0 ? t.scnHalfIn(time) : time,
          last === null ? t.scnNoEnd : dateWords(last, f),
        ],
      };
    }),
  };
}
