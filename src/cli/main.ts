/** The terminal: one line a command. */
import { breakEven } from './break-even.ts';
import { calibrate } from './calibrate.ts';
import { check } from './check.ts';
import { describe } from './describe.ts';
import { proof } from './proof.ts';
import { replay } from './replay.ts';
import { run } from './run.ts';
import { sensitivity } from './sensitivity.ts';
import { processTerminal, UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { trace } from './trace.ts';
import { validate } from './validate.ts';

const commands: Readonly<
  Record<string, (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>>
> = {
  run,
  trace,
  check,
  describe,
  validate,
  replay,
  sensitivity,
  'break-even': breakEven,
  calibrate,
  proof,
};

const usage = `Usage: sim COMMAND

  run FILE [--seed TEXT] [--worlds N] [--fixed-assumptions] [--workers K] [--years Y] [--out DIR] [--own-measures] [--json]
      [--until-precise]
      simulates the scenarios of a study in many worlds and compares them; with --until-precise it ends as soon
      as the difference in sick leave is known well enough, at the latest after N worlds
  trace FILE --scenario ID --world W [--fixed-assumptions] [--years Y] --out events.csv
      writes everything that happens in one world
  check FILE... [--language sv|en] [--json]
      says all that is wrong with study files, and what those that are right are warned of
  describe parameters|policies|outcomes|mechanisms|schema [--json]
      says what there is; of the reports' mechanisms, where each stands in the model or why it is left out
  validate [--json]
      compares the baseline with the calibration targets
  replay 4ess|dynamo [--worlds N] [--json]
      shows what was seen in the two projects beside what the model gives, and what would have come about without
      the project; a report and no judgement: it ends with 0 when it has run
  sensitivity FILE [--scenario ID] [--outcome ID] [--worlds N] [--seed TEXT] [--years Y] [--workers K] [--json]
      says what the uncertainty of a difference hangs on: chance or assumptions, which grades of evidence, which
      assumptions
  break-even FILE --parameter ID [--scenario ID] [--outcome ID] [--worlds N] [--fixed-assumptions] [--seed TEXT]
      [--years Y] [--workers K] [--json]
      says at which value of one parameter the difference to the baseline is 0 (society's cost, unless another
      outcome is named)
  calibrate [--seed TEXT] [--worlds N] [--out FILE]
      fits the free parameters of the baseline to the calibration targets, within what the evidence says about them
  proof [--json]
      says what has been proved about this program and what not, as \`npm run proof\` has counted it

Results go to standard output, everything else to standard error.
Exit codes: 0 complete, 1 a target or check failed, 2 usage or a bad file, 3 incomplete.
`;

async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = args;
  if (command === '--help' || command === '-h' || command === 'help') {
    terminal.out(usage);
    return 0;
  }
  try {
    if (command === undefined) throw new UsageError(usage.trimEnd());
    if (!Object.hasOwn(commands, command)) {
      throw new UsageError(`There is no command '${command}'; there is ${Object.keys(commands).join(', ')}.`);
    }
    return await commands[command](rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.note(error.message);
      return 2;
    }
    // A fault of ours; there is no result, and nobody shall take it for a failed target.
    terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}

// Not process.exit: what was written to a pipe must arrive.
process.exitCode = await main(process.argv.slice(2), processTerminal());
