/** What every text of the view is written with: the reader's words, formatter, and half of a text in both languages. */
import type { Format } from '../../i18n/format.ts';
import type { Text } from '../../i18n/locale.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Parameter, ParameterValue } from '../../parameters/parameter.ts';
import { units } from '../../parameters/units.ts';
import { numbersOf } from '../../parameters/value.ts';
import { parseDate } from '../../scenario/dates.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';

export interface Words {
  readonly t: Messages;
  readonly f: Format;
  readonly text: (of: Text) => string;
}

/** A day of a study file, `2019-01-31`, in the reader's way; what is no date stays as it is. */
export function dateWords(date: string, f: Format): string {
  const day = parseDate(date);
  return day === null ? date : f.date(day);
}

/** What a scenario holds a parameter of a policy at: the policy's own word first, the default last. */
export function valueIn(
  study: Study,
  scenario: StudyScenario,
  policy: string,
  { id, default: otherwise }: Parameter,
): ParameterValue {
  return scenario.policies[policy]?.[id] ?? scenario.assumptions[id] ?? study.assumptions[id] ?? otherwise;
}

/** A value as it is read, with its unit; the numbers of a vector with their names. */
export function valueWords(parameter: Parameter, value: ParameterValue, { t, f, text }: Words): string {
  const { kind, components, unit } = parameter;
  if (kind === 'switch') return value === true ? t.yes : t.no;
  if (kind === 'choice') return text(components!.find(({ id }) => id === String(value))!.label);
  const { scale, label } = units[unit];
  const figures = numbersOf(value, components).map((one) => f.plain(one * scale));
  if (components === null) {
    return unit === 'day' ? `${text(label)}\u00a0${figures[0]}` : f.withUnit(figures[0], text(label));
  }
  return figures.map((figure, i) => `${text(components[i].label)}\u00a0${f.withUnit(figure, text(label))}`).join(', ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]}`;
}
