// What a moved control shows first: few worlds, said as such, and only later a whole result.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { changing, complete } from './page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('a moved control shows the range of a few worlds, marked as a preview, long before the whole', async () => {
  const { page, close, complaints } = await site.open('', { viewport: { width: 1440, height: 900 } });
  const published = await complete(page);
  await page.evaluate(() => {
    const seen: { plans: string; worlds: number; hatched: boolean; badge: string }[] = [];
    Object.assign(window, { seen });
    const finding = document.querySelector<HTMLElement>('.finding')!;
    const before = finding.dataset['plans'];
    new MutationObserver(() => {
      const { plans = '', worlds } = finding.dataset;
      if (plans === before) return;
      const figure = document.querySelector('#figures .kpi')!;
      const badge = figure.querySelector('.badge')?.textContent ?? '';
      seen.push({ plans, worlds: Number(worlds), hatched: figure.classList.contains('hatch'), badge });
    }).observe(finding, { attributes: true });
  });
  const box = page.locator('[data-control="meet.day_early"] .box input');
  await box.fill('41');
  await changing(page, () => box.press('Enter'));
  // The digest of the published study goes with the first figure of the changed one.
  await page.waitForFunction(() => document.querySelector('.stamp[data-digest]') === null);
  expect(await complete(page)).not.toBe(published);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { plans: string; worlds: number; hatched: boolean; badge: string }[] }).seen,
  );
  expect(seen[0].worlds).toBeGreaterThanOrEqual(2);
  expect(seen[0].worlds).toBeLessThan(10);
  expect(seen[0].hatched).toBe(true);
  expect(seen[0].badge).toContain(String(seen[0].worlds));
  const worlds = seen.map((state) => state.worlds);
  expect(worlds).toEqual([...worlds].sort((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ worlds: 200, hatched: false });
  expect(new Set(seen.map(({ plans }) => plans)).size).toBe(1);
  expect(complaints).toEqual([]);

  // Back again: what was run whole is not run anew.
  await page
    .locator('#policy')
    .getByRole('button', { name: /Ångra|Undo/ })
    .first()
    .click();
  await page.waitForFunction(
    (digest) => document.querySelector('.stamp')?.getAttribute('data-digest') === digest,
    published,
    { timeout: 3000 },
  );
  await close();
});
