/** What a study that is right in form must still be warned of: in words, beside its check and its results. */
import type { Text } from '../i18n/locale.ts';
import type { Plan } from '../model/plan.ts';
import { policies as declared } from '../model/policies/index.ts';
import { rulesWarnings } from './rules.ts';

const RING = 'employer-ring';
const MEETINGS = 'coordination-meeting';

/** Policies that act through another one alone, and through which. */
const THROUGH: Readonly<Record<string, string>> = {
  'ring-recruitment': RING,
  'union-engagement': RING,
  'meeting-lead': MEETINGS,
  'every-centre': MEETINGS,
};

interface Checked {
  readonly arms: readonly { readonly label: Text }[];
  readonly plans: readonly Plan[];
}

/** Of the rule set, and of policies that do nothing as the study is written. */
export function studyWarnings({ arms, plans }: Checked): Text[] {
  const idle = plans.flatMap((plan, i) => {
    const { sv, en } = arms[i].label;
    return [...alone(plan), ...unjoined(plan)].map((of) => ({ sv: `”${sv}”: ${of.sv}`, en: `“${en}”: ${of.en}` }));
  });
  return [...rulesWarnings(plans[0]), ...idle];
}

function alone({ policies }: Plan): Text[] {
  return policies.flatMap(({ id }) => {
    const through = THROUGH[id];
    if (through === undefined || policies.some((other) => other.id === through)) return [];
    const [of, without] = [labelOf(id), labelOf(through)];
    return [
      {
        sv: `åtgärden ”${of.sv}” gör ingenting utan åtgärden ”${without.sv}”.`,
        en: `the policy “${of.en}” does nothing without the policy “${without.en}”.`,
      },
    ];
  });
}

function unjoined({ policies, employers }: Plan): Text[] {
  const has = (policy: string) => policies.some(({ id }) => id === policy);
  if (!has(RING) || employers.some(({ ring }) => ring)) return [];
  if (has('ring-recruitment') && employers.some(({ asked }) => asked)) return [];
  return [
    {
      sv: 'ringen når ingen, eftersom ingen arbetsgivare i studien är medlem (”ring” i studiefilen) och ingen kan värvas.',
      en: 'the ring reaches nobody, as no employer of the study is a member (“ring” in the study file) and none can be recruited.',
    },
  ];
}

function labelOf(policy: string): Text {
  return declared.find(({ id }) => id === policy)!.label;
}
