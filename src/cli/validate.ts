/** `sim validate`: the baseline of the 4-Ess study against the calibration targets. */
import fourEss from '../../scenarios/4ess.json';
import { validate as validateBaseline, type ValidatedTarget } from '../experiments/validate.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { compileStudy } from '../scenario/compile.ts';
import { checkStudy } from '../scenario/parse.ts';
import { readArguments } from './arguments.ts';
import { nodeRunner } from './cores.ts';
import { progressLine } from './progress.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

export async function validate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('validate', args, { json: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('validate: takes no file; it runs the 4-Ess baseline.');
  const parsed = checkStudy(fourEss);
  if (!parsed.ok) throw new Error('The 4-Ess study is not a study; `sim check` says why.');
  const [plan] = compileStudy(parsed.study).plans;
  const runner = nodeRunner();
  const validation = validateBaseline(runner, {
    plan,
    layout: planLayout(plan),
    onProgress: progressLine(terminal),
  });
  terminal.onInterrupt(() => validation.stop());
  const { complete, targets, worlds, failures } = await validation.done;
  await runner.close();

  if (values.json) terminal.out(`${JSON.stringify({ complete, targets }, null, 2)}\n`);
  else terminal.out(`${table(targets)}\n\n${worlds} worlds, assumptions held fixed.\n`);
  for (const failure of failures.slice(0, 5)) terminal.note(`World ${failure.index} failed: ${failure.message}`);
  if (!complete) return 3;
  return targets.some(({ status }) => status === 'fail') ? 1 : 0;
}

function table(targets: readonly ValidatedTarget[]): string {
  const words = { pass: 'pass', fail: 'FAIL', not_modelled: 'not judged' };
  const figure = (value: number | null, digits = 4): string =>
    value === null ? '-' : String(Number(value.toPrecision(digits)));
  return textTable(
    [
      { head: 'Target' },
      { head: 'Part', align: 'left' },
      { head: 'Bounds' },
      { head: 'Simulated' },
      { head: '\u00b1' },
      { head: '', align: 'left' },
    ],
    targets.map(({ id, part, low, high, simulated, mcse, status }) => [
      id,
      part ?? '',
      `${low} to ${high}`,
      figure(simulated),
      figure(mcse, 2),
      words[status],
    ]),
  );
}
