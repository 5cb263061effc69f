// src/storage in a real browser: bundled for this test alone and served under the product's own policy, because the page
// needs no hook for it.
import { mkdtempSync, realpathSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import type * as idb from '../../src/storage/idb.ts';
import type { Library } from '../../src/storage/library.ts';
import type * as link from '../../src/storage/link.ts';
import { readLink, studyLink } from '../../src/storage/link.ts';
import type * as place from '../../src/storage/open-library.ts';
import { canonicalHash } from '../../src/scenario/canonical.ts';
import { checkStudy, parseStudy } from '../../src/scenario/parse.ts';
import type { Study } from '../../src/scenario/study.ts';
import { openSite, type Site, type Visit } from './browser.ts';

/** Some megabytes that cannot be squeezed: the browser squeezes what it keeps, and lets a few kilobytes pass over a quota. */
function large(): Study {
  const [employer] = published.population.employers;
  let word = 1;
  const next = (): string => (word = (word * 48271) % 2147483647).toString(36);
  const employers = Array.from({ length: 300 }, (_, i) => {
    const other = Array.from({ length: 150 }, () => Array.from({ length: 8 }, next).join(''));
    return { ...employer, id: `e${i}`, employments: 1000, centres: { participating: [], other } };
  });
  return { ...published, years: 1, worlds: 10, population: { employers } };
}

/** What the page of this test has: the bundle, a library, and an older one that it may keep beside. */
declare const storage: typeof idb & typeof link & typeof place;
declare const window: Window & { library: Library; older: Library; held: IDBDatabase };

const published = readStudy();
const changed = (worlds: number): Study => ({ ...published, worlds });

let folder: string;
let site: Site;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'storage-')));
  const from = (file: string): string => `export * from ${JSON.stringify(join(root, 'src/storage', file))};\n`;
  writeFileSync(join(folder, 'entry.ts'), ['idb.ts', 'link.ts', 'open-library.ts'].map(from).join(''));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>storage</title><script src="storage.js"></script>');
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(folder, 'entry.ts'), formats: ['iife'], name: 'storage', fileName: () => 'storage.js' },
    },
  });
  site = await openSite(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  visit = await site.open();
  page = visit.page;
  await openIn(page);
});
afterEach(async () => {
  const { complaints } = visit;
  await visit.close();
  // Nothing is uncaught, and the policy forbids nothing of this.
  expect(complaints.filter((line) => !line.includes('favicon') && !line.includes('404'))).toEqual([]);
});

function readStudy(): Study {
  const parsed = parseStudy(readFileSync(join(root, 'scenarios/4ess.json'), 'utf8'));
  if (!parsed.ok) throw new Error('scenarios/4ess.json');
  return parsed.study;
}

function openIn(tab: Page): Promise<string> {
  return tab.evaluate(async () => {
    window.library = await storage.openLibrary({
      indexedDB: () => indexedDB,
      channel: (name) => new BroadcastChannel(name),
      now: () => Date.now(),
    });
    return window.library.place.kind;
  });
}

const add = (tab: Page, study: Study) => tab.evaluate((one) => window.library.add(one), study);
const save = (tab: Page, study: Study, revision: number) =>
  tab.evaluate(([one, onto]) => window.library.save('study-1', one, onto), [study, revision] as const);
const open = (tab: Page) => tab.evaluate(() => window.library.open('study-1'));

it('a study that was saved is there after a reload, with its versions', async () => {
  expect(await add(page, published)).toMatchObject({ ok: true, place: 'browser', key: 'study-1', revision: 1 });
  expect(await save(page, changed(7), 1)).toMatchObject({ ok: true, revision: 2 });
  await page.reload();
  expect(await openIn(page)).toBe('browser');
  expect(await open(page)).toMatchObject({ ok: true, study: changed(7), versions: [{ revision: 2 }, { revision: 1 }] });
  expect(await page.evaluate(() => window.library.open('study-1', 1))).toMatchObject({ study: published });
});

it('two tabs: the other hears of a saving, and is told of the conflict when it saves', async () => {
  await add(page, published);
  const other = await page.context().newPage();
  await other.goto(site.address);
  await openIn(other);
  const heard = other.evaluate(() => new Promise((resolve) => window.library.onChange(resolve)));
  // The listener is in place once another question to that tab has been answered.
  await open(other);
  expect(await save(page, changed(7), 1)).toMatchObject({ ok: true, revision: 2 });
  expect(await heard).toEqual({ key: 'study-1', what: 'saved' });
  expect(await save(other, changed(8), 1)).toMatchObject({
    state: 'conflict',
    mine: changed(8),
    theirs: { study: changed(7), revision: 2 },
  });
  const both = [save(page, changed(9), 2), save(other, changed(10), 2)];
  expect((await Promise.all(both)).map(({ state }) => state).sort()).toEqual(['conflict', 'saved']);
});

it('a full disk is said to be one, and what was saved before stays', async () => {
  const tab = await site.open();
  const session = await tab.page.context().newCDPSession(tab.page);
  const { origin } = new URL(site.address);
  // Before the library is opened: the browser does not look at the quota again at every write.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await openIn(tab.page);
  expect(await add(tab.page, published)).toMatchObject({ ok: true, place: 'browser' });
  expect(await save(tab.page, large(), 1)).toMatchObject({ ok: false, state: 'failed', why: 'quota' });
  expect(await open(tab.page)).toMatchObject({ ok: true, revision: 1, study: published });
  // Something small still has room. Where the browser has not let go of what was broken off, which it may put off for minutes,
  // somebody makes room.
  const small = async () => {
    const said = await save(tab.page, changed(7), 1);
    if (said.ok) return said;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000_000 });
    await tab.page.reload();
    await openIn(tab.page);
    return said;
  };
  await expect.poll(small, { interval: 1000 }).toMatchObject({ ok: true, revision: 2 });
  await tab.close();
});

it('a later version of the library takes the studies over, and an older tab stops writing', async () => {
  await add(page, published);
  const place = await page.evaluate(async () => {
    window.older = window.library;
    const { name, upgrades } = storage.LIBRARY;
    const later: idb.Upgrade = (database) => void database.createObjectStore('later');
    const opening = { name, upgrades: [...upgrades, later] };
    window.library = await storage.openLibrary({ indexedDB: () => indexedDB, now: () => 2, opening });
    return window.library.place;
  });
  expect(place).toEqual({ kind: 'browser' });
  expect(await open(page)).toMatchObject({ ok: true, study: published });
  expect(await save(page, changed(7), 1)).toMatchObject({ ok: true, revision: 2 });
  const old = await page.evaluate((study) => window.older.save('study-1', study, 1), changed(8));
  expect(old).toMatchObject({ ok: false, state: 'failed', why: 'newer' });
  // And an older page that is opened after that says so before anything is edited.
  await openIn(page);
  expect(await page.evaluate(() => window.library.place)).toMatchObject({ kind: 'memory', why: 'newer' });
});

it('an upgrade that another tab holds up is said to be blocked, and succeeds when that tab is gone', async () => {
  await add(page, published);
  const [blocked, after] = await page.evaluate(async () => {
    window.library.close();
    const { name, upgrades } = storage.LIBRARY;
    window.held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const opening = { name, upgrades: [...upgrades, () => {}] };
    const first = await storage.openLibrary({ indexedDB: () => indexedDB, now: () => 2, opening });
    window.held.close();
    window.library = await storage.openLibrary({ indexedDB: () => indexedDB, now: () => 2, opening });
    return [first.place, window.library.place];
  });
  expect(blocked).toMatchObject({ kind: 'memory', why: 'blocked' });
  expect(after).toEqual({ kind: 'browser' });
  expect(await open(page)).toMatchObject({ ok: true, study: published });
});

it('a library that was deleted under the page loses nothing that the page still holds', async () => {
  await add(page, published);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(storage.LIBRARY.name);
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  expect(await save(page, changed(7), 1)).toMatchObject({
    state: 'conflict',
    mine: changed(7),
    theirs: { state: 'missing' },
  });
  expect(await add(page, changed(7))).toMatchObject({ ok: true, place: 'browser' });
});

it('a transaction that breaks off leaves nothing behind', async () => {
  const [why, left] = await page.evaluate(async () => {
    const store = await storage.indexedDbStore(indexedDB, { ...storage.LIBRARY, name: 'other' });
    const reason = await store
      .write(async (to) => {
        await to.put('texts', 'a', 1);
        await to.put('texts', 'b', () => 'what cannot be stored');
      })
      .catch((error: { why: string }) => error.why);
    return [reason, await store.read((from) => from.keys('texts'))];
  });
  expect([why, left]).toEqual(['other', []]);
});

it('a record that was changed in the database is refused with its text', async () => {
  await add(page, published);
  await page.evaluate(async () => {
    const store = await storage.indexedDbStore(indexedDB);
    await store.write((to) => to.put('texts', 'study-1/1', { text: '{"schema": 1', sum: '', savedAt: 1 }));
    store.close();
  });
  expect(await open(page)).toMatchObject({ state: 'unreadable', text: '{"schema": 1' });
});

it('links made in the browser open in Node and the other way round, and are sent to nobody', async () => {
  const made = await page.evaluate(([study, known]) => storage.studyLink(study, [known]), [
    changed(7),
    published,
  ] as const);
  const whole = await page.evaluate((study) => storage.studyLink(study), published);
  if (!made.ok || !whole.ok) throw new Error('no link');
  expect(await readLink(made.fragment, [published])).toEqual({ state: 'study', study: changed(7) });
  expect(await readLink(whole.fragment)).toEqual({ state: 'study', study: published });
  const ours = await studyLink(changed(8), [published]);
  if (!ours.ok) throw new Error('no link');
  const tab = await site.open(`/${ours.fragment}`);
  const read = await tab.page.evaluate((known) => storage.readLink(location.hash, [known]), published);
  expect(read).toEqual({ state: 'study', study: changed(8) });
  expect(tab.requests.filter((url) => url.split('#')[0].includes('study='))).toEqual([]);
  await tab.close();
  const broken = whole.fragment.replace(/\.[0-9a-f]{12}$/, '.000000000000');
  const cut = whole.fragment.slice(0, -30);
  const answers = await page.evaluate(
    (links) => Promise.all(links.map((link) => storage.readLink(link))),
    [broken, cut, '#study=9x', '#other'],
  );
  expect(answers.map((one) => (one.state === 'refused' ? one.why : one.state))).toEqual([
    'broken',
    'cut',
    'version',
    'none',
  ]);
});

it('damaged links, also under a right sum, are refused in the browser without an uncaught error', async () => {
  const signed = (letters: string): string =>
    `#study=1w${letters.length.toString(36)}.${letters}.${canonicalHash(`w${letters}`).slice(0, 12)}`;
  const good = deflateRawSync(JSON.stringify(published)).toString('base64url');
  const bomb = signed(deflateRawSync('x'.repeat(10_000_000)).toString('base64url'));
  const cut = Array.from({ length: 99 }, (_, i) => signed(good.slice(0, Math.floor((good.length * i) / 100))));
  // A changed sign may lead to another word in a name: a study by a stranger, as good as any.
  const altered = Array.from({ length: 99 }, (_, i) => {
    const at = Math.floor((good.length * i) / 100);
    return signed(`${good.slice(0, at)}AA${good.slice(at + 2)}`);
  });
  const [first, rest, others] = await page.evaluate(
    (lists) => Promise.all(lists.map((list) => Promise.all(list.map((one) => storage.readLink(one))))),
    [[bomb, signed(good)], cut, altered],
  );
  expect(first).toMatchObject([{ state: 'refused', why: 'too-large' }, { state: 'study' }]);
  expect(rest.filter(({ state }) => state !== 'refused')).toEqual([]);
  for (const read of others) if (read.state === 'study') expect(checkStudy(read.study).ok).toBe(true);
  expect(others.filter(({ state }) => state === 'refused').length).toBeGreaterThan(50);
});
