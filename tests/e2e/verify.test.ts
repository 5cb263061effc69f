// A figure that somebody else gives: exported here, given back, run again in real workers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { studyLink } from '../../src/storage/link.ts';
import { type Site, type Visit, openSite } from './browser.ts';
import { LOOKS, axeFindings, dress, sideways } from './looks.ts';
import { complete } from './page.ts';
import { openDraft, readStudy, small } from './small.ts';

const study = { ...small(readStudy('4ess.json')), years: 1 };

let site: Site;
let visit: Visit;
let page: Page;
/** What the page writes: the whole result, a table, the data of a chart, and the stamp as it is copied. */
const files = { result: '', comparisons: '', months: '', all: '', stamp: '' };
let digest: string;

async function saved(act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path(), 'utf8');
}
const menu = (name: RegExp) => async () => {
  await page.getByRole('button', { name: 'Ladda ner', exact: true }).click();
  await page.getByRole('button', { name }).click();
};
const data = (id: string) => () =>
  page
    .locator(`#${id}`)
    .getByRole('button', { name: /Ladda ner diagrammets data/ })
    .click();

beforeAll(async () => {
  site = await openSite();
  visit = await openDraft(site, study, '', { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  ({ page } = visit);
  digest = await complete(page);
  files.result = await saved(menu(/Hela resultatet/));
  files.comparisons = await saved(menu(/Alla skillnader/));
  files.months = await saved(data('months'));
  files.all = await saved(data('all'));
  files.stamp = await page.locator('.stamp').innerText();
  await page.locator('.stamp').getByRole('link', { name: 'Kontrollera en siffra' }).click();
  await page.locator('#proof-verify').waitFor();
}, 300_000);
afterAll(() => site.close());

const card = () => page.locator('#proof-verify');
async function give(...texts: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await card()
    .locator('input[type=file]')
    .setInputFiles(texts.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
}
async function paste(text: string): Promise<void> {
  await card().locator('textarea').fill(text);
  await card().getByRole('button', { name: 'Läs', exact: true }).click();
}
async function verdict(): Promise<{ state: string; words: string }> {
  await card()
    .getByRole('button', { name: /Räkna om \d+ världar och jämför/ })
    .click();
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#proof-verify')?.dataset['verdict'], null, {
    timeout: 240_000,
  });
  const state = (await card().getAttribute('data-verdict'))!;
  return { state, words: (await card().locator('.verdict').innerText()).replace(/\s+/g, ' ') };
}
/** One digit of one number made another: the last of the n-th `lower`. */
const oneDigit = (text: string): string =>
  text.replace(/("O-04": \{[^}]*?"lower": )(-?[0-9.]+)/, (_, before: string, number: string) => {
    return before + number.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
  });

describe('what the page has exported', () => {
  it('is identical, and the study that is open is left as it is', async () => {
    for (const [name, text] of Object.entries(files).filter(([name]) => name !== 'stamp' && name !== 'comparisons')) {
      await give([`${name}.txt`, text]);
      expect(await verdict(), name).toMatchObject({ state: 'identical' });
    }
    expect(await card().locator('dl').innerText()).toContain(digest.slice(0, 16));
    await page.getByRole('link', { name: 'Jämför' }).first().click();
    expect(await page.locator('.stamp').getAttribute('data-digest')).toBe(digest);
    await page.goBack();
    // What was found out is still there.
    expect(await card().getAttribute('data-verdict')).toBe('identical');
  });

  it('is different where one digit was changed, and the cell is named', async () => {
    await give(['result.json', oneDigit(files.result)]);
    const { state, words } = await verdict();
    expect(state).toBe('different');
    expect(words).toMatch(
      /Olika\..*ändrad sedan den skrevs.*Först skiljer sig scenarios, today, outcomes, O-04, lower: /,
    );
    const line = files.months.split('\n').findIndex((text) => text.startsWith('2019-06,')) + 1;
    await give(['months.csv', files.months.replace(/^(2019-06,O-04,)\d/m, '$19')]);
    const month = await verdict();
    expect(month.words).toContain(`Först skiljer sig rad ${line}, 2019-06, O-04, today_mean: där står 9`);
  });

  it('made by another version is the same within noise, and that is said with its measure', async () => {
    const old = oneDigit(files.result)
      .replace(/"modelVersion": "[^"]+"/, '"modelVersion": "0.0.1"')
      .replace(digest, '0'.repeat(64));
    await give(['result.json', old]);
    const { state, words } = await verdict();
    expect(state).toBe('noise');
    expect(words).toMatch(/modell 0\.0\.1.*medelfel/);
  });

  it('without its study asks for it; a link is enough', async () => {
    await give(['comparisons.csv', files.comparisons]);
    await card().getByText('Ge också en länk till den ändrade studien').waitFor();
    expect(
      await card()
        .getByRole('button', { name: /och jämför/ })
        .count(),
    ).toBe(0);
    const link = await studyLink({ ...study, id: '4ess' });
    if (!link.ok) throw new Error(link.why);
    await paste(`${site.address}${link.fragment}`);
    expect(await verdict()).toMatchObject({ state: 'identical' });
    // The stamp at the foot of the page says that the study was changed, and holds no figures.
    await give(['study.json', JSON.stringify({ ...study, id: '4ess' })]);
    await paste(files.stamp);
    expect((await verdict()).words).toMatch(/Samma körning\..*bär inga siffror/);
  });

  it('that is nothing of ours is refused, with what was found and expected', async () => {
    await give(['letter.txt', 'Hej!']);
    const said = await card().getByRole('alert').innerText();
    expect(said).toMatch(/letter\.txt kan inte kontrolleras/);
    expect(said).toMatch(/fann "Hej!".*väntade en länk/i);
  });

  it('opens its study when it is asked to, beside the one that is open', async () => {
    await give(['months.csv', files.months]);
    await verdict();
    await card().getByRole('button', { name: 'Öppna studien' }).click();
    await page.locator('.finding').waitFor();
    expect(await complete(page)).toBe(digest);
    expect(await page.locator('.study span').innerText()).toMatch(/inte sparad|osparad/);
    expect(visit.complaints).toEqual([]);
  });
});

it('is in order for everybody: axe, the keyboard, every window', async () => {
  await page.goto(`${site.address}#proof`);
  await give(['result.json', oneDigit(files.result)]);
  // What was given has the focus: the way on is the next stop.
  await page.waitForFunction(() => document.activeElement?.classList.contains('facts'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Räkna om 200 världar/);
  await page.keyboard.press('Enter');
  await page.locator('.verdict').waitFor({ timeout: 240_000 });
  for (const look of [...LOOKS, { locale: 'sv', colorScheme: 'light', width: 320 } as const]) {
    await dress(page, look);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page), String(look.width)).toBeLessThanOrEqual(0);
  }
});

it('says how many seeds of one study have been tried in this browser', { timeout: 300_000 }, async () => {
  const other = await openDraft(site, study, '', { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await complete(other.page);
  expect(await other.page.locator('.stamp').innerText()).not.toMatch(/prövats/);
  const open = async (seed: string, worlds = study.worlds): Promise<void> => {
    const link = await studyLink({ ...study, id: '4ess', seed, worlds });
    if (!link.ok) throw new Error(link.why);
    await other.page.evaluate((fragment) => (location.hash = fragment), link.fragment);
    await other.page.getByRole('button', { name: 'Öppna utan att spara' }).click();
    await other.page.waitForFunction((of) => document.querySelector('.stamp')?.textContent.includes(of), seed);
  };
  await open('a luckier one');
  await complete(other.page);
  await expect.poll(() => other.page.locator('.stamp').innerText()).toMatch(/ett av 2 frön som prövats/);
  const [download] = await Promise.all([
    other.page.waitForEvent('download'),
    other.page
      .locator('#months')
      .getByRole('button', { name: /Ladda ner diagrammets data/ })
      .click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(
    /^# seed a luckier one \(one of 2 seeds tried in this browser\)/m,
  );
  // One that was looked at and left before its end is one of them.
  await open('left early', 5000);
  await other.page.waitForFunction(
    () => Number(document.querySelector<HTMLElement>('.stamp')?.dataset['worlds']) >= 46,
  );
  await open('the last');
  await complete(other.page);
  await expect.poll(() => other.page.locator('.stamp').innerText()).toMatch(/ett av 4 frön som prövats/);
  expect(other.complaints).toEqual([]);
  await other.close();
});

it('the published studies hold nothing that an export could not carry', () => {
  // The link in the head of a chart's data has to be short enough: the largest study is the whole sector.
  const sector = JSON.parse(readFileSync(join(root, 'scenarios/sector.json'), 'utf8')) as typeof study;
  return expect(studyLink(sector)).resolves.toMatchObject({ ok: true });
});
