/** Scenario bar, findings and key figures. */
import type { Words } from '../words.ts';
import type { answer as sv } from '../sv/answer.ts';

export const answer: Words<typeof sv> = {
  // scenario bar
  scenarios: 'Scenarios',
  today: 'Today',
  todayShort: 'Today',
  worlds: (n) => (n === '1' ? '1 world' : `${n} worlds`),
  done: ', complete',
  worldsOf: (total) => `\u00a0of ${total} worlds`,
  secondsLeft: (n) => `about ${n} s left`,
  starting: 'starting',
  cancel: 'Cancel',
  runAgain: 'Run again',
  stopped: (done, total) => `stopped at ${done} of ${total}`,
  preview: 'preview',
  previewOf: (done, total) => `${done} of ${total}`,
  stale: 'changed since the run',
  onlyChance: 'only chance',
  changeIt: 'Change the policy',
  progress: 'The run',
  announceDone: 'The run is complete.',
  announceStopped: 'The run was stopped. What there is is shown as incomplete.',

  // finding
  findingWaiting: 'Computing the first worlds.',
  findingNotRun: (label) => `**${label}** has not been run yet.`,
  findingTold: (label, size, word, years) =>
    `With ${label}, sick leave in ${years} is **${size} percentage points ${word}**, in 90 of 100 simulated worlds.`,
  findingSame: (label, difference, years) =>
    `${label} **cannot be told from today**: sick leave in ${years} changes by ${difference} percentage points in 90 of 100 simulated worlds.`,
  findingSmall: (label, difference, years, rope) =>
    `With ${label}, sick leave in ${years} changes by ${difference} percentage points in 90 of 100 simulated worlds: **less than what matters** (± ${rope}).`,
  findingFew: (label, difference, years, worlds) =>
    `${label}: sick leave in ${years} so far changes by ${difference} percentage points, **${worlds === '1' ? 'one world only' : `range of ${worlds} worlds`}**. Too few for 90 in 100.`,
  findingOff: (a) => `Nothing is different in ${a}. **${a} is then the same as today.**`,
  findingPartial: 'The run is not whole; the figures are of what there is.',
  findingChance: 'The range holds chance only: the assumptions are held fixed. It does not show how sure we are.',
  condition: (effects) => `This holds if ${effects}.`,
  conditionDrawn: (what, factor, range) =>
    `${what} is ${factor} times as fast as without (assumed, drawn from ${range})`,
  conditionHeld: (what, factor) => `${what} is ${factor} times as fast as without (assumed, held fixed)`,
  conditionDrawnPlain: (what, value, range) => `${what} is ${value} (assumed, drawn from ${range})`,
  conditionHeldPlain: (what, value) => `${what} is ${value} (assumed, held fixed)`,
  conditionMore: (n) => (n === '1' ? 'one more condition' : `${n} more conditions`),
  hangs: (policies, n) => `What this rests on: ${n} assumptions about ${policies}.`,
  outsideYears: (years, data, row) =>
    `The study runs for ${years} years. The longest series of the evidence has ${data} years (${row}), so what comes later is not tried against anything.`,
  outsideEvidence: (names) => `Outside the range that the evidence supports: ${names}.`,
  seeAssumptions: 'See and change them',

  // words of direction
  lower: 'lower',
  higher: 'higher',
  fewer: 'fewer',
  more: 'more',
  earlier: 'earlier',
  later: 'later',
  cannotBeTold: 'cannot be told from today',
  asToday: 'as today',
  asTodayOr: (word) => `as today or ${word}`,
  tooSmall: 'less than what matters',
  middleIs: (word, middle) => `${word}, ${middle} on average`,
  tooFew: 'range of all so far, too few for 90 in 100',
  allSoFar: 'all so far',
  staleSay: 'changed since the run',
  noFigure: 'no value in the worlds that were run',
  loading: (s) => `About ${s} s left`,
  notRun: 'Not run yet',
  loadingSoon: 'Computing the first worlds',

  // key figures
  keyFigures: 'Key figures, difference from today',
  kpiAbsence: (years) => `Sick leave ${years}`,
  kpiAbsenceBase: (range) => `Today ${range} of working time`,
  kpiBenefit: 'Benefit days per employee and year',
  kpiBenefitBase: (range) => `Today ${range} net days`,
  kpiS90: 'Still off on day 90',
  kpiS90Base: (range) => `Today ${range} of spells over 14 days`,
  kpiFirst: 'Spell day of the first meeting',
  kpiFirstBase: (range) => `Today after ${range} days on average`,
  kpiEarly: 'Early meetings a year',
  kpiEarlyBase: (range) => `Today ${range}`,
  kpiEarlyNone: 'Today none',
  unitPoints: 'pct points',
  unitDays: 'days',
  unitMeetings: 'meetings',
  findingFar: (label) =>
    `${label} **is not shown yet**: it counts with something far outside the range that the evidence supports.`,
  farFigure: 'Not shown: far outside the evidence.',
  farNotice:
    'The model is not fitted so far outside the evidence, and the figures may mislead. They are shown if you wish; every file taken from here then says so.',
  farOthers: (letters) => `Not shown yet, far outside the evidence: ${letters}.`,
  farShow: 'Show it all the same',
  farShown: (letters) => `Shown at your request, though far outside the evidence: ${letters}.`,
  findingWithheld: 'The figures are **withheld**: one of the model’s own checks did not hold.',

  // checks of a comparison
  checks: 'Checks',
  checksAll: (n) => `${n} of ${n} checks held`,
  checksSome: (held, n, open) =>
    `${held} of ${n} checks held, ${open === '1' ? 'one was not run' : `${open} were not run`}`,
  checksFailed: (n, of) => `${n === '1' ? 'One' : n} of ${of} checks did not hold`,
  checksRunning: 'being checked',
  checksLater: 'checked when the run is done',
  checksWait: 'not yet',
  checksHeld: 'held',
  checksOpen: 'not run',
  checksBroken: 'did not hold',
  checksNote:
    'The checks look for faults of the program, in a few more worlds. They say nothing about the assumptions: a figure can pass all four and still rest on a guess. When one does not hold, no figures are shown.',
  'check.before-start': 'Nothing happens before the start',
  'check.before-start.why': 'Before a policy starts it must not change anything.',
  'check.neutral': 'Without effect no difference',
  'check.neutral.why': 'When the policy’s effects are set to nothing, nobody’s absence may change.',
  'check.workers': 'The same answer once more',
  'check.workers.why': 'The same worlds, computed by another number of workers, must give the same numbers.',
  'check.conservation': 'Nothing is lost',
  'check.conservation.why': 'No person, day or krona may vanish or come from nowhere.',
};
