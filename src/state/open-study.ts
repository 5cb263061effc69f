/** Opens the text of a study file: what the page shows of it, and plans for any draft of it. */
import { addYears } from '../model/civil.ts';
import { controlsOf, type Control } from '../parameters/controls.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import { defaultCatalogue, type Catalogue } from '../scenario/catalogue.ts';
import { formatDate, parseDate } from '../scenario/dates.ts';
import { checkStudy, parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { BrokenStudy } from './broken-study.ts';
import { armCompiler } from './compile-arms.ts';
import { draftOf, armOf, type Draft } from './draft.ts';
import { asNumber, editsOf } from './edits.ts';
import type { OpenStudy, StudyControl, StudyPolicy } from './study.ts';

/** @throws BrokenStudy that names every fault of the file. */
export function openStudy(text: string, catalogue: Catalogue = defaultCatalogue()): OpenStudy {
  const parsed = parseStudy(text, catalogue);
  if (!parsed.ok) throw new BrokenStudy(parsed.findings);
  const { study: published } = parsed;
  const [first] = published.scenarios;
  if (!first) throw new Error('The study has no scenario.');
  const policies = catalogue.policies.map(({ id, label, group, description }) => ({ id, label, group, description }));
  const compileArms = armCompiler(catalogue);
  const controls = new Map(catalogue.policies.map((policy) => [policy.id, controlsOf(catalogue.registry, policy)]));

  const read = (value: unknown): Study => {
    const checked = checkStudy(value, catalogue);
    if (!checked.ok) throw new BrokenStudy(checked.findings);
    return checked.study;
  };

  /** The policy in view: one that acts, else one that acted when the study was published, else the first of all. */
  function policyOf(draft: Draft, scenario: string): StudyPolicy {
    const acting = armOf(draft.study, scenario)?.policies ?? {};
    const acted = armOf(published, scenario)?.policies ?? {};
    const parked = draft.parked[scenario] ?? {};
    for (const having of [acting, parked, acted]) {
      const policy = policies.find(({ id }) => having[id] !== undefined);
      if (policy) return policy;
    }
    return policies[0];
  }

  const startOf = (scenario: string, policy: string): string =>
    armOf(published, scenario)?.policies[policy]?.start ?? published.start;

  function controlsFor(draft: Draft, scenario: string, policy: string): StudyControl[] {
    const entry = armOf(published, scenario)?.policies[policy] ?? {};
    const assumed = { ...draft.study.assumptions, ...armOf(draft.study, scenario)?.assumptions };
    return (controls.get(policy) ?? []).map((control) => withSaved(control, entry[control.id], assumed[control.id]));
  }

  const base = {
    id: published.id,
    worlds: published.worlds,
    published,
    label: published.label,
    description: published.description,
    seed: published.seed,
    rules: published.rules,
    firstDate: published.start,
    lastDate: formatDate(addYears(parseDate(published.start)!, published.years) - 1),
    employers: published.population.employers.map(({ id, label, employments }) => ({
      id,
      label,
      employments: typeof employments === 'number' ? employments : employmentsOf(employments, published, catalogue),
    })),
    modelVersion: catalogue.modelVersion,
    policies,
    read,
    file: (study: Study) => `${JSON.stringify(study, null, 2)}\n`,
    compile(study: Study) {
      read(study);
      return compileArms(study);
    },
    edits(draft: Draft, scenario: string) {
      const { id } = policyOf(draft, scenario);
      return editsOf(draft, scenario, id, controlsFor(draft, scenario, id), startOf(scenario, id));
    },
  };

  function facing(draft: Draft, scenario: string, wanted?: string): OpenStudy {
    const of = armOf(draft.study, scenario) ?? draft.study.scenarios[0];
    const policy = policies.find(({ id }) => id === wanted) ?? policyOf(draft, of.id);
    return {
      ...base,
      facing,
      scenario: { id: of.id, label: of.label },
      policy,
      policyStart: startOf(of.id, policy.id),
      controls: controlsFor(draft, of.id, policy.id),
      assumptionCount: catalogue.policies.find(({ id }) => id === policy.id)!.assumptions.length,
    };
  }
  return facing(draftOf(published), first.id);
}

function withSaved(
  control: Control,
  said: ParameterValue | undefined,
  assumed: ParameterValue | undefined,
): StudyControl {
  return {
    ...control,
    saved: asNumber(control, said ?? assumed ?? control.default),
    said: said !== undefined,
    modelDefault: asNumber(control, control.default),
  };
}

function employmentsOf(id: string, study: Study, { registry }: Catalogue): number {
  return Number(study.assumptions[id] ?? registry.get(id).default);
}
