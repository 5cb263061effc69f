/** What differs, in words: a scenario from today, and from the study as it was published or opened. */
import type { ParameterValue } from '../../parameters/parameter.ts';
import type { Text } from '../../i18n/locale.ts';
import { canonicalText } from '../../scenario/canonical.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { PolicyEntry, Study, StudyScenario } from '../../scenario/study.ts';
import type { StudyDifference } from '../../state/differences.ts';
import type { Target } from '../lead.ts';
import { lastDay } from './reach.ts';
import { dateWords, valueWords, type Words } from './words.ts';

export interface DifferenceRow {
  readonly id: string;
  readonly name: string;
  /** What it belongs to; empty where the name says it. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** The control that it speaks of; null where there is none. */
  readonly target: Target | null;
}

/** Against the baseline; what it does not say is compared with what would hold without the scenario. */
export function againstToday(
  study: Study,
  scenario: StudyScenario,
  catalogue: Catalogue,
  words: Words,
): DifferenceRow[] {
  const { t, f } = words;
  const write = writer(study, catalogue, words);
  const rows: DifferenceRow[] = [];
  const add = (policy: string | null, parameter: string, before: ParameterValue, after: ParameterValue): void => {
    if (canonicalText(before) !== canonicalText(after)) rows.push(write.row(policy, parameter, before, after));
  };
  const otherwise = (id: string): ParameterValue => study.assumptions[id] ?? catalogue.registry.get(id).default;
  for (const { id, label } of catalogue.policies) {
    const was: PolicyEntry | undefined = study.baseline.policies[id];
    const now = scenario.policies[id];
    if (!was && !now) continue;
    if (!was || !now) {
      rows.push({
        id,
        name: words.text(label),
        where: '',
        before: was ? t.on : t.off,
        after: now ? t.scnFrom(dateWords(now.start ?? study.start, f)) : t.off,
        target: { policy: id, key: null },
      });
    }
    if (!now) continue;
    for (const key of keysOf(was, now)) {
      if (key === 'start') {
        if (was) add(id, key, was.start ?? study.start, now.start ?? study.start);
      } else if (key === 'ramp' || key === 'end') {
        if (canonicalText(was?.[key] ?? null) !== canonicalText(now[key] ?? null)) {
          rows.push(write.row(id, key, was?.[key] ?? null, now[key] ?? null));
        }
      } else {
        add(id, key, was?.[key] ?? otherwise(key), now[key] ?? scenario.assumptions[key] ?? otherwise(key));
      }
    }
  }
  for (const [id, value] of Object.entries(scenario.assumptions)) add(null, id, otherwise(id), value);
  return rows;
}

/** Of the scenario in view, and of the study as a whole; changes of other scenarios are only counted. */
export function againstPublished(
  differences: readonly StudyDifference[],
  study: Study,
  scenario: string,
  catalogue: Catalogue,
  words: Words,
): { rows: DifferenceRow[]; elsewhere: number } {
  const here = differences.filter((one) => one.scenario === null || one.scenario === scenario);
  const write = writer(study, catalogue, words);
  return {
    rows: here.map(({ policy, parameter, before, after, ...of }) => {
      const row =
        parameter !== null
          ? write.row(policy, parameter, before as ParameterValue | null, after as ParameterValue | null)
          : policy !== null
            ? write.switched(policy, before === true, after === true)
            : write.named(before as Text | null, after as Text | null);
      return of.scenario === null ? { ...row, where: row.where || words.t.scnWhole } : row;
    }),
    elsewhere: differences.length - here.length,
  };
}

const keysOf = (was: PolicyEntry | undefined, now: PolicyEntry): string[] => [
  ...new Set([...Object.keys(now), ...Object.keys(was ?? {})]),
];

/** Rows in words, for whoever knows what changed. */
export function writer(study: Study, { registry, policies }: Catalogue, words: Words) {
  const { t, f, text } = words;
  const policyName = (id: string): string => {
    const label = policies.find((policy) => policy.id === id)?.label;
    return label ? text(label) : id;
  };

  /** null: not said. */
  function written(key: string, value: ParameterValue | null): string {
    if (key === 'start') return dateWords(String(value ?? study.start), f);
    if (key === 'ramp')
      return value === null ? t.scnOwnRamp : value === 0 ? t.scnAtOnce : t.scnDays(f.plain(Number(value)));
    if (key === 'end') return value === null ? t.scnNoEnd : dateWords(lastDay(String(value)), f);
    const parameter = registry.get(key);
    return valueWords(parameter, value ?? study.assumptions[key] ?? parameter.default, words);
  }
  /** An assumption of a study or a scenario is changed in the policy that it belongs to. */
  function targetOf(policy: string | null, key: string): Target | null {
    const owner = policy ?? policies.find(({ assumptions, levers }) => [...levers, ...assumptions].includes(key))?.id;
    return owner === undefined ? null : { policy: owner, key };
  }
  const times: Readonly<Record<string, string>> = { start: t.startsOn, ramp: t.scnRamp, end: t.scnEnd };

  return {
    row: (
      policy: string | null,
      key: string,
      before: ParameterValue | null,
      after: ParameterValue | null,
    ): DifferenceRow => ({
      id: `${policy ?? ''} ${key}`,
      name: times[key] ?? text(registry.get(key).label),
      where: policy === null ? '' : policyName(policy),
      before: written(key, before),
      after: written(key, after),
      target: targetOf(policy, key),
    }),
    switched: (policy: string, before: boolean, after: boolean): DifferenceRow => ({
      id: policy,
      name: policyName(policy),
      where: '',
      before: before ? t.on : t.off,
      after: after ? t.on : t.off,
      target: { policy, key: null },
    }),
    /** Named anew, added or taken away. */
    named: (before: Text | null, after: Text | null): DifferenceRow => ({
      id: 'name',
      name: before === null ? t.scnIsNew : after === null ? t.scnTaken : t.changeName,
      where: '',
      before: before === null ? t.scnNotThere : text(before),
      after: after === null ? t.scnGone : text(after),
      target: after === null ? null : { policy: null, key: 'name' },
    }),
  };
}
