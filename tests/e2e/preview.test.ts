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
    const { page, close, complaints } = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
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
