/** The studies that come with the page. Each is judged when it is first opened, and opened once. */
import type { Text } from '../i18n/locale.ts';
import type { Catalogue } from '../scenario/catalogue.ts';
import type { Study } from '../scenario/study.ts';
import { openStudy } from './open-study.ts';
import type { OpenStudy } from './study.ts';

export interface PublishedStudy {
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  readonly scenarios: readonly { readonly id: string; readonly label: Text }[];
  readonly years: number;
  readonly employers: number;
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
      const { id, label, description, scenarios, years, population } = JSON.parse(text) as Study;
      const employers = population.employers.length;
      let open: OpenStudy | null = null;
      return {
        id,
        label,
        description,
        scenarios,
        years,
        employers,
        open: () => (open ??= openStudy(text, catalogue())),
      };
    });
}
