/** When each policy starts, reaches full strength and ends: a wedge for the ramp, a bar, an edge where it stops. */
import { scaleLinear } from 'd3';
import { yearsOf } from './frame.ts';
import type { Calendar, Plotted } from './frame.ts';
import type { MonthGeometry } from './months.ts';
import { isNarrowRows, LABEL, nearest, SMALL } from './rows.ts';
import type { RowField, RowSize } from './rows.ts';
import { NARROWER, textWidth, wrapText } from './text.ts';

export interface ScheduleRow {
  readonly id: string;
  readonly name: string;
  /** Months since the start of the calendar, fractions allowed; may lie outside it. */
  readonly start: number;
  /** Months until full strength. */
  readonly ramp: number;
  /** null: it goes on. */
  readonly end: number | null;
  /** Said at the end, where there is room: `projektpengarna tar slut`. */
  readonly note?: string;
}

export interface ScheduleInput {
  readonly calendar: Calendar;
  readonly slot: number;
  readonly rows: readonly ScheduleRow[];
}

export interface ScheduleGeometry
  extends Plotted, Pick<MonthGeometry, 'years'>, Pick<RowField, 'narrow' | 'nameX' | 'nameAnchor'> {
  readonly row: number;
  readonly rows: readonly {
    readonly id: string;
    readonly y: number;
    readonly name: readonly string[];
    readonly nameY: number;
    /** Empty where the picture shows nothing of it. */
    readonly wedge: string;
    readonly bar: { readonly x: number; readonly width: number; readonly y: number; readonly height: number } | null;
    /** An edge where it ends within the calendar, an arrow where it goes on past it. */
    readonly edgeX: number | null;
    readonly arrow: string;
    readonly note: { readonly x: number; readonly y: number; readonly text: string } | null;
  }[];
}

export function schedule(input: ScheduleInput, size: RowSize): ScheduleGeometry {
  const { width, rem } = size;
  const narrow = isNarrowRows(size);
  const row = (narrow ? 50 : 36) * rem;
  const margins = { top: 6 * rem, right: 12 * rem, bottom: 26 * rem, left: (narrow ? 2 : 170) * rem };
  const count = input.calendar.months.length;
  const xs = scaleLinear([0, count], [margins.left, width - margins.right]);
  const within = (months: number): number => Math.max(0, Math.min(count, months));
  const thick = 18 * rem;
  const floor = margins.top + input.rows.length * row;

  const rows = input.rows.map(({ id, name, start, ramp, end, note }, i) => {
    const y = margins.top + i * row;
    const top = y + (narrow ? 24 * rem : (row - thick) / 2);
    const stop = end ?? Infinity;
    const full = Math.min(start + Math.max(0, ramp), stop);
    const [from, until, last] = [within(start), within(full), within(stop)];
    // Strength on the wedge, 0 to 1: a picture that begins or ends within the ramp shows the part that it has.
    const strength = (at: number): number => (ramp > 0 ? Math.max(0, Math.min(1, (at - start) / ramp)) : 1);
    const height = (at: number): number => top + thick * (1 - strength(at));
    const lines = wrapText(name, (narrow ? width / rem - 10 : 154) * rem, LABEL * NARROWER * rem, narrow ? 1 : 2);
    const endX = xs(last);
    const ends = end !== null && end <= count;
    const fits = note !== undefined && endX + 6 * rem + textWidth(note, SMALL * rem) <= width;
    const shown = start < count && stop > 0;
    return {
      id,
      y,
      name: lines,
      nameY: narrow ? y + 17 * rem : top + thick / 2 + (4.5 - 7 * (lines.length - 1)) * rem,
      wedge:
        shown && until > from
          ? `M${xs(from)},${top + thick}V${height(from)}L${xs(until)},${height(until)}V${top + thick}Z`
          : '',
      bar: shown && last > until ? { x: xs(until), width: endX - xs(until), y: top, height: thick } : null,
      edgeX: ends && shown ? endX : null,
      arrow: !ends && shown ? `M${endX},${top}l${7 * rem},${thick / 2}l${-7 * rem},${thick / 2}z` : '',
      note: ends && fits ? { x: endX + 6 * rem, y: top + thick / 2 + 4 * rem, text: note } : null,
    };
  });
  const middles = rows.map(({ y }) => y + row / 2);
  return {
    width,
    height: Math.round(floor + margins.bottom),
    margins,
    narrow,
    nameX: narrow ? 0 : margins.left - 12 * rem,
    nameAnchor: narrow ? 'start' : 'end',
    years: yearsOf(input.calendar).map((year) => ({
      ...year,
      x: xs(year.from),
      end: xs(year.to),
      middle: (xs(year.from) + xs(year.to)) / 2,
    })),
    row,
    rows,
    indexAt: (_x, place) => nearest(middles, place),
  };
}
