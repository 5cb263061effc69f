/** Schemas of parameter values, derived from the registry: for files as zod, for editors as JSON Schema. */
import type { Parameter, ParameterValue } from './parameter.ts';
import { expectedOf, isValue } from './value.ts';
import { z } from './zod.ts';

/** What JSON Schema can say about a value; `isValue` says the rest. */
function jsonSchemaOf(parameter: Parameter): Record<string, unknown> {
  const { kind, ranges, range, whole, components, shape } = parameter;
  const number = (min: number, max: number): Record<string, unknown> => ({
    type: whole ? 'integer' : 'number',
    minimum: min,
    maximum: max,
  });
  switch (kind) {
    case 'switch':
      return { type: 'boolean' };
    case 'choice': {
      const options = components!.map((option) => option.id);
      return { enum: typeof parameter.default === 'number' ? options.map(Number) : options };
    }
    case 'number':
      return number(range.min, range.max);
    case 'vector': {
      const items = number(range.min, range.max);
      return {
        type: 'array',
        items: shape === 'survival' ? { ...items, exclusiveMinimum: 0 } : items,
        ...sized(ranges),
      };
    }
  }
}

function sized(ranges: readonly unknown[]): { minItems: number; maxItems: number } {
  return { minItems: ranges.length, maxItems: ranges.length };
}

/**
 * The schema of a parameter's value in a study file. Its only issue on a wrong value has what was expected as message.
 *
 * One rule in place of a chain of zod's own: there are hundreds of parameters, and the page builds all of them.
 */
export function valueSchema(parameter: Parameter): z.ZodType<ParameterValue> {
  const schema = z.custom<ParameterValue>((value) => isValue(parameter, value), { error: expectedOf(parameter) });
  z.globalRegistry.add(schema, {
    ...jsonSchemaOf(parameter),
    title: parameter.id,
    description: parameter.meaning,
    default: parameter.default,
  });
  return schema;
}
