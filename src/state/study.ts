/** What the workbench and its views need of a study: texts, controls, and plans for any draft of it. */
import type { Text } from '../i18n/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { PolicyGroup } from '../model/policy-groups.ts';
import type { Control } from '../parameters/controls.ts';
import type { Layout } from '../results/layout.ts';
import type { Study } from '../scenario/study.ts';
import type { Draft } from './draft.ts';

export interface StudyArm {
  readonly id: string;
  readonly label: Text;
}

export interface Compiled {
  /** The same for the same plans in the same order, whatever their names. */
  readonly key: string;
  /** Baseline first; arms that are alike have plans with the same id. */
  readonly plans: readonly Plan[];
  readonly arms: readonly StudyArm[];
  readonly layout: Layout;
  /** Calendar months of the horizon. */
  readonly months: readonly { readonly year: number; readonly month: number }[];
  /** By arm: where its first policy starts, in months from the start (fractions allowed); null without policies. */
  readonly starts: readonly (number | null)[];
  /** Of the arm that is shown. */
  readonly policyStart: number | null;
}

/** What was changed in one policy of one scenario, as a panel with switches and sliders reads it. */
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

/** What the workbench itself needs. */
export interface StudyModel {
  readonly id: string;
  /** own: by the reader, or from a file or a link; `published` is then the study as it was opened. Else it comes with the page. */
  readonly origin?: 'own';
  /** Worlds of a full run. */
  readonly worlds: number;
  readonly published: Study;
  /** @throws Error with a plain message when the study makes no plan. */
  compile(study: Study): Compiled;
  /** What was changed in the policy that the page shows of a scenario. */
  edits(draft: Draft, scenario: string): Edits;
}

/** A control with the value that the published study gives it, as a number (edits.ts says how). */
export interface StudyControl extends Control {
  readonly saved: number;
  /** Whether the published scenario says the value, so that it is held. */
  readonly said: boolean;
  /** The model's default as a number. */
  readonly modelDefault: number;
}

export interface StudyPolicy {
  readonly id: string;
  readonly label: Text;
  readonly group: PolicyGroup;
  readonly description: Text;
}

/** A study that was opened, with one policy of one scenario in view. */
export interface OpenStudy extends StudyModel {
  readonly label: Text;
  readonly description: Text;
  readonly seed: string;
  readonly rules: string;
  /** First and last day of the horizon, as `2019-01-01`. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly employers: readonly { readonly id: string; readonly label: Text; readonly employments: number }[];
  readonly modelVersion: string;
  /** All policies that a scenario can switch on. */
  readonly policies: readonly StudyPolicy[];

  /** The scenario in view. */
  readonly scenario: StudyArm;
  /** Its policy in view. */
  readonly policy: StudyPolicy;
  /** First day of the policy in the study as published. */
  readonly policyStart: string;
  readonly controls: readonly StudyControl[];
  /** Assumptions of the policy, those without a slider (vectors) included. */
  readonly assumptionCount: number;

  /** The same study with another scenario in view; without `policy`, the first that acts there. */
  facing(draft: Draft, scenario: string, policy?: string): OpenStudy;
  /** A study as a file, as text. */
  file(study: Study): string;
  /** Judges what a stranger wrote. @throws Error that names every fault. */
  readonly read: (value: unknown) => Study;
}
