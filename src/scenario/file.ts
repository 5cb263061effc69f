/**
 * The schema of a study file, derived from the catalogue: every parameter and policy is a key of its own, so that an
 * unknown one is found with its path and the nearest known id, and editors can complete it. Strict everywhere.
 *
 * The message of every issue is what was expected; parse.ts turns issues into findings.
 */
import type { PolicyDeclaration } from '../model/define-policy.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Registry } from '../parameters/registry.ts';
import { valueSchema } from '../parameters/schema.ts';
import { z } from '../parameters/zod.ts';
import type { Catalogue } from './catalogue.ts';
import { FIRST_YEAR, LAST_YEAR, parseDate } from './dates.ts';
import { nearest } from './findings.ts';
import type { Finding } from './findings.ts';
import * as limits from './limits.ts';
import { SCHEMA } from './study.ts';

/** What a custom issue adds to its message. */
export interface IssueParams {
  readonly code: Finding['code'];
  readonly nearest: string | null;
}

// Controls, line and paragraph separators, marks that turn the direction of writing or are not seen, halves of pairs.
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const HIDDEN_BUT_LINES = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

const whole = (min: number, max: number, about: string): z.ZodType<number> => {
  const error = `a whole number from ${min} to ${max}`;
  return z.int({ error }).gte(min, { error }).lte(max, { error }).meta({ description: about });
};

export const textError = `a text of 1 to ${limits.MAX_NAME} characters on one line, without control characters`;
const name = z
  .string({ error: textError })
  .min(1, { error: textError })
  .max(limits.MAX_NAME, { error: textError })
  .refine((text) => text.trim() !== '' && !HIDDEN.test(text), { error: textError });

/** Whether a study file may have this for a name or a seed. */
export function isName(text: string): boolean {
  return name.safeParse(text).success;
}

const proseError = `a text of at most ${limits.MAX_TEXT} characters, without control characters`;
const prose = z
  .string({ error: proseError })
  .max(limits.MAX_TEXT, { error: proseError })
  .refine((text) => !HIDDEN_BUT_LINES.test(text), { error: proseError });

const both = (text: z.ZodString): z.ZodType =>
  z.strictObject(
    { sv: text, en: text },
    { error: withUnknown('a text in Swedish and one in English: { "sv", "en" }') },
  );

const idError = 'a short name of a-z, 0-9 and -, at most 64 characters';
const id = z.string({ error: idError }).regex(ID, { error: idError });

const dateError = `a date as "2019-01-31", from ${FIRST_YEAR} to ${LAST_YEAR}`;
const date = z
  .string({ error: dateError })
  .refine((text) => parseDate(text) !== null, { error: dateError })
  .meta({ format: 'date' });

/** Unknown keys say which keys there are; everything else what was expected. */
function withUnknown(expected: string): (issue: { code?: string }) => string | undefined {
  return (issue) => (issue.code === 'unrecognized_keys' ? undefined : expected);
}

function object<Shape extends z.ZodRawShape>(shape: Shape, about: string): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, { error: withUnknown(about) });
}

function list<Item extends z.ZodType>(item: Item, min: number, max: number): z.ZodArray<Item> {
  const error = min === 0 ? `a list of at most ${max}` : `a list of ${min} to ${max}`;
  return z.array(item, { error }).min(min, { error }).max(max, { error });
}

/** A text that must be one of those this version can run; another one is unsupported and not wrong. */
function supported(values: readonly string[]): z.ZodType<string> {
  const expected = values.map((value) => JSON.stringify(value)).join(' or ');
  return z
    .string({ error: expected })
    .superRefine((value, context) => {
      if (values.includes(value)) return;
      const params: IssueParams = { code: 'unsupported', nearest: null };
      context.addIssue({ code: 'custom', message: `${expected}; this version can run no other`, params });
    })
    .meta({ enum: [...values] });
}

/** The id of a parameter of a certain kind. */
function parameterId(registry: Registry, about: string, fits: (parameter: Parameter) => boolean): z.ZodType<string> {
  const ids = registry.parameters.filter(fits).map((parameter) => parameter.id);
  return z
    .string({ error: about })
    .superRefine((value, context) => {
      if (ids.includes(value)) return;
      const params: IssueParams = { code: registry.has(value) ? 'invalid' : 'unknown', nearest: nearest(value, ids) };
      context.addIssue({ code: 'custom', message: about, params });
    })
    .meta({ enum: ids });
}

type ValueSchemas = Readonly<Record<string, z.ZodType>>;

function policyEntry(policy: PolicyDeclaration, values: ValueSchemas): z.ZodType {
  const own = [...policy.levers, ...policy.assumptions].map((key) => [key, values[key]]);
  return object(
    {
      start: date.optional(),
      ramp: whole(0, limits.MAX_RAMP, 'Days until full reach').optional(),
      end: date.optional(),
      ...(Object.fromEntries(own) as Record<string, z.ZodType>),
    },
    'an object of start, ramp, end and the policy’s parameters',
  ).meta({ title: policy.id, description: policy.description.en });
}

function employer(registry: Registry): z.ZodType {
  const count = (parameter: Parameter): boolean => parameter.kind === 'number' && parameter.unit === 'count';
  const listed = (parameter: Parameter): boolean => parameter.id.startsWith('elig.listed_share.');
  const employments = `a whole number from 1 to ${limits.MAX_EMPLOYMENTS}, or the id of a parameter that is a number of employments`;
  const size = parameterId(registry, employments, (parameter) => count(parameter) && parameter.group === 'pop');
  const centres = list(id, 0, limits.MAX_CENTRES);
  const ring = '"member" of the employer ring, "asked" when it may be recruited to it, or null';
  return object(
    {
      id,
      label: both(name),
      sector: supported(['municipality', 'region', 'private']),
      employments: z.union([whole(1, limits.MAX_EMPLOYMENTS, 'Number of employments'), size], {
        error: employments,
      }),
      centres: object({ participating: centres, other: centres }, 'an object of two lists: participating and other'),
      listedShare: parameterId(registry, 'the id of a listed share, such as elig.listed_share.ljungby', listed),
      ring: z.union([z.null(), z.literal('member'), z.literal('asked')], { error: ring }),
    },
    'an employer: { id, label, sector, employments, centres, listedShare, ring }',
  ).meta({ id: 'employer' });
}

const schemas = new WeakMap<Catalogue, z.ZodType>();

/** The schema for a catalogue; made once for each. */
export function studySchema(catalogue: Catalogue): z.ZodType {
  let schema = schemas.get(catalogue);
  if (schema === undefined) {
    schema = build(catalogue);
    schemas.set(catalogue, schema);
  }
  return schema;
}

function build({ registry, policies: declared, rules }: Catalogue): z.ZodType {
  const values: ValueSchemas = Object.fromEntries(
    registry.parameters.map((parameter) => [parameter.id, valueSchema(parameter).optional()]),
  );
  const assumptions = object(values, 'an object of parameter ids and values').meta({
    id: 'assumptions',
    description: 'Parameters held at a value; they are then not drawn.',
  });
  const policies = object(
    Object.fromEntries(declared.map((policy) => [policy.id, policyEntry(policy, values).optional()])),
    'an object of policy ids',
  ).meta({ id: 'policies', description: 'The policies that are on.' });
  const label = both(name).meta({ id: 'label' });
  return object(
    {
      schema: z.literal(SCHEMA, { error: `the number ${SCHEMA}` }),
      id,
      label,
      description: both(prose),
      source: prose,
      seed: name,
      start: date,
      years: whole(1, limits.MAX_YEARS, 'Length of the horizon'),
      rules: supported(rules),
      worlds: whole(1, limits.MAX_WORLDS, 'Simulated worlds; each draws the assumptions and the chance anew'),
      population: object(
        { employers: list(employer(registry), 1, limits.MAX_EMPLOYERS) },
        'an object with a list of employers',
      ),
      assumptions: assumptions.default({}),
      baseline: object({ id, label, policies }, 'the baseline: { id, label, policies }'),
      scenarios: list(
        object(
          { id, label, assumptions: assumptions.default({}), policies },
          'a scenario: { id, label, assumptions, policies }',
        ),
        0,
        limits.MAX_SCENARIOS,
      ),
    },
    'a study: an object with schema, id, label, …',
  ).meta({
    title: 'Vändpunkt study',
    description: 'One baseline and up to six scenarios. Format: scenarios/README.md.',
  });
}
