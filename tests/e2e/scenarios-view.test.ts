// Scenarios: what is different in each, in words and in time; made, changed, named and taken away, also by keyboard alone.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../../src/scenario/catalogue.ts';
import { type Site, type Visit, openSite } from './browser.ts';
import { LOOKS, axeFindings, dress, sideways } from './looks.ts';
import { openDraft, openSmall, readStudy, small } from './small.ts';

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

type Options = Parameters<Site['open']>[1];
async function opened(options: Options = {}): Promise<Page> {
  visit = await openSmall(site, '#scenarios', { viewport: { width: 1440, height: 900 }, ...options });
  await visit.page.locator('.tabs').waitFor();
  return visit.page;
}
const tabs = (page: Page) => page.locator('.tabs li').allInnerTexts();
const names = async (page: Page) => (await tabs(page)).map((text) => text.replace(/\s+/g, ' ').trim());
const heading = (page: Page) => page.locator('h1').innerText();
/** The sentences about a policy; what joins figures to words is the formatter's business. */
const said = async (page: Page, policy: string) =>
  (await page.locator(`[data-about="${policy}"]`).innerText()).replaceAll('\u00a0', ' ');
const toggle = (page: Page, policy: string) => page.locator(`[data-policy="${policy}"] > header .sw`);
/** Every policy in groups, behind a button. */
const offered = (page: Page, policy: string) => page.locator(`[data-choose="${policy}"]`);
const opener = (page: Page) => page.getByRole('button', { name: 'Lägg till en policy' });
const chosen = (page: Page) => page.locator('.tabs [aria-current=true]').getAttribute('data-scenario');
const FOUR = ['I dag', 'A Tidiga möten', 'B Som det var tänkt', 'C Alla vårdcentraler', 'D Handläggaren leder'];

describe('a scenario', () => {
  it('is added, given a policy and a value, named, undone, redone, duplicated and removed', async () => {
    const page = await opened();
    expect(await names(page)).toEqual(FOUR);

    await page.getByRole('button', { name: 'Nytt scenario' }).click();
    await expect.poll(() => heading(page)).toBe('Vad är annorlunda i E?');
    expect(await said(page, 'none')).toBe('Ingen policy är på. Scenariot är då samma som i dag.');
    expect(await page.locator('.tabs .sub').innerText()).toBe('5 av högst 6 scenarier');
    expect(await page.locator('.side').innerText()).toMatch(/Ingen skillnad mot i dag/);

    // Nothing is chosen yet, so all that can be chosen is shown, each with one line.
    expect(await page.locator('.choose .one').count()).toBe(defaultCatalogue().policies.length);
    await offered(page, 'wage-subsidy').check();
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 180 i sjukfallet/);
    expect(await page.locator('.choose [role=status]').first().innerText()).toMatch(/är på\. Datum och värden/);
    expect(await page.locator('[data-policy]').count()).toBe(1);
    await page.locator('.choose').getByRole('button', { name: 'Ändra Lönebidrag på nuvarande arbetsplats' }).click();
    expect(await toggle(page, 'wage-subsidy').evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('[data-control="ws.request_day"] .box input').fill('120');
    await page.locator('[data-control="ws.request_day"] .box input').press('Enter');
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 120 i sjukfallet/);
    expect(await page.locator('.side').innerText()).toMatch(/dag\s180\s*dag\s120/);

    expect(await page.getByRole('button', { name: /^Ångra/ }).getAttribute('title')).toMatch(
      /^Ångra: .* i E, dag\s180 blev dag\s120$/,
    );

    await page.getByRole('button', { name: 'Byt namn' }).click();
    // A name that was made here is written in both languages at once.
    await page.getByLabel('Namn på svenska').fill('Tidigt bidrag');
    expect(await page.getByLabel('Namn på engelska').inputValue()).toBe('Tidigt bidrag');
    await page.getByLabel('Namn på engelska').fill('Early subsidy');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await expect.poll(() => names(page)).toEqual([...FOUR, 'E Tidigt bidrag']);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Byt namn');

    await page.getByRole('button', { name: /^Ångra/ }).click();
    await expect.poll(() => names(page)).toEqual([...FOUR, 'E Scenario 1']);
    await page.getByRole('button', { name: /^Ångra/ }).click();
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 180/);
    await page.getByRole('button', { name: /^Gör om/ }).click();
    await page.getByRole('button', { name: /^Gör om/ }).click();
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 120/);
    await expect.poll(() => names(page)).toEqual([...FOUR, 'E Tidigt bidrag']);

    await page.getByRole('button', { name: 'Kopiera', exact: true }).click();
    await expect.poll(() => heading(page)).toBe('Vad är annorlunda i F?');
    expect(await said(page, 'wage-subsidy')).toMatch(/söker dag 120/);
    // Six is the most, and it is said.
    expect(await page.locator('.tabs').getByRole('button', { name: 'Nytt scenario' }).isDisabled()).toBe(true);
    expect(await page.locator('.tabs .sub').innerText()).toMatch(/6 scenarier är det mesta/);

    await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await expect.poll(() => names(page)).toEqual([...FOUR, 'E Tidigt bidrag']);
    const undo = page.getByRole('button', { name: 'Ångra borttagningen' });
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await undo.click();
    await expect.poll(() => names(page)).toEqual([...FOUR, 'E Tidigt bidrag', 'F Tidigt bidrag 2']);
    expect(await heading(page)).toBe('Vad är annorlunda i F?');
    expect(await undo.count()).toBe(0);

    // In the other language the other name.
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(async () => (await names(page))[5]).toBe('E Early subsidy');
  });

  it('has differences that lead to what they speak of, also where it was folded away', async () => {
    const page = await opened({ locale: 'en-GB' });
    await page.locator('[data-scenario="as-planned"]').click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-control], [data-time], header')?.outerHTML ?? '');
    const link = (name: string | RegExp) => page.locator('.dl').getByRole('button', { name }).first();
    await link('Full strength after').click();
    await expect.poll(focused).toMatch(/data-time="ramp"/);
    await link('Early coordination meetings').click();
    await expect.poll(focused).toMatch(/role="switch"/);
    const folded = page.locator('[data-control="meet.cancel_prob"]');
    expect(await folded.count()).toBe(0);
    await link(/cancelled by the manager/).click();
    await expect.poll(focused).toMatch(/data-control="meet.cancel_prob"/);
    expect(await folded.evaluate((row) => row.dataset['led'])).toBe('');
    await page.keyboard.press('Tab');
    expect(await folded.evaluate((row) => row.dataset['led'])).toBeUndefined();
  });

  it('is compared with today, which is a tab of its own and can be changed, with a warning', async () => {
    const page = await opened();
    await page.locator('[data-scenario="today"]').click();
    await expect.poll(() => heading(page)).toBe('Vad jämförs allt med?');
    expect(await page.locator('.lay .notice.caution').first().innerText()).toMatch(/Alla skillnader räknas mot i dag/);
    expect(await said(page, 'none')).toMatch(/^Ingen policy är på/);
    await opener(page).click();
    await offered(page, 'wage-subsidy').check();
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 180 i sjukfallet/);
    await page.locator('[data-scenario="early-meetings"]').click();
    // What is on today and not in A is off in A.
    expect(await page.locator('.side').innerText()).toMatch(/Lönebidrag på nuvarande arbetsplats\s*på\s*av/);
    await page.getByRole('button', { name: /^Ångra: lönebidrag .* i dag, av blev på$/ }).click();
    await expect.poll(() => page.locator('.side').innerText()).not.toMatch(/Lönebidrag/);
  });

  it('says when a policy acts; dates that cannot be are refused in words', async () => {
    const page = await opened();
    const card = page.locator('[data-policy="coordination-meeting"]');
    await card.getByLabel('Sista dag').fill('2020-12-31');
    await card.getByLabel('Sista dag').press('Enter');
    await expect
      .poll(() => said(page, 'coordination-meeting'))
      .toMatch(/från 1 jan. 2019 till och med 31 dec. 2020, i full gång efter ungefär 6 månader/);
    await card.getByLabel('Börjar').fill('2021-01-01');
    await card.getByLabel('Börjar').press('Enter');
    expect(await card.getByRole('alert').innerText()).toMatch(/31\sdec\.\s2020/);
    await card.getByLabel('Börjar').fill('2019-07-01');
    await card.getByLabel('Börjar').press('Enter');
    await card.getByLabel('I full gång efter').fill('0');
    await card.getByLabel('I full gång efter').press('Enter');
    await expect
      .poll(() => said(page, 'coordination-meeting'))
      .toMatch(/från 1\sjuli\s2019 .*i full gång från första dagen/);
    // As a table the same.
    await page.getByRole('button', { name: 'Visa som tabell' }).click();
    expect((await page.locator('.tbl tbody tr').innerText()).replace(/\s+/g, ' ')).toBe(
      'Tidiga avstämningsmöten 1 juli 2019 genast 31 dec. 2020',
    );
    // Emptied, it goes on as before.
    await card.getByLabel('Sista dag').fill('');
    await card.getByLabel('Sista dag').press('Enter');
    await expect.poll(() => said(page, 'coordination-meeting')).not.toMatch(/till och med/);
    expect(await page.locator('.side').innerText()).toMatch(/Börjar/);
  });

  it('says that a ring without members does nothing, and shows what every assumption rests on', async () => {
    const page = await opened();
    const ring = page.locator('[data-policy="employer-ring"]');
    const { levers, assumptions } = defaultCatalogue().policies.find(({ id }) => id === 'employer-ring')!;
    await opener(page).click();
    expect(await page.locator('.one:has([data-choose="employer-ring"])').innerText()).toMatch(/Gör ingenting/);
    await offered(page, 'employer-ring').check();
    expect(await ring.innerText()).toMatch(/Ingen arbetsgivare i den här studien är med i en ring/);
    await ring.getByRole('button', { name: `Visa ${assumptions.length} antaganden` }).click();
    const more = ring.getByRole('button', { name: /^Visa \d+ kontroller till$/ });
    if ((await more.count()) > 0) await more.click();
    // Levers, assumptions with a slider, and those of several numbers.
    expect(await ring.locator('[data-control]').count()).toBe(levers.length + assumptions.length);
    expect(await ring.locator('[data-control]:not(:has(.grade))').count()).toBe(0);
    expect(await ring.locator('[data-control="place.hr_new_job"] .src').innerText()).toMatch(
      /C\s*liknande\s*antagande/,
    );
  });
});

describe('by keyboard alone', () => {
  it('a scenario is chosen, changed, named and removed', async () => {
    const page = await opened();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('.tabs button').nth(2).focus();
    await press('Enter');
    await expect.poll(() => chosen(page)).toBe('as-planned');
    await opener(page).focus();
    await press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.choose .card') !== null)).toBe(true);
    await offered(page, 'wage-subsidy').focus();
    await press('Space', 'Escape');
    expect(await opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
    // Switched off on its card, it keeps the card and the focus.
    await toggle(page, 'wage-subsidy').focus();
    await press('Space');
    await expect.poll(() => toggle(page, 'wage-subsidy').getAttribute('aria-checked')).toBe('false');
    await press('Space');
    await expect.poll(() => toggle(page, 'wage-subsidy').getAttribute('aria-checked')).toBe('true');
    await press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('2019-01-01');
    await page.locator('[data-control="ws.request_day"] input[type=range]').focus();
    await press('ArrowRight');
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 181/);
    await press('Control+z');
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 180/);
    await press('Control+Shift+z');
    await expect.poll(() => said(page, 'wage-subsidy')).toMatch(/söker dag 181/);

    await page.getByRole('button', { name: 'Byt namn' }).focus();
    await press('Enter');
    await page.keyboard.type('Med bidrag');
    // The English name is a translation of its own and stays until it is changed.
    expect(await page.getByLabel('Namn på engelska').inputValue()).toBe('As planned');
    await press('Enter');
    await expect.poll(async () => (await names(page))[2]).toBe('B Med bidrag');
    await press('Enter', 'Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Byt namn');
    await press('Tab', 'Tab', 'Enter');
    await expect.poll(async () => (await names(page)).length).toBe(4);
    await press('Enter');
    await expect.poll(async () => (await names(page))[2]).toBe('B Med bidrag');
  });
});

it('axe finds nothing in any look, and nothing scrolls sideways', async () => {
  const page = await opened();
  await page.locator('[data-scenario="as-planned"]').click();
  await opener(page).click();
  await offered(page, 'wage-subsidy').check();
  await offered(page, 'employer-ring').check();
  // With everything open that can be opened.
  for (const button of await page.locator('.fold .btn').all()) await button.click();
  await page.locator('[data-policy="wage-subsidy"] .grade').first().click();
  await page.getByRole('button', { name: 'tabell' }).click();
  await page.getByRole('button', { name: 'Byt namn' }).click();
  for (const look of LOOKS) {
    await dress(page, look);
    expect(await axeFindings(page), JSON.stringify(look)).toEqual([]);
    expect(await sideways(page), JSON.stringify(look)).toBeLessThanOrEqual(0);
  }
  await dress(page, { ...LOOKS[0], width: 320 });
  expect(await sideways(page), '320').toBeLessThanOrEqual(0);
});

it('long names push nothing sideways on a phone, neither here nor where they are chosen between', async () => {
  const study = small(readStudy('4ess.json'));
  const label = { sv: 'Arbetsförmågebedömning och rehabiliteringssamordning', en: 'Rehabilitation coordination' };
  const scenarios = study.scenarios.map((of) => ({ ...of, label }));
  visit = await openDraft(site, { ...study, scenarios }, '#scenarios', { viewport: { width: 390, height: 844 } });
  const { page } = visit;
  await page.locator('.tabs').waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.goto(`${site.address}#compare`);
  await page.locator('.scbar select').waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});
