/**
 * Wage subsidy at the current workplace (lönebidrag på nuvarande arbetsplats): who has a lasting reduced capacity stays with
 * other tasks or lower demands, and the employment service pays a share of the wage. The mechanism is processes/subsidy.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const wageSubsidy: PolicyDeclaration = {
  id: 'wage-subsidy',
  label: { sv: 'Lönebidrag på nuvarande arbetsplats', en: 'Wage subsidy at the current workplace' },
  group: 'insurance',
  description: {
    sv: 'Den vars arbetsförmåga är varaktigt nedsatt går tillbaka till sin arbetsplats med andra uppgifter eller lägre krav. Arbetsförmedlingen prövar och betalar en del av lönen.',
    en: 'Someone whose work capacity is lastingly reduced goes back to the own workplace with other tasks or lower demands. The employment service decides and pays part of the wage.',
  },
  levers: ['ws.request_day', 'ws.decisions_week', 'ws.max_years'],
  assumptions: [
    'ws.hr_rtw',
    'ws.eligible_share',
    'work.adapt_prob',
    'ws.approve_prob',
    'ws.decision_days',
    'ws.exit_rate',
    'ws.hr_unsubsidised',
    'ws.after_end',
    'ws.share',
    'ws.cap',
    'ws.capacity',
    'ws.officer_hours',
  ],
  neutral: { 'ws.hr_rtw': 1 },
  // The employment service takes up so many applications a week from all employers together.
  apart: false,
  joins: 'multiply',
};
