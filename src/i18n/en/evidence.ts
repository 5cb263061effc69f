/** Evidence and Model. */
import { lowered } from '../first-letter.ts';
import type { Words } from '../words.ts';
import type { evidence as sv } from '../sv/evidence.ts';

export const evidence: Words<typeof sv> = {
  viewEvidence: 'Evidence',
  viewModel: 'The model',
  groupGround: 'Foundations',
  groundShort: 'Basis',
  evFinding: (n, assumed, measured) =>
    `The study computes with **${n} parameters**. ${assumed} of them are **assumed** (grade D), and ${measured} are measured.`,
  evNote: (drawn) =>
    `${drawn} are drawn anew for every world, within what stands under Uncertainty; that is why answers are ranges. Sources and notes stand as in the evidence file.`,
  evFilter: 'Selection',
  evSearch: 'Search names, ids and sources',
  evOnly: 'Only what the study computes with',
  evCount: (n, count) => (count === 1 ? '1 parameter' : `${n} parameters`),
  evModel: 'How the model computes with them',
  mdFinding:
    'The model follows people day by day. It does not know whether a measure works: it shows what follows from what we assume.',
  mdNote: 'Underlined values lead to their evidence. The text is made by the same registry that computes.',
  mdDownload: 'Download the whole description',
  mdContents: 'Contents',
  allBenefitUnit: 'of 100 worlds',
  allBenefitNote:
    'The probabilities are shares of the worlds: each world is compared with the same world today. A tie counts half. They say nothing of how large the difference is, and they rest on the same assumptions.',
  mdMechanisms: 'Mechanisms of the reports',
  mdMechanismsNote: 'Cause and effect are in the evidence file’s own words.',
  mdModelled: 'In the model',
  mdPartly: 'Partly in the model',
  mdLeftOut: 'Left out, and why',
  mdPolicies: 'Policies in this version',
  evNone: 'No parameter matches the selection.',
  evWhat: 'Parameter',
  evValue: 'Value',
  evSpread: 'Uncertainty',
  evGrade: 'Grade',
  evSource: 'Source',
  evOtherwise: (standard) => `changed in the study; default ${standard}`,
  evBase: 'acts without a policy',
  evUnused: 'not used by the model',
  evSeed: 'from the reports',
  evOpened: 'read in the source',
  evMemory: 'from memory, not checked',
  evDerived: 'derived',
  evAssumption: 'assumed',

  // calibration
  calTitle: 'How the free parameters were calibrated',
  calTargets: 'The targets',
  calTarget: 'Calibration target',
  calRatio: (name) => `Women over men: ${lowered(name)}`,
  calBefore: 'Evidence’s values',
  calAfter: 'Calibrated values',
  calWithin: 'reached',
  calOutside: 'not reached',
  calShown: 'not judged',
  calFitted: 'The free parameters',
  calWas: 'Evidence',
  calNow: 'Calibrated',
  calEnds: (level) => `${level} interval`,
  calSays: 'The targets',
  calNarrows: 'narrow it',
  calLittle: 'say little about it',
  calNumbers: (n) => `${n} numbers`,
  calLine: (name, was, now, ends) => `${name}: ${was}, calibrated ${now} (${ends})`,
  calMethod: 'The method',
  calHow: (seed, worlds, runs, study, version) =>
    `Seed ${seed}, ${runs} runs of ${worlds} worlds, the study ${study}, model ${version}.`,
  calMisfit: (before, after) =>
    `Misfit in all ${before} with the evidence’s values, ${after} with the calibrated ones.`,
  calOld: (then, now) =>
    `The calibration was made with model ${then}; this page computes with ${now}. It has not been run again since.`,
  calHash: 'The file’s checksum begins',

  // proof
  stTitle: 'This browser',
  stPassed: (of, day) =>
    `**Computes correctly.** One world of each of ${of} studies gave the known figures to the last bit (${day}).`,
  stUntried: (n, of) =>
    `**Not tried yet.** When nothing else is computed, one world of each of ${of} studies is compared with known figures. ${n} were right so far.`,
  stFailed: (study) =>
    `**Computes wrongly.** One world of the study ${study} gave other figures than the known ones. So no figures are shown. Try another browser.`,
  stNow: 'Try now',
  stAgain: 'Try again',
  stWithheld: (study) =>
    `the browser computes wrongly, one world of the study ${study} gave other figures than the known ones (see Proof)`,
  prFinding: (reached, all, open) =>
    open === '0'
      ? `Of ${all} goals for the proof **${reached} are reached**.`
      : `Of ${all} goals for the proof **${reached} are reached**; ${open} were not run for this version.`,
  prFailed: (n) => `**${n} did not hold.** Figures of this version should not be used until that is mended.`,
  prNote:
    'The proof is about the program: that it computes what it says. It is not about the assumptions, and it was made by the model’s own developers; nobody outside has reviewed it. The table is counted from runs and never written by hand.',
  prWhat: 'Proof',
  prGoal: 'Goal',
  prReached: 'Reached',
  prWhen: 'Run',
  prStatus: 'State',
  prNoGoal: 'no goal',
  'pr.reached': 'reached',
  'pr.short': 'short of it',
  'pr.failed': 'did not hold',
  'pr.not_run': 'not run',
  prChanged: (commit) => `${commit}, with changes`,
  prNames: (n) => `What was counted (${n})`,
  prCommand: 'The same table in the terminal:',
  prFromEvidence: 'How the program is proved',
};
