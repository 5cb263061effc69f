// Evidence and the model's description, in the built page.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { axeFindings, sideways } from './looks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it.each([
  ['sv-SE', 'light', 390],
  ['en-GB', 'dark', 1440],
] as const)(
  'a number is traced to its source by a search and the keyboard: %s, %s, %d px',
  async (locale, scheme, width) => {
    const visit = await site.open('#evidence', { locale, colorScheme: scheme, viewport: { width, height: 900 } });
    const { page } = visit;
    const groups = page.locator('details');
    await groups.first().waitFor();
    const all = await groups.count();
    // Folded until somebody asks: by the keyboard here.
    await groups.first().locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('details[open] tr[data-parameter]').first().waitFor();
    await page.getByRole('searchbox').fill('meet.hr_manager_led');
    const row = page.locator('tr[data-parameter="meet.hr_manager_led"]');
    await row.waitFor();
    expect(await page.locator('tr[data-parameter]').count()).toBe(1);
    expect(await groups.count()).toBeLessThan(all);
    expect(await row.innerText()).toMatch(/1[,.]08/);
    // The grade that the page shows is the only one that finds it.
    const grade = (await row.locator('.grade i').innerText()).trim();
    for (const box of await page.locator('.grades label').all()) {
      if ((await box.locator('i').innerText()).trim() === grade) await box.locator('input').uncheck();
    }
    await row.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('');
    await groups.first().locator('summary').click();
    await page.locator('details[open] tr[data-parameter]').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);

    // What was proved stands beside it, goal by goal; what was not run is said to be so.
    await page.goto(`${site.address}#proof`);
    await page.locator('tr[data-proof]').first().waitFor();
    expect(await page.locator('tr[data-status="not_run"] .state').count()).toBe(
      await page.locator('tr[data-status="not_run"]').count(),
    );
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);

    // A value in the model's description leads to its evidence.
    await page.goto(`${site.address}#model`);
    await page.locator('.prose').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.locator('.prose a[href="#evidence-meet.day_early"]').click();
    await page.locator('tr[data-parameter="meet.day_early"]').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  },
);
