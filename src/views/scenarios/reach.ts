/** When a policy of a scenario acts, and how fast it comes up to strength. */
import { formatDate, parseDate } from '../../scenario/dates.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';
import { valueIn, type Words } from './words.ts';

/** Parameters that hold a policy's own start-up, in months; a policy without one is up at once. */
const OWN_FULL: Readonly<Record<string, string>> = { 'coordination-meeting': 'proj.startup_delay' };
/** The ring closes in on full activity and never reaches it: its own start-up is the time to half. */
const OWN_HALF: Readonly<Record<string, string>> = { 'employer-ring': 'ring.startup_months' };

/** `days`: said by the scenario. `full`, `half`: the policy's own, until full or half strength. */
export interface Ramp {
  readonly kind: 'days' | 'full' | 'half';
  /** Days, or months for the policy's own. */
  readonly time: number;
}

export interface Reach {
  /** First day. */
  readonly start: string;
  readonly ramp: Ramp;
  /** Last day on which it acts; null: it goes on. */
  readonly last: string | null;
}

export function reachOf(study: Study, scenario: StudyScenario, policy: string, catalogue: Catalogue): Reach {
  const { start, ramp, end } = scenario.policies[policy] ?? {};
  return {
    start: start ?? study.start,
    ramp: ramp === undefined ? ownRamp(study, scenario, policy, catalogue) : { kind: 'days', time: ramp },
    last: end === undefined ? null : lastDay(end),
  };
}

/** What the policy does when a scenario does not say. */
export function ownRamp(study: Study, scenario: StudyScenario, policy: string, { registry }: Catalogue): Ramp {
  const half = OWN_HALF[policy];
  const id = half ?? OWN_FULL[policy];
  if (id === undefined) return { kind: 'full', time: 0 };
  return { kind: half ? 'half' : 'full', time: Number(valueIn(study, scenario, policy, registry.get(id))) };
}

/** A file says the first day without the policy; a reader thinks of the last day with it. */
export const lastDay = (end: string): string => shifted(end, -1);
export const endAfter = (last: string): string => shifted(last, 1);

function shifted(date: string, by: number): string {
  const day = parseDate(date);
  return day === null ? date : formatDate(day + by);
}

/** `90 days`, `about 6 months`, `at once`. */
export function rampWords({ kind, time }: Ramp, { t, f }: Words): string {
  if (time === 0) return t.scnAtOnce;
  return (kind === 'days' ? t.scnDays : t.scnMonths)(f.plain(time));
}
