/** Verify a figure, on Proof. */
import type { Words } from '../words.ts';
import type { verify as sv } from '../sv/verify.ts';

export const verify: Words<typeof sv> = {
  vfTitle: 'Verify a figure',
  vfLead:
    'Were you given a figure by somebody else? Give the file, the link or the stamp: the page runs the study again and says whether the figure is the same. Your own study is left alone.',
  vfDrop:
    'Drop the file here: a result (JSON), a table or the data of a chart (CSV), a study file. Several are fine. Above 10 MB: npm run sim -- verify FILE',
  vfChoose: 'Choose files',
  vfPaste: 'Or paste a link, or a stamp with its digest',
  vfRead: 'Read',
  vfRefused: (name) => `${name} cannot be verified`,
  vfPasted: 'What was pasted',
  vfGiven: 'What was given',
  vfClear: 'Start over',

  vfFigures: 'The figures',
  'vfKind.result': 'a whole result',
  'vfKind.outcomes': 'the table of outcomes',
  'vfKind.comparisons': 'the table of differences',
  'vfKind.series': 'the table by month',
  'vfKind.chart': 'the data of a chart',
  'vfKind.stamp': 'a stamp, without figures',
  vfCells: (n) => `${n} figures and names`,
  vfStudy: 'The study',
  'vfFrom.given': 'given by itself',
  'vfFrom.export': 'is in the file',
  'vfFrom.link': 'from the link in the file',
  'vfFrom.published': 'comes with the page',
  vfAsPublished: 'as it comes with the page',
  vfNotPublished: 'changed from the one that comes with the page',
  vfPlansSame: 'the same content as the file says it was run on',
  vfPlansOther: 'other content than the file says it was run on',
  vfWorlds: 'Worlds',
  vfWorldsUnsaid: (n) => `${n}, the study’s own number; it is not said how many`,
  vfPartial: 'the run was not whole',
  vfSeed: 'Seed',
  vfCovers: 'The interval',
  vfVersion: 'Model',
  vfVersionHere: (here) => `this page computes with ${here}`,
  vfBuild: 'Build',
  vfBuildOther: (here) => `this page is ${here}`,
  vfDigest: 'Digest',
  vfUnsaid: 'not said',

  'vfNeed.claim':
    'A study, but no figure to compare with. Give what carries the figure as well: a file that was downloaded, or the stamp with its digest.',
  'vfNeed.study': 'It is not said which study the figure is from. Give a link to the study as well, or its file.',
  'vfNeed.unknown': 'The study is none of those that come with the page. Give a link to it as well, or its file.',
  'vfNeed.changed':
    'The figure is from a changed study, or from another version of the one that comes with the page. The changes are not in what was given. Give a link to the changed study as well, or its file.',
  'vfNeed.worlds': 'It is not said how many worlds the figure is from. Without that it cannot be made again.',
  'vfNeed.large':
    'That is more than a page should run at once. Verify the file in a terminal: npm run sim -- verify FILE',
  'vfNeed.broken': 'The study in the file cannot be run again.',

  vfRun: (n) => `Run ${n} worlds again and compare`,
  vfAgain: 'Run again',
  vfStop: 'Stop and compare what there is',
  vfTooFew: (n) => `Stopped after ${n} worlds. Those are too few to compare; 30 are needed.`,
  vfProblem: (reason) => `The study could not be run again: ${reason}`,
  vfOpen: 'Open the study',
  vfOpenNote: 'The study opens as an unsaved copy. The one that you have open stays, with its changes.',

  'vf.identical': '**Identical.**',
  'vf.run': '**The same run.**',
  'vf.noise': '**The same, within noise.**',
  'vf.different': '**Different.**',
  'vf.untold': '**It cannot be told.**',
  vfSameAll: (n) => `All ${n} figures and names are the same to the last digit`,
  vfSameSome: (same, of) => `${same} of ${of} figures and names are the same`,
  vfDigestSame: 'The digest of all the run’s numbers is the same.',
  vfDigestOther: 'The digest of the run’s numbers is another.',
  vfRounded: (n) => `${n} have fewer digits, as a spreadsheet writes them; those they have are right.`,
  vfLeft: (n) => `${n} figures are put together by the page for that chart alone. They are not compared here.`,
  vfOwn: (columns) => `Columns that no file from here has are not compared: ${columns}.`,
  vfStampOnly:
    'A stamp carries no figures. It shows that the run is the same, and not that the figure beside it was copied rightly: open the study and look.',
  'vfWhy.version': (then, now) => `The figure was made by model ${then}, this page computes with ${now}.`,
  'vfWhy.fewer': (n, of) => `Only ${n} of ${of} worlds were run again.`,
  'vfWhy.partial': 'The run that the figure is from was not whole, and it is not said which worlds it had.',
  'vfWhy.plan': 'The study has other content than the one that the figure says it was run on.',
  'vfWhy.cells':
    'The digest is right, but the figure is not what the run gives: the file was changed after it was written.',
  'vfWhy.digest': 'The figures are right, but the digest is not: it was changed, or belongs to another run.',
  'vfWhy.unexplained':
    'Version, seed, worlds and study are the same, and still other numbers come. The file was changed in several places, or one of the two browsers computes wrongly (try this one above).',
  'vfWhy.figures': 'There is only a digest, and with another model that always differs. Give a file with figures.',
  'vfWhy.unjudged':
    'There is no figure in it that can be judged: what is of a group or rare is not, nor the ends of intervals.',
  'vfWhy.unsaid':
    'It does not say of which run it is (seed, worlds, version, what the intervals cover). The study was run as it stands; the figure may be of another run of it.',
  'vfWhy.failed': 'Some worlds could not be run again.',
  vfFirst: (place, said, now) => `The first that differs is **${place}**: it says ${said}, the run gives ${now}.`,
  vfLine: (n) => `line ${n}`,
  vfNothing: 'nothing',
  vfNoise: (judged, most, allowed) =>
    `Of ${judged} means and differences, the one furthest off lies ${most} standard errors from that of the new run; ${allowed} are allowed. The limit is set so that chance alone keeps all of them within it in 99 of 100 verifications. Figures of groups, what is rare and the ends of intervals are not judged.`,
  vfSameLuck:
    'Both models have the same seed and therefore much of the same luck. A change of the model that is smaller than the limit is not seen here.',
  vfFromStart: 'Were you given a figure? Verify it',
};
