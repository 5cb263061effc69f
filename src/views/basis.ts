/** What a scenario's figures rest on: the policies that act otherwise than today, their effects and their assumptions. */
import { lowered } from '../i18n/first-letter.ts';
import type { Format } from '../i18n/format.ts';
import type { Text } from '../i18n/locale.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Catalogue } from '../scenario/catalogue.ts';
import { DATA_YEARS } from '../scenario/far-outside.ts';
import { scenarioOf, type Draft } from '../state/draft.ts';
import { editsOf } from '../state/edits.ts';
import type { OpenStudy, StudyControl } from '../state/study.ts';
import { isOutside } from './control.ts';
import { conditionPart, effectOf, isToday, policiesApart, type Effect } from './effects.ts';
import type { Words } from './scenarios/words.ts';

export interface Basis {
  /** Names of the policies that act otherwise than today. */
  readonly policies: readonly Text[];
  /** What each of them hangs on most. */
  readonly effects: readonly Effect[];
  /** How many assumptions they have together. */
  readonly assumptions: number;
  /** What is set outside the range of the evidence. */
  readonly outside: readonly StudyControl[];
  /** Years of the study, where they are more than the evidence has; null otherwise. */
  readonly beyond: number | null;
  /** Nothing at all differs from today. */
  readonly asToday: boolean;
  /** A result is no better than the weakest grade among what it rests on (assurance.md S6). */
  readonly weakest: { readonly grade: string; readonly word: Text };
}

const NO_WORD: Text = { sv: '', en: '' };

export function weakestOf(controls: readonly StudyControl[]): Basis['weakest'] {
  const assumed = controls.filter(({ role }) => role === 'assumption');
  if (assumed.length === 0) return { grade: '', word: NO_WORD };
  const { grade, gradeWord } = assumed.reduce((worst, control) => (control.grade > worst.grade ? control : worst));
  return { grade, word: gradeWord };
}

export function basisOf(study: OpenStudy, draft: Draft, id: string, catalogue: Catalogue): Basis {
  const scenario = scenarioOf(draft.study, id);
  const apart = scenario ? policiesApart(draft.study, scenario, catalogue) : [];
  const faces = apart.map((policy) => study.facing(draft, id, policy));
  const acting = (policy: string) => (scenario?.policies[policy] ? scenario : draft.study.baseline);
  const declared = catalogue.policies.filter((policy) => apart.includes(policy.id));
  return {
    policies: declared.map(({ label }) => label),
    effects: apart
      .map((policy) => effectOf(draft.study, acting(policy), policy, catalogue))
      .filter((effect) => effect !== null),
    assumptions: new Set(declared.flatMap(({ assumptions }) => assumptions)).size,
    outside: faces.flatMap(({ controls, policy, policyStart }) => {
      const { values } = editsOf(draft, id, policy.id, controls, policyStart);
      return controls.filter((control) => isOutside(control, values[control.id] ?? control.saved));
    }),
    beyond: draft.study.years > DATA_YEARS ? draft.study.years : null,
    asToday: scenario !== undefined && isToday(draft.study, scenario, catalogue),
    weakest: weakestOf((faces.length > 0 ? faces : [study.facing(draft, id)]).flatMap(({ controls }) => controls)),
  };
}

/** Of a package of many policies so many conditions are written out; the others stand with their policies. */
const SAID = 3;

/** The condition under which the figures hold; empty where nothing is different. */
export function conditionOf({ effects }: Basis, fixed: boolean, words: Words): string {
  const { t, f } = words;
  if (effects.length === 0) return '';
  const parts = effects.slice(0, SAID).map((effect) => conditionPart(effect, fixed, words));
  const more = effects.length - parts.length;
  return t.condition(f.list(more > 0 ? [...parts, t.conditionMore(f.number(more, 0))] : parts));
}

/** On how much it rests; empty where nothing is different. */
export function hangsOn({ policies, assumptions }: Basis, text: (of: Text) => string, t: Messages, f: Format): string {
  if (policies.length === 0) return '';
  const names = f.list(policies.map((name, i) => (i === 0 && f.locale === 'sv' ? text(name) : lowered(text(name)))));
  return t.hangs(names, f.number(assumptions, 0));
}
