/** zod schemas of parameter values, derived from the registry. Each fault is reported as what was expected. */
import type { Parameter, ParameterValue } from './parameter.ts';
import { expectedOf, isValue } from './value.ts';
import { z } from './zod.ts';

/**
 * The schema of a parameter's value in a study file. Its only issue on a wrong value has what was expected as message.
 * In JSON Schema it carries type, bounds and default for editors.
 */
export function valueSchema(parameter: Parameter): z.ZodType<ParameterValue> {
  const error = expectedOf(parameter);
  const exact = (schema: z.ZodType<ParameterValue>): z.ZodType<ParameterValue> =>
    schema
      .refine((value) => isValue(parameter, value), { error })
      .meta({ title: parameter.id, description: parameter.meaning, default: parameter.default });
  return exact(outline(parameter, error));
}

/** Type and bounds, as far as JSON Schema can say them; `isValue` says the rest. */
function outline(parameter: Parameter, error: string): z.ZodType<ParameterValue> {
  const { kind, ranges, whole, components } = parameter;
  const number = (i: number): z.ZodNumber => {
    const { min, max } = ranges[i];
    return (whole ? z.int({ error }) : z.number({ error })).gte(min, { error }).lte(max, { error });
  };
  switch (kind) {
    case 'switch':
      return z.boolean({ error });
    case 'choice':
      return typeof parameter.default === 'number'
        ? z.literal(
            components!.map((option) => Number(option.id)),
            { error },
          )
        : z.literal(
            components!.map((option) => option.id),
            { error },
          );
    case 'number':
      return number(0);
    case 'vector': {
      const alike = ranges.every(({ min, max }) => min === ranges[0].min && max === ranges[0].max);
      const element = alike ? number(0) : z.number({ error }).gte(parameter.range.min).lte(parameter.range.max);
      return z.array(element, { error }).length(ranges.length, { error });
    }
  }
}
