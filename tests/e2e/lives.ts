// A visitor whose draft has a ring: the study that the page opens with, with the employers and policies of the ring study.
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site, Visit } from './browser.ts';
import { openDraft, readStudy } from './small.ts';

/** @param path what stands behind #: `people`, `ring` */
export function openInRing(site: Site, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  return openDraft(site, readStudy('ring.json'), `#${path}`, options);
}

/** Long, because a loaded machine is slow and a slow machine is no fault of the page. */
const PATIENCE = 240_000;

/** Waits until every world of the view has come. */
export async function wholeLives(page: Page): Promise<void> {
  await page.waitForSelector('.lead[data-whole="true"]', { timeout: PATIENCE });
  await page.waitForFunction(() => document.querySelector('.card.empty') === null, null, { timeout: PATIENCE });
}
