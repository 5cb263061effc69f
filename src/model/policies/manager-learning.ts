/**
 * Managers who learn from their meetings and from each other: a network of managers at each employer, with so many seats.
 * Without it engagement does not spread. The mechanism is processes/readiness.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const managerLearning: PolicyDeclaration = {
  id: 'manager-learning',
  label: { sv: 'Chefer lär av varandra', en: 'Managers learn from each other' },
  group: 'managers',
  description: {
    sv: 'Arbetsgivaren håller nätverksträffar där chefer hör av kollegor som haft möten som fungerat. Egna möten gör tveksamma chefer villiga, och möten som blir kritik gör dem mindre villiga. Verkar bara tillsammans med tidiga möten.',
    en: 'The employer holds network meetings where managers hear from colleagues whose meetings worked. Own meetings make doubtful managers ready, and meetings that turn into criticism make them less so. It acts only together with early meetings.',
  },
  levers: ['learn.seats', 'learn.interval'],
  assumptions: [
    'learn.gain',
    'learn.hours',
    'meet.criticism_prob',
    'mgr.use_drop',
    'mgr.use_after_first',
    'mgr.engage_sd',
    'mgr.engage_ready',
  ],
  // Nobody hears of anything, no meeting is criticised, and a first meeting makes nobody ready.
  neutral: { 'learn.gain': 0, 'mgr.use_drop': 0, 'mgr.use_after_first': 0 },
  // A network is each employer's own.
  apart: true,
  joins: 'multiply',
};
