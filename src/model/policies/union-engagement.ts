/**
 * Union engagement in the ring's cases: a representative takes part, who then helps to have other work than the original
 * accepted; those who are overloaded cannot. The mechanism is processes/ring-union.ts; without a ring it does nothing.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const unionEngagement: PolicyDeclaration = {
  id: 'union-engagement',
  label: { sv: 'Fackligt engagemang i ringen', en: 'Union engagement in the ring' },
  group: 'ring',
  description: {
    sv: 'Förtroendevalda tar del i ringens ärenden. Då godtas oftare ett annat arbete än det gamla. De hinner bara med så många ärenden, och alla vill inte. Verkar bara tillsammans med en arbetsgivarring.',
    en: 'Union representatives take part in the ring’s cases. Other work than the original is then accepted more often. They have time for so many cases only, and not all are willing. It acts only together with an employer ring.',
  },
  levers: ['union.representatives'],
  assumptions: ['union.participation', 'union.accept_engaged', 'union.cases_year', 'union.hours_case'],
  neutral: { 'union.accept_engaged': 0 },
  apart: false,
  joins: 'multiply',
};
