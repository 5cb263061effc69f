/** Columns of typed arrays, and how they stood at a moment, kept in less room. */
export type Column = Int32Array | Float64Array | Uint8Array | Int8Array;

/** A column as it stood: one number where all entries are alike, as in most columns of policies that have not begun. */
export type Still = Column | number;

/** The columns among the fields of an object, in the order in which they were made. */
export function columnsOf(fields: object): Column[] {
  return Object.values(fields).filter((value): value is Column => ArrayBuffer.isView(value));
}

export function bytesOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.byteLength, 0);
}

export function still(column: Column): Still {
  const [first] = column;
  for (const value of column) if (!Object.is(value, first)) return column.slice();
  return first;
}

/** Sets a column as it stood: all of it, or the entries of some slots, so many a slot. */
export function take(from: Still, to: Column, slots?: Int32Array, perSlot = 1): void {
  if (slots) {
    for (const slot of slots) {
      const end = (slot + 1) * perSlot;
      for (let i = slot * perSlot; i < end; i++) to[i] = typeof from === 'number' ? from : from[i];
    }
  } else if (typeof from === 'number') to.fill(from);
  else to.set(from);
}
