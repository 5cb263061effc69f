/**
 * What a policy file holds. A policy opens the gates of a process (the mechanism, with its state, lives in
 * model/processes) and names the quantities that it sets: the levers that somebody decides, and the assumptions that
 * nobody does. Values, units, grades and sources stand in the registry under the same ids.
 */
import type { Text } from '../i18n/locale.ts';
import type { PolicyGroup } from './policy-groups.ts';

export interface PolicyDeclaration {
  readonly id: string;
  readonly label: Text;
  /** Where it reaches in: under this heading the reader finds it. */
  readonly group: PolicyGroup;
  /** One or two sentences in plain words: what happens. The first stands alone where policies are listed. */
  readonly description: Text;
  /**
   * What the package says of it in plain words, one to three sentences; `{parameter id}` becomes the value that the scenario
   * holds, with its unit. Without it the package says the first sentence of `description` and the first levers.
   */
  readonly inWords?: Text;
  /** Parameter ids that are decided; they are never drawn. Of more than six the first four are shown, the others when asked for. */
  readonly levers: readonly string[];
  /** Parameter ids that are assumed, the weightiest first; drawn from their distribution unless a study holds them. */
  readonly assumptions: readonly string[];
  /** Parameters at whose values the policy changes no spell (it may still hold meetings): negative control N-1. */
  readonly neutral: Readonly<Record<string, number>>;
  /**
   * Whether it shares nothing between employers, neither in lives nor in what is counted: then each one's people live as if the
   * others were not there, and a large world can be lived in parts (parts.ts).
   */
  readonly apart: boolean;
  /** How it joins with other policies on the same hazard. */
  readonly joins: 'multiply';
}
