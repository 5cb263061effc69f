/** What a value of a parameter must be, in words and as a test. Without zod: the model's own tests use it as well. */
import type { Component, Parameter, ParameterValue, Range } from './parameter.ts';

/** Shares may miss their sum by rounding in the file and by no more. */
const SUM_TOLERANCE = 1e-6;

function within({ min, max }: Range, whole: boolean): string {
  return `${whole ? 'a whole number' : 'a number'} from ${min} to ${max}`;
}

/** What is expected of a value, as a phrase: "a number from 0.05 to 5". */
export function expectedOf(parameter: Parameter): string {
  const { kind, ranges, components, whole, shape } = parameter;
  if (kind === 'switch') return 'true or false';
  if (kind === 'choice') {
    const options = components!.map((option) => option.id);
    const numeric = typeof parameter.default === 'number';
    return `one of ${options.map((option) => (numeric ? option : JSON.stringify(option))).join(', ')}`;
  }
  if (kind === 'number') return within(ranges[0], whole);
  const names = components!.map((component) => component.id).join(', ');
  const alike = ranges.every((range) => range.min === ranges[0].min && range.max === ranges[0].max);
  const bounds = alike
    ? `each ${within(ranges[0], whole)}`
    : ranges.map((range) => `${range.min} to ${range.max}`).join('; ');
  const owed = {
    free: '',
    shares: ', which add up to 1',
    survival: ', above 0 and falling',
    increasing: ', rising',
  }[shape];
  return `a list of ${ranges.length} numbers (${names}), ${bounds}${owed}`;
}

function inRange(value: unknown, range: Range, whole: boolean): boolean {
  return typeof value === 'number' && value >= range.min && value <= range.max && (!whole || Number.isInteger(value));
}

/**
 * What is wrong with a value.
 * @returns null when nothing is; otherwise what was expected, as a phrase.
 */
export function faultOf(parameter: Parameter, value: unknown): string | null {
  return isValue(parameter, value) ? null : expectedOf(parameter);
}

export function isValue(parameter: Parameter, value: unknown): value is ParameterValue {
  const { kind, ranges, components, whole } = parameter;
  if (kind === 'switch') return typeof value === 'boolean';
  if (kind === 'choice') {
    return typeof value === typeof parameter.default && components!.some((option) => option.id === String(value));
  }
  if (kind === 'number') return inRange(value, ranges[0], whole);
  if (!Array.isArray(value) || value.length !== ranges.length) return false;
  const list: readonly unknown[] = value;
  if (!list.every((one, i) => inRange(one, ranges[i], whole))) return false;
  const numbers = list as readonly number[];
  switch (parameter.shape) {
    case 'free':
      return true;
    case 'shares':
      return Math.abs(numbers.reduce((sum, one) => sum + one, 0) - 1) <= SUM_TOLERANCE;
    case 'survival':
      return numbers.every((one, i) => one > 0 && one < (numbers[i - 1] ?? 1));
    case 'increasing':
      return numbers.every((one, i) => i === 0 || one > numbers[i - 1]);
  }
}

/**
 * A value as the numbers that the model computes with: a switch is 0 or 1, an option its position among the options.
 * The value must have passed `isValue`.
 */
export function numbersOf(value: ParameterValue, components: readonly Component[] | null): readonly number[] {
  if (typeof value === 'boolean') return [value ? 1 : 0];
  if (typeof value === 'string') return [components?.findIndex((option) => option.id === value) ?? -1];
  // + 0 turns -0 into 0, which would otherwise travel into plans and hashes as another value.
  return typeof value === 'number' ? [value + 0] : value.map((one) => one + 0);
}
