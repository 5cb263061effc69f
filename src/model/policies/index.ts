/** The policies, in the order in which one would explain them. Everything else receives this list. */
import type { PolicyDeclaration } from '../define-policy.ts';
import { coordinationMeeting } from './coordination-meeting.ts';
import { employerRing } from './employer-ring.ts';
import { everyCentre } from './every-centre.ts';
import { localGroup } from './local-group.ts';
import { managerContact } from './manager-contact.ts';
import { highRiskProtection } from './high-risk-protection.ts';
import { managerLearning } from './manager-learning.ts';
import { managerTraining } from './manager-training.ts';
import { meetingLead } from './meeting-lead.ts';
import { partTimeFirst } from './part-time-first.ts';
import { ringRecruitment } from './ring-recruitment.ts';
import { unionEngagement } from './union-engagement.ts';
import { smallerSpan } from './smaller-span.ts';
import { supportBeforeSickLeave } from './support-before-sick-leave.ts';
import { voluntaryMobility } from './voluntary-mobility.ts';
import { wageSubsidy } from './wage-subsidy.ts';

export const policies: readonly PolicyDeclaration[] = [
  coordinationMeeting,
  meetingLead,
  everyCentre,
  localGroup,
  managerTraining,
  managerLearning,
  managerContact,
  wageSubsidy,
  partTimeFirst,
  highRiskProtection,
  employerRing,
  ringRecruitment,
  unionEngagement,
  smallerSpan,
  supportBeforeSickLeave,
  voluntaryMobility,
];
