/** What a study may speak of: parameters, policies and what the baseline needs. Everything else receives it. */
import type { PolicyDeclaration } from '../model/define-policy.ts';
import { ruleSetIds } from '../model/money/rules.ts';
import { baselineParameters, switchedParameters } from '../model/parameter-ids.ts';
import { MODEL_VERSION } from '../model/plan.ts';
import { policies } from '../model/policies/index.ts';
import { createRegistry } from '../parameters/registry.ts';
import type { Registry } from '../parameters/registry.ts';

export interface Catalogue {
  readonly registry: Registry;
  readonly policies: readonly PolicyDeclaration[];
  /** Parameter ids that every arm needs, whatever its policies. */
  readonly baseline: readonly string[];
  /** Parameter ids that are in a plan only when the study gives them a value. */
  readonly switched: readonly string[];
  readonly modelVersion: string;
  /** Rule sets that this version can run. */
  readonly rules: readonly string[];
}

/** A catalogue with other policies, for tests; what is not given is the product's own. */
export function createCatalogue(parts: Partial<Omit<Catalogue, 'registry'>> = {}): Catalogue {
  const list = parts.policies ?? policies;
  return {
    policies: list,
    registry: createRegistry(list),
    baseline: parts.baseline ?? baselineParameters,
    switched: parts.switched ?? switchedParameters,
    modelVersion: parts.modelVersion ?? MODEL_VERSION,
    rules: parts.rules ?? ruleSetIds,
  };
}

let own: Catalogue | null = null;

/** The product's catalogue, made when it is first asked for and then kept. */
export function defaultCatalogue(): Catalogue {
  own ??= createCatalogue();
  return own;
}
