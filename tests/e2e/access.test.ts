// For everybody: axe, keyboard, small windows, large text, words that do not lie on each other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type Site, openSite } from './browser.ts';
import { LOOKS, axeFindings, dress, sideways } from './looks.ts';
import { cancelled, settled } from './page.ts';
import { openSmall } from './small.ts';

let site: Site;
/** A page that stands still, with everything open that can be opened; only its looks change. */
let page: Page;
beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('', { viewport: { width: 1440, height: 900 } }));
  await settled(page);
});
afterAll(() => site.close());

describe('by keyboard', () => {
  it('reaches every control in an order that follows the page, and reads a chart', async () => {
    // From the top, as one who has just come.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('skip');
    const reached: number[] = [];
    const focusable = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,summary,[tabindex="0"]'),
      ].filter((element) => element.offsetParent !== null && !(element as HTMLButtonElement).disabled);
      all.forEach((element, i) => (element.dataset['order'] = String(i)));
      return all.length;
    });
    for (let i = 0; i < focusable + 5; i++) {
      await page.keyboard.press('Tab');
      const order = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['order']);
      if (order === undefined) break;
      reached.push(Number(order));
    }
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    expect(reached.length).toBeGreaterThanOrEqual(focusable - 1);

    const reader = page.locator('#months input[type=range]').first();
    await reader.focus();
    await page.keyboard.press('Home');
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/jan\s2019/);
    expect(await page.locator('#months .reading').innerText()).toMatch(/jan\s2019/);
    await page.keyboard.press('ArrowRight');
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/feb\s2019/);
    await page.keyboard.press('t');
    expect(await page.locator('#months table tbody tr').count()).toBe(36);
    await page.keyboard.press('t');
  });
});

describe('in every window', () => {
  const sizes = [320, 390, 560, 820, 1180, 1440, 1920, 2560];
  it('nothing lies on anything in the charts, and nothing scrolls sideways', async () => {
    for (const locale of ['sv', 'en'] as const) {
      for (const width of sizes) {
        await dress(page, { locale, colorScheme: 'light', width });
        expect(await page.evaluate(overlaps), `${locale} ${width}`).toEqual([]);
        expect(await page.evaluate(smeared), `${locale} ${width}`).toEqual([]);
        expect(await sideways(page), `${locale} ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  it('with text at 200 %', async () => {
    const { page, close } = await openSmall(site, '', { viewport: { width: 1280, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await page.evaluate(overlaps)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await close();
  });
});

describe('axe finds nothing', () => {
  beforeAll(async () => {
    await dress(page, LOOKS[0]);
    // With everything open that can be opened. By script: a click waits for frames, and on a crowded machine none may come for
    // minutes (looks.ts); that these can be clicked is for the tests of what they do.
    await page.evaluate(() => {
      const open = (path: string) => [...document.querySelectorAll<HTMLElement>(path)];
      for (const button of open('.tools .btn[aria-expanded=false]')) button.click();
      for (const path of ['.policy .grade', '.policy .fold .btn']) open(path)[0].click();
    });
    expect(await page.locator('.tools .btn[aria-expanded=false]').count()).toBe(0);
  });

  it.each(LOOKS)('$locale, $colorScheme, $width px', async (look) => {
    await dress(page, look);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('while a preview is shown', async () => {
    const { page, close } = await openSmall(site, '', { viewport: { width: 1440, height: 900 } });
    await cancelled(page, 4);
    await page.locator('.kpi.hatch').first().waitFor();
    await page.waitForTimeout(500);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });
});

/** Pairs of words within one chart whose boxes overlap, and words that leave the page. */
function overlaps(): string[] {
  const found: string[] = [];
  for (const chart of document.querySelectorAll('.chart svg')) {
    const boxes = [...chart.querySelectorAll('text')]
      .map((text) => ({ words: text.textContent.trim(), box: text.getBoundingClientRect() }))
      .filter(({ words, box }) => words !== '' && box.width > 0);
    boxes.forEach((a, i) => {
      if (a.box.left < -1 || a.box.right > window.innerWidth + 1) found.push(`outside: ${a.words}`);
      for (const b of boxes.slice(i + 1)) {
        // Boxes of text have air above and below the letters.
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 0.3 * Math.min(a.box.height, b.box.height)) found.push(`${a.words} / ${b.words}`);
      }
    });
  }
  return found;
}

/** Words that are drawn with a line round their letters, and not with one behind them. */
function smeared(): string[] {
  return [...document.querySelectorAll('svg text')]
    .filter((text) => {
      const { stroke, paintOrder } = getComputedStyle(text);
      return stroke !== 'none' && !paintOrder.startsWith('stroke');
    })
    .map((text) => text.textContent.trim());
}
