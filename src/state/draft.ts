/**
 * The study as the reader has changed it: pure functions from one study to the next, which share what they leave alone,
 * so that an unchanged scenario is the same object before and after. The published study is never written over; it is
 * what "as published" goes back to. Ids that a study does not have change nothing.
 */
import type { Text } from '../i18n/locale.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import { canonicalText } from '../scenario/canonical.ts';
import { MAX_NAME, MAX_SCENARIOS } from '../scenario/limits.ts';
import type { Assumptions, Policies, PolicyEntry, Study, StudyScenario } from '../scenario/study.ts';

export interface Draft {
  readonly study: Study;
  /** Assumptions held at their values: bands then cover chance only. A way to run, not a change of the study. */
  readonly fixed: boolean;
  /** What policies that were switched off held, by scenario and policy: switched on again, they hold it again. */
  readonly parked: Readonly<Record<string, Policies>>;
}

/** As an end: none, also where the study as published has one. */
export const NO_END = 'none';

/** When a policy acts: dates as `2019-01-01`, `ramp` in days. null: as published, and where that says nothing, the default. */
export interface Times {
  readonly start?: string | null;
  readonly ramp?: number | null;
  /** A date, or `NO_END`. */
  readonly end?: string | null;
}

export const draftOf = (study: Study): Draft => ({ study, fixed: false, parked: {} });

/** Whether the same is simulated and shown: studies with the same content, whatever the order of keys. */
export const sameStudy = (a: Study, b: Study): boolean => a === b || canonicalText(a) === canonicalText(b);

export const sameDraft = (a: Draft, b: Draft): boolean =>
  a.fixed === b.fixed && sameStudy(a.study, b.study) && canonicalText(a.parked) === canonicalText(b.parked);

export const scenarioOf = (study: Study, id: string): StudyScenario | undefined =>
  study.scenarios.find((scenario) => scenario.id === id);

/** A scenario, or what all of them are compared with, seen as a scenario without assumptions of its own. */
export const armOf = (study: Study, id: string): StudyScenario | undefined =>
  id === study.baseline.id ? { ...study.baseline, assumptions: {} } : scenarioOf(study, id);

/** The same study with other policies in each arm, the baseline first. */
export const withPolicies = (study: Study, change: (arm: string, policies: Policies) => Policies): Study => ({
  ...study,
  baseline: { ...study.baseline, policies: change(study.baseline.id, study.baseline.policies) },
  scenarios: study.scenarios.map((of) => ({ ...of, policies: change(of.id, of.policies) })),
});

/** Which policy of which arm: the id of a scenario, or of the baseline. */
export interface Place {
  readonly scenario: string;
  readonly policy: string;
}

/** A value of a policy, also of one that is off; null: as published, and where that says nothing, the default. */
export function withValue(
  draft: Draft,
  published: Study,
  at: Place,
  parameter: string,
  value: ParameterValue | null,
): Draft {
  const was = entryOf(published, at)?.[parameter] ?? null;
  return withEntry(draft, published, at, (entry) => withKey(entry, parameter, value ?? was));
}

/** What is left out of `times` stays as it is. */
export function withTimes(draft: Draft, published: Study, at: Place, times: Times): Draft {
  const was = entryOf(published, at);
  return withEntry(draft, published, at, (entry) =>
    (['start', 'ramp', 'end'] as const).reduce<PolicyEntry>((changed, key) => {
      const time = times[key];
      if (time === undefined) return changed;
      return withKey(changed, key, time === NO_END ? null : (time ?? was?.[key] ?? null));
    }, entry),
  );
}

/** Switches a policy off, or on with what it held before, else as published, else with its defaults. */
export function withPolicy(draft: Draft, published: Study, at: Place, on: boolean): Draft {
  const { scenario, policy } = at;
  const acting = entryOf(draft.study, at);
  if (!armOf(draft.study, scenario) || (acting !== undefined) === on) return draft;
  const entry = on ? (draft.parked[scenario]?.[policy] ?? entryOf(published, at) ?? {}) : null;
  return { ...draft, study: withActing(draft.study, at, entry), parked: withParked(draft.parked, at, acting ?? null) };
}

/** An assumption for the whole study; null takes it out. */
export function withAssumption(study: Study, id: string, value: ParameterValue | null): Study {
  return { ...study, assumptions: withKey<Assumptions>(study.assumptions, id, value) };
}

export function withLabel(study: Study, scenario: string, label: Text): Study {
  return withScenario(study, scenario, (of) => ({ ...of, label }));
}

/**
 * A scenario without policies at the end, or a copy straight after the one that is copied.
 * @param used ids of scenarios that are gone: figures filed under them are not the new one's.
 * @returns the study and the id of what is new; null when there are six already, or nothing to copy.
 */
export function withNewScenario(
  study: Study,
  copied?: string,
  used: Iterable<string> = [],
): { study: Study; id: string } | null {
  const at = copied === undefined ? study.scenarios.length - 1 : study.scenarios.findIndex(({ id }) => id === copied);
  if (study.scenarios.length >= MAX_SCENARIOS || (copied !== undefined && at < 0)) return null;
  const from = copied === undefined ? null : study.scenarios[at];
  const taken = [study.baseline.id, ...study.scenarios.map(({ id }) => id), ...used];
  const id = freeId(from ? from.id : 'scenario', taken);
  const label = freeName(from?.label ?? NEW, study.scenarios);
  const made: StudyScenario = from ? { ...from, id, label } : { id, label, assumptions: {}, policies: {} };
  return { study: { ...study, scenarios: study.scenarios.toSpliced(at + 1, 0, made) }, id };
}

/** The last scenario cannot be taken away: a study compares. */
export function withoutScenario(study: Study, scenario: string): Study {
  const scenarios = study.scenarios.filter(({ id }) => id !== scenario);
  return scenarios.length === 0 || scenarios.length === study.scenarios.length ? study : { ...study, scenarios };
}

/** `early-meetings-2` after `early-meetings`, `early-meetings-3` after `early-meetings-2`; the first that is free. */
function freeId(wanted: string, taken: readonly string[]): string {
  const stem = wanted.replace(/-\d{1,3}$/, '').slice(0, 60);
  for (let number = 2; ; number++) {
    const id = `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

const NEW: Text = { sv: 'Scenario', en: 'Scenario' };

/**
 * `Early meetings 2` after `Early meetings`: the lowest number that is free in every language. A number that the name ends
 * with is replaced where the name is another's copy (`Early meetings 2`), and stays where it says something (`Day 90`).
 */
function freeName(wanted: Text, scenarios: readonly StudyScenario[]): Text {
  const labels = [NEW, ...scenarios.map(({ label }) => label)];
  const stemOf = (language: keyof Text): string => {
    const stem = wanted[language].replace(/ \d{1,3}$/, '');
    const name = labels.some((label) => label[language] === stem) ? stem : wanted[language];
    return name.slice(0, MAX_NAME - 4);
  };
  const [sv, en] = [stemOf('sv'), stemOf('en')];
  for (let number = wanted === NEW ? 1 : 2; ; number++) {
    const name = { sv: `${sv} ${number}`, en: `${en} ${number}` };
    if (!scenarios.some(({ label }) => label.sv === name.sv || label.en === name.en)) return name;
  }
}

function withScenario(study: Study, id: string, change: (of: StudyScenario) => StudyScenario): Study {
  if (!scenarioOf(study, id)) return study;
  return { ...study, scenarios: study.scenarios.map((of) => (of.id === id ? change(of) : of)) };
}

const entryOf = (study: Study, { scenario, policy }: Place): PolicyEntry | undefined =>
  armOf(study, scenario)?.policies[policy];

function withActing(study: Study, { scenario, policy }: Place, entry: PolicyEntry | null): Study {
  const changed = (policies: Policies): Policies => withKey(policies, policy, entry);
  const { baseline } = study;
  if (scenario === baseline.id) return { ...study, baseline: { ...baseline, policies: changed(baseline.policies) } };
  return withScenario(study, scenario, (of) => ({ ...of, policies: changed(of.policies) }));
}

function withParked(parked: Draft['parked'], { scenario, policy }: Place, entry: PolicyEntry | null): Draft['parked'] {
  const left = withKey(parked[scenario] ?? {}, policy, entry);
  return withKey(parked, scenario, Object.keys(left).length === 0 ? null : left);
}

/** Changes what a policy holds where it acts, and what is kept for it where it is off. */
function withEntry(draft: Draft, published: Study, at: Place, change: (of: PolicyEntry) => PolicyEntry): Draft {
  const acting = entryOf(draft.study, at);
  if (acting) return { ...draft, study: withActing(draft.study, at, change(acting)) };
  if (!armOf(draft.study, at.scenario)) return draft;
  const kept = draft.parked[at.scenario]?.[at.policy] ?? entryOf(published, at) ?? {};
  return { ...draft, parked: withParked(draft.parked, at, change(kept)) };
}

function withKey<T extends object>(of: T, key: string, value: unknown): T {
  const rest = Object.entries(of).filter(([known, held]) => known !== key && held !== undefined);
  return Object.fromEntries(value === null ? rest : [...rest, [key, value]]) as T;
}
