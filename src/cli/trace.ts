/** `sim trace FILE`: the event log of one world under one scenario. */
import { worldAt } from '../experiments/worlds.ts';
import { csv } from '../exports/csv.ts';
import { trace as traceWorld, TRACE_COLUMNS } from '../model/trace.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { MAX_WORLDS, MAX_YEARS } from '../scenario/limits.ts';
import { onlyFile, readArguments, wholeNumber } from './arguments.ts';
import { prepareFile, writeWhole } from './files.ts';
import { readStudy } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';

export function trace(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArguments('trace', args, {
    scenario: { type: 'string' },
    world: { type: 'string' },
    'fixed-assumptions': { type: 'boolean' },
    years: { type: 'string' },
    out: { type: 'string' },
  });
  const file = onlyFile('trace', positionals);
  const { scenario, out } = values;
  if (scenario === undefined) throw new UsageError('trace: --scenario ID is missing.');
  const world = wholeNumber('world', values.world, 0, MAX_WORLDS - 1);
  if (world === undefined) throw new UsageError('trace: --world W is missing (0 is the first).');
  if (!out) throw new UsageError('trace: --out FILE is missing.');
  const years = wholeNumber('years', values.years, 1, MAX_YEARS);

  const { arms, plans } = compileStudy(readStudy(file), defaultCatalogue(), { years });
  const arm = arms.findIndex(({ id }) => id === scenario);
  if (arm < 0) {
    throw new UsageError(`${file} has no scenario '${scenario}'; it has ${arms.map(({ id }) => id).join(', ')}.`);
  }
  prepareFile(out);
  const { draw, replication } = worldAt(world, values['fixed-assumptions'] ?? false);
  const rows = traceWorld(plans[arm], { draw, replication });
  writeWhole(out, csv(TRACE_COLUMNS, rows));
  terminal.note(`${out}: ${rows.length} events of world ${world} under ${scenario}.`);
  return 0;
}
