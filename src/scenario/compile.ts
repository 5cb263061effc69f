/**
 * Study + catalogue -> plans, one for each arm, baseline first. Here names become numbers: dates become days, parameter
 * ids their values, and what the study holds is taken out of the draw.
 */
import { addYears, monthOffsets } from '../model/civil.ts';
import type { Text } from '../i18n/locale.ts';
import { rowsOfRules, rowUnder } from '../model/money/rules.ts';
import type { Plan, PlanEmployer, PlanParameter, PlanPolicy } from '../model/plan.ts';
import { isValue, numbersOf } from '../parameters/value.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import { canonicalHash } from './canonical.ts';
import type { Catalogue } from './catalogue.ts';
import { defaultCatalogue } from './catalogue.ts';
import { parseDate } from './dates.ts';
import { seedWords } from './seed.ts';
import type { Assumptions, Policies, Study } from './study.ts';

export interface Arm {
  readonly id: string;
  readonly label: Text;
}

export interface Compiled {
  /** The study as it was compiled: with the seed and the years of the options. */
  readonly study: Study;
  /** Baseline first. */
  readonly arms: readonly Arm[];
  /** In the order of `arms`. */
  readonly plans: readonly Plan[];
}

/** What a run may change without a new file. */
export interface CompileOptions {
  readonly seed?: string | undefined;
  /** Whole years, 1 or more. A policy that starts after a shortened horizon never acts. */
  readonly years?: number | undefined;
}

/**
 * Compiles a study that parseStudy has found right.
 *
 * A value is the registry's default, unless the study's assumptions, then the scenario's, then the entry of a policy that
 * is on say otherwise; one that was said is held and not drawn. Levers are never drawn. Values by year are those of the
 * study's rule set (model/money/rules.ts).
 *
 * @throws Error when the study was not checked and cannot be compiled.
 */
export function compileStudy(
  study: Study,
  catalogue: Catalogue = defaultCatalogue(),
  options: CompileOptions = {},
): Compiled {
  const changed: Study = { ...study, seed: options.seed ?? study.seed, years: options.years ?? study.years };
  const startDay = dayOf(changed.start);
  const days = addYears(startDay, changed.years) - startDay;
  if (!(Number.isInteger(days) && days > 0)) throw new Error(`A horizon of ${changed.years} years cannot be run.`);
  const common = {
    modelVersion: catalogue.modelVersion,
    seed: seedWords(changed.seed),
    startDay,
    rules: changed.rules,
    employers: employersOf(changed, catalogue),
  };
  const horizon = { days, months: monthOffsets(startDay, days) };
  const always = [
    ...catalogue.baseline,
    ...rowsOfRules(changed.rules),
    ...common.employers.map((employer) => employer.listedShare),
  ];

  const planOf = (assumptions: Assumptions, policies: Policies): Plan => {
    const held = heldValues({ ...changed.assumptions, ...assumptions }, policies, catalogue);
    const on = catalogue.policies.filter((policy) => policies[policy.id] !== undefined);
    const acting = on.flatMap((policy) => [...policy.levers, ...policy.assumptions]);
    const present = [...always, ...catalogue.switched.filter((id) => held.has(id))];
    const baseline = parametersOf(present, held, changed.rules, catalogue);
    const content = {
      ...common,
      ...horizon,
      parameters: parametersOf([...present, ...acting], held, changed.rules, catalogue),
      policies: policiesOf(policies, startDay, catalogue),
    };
    // The horizon is left out of the base: the people and their past are the same however long one looks.
    return { id: canonicalHash(content), baseId: canonicalHash({ ...common, parameters: baseline }), ...content };
  };

  const arms = [{ ...changed.baseline, assumptions: {} }, ...changed.scenarios];
  return {
    study: changed,
    arms: arms.map(({ id, label }) => ({ id, label })),
    plans: arms.map(({ assumptions, policies }) => planOf(assumptions, policies)),
  };
}

function dayOf(date: string): number {
  const day = parseDate(date);
  if (day === null) throw new Error(`${date} is no date.`);
  return day;
}

/** Comparing code units, so that the order is the same on every machine. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function employersOf(study: Study, { registry }: Catalogue): PlanEmployer[] {
  return study.population.employers.map(({ id, sector, employments, listedShare, centres, ring }) => {
    const size =
      typeof employments === 'number'
        ? employments
        : (study.assumptions[employments] ?? registry.get(employments).default);
    if (typeof size !== 'number') throw new Error(`${id}: ${String(employments)} is no number of employments.`);
    return {
      id,
      employments: size,
      ring: ring === 'member',
      ...(ring === 'asked' ? { asked: true } : {}),
      public: sector !== 'private',
      listedShare,
      participating: [...centres.participating],
      other: [...centres.other],
    };
  });
}

/** What the study says about parameters, the policies that are on having the last word. */
function heldValues(
  assumptions: Assumptions,
  policies: Policies,
  catalogue: Catalogue,
): ReadonlyMap<string, ParameterValue> {
  const held = new Map(Object.entries(assumptions));
  for (const policy of catalogue.policies) {
    const entry = policies[policy.id];
    if (entry === undefined) continue;
    for (const id of [...policy.levers, ...policy.assumptions]) {
      const value = entry[id];
      if (value !== undefined) held.set(id, value);
    }
  }
  return held;
}

/** Where a rule set has a row in the place of another, that row's value stands under the other's id. */
function parametersOf(
  ids: readonly string[],
  held: ReadonlyMap<string, ParameterValue>,
  rules: string,
  { registry }: Catalogue,
): PlanParameter[] {
  return [...new Set(ids)]
    .map((id): PlanParameter => {
      const row = rowUnder(id, rules);
      const parameter = registry.get(row);
      const { dist } = parameter.uncertainty;
      const value = held.get(id) ?? held.get(row);
      if (value !== undefined && !isValue(parameter, value))
        throw new Error(`${id} cannot be ${JSON.stringify(value)}.`);
      const drawn = value === undefined && parameter.role !== 'lever' && dist !== 'fixed' && dist !== 'choice';
      return {
        id,
        values: value === undefined ? parameter.values : numbersOf(value, parameter.components),
        defaults: parameter.values,
        uncertainty: drawn ? parameter.uncertainty : null,
      };
    })
    .sort(byId);
}

function policiesOf(policies: Policies, startDay: number, catalogue: Catalogue): PlanPolicy[] {
  const apart = new Set(catalogue.policies.flatMap((policy) => (policy.apart ? [policy.id] : [])));
  return Object.entries(policies)
    .map(([id, { start, ramp, end }]) => ({
      id,
      start: start === undefined ? 0 : dayOf(start) - startDay,
      ramp: ramp ?? null,
      end: end === undefined ? Infinity : dayOf(end) - startDay,
      ...(apart.has(id) ? { apart: true } : {}),
    }))
    .sort(byId);
}
