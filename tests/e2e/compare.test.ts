// Compare with all scenarios at once: choosing one in the strip, picking key figures, asking what the uncertainty hangs on.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { axeFindings } from './looks.ts';
import { finding, settled } from './page.ts';
import { openSmall } from './small.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('a scenario chosen in the strip is the one in every card, and nothing is run again', async () => {
  const { page, close, complaints } = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
  await settled(page);
  const rows = page.locator('.strip [data-scenario]');
  expect(await rows.count()).toBe(4);
  const first = (await finding(page))!;
  expect(Number(await rows.nth(0).getAttribute('data-lower'))).toBe(first.lower);
  const second = rows.nth(1);
  const ends = {
    lower: Number(await second.getAttribute('data-lower')),
    upper: Number(await second.getAttribute('data-upper')),
  };
  await second.click();
  await expect.poll(() => finding(page)).toMatchObject({ ...ends, worlds: first.worlds });
  expect(await second.getAttribute('aria-pressed')).toBe('true');
  expect(await rows.nth(0).getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => page.locator('#months h2').innerText()).toMatch(/ B /);
  await expect.poll(() => page.locator('#groups thead').innerText()).toMatch(/^.*\bB\b/s);
  // The strip and the table say the same of it.
  const cell = page.locator('#all td[data-outcome="O-04"][data-arm="2"]');
  expect(Number(await cell.getAttribute('data-lower'))).toBe(ends.lower);
  // One employer's own figures and costs.
  expect(await page.locator('.lead .employer').count()).toBe(0);
  await page.getByLabel('Nyckeltal och kostnader för').selectOption({ label: 'Vimmerby kommun' });
  await expect.poll(() => cell.getAttribute('data-lower')).not.toBe(String(ends.lower));
  expect(await page.locator('#payers h2').innerText()).toMatch(/^Vimmerby kommun: /);
  // The finding above is of all: it says so, and what it is for the one.
  expect(await page.locator('.lead .employer').innerText()).toMatch(/alla arbetsgivare tillsammans.*Vimmerby kommun/s);
  // Whatever is not of the one says whose it is.
  for (const id of ['all-scenarios', 'months', 'length', 'degrees', 'centres', 'doubt', 'turn'])
    expect(await page.locator(`#${id} header .badge`).allInnerTexts()).toContain('alla arbetsgivare');
  for (const id of ['all', 'payers', 'own-measures', 'groups'])
    expect(await page.locator(`#${id} header .badge`).allInnerTexts()).not.toContain('alla arbetsgivare');
  expect(await page.locator('#centres tbody tr').count()).toBeGreaterThan(3);
  expect(await page.locator('.scbar .meter').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('a key figure that is picked is shown, is in the table, and is there after a reload', async () => {
  const { page, close, complaints } = await openSmall(site, '', {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  await settled(page);
  await page.getByRole('button', { name: 'Pick key figures' }).click();
  await page.getByLabel('Search the outcomes').fill('relapse within 90');
  await page.getByRole('checkbox', { name: /^Relapse within 90 days %/ }).check();
  const picked = page.locator('.kpi[data-outcome="O-12.90"]');
  await expect.poll(() => picked.count()).toBe(1);
  expect(await page.locator('.kpi').count()).toBe(6);
  // Its definition is one press away.
  await picked.getByRole('button', { name: /^Definition/ }).click();
  expect(await picked.locator('.note').first().innerText()).toMatch(/Share of returns to work/);
  expect(await page.locator('#all td[data-outcome="O-12.90"]').count()).toBe(4);
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await settled(page);
  expect(await picked.getAttribute('data-lower')).not.toBeNull();
  await page.getByRole('button', { name: 'Pick key figures' }).click();
  await page.getByRole('button', { name: 'The usual five' }).click();
  await expect.poll(() => page.locator('.kpi').count()).toBe(5);
  // So is whose figures they are, unless the study has no such employer.
  const whose = page.locator('.whose select');
  await whose.selectOption({ index: 1 });
  const asked = await whose.inputValue();
  await page.reload();
  await settled(page);
  expect(await whose.inputValue()).toBe(asked);
  await page.evaluate(() => localStorage.setItem('vandpunkt.employer.4ess', 'employer:gone'));
  await page.reload();
  await settled(page);
  expect(await whose.inputValue()).toBe('all');
  expect(complaints).toEqual([]);
  await close();
});

it('what the uncertainty hangs on is asked for by a button, shows how far it is, and keeps what there is when stopped', async () => {
  const { page, close, complaints } = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
  await settled(page);
  // Probabilities of benefit (O-33) stand once there is a band: whole or half worlds of those that are shown.
  const shares = page.locator('#all [data-outcome^="O-33"]');
  expect(await shares.count()).toBe(4 * 4);
  const worlds = Number(await page.locator('.stamp').getAttribute('data-worlds'));
  for (const cell of await shares.all()) {
    const halves = 2 * worlds * Number(await cell.getAttribute('data-share'));
    expect(halves).toBeCloseTo(Math.round(halves), 6);
  }
  const card = page.locator('#doubt');
  await card.getByRole('button', { name: 'Räkna' }).click();
  const meter = card.getByRole('progressbar');
  await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow'))).toBeGreaterThan(2);
  await card.getByRole('button', { name: 'Stoppa' }).click();
  await expect.poll(() => card.locator('.badge').innerText()).toMatch(/^stoppad, \d+ världar$/);
  expect(await card.getByRole('button', { name: 'Räkna igen' }).count()).toBe(1);
  // The answer is of A: with another scenario in view it says so.
  await page.locator('.strip [data-scenario]').nth(1).click();
  await expect.poll(() => card.locator('.notice').innerText()).toMatch(/annat scenario/);
  expect(complaints).toEqual([]);
  await close();
});

it('where the conclusion turns is asked for by a button, and is said beside what is assumed', async () => {
  const { page, close, complaints } = await openSmall(site, '', {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  await settled(page);
  const card = page.locator('#turn');
  await card.getByLabel('Conclusion about').selectOption('O-04');
  await card.getByRole('button', { name: 'Compute' }).click();
  await expect.poll(() => card.locator('.acts .num').innerText()).toMatch(/^effect 1 of 1, \d+ worlds$/);
  const said = card.locator('p[data-parameter="meet.hr_manager_led"]');
  await said.waitFor({ timeout: 240_000 });
  const value = await said.getAttribute('data-turn');
  // No turn is an answer too; the sentence says which it is, with the number that was found.
  const sentence = (await said.innerText()).replaceAll('\u00a0', ' ');
  if (value === null) expect(sentence).toMatch(/does not turn/);
  else {
    const figure = Number(/turns at ([\d.]+) times/.exec(sentence)![1]);
    expect(Math.abs(figure - Number(value))).toBeLessThan(0.05);
    expect(sentence).toMatch(/(within|outside) what is assumed \(0\.9–1\.4 times, grade C\)/);
  }
  expect(await card.locator('svg[role=img]').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  // Read by keys; and the answer is of that conclusion alone.
  await card.locator('input[type=range]').press('ArrowDown');
  expect(await card.locator('.reading').innerText()).toContain('manager-led');
  await card.getByLabel('Conclusion about').selectOption('O-25.total');
  await expect.poll(() => card.locator('.notice').innerText()).toMatch(/another conclusion/);
  expect(complaints).toEqual([]);
  await close();
});
