/** Which scenarios of a study are the parts of another: the same policies with the same values, one at a time. */
import { canonicalText } from './canonical.ts';
import type { Study, StudyScenario } from './study.ts';

/**
 * Ids of the scenarios that hold one policy of `whole` each, just as it holds it; null when `whole` has fewer than two
 * policies, or one of them stands alone nowhere.
 */
export function partsOf(study: Study, whole: StudyScenario): readonly string[] | null {
  const policies = Object.entries(whole.policies);
  if (policies.length < 2) return null;
  const parts: string[] = [];
  for (const [id, entry] of policies) {
    const alone = study.scenarios.find(
      (scenario) =>
        Object.keys(scenario.policies).length === 1 &&
        same(scenario.policies[id], entry) &&
        same(scenario.assumptions, whole.assumptions),
    );
    if (!alone) return null;
    parts.push(alone.id);
  }
  return parts;
}

function same(a: unknown, b: unknown): boolean {
  return a !== undefined && canonicalText(a) === canonicalText(b);
}
