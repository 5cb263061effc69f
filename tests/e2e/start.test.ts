// Start: the studies that come with the page, the reader's own, and what comes by a link or a file.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import type { Study } from '../../src/scenario/study.ts';
import { studyLink } from '../../src/storage/link.ts';
import { type Site, type Visit, openSite } from './browser.ts';
import { axeFindings, sideways } from './looks.ts';
import { worldsShown } from './page.ts';
import { openSmall, small } from './small.ts';

const texts = readdirSync(join(root, 'scenarios'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(root, 'scenarios', name), 'utf8'));
const studies = texts.map((text) => JSON.parse(text) as Study);
// The page opens with a small study wherever its own figures are not what is asked about.
/** Its worlds take long, and are computed when somebody asks. */
const LARGE = 'sector';
const published = studies.find(({ id }) => id === '4ess')!;

let site: Site;
let visit: Visit | null = null;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  const complaints = visit?.complaints ?? [];
  await visit?.close();
  visit = null;
  expect(complaints).toEqual([]);
});

const day = '[data-control="meet.day_early"] .box input';
const title = (page: Page) => page.locator('.study b').innerText();
async function setDay(page: Page, value: string): Promise<void> {
  await page.locator(day).fill(value);
  await page.locator(day).press('Enter');
}
async function keepAsOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ladda ner', exact: true }).click();
  await page.getByRole('button', { name: 'Spara som egen studie' }).click();
  await expect.poll(() => page.locator('.study span').innerText()).toMatch(/egen, sparad/);
}
const manage = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Hantera ${name}`, exact: true }).click();
};

describe('the views', () => {
  it('have addresses: back and forward lead between them, the focus to the heading, and the title says where', async () => {
    visit = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 2);
    expect(await page.title()).toMatch(/^Jämför · /);
    await page.locator('.rail').getByRole('link', { name: 'Start' }).click();
    await expect.poll(() => page.title()).toMatch(/^Start · /);
    expect(await page.locator('[data-question]').count()).toBe(4);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.locator('.rail [aria-current=page]').innerText()).toBe('Start');
    await page.goBack();
    await expect.poll(() => page.title()).toMatch(/^Jämför · /);
    await page.goForward();
    await expect.poll(() => page.title()).toMatch(/^Start · /);
    await page.evaluate(() => (location.hash = '#policy'));
    await page.locator('#policy h2').waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(400);
  });
});

describe('studies that come with the page', () => {
  it('are opened from their cards, each with figures of its own', async () => {
    visit = await openSmall(site, '#start', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    const plans = new Set<string>();
    for (const { id, label } of studies.filter(({ id }) => id !== LARGE)) {
      await page.locator(`[data-study="${id}"] h4 button`).click();
      await expect.poll(() => title(page)).toBe(label.sv);
      await worldsShown(page, 2);
      plans.add((await page.locator('.finding').getAttribute('data-plans'))!);
      await page.goto(`${site.address}#start`);
    }
    expect(plans.size).toBe(studies.length - 1);
  });

  it('are computed unasked only where they are small; the whole sector opens, and can be left', async () => {
    visit = await openSmall(site, '#start', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    const card = page.locator(`[data-study="${LARGE}"]`);
    await expect
      .poll(() => card.locator('.pic').innerText(), { timeout: 120_000 })
      .toContain('räknas när du öppnar den');
    expect(await card.getAttribute('data-worlds')).toBeNull();
    await card.locator('h4 button').click();
    await expect.poll(() => title(page)).toBe(studies.find(({ id }) => id === LARGE)!.label.sv);
    await page.locator('.scbar').getByRole('button', { name: 'Avbryt' }).click();
    await page.goto(`${site.address}#start`);
    await page.locator('[data-study="4ess"] h4 button').click();
    await worldsShown(page, 2);
  });

  it('have a picture of what they give, computed here', async () => {
    visit = await site.open('', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 2);
    await page.locator('.scbar').getByRole('button', { name: 'Avbryt' }).click();
    await page.locator('.rail').getByRole('link', { name: 'Start' }).click();
    const card = page.locator('[data-study="4ess"]');
    await expect.poll(() => card.getAttribute('data-worlds'), { timeout: 240_000 }).toBe('46');
    const name = (await card.locator('[role=img]').first().getAttribute('aria-label'))!;
    for (const { label } of published.scenarios) expect(name).toContain(label.sv);
  });

  it('keep their drafts, each its own, and the page opens with the one that was open', async () => {
    visit = await openSmall(site, '#start', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await page.locator('[data-study="packages"] h4 button').click();
    await worldsShown(page, 2);
    await setDay(page, '21');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('vandpunkt.draft.packages'))).toMatch(/21/);
    await page.reload();
    await worldsShown(page, 2);
    expect(await title(page)).toBe(studies.find(({ id }) => id === 'packages')!.label.sv);
    expect(await page.locator(day).inputValue()).toBe('21');
    await page.goto(`${site.address}#start`);
    await page.locator('[data-study="4ess"] h4 button').click();
    await worldsShown(page, 2);
    expect(await page.locator(day).inputValue()).toBe('14');
  });
});

describe('own studies', () => {
  it('are there after a reload, as they were last changed, and can be named, copied, removed and put back', async () => {
    visit = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 2);
    await keepAsOwn(page);
    await setDay(page, '25');
    await page.goto(`${site.address}#start`);
    await manage(page, published.label.sv);
    await page.locator('#own').getByRole('button', { name: 'Versioner' }).click();
    await expect.poll(() => page.locator('.versions li').count()).toBe(2);

    await page.reload();
    await page.locator('#own [data-key] .name').click();
    await worldsShown(page, 2);
    expect(await page.locator(day).inputValue()).toBe('25');
    expect(await page.locator('.stamp').innerText()).toMatch(/ändrad/);

    await page.goto(`${site.address}#start`);
    await manage(page, published.label.sv);
    await page.getByRole('button', { name: 'Byt namn' }).click();
    await page.getByLabel('Nytt namn').fill('Vår studie');
    await page.getByRole('button', { name: 'Byt namn' }).click();
    await expect.poll(() => title(page)).toBe('Vår studie');
    await expect.poll(() => page.locator('#own .name').allInnerTexts()).toEqual(['Vår studie']);
    await page.getByRole('button', { name: 'Gör en kopia' }).click();
    await expect.poll(() => page.locator('#own .name').allInnerTexts()).toEqual(['Vår studie (kopia)', 'Vår studie']);
    await manage(page, 'Vår studie (kopia)');
    await page.locator('[data-key="study-2"]').getByRole('button', { name: 'Ta bort' }).click();
    await expect.poll(() => page.locator('#own .name').allInnerTexts()).toEqual(['Vår studie']);
    await page.locator('#own .notice').getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => page.locator('#own .name').count()).toBe(2);
  });

  it('changed in two tabs are never written over: the second is told, and both can be kept', async () => {
    visit = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await worldsShown(page, 2);
    await keepAsOwn(page);
    const second = await page.context().newPage();
    await second.goto(`${site.address}#start`);
    await second.locator('#own [data-key] .name').click();
    await worldsShown(second, 2);
    await setDay(page, '25');
    await expect.poll(() => page.locator('.study span').innerText()).toMatch(/egen, sparad/);
    await page.waitForTimeout(1000);
    await setDay(second, '18');
    await second.getByRole('button', { name: 'Behåll båda' }).click();
    await second.goto(`${site.address}#start`);
    await expect.poll(() => second.locator('#own [data-key]').count()).toBe(2);
  });
});

describe('what comes from elsewhere', () => {
  const changed: Study = { ...small(published), worlds: 60, label: { sv: 'Från en vän', en: 'From a friend' } };

  it('by a link is shown first, with what differs, and opened only when the reader says so', async () => {
    const link = await studyLink(changed, [published]);
    if (!link.ok) throw new Error(link.why);
    visit = await openSmall(site, link.fragment, { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await page.locator('#preview').waitFor();
    expect(await page.locator('#preview h2').innerText()).toMatch(/Studie i en länk: Från en vän/);
    const rows = await page.locator('#preview tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\t|\n/).map((cell) => cell.trim()))).toEqual(
      expect.arrayContaining([['världar', '200', '60']]),
    );
    expect(await title(page)).toBe(published.label.sv);
    expect(await page.locator('#own [data-key]').count()).toBe(0);
    await page.getByRole('button', { name: 'Öppna utan att spara' }).click();
    await worldsShown(page, 2);
    expect(await title(page)).toBe('Från en vän');
    expect(await page.locator('.study span').innerText()).toBe('egen, inte sparad');
    expect(page.url()).toMatch(/#compare$/);
  });

  it('by a link that was cut is refused in words', async () => {
    const link = await studyLink(changed, [published]);
    if (!link.ok) throw new Error(link.why);
    visit = await openSmall(site, link.fragment.slice(0, -20), { viewport: { width: 1440, height: 900 } });
    await visit.page.locator('.notice.error[role=alert]').waitFor();
    expect(await visit.page.locator('.notice.error').innerText()).toMatch(/avkortad/);
    expect(await visit.page.locator('#preview').count()).toBe(0);
  });

  it('by a link that is pasted is judged as one that is followed', async () => {
    const link = await studyLink(changed, [published]);
    if (!link.ok) throw new Error(link.why);
    visit = await openSmall(site, '#start', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await page.getByRole('button', { name: 'Öppna en länk' }).click();
    const field = page.getByLabel('Klistra in länken');
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await field.fill('https://example.org/');
    await field.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/ingen studie/);
    await field.fill(`https://example.org/elsewhere/${link.fragment.slice(0, -20)}`);
    await field.press('Enter');
    await expect.poll(() => page.locator('.notice.error').innerText()).toMatch(/avkortad/);
    expect(await page.locator('#preview').count()).toBe(0);
    await page.getByRole('button', { name: 'Öppna en länk' }).click();
    // Broken over two lines, as in a letter.
    await field.fill(`<https://example.org/${link.fragment.slice(0, 40)} ${link.fragment.slice(40)}>`);
    await field.press('Enter');
    await expect.poll(() => page.locator('#preview h2').innerText()).toMatch(/Från en vän/);
    expect(await page.locator('.notice.error').count()).toBe(0);
    await page.getByRole('button', { name: 'Öppna utan att spara' }).click();
    await worldsShown(page, 2);
    expect(await title(page)).toBe('Från en vän');
  });

  it('in a file: a broken one gives its faults, a right one is shown, saved and opened', async () => {
    visit = await openSmall(site, '#start', { viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    const give = (text: string) =>
      page.locator('.drop input[type=file]').setInputFiles({
        name: 'studie.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await give(JSON.stringify({ ...published, years: 99, worlds: 'many' }));
    await page.locator('.notice.error[role=alert]').waitFor();
    const said = await page.locator('.notice.error').innerText();
    expect(said).toMatch(/studie\.json är ingen studie/);
    expect(said).toMatch(/\/years/);
    expect(said).toMatch(/\/worlds/);
    expect(await title(page)).toBe(published.label.sv);
    await give(JSON.stringify(changed));
    await page.getByRole('button', { name: 'Spara bland egna och öppna' }).click();
    await worldsShown(page, 2);
    expect(await title(page)).toBe('Från en vän');
    await expect.poll(() => page.locator('.study span').innerText()).toMatch(/egen, sparad/);
  });
});

describe('axe finds nothing in Start', () => {
  it.each([
    { name: 'Swedish, light', locale: 'sv-SE', colorScheme: 'light', width: 1440 },
    { name: 'English, dark, phone', locale: 'en-GB', colorScheme: 'dark', width: 390 },
  ] as const)('$name', async ({ locale, colorScheme, width }) => {
    const link = await studyLink({ ...small(published), years: 2 });
    if (!link.ok) throw new Error(link.why);
    visit = await site.open(link.fragment, { locale, colorScheme, viewport: { width, height: 900 } });
    const { page } = visit;
    await page.locator('#preview .btn.primary').click();
    await worldsShown(page, 2);
    await page.goto(`${site.address}#start`);
    await page.locator('#own .line .btn').click();
    for (const name of [/Versioner|Versions/, /Kopiera länk|Copy link/, /Byt namn|Rename/]) {
      await page.locator('#own').getByRole('button', { name }).click();
    }
    await page.goto(`${site.address}${link.fragment}`);
    await page.locator('#preview').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
