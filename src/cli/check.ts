/** `sim check FILE...`: what is wrong with study files, all at once, and what a right one is warned of. */
import type { Locale, Text } from '../i18n/locale.ts';
import { compileStudy } from '../scenario/compile.ts';
import { findingText, type Finding } from '../scenario/findings.ts';
import { farWarnings } from '../scenario/far-outside.ts';
import { studyWarnings } from '../scenario/warnings.ts';
import { languageOf, readArguments } from './arguments.ts';
import { checkFile } from './study-file.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';

interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Of a study that is right in form; there only when there is something to be warned of. */
  readonly warnings?: readonly Text[];
}

const WORDS: Readonly<Record<Locale, { fine: string; faults: (n: number) => string; warning: string }>> = {
  en: { fine: 'ok', faults: (n) => `${n} finding(s)`, warning: 'Warning' },
  sv: { fine: 'ok', faults: (n) => `${n} fynd`, warning: 'Varning' },
};

export function check(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArguments('check', args, {
    json: { type: 'boolean' },
    language: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('check: a study file is missing.');
  const locale = languageOf('check', values.language);
  const files = positionals.map((file): Checked => {
    const parsed = checkFile(file);
    if (!parsed.ok) return { file, findings: parsed.findings };
    const compiled = compileStudy(parsed.study);
    const warnings = [...studyWarnings(compiled), ...farWarnings(compiled)];
    return { file, findings: [], ...(warnings.length > 0 && { warnings }) };
  });
  const ok = files.every(({ findings }) => findings.length === 0);
  if (values.json) terminal.out(`${JSON.stringify({ ok, files }, null, 2)}\n`);
  else {
    const { fine, faults, warning } = WORDS[locale];
    for (const { file, findings, warnings = [] } of files) {
      terminal.out(`${file}: ${findings.length === 0 ? fine : faults(findings.length)}\n`);
      for (const finding of findings) terminal.out(`  ${findingText(finding, locale)}\n`);
      for (const text of warnings) terminal.out(`  ${warning}: ${text[locale]}\n`);
    }
  }
  return ok ? 0 : 2;
}
