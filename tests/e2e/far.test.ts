// What lies far outside the evidence is shown once one has asked for it, and every file then says so.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { axeFindings } from './looks.ts';
import { complete } from './page.ts';
import { openDraft, readStudy, small } from './small.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('a scenario far outside is withheld until the reader asks for it, and its files say that it was asked for', async () => {
  const study = small(readStudy('meeting-day.json'));
  const { page, close, complaints } = await openDraft(site, { ...study, worlds: 50 }, '', {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  await complete(page);
  const arms = page.locator('.strip [data-scenario]');
  await expect.poll(() => arms.count()).toBe(2);
  const notice = page.locator('.notice', { hasText: 'Not shown yet, far outside the evidence: C and D.' });
  expect(await notice.innerText()).toMatch(/day 90, far outside the range that the evidence supports \(8–30\)/);
  expect(await page.locator('#all td[data-outcome="O-04"]').count()).toBe(2);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  expect(await page.locator('#download-sheet button').first().isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  // The scenario itself: no figure, and why.
  await page.locator('.scbar select').selectOption('day-60');
  await expect.poll(() => page.locator('.finding').innerText()).toMatch(/is not shown yet/);
  expect(await page.locator('[data-difference], .kpi[data-lower], .card svg[role=img]').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await expect.poll(() => arms.count()).toBe(4);
  await expect.poll(() => page.locator('.finding').getAttribute('data-lower')).not.toBeNull();
  await expect.poll(() => page.locator('.stamp').innerText()).toMatch(/far outside the evidence, shown on request/);
  const files = [
    [
      page.locator('#months').getByRole('button', { name: /^Download the data/ }),
      /^# shown on request: .*day 60, far outside/m,
    ],
  ] as const;
  for (const [button, says] of files) {
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(says);
  }
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  for (const [i, says] of [
    /"day-60"[^]*"farOutside": \[\s*"meet.day_early=60"/,
    /2019,meet.day_early=90$/m,
  ].entries()) {
    const button = page.locator('#download-sheet button').nth(i);
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(says);
    if (i === 0) expect(text).toMatch(/far outside the range that the evidence supports \(8–30\)\. Shown on request\./);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
  }
  // It stays while other views are open.
  await page.evaluate(() => (location.hash = 'scenarios'));
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => (location.hash = 'compare'));
  await expect.poll(() => page.locator('.finding').getAttribute('data-lower')).not.toBeNull();
  expect(complaints).toEqual([]);
  await close();
});
