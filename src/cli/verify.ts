/**
 * `sim verify FILE [STUDY]`: a figure that somebody else gives (a result, a table, the data of a chart, a stamp). Its study is run
 * again, and the verdict is that of the page (exports/verdict.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClaim, type Claim } from '../exports/claim.ts';
import { judgeClaim, samePlans, type State } from '../exports/verdict.ts';
import { replicate } from '../experiments/replicate.ts';
import { unitOf } from '../experiments/result-file.ts';
import { formats } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { MODEL_VERSION } from '../model/plan.ts';
import { summariser } from '../results/summarise.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { farCells, farOutside } from '../scenario/far-outside.ts';
import { findingText, type Finding } from '../scenario/findings.ts';
import { checkStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { BAND, RANGE } from '../stats/intervals.ts';
import { readLink } from '../storage/link.ts';
import { verdictWords } from '../state/verdict-words.ts';
import { languageOf, MAX_WORKERS, readArguments, wholeNumber } from './arguments.ts';
import { nodeRunner } from './cores.ts';
import { progressLine } from './progress.ts';
import { checkFile, readStudy } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { demandWork } from './work.ts';

/** Fewer are not compared. */
const FEWEST = 30;

/** What a text can hold: a page stops at 10 MB, a result of many employers is ten times that. */
const MOST_CHARACTERS = 5e8;

/** Where the studies of this program stand, seen from where it is started. */
const SCENARIOS = 'scenarios';

const EXIT: Readonly<Record<State, ExitCode>> = { identical: 0, run: 0, noise: 0, different: 1, untold: 3 };

/** What is said otherwise than on the page. */
const HERE: Readonly<Record<Locale, { version: (then: string, now: string) => string; unexplained: string }>> = {
  en: {
    version: (then, now) => `The figure was made by model ${then}, this program computes with ${now}.`,
    unexplained:
      'Version, seed, worlds and study are the same, and still other numbers come. The file was changed in several places, or one of the two machines computes wrongly.',
  },
  sv: {
    version: (then, now) => `Siffran är gjord med modell ${then}, det här programmet räknar med ${now}.`,
    unexplained:
      'Version, frö, världar och studie är desamma, och ändå blir det andra tal. Filen har ändrats på flera ställen, eller så räknar en av de två datorerna fel.',
  },
};

export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('verify', args, {
    workers: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [file, studyFile, ...more] = positionals;
  if (file === undefined) throw new UsageError('verify: a file with figures is missing.');
  if (more.length > 0) throw new UsageError('verify: one file with figures, and at most its study, at a time.');
  const workers = wholeNumber('workers', values.workers, 1, MAX_WORKERS);
  const locale = languageOf('verify', values.language);

  const claim = claimIn(file);
  const [study, given] = studyFile === undefined ? [await studyOf(claim, file), false] : [readStudy(studyFile), true];
  // The terminal can run a study with another seed or for other years; both stand in the figures' stamp.
  const options = { seed: claim.seed ?? undefined, years: claim.years ?? undefined };
  const compiled = compileStudy(study, defaultCatalogue(), options);
  const { plans, arms } = compiled;
  const same = samePlans(claim, arms, plans);
  if (!given && isNamed(claim) && (same === false || (same === null && claim.edited))) {
    throw new UsageError(
      `${file} is of a changed ${study.id}, or of another version of it than the one in ${SCENARIOS}; give the study that was run as well.`,
    );
  }
  if (claim.worlds === null && claim.kind !== 'stamp') {
    throw new UsageError(`${file} does not say of how many worlds it is, and cannot be made again without that.`);
  }
  const worlds = claim.worlds ?? study.worlds;
  demandWork(plans, compiled.study.years, worlds);

  const layout = planLayout(plans[0]);
  const runner = nodeRunner(workers);
  const replication = replicate(runner, {
    ...{ plans, layout, worlds, exactly: true, fixedAssumptions: claim.covers === 'chance' },
    onProgress: progressLine(terminal),
  });
  terminal.onInterrupt(() => replication.stop());
  const run = await replication.done;
  await runner.close();
  for (const { index, message } of run.failures.slice(0, 5)) terminal.note(`World ${index} failed: ${message}`);
  if (run.stopped && run.worlds < FEWEST) {
    terminal.note(`Stopped after ${run.worlds} worlds: too few to compare; ${FEWEST} are needed.`);
    return 3;
  }
  const of = summariser(layout, run.arms, claim.range ? RANGE : BAND);
  const summary = of.joined(layout.outcomes.map((_, o) => of.outcome(o, 'whole')));
  const farOut = farCells(compiled, farOutside(compiled));
  const names = { study: study.id, seed: compiled.study.seed, arms, plans, unit: unitOf, farOutside: farOut };
  const verdict = judgeClaim(claim, { names, layout, run, summary });
  if (values.json) {
    const { kind, modelVersion } = claim;
    terminal.out(
      `${JSON.stringify({ file, kind, study: study.id, made: modelVersion, here: MODEL_VERSION, ...verdict }, null, 2)}\n`,
    );
  } else {
    const said = {
      ...messages[locale],
      'vfWhy.version': HERE[locale].version,
      'vfWhy.unexplained': HERE[locale].unexplained,
    };
    const again = { version: MODEL_VERSION, done: run.worlds, total: worlds };
    const words = verdictWords(verdict, claim, again, said, formats[locale]);
    terminal.out(`${words.join('\n').replaceAll('**', '')}\n`);
  }
  return EXIT[verdict.state];
}

function claimIn(file: string): Claim {
  const read = readClaim(textOf(file), MOST_CHARACTERS);
  if (read?.ok) return read.claim;
  const expected =
    'a result or table that the page or the terminal wrote, the data of a chart, or a stamp with its digest';
  throw refusal(
    file,
    read?.findings ?? [{ path: '', code: 'invalid', found: 'something else', expected, nearest: null }],
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${code}.`);
  }
}

const isNamed = ({ input, link }: Claim): boolean => input === null && link === null;

/** The study that the figures hold, link to, or name. */
async function studyOf(claim: Claim, file: string): Promise<Study> {
  if (claim.input !== null) {
    const checked = checkStudy(claim.input, defaultCatalogue());
    if (checked.ok) return checked.study;
    throw refusal(`The study in ${file}`, checked.findings);
  }
  if (claim.link === null) return readStudy(ownStudy(claim.study, file));
  const named = claim.study === null ? null : checkFile(ownStudy(claim.study, file));
  const unfolded = await readLink(claim.link, named?.ok ? [named.study] : [], defaultCatalogue());
  if (unfolded.state === 'study') return unfolded.study;
  throw refusal(`The link in ${file}`, unfolded.state === 'refused' ? unfolded.findings : []);
}

/** @throws UsageError where no study is named, or by what is no name of one. */
function ownStudy(id: string | null, file: string): string {
  if (id !== null && /^[a-z0-9][a-z0-9-]*$/.test(id)) return join(SCENARIOS, `${id}.json`);
  throw new UsageError(`${file} does not say of which study it is: give the study's file as well.`);
}

function refusal(what: string, findings: readonly Finding[]): UsageError {
  return new UsageError([`${what} cannot be verified:`, ...findings.map((one) => `  ${findingText(one)}`)].join('\n'));
}
