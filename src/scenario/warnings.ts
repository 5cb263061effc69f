/** What a study that is right in form must still be warned of: in words, beside its check and its results. */
import type { Text } from '../i18n/locale.ts';
import type { Plan } from '../model/plan.ts';
import { rulesWarnings } from './rules.ts';

/** Policies that act through the employer ring alone, and what they are called here. */
const OF_RING: Readonly<Record<string, Text>> = {
  'ring-recruitment': { sv: 'att värva medlemmar', en: 'recruiting members' },
  'union-engagement': { sv: 'fackligt engagemang i ringen', en: 'union engagement in the ring' },
};
const RING = 'employer-ring';

interface Checked {
  readonly arms: readonly { readonly label: Text }[];
  readonly plans: readonly Plan[];
}

/** Of the rule set, and of policies that do nothing as the study is written. */
export function studyWarnings({ arms, plans }: Checked): Text[] {
  const idle = plans.flatMap(({ policies }, i): Text[] => {
    if (policies.some(({ id }) => id === RING)) return [];
    return policies.flatMap(({ id }): Text[] => {
      const name = OF_RING[id];
      if (name === undefined) return [];
      const { sv, en } = arms[i].label;
      return [
        {
          sv: `”${sv}”: ${name.sv} gör ingenting utan åtgärden arbetsgivarring.`,
          en: `“${en}”: ${name.en} does nothing without the policy employer ring.`,
        },
      ];
    });
  });
  return [...rulesWarnings(plans[0]), ...idle];
}
