/** Who leads the early meetings, from a day of its own. The mechanism is processes/meeting-terms.ts. */
import type { PolicyDeclaration } from '../define-policy.ts';

export const meetingLead: PolicyDeclaration = {
  id: 'meeting-lead',
  label: { sv: 'Vem som leder mötet', en: 'Who leads the meeting' },
  group: 'meetings',
  description: {
    sv: 'Från en viss dag leder chefen de tidiga mötena, eller handläggaren. En chef som inte klarar det ersätts av handläggaren; det är vanligare där chefen har många anställda, och ovanligare efter utbildning. Verkar bara tillsammans med tidiga möten.',
    en: 'From a given day the manager leads the early meetings, or the caseworker. A manager who is not up to it is replaced by the caseworker; that is more usual where the manager has many employees, and less so after training. It acts only together with early meetings.',
  },
  levers: ['lead.manager'],
  assumptions: ['lead.capable'],
  neutral: {},
  apart: true,
  joins: 'multiply',
};
