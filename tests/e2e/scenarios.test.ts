// A study with several scenarios: all are run together, one is in view, and another one can be chosen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { type Site, openSite } from './browser.ts';
import { finding, settled } from './page.ts';

interface StudyText {
  scenarios: { id: string; label: object; policies: object }[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('shows the chosen scenario at once, without running anything again', async () => {
  const study = JSON.parse(readFileSync(join(root, 'scenarios/4ess.json'), 'utf8')) as StudyText;
  study.scenarios.push({ id: 'nothing', label: { sv: 'Som i dag', en: 'As today' }, policies: {} });
  const { page, close, complaints } = await site.open('', { viewport: { width: 1440, height: 900 } });
  await page.evaluate(
    (record) => localStorage.setItem('vandpunkt.draft.4ess', record),
    JSON.stringify({ format: 2, study: '4ess', draft: { study, fixed: false, parked: {} } }),
  );
  await page.reload();
  await settled(page);
  const meetings = (await finding(page))!;
  expect(meetings.lower).toBeLessThan(meetings.upper);
  await page.locator('.scbar select').selectOption({ label: 'E Som i dag' });
  // Without a policy the scenario is today's: every world's difference is exactly nothing.
  await expect.poll(() => finding(page)).toEqual({ difference: 0, lower: 0, upper: 0, worlds: meetings.worlds });
  await page.locator('.scbar select').selectOption('early-meetings');
  await expect.poll(() => finding(page)).toEqual(meetings);
  expect(complaints).toEqual([]);
  await close();
});
