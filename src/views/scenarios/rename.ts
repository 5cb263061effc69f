/** A scenario has a name in every language; a reader mostly writes one of them. */
import { LOCALES, type Locale, type Text } from '../../i18n/locale.ts';

export const otherThan = (locale: Locale): Locale => LOCALES.find((one) => one !== locale)!;

/** The other language follows while its name says the same as the first, as a name that was made here does. */
export function typedInto(names: Text, locale: Locale, typed: string): Text {
  const other = otherThan(locale);
  const follows = names[other].trim() === names[locale].trim();
  return { ...names, [locale]: typed, ...(follows ? { [other]: typed } : {}) };
}

/** What is kept: trimmed, an empty name taken from the other language. null: there is none at all. */
export function nameOf(names: Text): Text | null {
  const [sv, en] = [names.sv.trim(), names.en.trim()];
  return sv === '' && en === '' ? null : { sv: sv || en, en: en || sv };
}
