// The page without a network, and beside another version of itself.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { stampBuild } from '../../scripts/offline.mjs';
import { policy } from '../../scripts/policy.mjs';
import { root } from '../../scripts/root.mjs';
import { type Site, openSite } from './browser.ts';
import { complete, elsewhere, finding, worldsShown } from './page.ts';
import { openSmall } from './small.ts';

let folder: string;
/** What is served, and another build of the same page in which every file has another name. */
let served: string;
let other: string;
let site: Site;

beforeAll(() => {
  // The driver tells of a service worker's own requests only when asked to.
  process.env['PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS'] = '1';
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'vandpunkt-offline-')));
  served = join(folder, 'served');
  other = join(folder, 'other');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  for (const to of [served, other]) {
    rmSync(to, { recursive: true, force: true });
    cpSync(join(root, 'dist'), to, { recursive: true });
  }
  rename(other);
  site = await openSite(served);
});
afterEach(() => site.close());

/** The same content, every file of it under another name. */
function rename(build: string): string {
  const names = readdirSync(join(build, 'assets')).filter((name) => /-[\w-]{8}\.\w+$/.test(name));
  for (const file of ['index.html', ...names.map((name) => join('assets', name))]) {
    if (!/\.(html|js|css)$/.test(file)) continue;
    let text = readFileSync(join(build, file), 'utf8');
    for (const name of names) text = text.replaceAll(name, another(name));
    writeFileSync(join(build, file), text);
  }
  for (const name of names) renameSync(join(build, 'assets', name), join(build, 'assets', another(name)));
  return stampBuild(build);
}
const another = (name: string): string => name.replace(/\.(\w+)$/, '_.$1');

/** The host now has the other build, and nothing of the first. */
function deploy(): void {
  rmSync(served, { recursive: true });
  cpSync(other, served, { recursive: true });
}

const builtIn = (of: string): string =>
  /name="build" content="(\w+)"/.exec(readFileSync(join(of, 'index.html'), 'utf8'))![1];
const buildOf = (page: Page) => page.locator('meta[name=build]').getAttribute('content');
const kept = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)).sort());
/** Until the page's worker is in charge of it: the whole build is there. */
const ready = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const notice = (page: Page) => page.locator('.newer .notice');
/** Whether there is a file of that name for the page, and whether the worker gave it. */
const style = (page: Page, name: string) =>
  page.evaluate(
    (href) =>
      new Promise<'worker' | 'network' | 'none'>((resolve) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = `${href}?asked=${Math.random()}`;
        link.onerror = () => resolve('none');
        link.onload = () => {
          const [entry] = performance.getEntriesByName(link.href) as PerformanceResourceTiming[];
          resolve(entry.workerStart > 0 && entry.transferSize === 0 ? 'worker' : 'network');
        };
        document.head.append(link);
      }),
    `./assets/${name}`,
  );
const styleOf = (of: string): string => readdirSync(join(of, 'assets')).find((name) => /^index-.*\.css$/.test(name))!;

it('opens and simulates with the server gone, after it was loaded once', async () => {
  const visit = await openSmall(site);
  const { page } = visit;
  await ready(page);
  const digest = await complete(page);
  const before = await finding(page);
  expect(await kept(page)).toEqual([builtIn(served)]);
  // Every file of the build, and nothing else.
  const files = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    return (await cache.keys()).map(({ url }) => url.slice(new URL('.', location.href).href.length)).sort();
  });
  expect(files).toEqual(['', ...readdirSync(join(served, 'assets')).map((name) => `assets/${name}`)].sort());
  expect(visit.requests.some((url) => url.endsWith('/sw.js'))).toBe(true);
  expect(elsewhere(visit.requests, site.address)).toEqual([]);

  await site.stop();
  await expect(fetch(site.address)).rejects.toThrow();
  visit.responses.length = 0;
  await page.reload();
  expect(await complete(page)).toBe(digest);
  expect(await finding(page)).toEqual(before);
  expect(await page.locator('.stamp').innerText()).toContain(builtIn(served));
  // The policy is kept with the files: the simulation's worker obeys the one that comes with its script.
  expect(visit.responses.length).toBeGreaterThan(5);
  for (const response of visit.responses) {
    if (response.url().endsWith('/sw.js')) continue;
    expect(response.fromServiceWorker(), response.url()).toBe(true);
    expect((await response.allHeaders())['content-security-policy'], response.url()).toBe(policy);
  }
  // What is loaded only when a view needs it is there as well; so is another tab.
  const tab = await page.context().newPage();
  await tab.goto(`${site.address}#evidence`);
  await tab.waitForSelector('main h1');
  expect(await notice(page).count()).toBe(0);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

it('another version takes over when it is asked to, each page keeps its own files, and what no page uses goes', async () => {
  const [first, second] = [builtIn(served), builtIn(other)];
  expect(first).not.toBe(second);
  const visit = await openSmall(site);
  const { page } = visit;
  await ready(page);
  const [old, young] = [styleOf(served), styleOf(other)];
  deploy();
  const tab = await page.context().newPage();
  await tab.goto(site.address);
  expect(await buildOf(tab)).toBe(first);
  // Both pages say so, and go on.
  for (const one of [page, tab]) await one.waitForSelector('.newer .notice');
  expect(await notice(tab).innerText()).toContain('En ny version är klar');
  expect(await kept(page)).toEqual([first, second].sort());
  // A reload without the button is still the first.
  await tab.reload();
  expect(await buildOf(tab)).toBe(first);
  await tab.waitForSelector('.newer .notice');
  await tab.getByRole('button', { name: 'English' }).click();
  expect(await notice(tab).innerText()).toContain('A new version is ready');

  // A change that was made just before is not lost.
  await worldsShown(tab, 2);
  await tab.locator('[data-control="meet.day_early"] input[type=range]').press('PageUp');
  const value = tab.locator('[data-control="meet.day_early"] .box input');
  const moved = await value.inputValue();
  await tab.getByRole('button', { name: 'Reload' }).click();
  await tab.waitForFunction(
    (now) => document.querySelector('meta[name=build]')?.getAttribute('content') === now,
    second,
  );
  await worldsShown(tab, 2);
  expect(await value.inputValue()).toBe(moved);
  expect(await notice(tab).count()).toBe(0);
  // The first page is what it was, and gets its own files although the host has them no more and another worker is in charge.
  expect(await buildOf(page)).toBe(first);
  expect(await style(page, old)).toBe('worker');
  expect(await style(tab, young)).toBe('worker');
  expect(await notice(page).isVisible()).toBe(true);
  await tab.waitForTimeout(3000);
  expect(await kept(tab)).toEqual([first, second].sort());
  await page.close();
  await tab.reload();
  await expect.poll(() => kept(tab)).toEqual([second]);
  expect(await style(tab, old)).toBe('none');
  await visit.close();
});

it('a host that is halfway between two versions changes nothing', async () => {
  const visit = await openSmall(site);
  const { page } = visit;
  await ready(page);
  const first = builtIn(served);
  // The worker and all files of the other build, but for one of them: under its name lies something else.
  deploy();
  writeFileSync(join(served, 'assets', styleOf(other)), 'body { display: none }');
  await page.reload();
  expect(await buildOf(page)).toBe(first);
  const redundant = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    return new Promise((resolve) => {
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing!.addEventListener('statechange', () => resolve(installing!.state));
      });
      void registration.update();
    });
  });
  expect(redundant).toBe('redundant');
  // The reload has asked for it as well: whichever of the two was first, the other may still be at it.
  await expect.poll(() => kept(page), { timeout: 10_000 }).toEqual([first]);
  await page.reload();
  expect(await buildOf(page)).toBe(first);
  expect(await notice(page).count()).toBe(0);
  // Whole at last: now it is ready.
  cpSync(join(other, 'assets'), join(served, 'assets'), { recursive: true });
  await page.reload();
  await page.waitForSelector('.newer .notice');
  expect(await kept(page)).toEqual([first, builtIn(other)].sort());
  expect(await notice(page).getByRole('button').count()).toBe(1);
  // What cannot be saved would be lost to a reload: then there is no button for it.
  await worldsShown(page, 2);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('planted', 'QuotaExceededError');
    };
  });
  await page.locator('[data-control="meet.day_early"] input[type=range]').press('PageUp');
  await page.waitForFunction(() => /inte sparat/.test(document.querySelector('.newer')!.textContent));
  expect(await notice(page).getByRole('button').count()).toBe(0);
  await visit.close();
});

const refusals = {
  'the browser has none': () => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }),
  'the browser does not want to': () =>
    Object.defineProperty(navigator, 'serviceWorker', {
      get: () => {
        throw new DOMException('planted', 'SecurityError');
      },
    }),
  'it may not be registered': () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('planted', 'SecurityError'));
  },
  'its storage is off': null,
};
it.each(Object.keys(refusals) as (keyof typeof refusals)[])(
  'where no service worker is to be had the page works, and says nothing of it: %s',
  async (name) => {
    const refuse = refusals[name];
    const worker = join(served, 'sw.js');
    if (!refuse)
      writeFileSync(
        worker,
        `Object.defineProperty(self, 'caches', { value: undefined });\n${readFileSync(worker, 'utf8')}`,
      );
    const visit = await openSmall(site);
    const { page } = visit;
    if (refuse) {
      await page.addInitScript(refuse);
      await page.reload();
    }
    await worldsShown(page, 2);
    // Longer than the page waits before it registers.
    await page.waitForTimeout(4000);
    expect(await kept(page)).toEqual([]);
    expect(await notice(page).count()).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  },
);
