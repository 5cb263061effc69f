import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../scripts/policy.mjs';
import { type Site, openSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the built page under its policy', () => {
  it('opens without a complaint, asks nobody else, and has the policy on every response', async () => {
    const visit = await site.open();
    await visit.page.waitForSelector('#app > *');
    // Time for the worker to start and for the first numbers.
    await visit.page.waitForTimeout(2000);
    expect(visit.complaints).toEqual([]);
    expect(
      visit.requests.filter((address) => !/^(blob:|data:)/.test(address) && !address.startsWith(site.address)),
    ).toEqual([]);
    expect(visit.responses.length).toBeGreaterThan(1);
    for (const response of visit.responses) {
      expect((await response.allHeaders())['content-security-policy'], response.url()).toBe(policy);
    }
    await visit.close();
  });

  it('computes in a worker whose script came with the policy', async () => {
    const visit = await site.open();
    await expect.poll(() => visit.page.workers().length, { timeout: 10_000 }).toBeGreaterThan(0);
    // The driver does not report the response of a worker's own script, so it is asked for once more.
    for (const worker of visit.page.workers()) {
      expect((await fetch(worker.url())).headers.get('content-security-policy')).toBe(policy);
    }
    await visit.close();
  });

  it('refuses fetch, eval and inline markup, on the page and in the worker', async () => {
    const visit = await site.open();
    await visit.page.waitForSelector('#app > *');
    const refused = async (): Promise<string[]> => {
      const names: string[] = [];
      const attempt = async (name: string, action: () => unknown) => {
        // From a timer: what the driver evaluates directly is excused from the policy.
        await new Promise<void>((resolve) => {
          setTimeout(() => {
            Promise.resolve()
              .then(action)
              .catch(() => names.push(name))
              .finally(resolve);
          }, 50);
        });
      };
      await attempt('fetch', () => fetch('./index.html'));
      await attempt('eval', () => (0, eval)('1')); // eslint-disable-line no-eval -- the planted one
      return names;
    };
    expect(await visit.page.evaluate(refused)).toEqual(['fetch', 'eval']);
    const markup = await visit.page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>planted</p>';
        return 'let through';
      } catch {
        return 'refused';
      }
    });
    expect(markup).toBe('refused');
    await expect.poll(() => visit.page.workers().length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await visit.page.workers()[0].evaluate(refused)).toEqual(['fetch', 'eval']);
    await visit.close();
  });
});
