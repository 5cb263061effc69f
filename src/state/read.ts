/** Reads one outcome of what is shown: today, the scenario, and the paired difference between them. */
import type { OutcomeComparison, OutcomeSummary } from '../results/summary.ts';
import { FEWEST_PERSONS } from './rules.ts';
import type { Shown } from './shown.ts';
import type { Compiled } from './study.ts';

export interface OutcomeRead {
  readonly id: string;
  readonly today: OutcomeSummary;
  readonly scenario: OutcomeSummary;
  readonly difference: OutcomeComparison;
}

const isSmall = ({ employments }: { readonly employments: number }): boolean => employments < FEWEST_PERSONS;

/** Groups of the layout that are too few to be shown alone. */
export function tooFew({ plans }: Pick<Compiled, 'plans'>): ReadonlySet<string> {
  const small = plans.slice(0, 1).flatMap(({ employers }) => employers.filter(isSmall));
  return new Set(small.map(({ id }) => `employer:${id}`));
}

/**
 * Groups that are too few to be shown alone have no figure.
 * @throws Error when the layout has no such outcome: a mistake in the program.
 */
export function readOutcome(shown: Shown, id: string): OutcomeRead {
  const o = shown.compiled.layout.outcomes.findIndex((outcome) => outcome.id === id);
  if (o < 0) throw new Error(`There is no outcome ${id}.`);
  const few = tooFew(shown.compiled);
  const { groups } = shown.compiled.layout;
  const of = <Read extends { readonly groups: readonly unknown[] }>(read: Read): Read =>
    few.size === 0 ? read : { ...read, groups: read.groups.map((group, g) => (few.has(groups[g]) ? null : group)) };
  return {
    id,
    today: of(shown.summary.arms[0].outcomes[o]),
    scenario: of(shown.summary.arms[shown.scenario].outcomes[o]),
    difference: of(shown.summary.comparisons.find(({ arm }) => arm === shown.scenario)!.outcomes[o]),
  };
}
