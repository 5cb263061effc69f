/**
 * High-risk protection (särskilt högriskskydd): who is often or long away is paid from the first day, and the employer gets
 * the sick pay back. The mechanism is processes/protection.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const highRiskProtection: PolicyDeclaration = {
  id: 'high-risk-protection',
  label: { sv: 'Särskilt högriskskydd', en: 'High-risk protection' },
  group: 'insurance',
  description: {
    sv: 'Den som är borta ofta, eller kommer tillbaka från ett långt sjukfall, kan ansöka hos Försäkringskassan. Då görs inget karensavdrag, och arbetsgivaren får tillbaka sjuklönen.',
    en: 'Someone who is often away, or comes back from a long spell, may apply to the insurance office. Then no waiting deduction is made, and the employer gets the sick pay back.',
  },
  levers: ['hrp.rule', 'hrp.months'],
  assumptions: ['hrp.takeup', 'hrp.handling', 'hrp.rr_short', 'hrp.rr_full_long', 'hrp.officer_hours'],
  neutral: { 'hrp.rr_short': 1, 'hrp.rr_full_long': 1 },
  apart: true,
  joins: 'multiply',
};
