// Single lives and the ring: found, drawn, read by keyboard, the same as in Node, and quick.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byDifference, pairLives, partingOf, storyOf } from '../../src/experiments/lives.ts';
import { worldAt } from '../../src/experiments/worlds.ts';
import { traceLives } from '../../src/model/life-log.ts';
import { collectLives, logText } from '../../src/runtime/conformance.ts';
import { poolRunner } from '../../src/runtime/pool.ts';
import { nodeSpawner } from '../../src/runtime/spawn-node.ts';
import { openStudy } from '../../src/state/open-study.ts';
import { root } from '../../scripts/root.mjs';
import { type Site, openSite } from './browser.ts';
import { openInRing, wholeLives } from './lives.ts';
import { LIMIT, longestTask, tasksDuring } from './long-tasks.ts';
import { LOOKS, axeFindings, dress, sideways } from './looks.ts';

const PATIENCE = 300_000;
const wide = { viewport: { width: 1440, height: 900 } };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it(
  'the browser, a Node worker and this very thread tell the same lives',
  async () => {
    const { published, compile } = openStudy(readFileSync(join(root, 'scenarios', 'ring.json'), 'utf8'));
    const plans = compile(published).plans.slice(0, 2);
    const world = worldAt(0, false);
    const [a, b] = traceLives(plans, world);

    const worker = pathToFileURL(join(root, 'dist-node', 'node-worker.js'));
    const runner = poolRunner({ workers: 1, spawn: nodeSpawner(worker) });
    const { lives } = await collectLives(runner, plans, [world]);
    await runner.close();
    expect(lives[0].map(logText)).toEqual([a, b].map(logText));

    const pairs = pairLives(a, b);
    const [row] = byDifference(pairs);
    const parting = partingOf(storyOf(a, pairs.a[row]), storyOf(b, pairs.b[row]));
    const visit = await openInRing(site, 'people', wide);
    const life = visit.page.locator('[data-person]');
    await life.waitFor({ timeout: PATIENCE });
    const said = await life.evaluate(({ dataset }) => [
      dataset['person'],
      dataset['a'],
      dataset['b'],
      dataset['parting'],
    ]);
    expect(said).toEqual([pairs.person[row], pairs.absentA[row] / 4, pairs.absentB[row] / 4, parting!.day].map(String));
    await visit.close();
  },
  PATIENCE,
);

describe('People', () => {
  it(
    'finds a person, draws both lines, and gives the events as a table by keyboard',
    async () => {
      const { page, complaints, close } = await openInRing(site, 'people', wide);
      await wholeLives(page);
      expect(await page.locator('[data-person] path.life').count()).toBe(2);
      expect(await page.locator('.lead').innerText()).toContain('Ingen här finns på riktigt.');
      expect(await page.locator('.lots').getAttribute('data-worlds')).toBe('8');

      const gained = await page.locator('[data-person]').getAttribute('data-person');
      await page.getByRole('button', { name: 'Typisk oförändrad' }).click();
      const same = page.locator('[data-person]');
      expect(await same.getAttribute('data-person')).not.toBe(gained);
      expect(await same.getAttribute('data-a')).toBe(await same.getAttribute('data-b'));

      await page.getByLabel('Arbetsgivare').selectOption('industry');
      expect(await page.locator('[data-person] dl').innerText()).toContain('Industriföretag');
      await page.getByLabel('Person nr').fill('999999');
      await page.getByLabel('Person nr').press('Enter');
      await page.getByRole('alert').filter({ hasText: 'Ingen sådan person' }).waitFor();

      const reader = page.locator('#life input[type=range]');
      await reader.focus();
      await page.keyboard.press('Home');
      expect(await reader.getAttribute('aria-valuetext')).toMatch(/jan\s2019/);
      await page.keyboard.press('t');
      expect(await page.locator('#life table tbody tr').count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  it(
    'holds the page’s thread for no long task while the worlds come and another life is chosen',
    async () => {
      const longest = await longestTask(async () => {
        const { page, close } = await openInRing(site, 'compare', wide);
        await page.waitForSelector('.stamp[data-worlds]', { timeout: PATIENCE });
        const tasks = await tasksDuring(site, page, async () => {
          await page.locator('.rail a[href="#people"]').click();
          await wholeLives(page);
          await page.getByRole('button', { name: 'Förlorade mest' }).click();
          await page.locator('.rail a[href="#ring"]').click();
          await wholeLives(page);
        });
        await close();
        return tasks;
      });
      expect(longest).toBeLessThan(LIMIT);
    },
    3 * PATIENCE,
  );
});

describe('Ring', () => {
  it(
    'shows the network, the waits and who lost what to whom',
    async () => {
      const { page, complaints, close } = await openInRing(site, 'ring', wide);
      await wholeLives(page);
      expect(await page.locator('#network circle.member.rim').count()).toBe(15);
      expect(await page.locator('#network path.placed').count()).toBeGreaterThan(0);
      expect(await page.locator('[aria-labelledby="waits-title"] tbody tr').count()).toBe(3);
      await page.locator('#network input[type=range]').focus();
      await page.keyboard.press('Home');
      expect(await page.locator('#network input[type=range]').getAttribute('aria-valuetext')).toContain('Ljungby');
      await page.keyboard.press('t');
      expect(await page.locator('#network table tbody tr').count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  it('says what is missing where a study has no ring', async () => {
    const { page, close } = await site.open('#ring', wide);
    await page.getByRole('heading', { name: 'Ingen ring i det här scenariot' }).waitFor();
    // And leads to a study that has one.
    expect(await page.getByRole('button', { name: 'En arbetsgivarring' }).count()).toBe(1);
    await close();
  });
});

describe('axe finds nothing', () => {
  it.each(['people', 'ring'])(
    '%s, in every look',
    async (view) => {
      const { page, close } = await openInRing(site, view, wide);
      await wholeLives(page);
      for (const button of await page.locator('.card .tools .btn[aria-expanded]').all()) await button.click();
      for (const look of LOOKS) {
        await dress(page, look);
        expect(await axeFindings(page), JSON.stringify(look)).toEqual([]);
        expect(await sideways(page), JSON.stringify(look)).toBeLessThanOrEqual(0);
      }
      await close();
    },
    PATIENCE,
  );
});
