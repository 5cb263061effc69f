/** Local groups and the steering group (ortsgrupp, styrgrupp; 4-Ess). The mechanism is processes/local-group.ts. */
import type { PolicyDeclaration } from '../define-policy.ts';

export const localGroup: PolicyDeclaration = {
  id: 'local-group',
  label: { sv: 'Lokal grupp och styrgrupp', en: 'Local group and steering group' },
  group: 'meetings',
  description: {
    sv: 'De som möts om ärendena träffas också som grupp i varje kommun och lär sig samarbeta. Den som lär känna varandra får ut mer av mötena; byten av medlemmar och klagomål drar ned. Verkar bara tillsammans med tidiga möten.',
    en: 'Those who meet over the cases also meet as a group in each municipality and learn to work together. Who knows the others gets more out of the meetings; replaced members and complaints pull it down. It acts only together with early meetings.',
  },
  levers: ['group.interval', 'group.success_agenda', 'group.managers', 'group.workshop'],
  assumptions: [
    'coop.quality0',
    'coop.gain_per_meeting',
    'coop.turnover_loss',
    'coop.decay_no_group',
    'group.members',
    'group.turnover',
    'group.complaints',
    'group.complaint_gain',
    'group.leader_turnover',
    'proj.leader_gap',
    'proj.person_dependence',
    'proj.turning_point_gain',
    'group.workshop_day',
    'diff.manager_in_group',
    'mgr.engage_sd',
    'mgr.engage_ready',
    'group.hours',
    'group.steering_hours',
    'group.workshop_hours',
  ],
  neutral: {
    'coop.gain_per_meeting': 0,
    'coop.turnover_loss': 0,
    'coop.decay_no_group': 0,
    'proj.turning_point_gain': 0,
  },
  // A group is each employer's own; the steering group's hours are booked once an arm.
  apart: true,
  joins: 'multiply',
};
