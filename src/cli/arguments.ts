/** Arguments of a command, read strictly: what is not understood is said and never guessed. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { isName, textError } from '../scenario/file.ts';
import { UsageError } from './terminal.ts';

export const MAX_WORKERS = 64;

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>;

export function readArguments<O extends Options>(command: string, args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence names the option; what follows is advice for programmers.
    const said = error instanceof Error ? error.message.split(/(?<=')\. |\.\n|\n/)[0] : String(error);
    const plain = said.replace(
      / argument is ambiguous/,
      ' lacks its value (one that begins with a dash is written --option=-1)',
    );
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${command}: ${plain.replace(/\.$/, '')}. It takes ${known.join(', ') || 'no options'}.`);
  }
}

/** `--help` before a `--`, whatever stands beside it. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((one) => one === '--help' || one === '-h');
}

/** The language asked for; English when none is. */
export function languageOf(command: string, text: string | undefined): Locale {
  const locale = LOCALES.find((one) => one === (text ?? 'en'));
  if (!locale) throw new UsageError(`${command}: --language takes ${LOCALES.join(' or ')}.`);
  return locale;
}

/** The one positional argument that a command takes. */
export function onlyFile(command: string, positionals: readonly string[]): string {
  if (positionals.length === 0) throw new UsageError(`${command}: a study file is missing.`);
  if (positionals.length > 1) throw new UsageError(`${command}: one study file at a time, not ${positionals.length}.`);
  return positionals[0];
}

export function wholeNumber(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) {
    throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not '${text}'.`);
  }
  return value;
}

/** As in a study file: a result's seed can be written into a study and given again. */
export function seedText(text: string | undefined): string | undefined {
  if (text !== undefined && !isName(text)) throw new UsageError(`--seed takes ${textError}.`);
  return text;
}

/** Index of the scenario asked for, or of the only one; the baseline is 0 and never asked for. */
export function armOf(command: string, file: string, ids: readonly string[], wanted: string | undefined): number {
  const [baseline, ...scenarios] = ids;
  if (scenarios.length === 0) throw new UsageError(`${file} has no scenario to compare with ${baseline}.`);
  if (wanted === undefined) {
    if (scenarios.length === 1) return 1;
    throw new UsageError(`${command}: --scenario ID is missing; ${file} has ${scenarios.join(', ')}.`);
  }
  const arm = ids.indexOf(wanted);
  if (arm < 1) throw new UsageError(`${file} has no scenario '${wanted}'; it has ${scenarios.join(', ')}.`);
  return arm;
}
