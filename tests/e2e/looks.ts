// One page in several looks: what was computed stays while language, theme and window change.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Look {
  readonly locale: 'sv' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** Every language and theme, every second on a phone. */
export const LOOKS: readonly Look[] = [
  { locale: 'sv', colorScheme: 'light', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 1440 },
  { locale: 'en', colorScheme: 'light', width: 390 },
  { locale: 'sv', colorScheme: 'dark', width: 390 },
];

export async function dress(page: Page, { locale, colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
  for (let tries = 0; tries < 3 && !(await draws(page)); tries++) {
    console.warn(`No frame was drawn at ${width} px: asked again.`);
    await page.setViewportSize({ width: width + 1, height: 901 });
    await page.setViewportSize({ width, height: 900 });
  }
  if ((await page.evaluate(() => document.documentElement.lang)) !== locale) {
    await page.getByRole('button', { name: locale === 'sv' ? 'Svenska' : 'English' }).click();
  }
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
  // What measures itself draws once more.
  await page.waitForTimeout(250);
}

/**
 * Whether frames come. A browser without a screen on a crowded machine has been seen to draw none after a change of size, until
 * the next one, while its page went on; a click waits for a frame for ever then.
 */
async function draws(page: Page): Promise<boolean> {
  const frame = page.evaluate(
    () => new Promise<true>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
  );
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 10_000));
  return Promise.race([frame.catch(() => false as const), late]);
}

/**
 * What axe complains of; empty is good. It runs within the page itself: the usual way, for pages with frames of others (ours
 * has none), carries everything that passed to a second page and takes four times as long.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('A page with frames: they would not be looked at.');
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Pixels by which the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
