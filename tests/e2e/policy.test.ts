import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offlineHeaders, policy } from '../../scripts/policy.mjs';
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
    // And for the page to be kept for when there is no network.
    await visit.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    expect(visit.complaints).toEqual([]);
    expect(
      visit.requests.filter((address) => !/^(blob:|data:)/.test(address) && !address.startsWith(site.address)),
    ).toEqual([]);
    expect(visit.responses.length).toBeGreaterThan(1);
    for (const response of visit.responses) {
      const own = response.url() === `${site.address}sw.js`;
      expect((await response.allHeaders())['content-security-policy'], response.url()).toBe(
        own ? offlineHeaders['Content-Security-Policy'] : policy,
      );
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

describe('the service worker under its policy', () => {
  it('fetches from its own host, and from nobody else; makes no code of text', async () => {
    // Not behind headers of its own that would refuse as well.
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => response.end(void asked.push(request.url!)));
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const visit = await site.open();
    await visit.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const [worker] = visit.page.context().serviceWorkers();
    const refused = await worker.evaluate(async (other) => {
      const names: string[] = [];
      const attempt = (name: string, action: () => unknown) =>
        // From a timer, as above.
        new Promise<void>((resolve) => {
          setTimeout(() => {
            Promise.resolve()
              .then(action)
              .catch(() => names.push(name))
              .finally(resolve);
          }, 50);
        });
      await attempt('own', () => fetch('./index.html'));
      await attempt('elsewhere', () => fetch(other, { mode: 'no-cors' }));
      await attempt('eval', () => (0, eval)('1')); // eslint-disable-line no-eval -- the planted one
      return names;
    }, address);
    expect(refused).toEqual(['elsewhere', 'eval']);
    expect(asked).toEqual([]);
    await visit.close();
    elsewhere.close();
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
