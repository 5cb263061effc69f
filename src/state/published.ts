/** The studies that come with the page. Each is judged when it is first opened, and opened once. */
import type { Text } from '../i18n/locale.ts';
import type { Catalogue } from '../scenario/catalogue.ts';
import { openStudy } from './open-study.ts';
import type { OpenStudy } from './study.ts';

export interface PublishedStudy {
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  readonly scenarios: readonly { readonly id: string; readonly label: Text }[];
  /** @throws Error that names every fault of the file. */
  open(): OpenStudy;
}

/**
 * @param texts the files' texts by path; the list is in the order of the paths.
 * @param catalogue asked for when the first study is opened.
 */
export function publishedStudies(
  texts: Readonly<Record<string, string>>,
  catalogue: () => Catalogue,
): PublishedStudy[] {
  return Object.keys(texts)
    .sort()
    .map((path) => {
      const text = texts[path];
      const { id, label, description, scenarios } = JSON.parse(text) as PublishedStudy;
      let open: OpenStudy | null = null;
      return { id, label, description, scenarios, open: () => (open ??= openStudy(text, catalogue())) };
    });
}
