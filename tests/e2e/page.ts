// What the tests of the page share: waiting for figures, and reading them as numbers.
import type { Page } from 'playwright-core';

export interface Ends {
  difference: number;
  lower: number;
  upper: number;
  worlds: number;
}

/** The page's finding as raw numbers; null before there is one. */
export function finding(page: Page): Promise<Ends | null> {
  return page.evaluate(() => {
    const { difference, lower, upper, worlds } = document.querySelector<HTMLElement>('.finding')!.dataset;
    if (worlds === undefined) return null;
    return { difference: Number(difference), lower: Number(lower), upper: Number(upper), worlds: Number(worlds) };
  });
}

/** Long, because a loaded machine is slow and a slow machine is no fault of the page. */
const PATIENCE = 240_000;

/** Waits until so many worlds are shown, and everything below the finding has followed. */
export async function worldsShown(page: Page, worlds: number): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const shown = Number(document.querySelector<HTMLElement>('.finding')?.dataset['worlds'] ?? 0);
      const stamped = Number(document.querySelector<HTMLElement>('.stamp')?.dataset['worlds'] ?? 0);
      return shown >= least && stamped >= least;
    },
    worlds,
    { timeout: PATIENCE },
  );
}

/** Waits for a whole run: its digest is in the stamp. */
export async function complete(page: Page): Promise<string> {
  await page.waitForFunction(() => document.querySelector('.stamp[data-digest]') !== null, null, { timeout: PATIENCE });
  return (await page.locator('.stamp').getAttribute('data-digest'))!;
}

/**
 * Cancels the run as soon as so many worlds are shown. Within the page, so that a run of many small worlds is not over
 * before the message to press the button has come.
 */
export async function cancelled(page: Page, worlds: number): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const shown = Number(document.querySelector<HTMLElement>('.finding')?.dataset['worlds'] ?? 0);
      const stamped = Number(document.querySelector<HTMLElement>('.stamp')?.dataset['worlds'] ?? 0);
      const meter = document.querySelector('.scbar .meter');
      const button = [...document.querySelectorAll<HTMLElement>('.scbar button')].find(({ textContent }) =>
        /Avbryt|Cancel/.test(textContent),
      );
      if (shown < least || stamped < least || !meter || !button) return false;
      button.click();
      return true;
    },
    worlds,
    { timeout: PATIENCE },
  );
  await page.waitForFunction(() => document.querySelector('.scbar .meter') === null, null, { timeout: PATIENCE });
}

/** Enough worlds for a 90 % band, then stopped: a quiet page with all its parts. */
export async function settled(page: Page): Promise<void> {
  await worldsShown(page, 46);
  const cancel = page.locator('.scbar').getByRole('button', { name: /Avbryt|Cancel/ });
  if (await cancel.isVisible().catch(() => false)) await cancel.click({ timeout: 2000 }).catch(() => {});
  await page.waitForFunction(() => document.querySelector('.scbar .meter') === null, null, { timeout: PATIENCE });
  await worldsShown(page, 46);
  // What a stop draws arrives part by part.
  await page.waitForTimeout(500);
}

/** Does something that changes the scenario, and waits until a figure of the changed one is shown. */
export async function changing(page: Page, action: () => Promise<unknown>): Promise<void> {
  const plans = () => page.locator('.finding').getAttribute('data-plans');
  const before = await plans();
  await action();
  await page.waitForFunction(
    (old) => (document.querySelector<HTMLElement>('.finding')!.dataset['plans'] ?? old) !== old,
    before ?? '',
    { timeout: PATIENCE },
  );
}

/** Requests to anybody but the page's own server. */
export function elsewhere(requests: readonly string[], address: string): string[] {
  return requests.filter((url) => !/^(blob:|data:)/.test(url) && !url.startsWith(address));
}
