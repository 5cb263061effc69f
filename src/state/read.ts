/** Reads one outcome of what is shown: today, the scenario, and the paired difference between them. */
import type { OutcomeComparison, OutcomeSummary } from '../results/summary.ts';
import type { Shown } from './shown.ts';

export interface OutcomeRead {
  readonly id: string;
  readonly today: OutcomeSummary;
  readonly scenario: OutcomeSummary;
  readonly difference: OutcomeComparison;
}

/** @throws Error when the layout has no such outcome: a mistake in the program. */
export function readOutcome(shown: Shown, id: string): OutcomeRead {
  const o = shown.compiled.layout.outcomes.findIndex((outcome) => outcome.id === id);
  if (o < 0) throw new Error(`There is no outcome ${id}.`);
  return {
    id,
    today: shown.summary.arms[0].outcomes[o],
    scenario: shown.summary.arms[shown.scenario].outcomes[o],
    difference: shown.summary.comparisons[shown.scenario - 1].outcomes[o],
  };
}
