/** `sim proof`: what has been proved about this program, and what not. */
import { proof as figures, type ProofFigure } from '../experiments/proof.ts';
import { readArguments } from './arguments.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

const words: Record<ProofFigure['status'], string> = {
  reached: 'reached',
  short: 'short of it',
  failed: 'FAILED',
  not_run: 'not run',
};

export function proof(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArguments('proof', args, { json: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('proof: takes no file; it shows what `npm run proof` has counted.');
  if (values.json) terminal.out(`${JSON.stringify({ figures }, null, 2)}\n`);
  else terminal.out(`${table()}\n`);
  return figures.some(({ status }) => status === 'failed') ? 1 : 0;
}

function table(): string {
  const left = { align: 'left' as const };
  return textTable(
    [
      { head: 'Figure', ...left },
      { head: 'Goal' },
      { head: 'Reached' },
      { head: '', ...left },
      { head: 'When', ...left },
    ],
    figures.map(({ label, goal, reached, status, why, date, commit, changed }) => [
      label.en,
      goal === null ? '-' : String(goal),
      reached === null ? '-' : String(reached),
      why ? `${words[status]}: ${why.en}` : words[status],
      date === null ? '' : `${date}, ${commit ?? 'no commit'}${changed ? ' with changes' : ''}`,
    ]),
  );
}
