// The page's thread: nothing holds it for long.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { LIMIT, type Task, inQuiet, longestTask, tasksDuring } from './long-tasks.ts';
import { complete, worldsShown } from './page.ts';
import { openSmall } from './small.ts';

const PATIENCE = 300_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the measure', () => {
  const task = (at: number, ms: number, measure = false): Task => ({ at, ms, measure });

  it('divides by what the same work took around that moment', () => {
    const measures = (at: number, ms: number) => Array.from({ length: 10 }, (_, i) => task(at + i, ms, true));
    const calm = inQuiet([...measures(0, 1.5), task(5.5, 40)]);
    expect(calm).toEqual([40]);
    // Four times as slow for a while, and only then.
    const [first, second] = inQuiet([...measures(0, 1.5), task(5.5, 60), ...measures(100, 6), task(105.5, 160)]);
    expect([first, second]).toEqual([60, 40]);
    expect(() => inQuiet([task(0, 10)])).toThrow(/no measure/);
  });

  it('finds a planted long task and lets a short one be, also on a page that is made four times as slow', async () => {
    for (const slower of [1, 4]) {
      const { page, close } = await site.open('#model', { viewport: { width: 1440, height: 900 } });
      await page.locator('.prose').waitFor();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      // So many yardsticks in one task: 15 and 300 ms of a quiet machine.
      const planted = async (times: number): Promise<number> =>
        inQuiet(await tasksDuring(site, page, () => page.evaluate((n) => window.work(n), times)))[0];
      expect(await planted(10), `${slower} times as slow`).toBeLessThan(LIMIT);
      expect(await planted(200), `${slower} times as slow`).toBeGreaterThan(2 * LIMIT);
      await close();
    }
  });
});

it(
  'no task of the page holds it over 50 ms: not while the result comes, and not when a control is moved',
  async () => {
    const longest = await longestTask(async () => {
      const { page, close } = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
      await worldsShown(page, 4);
      const tasks = await tasksDuring(site, page, async () => {
        await complete(page);
        const box = page.locator('[data-control="meet.day_early"] .box input');
        await box.fill('40');
        await box.press('Enter');
        await worldsShown(page, 4);
        await page.waitForTimeout(3000);
      });
      await close();
      return tasks;
    });
    expect(longest).toBeLessThan(LIMIT);
  },
  3 * PATIENCE,
);
