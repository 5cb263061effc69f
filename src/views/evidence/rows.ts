/** The evidence behind the study at hand: one row for each parameter, in words, with what the study holds it at. */
import type { Plan, PlanParameter } from '../../model/plan.ts';
import { gradeWords, groupLabels } from '../../parameters/labels.ts';
import { GRADES, type Grade, type Parameter, type ParameterValue } from '../../parameters/parameter.ts';
import { units } from '../../parameters/units.ts';
import { numbersOf } from '../../parameters/value.ts';
import { distributionWords } from '../../parameters/words.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import { hasSource } from '../control.ts';
import { valueWords, type Words } from '../scenarios/words.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /**
   * What the scenario in view computes with; the model's default where it does not use the parameter. A line for each
   * number of a vector.
   */
  readonly value: readonly string[];
  /** The model's default, where the study says something else. */
  readonly otherwise: string | null;
  /** How it varies between worlds. */
  readonly spread: string;
  readonly grade: Grade;
  readonly gradeWord: string;
  /** As the file words it, in English; null where there is none. */
  readonly source: string | null;
  readonly note: string;
  readonly provenance: Parameter['provenance'];
  /** What it acts in: names of policies, or the model without any; empty where nothing uses it. */
  readonly where: string;
  /** The study computes with it, in some scenario. */
  readonly inStudy: boolean;
  /** Drawn anew for every world of this study. */
  readonly drawn: boolean;
}

export interface EvidenceGroup {
  readonly label: string;
  readonly rows: readonly EvidenceRow[];
}

/**
 * @param plans of the study, baseline first.
 * @param chosen position of the scenario in view.
 */
export function evidenceRows(
  catalogue: Catalogue,
  plans: readonly Plan[],
  chosen: number,
  words: Words,
): readonly EvidenceRow[] {
  const used = new Set(plans.flatMap(({ parameters }) => parameters.map(({ id }) => id)));
  const held = new Map(plans[chosen]?.parameters.map((one) => [one.id, one]));
  const names = new Map<string, string[]>();
  for (const { label, levers, assumptions } of catalogue.policies) {
    for (const id of new Set([...levers, ...assumptions])) names.set(id, [...(names.get(id) ?? []), words.text(label)]);
  }
  const { t, text } = words;
  return catalogue.registry.parameters.map((parameter): EvidenceRow => {
    const { id, grade, source, uncertainty, unit } = parameter;
    const here = held.get(id);
    const standard = lines(parameter, parameter.default, words);
    const value = here ? lines(parameter, valueOf(parameter, here), words) : standard;
    const fixedHere = here !== undefined && here.uncertainty === null && parameter.role === 'uncertainty';
    const policies = names.get(id);
    return {
      id,
      group: text(groupLabels[parameter.group]),
      label: text(parameter.label),
      value,
      otherwise: value.join() === standard.join() ? null : standard.join(', '),
      spread: fixedHere ? t.heldNote : text(distributionWords(uncertainty, units[unit].scale)),
      grade,
      gradeWord: text(gradeWords[grade]),
      source: hasSource(source) ? source : null,
      note: parameter.note,
      provenance: parameter.provenance,
      where: policies ? policies.join(', ') : used.has(id) || catalogue.baseline.includes(id) ? t.evBase : '',
      inStudy: used.has(id),
      drawn: used.has(id) && parameter.role === 'uncertainty' && !fixedHere,
    };
  });
}

function lines(parameter: Parameter, value: ParameterValue, words: Words): readonly string[] {
  const { components, kind, unit } = parameter;
  if (kind !== 'vector') return [valueWords(parameter, value, words)];
  const { scale, label } = units[unit];
  const { f, text } = words;
  return numbersOf(value, components).map(
    (one, i) => `${text(components![i].label)}: ${f.withUnit(f.plain(one * scale), text(label))}`,
  );
}

/** The numbers of a plan as a study file would write them. */
function valueOf({ kind, components, default: standard }: Parameter, { values }: PlanParameter): ParameterValue {
  if (kind === 'switch') return values[0] === 1;
  if (kind === 'choice') return typeof standard === 'number' ? values[0] : components![values[0]].id;
  return kind === 'vector' ? values : values[0];
}

export interface EvidenceFilter {
  /** Found in id, label, source and note, whatever the case. */
  readonly text: string;
  readonly grades: readonly Grade[];
  /** Only what the study computes with. */
  readonly inStudy: boolean;
}

/** By field, in the order of the files; a field without a row is left out. */
export function evidenceGroups(rows: readonly EvidenceRow[], filter: EvidenceFilter): readonly EvidenceGroup[] {
  const wanted = filter.text.trim().toLowerCase();
  const groups = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    if (filter.inStudy && !row.inStudy) continue;
    if (!filter.grades.includes(row.grade)) continue;
    const found = [row.id, row.label, row.group, row.source ?? '', row.note].some((part) =>
      part.toLowerCase().includes(wanted),
    );
    if (!found) continue;
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  return [...groups].map(([label, list]) => ({ label, rows: list }));
}

/** How many rows have each grade, best first. */
export function gradeCounts(rows: readonly EvidenceRow[]): readonly { grade: Grade; word: string; rows: number }[] {
  return GRADES.map((grade) => {
    const these = rows.filter((row) => row.grade === grade);
    return { grade, word: these[0]?.gradeWord ?? '', rows: these.length };
  });
}
