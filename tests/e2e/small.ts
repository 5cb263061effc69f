// A page that opens with a draft of its first study: one with few employees, where a test needs every part of the page but
// not its real size. What hangs on the study as it is published (its figures, its command, its stamp) opens it as it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { root } from '../../scripts/root.mjs';
import type { Study } from '../../src/scenario/study.ts';
import type { Site, Visit } from './browser.ts';

export const readStudy = (name: string): Study =>
  JSON.parse(readFileSync(join(root, 'scenarios', name), 'utf8')) as Study;

/** The study as published, but for the number of employees: some twentieth of them. */
export function small(study: Study): Study {
  const employers = study.population.employers.map((of, i) => ({
    ...of,
    employments: [140, 80, 40][i] ?? of.employments,
  }));
  return { ...study, population: { employers } };
}

const FIRST = '4ess';

/** @param study shown in the place of the first one, as a change that the reader has made to it */
export function openDraft(site: Site, study: Study, path = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const record = { format: 2, study: FIRST, draft: { study: { ...study, id: FIRST }, fixed: false, parked: {} } };
  const localStorage = [{ name: `vandpunkt.draft.${FIRST}`, value: JSON.stringify(record) }];
  const origins = [{ origin: new URL(site.address).origin, localStorage }];
  return site.open(path, { storageState: { cookies: [], origins }, ...options });
}

/** Every part of the page, and worlds that take a moment. */
export const openSmall = (site: Site, path = '', options: BrowserContextOptions = {}): Promise<Visit> =>
  openDraft(site, small(readStudy('4ess.json')), path, options);
