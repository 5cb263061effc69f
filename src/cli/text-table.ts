/** Columns of text for a terminal: the first to the left, the others to the right unless told otherwise. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
}

export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map((column) => column.head), ...rows];
  const widths = columns.map((_, c) => Math.max(...all.map((row) => width(row[c]))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => {
        const space = ' '.repeat(widths[c] - width(cell));
        return (columns[c].align ?? (c === 0 ? 'left' : 'right')) === 'left' ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((size) => '\u2500'.repeat(size)).join('  ');
  return [line(all[0]), rule, ...rows.map(line)].join('\n');
}

/** Characters and not code units; no wide ones are written here. */
const width = (text: string): number => [...text].length;

/** No-break spaces hold a figure together on a page; in a terminal they only hinder searching. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
