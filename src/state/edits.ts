/**
 * What the visitor has changed in the published study. Only the changes are kept: the study itself is never written over,
 * so "back to the study as published" is the empty set of edits.
 */
export interface Edits {
  /** Whether the policy acts in the scenario. */
  readonly on: boolean;
  /** First day of the policy, `2019-01-01`; null: as published. */
  readonly start: string | null;
  /** Parameters set by hand, by id, in the registry's units. Booleans are 0 or 1. */
  readonly values: Readonly<Record<string, number>>;
  /** Assumptions held at their values: bands then cover chance only. */
  readonly fixed: boolean;
}

export const NO_EDITS: Edits = { on: true, start: null, values: {}, fixed: false };

export function withValue(edits: Edits, id: string, value: number | null): Edits {
  const values = Object.fromEntries(Object.entries(edits.values).filter(([key]) => key !== id));
  if (value !== null) values[id] = value;
  return { ...edits, values };
}

/** The same whatever the order in which they were made; `fixed` is a way to run, not a change of the scenario. */
export function sameScenario(a: Edits, b: Edits): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

export const isPublished = (edits: Edits): boolean => sameScenario(edits, NO_EDITS);

function bare(edits: Edits): unknown {
  return [edits.on, edits.start, Object.entries(edits.values).sort(([a], [b]) => (a < b ? -1 : 1))];
}
