import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ResultFile } from '../../src/experiments/result-file.ts';
import { sim } from '../cli/sim.ts';
import { type Site, type Visit, openSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Long enough for the whole study and, where a worker was killed, for the watchdog to find out. */
const PATIENCE = 120_000;

async function finalStamp(visit: Visit): Promise<{ digest: string; worlds: string }> {
  const stamp = visit.page.locator('[data-digest]');
  await expect
    .poll(() => stamp.getAttribute('data-digest').catch(() => null), { timeout: PATIENCE })
    .toMatch(/^[0-9a-f]{64}$/);
  return { digest: (await stamp.getAttribute('data-digest'))!, worlds: (await stamp.getAttribute('data-worlds'))! };
}

it(
  'the page gives the digest of the terminal also when workers are killed on the way',
  async () => {
    // That an unbroken run of the page gives this digest as well is shown in numbers.test.ts.
    const said = sim('run', 'scenarios/4ess.json', '--json');
    expect(said.status).toBe(0);
    const { digest, worlds } = JSON.parse(said.stdout) as ResultFile;

    const wounded = await site.open();
    // Keeps the workers at hand; `terminate` fires no event, so only silence can tell of such a death.
    await wounded.page.addInitScript(() => {
      const kept: Worker[] = [];
      const Original = Worker;
      Object.assign(globalThis, {
        kept,
        Worker: class extends Original {
          constructor(url: URL | string, options?: WorkerOptions) {
            super(url, options);
            kept.push(this);
          }
        },
      });
    });
    await wounded.page.goto(site.address);
    for (const victim of [0, 1]) {
      await wounded.page.waitForTimeout(1000);
      await wounded.page.evaluate((i) => (globalThis as unknown as { kept: Worker[] }).kept[i]?.terminate(), victim);
    }
    expect(await finalStamp(wounded)).toEqual({ digest, worlds: String(worlds) });
    expect(
      await wounded.page.evaluate(() => (globalThis as unknown as { kept: Worker[] }).kept.length),
    ).toBeGreaterThan(2);
    await wounded.close();
  },
  4 * PATIENCE,
);
