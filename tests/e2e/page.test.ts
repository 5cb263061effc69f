// The page as somebody uses it: open, move a control, cancel, reload, change language.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Site, type Visit, openSite } from './browser.ts';
import { cancelled, changing, complete, elsewhere, finding, settled, worldsShown } from './page.ts';
import { openSmall } from './small.ts';

let site: Site;
let visit: Visit | null = null;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  await visit?.close();
  visit = null;
});

const dayEarly = '[data-control="meet.day_early"]';

describe('the page', () => {
  it('opens with its result in view: a finding, five figures, four charts, a stamp', async () => {
    visit = await site.open('', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 2);
    const since = await page.evaluate(() => Math.round(performance.now()));
    console.info(`first result seen ${since} ms after opening`);
    await settled(page);
    expect(await page.locator('.finding').isVisible()).toBe(true);
    expect(await page.locator('.finding').innerText()).toMatch(/sjukfrånvaro/);
    expect(await page.locator('.kpi[data-lower][data-upper]').count()).toBe(5);
    for (const id of ['months', 'length', 'degrees', 'groups', 'policy']) {
      expect(await page.locator(`#${id}`).count(), id).toBe(1);
    }
    expect(await page.locator('svg[role=img]').count()).toBeGreaterThanOrEqual(11);
    for (const chart of await page.locator('svg[role=img]').all()) {
      expect((await chart.getAttribute('aria-label'))!.length).toBeGreaterThan(10);
    }
    // A figure never stands without its interval.
    for (const kpi of await page.locator('.kpi .iv').allInnerTexts()) expect(kpi).toMatch(/till|0/);
    expect(await page.locator('.stamp').innerText()).toMatch(/frö 4ess/);
    expect(visit.complaints).toEqual([]);
    expect(elsewhere(visit.requests, site.address)).toEqual([]);
  });

  it('a moved control gives a preview at once, then sharpens; what is shown has changed', async () => {
    visit = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await settled(page);
    const before = (await page.locator('.kpi[data-outcome="O-26.first-day"]').getAttribute('data-mean'))!;
    await page.evaluate(() => {
      // Every state that the page goes through.
      const seen: string[] = [];
      (window as unknown as { seen: string[] }).seen = seen;
      new MutationObserver(() => {
        const kpi = document.querySelector<HTMLElement>('.kpi')!.dataset;
        const state = `${kpi['state']} ${kpi['kind']}`;
        if (seen.at(-1) !== state) seen.push(state);
      }).observe(document.querySelector('#figures')!, { attributes: true, subtree: true });
    });
    const slider = page.locator(`${dayEarly} input[type=range]`);
    await slider.focus();
    await changing(page, async () => {
      for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp');
    });
    expect(await page.locator(`${dayEarly} .box input`).inputValue()).toBe('44');
    await settled(page);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.some((state) => state === 'running preview')).toBe(true);
    expect(seen.at(-1)).toMatch(/interval$/);
    expect(await page.locator('.kpi[data-outcome="O-26.first-day"]').getAttribute('data-mean')).not.toBe(before);
    // A later target day gives later first meetings.
    expect(Number(await page.locator('.kpi[data-outcome="O-26.first-day"]').getAttribute('data-mean'))).toBeGreaterThan(
      Number(before),
    );
    expect(await page.locator('.side .dl').innerText()).toMatch(/44/);
    // Outside what the evidence supports: said at once, under the row.
    expect(await page.locator(`${dayEarly} .notice.caution`).innerText()).toMatch(/utanför/);
    expect(visit.complaints).toEqual([]);
  });

  it('cancel keeps what there is and marks it as not whole; run again completes it', async () => {
    visit = await openSmall(site);
    const { page } = visit;
    await cancelled(page, 8);
    await expect.poll(() => page.locator('.kpi').first().getAttribute('data-state')).toBe('partial');
    const { worlds } = (await finding(page))!;
    expect(worlds).toBeLessThan(200);
    expect(await page.locator('.kpi .badge').first().innerText()).toContain(String(worlds));
    expect(await page.locator('.stamp').getAttribute('data-digest')).toBeNull();
    await page.getByRole('button', { name: 'Ladda ner', exact: true }).click();
    expect(await page.getByRole('button', { name: /Hela resultatet/ }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kör igen' }).click();
    expect(await complete(page)).toMatch(/^[0-9a-f]{64}$/);
    expect((await finding(page))!.worlds).toBe(200);
    expect(await page.locator('.kpi').first().getAttribute('data-state')).toBe('complete');
    // A whole run is checked, by another number of workers too, and what was checked is one click away.
    const checks = page.locator('.checks');
    await expect.poll(() => checks.getAttribute('data-checked')).toBe('held');
    await checks.getByRole('button', { name: '4 av 4 kontroller höll' }).click();
    expect(await checks.locator('dt').count()).toBe(4);
    expect(await page.locator('#all td[data-checks]').allInnerTexts()).toEqual(Array(4).fill('4 av 4 kontroller höll'));
  });

  it('keeps edits over a reload, undoes and redoes them, and goes back to the study as published', async () => {
    visit = await openSmall(site, '', { viewport: { width: 1280, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 4);
    const box = page.locator(`${dayEarly} .box input`);
    await box.fill('21');
    await box.press('Enter');
    await page.locator('[data-control="meet.all_centres"] [role=switch]').click();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('vandpunkt.draft.4ess') ?? ''))
      .toMatch(/all_centres/);
    await page.reload();
    await worldsShown(page, 4);
    expect(await box.inputValue()).toBe('21');
    expect(await page.locator('[data-control="meet.all_centres"] [role=switch]').getAttribute('aria-checked')).toBe(
      'true',
    );
    expect(await page.locator('.stamp').innerText()).toMatch(/ändrad/);
    await page.getByRole('button', { name: 'Tillbaka till studien som publicerad' }).click();
    await expect.poll(() => box.inputValue()).toBe('14');
    await page.keyboard.press('Control+z');
    await expect.poll(() => box.inputValue()).toBe('21');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => box.inputValue()).toBe('14');
    expect(visit.complaints).toEqual([]);
  });

  it('refuses a number that the model does not take, in words, and changes nothing', async () => {
    visit = await site.open();
    const { page } = visit;
    await worldsShown(page, 4);
    const box = page.locator(`${dayEarly} .box input`);
    await box.fill('tolv');
    await box.press('Enter');
    expect(await page.locator(`${dayEarly} [role=alert]`).innerText()).toMatch(/Skriv ett heltal/);
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.stamp').innerText()).toMatch(/som publicerad/);
    const start = page.getByLabel('Börjar');
    await start.fill('2031-02-30');
    await start.press('Enter');
    expect(await page.locator('[data-time="start"] [role=alert]').innerText()).toMatch(/Skriv ett datum/);
  });

  it('says aloud when the browser cannot keep the changes, and what was saved by a stranger is not trusted', async () => {
    visit = await site.open();
    const { page } = visit;
    await worldsShown(page, 4);
    await page.evaluate(() => {
      localStorage.setItem('vandpunkt.edits.4ess', '{"format":1,"study":"4ess","edits":{"on":true}}');
    });
    await page.reload();
    await worldsShown(page, 4);
    expect(await page.locator('.notice.caution[role=alert]').innerText()).toMatch(/går inte att läsa/);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const box = page.locator(`${dayEarly} .box input`);
    await box.fill('20');
    await box.press('Enter');
    await page.locator('.notice.error[role=alert]').waitFor();
    expect(await page.locator('.notice.error[role=alert]').innerText()).toMatch(/kunde inte sparas/);
  });

  it('speaks the browser\u2019s language first and the other at a press, and follows the system\u2019s theme first', async () => {
    visit = await openSmall(site, '', { locale: 'en-GB', colorScheme: 'dark' });
    const { page } = visit;
    await settled(page);
    const texts = async () => page.locator('body').innerText();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.title()).toMatch(/municipalities/);
    expect(await texts()).not.toMatch(/sjukfrånvaro|världar|Ladda ner/);
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('button', { name: 'Svenska' }).click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    expect(await page.title()).toMatch(/kommuner/);
    expect(await texts()).toMatch(/sjukfrånvaro/);
    expect(await texts()).not.toMatch(/sick leave|simulated|Download/);
    await page.getByRole('button', { name: 'Ljust tema' }).click();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
    await page.reload();
    await worldsShown(page, 4);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect(visit.complaints).toEqual([]);
  });

  it('tells a tab of edits made in another, and lets the reader choose', async () => {
    visit = await openSmall(site);
    const { page } = visit;
    await worldsShown(page, 4);
    const second = await page.context().newPage();
    await second.goto(site.address);
    await worldsShown(second, 4);
    const box = second.locator(`${dayEarly} .box input`);
    await box.fill('25');
    await box.press('Enter');
    await page.getByRole('button', { name: 'Läs in den andra flikens' }).click();
    await expect.poll(() => page.locator(`${dayEarly} .box input`).inputValue()).toBe('25');
  });

  it('switched off, the scenario is today; held assumptions are marked as chance only', async () => {
    visit = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 4);
    await changing(page, () => page.getByRole('switch', { name: 'Håll antagandena fast' }).click());
    await settled(page);
    expect(await page.locator('.lead').innerText()).toMatch(/bara slump/);
    expect(await page.locator('.kpi .badge').count()).toBe(5);
    expect(await page.locator('#months .badge').allInnerTexts()).toContain('bara slump');
    expect(await page.locator('.stamp').innerText()).toMatch(/--fixed-assumptions/);
    await changing(page, () => page.getByRole('switch', { name: /på eller av/ }).click());
    await settled(page);
    expect(await page.locator('.finding').innerText()).toMatch(/samma som i dag/);
    expect(await finding(page)).toMatchObject({ difference: 0, lower: 0, upper: 0 });
  });
});
