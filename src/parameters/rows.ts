/**
 * The shape of a row in evidence.json and assumptions.json, strictly: an unknown key, a distribution with a missing field
 * or a grade that does not exist stops the program before it computes with it.
 */
import type { Uncertainty } from '../stats/sampling.ts';
import { GRADES, PROVENANCES } from './parameter.ts';
import { z } from './zod.ts';

const share = z.number().gt(0).lt(1);
const positive = z.number().gt(0);
const spread = z.number().gte(0);

const distributions = [
  z.strictObject({ dist: z.literal('fixed') }),
  z.strictObject({ dist: z.literal('choice') }),
  z.strictObject({ dist: z.literal('lognormal'), median: positive, p2_5: positive, p97_5: positive }),
  z.strictObject({ dist: z.literal('beta'), mean: share, p2_5: share, p97_5: share }),
  z.strictObject({ dist: z.literal('triangular'), min: z.number(), mode: z.number(), max: z.number() }),
  z.strictObject({ dist: z.literal('normal'), mean: z.number(), sd: spread }),
  z.strictObject({ dist: z.literal('dirichlet'), concentration: positive }),
  z.strictObject({ dist: z.literal('hazard_scale'), sd_log: spread }),
  z.strictObject({ dist: z.literal('tilt'), sd_log_hazard: spread }),
  z.strictObject({ dist: z.literal('logit_shift'), sd: spread }),
  z.strictObject({ dist: z.literal('lognormal_each'), sd_log: spread }),
  z.strictObject({ dist: z.literal('relative'), sd: spread }),
  z.strictObject({ dist: z.literal('absolute'), sd: z.array(spread) }),
  z.strictObject({ dist: z.literal('beta_each'), rel_sd: spread }),
] as const;

const uncertainty = z.discriminatedUnion('dist', distributions) satisfies z.ZodType<Uncertainty>;

const row = z.strictObject({
  id: z.string().regex(/^[a-z]+(\.[A-Za-z0-9_]+)+$/),
  meaning: z.string().min(1),
  swedish: z.string().min(1),
  unit: z.string().min(1),
  default: z.union([z.number(), z.boolean(), z.string().min(1), z.array(z.number()).min(2)]),
  uncertainty,
  source: z.string().min(1),
  grade: z.enum(GRADES),
  provenance: z.enum(PROVENANCES),
  note: z.string(),
});

export type Row = z.infer<typeof row>;

/**
 * The rows of a file.
 * @param file its name, for the message.
 * @throws Error that names every row and field at fault.
 */
export function parseRows(rows: unknown, file: string): Row[] {
  const parsed = z.array(row).safeParse(rows);
  if (parsed.success) return parsed.data;
  const list = rows as { id?: unknown }[];
  const faults = parsed.error.issues.map((issue) => {
    const [index, ...path] = issue.path;
    const named = typeof index === 'number' ? list[index]?.id : undefined;
    const id = typeof named === 'string' ? named : `row ${String(index)}`;
    return `${id}${path.length > 0 ? ` ${path.join('.')}` : ''}: ${issue.message}`;
  });
  throw new Error(`${file}: ${faults.join('; ')}`);
}
