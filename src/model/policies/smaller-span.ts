/**
 * Smaller span: fewer employees per manager. What that does follows from the difference between workplaces of today, as far as
 * it is an effect of the span; what it costs is managers. The mechanism is processes/span.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const smallerSpan: PolicyDeclaration = {
  id: 'smaller-span',
  label: { sv: 'Färre medarbetare per chef', en: 'Fewer employees per manager' },
  group: 'prevention',
  description: {
    sv: 'Ingen chef har fler än så många medarbetare: arbetsplatser med fler delas mellan flera chefer, som arbetsgivaren betalar. Risken för långa sjukfall blir den som mindre arbetsplatser har, i den mån det är chefens räckvidd som gör skillnaden.',
    en: 'No manager has more than so many employees: workplaces with more are shared out between managers, whom the employer pays. The risk of long spells becomes that of smaller workplaces, as far as the manager’s span is what makes the difference.',
  },
  levers: ['span.most'],
  assumptions: ['span.causal_share', 'span.startup_days'],
  neutral: { 'span.causal_share': 0 },
  // Where a larger span lowers the risk, the extra candidates are sized by the largest workplace of the study.
  apart: false,
  joins: 'multiply',
};
