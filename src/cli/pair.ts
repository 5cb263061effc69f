/** What commands about one difference share: a study, one of its scenarios beside the baseline, an outcome, so many worlds. */
import { unitOf } from '../experiments/result-file.ts';
import type { Failure } from '../experiments/runner.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { MODEL_VERSION, type Plan } from '../model/plan.ts';
import type { Registry } from '../parameters/registry.ts';
import type { Layout } from '../results/layout.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy, type Arm } from '../scenario/compile.ts';
import { MAX_WORLDS, MAX_YEARS } from '../scenario/limits.ts';
import type { Study } from '../scenario/study.ts';
import { armOf, MAX_WORKERS, onlyFile, seedText, wholeNumber } from './arguments.ts';
import { readStudy } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';

/** Options of such a command; it may have others of its own. */
export const PAIR_OPTIONS = {
  scenario: { type: 'string' },
  outcome: { type: 'string' },
  worlds: { type: 'string' },
  seed: { type: 'string' },
  years: { type: 'string' },
  workers: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type PairValues = { readonly [Name in Exclude<keyof typeof PAIR_OPTIONS, 'json'>]?: string | undefined };

export interface OpenPair {
  readonly study: Study;
  readonly registry: Registry;
  readonly baseline: Arm;
  readonly scenario: Arm;
  readonly plans: readonly [Plan, Plan];
  readonly layout: Layout;
  readonly outcome: string;
  readonly worlds: number;
  readonly workers: number | undefined;
}

/** @throws UsageError in plain words when something asked for does not exist. */
export function openPair(
  command: string,
  positionals: readonly string[],
  values: PairValues,
  usual: { readonly outcome: string; readonly worlds: number; readonly fewest: number },
): OpenPair {
  const file = onlyFile(command, positionals);
  const worlds = wholeNumber('worlds', values.worlds, usual.fewest, MAX_WORLDS) ?? usual.worlds;
  const years = wholeNumber('years', values.years, 1, MAX_YEARS);
  const workers = wholeNumber('workers', values.workers, 1, MAX_WORKERS);
  const seed = seedText(values.seed);
  const catalogue = defaultCatalogue();
  const { study, arms, plans } = compileStudy(readStudy(file), catalogue, { seed, years });
  const ids = arms.map(({ id }) => id);
  const arm = armOf(command, file, ids, values.scenario);
  const layout = planLayout(plans[0]);
  const { outcome = usual.outcome } = values;
  if (!layout.outcomes.some(({ id }) => id === outcome)) {
    throw new UsageError(`There is no outcome '${outcome}'; \`sim describe outcomes\` lists them.`);
  }
  return {
    ...{ study, registry: catalogue.registry, layout, outcome, worlds, workers },
    ...{ baseline: arms[0], scenario: arms[arm], plans: [plans[0], plans[arm]] },
  };
}

/** Says what was found, as data or in words, and what failed. */
export function tellPair<Result extends { complete: boolean; failures: readonly Failure[] }>(
  terminal: Terminal,
  { study, baseline, scenario, outcome }: OpenPair,
  result: Result,
  report: string | null,
): ExitCode {
  const named = {
    modelVersion: MODEL_VERSION,
    study: study.id,
    seed: study.seed,
    scenario: scenario.id,
    baseline: baseline.id,
    unit: unitOf(outcome),
    ...result,
  };
  terminal.out(report ?? `${JSON.stringify(named, null, 2)}\n`);
  for (const failure of result.failures.slice(0, 5)) terminal.note(`A world failed: ${failure.message}`);
  if (result.failures.length > 5) terminal.note(`... and ${result.failures.length - 5} more.`);
  return result.complete ? 0 : 3;
}
