/** What differs between two studies, in words: one row for each thing, with where it stands, before and after. */
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/locale.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Study } from '../../scenario/study.ts';
import { changesBetween } from '../../storage/difference.ts';

export interface ChangeRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Words {
  readonly t: Messages;
  readonly f: Format;
  readonly text: (of: Text) => string;
}

export function changeRows(before: Study, after: Study, { registry, policies }: Catalogue, words: Words): ChangeRow[] {
  const { t, text } = words;
  const labels = new Map<string, Text>([
    ...registry.parameters.map(({ id, label }): [string, Text] => [id, label]),
    ...policies.map(({ id, label }): [string, Text] => [id, label]),
  ]);
  const keys: Readonly<Record<string, string>> = {
    ...{ label: t.changeName, description: t.changeDescription, source: t.source, seed: t.changeSeed },
    ...{ start: t.startsOn, ramp: t.changeRamp, end: t.changeEnd, years: t.changeYears, worlds: t.changeWorlds },
    ...{ population: t.changePopulation, employers: t.changeEmployers, scenarios: t.scenarios },
    ...{ assumptions: t.weAssume, baseline: t.today, rules: t.changeRules, employments: t.employments },
  };
  const nameOf = (path: readonly string[]): string => {
    const parts: string[] = [];
    path.forEach((key, i) => {
      const label = labels.get(key);
      if (path[i - 1] === 'scenarios')
        parts.push(text((after.scenarios[Number(key)] ?? before.scenarios[Number(key)]).label));
      else if (path[i - 1] === 'employers') parts.push(text(after.population.employers[Number(key)].label));
      else if (label) parts.push(text(label));
      // What only holds other things says nothing beside them; the language of a text is no part of its name.
      else if (
        i === path.length - 1 ||
        !['scenarios', 'policies', 'assumptions', 'population', 'employers'].includes(key)
      ) {
        if (key !== 'sv' && key !== 'en') parts.push(keys[key] ?? key);
      }
    });
    return parts.join(', ');
  };
  const changes = changesBetween(before, after);
  const other = words.f.locale === 'sv' ? 'en' : 'sv';
  /** Said in the reader's language already. */
  const said = (path: readonly string[]): boolean =>
    path.at(-1) === other &&
    changes.some((one) => one.path.join('/') === [...path.slice(0, -1), words.f.locale].join('/'));
  return changes
    .filter(({ path }) => !said(path))
    .map(({ path, before: was, after: is }) => ({
      name: nameOf(path),
      before: written(was, words),
      after: written(is, words),
    }));
}

const isText = (value: object): value is Text => 'sv' in value && 'en' in value;

function written(value: unknown, { t, f, text }: Words): string {
  if (value === undefined || value === null) return t.changeNothing;
  if (typeof value === 'number') return f.plain(value);
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return t.changeParts(f.number(value.length, 0));
  if (typeof value === 'object' && isText(value)) return text(value);
  return Object.keys(value).length === 0 ? t.on : t.changeParts(f.number(Object.keys(value).length, 0));
}
