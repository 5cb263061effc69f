/**
 * Part-time first: full-time certificates that are full by habit become part-time where the employer has a plan. The
 * mechanism is processes/part-time-first.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const partTimeFirst: PolicyDeclaration = {
  id: 'part-time-first',
  label: { sv: 'Deltid först', en: 'Part-time first' },
  group: 'insurance',
  description: {
    sv: 'Den som är sjukskriven på heltid av vana, men har viss arbetsförmåga, sjukskrivs på deltid när arbetsgivarens plan är klar och arbetsplatsen kan anpassas. Passar planen inte blir det heltid igen.',
    en: 'Someone who is on full sick leave by habit, but has some work capacity, goes over to part-time when the employer’s plan is ready and the workplace can adapt. Where the plan does not fit, it is full again.',
  },
  levers: ['rule.plan_day', 'part.plan_share'],
  assumptions: [
    'pt.eligible_share',
    'part.default_full_prob',
    'work.adapt_prob',
    'part.plan_mismatch',
    'part.trial_days',
    'pt.rr_full_disability',
    'cost.certificate_supplement',
  ],
  neutral: { 'pt.eligible_share': 0 },
  apart: true,
  joins: 'multiply',
};
