/** Where a policy reaches in, in the order in which one would explain them. A reader looks for a policy by its group. */
import type { Text } from '../i18n/locale.ts';

export const POLICY_GROUPS = ['meetings', 'managers', 'insurance', 'ring', 'prevention'] as const;
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

export const policyGroupLabels: Readonly<Record<PolicyGroup, Text>> = {
  meetings: { sv: 'Möten', en: 'Meetings' },
  managers: { sv: 'Chefer och arbetsledning', en: 'Managers and leadership' },
  insurance: { sv: 'Försäkring och bidrag', en: 'Insurance and subsidies' },
  ring: { sv: 'Arbetsgivarring', en: 'Employer ring' },
  prevention: { sv: 'Förebyggande', en: 'Prevention' },
};
