/**
 * Registry and a policy's declaration -> the controls of that policy. Nobody writes a slider by hand: label, unit, bounds,
 * default, evidence range, grade and source all come from the declaration.
 */
import type { Text } from '../i18n/locale.ts';
import { sampleValue } from '../stats/sampling.ts';
import { gradeWords } from './labels.ts';
import type { Grade, Parameter, ParameterValue, PolicyParameters, Range } from './parameter.ts';
import type { Registry } from './registry.ts';
import { units } from './units.ts';
import { distributionWords } from './words.ts';

export interface ControlChoice {
  readonly value: number | string;
  readonly label: Text;
}

export interface Control {
  /** Parameter id; the value goes to the study's policy under this key. */
  readonly id: string;
  readonly kind: 'slider' | 'switch' | 'choice';
  readonly label: Text;
  /** Plain words; null when the evidence's own wording is all there is. */
  readonly help: Text | null;
  /** The unit as the file words it. */
  readonly unit: string;
  /** The unit as it is shown beside a number; empty for switches and choices. */
  readonly unitLabel: Text;
  /** A shown number is the value times this (100 for per cent). All other fields hold values as they stand in a file. */
  readonly scale: number;
  readonly default: ParameterValue;
  /** Ends of the track. A study may hold a value beyond them, as far as `accepts` goes. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the model accepts, for a number that is typed. */
  readonly accepts: Range;
  /** Whether only whole numbers are accepted. */
  readonly whole: boolean;
  /** What the evidence reaches: min..max of a triangle, the middle 90 % of other laws; null when it says nothing. */
  readonly evidence: Range | null;
  readonly distribution: Text;
  readonly grade: Grade;
  readonly gradeWord: Text;
  readonly source: string;
  readonly note: string;
  readonly choices: readonly ControlChoice[] | null;
  /** What somebody decides, or what nobody does and everybody assumes. */
  readonly role: 'lever' | 'assumption';
}

/**
 * The controls of a policy: its levers in the declared order, then its assumptions. Vectors have no control; they stand in
 * the table of assumptions and are set in the study file.
 */
export function controlsOf(registry: Registry, policy: PolicyParameters): Control[] {
  const make = (role: Control['role']) => (id: string) => controlOf(registry.get(id), role);
  return [...policy.levers.map(make('lever')), ...policy.assumptions.map(make('assumption'))].filter(
    (control) => control !== null,
  );
}

/** The control of one parameter, or null for a vector. */
export function controlOf(parameter: Parameter, role: Control['role']): Control | null {
  if (parameter.kind === 'vector') return null;
  const unit = units[parameter.unit];
  return {
    id: parameter.id,
    kind: parameter.kind === 'number' ? 'slider' : parameter.kind,
    label: parameter.label,
    help: parameter.help,
    unit: parameter.unit,
    unitLabel: unit.label,
    scale: unit.scale,
    default: parameter.default,
    min: parameter.track.min,
    max: parameter.track.max,
    step: parameter.step,
    accepts: parameter.range,
    whole: parameter.whole,
    evidence: evidenceRange(parameter),
    distribution: distributionWords(parameter.uncertainty, unit.scale),
    grade: parameter.grade,
    gradeWord: gradeWords[parameter.grade],
    source: parameter.source,
    note: parameter.note,
    choices:
      parameter.kind === 'choice'
        ? parameter.components!.map((option) => ({
            value: typeof parameter.default === 'number' ? Number(option.id) : option.id,
            label: option.label,
          }))
        : null,
    role,
  };
}

/** Where the evidence puts a number; null for a value that is not varied or not a number. */
export function evidenceRange(parameter: Parameter): Range | null {
  const { kind, uncertainty, values } = parameter;
  if (kind !== 'number' || uncertainty.dist === 'fixed' || uncertainty.dist === 'choice') return null;
  if (uncertainty.dist === 'triangular') return { min: uncertainty.min, max: uncertainty.max };
  const at = (u: number): number => sampleValue(values, uncertainty, () => u)[0];
  return { min: at(0.05), max: at(0.95) };
}
