/** The studies in which the two simulators are compared: which policies are on, and with which levers. */
import type { Levers } from './levers.ts';
import { type Compared, MANY_TALKS, study, type Way } from './study.ts';

/** Policies that the second simulator knows. A study with others is not compared. */
export const KNOWN: readonly string[] = [
  'coordination-meeting',
  'employer-ring',
  'every-centre',
  'high-risk-protection',
  'local-group',
  'manager-contact',
  'manager-learning',
  'manager-training',
  'meeting-lead',
  'part-time-first',
  'ring-recruitment',
  'smaller-span',
  'support-before-sick-leave',
  'union-engagement',
  'voluntary-mobility',
  'wage-subsidy',
];
/** Those that it does not know yet. */
export const UNKNOWN: readonly string[] = [];

/** Ways to guidance: the levers of voluntary mobility, and what goes with each. */
const mobility = (levers: Levers): Way => ({ 'voluntary-mobility': levers });
const OPEN = mobility({ 'mob.offer': 'to all', 'mob.attitude_work': true, 'mob.employer_reluctance': 0 });
const RELUCTANT = mobility({ 'mob.offer': 'to all', 'mob.employer_reluctance': 0.6 });
const CONFIDENTIAL = mobility({
  'mob.offer': 'through the manager',
  'mob.outside_hours': true,
  'mob.employer_reluctance': 0.3,
});
const THROUGH_MANAGER = mobility({ 'mob.offer': 'through the manager', 'mob.attitude_work': true });
const PICKED = mobility({ 'mob.offer': 'picked by the manager' });
const BY_MEETING = mobility({ 'mob.takeup': [0, 0, 0, 0], 'mob.rate_after_meeting': 0.9, end: '2021-12-20' });

/** Who falls ill while a talk waits asks for other things before it is settled. */
export const WAITING: Way = {
  'coordination-meeting': MANY_TALKS,
  'employer-ring': { 'ring.referral_day': 20, 'place.cannot_return_share': 0.8 },
  'wage-subsidy': { 'ws.request_day': 20, 'ws.eligible_share': 0.9 },
};

/** Each way to guidance. */
export const MOBILITY: readonly Way[] = [OPEN, RELUCTANT, CONFIDENTIAL, THROUGH_MANAGER, PICKED, BY_MEETING];

/** Which policies are on, how many studies have them, and which levers. */
const PACKAGES: readonly (readonly [policies: readonly string[], studies: number, way?: Way])[] = [
  [[], 6],
  [['coordination-meeting'], 8],
  [['wage-subsidy'], 4],
  [['coordination-meeting', 'wage-subsidy'], 4],
  [['coordination-meeting', 'every-centre', 'meeting-lead'], 3],
  [['coordination-meeting', 'manager-training', 'meeting-lead'], 2],
  [['coordination-meeting', 'local-group', 'manager-learning', 'manager-training'], 3],
  [['coordination-meeting', 'manager-contact'], 3],
  [['part-time-first', 'wage-subsidy'], 3],
  [['high-risk-protection', 'smaller-span'], 3],
  [['coordination-meeting', 'support-before-sick-leave'], 3],
  [['employer-ring'], 3],
  [['employer-ring', 'ring-recruitment', 'union-engagement'], 4],
  [['voluntary-mobility'], 3, OPEN],
  [['voluntary-mobility'], 2, RELUCTANT],
  [['voluntary-mobility'], 2, CONFIDENTIAL],
  [['voluntary-mobility'], 2, THROUGH_MANAGER],
  [['voluntary-mobility'], 4, PICKED],
  [['coordination-meeting', 'voluntary-mobility'], 3, BY_MEETING],
  [['coordination-meeting', 'voluntary-mobility'], 2, PICKED],
  [['coordination-meeting', 'voluntary-mobility', 'wage-subsidy'], 2, OPEN],
  [['employer-ring', 'voluntary-mobility'], 2, PICKED],
  [['employer-ring', 'voluntary-mobility'], 2, OPEN],
  [KNOWN, 2, PICKED],
  [KNOWN, 4],
  [['coordination-meeting', 'employer-ring', 'wage-subsidy'], 6, WAITING],
];

export const studies: readonly Compared[] = PACKAGES.flatMap(([ids, count, way = {}]) =>
  Array.from({ length: count }, () => ({ ids, way })),
).map(({ ids, way }, number) => study(number, ids, way));
