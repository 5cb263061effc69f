/** What differs between a study as it was published and as the reader has it: one row for each thing that was changed. */
import type { Text } from '../i18n/locale.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import { canonicalText } from '../scenario/canonical.ts';
import type { PolicyEntry, Study, StudyScenario } from '../scenario/study.ts';

export interface StudyDifference {
  /** Id of the scenario, or of the baseline; null for the whole study. */
  readonly scenario: string | null;
  /** Id of the policy; null for an assumption, a name, or a scenario as a whole. */
  readonly policy: string | null;
  /**
   * `start`, `ramp`, `end`, or the id of a parameter; null: the policy was switched (false, true), or without a policy
   * the scenario was named anew, added (`before` null) or taken away (`after` null).
   */
  readonly parameter: string | null;
  /** null: not said, so that an assumption of the study or the default counts. */
  readonly before: ParameterValue | Text | null;
  readonly after: ParameterValue | Text | null;
}

/** The baseline first, then in the order of the draft's scenarios; those that were taken away come last. */
export function differencesOf(draft: Study, published: Study): StudyDifference[] {
  const found: StudyDifference[] = [];
  const add = (
    scenario: string | null,
    policy: string | null,
    parameter: string | null,
    before: StudyDifference['before'] | undefined,
    after: StudyDifference['after'] | undefined,
  ): void => {
    const row = { scenario, policy, parameter, before: before ?? null, after: after ?? null };
    if (canonicalText(row.before) !== canonicalText(row.after)) found.push(row);
  };
  const keys = (before: object, after: object): string[] => [
    ...new Set([...Object.keys(before), ...Object.keys(after)]),
  ];

  for (const id of keys(published.assumptions, draft.assumptions)) {
    add(null, null, id, published.assumptions[id], draft.assumptions[id]);
  }
  compare({ ...draft.baseline, assumptions: {} }, { ...published.baseline, assumptions: {} });
  for (const now of draft.scenarios) {
    const was = published.scenarios.find(({ id }) => id === now.id);
    add(now.id, null, null, was?.label, now.label);
    compare(now, was ?? { ...now, assumptions: {}, policies: {} });
  }
  for (const was of published.scenarios) {
    if (!draft.scenarios.some(({ id }) => id === was.id)) add(was.id, null, null, was.label, null);
  }
  return found;

  function compare(now: StudyScenario, was: StudyScenario): void {
    for (const id of keys(was.assumptions, now.assumptions)) {
      add(now.id, null, id, was.assumptions[id], now.assumptions[id]);
    }
    for (const policy of keys(was.policies, now.policies)) {
      const [before, after]: (PolicyEntry | undefined)[] = [was.policies[policy], now.policies[policy]];
      add(now.id, policy, null, before !== undefined, after !== undefined);
      // Off now: what it held is of no consequence.
      if (!after) continue;
      for (const key of keys(before ?? {}, after)) add(now.id, policy, key, before?.[key], after[key]);
    }
  }
}
