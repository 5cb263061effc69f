/** The table of assumptions: every parameter with value, distribution, source and grade. */
import type { Locale } from '../i18n/locale.ts';
import { gradeWords, groupLabels } from './labels.ts';
import type { Parameter } from './parameter.ts';
import { units } from './units.ts';
import { distributionWords, shownValue } from './words.ts';

export interface AssumptionRow {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly value: string;
  readonly distribution: string;
  readonly grade: string;
  readonly gradeWord: string;
  readonly source: string;
  readonly provenance: string;
  readonly note: string;
  readonly role: Parameter['role'];
}

const heads: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['Id', 'Storhet', 'Värde', 'Osäkerhet', 'Grad', 'Källa', 'Anmärkning'],
  en: ['Id', 'Quantity', 'Value', 'Uncertainty', 'Grade', 'Source', 'Note'],
};

export function assumptionRows(parameters: readonly Parameter[], locale: Locale): AssumptionRow[] {
  return parameters.map((parameter) => ({
    id: parameter.id,
    group: groupLabels[parameter.group][locale],
    label: parameter.label[locale],
    value: shownValue(parameter, locale),
    distribution: distributionWords(parameter.uncertainty, units[parameter.unit].scale)[locale],
    grade: parameter.grade,
    gradeWord: gradeWords[parameter.grade][locale],
    source: parameter.source,
    provenance: parameter.provenance,
    note: parameter.note,
    role: parameter.role,
  }));
}

/** The same as a Markdown table. A bar or a line break in a source must not break the table. */
export function assumptionTable(parameters: readonly Parameter[], locale: Locale): string {
  const cell = (text: string): string =>
    text
      .replace(/\\/g, '\\\\')
      .replace(/\|/g, '\\|')
      .replace(/\s*\n\s*/g, ' ');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const head = heads[locale];
  const rows = assumptionRows(parameters, locale).map((row) =>
    line([row.id, row.label, row.value, row.distribution, row.grade, row.source, row.note]),
  );
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows, ''].join('\n');
}
