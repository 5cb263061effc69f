/**
 * Which worlds an experiment consists of. The list for n worlds is the beginning of the list for n + 1, so that asking
 * for more sharpens a result and never replaces it.
 */
import type { IndexedWorld } from './runner.ts';

/** Assumptions held fixed: draw 0, the defaults, in every world. Otherwise each world has a draw of its own. */
export function worldAt(index: number, fixedAssumptions: boolean): IndexedWorld {
  return { index, draw: fixedAssumptions ? 0 : index + 1, replication: index };
}

export function worldsOf(count: number, fixedAssumptions: boolean, from = 0): IndexedWorld[] {
  return Array.from({ length: count - from }, (_, i) => worldAt(from + i, fixedAssumptions));
}
