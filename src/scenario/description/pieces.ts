/** Prose with parameters in it, in pieces: what sections.ts writes as `{id}` becomes a value of the registry. */
import type { Locale } from '../../i18n/locale.ts';
import { shownValue } from '../../parameters/words.ts';
import type { Catalogue } from '../catalogue.ts';
import { defaultCatalogue } from '../catalogue.ts';

/** A part of a paragraph: words, or a parameter with its default. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'parameter'; readonly id: string; readonly value: string; readonly label: string };

/** @throws Error for a parameter that does not exist. */
export function pieces(text: string, locale: Locale, catalogue: Catalogue = defaultCatalogue()): Piece[] {
  return text
    .split(/\{([^}]+)\}/)
    .map((part, i): Piece => {
      if (i % 2 === 0) return { kind: 'words', text: part };
      const parameter = catalogue.registry.get(part);
      return { kind: 'parameter', id: part, value: shownValue(parameter, locale), label: parameter.label[locale] };
    })
    .filter((piece) => piece.kind === 'parameter' || piece.text !== '');
}
