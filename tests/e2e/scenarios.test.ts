// A study with several scenarios: all are run together, one is in view, and another one can be chosen.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { finding, settled } from './page.ts';
import { openDraft, readStudy, small } from './small.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('shows the chosen scenario at once, without running anything again', async () => {
  const study = small(readStudy('4ess.json'));
  const scenarios = [
    ...study.scenarios,
    { id: 'nothing', label: { sv: 'Som i dag', en: 'As today' }, assumptions: {}, policies: {} },
  ];
  const wide = { viewport: { width: 1440, height: 900 } };
  const { page, close, complaints } = await openDraft(site, { ...study, scenarios }, '', wide);
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
