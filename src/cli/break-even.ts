/** `sim break-even FILE`: the value of one assumption or lever at which a scenario stops being worth it. */
import { breakEven as find } from '../experiments/break-even.ts';
import { readArguments } from './arguments.ts';
import { breakEvenReport } from './break-even-report.ts';
import { nodeRunner } from './cores.ts';
import { openPair, PAIR_OPTIONS, tellPair } from './pair.ts';
import { progressLine } from './progress.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { demandWork } from './work.ts';

/** What a scenario is worth to all together. */
const HEADLINE = 'O-25.total';
const WORLDS = 200;
const FEWEST = 10;
/** About so many values are tried before all three crossings are found. */
const VALUES = 25;

export async function breakEven(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('break-even', args, {
    ...PAIR_OPTIONS,
    parameter: { type: 'string' },
    'fixed-assumptions': { type: 'boolean' },
  });
  const usual = { outcome: HEADLINE, worlds: WORLDS, fewest: FEWEST };
  const pair = openPair('break-even', positionals, values, usual);
  const { study, scenario, baseline, registry, plans, layout, outcome, worlds } = pair;
  const { parameter } = values;
  if (parameter === undefined) {
    throw new UsageError('break-even: --parameter ID is missing; `sim describe parameters` lists them.');
  }
  const used = plans.flatMap((plan) => plan.parameters).find(({ id }) => id === parameter);
  if (used === undefined) {
    throw new UsageError(`Neither ${baseline.id} nor ${scenario.id} uses a parameter '${parameter}'.`);
  }
  if (used.values.length !== 1) throw new UsageError(`${parameter} is not one number: it has no break-even value.`);
  demandWork(plans, study.years, worlds * VALUES);

  const runner = nodeRunner(pair.workers);
  const note = progressLine(terminal);
  const search = find(runner, {
    plans,
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
  const report = values.json ? null : breakEvenReport({ study, scenario, baseline, registry, result });
  return tellPair(terminal, pair, result, report);
}
