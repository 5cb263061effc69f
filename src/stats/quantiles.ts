/**
 * Quantiles of a list of numbers, type 7 of Hyndman and Fan (1996): the definition of R and numpy. With n sorted values
 * the quantile p lies at position (n - 1) p, linear between neighbours.
 */

/** A sorted copy; numbers by size (a plain `sort()` would sort them as text). */
export function sorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * Room that is used again, for a result's thousands of cells: buffers of their own would be garbage that the collector
 * stops the page for. @returns what to call for the room; what is in it lasts until the next call.
 */
export function scratch(): (length: number) => Float64Array {
  let room = new Float64Array(256);
  return (length) => {
    if (room.length < length) room = new Float64Array(2 * length);
    return room.subarray(0, length);
  };
}

/**
 * Type-7 quantile of values that are sorted already.
 * @returns NaN for an empty list.
 */
export function quantileSorted(ascending: ArrayLike<number>, p: number): number {
  const n = ascending.length;
  if (n === 0) return NaN;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  if (below >= n - 1) return ascending[n - 1];
  if (below < 0) return ascending[0];
  const low = ascending[below];
  const high = ascending[below + 1];
  // Equal neighbours give exactly their value, and 0 x Infinity is never formed.
  const part = position - below;
  return part === 0 || low === high ? low : low + part * (high - low);
}

/** Type-7 quantile of values in any order. NaN for an empty list. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(sorted(values), p);
}
