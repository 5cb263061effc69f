/** Shell, cautions, views and stamp. */
import type { Words } from '../words.ts';
import type { shell as sv } from '../sv/shell.ts';

export const shell: Words<typeof sv> = {
  otherLanguage: 'Svenska',

  // shell
  skip: 'To the content',
  toLight: 'Light theme',
  toDark: 'Dark theme',
  download: 'Download',
  downloadJson: 'The whole result, JSON',
  downloadOutcomes: 'All outcomes, CSV',
  downloadComparisons: 'All differences, CSV',
  downloadSeries: 'Month by month, CSV',
  downloadStudy: 'The study file with your changes',
  downloadOff: 'Can be downloaded when the run is complete and all scenarios are shown.',
  sections: 'Parts of the page',
  groupAnswer: 'Answers',
  groupBuild: 'Build',
  navResult: 'Result',
  navMonths: 'Months',
  navDegrees: 'Degree',
  navLength: 'Length',
  navGroups: 'Groups',
  navPolicy: 'The policy',

  // caution
  caution: 'The effect is an assumption, not a finding.',
  example: 'A worked example.',
  neverCompared: 'What the measures do has never been tested against what really happened at these employers.',
  saveFailed:
    'The changes could not be saved in this browser. They last as long as the page is open; download the study file to keep them.',
  savedUnreadable: (reason) =>
    `What was saved in this browser cannot be read (${reason}). The study is shown as published; nothing has been overwritten yet.`,
  otherTab: 'The scenario was changed in another tab. This tab shows its own changes.',
  takeOther: 'Take the other tab’s',
  keepMine: 'Keep mine',
  studyUnreadable: (reason) => `The study cannot be read: ${reason}`,
  editProblem: (reason) => `The change cannot be run: ${reason} Undo it or change the value.`,
  failed: (n, first) => `${n} of the worlds could not be run, and are not in the figures. The first: ${first}`,
  withheld: (first) =>
    `The model’s own check raised an alarm, so the figures are held back: ${first}. Run again; if it happens once more, it is a fault in the model.`,
  tryAgain: 'Try again',

  // new version
  newer: 'A new version is ready. The page goes on with its own until it is reloaded; your changes are kept.',
  newerTake: 'Reload',
  newerUnsaved:
    'A new version is ready. It comes when the page is closed and opened again; not all here is saved in this browser, so download it first.',

  // stamp
  stampVersion: (version) => `model ${version}`,
  stampBuild: 'build',
  stampStudy: (id, edited) => `study ${id}${edited ? ', changed' : ', as published'}`,
  stampSeed: (seed) => `seed ${seed}, the study’s own`,
  stampSeeds: (n) => `one of ${n} seeds tried in this browser`,
  stampWorlds: (n) => `${n} worlds, common random numbers`,
  stampInterval: (covers) => `interval 5–95%, ${covers}`,
  stampRange: (covers) => `range of all worlds, ${covers}`,
  stampGrade: 'weakest grade',
  stampFar: 'far outside the evidence, shown on request',
  stampRules: (year) => `rules of ${year}`,
  stampDigest: 'digest',
  stampNoDigest: 'no digest: the run is not whole',
  stampVerify: 'The same figures in a terminal:',
  stampEdited: 'With your changes: download the study file and run that instead.',
  stampFigure: 'Verify a figure',
  copy: 'Copy',
  copied: 'Copied',

  // views
  views: 'Views',
  viewStart: 'Start',
  viewScenarios: 'Scenarios',
  viewCompare: 'Compare',
  viewPeople: 'People',
  viewRing: 'Ring',
  viewProof: 'Proof',
};
