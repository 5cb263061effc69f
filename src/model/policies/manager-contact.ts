/** The manager keeps contact with who is away, and trust with it. The mechanism is processes/contact.ts. */
import type { PolicyDeclaration } from '../define-policy.ts';

export const managerContact: PolicyDeclaration = {
  id: 'manager-contact',
  label: { sv: 'Chefen håller kontakt', en: 'The manager keeps contact' },
  group: 'managers',
  description: {
    sv: 'Chefer hör av sig till den som är borta, så ofta som deras tid räcker. Utan kontakt faller förtroendet för arbetsgivaren, och då dröjer återgången. Chefer med många anställda märker senare och hinner mindre. Ingen har prövat det: antagandena ger god verkan eller ingen, så att svaret blir bättre är inlagt.',
    en: 'Managers get in touch with whoever is away, as often as their time allows. Without contact trust in the employer falls, and return takes longer. Managers with many employees notice later and have less time. Nobody has tried it: the assumptions give a good effect or none, so that the answer is better is put in.',
  },
  levers: ['contact.target'],
  assumptions: [
    'trust.slope',
    'trust.decay',
    'trust.start',
    'trust.gain_contact',
    'trust.gain_meeting',
    'mgr.contact_rate',
    'mgr.time_budget',
    'mgr.detect_slope',
    'contact.follow',
    'contact.first_day',
    'contact.hours',
  ],
  neutral: { 'trust.slope': 0 },
  apart: true,
  joins: 'multiply',
};
