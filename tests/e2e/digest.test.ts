// The digest is the page's and the terminal's, whatever happens to the workers.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ResultFile } from '../../src/experiments/result-file.ts';
import { sim } from '../cli/sim.ts';
import { type Site, openSite } from './browser.ts';
import { complete, worldsShown } from './page.ts';
import { openSmall, readStudy, small } from './small.ts';

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'digest-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

it('the page gives the digest of the terminal also when workers are killed on the way', async () => {
  // That an unbroken run of the page gives this digest as well is shown in numbers.test.ts, on the study as published.
  const file = join(folder, 'small.json');
  writeFileSync(file, JSON.stringify(small(readStudy('4ess.json'))));
  const said = sim('run', file, '--json');
  expect(said.status).toBe(0);
  const { digest, worlds } = JSON.parse(said.stdout) as ResultFile;

  const wounded = await openSmall(site);
  const { page } = wounded;
  // Keeps the workers at hand; `terminate` fires no event, so only silence can tell of such a death. Each is killed as soon
  // as there are some worlds more, within the page: so it is always on the way, however fast the run.
  await page.addInitScript(() => {
    const kept: Worker[] = [];
    const Original = Worker;
    let killed = 0;
    Object.assign(globalThis, {
      kept,
      killed: () => killed,
      Worker: class extends Original {
        constructor(url: URL | string, options?: WorkerOptions) {
          super(url, options);
          kept.push(this);
        }
      },
    });
    new MutationObserver(() => {
      const worlds = Number(document.querySelector<HTMLElement>('.finding')?.dataset['worlds'] ?? 0);
      if (killed < 2 && worlds >= [2, 40][killed]) kept[killed++].terminate();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-worlds'] });
  });
  await page.goto('about:blank');
  await page.goto(site.address);
  await worldsShown(page, 2);
  expect(await complete(page)).toBe(digest);
  expect(await page.locator('.stamp').getAttribute('data-worlds')).toBe(String(worlds));
  const { kept, killed } = await page.evaluate(() => {
    const { kept, killed } = globalThis as unknown as { kept: Worker[]; killed: () => number };
    return { kept: kept.length, killed: killed() };
  });
  expect(killed).toBe(2);
  expect(kept).toBeGreaterThan(2);
  await wounded.close();
}, 600_000);
