import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';
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

  it('refuses fetch, eval and inline markup on the page', async () => {
    const visit = await site.open();
    await visit.page.waitForSelector('#app > *');
    const refused = await visit.page.evaluate(async () => {
      const names: string[] = [];
      const attempt = (name: string, action: () => unknown) =>
        // From a timer: what the driver evaluates directly is excused from the policy.
        new Promise<void>((resolve) => {
          setTimeout(() => {
            Promise.resolve()
              .then(action)
              .catch(() => names.push(name))
              .finally(resolve);
          }, 50);
        });
      await attempt('fetch', () => fetch('./index.html'));
      await attempt('eval', () => (0, eval)('1')); // eslint-disable-line no-eval -- the planted one
      await attempt('markup', () => (document.body.innerHTML = '<p>planted</p>'));
      return names;
    });
    expect(refused).toEqual(['fetch', 'eval', 'markup']);
    await visit.close();
  });
});

describe('a worker with planted misdeeds', () => {
  // Our own worker takes these away from itself as well, so the policy is shown on one that does not.
  it('is held back by the policy that came with its script', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vandpunkt-planted-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>planted</title><script type="module" src="./page.js"></script>',
    );
    writeFileSync(
      join(folder, 'page.js'),
      `const policy = trustedTypes.createPolicy('sim-worker', { createScriptURL: (url) => url });
       const worker = new Worker(policy.createScriptURL('./worker.js'), { type: 'module' });
       worker.onmessage = ({ data }) => { document.title = data.join(' '); };`,
    );
    writeFileSync(
      join(folder, 'worker.js'),
      `const refused = [];
       const attempt = async (name, action) => { try { await action(); } catch { refused.push(name); } };
       await attempt('fetch', () => fetch('./index.html'));
       await attempt('eval', () => (0, eval)('1'));
       await attempt('Function', () => new Function('return 1')());
       await attempt('data', () => import('data:text/javascript,export default 1'));
       await attempt('policy', () => trustedTypes.createPolicy('another', {}));
       postMessage(refused);`,
    );
    const server = await serve({ folder });
    const page = await site.browser.newPage();
    await page.goto(server.address);
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('fetch eval Function data policy');
    await page.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
