/** Columns of typed arrays, and how they stood at a moment, kept in less room. */
export type Column = Int32Array | Float64Array | Uint16Array | Uint8Array | Int8Array;

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
  const first = column[0];
  // By index: to iterate makes an object an entry, and there are a million of them.
  for (let i = 1; i < column.length; i++) if (!Object.is(column[i], first)) return column.slice();
  return first;
}

/** Sets a column as it stood, so many entries a slot: of all slots, or at least of some. */
export function take(from: Still, to: Column, slots?: Int32Array, perSlot = 1): void {
  if (typeof from === 'number') to.fill(from);
  else if (slots === undefined || to.BYTES_PER_ELEMENT === 1) to.set(from);
  else {
    // As words: a loop over arrays of several kinds is many times slower.
    const [source, target] = [words(from), words(to)];
    const many = (perSlot * to.BYTES_PER_ELEMENT) / 4;
    for (const slot of slots) {
      const end = (slot + 1) * many;
      for (let i = slot * many; i < end; i++) target[i] = source[i];
    }
  }
}

function words({ buffer, byteOffset, byteLength }: Column): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}
