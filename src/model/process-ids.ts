/**
 * The stable text ids of everything that is drawn. A draw is keyed by its id's hash, never by its place in this list.
 * Two ids that collide stop the start.
 */
import { registerProcesses } from '../engine/draws.ts';

const ids = {
  // persons and workplaces
  sex: 'person.sex',
  age: 'person.age',
  hours: 'person.hours',
  wage: 'person.wage',
  listed: 'person.listed',
  centre: 'person.centre',
  frailtyShort: 'person.frailty.short',
  frailtyLong: 'person.frailty.long',
  lockedIn: 'person.locked-in',
  span: 'workplace.span',
  occupation: 'workplace.occupation',
  managerChange: 'manager.change',
  managerEngaged: 'manager.engaged',
  leadership: 'manager.leadership',
  leave: 'person.leave',
  vacancy: 'slot.vacancy',
  employerLevel: 'employer.level',
  employerYear: 'employer.year',
  // the state at the start of the warm-up
  startSick: 'start.sick',
  startCause: 'start.cause',
  startElapsed: 'start.elapsed',
  // onset
  shortGap: 'onset.short.gap',
  longGap: 'onset.long.gap',
  longExtraGap: 'onset.long.extra.gap',
  longThin: 'onset.long.thin',
  longExtraThin: 'onset.long.extra.thin',
  shortThin: 'onset.short.thin',
  shortExtraGap: 'onset.short.extra.gap',
  shortExtraThin: 'onset.short.extra.thin',
  // smaller span, support before sick leave
  spanReach: 'span.reach',
  supportAsk: 'support.ask',
  supportReach: 'support.reach',
  // strain before illness
  strainStart: 'strain.start',
  strainSwitch: 'strain.switch',
  strainFollow: 'strain.follow',
  strainEased: 'strain.eased',
  // spells
  shortLength: 'spell.short.length',
  cause: 'spell.cause',
  end: 'spell.end',
  endTo: 'spell.end.to',
  endToOther: 'spell.end.to.other',
  officer: 'spell.officer',
  refusalAbsent: 'refusal.absent',
  refusalDays: 'refusal.days',
  pensionLevel: 'pension.level',
  degreeStart: 'spell.degree.start',
  degreeSwitch: 'spell.degree.switch',
  degreeLevel: 'spell.degree.level',
  ordinary: 'meeting.ordinary',
  ordinaryDay: 'meeting.ordinary.day',
  // early coordination meetings
  meetingReach: 'meeting.reach',
  meetingOhs: 'meeting.ohs-first',
  meetingConsent: 'meeting.consent',
  meetingConflict: 'meeting.conflict',
  meetingCancel: 'meeting.cancel',
  meetingUseAgain: 'meeting.use-again',
  meetingSecond: 'meeting.second',
  meetingConvert: 'meeting.convert',
  meetingConvertDay: 'meeting.convert.day',
  meetingDegree: 'meeting.degree',
  meetingDegreeLevel: 'meeting.degree.level',
  meetingSite: 'meeting.site',
  meetingPerson: 'meeting.person',
  meetingCaller: 'meeting.caller',
  meetingCriticism: 'meeting.criticism',
  leadReach: 'meeting.lead.reach',
  leadCapable: 'meeting.lead.capable',
  centresReach: 'meeting.centres.reach',
  workplacePractice: 'workplace.practice',
  // local groups
  groupMember: 'group.member',
  groupComplains: 'group.complains',
  groupLeader: 'group.leader',
  // managers who keep contact, learn and are trained
  contactFollows: 'contact.follows',
  learningSeat: 'learning.seat',
  trainingWants: 'training.wants',
  trainingOrder: 'training.order',
  trainingEngages: 'training.engages',
  // employer ring
  ringActive: 'ring.active',
  ringCuts: 'ring.cuts-down',
  ringAgency: 'ring.agency',
  ringWithdraw: 'ring.caseworker.withdrawn',
  ringSlot: 'ring.training.slot',
  ringRuledOut: 'ring.own-job-ruled-out',
  ringReach: 'ring.reach',
  ringUnion: 'ring.union',
  ringTraining: 'ring.training',
  ringHost: 'ring.training.host',
  ringOutside: 'ring.outside',
  ringVacancy: 'ring.vacancy',
  ringAsked: 'ring.asked',
  ringJoins: 'ring.joins',
  unionPart: 'union.takes-part',
  unionReach: 'union.reach',
  ringCloses: 'ring.closes',
  ringQuick: 'ring.decision.quick',
  ringOfficer: 'ring.officer',
  ringOfficerChange: 'ring.officer.change',
  ringDropout: 'ring.placement.broken',
  ringDropoutDay: 'ring.placement.broken.day',
  // part-time first
  partCapacity: 'part-time.capacity',
  partHabit: 'part-time.habit',
  partPlan: 'part-time.plan',
  partReach: 'part-time.reach',
  partMismatch: 'part-time.mismatch',
  partLevel: 'part-time.level',
  partPension: 'part-time.pension',
  // high-risk protection
  protectionApply: 'protection.apply',
  protectionReach: 'protection.reach',
  // wage subsidy
  subsidyEligible: 'subsidy.eligible',
  subsidyAdapt: 'subsidy.adapt',
  subsidyReach: 'subsidy.reach',
  subsidyApprove: 'subsidy.approve',
  subsidyOrdinary: 'subsidy.ordinary-work',
  subsidyAfter: 'subsidy.after',
  // what an early meeting leads to
  meetingFails: 'meeting.fails',
  meetingTraining: 'meeting.training',
  meetingTrainingHost: 'meeting.training.host',
  // voluntary mobility
  mobilityDay: 'mobility.day',
  mobilityTakes: 'mobility.takes',
  mobilityReach: 'mobility.reach',
  mobilitySelected: 'mobility.selected',
  mobilityWithheld: 'mobility.withheld',
  mobilityMeeting: 'mobility.meeting',
  mobilityInside: 'mobility.inside',
} as const;

export type Process = keyof typeof ids;

const names = Object.keys(ids) as Process[];
const hashes = registerProcesses(names.map((name) => ids[name]));

export const processes: Readonly<Record<Process, number>> = Object.fromEntries(
  names.map((name, i) => [name, hashes[i]]),
) as Record<Process, number>;
