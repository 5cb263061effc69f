/** A study as its file holds it, after it was read and found right. See scenarios/README.md for the format in prose. */
import type { Text } from '../i18n/locale.ts';
import type { ParameterValue } from '../parameters/parameter.ts';

/** The schema of study files that this version reads and writes. */
export const SCHEMA = 1;

export type Assumptions = Readonly<Record<string, ParameterValue>>;

/** A policy that is on: when, and what differs from the registry's defaults. */
export interface PolicyEntry {
  /** YYYY-MM-DD; the study's start when absent. */
  readonly start?: string;
  /** Days until full reach; the policy's own start-up when absent. */
  readonly ramp?: number;
  /** First day on which it no longer acts; no end when absent. */
  readonly end?: string;
  readonly [parameter: string]: ParameterValue | undefined;
}

export type Policies = Readonly<Record<string, PolicyEntry>>;

export interface StudyEmployer {
  readonly id: string;
  readonly label: Text;
  readonly sector: string;
  /** A number, or the id of the parameter that holds it. */
  readonly employments: number | string;
  /** Health centres of the employees that take part in early meetings, and those that do not. */
  readonly centres: { readonly participating: readonly string[]; readonly other: readonly string[] };
  /** Id of the parameter that holds the share of employees listed at a participating centre. */
  readonly listedShare: string;
  /** Whether it is a member of the employer ring, or may be asked to join; null when neither. */
  readonly ring: 'member' | 'asked' | null;
}

export interface StudyScenario {
  readonly id: string;
  readonly label: Text;
  /** On top of the study's assumptions. */
  readonly assumptions: Assumptions;
  readonly policies: Policies;
}

export interface Study {
  readonly schema: typeof SCHEMA;
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  readonly source: string;
  readonly seed: string;
  readonly start: string;
  readonly years: number;
  readonly rules: string;
  readonly worlds: number;
  readonly population: { readonly employers: readonly StudyEmployer[] };
  readonly assumptions: Assumptions;
  readonly baseline: { readonly id: string; readonly label: Text; readonly policies: Policies };
  readonly scenarios: readonly StudyScenario[];
}
