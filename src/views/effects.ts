/** What a policy's effect hangs on most: one assumption of each policy, with the value or the range that it has here. */
import { lowered } from '../i18n/first-letter.ts';
import { sv } from '../i18n/sv.ts';
import { evidenceRange } from '../parameters/controls.ts';
import { gradeWords } from '../parameters/labels.ts';
import type { Grade, Parameter, Range } from '../parameters/parameter.ts';
import { units } from '../parameters/units.ts';
import { canonicalText } from '../scenario/canonical.ts';
import type { Catalogue } from '../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../scenario/study.ts';
import type { Words } from './scenarios/words.ts';

/** Those that have words of their own: all of them are times the return to work without the policy. */
type Known = 'meet.hr_manager_led' | 'meet.hr_fk_led' | 'ws.hr_rtw' | 'place.hr_new_job';

export interface Effect {
  readonly id: string;
  readonly parameter: Parameter;
  /** Its value; of the known ones, how many times the return to work without the policy. */
  readonly factor: number;
  /** What it is drawn from; null: held. */
  readonly range: Range | null;
  readonly grade: Grade;
}

const EFFECTS: Readonly<Record<string, (on: (id: string) => boolean) => Known>> = {
  'coordination-meeting': (on) => (on('meet.manager_led') ? 'meet.hr_manager_led' : 'meet.hr_fk_led'),
  'wage-subsidy': () => 'ws.hr_rtw',
  'employer-ring': () => 'place.hr_new_job',
};

type Arm = Pick<StudyScenario, 'policies'> & Partial<Pick<StudyScenario, 'assumptions'>>;

/** The weightiest assumption stands first in a declaration; what makes the policy neutral is an effect. */
function ofDeclaration(policy: string, { policies, registry }: Catalogue): string | undefined {
  const declared = policies.find(({ id }) => id === policy);
  return declared?.assumptions.find((id) => declared.neutral[id] !== undefined && registry.get(id).kind === 'number');
}

/** null: the policy has none. */
export function effectOf(study: Study, arm: Arm, policy: string, catalogue: Catalogue): Effect | null {
  const { registry } = catalogue;
  const said = (id: string) => arm.policies[policy]?.[id] ?? arm.assumptions?.[id] ?? study.assumptions[id];
  const id =
    EFFECTS[policy]?.((of) => (said(of) ?? registry.get(of).default) === true) ?? ofDeclaration(policy, catalogue);
  if (id === undefined) return null;
  const parameter = registry.get(id);
  const held = said(id);
  return {
    id,
    parameter,
    factor: Number(held ?? parameter.default),
    range: held === undefined ? evidenceRange(parameter) : null,
    grade: parameter.grade,
  };
}

const isKnown = (id: string): id is Known => Object.hasOwn(sv, `effect.${id}`);

/** What it is, its value and what it is drawn from, as they are written; the known ones as times what is without. */
function written({ id, parameter, factor, range }: Effect, { t, f, text }: Words) {
  if (isKnown(id)) {
    const ends = range && f.range({ lower: range.min, upper: range.max }, 2);
    return { known: true, what: t[`effect.${id}`], value: f.plain(factor), ends };
  }
  const { label, scale } = units[parameter.unit];
  const withUnit = (figure: string): string => f.withUnit(figure, text(label));
  const ends = range && withUnit(f.range({ lower: range.min * scale, upper: range.max * scale }, 2));
  return { known: false, what: lowered(text(parameter.label)), value: withUnit(f.plain(factor * scale)), ends };
}

/** The condition that a figure hangs on: `the return after a meeting is 1.08 times as fast as without (assumed, drawn from …)`. */
export function conditionPart(effect: Effect, fixed: boolean, words: Words): string {
  const { t } = words;
  const { known, what, value, ends } = written(effect, words);
  if (fixed || !ends) return (known ? t.conditionHeld : t.conditionHeldPlain)(what, value);
  return (known ? t.conditionDrawn : t.conditionDrawnPlain)(what, value, ends);
}

/** The same as a sentence with its grade. */
export function assumedSentence(effect: Effect, words: Words): string {
  const { t, text } = words;
  const { grade } = effect;
  const { known, what, value, ends } = written(effect, words);
  const word = text(gradeWords[grade]);
  return ends
    ? (known ? t.pkgDrawn : t.pkgDrawnPlain)(what, value, ends, grade, word)
    : (known ? t.pkgHeld : t.pkgHeldPlain)(what, value, grade, word);
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
