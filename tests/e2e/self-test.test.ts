// Whether this browser computes as it should: found out by the page itself, after its first result.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { knownAnswers } from '../../src/experiments/known-answers.ts';
import { axeFindings } from './looks.ts';
import { openSite } from './browser.ts';
import { complete } from './page.ts';
import { openSmall } from './small.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-test-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  // The last study's: so all before it have to be right.
  const { digest } = knownAnswers.at(-1)!;
  const assets = join(folder, 'assets');
  let changed = 0;
  for (const name of readdirSync(assets).filter((one) => one.endsWith('.js'))) {
    const code = readFileSync(join(assets, name), 'utf8');
    if (!code.includes(digest)) continue;
    changed++;
    writeFileSync(join(assets, name), code.replace(digest, digest.replace(/.$/, digest.endsWith('0') ? '1' : '0')));
  }
  expect(changed).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('passes after the first result, remembers it, and is tried again when asked', async () => {
  const site = await openSite();
  const { page, close } = await openSmall(site);
  await complete(page);
  await page.evaluate(() => (location.hash = 'proof'));
  await page.locator('[data-selftest=passed]').waitFor();
  expect(await page.locator('.browser p').textContent()).toContain(`av ${knownAnswers.length} studier`);
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await page.locator('[data-selftest=passed]').waitFor();
  await page.getByRole('button', { name: 'Pröva igen' }).click();
  await page.locator('[data-selftest=untried]').waitFor();
  await page.locator('[data-selftest=passed]').waitFor();
  await close();
  await site.close();
});

it('with one answer that is not the known one no figure is shown, and the page says why', async () => {
  const site = await openSite(folder);
  const { page, close } = await openSmall(site);
  await complete(page);
  const notice = page.getByText(`en värld ur studien ${knownAnswers.at(-1)!.study} gav andra siffror`);
  await notice.first().waitFor();
  expect(await page.locator('[data-difference]').count()).toBe(0);
  // Nor a life: it comes out of the same arithmetic.
  await page.evaluate(() => (location.hash = 'people'));
  await page.locator('.lead[data-people="0"]').waitFor();
  expect(await page.locator('.lead h1').textContent()).toContain('hålls inne');
  expect(await page.locator('.onelife, .lots, .mosaic, .tools-card').count()).toBe(0);
  await notice.first().waitFor();
  await page.evaluate(() => (location.hash = 'proof'));
  await page.locator('[data-selftest=failed]').waitFor();
  // Nor is a figure by somebody else verified here, and it stays so while it is tried again.
  expect(await page.locator('#proof-verify').count()).toBe(0);
  await page.getByRole('button', { name: 'Pröva igen' }).click();
  await page.locator('[data-selftest=failed]').waitFor();
  expect(await page.locator('#proof-verify').count()).toBe(0);
  // Nor a picture of any study, drawn before or now.
  await page.evaluate(() => (location.hash = 'start'));
  await page.locator('[data-study]').first().waitFor();
  await notice.first().waitFor();
  expect(await page.locator('[data-study]').count()).toBeGreaterThan(12);
  expect(await page.locator('[data-study][data-worlds], [data-study] svg').count()).toBe(0);
  expect(await page.locator('[data-study] .pic').first().innerText()).toContain('hålls inne');
  expect(await axeFindings(page)).toEqual([]);
  // It is remembered: no figure comes back with a reload.
  await page.evaluate(() => (location.hash = 'compare'));
  await page.reload();
  await notice.first().waitFor();
  await complete(page);
  expect(await page.locator('[data-difference]').count()).toBe(0);
  await close();
  await site.close();
});
