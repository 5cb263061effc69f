/**
 * Support before sick leave (DYNAMO: closing the grey zone): people at risk get guidance and training though neither
 * sick-listed nor unemployed. The mechanism is processes/support.ts, on processes/strain.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const supportBeforeSickLeave: PolicyDeclaration = {
  id: 'support-before-sick-leave',
  label: { sv: 'Stöd före sjukskrivning', en: 'Support before sick leave' },
  group: 'prevention',
  description: {
    sv: 'Den som är ansträngd men varken sjukskriven eller arbetslös kan få vägledning och utbildning, så många i veckan som det finns platser. Stödet lättar ansträngningen en tid. Med öppnade regler betalar Arbetsförmedlingen, annars arbetsgivaren, som då får stöd för en del av det.',
    en: 'Someone who is strained but neither sick-listed nor unemployed can get guidance and training, as many a week as there are places. Support eases strain for a while. With the rules opened the employment service pays, else the employer, who then gets a grant for part of it.',
  },
  levers: ['gap.places_week', 'rule.gap_open'],
  assumptions: [
    'gap.hr_recover',
    'gap.takeup',
    'gap.support_days',
    'gap.notice_days',
    'gap.startup_months',
    'gap.cost_case',
    'rehab.grant',
  ],
  neutral: { 'gap.hr_recover': 1 },
  // The places of a week are for all employers together.
  apart: false,
  joins: 'multiply',
};
