/**
 * Early coordination meetings (avstämningsmöte, 4-Ess): a person with repeated short absence, or with a spell that
 * reaches a set day, is called to a meeting with the manager, the insurance office, the physician and others; it ends in
 * a joint plan. The mechanism is processes/meeting.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const coordinationMeeting: PolicyDeclaration = {
  id: 'coordination-meeting',
  label: { sv: 'Tidiga avstämningsmöten', en: 'Early coordination meetings' },
  group: 'meetings',
  description: {
    sv: 'Den som varit borta ofta, eller vars sjukfall når en viss dag, kallas till ett möte med chef, handläggare, läkare och rehabkoordinator. Mötet slutar i en gemensam plan.',
    en: 'Someone who has been away often, or whose spell reaches a set day, is called to a meeting with the manager, the caseworker, the physician and the rehabilitation coordinator. It ends in a joint plan.',
  },
  levers: [
    'meet.day_early',
    'meet.slots_week',
    'meet.manager_led',
    'meet.all_centres',
    'short.entry_rule',
    'meet.second_share',
  ],
  assumptions: [
    'meet.hr_manager_led',
    'meet.hr_fk_led',
    'meet.site_sd',
    'het.sd_log_effect',
    'meet.hr_window',
    'meet.hr_decay_half_days',
    'meet.lockin_hr',
    'meet.or_part_time',
    'meet.convert',
    'meet.rr_rejection',
    'short.rr_after_talk',
    'short.effect_days',
    'meet.consent_prob',
    'meet.cancel_prob',
    'meet.conflict_share',
    'mgr.use_after_first',
    'elig.ohs_first_share',
    'meet.call_lead',
    'meet.slot_weekday',
    'meet.second_interval',
    'meet.talk_interval',
    'meet.talk_wait_max',
    'proj.startup_delay',
    'proj.admin_cost',
    'cost.training_manager',
    'mgr.trained_share',
    'cost.time_saved',
  ],
  neutral: {
    'meet.hr_manager_led': 1,
    'meet.hr_fk_led': 1,
    'meet.site_sd': 0,
    'het.sd_log_effect': 0,
    'meet.lockin_hr': 1,
    'meet.or_part_time': 1,
    'meet.convert': 0,
    'meet.rr_rejection': 1,
    'short.rr_after_talk': 1,
  },
  joins: 'multiply',
};
