import { expect, it } from 'vitest';
import { askToStay, openLibrary } from './open-library.ts';
import { published } from '../testing/studies.ts';

/** A factory whose databases cannot be opened: it throws at once, or the request fails later. */
function failing(name: string, when: 'at once' | 'later'): IDBFactory {
  const error = new DOMException('refused', name);
  return {
    open: () => {
      if (when === 'at once') throw error;
      const request = { error, onerror: null as (() => void) | null };
      queueMicrotask(() => request.onerror?.());
      return request;
    },
  } as unknown as IDBFactory;
}

it.each([
  ['is not there', () => undefined, 'private'],
  [
    'may not even be asked for',
    () => {
      throw new DOMException('insecure', 'SecurityError');
    },
    'private',
  ],
  ['refuses at once', () => failing('SecurityError', 'at once'), 'private'],
  ['refuses in a private window', () => failing('InvalidStateError', 'later'), 'private'],
  ['belongs to a later version of the page', () => failing('VersionError', 'later'), 'newer'],
  ['has no room to begin', () => failing('QuotaExceededError', 'later'), 'quota'],
  ['breaks', () => failing('UnknownError', 'later'), 'other'],
])('where IndexedDB %s, studies are kept in memory, which is said with the reason', async (_, indexedDB, why) => {
  const library = await openLibrary({ indexedDB, now: () => 1 });
  expect(library.place).toMatchObject({ kind: 'memory', why });
  expect(await library.add(published)).toMatchObject({ ok: true, place: 'memory', key: 'study-1' });
  expect(await library.list()).toMatchObject({ ok: true, entries: [{ key: 'study-1' }] });
  // Another page knows nothing of it.
  const another = await openLibrary({ indexedDB, now: () => 1 });
  expect(await another.list()).toMatchObject({ ok: true, entries: [] });
});

it('without a line to other tabs studies are kept all the same, and nothing says that they are not', async () => {
  const opens = {
    open: () => {
      const request = { result: {}, onsuccess: null as (() => void) | null };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  } as unknown as IDBFactory;
  const library = await openLibrary({
    indexedDB: () => opens,
    channel: () => {
      throw new DOMException('insecure', 'SecurityError');
    },
    now: () => 1,
  });
  expect(library.place).toEqual({ kind: 'browser' });
});

it.each([
  ['has promised before', { persisted: () => Promise.resolve(true), persist: () => Promise.resolve(false) }, true],
  ['promises now', { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(true) }, true],
  ['declines', { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(false) }, false],
  ['fails', { persisted: () => Promise.reject(new Error('no')), persist: () => Promise.resolve(true) }, false],
  ['does not know the question', undefined, false],
])('whether the browser will keep the library is known when it %s', async (_, storage, answer) => {
  expect(await askToStay(storage)).toBe(answer);
});
