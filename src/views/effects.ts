/** What a policy's effect hangs on most: one assumption of each policy, with the value or the range that it has here. */
import { evidenceRange } from '../parameters/controls.ts';
import type { Grade, Range } from '../parameters/parameter.ts';
import { canonicalText } from '../scenario/canonical.ts';
import type { Catalogue } from '../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../scenario/study.ts';

export type EffectId = 'meet.hr_manager_led' | 'meet.hr_fk_led' | 'ws.hr_rtw' | 'place.hr_new_job';

export interface Effect {
  readonly id: EffectId;
  /** How many times the return to work without the policy. */
  readonly factor: number;
  /** What it is drawn from; null: held. */
  readonly range: Range | null;
  readonly grade: Grade;
}

const EFFECTS: Readonly<Record<string, (on: (id: string) => boolean) => EffectId>> = {
  'coordination-meeting': (on) => (on('meet.manager_led') ? 'meet.hr_manager_led' : 'meet.hr_fk_led'),
  'wage-subsidy': () => 'ws.hr_rtw',
  'employer-ring': () => 'place.hr_new_job',
};

type Arm = Pick<StudyScenario, 'policies'> & Partial<Pick<StudyScenario, 'assumptions'>>;

/** null: none is known of this policy. */
export function effectOf(study: Study, arm: Arm, policy: string, { registry }: Catalogue): Effect | null {
  const said = (id: string) => arm.policies[policy]?.[id] ?? arm.assumptions?.[id] ?? study.assumptions[id];
  const id = EFFECTS[policy]?.((of) => (said(of) ?? registry.get(of).default) === true);
  if (!id) return null;
  const parameter = registry.get(id);
  const held = said(id);
  return {
    id,
    factor: Number(held ?? parameter.default),
    range: held === undefined ? evidenceRange(parameter) : null,
    grade: parameter.grade,
  };
}

/** Policies that act otherwise in the scenario than today, in the catalogue's order; those that only today has, too. */
export function policiesApart({ start, baseline }: Study, scenario: StudyScenario, { policies }: Catalogue): string[] {
  // A first day that is not said is the study's.
  const said = (of: Arm, id: string): string => canonicalText(of.policies[id] ? { start, ...of.policies[id] } : null);
  return policies.map(({ id }) => id).filter((id) => said(baseline, id) !== said(scenario, id));
}

/** Whether nothing at all differs from today, so that every difference is nought. */
export const isToday = (study: Study, scenario: StudyScenario, catalogue: Catalogue): boolean =>
  policiesApart(study, scenario, catalogue).length === 0 && Object.keys(scenario.assumptions).length === 0;
