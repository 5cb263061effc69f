/** What the reader changed in a scenario, in words: name, before, after. */
import type { StudyDifference } from '../../state/differences.ts';
import type { Draft } from '../../state/draft.ts';
import type { OpenStudy } from '../../state/study.ts';
import { shownWithUnit } from '../control.ts';
import type { Language } from '../language.ts';
import { dayOf } from './package-words.ts';

export interface Change {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export function changesOf(
  differences: readonly StudyDifference[],
  study: OpenStudy,
  draft: Draft,
  language: Language,
): Change[] {
  const { t, f } = language;
  return differences.map(({ scenario, policy, parameter, before, after }) => {
    const key = `${policy}/${parameter}`;
    const label = study.policies.find(({ id }) => id === policy)?.label;
    if (policy === null || parameter === null) {
      const named = (value: StudyDifference['before']): string =>
        typeof value === 'boolean'
          ? value
            ? t.on
            : t.off
          : value !== null && typeof value === 'object' && 'sv' in value
            ? language.text(value)
            : t.nothing;
      return { key, name: label ? language.text(label) : t.itsName, from: named(before), to: named(after) };
    }
    const control = study.facing(draft, scenario!, policy).controls.find(({ id }) => id === parameter);
    const written = (value: StudyDifference['before']): string => {
      if (value === null) {
        if (control) return written(control.kind === 'switch' ? control.modelDefault === 1 : control.modelDefault);
        return t.nothing;
      }
      if (typeof value === 'boolean') return value ? t.yes : t.no;
      if (typeof value === 'number') {
        return control ? shownWithUnit(control, value, language.text(control.unitLabel), f) : f.plain(value);
      }
      if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? f.date(dayOf(value)) : value;
      return Array.isArray(value) ? value.map((part) => f.plain(Number(part))).join(', ') : t.nothing;
    };
    const name =
      control !== undefined
        ? language.text(control.label)
        : ({ start: t.startsOn, end: t.endsOn, ramp: t.rampDays }[parameter] ?? parameter);
    return { key, name: label ? `${language.text(label)}: ${name}` : name, from: written(before), to: written(after) };
  });
}
