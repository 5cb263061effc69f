// What three users come for (design: the policymaker, the researcher, the steering group), done as they would do it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import type { Study } from '../../src/scenario/study.ts';
import { type Site, openSite } from './browser.ts';
import { settled } from './page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const plain = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');

it('a policymaker asks: earlier meetings, a wage subsidy, or a ring for Vimmerby?', async () => {
  const packages = JSON.parse(readFileSync(join(root, 'scenarios/packages.json'), 'utf8')) as Study;
  // The municipality alone, a year, and the three measures one by one: what the question is about, and a short run.
  const study: Study = {
    ...packages,
    years: 1,
    population: { employers: packages.population.employers.filter(({ id }) => /vimmerby/.test(id)) },
    scenarios: packages.scenarios.slice(0, 3),
  };
  expect(study.population.employers).toHaveLength(1);
  const { page, close, complaints } = await site.open('#start', { viewport: { width: 1440, height: 900 } });
  await page.evaluate(
    (record) => localStorage.setItem('vandpunkt.draft.packages', record),
    JSON.stringify({ format: 2, study: 'packages', draft: { study, fixed: false, parked: {} } }),
  );
  await page.reload();
  await page.locator('[data-study="packages"] h4 button').click();
  await settled(page);

  // Which of them, in one sentence, with how sure it is of each.
  expect(await plain(page, '.more.several')).toMatch(/^Av de tre scenarierna .*i dag/);
  const rows = page.locator('.strip [data-scenario]');
  const named = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(named).toEqual([/^A Möten/, /^B Lönebidrag/, /^C Ring/].map((name) => expect.stringMatching(name) as string));
  for (const row of await rows.all()) {
    const ends = [Number(await row.getAttribute('data-lower')), Number(await row.getAttribute('data-upper'))];
    expect(ends[0]).toBeLessThanOrEqual(ends[1]);
  }
  // Each in turn: what it hangs on is its own, and who pays and who gains is said.
  for (const [at, effect, others] of [
    [0, 'möte', /lönebidrag|nytt arbete/],
    [1, 'lönebidrag', /möte|nytt arbete/],
    [2, 'nytt arbete', /möte|lönebidrag/],
  ] as const) {
    await rows.nth(at).click();
    await expect.poll(() => plain(page, '.finding')).toMatch([/^Möten/, /^Lönebidrag/, /^Ring/][at]);
    expect(await plain(page, '.hangs')).toMatch(/[A-D] \S+ Effekten är ett antagande/);
    expect(await plain(page, '.hangs')).toContain(effect);
    expect(await plain(page, '.hangs')).not.toMatch(others);
    await expect.poll(() => plain(page, '#payers .who')).toMatch(/Tjänar|Betalar|Går inte att avgöra|Inga pengar/);
  }
  expect(complaints).toEqual([]);
  await close();
});

it('a researcher traces a number to its assumption and its command, and a group reads it from the back row', async () => {
  const { page, close, complaints } = await site.open('', { viewport: { width: 1440, height: 900 } });
  await settled(page);
  await page.getByRole('link', { name: 'Se och ändra dem' }).click();
  const assumed = page.locator('#policy [data-control="meet.hr_manager_led"]');
  await expect
    .poll(() => assumed.evaluate((row) => row.getBoundingClientRect().top < window.innerHeight * 2))
    .toBe(true);
  // The finding names the value; the assumption holds the same one, and its source is one press away.
  const value = await assumed.locator('.box input').inputValue();
  expect(await plain(page, '.hangs')).toContain(`${value} gånger`);
  await assumed.locator('.grade').click();
  const basis = (await assumed.locator('.basis').innerText()).replace(/\s+/g, ' ');
  expect(basis).toMatch(/Källa, med underlagets egna ord på engelska \S{3,}/);
  expect(basis).toMatch(/Parameter meet\.hr_manager_led/);
  expect(await assumed.locator('.grade').innerText()).toMatch(/^[A-D]/);
  // The command names a file that is there, and as many worlds as the figures are of.
  const worlds = await page.locator('.stamp').getAttribute('data-worlds');
  const command = await page.locator('.stamp code').innerText();
  expect(command).toBe(`npm run sim -- run scenarios/4ess.json --worlds ${worlds}`);
  expect(existsSync(join(root, 'scenarios/4ess.json'))).toBe(true);

  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.evaluate(() => {
    location.hash = '#compare';
    window.scrollTo(0, 0);
  });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.finding, .kpi .iv .num')].map((element) => ({
      text: element.innerText,
      size: parseFloat(getComputedStyle(element).fontSize),
      bottom: element.getBoundingClientRect().bottom,
      fits: element.getBoundingClientRect().right <= (element.closest('.kpi') ?? element).getBoundingClientRect().right,
    })),
  );
  expect(seen).toHaveLength(6);
  for (const { text, size, bottom, fits } of seen) {
    expect(size, text).toBeGreaterThanOrEqual(24);
    expect(bottom, text).toBeLessThanOrEqual(1080);
    expect(fits, text).toBe(true);
  }
  expect(complaints).toEqual([]);
  await close();
});
