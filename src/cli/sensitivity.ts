/** `sim sensitivity FILE`: what the uncertainty of a difference hangs on. */
import { unitOf } from '../experiments/result-file.ts';
import { sensitivity as analyse } from '../experiments/sensitivity.ts';
import { planLayout } from '../model/outcome-ids.ts';
import { MODEL_VERSION } from '../model/plan.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { MAX_NAME, MAX_WORLDS, MAX_YEARS } from '../scenario/limits.ts';
import { armOf, onlyFile, readArguments, wholeNumber } from './arguments.ts';
import { nodeRunner } from './cores.ts';
import { progressLine } from './progress.ts';
import { sensitivityReport } from './sensitivity-report.ts';
import { readStudy } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { demandWork } from './work.ts';

/** The whole of what the tool is for: total sick absence. */
const HEADLINE = 'O-04';
/** Enough for the bars and the larger assumptions; about a minute and a half for three municipalities. */
const WORLDS = 1600;
const FEWEST = 50;
const MAX_WORKERS = 64;

export async function sensitivity(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('sensitivity', args, {
    scenario: { type: 'string' },
    outcome: { type: 'string' },
    worlds: { type: 'string' },
    seed: { type: 'string' },
    years: { type: 'string' },
    workers: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = onlyFile('sensitivity', positionals);
  const worlds = wholeNumber('worlds', values.worlds, FEWEST, MAX_WORLDS) ?? WORLDS;
  const years = wholeNumber('years', values.years, 1, MAX_YEARS);
  const workers = wholeNumber('workers', values.workers, 1, MAX_WORKERS);
  const { seed } = values;
  if (seed !== undefined && (seed === '' || [...seed].length > MAX_NAME)) {
    throw new UsageError(`--seed takes a text of 1 to ${MAX_NAME} characters.`);
  }

  const { registry } = defaultCatalogue();
  const { study, arms, plans } = compileStudy(readStudy(file), defaultCatalogue(), { seed, years });
  const arm = armOf(
    'sensitivity',
    file,
    arms.map(({ id }) => id),
    values.scenario,
  );
  const layout = planLayout(plans[0]);
  const outcome = values.outcome ?? HEADLINE;
  if (!layout.outcomes.some(({ id }) => id === outcome)) {
    throw new UsageError(`There is no outcome '${outcome}'; \`sim describe outcomes\` lists them.`);
  }
  demandWork([plans[0], plans[arm]], study.years, worlds);

  const runner = nodeRunner(workers);
  const analysis = analyse(runner, {
    plans: [plans[0], plans[arm]],
    layout,
    outcome,
    grades: new Map(registry.parameters.map(({ id, grade }) => [id, grade])),
    worlds,
    onProgress: progressLine(terminal),
  });
  terminal.onInterrupt(() => analysis.stop());
  const result = await analysis.done;
  await runner.close();

  if (values.json) {
    const named = {
      modelVersion: MODEL_VERSION,
      study: study.id,
      seed: study.seed,
      scenario: arms[arm].id,
      baseline: arms[0].id,
      unit: unitOf(outcome),
      ...result,
    };
    terminal.out(`${JSON.stringify(named, null, 2)}\n`);
  } else {
    terminal.out(sensitivityReport({ study, scenario: arms[arm], baseline: arms[0], registry, result }));
  }
  for (const failure of result.failures.slice(0, 5)) terminal.note(`A world failed: ${failure.message}`);
  if (result.failures.length > 5) terminal.note(`... and ${result.failures.length - 5} more.`);
  return result.complete ? 0 : 3;
}
