/** The policies, in the order in which one would explain them. Everything else receives this list. */
import type { PolicyDeclaration } from '../define-policy.ts';
import { coordinationMeeting } from './coordination-meeting.ts';
import { employerRing } from './employer-ring.ts';
import { wageSubsidy } from './wage-subsidy.ts';

export const policies: readonly PolicyDeclaration[] = [coordinationMeeting, wageSubsidy, employerRing];
