/** `sim check FILE...`: what is wrong with study files, all at once. */
import { findingText } from '../scenario/findings.ts';
import { readArguments } from './arguments.ts';
import { checkFile } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';

export function check(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArguments('check', args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('check: a study file is missing.');
  const files = positionals.map((file) => {
    const parsed = checkFile(file);
    return { file, findings: parsed.ok ? [] : parsed.findings };
  });
  const ok = files.every(({ findings }) => findings.length === 0);
  if (values.json) terminal.out(`${JSON.stringify({ ok, files }, null, 2)}\n`);
  else {
    for (const { file, findings } of files) {
      terminal.out(`${file}: ${findings.length === 0 ? 'ok' : `${findings.length} finding(s)`}\n`);
      for (const finding of findings) terminal.out(`  ${findingText(finding)}\n`);
    }
  }
  return ok ? 0 : 2;
}
