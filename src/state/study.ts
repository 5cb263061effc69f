/** What the workbench needs of a study: its texts, its controls, and plans for any set of edits. */
import type { Text } from '../i18n/locale.ts';
import type { Plan } from '../model/plan.ts';
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
