import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TAKEN_AWAY } from '../../workers/lock-down.ts';
import { type Site, openSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/**
 * The value of an expression in the page's worker. Not by the driver's `worker.evaluate`: that needs the worker's own
 * `eval`, which the worker has given up.
 */
async function inWorker(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<{ sessionId: string }>((resolve) => {
    session.on('Target.attachedToTarget', (target) => {
      // The page may have a service worker by now, which is another matter.
      if (target.targetInfo.type === 'worker') resolve(target);
    });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const { sessionId } = await attached;
  const answered = new Promise<unknown>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as { id?: number; result?: { result: { value?: unknown } } };
      if (answer.id === 1) resolve(answer.result?.result.value);
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const value = await answered;
  await session.detach();
  return value;
}

it('the worker has given up network, storage and code made of text, whatever the host sends', async () => {
  const visit = await site.open();
  // A figure on the page: the worker's script has run, and not only been asked for.
  await visit.page.waitForSelector('[data-worlds]');
  const left = `${JSON.stringify(TAKEN_AWAY)}.filter((name) => {
    for (let at = self; at; at = Object.getPrototypeOf(at)) if (Object.hasOwn(at, name) && at[name] !== undefined) return true;
    return false;
  })`;
  expect(await inWorker(visit.page, left)).toEqual([]);
  expect(await inWorker(visit.page, `typeof (() => {}).constructor`)).toBe('undefined');
  // The probe itself works: what is needed is still there.
  expect(await inWorker(visit.page, 'typeof postMessage')).toBe('function');
  await visit.close();
});
