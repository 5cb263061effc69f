/** The policies that can be added: in groups, found by a word; and which of them have a card of their own. */
import type { Locale, Text } from '../../i18n/locale.ts';
import { POLICY_GROUPS, type PolicyGroup } from '../../model/policy-groups.ts';

interface Listed {
  readonly id: string;
  readonly label: Text;
  readonly group: PolicyGroup;
  readonly description: Text;
}

/** Every word must stand in the name, the description or the id; nothing typed finds all. Empty groups are left out. */
export function policiesFound<P extends Listed>(
  policies: readonly P[],
  typed: string,
  locale: Locale,
): { group: PolicyGroup; policies: P[] }[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = policies.filter(({ id, label, description }) => {
    const text = `${label[locale]} ${description[locale]} ${id}`.toLowerCase().replaceAll('\u00ad', '');
    return words.every((word) => text.includes(word));
  });
  return POLICY_GROUPS.map((group) => ({ group, policies: found.filter((one) => one.group === group) })).filter(
    ({ policies: some }) => some.length > 0,
  );
}

/** The first sentence: in a list a policy has one line. */
export const firstSentence = (text: string): string => /^.*?[.](?=\s\p{Lu}|$)/su.exec(text)?.[0] ?? text;

/** Up to so many levers are all shown; of more, the first few. Folding two away saves no one anything. */
const ALL = 6;
const FIRST = 4;

/** The levers in view: those that were changed always are. */
export function leversShown<C>(levers: readonly C[], open: boolean, changed: (lever: C) => boolean): readonly C[] {
  if (open || levers.length <= ALL) return levers;
  return levers.filter((lever, i) => i < FIRST || changed(lever));
}
