/**
 * Comma-separated values that machines read and spreadsheets may open. A text that a spreadsheet would take for a
 * formula (it begins with = + - @, a tab, a line break or NUL, or a full-width form of these) gets a single quote in
 * front; a number stays a number, also a negative one. Unknown figures are empty.
 */
export type Cell = string | number | boolean | null;

export function csv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [columns.map(write).join(',')];
  for (const row of rows) lines.push(row.map(write).join(','));
  return `${lines.join('\n')}\n`;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

const FORMULA = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

function write(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (cell === null) return '';
  const text = typeof cell === 'string' && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of a file, and the line that it begins on (from 1). */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The same text back in rows; the guard before what looks like a formula is taken off. Empty lines are passed over. */
export function csvRows(text: string, firstLine = 1): ReadRow[] {
  const rows: ReadRow[] = [];
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        for (at++; at < text.length; at++) {
          if (text[at] === '"' && text[++at] !== '"') break;
          if (text[at] === '\n') line++;
          cell += text[at];
        }
      }
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') cell += text[at++];
      cell = cell.replace(/\r$/, '');
      cells.push(/^'/.test(cell) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
      if (text[at] !== ',') break;
      at++;
    }
    at++;
    line++;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
  }
  return rows;
}
