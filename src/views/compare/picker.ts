/** All outcomes in groups that a reader would look in, and what a search finds among them. */
import type { Locale } from '../../i18n/locale.ts';
import type { OutcomeDeclaration } from '../../model/outcomes/outcome-list.ts';

export const TOPICS = [
  'topicDays',
  'topicMoney',
  'topicSpells',
  'topicReturn',
  'topicEnds',
  'topicPeople',
  'topicMeetings',
  'topicCases',
] as const;
export type Topic = (typeof TOPICS)[number];

/** By the number of the outcome. */
const TOPIC_OF: Readonly<Record<string, Topic>> = {
  ...Object.fromEntries(['04', '05', '07', '10', '11', '15'].map((n) => [n, 'topicDays'])),
  ...Object.fromEntries(['20', '21', '22', '23', '24', '25'].map((n) => [n, 'topicMoney'])),
  '06': 'topicSpells',
  ...Object.fromEntries(['12', '13', '14'].map((n) => [n, 'topicReturn'])),
  ...Object.fromEntries(['17', '19'].map((n) => [n, 'topicEnds'])),
  ...Object.fromEntries(['01', '02', '03'].map((n) => [n, 'topicPeople'])),
  ...Object.fromEntries(['09', '26', '27', '28'].map((n) => [n, 'topicMeetings'])),
  ...Object.fromEntries(['29', '30'].map((n) => [n, 'topicCases'])),
};

export const topicOf = (id: string): Topic => TOPIC_OF[id.slice(2, 4)] ?? 'topicDays';

/** Every word must stand in the name, the definition or the id; nothing typed finds all. Empty groups are left out. */
export function found(
  outcomes: readonly OutcomeDeclaration[],
  typed: string,
  locale: Locale,
): { topic: Topic; outcomes: OutcomeDeclaration[] }[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = outcomes.filter(({ id, label, definition }) => {
    const text = `${label[locale]} ${definition[locale]} ${id}`.toLowerCase().replaceAll('\u00ad', '');
    return words.every((word) => text.includes(word));
  });
  return TOPICS.map((topic) => ({ topic, outcomes: kept.filter(({ id }) => topicOf(id) === topic) })).filter(
    (group) => group.outcomes.length > 0,
  );
}
