/** All health centres take part in early meetings, from a day of its own. The mechanism is processes/meeting-terms.ts. */
import type { PolicyDeclaration } from '../define-policy.ts';

export const everyCentre: PolicyDeclaration = {
  id: 'every-centre',
  label: { sv: 'Alla vårdcentraler med', en: 'Every health centre takes part' },
  group: 'meetings',
  description: {
    sv: 'Från en viss dag kan alla anställda kallas till tidiga möten, var de än är listade. Fler mötestider kan öppnas, men inte fler än handläggarna hinner med. Verkar bara tillsammans med tidiga möten.',
    en: 'From a given day every employee can be called to early meetings, wherever listed. More slots can be opened, but no more than the caseworkers can attend. It acts only together with early meetings.',
  },
  levers: ['centres.slots_added', 'centres.officers'],
  assumptions: ['fk.capacity_meetings'],
  neutral: {},
  apart: true,
  joins: 'multiply',
};
