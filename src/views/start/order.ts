/** The order in which a newcomer meets the studies, and under which headings: decided here and nowhere else. */

/** Keys of the dictionaries. */
type Heading =
  | 'studiesFirst'
  | 'studiesMeetings'
  | 'studiesBefore'
  | 'studiesRings'
  | 'studiesDynamo'
  | 'studiesSector'
  | 'studiesMore';

/** The questions of the page's beginning first: 4-Ess, then each of the three measures, then all of them together. */
const ORDER: readonly (readonly [Heading, readonly string[]])[] = [
  ['studiesFirst', ['4ess', 'wage-subsidy', 'ring', 'packages']],
  ['studiesMeetings', ['meeting-day', 'managers']],
  ['studiesBefore', ['insurance', 'grey-zone', 'mobility']],
  ['studiesRings', ['ring-small-employers', 'ring-with-caseworker', 'ring-many-members', 'ring-after-project']],
  ['studiesDynamo', ['dynamo-rings', 'dynamo-generic']],
  ['studiesSector', ['sector']],
];

export interface StudyGroup<S> {
  readonly heading: Heading;
  readonly studies: readonly S[];
}

/** Every study once; one that nobody has placed stands last, and an empty group is left out. */
export function grouped<S extends { readonly id: string }>(studies: readonly S[]): readonly StudyGroup<S>[] {
  const placed = new Set(ORDER.flatMap(([, ids]) => ids));
  const named = ORDER.map(([heading, ids]) => ({
    heading,
    studies: ids.flatMap((id) => studies.filter((study) => study.id === id)),
  }));
  const rest = { heading: 'studiesMore' as const, studies: studies.filter(({ id }) => !placed.has(id)) };
  return [...named, rest].filter((group) => group.studies.length > 0);
}
