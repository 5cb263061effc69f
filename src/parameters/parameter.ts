/** What a parameter is: everything that the schema, the controls, the sampler and the documentation are derived from. */
import type { Text } from '../i18n/locale.ts';
import type { Uncertainty } from '../stats/sampling.ts';

/** Evidence grades: A seed; B official statistics or a trial; C literature by analogy; D assumption. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

export const PROVENANCES = ['seed', 'opened', 'memory', 'derived', 'assumption'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** A value as a study file writes it. */
export type ParameterValue = number | boolean | string | readonly number[];

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** One number of a vector, or one choice of a category. */
export interface Component {
  readonly id: string;
  readonly label: Text;
}

/**
 * `number`: one number. `switch`: true or false. `choice`: one of the components' ids, or a number where the declaration
 * says so. `vector`: one number per component.
 */
export type ValueKind = 'number' | 'switch' | 'choice' | 'vector';

/** What the numbers of a vector owe to each other. */
export type VectorShape = 'free' | 'shares' | 'survival' | 'increasing';

/** lever: somebody decides it. uncertainty: the world does, and it is drawn. constant: by definition, by rule or by choice. */
export type Role = 'lever' | 'uncertainty' | 'constant';

export interface Parameter {
  readonly id: string;
  /** The file's own wording. */
  readonly meaning: string;
  /** The field's Swedish word; empty when the file has none. */
  readonly swedish: string;
  readonly label: Text;
  /** Plain words for whoever meets the parameter for the first time; null when only `meaning` exists. */
  readonly help: Text | null;
  /** Unit as the file words it; units.ts says how it is shown. */
  readonly unit: string;
  readonly kind: ValueKind;
  readonly shape: VectorShape;
  /** The default as a study file would write it. */
  readonly default: ParameterValue;
  /** The default as numbers: a switch is 0 or 1, a choice its position. */
  readonly values: readonly number[];
  /** Of a vector its numbers, of a choice its options; null otherwise. */
  readonly components: readonly Component[] | null;
  readonly uncertainty: Uncertainty;
  readonly source: string;
  readonly grade: Grade;
  readonly provenance: Provenance;
  readonly note: string;
  /** What the model accepts: the hull over components. */
  readonly range: Range;
  /** The same per component. */
  readonly ranges: readonly Range[];
  /** Ends of a control's track: `range`, or narrower where that would be too coarse to steer. */
  readonly track: Range;
  /** Whether only whole numbers make sense in a study. */
  readonly whole: boolean;
  /** Step of a control. */
  readonly step: number;
  readonly role: Role;
  readonly origin: 'evidence' | 'assumption';
  /** First part of the id; labels.ts names it. */
  readonly group: string;
}

/** Swedish name, English name, Swedish note, English note. */
export type LabelRow = readonly [sv: string, en: string, svNote?: string, enNote?: string];

/** The part of a policy's declaration that roles and controls need. */
export interface PolicyParameters {
  readonly id: string;
  readonly levers: readonly string[];
  readonly assumptions: readonly string[];
}
