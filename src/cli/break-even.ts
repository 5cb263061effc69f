/** `sim break-even FILE`: the value of one assumption or lever at which a scenario stops being worth it. */
import { breakEven as find } from '../experiments/break-even.ts';
import { unitOf } from '../experiments/result-file.ts';
import { planLayout } from '../model/outcome-ids.ts';
import { MODEL_VERSION } from '../model/plan.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { MAX_NAME, MAX_WORLDS, MAX_YEARS } from '../scenario/limits.ts';
import { armOf, onlyFile, readArguments, wholeNumber } from './arguments.ts';
import { breakEvenReport } from './break-even-report.ts';
import { nodeRunner } from './cores.ts';
import { progressLine } from './progress.ts';
import { readStudy } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { demandWork } from './work.ts';

/** What a scenario is worth to all together. */
const HEADLINE = 'O-25.total';
const WORLDS = 200;
const FEWEST = 10;
const MAX_WORKERS = 64;
/** About so many values are tried before all three crossings are found. */
const VALUES = 25;

export async function breakEven(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('break-even', args, {
    scenario: { type: 'string' },
    parameter: { type: 'string' },
    outcome: { type: 'string' },
    worlds: { type: 'string' },
    'fixed-assumptions': { type: 'boolean' },
    seed: { type: 'string' },
    years: { type: 'string' },
    workers: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = onlyFile('break-even', positionals);
  const worlds = wholeNumber('worlds', values.worlds, FEWEST, MAX_WORLDS) ?? WORLDS;
  const years = wholeNumber('years', values.years, 1, MAX_YEARS);
  const workers = wholeNumber('workers', values.workers, 1, MAX_WORKERS);
  const { seed, parameter, outcome = HEADLINE } = values;
  if (seed !== undefined && (seed === '' || [...seed].length > MAX_NAME)) {
    throw new UsageError(`--seed takes a text of 1 to ${MAX_NAME} characters.`);
  }
  if (parameter === undefined) {
    throw new UsageError('break-even: --parameter ID is missing; `sim describe parameters` lists them.');
  }

  const { registry } = defaultCatalogue();
  const { study, arms, plans } = compileStudy(readStudy(file), defaultCatalogue(), { seed, years });
  const ids = arms.map(({ id }) => id);
  const arm = armOf('break-even', file, ids, values.scenario);
  const pair = [plans[0], plans[arm]] as const;
  const layout = planLayout(plans[0]);
  if (!layout.outcomes.some(({ id }) => id === outcome)) {
    throw new UsageError(`There is no outcome '${outcome}'; \`sim describe outcomes\` lists them.`);
  }
  const used = pair.flatMap((plan) => plan.parameters).find(({ id }) => id === parameter);
  if (used === undefined) throw new UsageError(`Neither ${ids[0]} nor ${ids[arm]} uses a parameter '${parameter}'.`);
  if (used.values.length !== 1) throw new UsageError(`${parameter} is not one number: it has no break-even value.`);
  demandWork(pair, study.years, worlds * VALUES);

  const runner = nodeRunner(workers);
  const note = progressLine(terminal);
  const search = find(runner, {
    plans: pair,
    layout,
    outcome,
    parameter,
    range: registry.get(parameter).range,
    worlds,
    fixedAssumptions: values['fixed-assumptions'] ?? false,
    // How many values will be tried is not known before.
    onProgress: ({ done, failed }) => note({ done, failed, total: Math.max(done + failed, worlds * VALUES) }),
  });
  terminal.onInterrupt(() => search.stop());
  const result = await search.done;
  await runner.close();

  if (values.json) {
    const named = {
      modelVersion: MODEL_VERSION,
      study: study.id,
      seed: study.seed,
      scenario: ids[arm],
      baseline: ids[0],
      unit: unitOf(outcome),
      ...result,
    };
    terminal.out(`${JSON.stringify(named, null, 2)}\n`);
  } else {
    terminal.out(breakEvenReport({ study, scenario: arms[arm], baseline: arms[0], registry, result }));
  }
  for (const failure of result.failures.slice(0, 5)) terminal.note(`A world failed: ${failure.message}`);
  if (result.failures.length > 5) terminal.note(`... and ${result.failures.length - 5} more.`);
  return result.complete ? 0 : 3;
}
