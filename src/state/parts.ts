/** A package against its parts, for what is shown: which scenarios they are, and the figures of each. */
import { decompose, type Decomposition } from '../results/decompose.ts';
import { partsOf } from '../scenario/packages.ts';
import type { Shown } from './shown.ts';

export interface ShownParts {
  /** Arms that hold one policy each, in the package's order. */
  readonly arms: readonly number[];
  readonly figures: Decomposition;
}

/** @returns null when the scenario in view is no sum of others that are shown, or no world has all of them. */
export function packageParts(shown: Shown, outcome: string): ShownParts | null {
  const { compiled, draft, scenario, worldArrays, summary } = shown;
  const whole = draft.study.scenarios.find(({ id }) => id === compiled.arms[scenario]?.id);
  const parts = whole ? partsOf(draft.study, whole) : null;
  if (!parts) return null;
  const arms = parts.map((id) => compiled.arms.findIndex((arm) => arm.id === id));
  const compared = new Set(summary.comparisons.map(({ arm }) => arm));
  if (arms.some((arm) => !compared.has(arm))) return null;
  const figures = decompose(compiled.layout, worldArrays, outcome, arms, scenario);
  return figures && { arms, figures };
}
