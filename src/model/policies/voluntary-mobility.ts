/**
 * Voluntary mobility (DYNAMO): who is in the wrong job gets guidance and may change jobs before anybody is sick-listed. The mechanism is
 * processes/mobility.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const voluntaryMobility: PolicyDeclaration = {
  id: 'voluntary-mobility',
  label: { sv: 'Frivillig rörlighet', en: 'Voluntary mobility' },
  group: 'prevention',
  description: {
    sv: 'Den som är i fel arbete kan få vägledning och byta arbete innan någon blir sjukskriven. Erbjudandet går till alla, genom chefen eller till dem som chefen väljer ut, i eller utanför arbetstid. Att bli utvald känns som att bli utpekad och kostar förtroende; att återgången då dröjer är inlagt, antagandet kan inte ge något annat. En arbetsgivare som är rädd att förlora folk håller inne ett öppet erbjudande, och den som helst skulle stanna kan också byta.',
    en: 'Someone in the wrong job can get guidance and change jobs before anybody is sick-listed. The offer goes to all, through the manager, or to those whom the manager picks, in or outside working hours. To be picked feels like being singled out and costs trust; that return then takes longer is put in, the assumption cannot give anything else. An employer that fears to lose people holds an open offer back, and those it wants to keep may change jobs too.',
  },
  levers: ['mob.offer', 'mob.outside_hours', 'mob.attitude_work'],
  assumptions: [
    'mob.hr_move',
    'mob.takeup',
    'mob.rr_long_after',
    'mob.takeup_others',
    'mob.employer_reluctance',
    'mob.inside_share',
    'mob.track_days',
    'mob.trust_slope',
    'mob.selected_share',
    'mob.trust_loss',
    'mob.attitude_gain',
    'mob.rate_after_meeting',
    'trust.start',
    'trust.slope',
    'mob.cost_case',
    'mob.hours',
  ],
  neutral: { 'mob.hr_move': 1, 'mob.trust_loss': 0 },
  // Who moves is set against those who stay at any employer (O-31).
  apart: false,
  joins: 'multiply',
};
