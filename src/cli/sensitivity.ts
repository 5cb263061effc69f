/** `sim sensitivity FILE`: what the uncertainty of a difference hangs on. */
import { sensitivity as analyse } from '../experiments/sensitivity.ts';
import { readArguments } from './arguments.ts';
import { nodeRunner } from './cores.ts';
import { openPair, PAIR_OPTIONS, tellPair } from './pair.ts';
import { progressLine } from './progress.ts';
import { sensitivityReport } from './sensitivity-report.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { demandWork } from './work.ts';

/** The whole of what the tool is for: total sick absence. */
const HEADLINE = 'O-04';
/** Enough for the bars and the larger assumptions; about a minute and a half for three municipalities. */
const WORLDS = 1600;
const FEWEST = 50;

export async function sensitivity(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('sensitivity', args, PAIR_OPTIONS);
  const usual = { outcome: HEADLINE, worlds: WORLDS, fewest: FEWEST };
  const pair = openPair('sensitivity', positionals, values, usual);
  const { study, scenario, baseline, registry, plans, layout, outcome, worlds } = pair;
  demandWork(plans, study.years, worlds);

  const runner = nodeRunner(pair.workers);
  const analysis = analyse(runner, {
    plans,
    layout,
    outcome,
    grades: new Map(registry.parameters.map(({ id, grade }) => [id, grade])),
    worlds,
    onProgress: progressLine(terminal),
  });
  terminal.onInterrupt(() => analysis.stop());
  const result = await analysis.done;
  await runner.close();
  const report = values.json ? null : sensitivityReport({ study, scenario, baseline, registry, result });
  return tellPair(terminal, pair, result, report);
}
