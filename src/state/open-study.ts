/** Opens the text of a study file: what the page shows of it, and plans for any edits of its first scenario. */
import type { Text } from '../i18n/locale.ts';
import { addYears, civilDate } from '../model/civil.ts';
import { planLayout } from '../model/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import { controlsOf, type Control } from '../parameters/controls.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import { defaultCatalogue, type Catalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { parseDate } from '../scenario/dates.ts';
import type { Finding } from '../scenario/findings.ts';
import { checkStudy, parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import type { Edits } from './edits.ts';
import type { Compiled, OpenStudy, StudyControl } from './study.ts';

/** @throws Error that names every fault of the file. */
export function openStudy(text: string, catalogue: Catalogue = defaultCatalogue()): OpenStudy {
  const parsed = parseStudy(text, catalogue);
  if (!parsed.ok) throw new Error(inWords(parsed.findings));
  const { study } = parsed;
  const scenario = study.scenarios[0];
  if (!scenario) throw new Error('The study has no scenario.');
  const policy = catalogue.policies.find(({ id }) => scenario.policies[id] !== undefined);
  if (!policy) throw new Error('The first scenario has no policy.');
  const entry = scenario.policies[policy.id];
  const assumed = { ...study.assumptions, ...scenario.assumptions };
  const controls = controlsOf(catalogue.registry, policy)
    .filter(({ kind }) => kind !== 'choice')
    .map((control) => withSaved(control, entry[control.id] ?? assumed[control.id]));

  const edited = (edits: Edits): Study => {
    const policies = Object.fromEntries(Object.entries(scenario.policies).filter(([id]) => id !== policy.id));
    const values = Object.fromEntries(
      controls
        .filter(({ id }) => edits.values[id] !== undefined)
        .map((control) => [control.id, asInFile(control, edits.values[control.id])]),
    );
    if (edits.on) policies[policy.id] = { ...entry, ...(edits.start ? { start: edits.start } : {}), ...values };
    return { ...study, scenarios: [{ ...scenario, policies }] };
  };

  const start = parseDate(study.start)!;
  return {
    id: study.id,
    worlds: study.worlds,
    label: study.label,
    description: study.description,
    seed: study.seed,
    rules: study.rules,
    firstDate: study.start,
    lastDate: isoDate(addYears(start, study.years) - 1),
    policy: { id: policy.id, label: policy.label, description: policy.description },
    scenario: { id: scenario.id, label: scenario.label },
    policyStart: entry.start ?? study.start,
    controls,
    assumptionCount: policy.assumptions.length,
    employers: study.population.employers.map(({ id, label, employments }) => ({
      id,
      label,
      employments: typeof employments === 'number' ? employments : employmentsOf(employments, study, catalogue),
    })),
    modelVersion: catalogue.modelVersion,
    compile(edits) {
      const checked = checkStudy(edited(edits), catalogue);
      if (!checked.ok) throw new Error(inWords(checked.findings));
      return compiledOf(checked.study, policy.id, catalogue);
    },
    file: (edits) => `${JSON.stringify(edited(edits), null, 2)}\n`,
  };
}

function compiledOf(study: Study, policyId: string, catalogue: Catalogue): Compiled {
  const { plans, arms } = compileStudy(study, catalogue);
  const [today, scenario] = plans as [Plan, Plan];
  const { startDay, months } = today;
  return {
    key: plans.map(({ id }) => id).join(' '),
    plans,
    arms: arms.map(({ id, label }: { id: string; label: Text }) => ({ id, label })),
    layout: planLayout(today),
    months: months.slice(0, -1).map((offset) => {
      const { year, month } = civilDate(startDay + offset);
      return { year, month };
    }),
    policyStart: monthOf(scenario.policies.find(({ id }) => id === policyId)?.start, months),
  };
}

/** A day of the study in months from its start, with the part of the month that has passed. */
function monthOf(day: number | undefined, months: readonly number[]): number | null {
  if (day === undefined) return null;
  const last = months.length - 2;
  const month = Math.max(
    0,
    Math.min(
      last,
      months.findLastIndex((first) => first <= day),
    ),
  );
  return month + (day - months[month]) / (months[month + 1] - months[month]);
}

function withSaved(control: Control, published: ParameterValue | undefined): StudyControl {
  return { ...control, saved: asNumber(published ?? control.default), modelDefault: asNumber(control.default) };
}

/** Sliders and switches only, so a value is a number or a boolean. */
const asNumber = (value: ParameterValue): number => Number(value);

const asInFile = (control: Control, value: number): ParameterValue => (control.kind === 'switch' ? value === 1 : value);

function employmentsOf(id: string, study: Study, { registry }: Catalogue): number {
  return Number(study.assumptions[id] ?? registry.get(id).default);
}

const two = (number: number): string => String(number).padStart(2, '0');

function isoDate(day: number): string {
  const { year, month, day: date } = civilDate(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** Findings in one line each: where, what was found, what was expected. */
function inWords(findings: readonly Finding[]): string {
  return findings
    .map(({ path, found, expected, nearest }) => {
      const guess = nearest ? ` (${nearest}?)` : '';
      return `${path}: ${String(found)}, expected ${expected}${guess}.`;
    })
    .join(' ');
}
