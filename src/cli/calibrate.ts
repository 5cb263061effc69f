/** `sim calibrate`: the free parameters of the baseline, fitted to the calibration targets, with provenance. */
import fourEss from '../../scenarios/4ess.json';
import { calibrate as fit } from '../experiments/calibrate.ts';
import { aimsOf, calibrationFile, FREE } from '../experiments/calibration-file.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { compileStudy } from '../scenario/compile.ts';
import { checkStudy } from '../scenario/parse.ts';
import { readArguments, seedText, wholeNumber } from './arguments.ts';
import { nodeRunner } from './cores.ts';
import { prepareFile, writeWhole } from './files.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';

const WORLDS = 60;

export async function calibrate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('calibrate', args, {
    seed: { type: 'string' },
    worlds: { type: 'string' },
    out: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError('calibrate: takes no file; it runs the 4-Ess baseline.');
  const seed = seedText(values.seed) ?? 'calibration';
  const worlds = wholeNumber('worlds', values.worlds, 1, 1000) ?? WORLDS;
  const { out } = values;
  if (out === '') throw new UsageError('--out takes a file.');
  if (out !== undefined) prepareFile(out);
  const parsed = checkStudy(fourEss);
  if (!parsed.ok) throw new Error('The 4-Ess study is not a study; `sim check` says why.');
  const [plan] = compileStudy(parsed.study, undefined, { seed }).plans;
  const runner = nodeRunner();
  const running = fit(runner, {
    ...{ plan, worlds, aims: aimsOf(planLayout(plan)), free: FREE },
    onProgress: (done, total) => terminal.progress(`${done} of at most ${total} runs of ${worlds} worlds`),
  });
  terminal.onInterrupt(() => running.stop());
  const found = await running.done;
  await runner.close();
  for (const failure of found.failures.slice(0, 5)) terminal.note(`World ${failure.index} failed: ${failure.message}`);
  if (!found.complete) {
    terminal.note('Stopped or failed: nothing was written.');
    return 3;
  }
  const text = `${JSON.stringify(calibrationFile(found, { study: parsed.study.id, seed, worlds }), null, 2)}\n`;
  if (out === undefined) terminal.out(text);
  else writeWhole(out, text);
  return 0;
}
