/** The view Scenarios, and packages in plain words. */
import type { Words } from '../words.ts';
import type { scenarios as sv } from '../sv/scenarios.ts';

export const scenarios: Words<typeof sv> = {
  // scenarios
  scnHeading: (letter) => `What is different in ${letter}?`,
  scnTodayHeading: 'What is everything compared with?',
  scnTodayLead:
    'Today is what the scenarios are set against: the same people, the same chance, without what is different in them.',
  scnTodayWarning:
    'All differences are taken against today. A change here changes every figure in all scenarios. Scenarios inherit nothing: a policy that is on today and not in A is switched off in A.',
  scnTodayWhere: (employers, employments, years, rules) =>
    `The same in all scenarios: ${employers} employers with ${employments} employments, ${years}, the rules of ${rules}.`,
  scnTodayFigures: 'How it is today',
  scnTodayUnchanged: 'Today is as in the study that was opened.',
  scnOffToday: 'Off today.',
  scnLead: 'A scenario is a package: which policies act, from when, and with which values.',
  scnAdd: 'New scenario',
  scnCount: (n, most) => `${n} of at most ${most} scenarios`,
  scnFull: (most) => `${most} scenarios are the most that a study holds. Remove one to add another.`,
  scnAdded: (name) => `${name} was added and is now shown.`,
  scnRemoved: (name) => `${name} was removed.`,
  scnUndoRemove: 'Undo the removal',
  scnLast: 'The last scenario cannot be removed: a study compares.',
  scnRename: 'Rename',
  scnDuplicate: 'Duplicate',
  scnRemove: 'Remove',
  scnNameIn: (language) => `Name in ${language}`,
  scnNameEmpty: 'Write a name. Nothing was changed.',
  scnSave: 'Save the name',
  scnSwedish: 'Swedish',
  scnEnglish: 'English',
  scnWhen: 'When the policies act',
  scnReadRow: 'Read a policy: arrow keys',
  scnReadHint:
    'The wedge is the time until all is up and running, the edge the last day. Dates are changed in each policy below.',
  scnRingWedge:
    'The ring grows for as long as it acts and is never quite complete: the wedge goes through half its activity.',
  scnPolicy: 'Policy',
  scnRamp: 'Full strength after',
  scnHalfIn: (time) => `half way after ${time}`,
  scnEnd: 'Last day',
  scnNoEnd: 'no end',
  scnDays: (n) => (n === '1' ? 'one day' : `${n} days`),
  scnMonths: (n) => (n === '1' ? 'about one month' : `about ${n} months`),
  scnAtOnce: 'at once',
  scnOwnRamp: 'the policy’s own pace',
  scnRampHint: (own) => `days; empty: ${own}`,
  scnEndHint: 'empty: no end',
  scnRampBad: (most) => `Write whole days from 0 to ${most}, or leave it empty. Nothing was changed.`,
  scnEndBad: (from, to) => `Write a date from ${from} to ${to}, or leave it empty. Nothing was changed.`,
  scnTimeReset: (what) => `Back to ${what}`,
  scnOffIn: (letter) => `Off in ${letter}.`,
  scnOffHere: (policy, letter) => `${policy} is off in ${letter}: ${letter} is then the same as today.`,
  scnNoMembers:
    'No employer of this study belongs to a ring, so the policy does nothing here. Members stand in the study file; the studies about the ring have some.',
  scnShowAssumed: (n) => `Show ${n} assumptions`,
  scnHideAssumed: 'Fold the assumptions away',
  scnGrades: (weakest, word) => `Weakest grade ${weakest}, ${word}.`,
  scnInFile: 'Changed in the study file',
  scnAssumption: 'assumption',
  scnAgainstToday: (n) => (n === '1' ? 'One difference from today' : `${n} differences from today`),
  scnAgainstTodayNone: 'No difference from today',
  scnTodayNote: 'Where today says nothing, the model’s default is compared with.',
  scnTodayEmpty: 'The scenario is the same as today. Switch a policy on to see what it does.',
  scnAgainstPublished: 'From the study as published',
  scnAgainstOpened: 'From the study as it was opened',
  scnPublishedEmpty: 'The scenario is as in the published study.',
  scnOpenedEmpty: 'The scenario is as when the study was opened.',
  scnElsewhere: (n) =>
    n === '1' ? 'One more change is elsewhere in the study.' : `${n} more changes are elsewhere in the study.`,
  scnFrom: (date) => `from ${date}`,
  scnNotThere: 'was not there',
  scnGone: 'removed',
  scnIsNew: 'New scenario',
  scnTaken: 'Scenario that was removed',
  scnWhole: 'the whole study',
  scnSeeResult: 'See the whole answer',

  // packages in plain words
  pkgAnd: 'and',
  pkgOn: (policy, span, ramp) => `**${policy}** ${span}, ${ramp}.`,
  pkgFrom: (from) => `from ${from}`,
  pkgFromTo: (from, last) => `from ${from} to ${last}`,
  pkgFull: 'at full strength from the first day',
  pkgFullAfter: (time) => `at full strength after ${time}`,
  pkgHalfAfter: (time) => `half way up after ${time}`,
  pkgMeeting: (day, slots) =>
    slots === '0'
      ? `The first meeting should be held on day ${day} of the spell, but there are no meeting slots.`
      : `The first meeting is held on day ${day} of the spell if there is room: ${slots === '1' ? 'one meeting slot' : `${slots} meeting slots`} a week in each municipality.`,
  pkgManagerLeads: 'The manager leads the meeting.',
  pkgOfficeLeads: 'The caseworker at the insurance office leads the meeting.',
  pkgAllCentres: 'All health centres take part.',
  pkgSomeCentres: 'Only people listed at a health centre that takes part are called.',
  pkgTalk: (n) => `Someone who has had ${n} short spells in twelve months is called to a talk.`,
  pkgSecond: (share) => `Of the meetings, ${share} are followed by a second one.`,
  pkgSecondNone: 'No meeting is followed by a second one.',
  pkgSecondAll: 'Every meeting is followed by a second one.',
  pkgSubsidy: (day) => `Someone whose work capacity is lastingly reduced applies on day ${day} of the spell.`,
  pkgDecisions: (n, years) =>
    n === '0'
      ? 'No application is taken up, so no subsidy is given.'
      : `${n === '1' ? 'One application is' : `${n} applications are`} taken up a week, for the whole study, and the subsidy lasts at most ${years === '1' ? 'one year' : `${years} years`}.`,
  pkgRing: (n, day) =>
    n === '0'
      ? 'The ring has no coordinator, so no cases are taken up.'
      : `${n === '1' ? 'One coordinator takes' : `${n} coordinators take`} cases from day ${day} of the spell, when the own job is ruled out.`,
  pkgMembers: (n) =>
    n === '0'
      ? 'No employer of the study is a member, so the ring does nothing here.'
      : n === '1'
        ? 'One employer of the study is a member.'
        : `${n} employers of the study are members.`,
  pkgCaseworkerNone: 'The ring has no caseworker of its own at the insurance office.',
  pkgCaseworkerPerson: 'The ring has a caseworker of its own at the insurance office, and that hangs on one person.',
  pkgCaseworkerAgreement: 'The ring has a caseworker of its own at the insurance office, by agreement.',
  'effect.meet.hr_manager_led': 'return to work after a manager-led meeting',
  'effect.meet.hr_fk_led': 'return to work after a caseworker-led meeting',
  'effect.ws.hr_rtw': 'return to work when a subsidy is offered',
  'effect.place.hr_new_job': 'return to work when a new job is offered',
  pkgDrawn: (what, factor, range, grade, word) =>
    `Assumed: ${what} is ${factor} times as fast as without, and drawn from ${range} (grade ${grade}, ${word}).`,
  pkgHeld: (what, factor, grade, word) =>
    `Assumed: ${what} is ${factor} times as fast as without, and held fixed (grade ${grade}, ${word}).`,
  pkgSet: (n) =>
    n === '1'
      ? 'One other assumption is set in the scenario and not drawn.'
      : `${n} other assumptions are set in the scenario and not drawn.`,
  pkgOwn: (n) =>
    n === '1'
      ? 'The scenario also has one assumption of its own about today.'
      : `The scenario also has ${n} assumptions of its own about today.`,
  pkgOff: (policies) => `Off: ${policies}.`,
  pkgNone: 'No policy is on. The scenario is then the same as today.',
  pkgNoneOwn: 'No policy is on.',
  pkgNoneToday: 'No policy is on: spells go as the rules say, without any of the measures below.',

  // choosing policies
  choHeading: (letter) => `Policies in ${letter}`,
  choHeadingToday: 'Policies today',
  choCount: (n, all) => `${n} of ${all} are on`,
  choAdd: 'Add a policy',
  choDone: 'Done',
  choSearch: 'Search the policies',
  choNone: (typed) => `No policy matches “${typed}”.`,
  choFound: (n) => (n === '1' ? 'One policy matches.' : `${n} policies match.`),
  choOn: (policy) => `${policy} is on. Dates and values are set in its own card below.`,
  choOff: (policy) => `${policy} is off. Its values are kept in case you switch it on again.`,
  choLead: 'Change',
  choLeadTo: (policy) => `Change ${policy}`,
  choVain: 'Does nothing in this study: no employer is a member.',
  scnUnfold: (policy) => `Controls of ${policy}`,
  scnMoreLevers: (n) => `Show ${n} more controls`,
  scnFewerLevers: 'Show fewer controls',
  pkgOffMany: (n) => `Off: ${n} other policies.`,
  pkgHolds: (list) => `Here: ${list}.`,
  pkgDrawnPlain: (what, value, range, grade, word) =>
    `Assumed: ${what} is ${value}, and drawn from ${range} (grade ${grade}, ${word}).`,
  pkgHeldPlain: (what, value, grade, word) => `Assumed: ${what} is ${value}, and held fixed (grade ${grade}, ${word}).`,
};
