// What a moved control shows first: few worlds, said as such, and only later a whole result.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, openSite } from './browser.ts';
import { complete } from './page.ts';
import { openSmall } from './small.ts';

const PATIENCE = 240_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface State {
  plans: string;
  worlds: number;
  hatched: boolean;
  badge: string;
}
/** Every state that the page has gone through. */
interface Seen {
  states: State[];
  /** In the stamp; null: none. */
  digests: (string | null)[];
}

it(
  'a moved control shows the range of a few worlds, marked as a preview, long before the whole',
  async () => {
    // Of real size: of a small study there are more than a few worlds before the page can draw any.
    const { page, close, complaints } = await site.open('', { viewport: { width: 1440, height: 900 } });
    const published = await complete(page);
    const plans = (await page.locator('.finding').getAttribute('data-plans'))!;
    await page.evaluate(() => {
      const seen: Seen = { states: [], digests: [] };
      Object.assign(window, { seen });
      const finding = document.querySelector<HTMLElement>('.finding')!;
      new MutationObserver(() => {
        const { plans = '', worlds } = finding.dataset;
        const figure = document.querySelector('#figures .kpi')!;
        const badge = figure.querySelector('.badge')?.textContent ?? '';
        seen.states.push({ plans, worlds: Number(worlds), hatched: figure.classList.contains('hatch'), badge });
      }).observe(finding, { attributes: true });
      const digest = () => document.querySelector<HTMLElement>('.stamp')?.dataset['digest'] ?? null;
      let last = digest();
      new MutationObserver(() => {
        if (digest() !== last) seen.digests.push((last = digest()));
      }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-digest'] });
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const stamped = (digest: string, is: boolean) =>
      page.waitForFunction(
        ([wanted, same]) => {
          const digest = document.querySelector('.stamp')?.getAttribute('data-digest');
          return digest && (digest === wanted) === same;
        },
        [digest, is] as const,
        { timeout: PATIENCE },
      );

    const box = page.locator('[data-control="meet.day_early"] .box input');
    await box.fill('41');
    await box.press('Enter');
    await stamped(published, false);
    const { states, digests } = await seen();
    // The digest of the published study goes before that of the changed one comes.
    expect(digests).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const moved = states.filter((state) => state.plans !== plans);
    expect(new Set(moved.map((state) => state.plans)).size).toBe(1);
    // Too few for a band: what it says of itself.
    expect(moved[0].worlds).toBeGreaterThanOrEqual(2);
    expect(moved[0].worlds).toBeLessThan(46);
    expect(moved[0].hatched).toBe(true);
    expect(moved[0].badge).toContain(String(moved[0].worlds));
    const worlds = moved.map((state) => state.worlds);
    expect(worlds).toEqual([...worlds].sort((a, b) => a - b));
    expect(moved.at(-1)).toMatchObject({ worlds: 200, hatched: false });
    expect(complaints).toEqual([]);

    // Back again: what was run whole is not run anew, so there is never less than the whole.
    await page
      .locator('#policy')
      .getByRole('button', { name: /Ångra|Undo/ })
      .first()
      .click();
    await stamped(published, true);
    const back = (await seen()).states.slice(states.length).filter((state) => state.plans === plans);
    expect(back.length).toBeGreaterThan(0);
    expect(new Set(back.map((state) => state.worlds))).toEqual(new Set([200]));
    await close();
  },
  PATIENCE,
);

it(
  'old figures are marked as old as soon as newer ones do not come at once',
  async () => {
    const { page, close, complaints } = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    await complete(page);
    // What is sent to the workers waits until it is let go.
    await page.evaluate(() => {
      const held: (() => void)[] = [];
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, ...what: unknown[]) {
        held.push(() => Reflect.apply(postMessage, this, what) as void);
      };
      const letGo = () => {
        Worker.prototype.postMessage = postMessage;
        for (const send of held) send();
      };
      Object.assign(window, { letGo });
    });
    const box = page.locator('[data-control="meet.day_early"] .box input');
    await box.fill('41');
    await box.press('Enter');
    await page.locator('#figures .kpi.stale').first().waitFor();
    const { length } = await page.locator('#figures .kpi').all();
    expect(await page.locator('#figures .kpi.stale').count()).toBe(length);
    expect(await page.locator('section.card.stale').count()).toBeGreaterThan(0);
    await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    await page.locator('#figures .kpi[data-state="complete"]').first().waitFor({ timeout: PATIENCE });
    await complete(page);
    expect(await page.locator('.stale').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  },
  PATIENCE,
);
