/** What the workbench and its views need of a study: texts, controls, and plans for any set of edits. */
import type { Text } from '../i18n/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { Control } from '../parameters/controls.ts';
import type { Layout } from '../results/layout.ts';
import type { Edits } from './edits.ts';

export interface StudyArm {
  readonly id: string;
  readonly label: Text;
}

export interface Compiled {
  /** The same for the same plans: what results are filed under. */
  readonly key: string;
  readonly plans: readonly Plan[];
  readonly arms: readonly StudyArm[];
  readonly layout: Layout;
  /** Calendar months of the horizon. */
  readonly months: readonly { readonly year: number; readonly month: number }[];
  /** Where the policy starts, in months from the start (fractions allowed); null when it is off. */
  readonly policyStart: number | null;
}

export interface StudyModel {
  readonly id: string;
  /** Worlds of a full run. */
  readonly worlds: number;
  /** Throws with a plain message when the edits make no plan. */
  compile(edits: Edits): Compiled;
}

/** A control with the value that the published study gives it, as a number (a switch is 0 or 1). */
export interface StudyControl extends Control {
  readonly saved: number;
  /** The model's default as a number. */
  readonly modelDefault: number;
}

export interface OpenStudy extends StudyModel {
  readonly label: Text;
  readonly description: Text;
  readonly seed: string;
  readonly rules: string;
  /** First and last day of the horizon, as `2019-01-01`. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly policy: { readonly id: string; readonly label: Text; readonly description: Text };
  /** The scenario that the controls change. */
  readonly scenario: StudyArm;
  /** First day of the policy in the study as published. */
  readonly policyStart: string;
  readonly controls: readonly StudyControl[];
  /** Assumptions of the policy that have no slider (vectors), so that their number can be told. */
  readonly assumptionCount: number;
  readonly employers: readonly { readonly id: string; readonly label: Text; readonly employments: number }[];
  readonly modelVersion: string;
  /** The study file with the edits written in, as text. */
  file(edits: Edits): string;
}
