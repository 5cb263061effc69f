// What lies far outside the evidence is shown once one has asked for it, and every file then says so.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { wholeLives } from './lives.ts';
import { axeFindings } from './looks.ts';
import { complete } from './page.ts';
import { openDraft, readStudy, small } from './small.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('a scenario far outside is withheld until the reader asks for it, and its files say that it was asked for', async () => {
  const study = small(readStudy('meeting-day.json'));
  const { page, close, complaints } = await openDraft(site, { ...study, worlds: 50 }, '', {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  await complete(page);
  const arms = page.locator('.strip [data-scenario]');
  await expect.poll(() => arms.count()).toBe(2);
  const notice = page.locator('.notice', { hasText: 'Not shown yet, far outside the evidence: C and D.' });
  expect(await notice.innerText()).toMatch(/day 90, far outside the range that the evidence supports \(8–30\)/);
  expect(await page.locator('#all td[data-outcome="O-04"]').count()).toBe(2);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  expect(await page.locator('#download-sheet button').first().isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  // The scenario itself: no figure, and why.
  await page.locator('.scbar select').selectOption('day-60');
  await expect.poll(() => page.locator('.finding').innerText()).toMatch(/is not shown yet/);
  expect(await page.locator('[data-difference], .kpi[data-lower], .card svg[role=img]').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await expect.poll(() => arms.count()).toBe(4);
  await expect.poll(() => page.locator('.finding').getAttribute('data-lower')).not.toBeNull();
  await expect.poll(() => page.locator('.stamp').innerText()).toMatch(/far outside the evidence, shown on request/);
  const files = [
    [
      page.locator('#months').getByRole('button', { name: /^Download the data/ }),
      /^# shown on request: .*day 60, far outside/m,
    ],
  ] as const;
  for (const [button, says] of files) {
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(says);
  }
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  for (const [i, says] of [
    /"day-60"[^]*"farOutside": \[\s*"meet.day_early=60"/,
    /2019,meet.day_early=90$/m,
  ].entries()) {
    const button = page.locator('#download-sheet button').nth(i);
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(says);
    if (i === 0) expect(text).toMatch(/far outside the range that the evidence supports \(8–30\)\. Shown on request\./);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
  }
  // It stays while other views are open.
  await page.evaluate(() => (location.hash = 'scenarios'));
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => (location.hash = 'compare'));
  await expect.poll(() => page.locator('.finding').getAttribute('data-lower')).not.toBeNull();
  expect(complaints).toEqual([]);
  await close();
});

it('lives and rings likewise: agreed to once, and each file says of which worlds it is and what was asked for', async () => {
  const ring = small(readStudy('ring.json'));
  const scenarios = ring.scenarios.map((one) =>
    one.id === 'passive'
      ? { ...one, policies: { 'employer-ring': { ...one.policies['employer-ring'], 'ring.referral_day': 365 } } }
      : one,
  );
  const wide = { locale: 'en-GB', viewport: { width: 1440, height: 900 }, acceptDownloads: true };
  const { page, close, complaints } = await openDraft(site, { ...ring, scenarios }, '#people', wide);
  await wholeLives(page);
  expect(await page.locator('.notice', { hasText: 'far outside' }).count()).toBe(0);
  const finding = page.locator('.finding');
  const [scenario, against] = [page.locator('.scbar select'), page.getByLabel('Compare with')];
  const nothing = () => page.locator('[data-person], .lots, .card svg[role=img], .card.empty').count();
  // What one is set against can be what lies far outside.
  await against.selectOption('passive');
  await expect.poll(() => finding.innerText()).toMatch(/is not shown yet/);
  expect(await page.locator('.notice', { hasText: 'Not shown yet' }).innerText()).toMatch(/evidence: C\..*day 365/s);
  expect(await nothing()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await against.selectOption('');
  await wholeLives(page);
  await scenario.selectOption('passive');
  await expect.poll(() => finding.innerText()).toMatch(/is not shown yet/);
  expect(await nothing()).toBe(0);

  await page.evaluate(() => (location.hash = 'ring'));
  await expect.poll(() => page.title()).toMatch(/^The ring|^Ring/);
  await expect.poll(() => finding.innerText()).toMatch(/is not shown yet/);
  expect(await page.locator('#network, .tbl, .card.empty').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await wholeLives(page);
  const caution = page.locator('.notice', { hasText: 'Shown at your request' });
  expect(await caution.count()).toBe(1);
  const saved = async (id: string): Promise<string> => {
    const button = page.locator(`#${id}`).getByRole('button', { name: /^Download the data/ });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  for (const id of ['network', 'queue']) {
    expect(await saved(id)).toMatch(
      /^# Vandpunkt, model [\d.]+, build \w+, study 4ess \(edited\)\n# a ring in 8 simulated worlds \(--world 0 to 7\)[^]*\n# shown on request: .*day 365[^]*\n# scenario passive, plan \w{64}\n# link http\S+#study=\S+\n[^]*\n# npm run sim -- trace 4ess-edited\.json --scenario passive --world 0 --out passive-0\.csv\n[a-z]/,
    );
  }
  // Agreed to there, it is shown here.
  await page.evaluate(() => (location.hash = 'people'));
  await wholeLives(page);
  expect(await caution.count()).toBe(1);
  const person = await page.locator('[data-person]').getAttribute('data-person');
  const life = await saved('life');
  expect(life).toMatch(
    new RegExp(`\\n# one life: person ${person} in one simulated world \\(--world 0\\), in two scenarios`),
  );
  expect(life).toMatch(
    /\n# shown on request: .*day 365[^]*\n# scenario passive, plan \w+\n# against today, plan \w+\n# link /,
  );
  expect(life).toMatch(/\n# npm run .* --scenario today --world 0 --out today-0\.csv\nday,Today,/);
  // Given back to be verified, it is known for what it is.
  await page.evaluate(() => (location.hash = 'proof'));
  const file = { name: 'life.csv', mimeType: 'text/csv', buffer: Buffer.from(life) };
  await page.locator('#proof-verify input[type=file]').setInputFiles(file);
  const refusal = page.locator('#proof-verify [role=alert]', { hasText: 'cannot be verified' });
  await expect
    .poll(() => refusal.innerText())
    .toMatch(/one simulated person’s life, in one world, expected figures over all/);
  expect(complaints).toEqual([]);
  await close();
});
