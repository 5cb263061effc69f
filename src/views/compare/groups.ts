/** Names of groups, and their order on the page. */
import type { Messages } from '../../i18n/messages.ts';
import type { OpenStudy } from '../../state/study.ts';
import type { Language } from '../language.ts';

import { NOT_BY_EMPLOYER } from '../../model/money/outcomes.ts';

const KINDS = ['sex', 'age', 'occupation', 'employer'] as const;

export function groupName(group: string, study: OpenStudy, language: Language): string {
  const { t } = language;
  const [kind, id = ''] = group.split(':') as [string, string?];
  if (kind === 'employer') {
    const employer = study.employers.find((one) => one.id === id);
    return employer ? language.text(employer.label) : id;
  }
  const names: Record<string, string> = {
    all: t.all,
    'sex:women': t.women,
    'sex:men': t.men,
    'age:-29': t.ageYoung,
    'age:30-49': t.ageMiddle,
    'age:50-': t.ageOld,
    'occupation:education': t.education,
    'occupation:care': t.care,
    'occupation:other': t.other,
  };
  return names[group] ?? id;
}

/** Those whose own figures can be asked for: each employer that is not too small, and what concerns none alone; none where there is only one. */
export function whoseGroups(
  groups: readonly string[],
  study: OpenStudy,
  language: Language,
  few: ReadonlySet<string>,
): { readonly id: string; readonly name: string }[] {
  const employers = groups.filter((group) => group.startsWith('employer:') && !few.has(group));
  if (employers.length < 2) return [];
  const named = employers.map((id) => ({ id, name: groupName(id, study, language) }));
  return groups.includes(NOT_BY_EMPLOYER) ? [...named, { id: NOT_BY_EMPLOYER, name: language.t.whoseNobody }] : named;
}

/** So many employers are shown one by one; of more, the largest, and all when asked for. */
export const MOST_EMPLOYERS = 12;

/** The largest of some employers' groups, in the order in which they stand. */
export function largestGroups(indices: readonly number[], sizeOf: (index: number) => number): number[] {
  const largest = new Set(indices.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a - b).slice(0, MOST_EMPLOYERS));
  return indices.filter((index) => largest.has(index));
}

/** Indices of the layout's groups under headings; `all` (index 0) stands above them. */
export function groupSections(groups: readonly string[], t: Messages): { name: string; groups: number[] }[] {
  const names = { sex: t.bySex, age: t.byAge, occupation: t.byOccupation, employer: t.byEmployer };
  return KINDS.map((kind) => ({
    name: names[kind],
    groups: groups.flatMap((group, g) => (group.startsWith(`${kind}:`) ? [g] : [])),
  })).filter((section) => section.groups.length > 0);
}
