import { afterAll, beforeAll, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
let site: Site;
beforeAll(async () => { site = await openSite(); });
afterAll(() => site.close());
it('shots', { timeout: 300000 }, async () => {
  for (const [name, locale, colorScheme, width] of [
    ['sv-390-light', 'sv-SE', 'light', 390], ['en-390-dark', 'en-GB', 'dark', 390],
    ['sv-1440-light', 'sv-SE', 'light', 1440], ['en-1440-dark', 'en-GB', 'dark', 1440], ['sv-1920-dark', 'sv-SE', 'dark', 1920], ['sv-900-light', 'sv-SE', 'light', 900],
  ] as const) {
    const { page, close, complaints } = await site.open('#scenarios', { locale, colorScheme, viewport: { width, height: 900 } });
    await page.locator('.tabs').waitFor();
    await page.locator('[data-scenario="as-planned"]').click();
    if (name.startsWith('sv')) {
      await page.locator('[data-policy="wage-subsidy"] .sw').first().click();
      await page.locator('[data-policy="employer-ring"] .sw').first().click();
      await page.locator('[data-policy="wage-subsidy"] .fold .btn').first().click();
    }
    await page.waitForTimeout(4000);
    await page.screenshot({ path: `/tmp/s/scen2-shots/${name}.png`, fullPage: true });
    console.log(name, complaints, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth));
    await close();
  }
});
