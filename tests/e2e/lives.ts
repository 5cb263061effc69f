// A visitor whose draft has a ring: the study that the page opens with, with the employers and policies of the ring study.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { root } from '../../scripts/root.mjs';
import type { Site, Visit } from './browser.ts';

/** @param path what stands behind #: `people`, `ring` */
export function openInRing(site: Site, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const text = readFileSync(join(root, 'scenarios', 'ring.json'), 'utf8');
  const study = { ...(JSON.parse(text) as Record<string, unknown>), id: '4ess' };
  const record = { format: 2, study: '4ess', draft: { study, fixed: false, parked: {} } };
  const localStorage = [{ name: 'vandpunkt.draft.4ess', value: JSON.stringify(record) }];
  const origins = [{ origin: new URL(site.address).origin, localStorage }];
  return site.open(`#${path}`, { storageState: { cookies: [], origins }, ...options });
}

/** Long, because a loaded machine is slow and a slow machine is no fault of the page. */
const PATIENCE = 120_000;

/** Waits until every world of the view has come. */
export async function wholeLives(page: Page): Promise<void> {
  await page.waitForSelector('.lead[data-whole="true"]', { timeout: PATIENCE });
  await page.waitForFunction(() => document.querySelector('.card.empty') === null, null, { timeout: PATIENCE });
}
