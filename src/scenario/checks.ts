/**
 * Rules that need two fields at once. They read the raw value and pass over whatever has the wrong type, which the schema
 * has reported already: so all findings of a file come together, and none hides another.
 */
import type { Catalogue } from './catalogue.ts';
import { formatDate, parseDate } from './dates.ts';
import { pointer, shown } from './findings.ts';
import type { Finding, Path } from './findings.ts';
import { MAX_EMPLOYMENTS, MAX_PERSONS, MAX_WORK, MAX_WORLDS, MAX_YEARS } from './limits.ts';
import { addYears } from '../model/civil.ts';

type Bag = Readonly<Record<string, unknown>>;

function bag(value: unknown): Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function crossFindings(raw: unknown, catalogue: Catalogue): Finding[] {
  const study = bag(raw);
  const findings: Finding[] = [];
  const add = (path: Path, code: Finding['code'], found: string, expected: string): void => {
    findings.push({ path: pointer(path), code, found, expected, nearest: null });
  };
  /** Texts that must differ: reports every later one. */
  const unique = (entries: readonly (readonly [Path, unknown])[], what: string): void => {
    const seen = new Set<string>();
    for (const [path, value] of entries) {
      if (typeof value !== 'string') continue;
      if (seen.has(value)) add(path, 'invalid', `${shown(value)} a second time`, `${what} once`);
      seen.add(value);
    }
  };

  const scenarios = items(study['scenarios']);
  const arms = [
    { at: ['baseline'] as Path, arm: bag(study['baseline']) },
    ...scenarios.map((arm, i) => ({ at: ['scenarios', i] as Path, arm: bag(arm) })),
  ];
  unique(
    arms.map(({ at, arm }) => [[...at, 'id'], arm['id']] as const),
    'every scenario id, the baseline’s included,',
  );

  const employers = items(bag(study['population'])['employers']).map(bag);
  unique(
    employers.map((employer, i) => [['population', 'employers', i, 'id'], employer['id']] as const),
    'every employer id',
  );
  employers.forEach((employer, i) => {
    const centres = bag(employer['centres']);
    const named = (kind: string): (readonly [Path, unknown])[] =>
      items(centres[kind]).map((value, k) => [['population', 'employers', i, 'centres', kind, k], value] as const);
    unique([...named('participating'), ...named('other')], 'every health centre of an employer');
  });

  // Dates: within the study, the end after the start.
  const start = typeof study['start'] === 'string' ? parseDate(study['start']) : null;
  const years = study['years'];
  const end =
    start !== null && typeof years === 'number' && Number.isInteger(years) && years >= 1 && years <= MAX_YEARS
      ? addYears(start, years)
      : null;
  for (const { at, arm } of arms) {
    for (const [policy, value] of Object.entries(bag(arm['policies']))) {
      const entry = bag(value);
      const path = [...at, 'policies', policy];
      const from = typeof entry['start'] === 'string' ? parseDate(entry['start']) : start;
      const to = typeof entry['end'] === 'string' ? parseDate(entry['end']) : null;
      if (
        start !== null &&
        end !== null &&
        entry['start'] !== undefined &&
        from !== null &&
        (from < start || from >= end)
      ) {
        const expected = `a date within the study, from ${formatDate(start)} to ${formatDate(end - 1)}`;
        add([...path, 'start'], 'invalid', shown(entry['start']), expected);
      }
      if (to !== null && from !== null && to <= from) {
        add([...path, 'end'], 'invalid', shown(entry['end']), `a date after the start, ${formatDate(from)}`);
      } else if (to !== null && start !== null && end !== null && (to <= start || to > end)) {
        const expected = `a date within the study, from ${formatDate(start + 1)} to ${formatDate(end)}`;
        add([...path, 'end'], 'invalid', shown(entry['end']), expected);
      }
    }
    sharedValues(arm, at, catalogue, add);
  }

  // One population in all arms: what sizes it belongs to the study.
  scenarios.forEach((scenario, i) => {
    for (const id of Object.keys(bag(bag(scenario)['assumptions']))) {
      if (!employers.some((employer) => employer['employments'] === id)) continue;
      const expected = 'this size among the study’s assumptions: all scenarios have the same people';
      add(['scenarios', i, 'assumptions', id], 'invalid', shown(id), expected);
    }
  });

  // Work.
  const persons = employers.reduce((sum, employer) => sum + sizeOf(employer, bag(study['assumptions']), catalogue), 0);
  if (persons > MAX_PERSONS) {
    add(['population', 'employers'], 'unsupported', `${persons} employments`, `at most ${MAX_PERSONS} in all`);
  }
  // What is out of its own bounds has been reported already.
  const known = (value: unknown, max: number): number => (typeof value === 'number' && value <= max ? value : 0);
  const worlds = known(study['worlds'], MAX_WORLDS);
  const work = persons * known(years, MAX_YEARS) * worlds * arms.length;
  if (work > MAX_WORK) {
    const found = `${persons} persons × ${String(years)} years × ${worlds} worlds × ${arms.length} arms`;
    add(['worlds'], 'unsupported', `${found} = ${work} person-years`, `at most ${MAX_WORK} person-years`);
  }
  return findings;
}

/** Two policies of one arm that share a parameter must not set it to different values: neither could be said to hold. */
function sharedValues(
  arm: Bag,
  at: Path,
  { policies }: Catalogue,
  add: (path: Path, code: Finding['code'], found: string, expected: string) => void,
): void {
  const set = new Map<string, { policy: string; value: unknown }>();
  const on = bag(arm['policies']);
  for (const { id, levers, assumptions } of policies) {
    const entry = bag(on[id]);
    for (const key of [...levers, ...assumptions]) {
      const value = entry[key];
      if (value === undefined) continue;
      const other = set.get(key);
      if (other === undefined) set.set(key, { policy: id, value });
      else if (JSON.stringify(other.value) !== JSON.stringify(value)) {
        const expected = `${shown(other.value)} as in ${other.policy}: both policies act on it`;
        add([...at, 'policies', id, key], 'invalid', shown(value), expected);
      }
    }
  }
}

function sizeOf(employer: Bag, assumptions: Bag, { registry }: Catalogue): number {
  const stated = employer['employments'];
  const value =
    typeof stated === 'string' && registry.has(stated) ? (assumptions[stated] ?? registry.get(stated).default) : stated;
  return typeof value === 'number' && value >= 1 && value <= MAX_EMPLOYMENTS ? value : 0;
}
