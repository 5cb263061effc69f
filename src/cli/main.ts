/** The terminal: one line a command. */
import { asksForHelp } from './arguments.ts';
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
import { verify } from './verify.ts';

interface Command {
  /** What it takes and what it does, as `--help` shows it. */
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode>;
}

const commands: Readonly<Record<string, Command>> = {
  run: {
    run,
    usage: `run FILE [--seed TEXT] [--worlds N] [--fixed-assumptions] [--workers K] [--years Y] [--out DIR] [--own-measures] [--json]
      [--until-precise]
      simulates the scenarios of a study in many worlds and compares them; with --until-precise it ends as soon
      as the difference in sick leave is known well enough, at the latest after N worlds`,
  },
  trace: {
    run: trace,
    usage: `trace FILE --scenario ID --world W [--fixed-assumptions] [--years Y] --out events.csv
      writes everything that happens in one world`,
  },
  check: {
    run: check,
    usage: `check FILE... [--language sv|en] [--json]
      says all that is wrong with study files, and what those that are right are warned of`,
  },
  describe: {
    run: describe,
    usage: `describe parameters|policies|outcomes|mechanisms|schema|model [--language sv|en] [--json]
      says what there is; of the reports' mechanisms, where each stands in the model or why it is left out; the
      description of the model (that alone in Swedish too)`,
  },
  verify: {
    run: verify,
    usage: `verify FILE [STUDY] [--workers K] [--language sv|en] [--json]
      runs the study of a result, a table or a stamp that somebody gave again, and says whether the figures are the
      same; STUDY where the file neither holds its study nor names one of scenarios/. 0: the same, also within noise; 1:
      different; 3: it cannot be told`,
  },
  validate: {
    run: validate,
    usage: `validate [--json]
      compares the baseline with the calibration targets`,
  },
  replay: {
    run: replay,
    usage: `replay 4ess|dynamo [--worlds N] [--json]
      shows what was seen in the two projects beside what the model gives, and what would have come about without
      the project; a report and no judgement: it ends with 0 when it has run`,
  },
  sensitivity: {
    run: sensitivity,
    usage: `sensitivity FILE [--scenario ID] [--outcome ID] [--worlds N] [--seed TEXT] [--years Y] [--workers K] [--json]
      says what the uncertainty of a difference hangs on: chance or assumptions, which grades of evidence, which
      assumptions`,
  },
  'break-even': {
    run: breakEven,
    usage: `break-even FILE --parameter ID [--scenario ID] [--outcome ID] [--worlds N] [--fixed-assumptions] [--seed TEXT]
      [--years Y] [--workers K] [--json]
      says at which value of one parameter the difference to the baseline is 0 (society's cost, unless another
      outcome is named)`,
  },
  calibrate: {
    run: calibrate,
    usage: `calibrate [--seed TEXT] [--worlds N] [--out FILE]
      fits the free parameters of the baseline to the calibration targets, within what the evidence says about them`,
  },
  proof: {
    run: proof,
    usage: `proof [--json]
      says what has been proved about this program and what not, as \`npm run proof\` has counted it`,
  },
};

const closing = `Results go to standard output, everything else to standard error.
Exit codes: 0 complete, 1 a target or check failed, 2 usage or a bad file, 3 incomplete.
`;

const usage = `Usage: sim COMMAND

${Object.values(commands)
  .map((one) => `  ${one.usage}\n`)
  .join('')}
  COMMAND --help
      says what one command takes

${closing}`;

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
    if (asksForHelp(rest)) {
      terminal.out(`Usage: sim ${commands[command].usage}\n\n${closing}`);
      return 0;
    }
    return await commands[command].run(rest, terminal);
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
