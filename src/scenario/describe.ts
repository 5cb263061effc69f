/** What the product knows, as data: for the terminal, for documents and for programs that write study files. */
import type { Text } from '../i18n/locale.ts';
import { gradeWords, groupLabels } from '../parameters/labels.ts';
import type { Component, Parameter } from '../parameters/parameter.ts';
import { policyGroupLabels, type PolicyGroup } from '../model/policy-groups.ts';
import { ownRowsOfRules } from '../model/money/rules.ts';
import { unusedParameters, type Unused } from '../parameters/left-out.ts';
import { units } from '../parameters/units.ts';
import { distributionWords } from '../parameters/words.ts';
import { z } from '../parameters/zod.ts';
import type { Catalogue } from './catalogue.ts';
import { defaultCatalogue } from './catalogue.ts';
import { studySchema } from './file.ts';
import { unverifiedFor } from './rules.ts';

export interface ParameterDescription extends Omit<Parameter, 'values' | 'ranges' | 'track'> {
  readonly components: readonly Component[] | null;
  readonly gradeWord: Text;
  readonly groupLabel: Text;
  /** The distribution in words. */
  readonly distribution: Text;
  /** Ids of the policies that use it; empty for what acts without one. */
  readonly policies: readonly string[];
  /** Rule sets under which its value is not verified. */
  readonly unverifiedFor: readonly string[];
  /** Whether this version computes with it; some only when a study gives them a value. */
  readonly used: boolean;
  /** `used`, shown beside results as a `comparison`, or `left-out`. */
  readonly status: 'used' | Unused['as'];
  /** Why it is not used; null when it is. */
  readonly why: Text | null;
}

/** Every parameter, in the order of the files. */
export function describeParameters(catalogue: Catalogue = defaultCatalogue()): ParameterDescription[] {
  const always = new Set([...catalogue.baseline, ...catalogue.switched, ...ownRowsOfRules()]);
  const reasons = new Map(unusedParameters.map((one) => [one.id, one]));
  return catalogue.registry.parameters.map((parameter) => {
    const { values: _values, ranges: _ranges, track: _track, ...rest } = parameter;
    const policies = catalogue.policies
      .filter(({ levers, assumptions }) => levers.includes(parameter.id) || assumptions.includes(parameter.id))
      .map((policy) => policy.id);
    const used = policies.length > 0 || always.has(parameter.id) || isSize(parameter.id);
    const unused = reasons.get(parameter.id);
    return {
      ...rest,
      gradeWord: gradeWords[parameter.grade],
      groupLabel: groupLabels[parameter.group],
      distribution: distributionWords(parameter.uncertainty, units[parameter.unit].scale),
      policies,
      unverifiedFor: unverifiedFor(parameter.id),
      used,
      status: used ? 'used' : (unused?.as ?? 'left-out'),
      why: used ? null : (unused?.why ?? null),
    };
  });
}

/** Sizes and listed shares are used where a study's employer names them. */
function isSize(id: string): boolean {
  return id.startsWith('pop.employments.') || id.startsWith('elig.listed_share.');
}

export interface PolicyDescription {
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  readonly group: PolicyGroup;
  readonly groupLabel: Text;
  readonly joins: string;
  readonly levers: readonly string[];
  readonly assumptions: readonly string[];
  /** Values at which it changes no spell. */
  readonly neutral: Readonly<Record<string, number>>;
}

/** Every policy, in the order in which one would explain them. */
export function describePolicies(catalogue: Catalogue = defaultCatalogue()): PolicyDescription[] {
  return catalogue.policies.map(({ id, label, description, group, joins, levers, assumptions, neutral }) => ({
    id,
    label,
    description,
    group,
    groupLabel: policyGroupLabels[group],
    joins,
    levers,
    assumptions,
    neutral,
  }));
}

/** JSON Schema (draft 2020-12) of study files, for editors. Rules over two fields are not in it; `check` knows them. */
export function describeSchema(catalogue: Catalogue = defaultCatalogue()): unknown {
  return z.toJSONSchema(studySchema(catalogue), {
    io: 'input',
    target: 'draft-2020-12',
    // Parameter values bring their JSON Schema with them.
    unrepresentable: 'any',
  });
}

/** The schema as the text of public/study.schema.json, which a test compares with it. */
export function schemaText(catalogue: Catalogue = defaultCatalogue()): string {
  return `${JSON.stringify(describeSchema(catalogue), null, 2)}\n`;
}
