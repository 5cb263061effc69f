/**
 * Recruitment of members to the employer ring: employers that the study lets be asked join over time, small ones seldom and
 * large ones that save most often. The mechanism is processes/ring-recruitment.ts; without a ring it does nothing.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const ringRecruitment: PolicyDeclaration = {
  id: 'ring-recruitment',
  label: { sv: 'Värva medlemmar till ringen', en: 'Recruit members to the ring' },
  group: 'ring',
  description: {
    sv: 'Fler arbetsgivare frågas om de vill vara med i ringen. Små går sällan med, stora som sparar oftast. Nya medlemmar har ärenden liggande, som kommer först. Verkar bara tillsammans med en arbetsgivarring, och på de arbetsgivare som studien låter bli tillfrågade.',
    en: 'More employers are asked to join the ring. Small ones seldom do, large ones that save most often. New members bring unmet cases, which come first. It acts only together with an employer ring, and on the employers that the study lets be asked.',
  },
  levers: ['ring.asked_share', 'ring.recruiters'],
  assumptions: ['ring.join_prob', 'ring.join_factor'],
  neutral: { 'ring.asked_share': 0 },
  apart: false,
  joins: 'multiply',
};
