import { it } from 'vitest';
import { openSite } from '/tmp/wt/shell/tests/e2e/browser.ts';
it('shots', async () => {
const site = await openSite('/tmp/wt/shell/dist');
for (const [w,h,locale,colorScheme] of [[1440,1200,'sv-SE','light'],[390,900,'en-GB','dark'],[1920,1200,'en-GB','dark']] as const) {
  const { page, complaints, close } = await site.open('#start', { viewport: { width: w, height: h }, locale, colorScheme });
  await page.waitForTimeout(w===1440?45000:20000);
  console.log(w, await page.title(), complaints, await page.evaluate(() => [...document.querySelectorAll('.st')].map((e)=>e.dataset.worlds)), await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth));
  await page.screenshot({ path: `/tmp/s/shell-${w}.png`, fullPage: true });
  await close();
}
await site.close();
}, 200000);
