/**
 * All parameters of the product, gathered from the evidence file and the project's own assumptions, checked once and
 * never changed afterwards. Nothing numerical is retyped: labels and bounds are added, values are read.
 */
// Named imports: a bundler then leaves out the facts and mechanisms of the file, which only the evidence view reads.
import { parameters as assumptionRows } from './assumptions.json';
import { parameters as evidenceRows } from './evidence/evidence.json';
import { sampleValue } from '../stats/sampling.ts';
import type { Uncertainty } from '../stats/sampling.ts';
import { componentsOf } from './components.ts';
import { helpOf, labelOf } from './labels.ts';
import type { Component, Parameter, PolicyParameters, Role, ValueKind } from './parameter.ts';
import { boundsOf, shapeOf } from './ranges.ts';
import { parseRows } from './rows.ts';
import type { Row } from './rows.ts';
import { faultOf, numbersOf } from './value.ts';

export interface Registry {
  /** In the order of the files, evidence first. */
  readonly parameters: readonly Parameter[];
  has(id: string): boolean;
  /** @throws Error when there is no such parameter: a mistake in the program and not in a file. */
  get(id: string): Parameter;
}

export interface Sources {
  readonly evidence: unknown;
  readonly assumptions: unknown;
}

const files: Sources = { evidence: evidenceRows, assumptions: assumptionRows };

/**
 * @param policies their levers become the role `lever`; parameters that no policy decides are drawn or constant.
 * @param sources rows of the two files; the project's own unless a test gives others.
 * @throws Error that names every parameter at fault: duplicate id, unknown unit or grade, impossible default,
 *   distribution that does not fit the value, evidence range beyond the accepted one, vector without components.
 */
export function createRegistry(policies: readonly PolicyParameters[] = [], sources: Sources = files): Registry {
  const faults: string[] = [];
  const levers = new Set(policies.flatMap((policy) => policy.levers));
  const byId = new Map<string, Parameter>();
  const gather = (rows: readonly Row[], origin: Parameter['origin']): void => {
    for (const row of rows) {
      if (byId.has(row.id)) {
        faults.push(`${row.id}: declared twice`);
        continue;
      }
      try {
        const parameter = declare(row, origin, levers);
        byId.set(row.id, parameter);
        faults.push(...faultsOf(parameter));
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  gather(parseRows(sources.evidence, 'evidence.json'), 'evidence');
  gather(parseRows(sources.assumptions, 'assumptions.json'), 'assumption');
  for (const policy of policies) {
    for (const id of [...policy.levers, ...policy.assumptions]) {
      if (!byId.has(id)) faults.push(`${policy.id}: names the parameter ${id}, which no file has`);
    }
  }
  if (faults.length > 0) throw new Error(`The registry cannot be built. ${faults.join('; ')}`);
  return {
    parameters: [...byId.values()],
    has: (id) => byId.has(id),
    get(id) {
      const parameter = byId.get(id);
      if (parameter === undefined) throw new Error(`There is no parameter ${id}.`);
      return parameter;
    },
  };
}

function kindOf(row: Row): ValueKind {
  if (Array.isArray(row.default)) return 'vector';
  if (typeof row.default === 'boolean') return 'switch';
  return row.uncertainty.dist === 'choice' ? 'choice' : 'number';
}

/** Options of a choice among numbers: what the range allows, as whole numbers. */
function numberedOptions(min: number, max: number): Component[] {
  return Array.from({ length: max - min + 1 }, (_, i) => {
    const word = String(min + i);
    return { id: word, label: { sv: word, en: word } };
  });
}

function declare(row: Row, origin: Parameter['origin'], levers: ReadonlySet<string>): Parameter {
  const kind = kindOf(row);
  const length = Array.isArray(row.default) ? row.default.length : 1;
  const bounds = boundsOf(row.id, row.unit, length);
  const range = {
    min: Math.min(...bounds.ranges.map((one) => one.min)),
    max: Math.max(...bounds.ranges.map((one) => one.max)),
  };
  let components = componentsOf(row.id);
  if (kind === 'choice' && typeof row.default === 'number') components = numberedOptions(range.min, range.max);
  if (kind === 'vector' && components?.length !== length) {
    throw new Error(`${row.id}: ${length} numbers, ${components?.length ?? 0} named components (components.ts)`);
  }
  if (kind === 'choice' && !components?.some((option) => option.id === String(row.default))) {
    throw new Error(`${row.id}: the default ${String(row.default)} is none of its options (components.ts)`);
  }
  if ((kind === 'number' || kind === 'switch') && components !== null) {
    throw new Error(`${row.id}: has components but one value`);
  }
  return {
    id: row.id,
    meaning: row.meaning,
    swedish: row.swedish === '-' ? '' : row.swedish,
    label: labelOf(row.id, row.meaning, row.swedish),
    help: helpOf(row.id),
    unit: row.unit,
    kind,
    shape: shapeOf(row.id, row.uncertainty.dist),
    default: row.default,
    values: numbersOf(row.default, components),
    components,
    uncertainty: row.uncertainty,
    source: row.source,
    grade: row.grade,
    provenance: row.provenance,
    note: row.note,
    range,
    ranges: bounds.ranges,
    track: bounds.track,
    whole: bounds.whole,
    step: bounds.step,
    role: roleOf(row, levers),
    origin,
    group: row.id.slice(0, row.id.indexOf('.')),
  };
}

function roleOf(row: Row, levers: ReadonlySet<string>): Role {
  if (levers.has(row.id)) return 'lever';
  return row.uncertainty.dist === 'fixed' || row.uncertainty.dist === 'choice' ? 'constant' : 'uncertainty';
}

/** What is wrong with a declaration: its default, and how its distribution fits. */
function faultsOf(parameter: Parameter): string[] {
  const faults: string[] = [];
  const { id, uncertainty, values } = parameter;
  const fault = faultOf(parameter, parameter.default);
  if (fault !== null) faults.push(`${id}: the default ${JSON.stringify(parameter.default)} is not ${fault}`);
  const misfit = misfitOf(parameter.kind, values, uncertainty);
  if (misfit !== null) return [...faults, `${id}: ${misfit}`];
  for (const end of evidenceEnds(values, uncertainty)) {
    end.forEach((value, i) => {
      const range = parameter.ranges[i];
      if (!(value >= range.min && value <= range.max)) {
        faults.push(`${id}: its evidence reaches ${value}, beyond the accepted ${range.min} to ${range.max}`);
      }
    });
  }
  return faults;
}

/** Both ends of what the evidence says: the whole of a triangle, the middle 95 % of all others. */
function evidenceEnds(values: readonly number[], uncertainty: Uncertainty): readonly (readonly number[])[] {
  switch (uncertainty.dist) {
    case 'triangular':
      return [[uncertainty.min], [uncertainty.max]];
    // As stated: drawing them would fit the law first, which takes longer than all the rest of the registry.
    case 'beta':
    case 'lognormal':
      return [[uncertainty.p2_5], [uncertainty.p97_5]];
    default:
      return [0.025, 0.975].map((u) => sampleValue(values, uncertainty, () => u));
  }
}

function misfitOf(kind: ValueKind, values: readonly number[], uncertainty: Uncertainty): string | null {
  const centre = values[0];
  const scalarOnly = (): string | null =>
    kind === 'number' ? null : `the distribution ${uncertainty.dist} is for one number`;
  const vectorOnly = (): string | null =>
    kind === 'vector' ? null : `the distribution ${uncertainty.dist} is for a vector`;
  switch (uncertainty.dist) {
    case 'fixed':
    case 'choice':
      return null;
    case 'lognormal': {
      const { median, p2_5, p97_5 } = uncertainty;
      if (median !== centre) return `the median ${median} is not the default ${centre}`;
      return p2_5 <= median && median <= p97_5 ? scalarOnly() : `percentiles out of order`;
    }
    case 'beta': {
      const { mean, p2_5, p97_5 } = uncertainty;
      if (mean !== centre) return `the mean ${mean} is not the default ${centre}`;
      return p2_5 < mean && mean < p97_5 ? scalarOnly() : `percentiles out of order`;
    }
    case 'triangular': {
      const { min, mode, max } = uncertainty;
      if (mode !== centre) return `the mode ${mode} is not the default ${centre}`;
      return min <= mode && mode <= max ? scalarOnly() : `min, mode and max out of order`;
    }
    case 'normal':
      return uncertainty.mean === centre ? scalarOnly() : `the mean ${uncertainty.mean} is not the default ${centre}`;
    case 'absolute':
      return uncertainty.sd.length === values.length ? vectorOnly() : `${uncertainty.sd.length} spreads`;
    case 'beta_each': {
      const impossible = values.find((mean) => {
        const sd = uncertainty.rel_sd * mean;
        return mean <= 0 || mean >= 1 || sd * sd >= mean * (1 - mean);
      });
      return impossible === undefined ? vectorOnly() : `no beta has the mean ${impossible} and that spread`;
    }
    case 'dirichlet':
    case 'hazard_scale':
    case 'tilt':
    case 'logit_shift':
    case 'lognormal_each':
    case 'relative':
      return vectorOnly();
  }
}
