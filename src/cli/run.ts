/** `sim run FILE`: a study in many worlds, compared. */
import { join } from 'node:path';
import { comparisonChecks, withheld, type Check, type ChecksOptions } from '../experiments/comparison-checks.ts';
import { replicate } from '../experiments/replicate.ts';
import { resultFile, unitOf, type ResultNames } from '../experiments/result-file.ts';
import { monthsOf, resultTables } from '../exports/result-tables.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { summarise } from '../results/summarise.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { MAX_WORLDS, MAX_YEARS } from '../scenario/limits.ts';
import { farCells, farOutside, farWarnings } from '../scenario/far-outside.ts';
import { studyWarnings } from '../scenario/warnings.ts';
import { MAX_WORKERS, onlyFile, readArguments, seedText, wholeNumber } from './arguments.ts';
import { nodeRunner, otherRunner } from './cores.ts';
import { prepareFolder, writeWhole } from './files.ts';
import { ownMeasuresReport } from './own-measures-report.ts';
import { progressLine } from './progress.ts';
import { report } from './report.ts';
import { readStudy } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { demandWork } from './work.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('run', args, {
    seed: { type: 'string' },
    worlds: { type: 'string' },
    'fixed-assumptions': { type: 'boolean' },
    'until-precise': { type: 'boolean' },
    workers: { type: 'string' },
    years: { type: 'string' },
    out: { type: 'string' },
    'own-measures': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = onlyFile('run', positionals);
  const worlds = wholeNumber('worlds', values.worlds, 1, MAX_WORLDS);
  const years = wholeNumber('years', values.years, 1, MAX_YEARS);
  const workers = wholeNumber('workers', values.workers, 1, MAX_WORKERS);
  const seed = seedText(values.seed);
  const { out } = values;
  if (out === '') throw new UsageError('--out takes a folder.');

  const own = readStudy(file);
  const compiled = compileStudy(own, defaultCatalogue(), { seed, years });
  const { study, arms, plans } = compiled;
  demandWork(plans, study.years, worlds ?? study.worlds);
  if (out !== undefined) prepareFolder(out);
  const layout = planLayout(plans[0]);
  const runner = nodeRunner(workers);
  const replication = replicate(runner, {
    plans,
    layout,
    worlds: worlds ?? study.worlds,
    // The study's number is run, as on the page, so that both show the same figures; the stopping rule is asked for.
    exactly: values['until-precise'] !== true,
    fixedAssumptions: values['fixed-assumptions'] ?? false,
    onProgress: progressLine(terminal),
  });
  terminal.onInterrupt(() => replication.stop());
  const result = await replication.done;
  // A stopped run is not checked any further: whoever stopped it wants an end.
  const checks = result.stopped ? undefined : await checked({ ...compiled, layout, result, runner });
  await runner.close();

  const summary = summarise(layout, result.arms);
  const far = farOutside(compiled);
  const warnings = [...studyWarnings(compiled), ...farWarnings(compiled, far)];
  const names: ResultNames = {
    study: study.id,
    seed: study.seed,
    arms,
    plans,
    warnings,
    farOutside: farCells(compiled, far),
    unit: unitOf,
    ...(checks && { checks }),
  };
  const json = resultFile(names, layout, result, summary);
  // Printed before anything is written: where a file cannot be, the result is not lost.
  terminal.out(
    values.json
      ? `${JSON.stringify(json, null, 2)}\n`
      : (values['own-measures'] ? ownMeasuresReport : report)({ compiled, own, result, summary, checks }),
  );
  if (out !== undefined) {
    const tables = resultTables({ names, layout, run: result, summary, months: monthsOf(plans[0]) });
    for (const [name, text] of Object.entries(tables)) writeWhole(join(out, name), text as string);
    writeWhole(join(out, 'result.json'), `${JSON.stringify(json, null, 2)}\n`);
    terminal.note(`Written to ${out}: result.json, outcomes.csv, comparisons.csv, series.csv.`);
  }
  for (const { check, detail } of failedChecks(checks)) terminal.note(`Check failed (${check}): ${detail.en}`);
  if (result.complete) return checks?.some(withheld) ? 1 : 0;
  if (result.stopped) terminal.note(`Stopped after ${result.worlds} worlds: a partial result, without a digest.`);
  for (const failure of result.failures.slice(0, 5)) terminal.note(`World ${failure.index} failed: ${failure.message}`);
  if (result.failures.length > 5) terminal.note(`... and ${result.failures.length - 5} more.`);
  return 3;
}

async function checked(of: Pick<ChecksOptions, 'plans' | 'layout' | 'result' | 'runner'>): Promise<Check[][]> {
  const other = otherRunner(of.runner.workers);
  try {
    return await comparisonChecks({ ...of, policies: defaultCatalogue().policies, other }).done;
  } finally {
    await other.close();
  }
}

/** Each once, though several comparisons share it. */
function failedChecks(checks: readonly (readonly Check[])[] = []): Check[] {
  const failed = checks.flat().filter(({ passed }) => passed === false);
  return [...new Map(failed.map((one) => [one.detail.en, one])).values()];
}
