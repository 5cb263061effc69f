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
