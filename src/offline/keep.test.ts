import { describe, expect, it } from 'vitest';
import { createKeeper, type Build } from './keep.ts';

const SCOPE = 'https://host.example/page/';

/** As much of the browser's storage as is used: addresses to texts, by name. */
class Store {
  readonly all = new Map<string, Map<string, string>>();
  readonly caches = {
    keys: () => Promise.resolve([...this.all.keys()]),
    has: (name: string) => Promise.resolve(this.all.has(name)),
    delete: (name: string) => Promise.resolve(this.all.delete(name)),
    open: (name: string) => {
      const held = this.all.get(name) ?? new Map<string, string>();
      this.all.set(name, held);
      return Promise.resolve({
        match: (url: string) => Promise.resolve(held.has(url) ? new Response(held.get(url)) : undefined),
        put: async (url: string, response: Response) => void held.set(url, await response.text()),
      });
    },
  } as unknown as CacheStorage;
}

/** A host with a text for each path; the sum of a text is the text, with a word before it. */
class Host {
  readonly asked: string[] = [];
  files: Record<string, string>;
  constructor(files: Record<string, string>) {
    this.files = files;
  }
  readonly fetch = (request: Request): Promise<Response> => {
    this.asked.push(request.url);
    const text = this.files[request.url.slice(SCOPE.length)];
    if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
    if (request.integrity !== '' && request.integrity !== `sha256-${text}`) return Promise.reject(new TypeError('sum'));
    return Promise.resolve(new Response(text));
  };
}

const one = { '': 'page1', 'assets/a-1.js': 'a1', 'assets/same.css': 'same' };
const two = { '': 'page2', 'assets/a-2.js': 'a2', 'assets/same.css': 'same' };
const buildOf = (hash: string, files: Record<string, string>): Build => ({
  hash,
  files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `sha256-${text}`])),
});

function keeper(store: Store, host: Host, hash: string, files: Record<string, string>, another = () => false) {
  return createKeeper({ build: buildOf(hash, files), scope: SCOPE, caches: store.caches, fetch: host.fetch, another });
}
/** What a page is answered; null when the worker has no say. */
async function told(answering: ReturnType<typeof createKeeper>, path: string, how: Partial<Request> = {}) {
  const mode = path.startsWith('assets/') ? 'cors' : 'navigate';
  const answer = answering.answer({ method: 'GET', mode, url: SCOPE + path, integrity: '', ...how } as Request);
  return answer && (await answer).text();
}
const names = (store: Store) => [...store.all.keys()].map((name) => name.split(' ').at(-1));

describe('the worker that keeps a build', () => {
  it('fetches every file of its build once, and then asks for none of them', async () => {
    const [store, host] = [new Store(), new Host(one)];
    const first = keeper(store, host, 'one', one);
    await first.install();
    expect(host.asked.sort()).toEqual(Object.keys(one).map((path) => SCOPE + path));
    host.files = {};
    for (const [path, text] of Object.entries(one)) expect(await told(first, path)).toBe(text);
    expect(await told(first, 'index.html')).toBe('page1');
    expect(await told(first, '?asked=1#compare')).toBe('page1');
    await first.install();
    expect(host.asked.length).toBe(3);
  });

  it.each([
    ['a file of another version', { ...one, 'assets/a-1.js': 'a2' }],
    ['a page of another version', { ...one, '': 'page2' }],
    ['a file that is not there', { '': 'page1', 'assets/same.css': 'same' }],
  ])('keeps nothing where the host has %s', async (_name, files) => {
    const [store, host] = [new Store(), new Host(files)];
    await expect(keeper(store, host, 'one', one).install()).rejects.toThrow();
    expect(names(store)).toEqual([]);
  });

  it('is not installed where what it kept is cleared away meanwhile', async () => {
    const [store, host] = [new Store(), new Host(one)];
    const fetch = host.fetch;
    const cleared = Object.assign(host, {
      fetch: (request: Request) => {
        store.all.clear();
        return fetch(request);
      },
    });
    await expect(keeper(store, cleared, 'one', one).install()).rejects.toThrow();
    expect(names(store)).toEqual([]);
  });

  it('leaves a build that may be in use as it is when it cannot be fetched anew', async () => {
    const [store, host] = [new Store(), new Host(one)];
    await keeper(store, host, 'one', one).install();
    store.all.values().next().value!.delete(`${SCOPE}assets/a-1.js`);
    host.files = {};
    await expect(keeper(store, host, 'one', one).install()).rejects.toThrow();
    expect(names(store)).toEqual(['one']);
    expect(await told(keeper(store, host, 'one', one), '')).toBe('page1');
  });

  it('gives the page of its own build, and to a page of another one the files of that one', async () => {
    const [store, host] = [new Store(), new Host(one)];
    const [first, second] = [keeper(store, host, 'one', one), keeper(store, host, 'two', two)];
    await first.install();
    host.files = two;
    await second.install();
    host.files = {};
    for (const [who, page] of [
      [first, 'page1'],
      [second, 'page2'],
    ] as const) {
      expect(await told(who, '')).toBe(page);
      expect(await told(who, 'assets/a-1.js')).toBe('a1');
      expect(await told(who, 'assets/a-2.js')).toBe('a2');
    }
  });

  it('never gives the page of another build for its own', async () => {
    const [store, host] = [new Store(), new Host(one)];
    await keeper(store, host, 'one', one).install();
    host.files = two;
    // Its own storage was cleared.
    expect(await told(keeper(store, host, 'two', two), '')).toBe('page2');
  });

  it('answers for nothing else', async () => {
    const [store, host] = [new Store(), new Host(one)];
    const first = keeper(store, host, 'one', one);
    await first.install();
    expect(await told(first, 'study.schema.json')).toBeNull();
    expect(await told(first, 'sw.js', { mode: 'same-origin' })).toBeNull();
    expect(await told(first, '', { method: 'POST' })).toBeNull();
    expect(await told(first, '', { url: 'https://host.example/' })).toBeNull();
    expect(await told(first, 'assets/a-1.js', { url: 'https://other.example/page/assets/a-1.js' })).toBeNull();
  });

  it('asks the host when its storage fails', async () => {
    const broken = { has: () => Promise.reject(new Error('off')) } as unknown as CacheStorage;
    const host = new Host(one);
    const first = createKeeper({
      ...{ build: buildOf('one', one), scope: SCOPE, caches: broken },
      ...{ fetch: host.fetch, another: () => false },
    });
    expect(await told(first, '')).toBe('page1');
  });

  it('puts an old build away only when every page has said that it is of another', async () => {
    const [store, host] = [new Store(), new Host(one)];
    await keeper(store, host, 'one', one).install();
    host.files = two;
    let another = true;
    const second = keeper(store, host, 'two', two, () => another);
    await second.install();
    await store.caches.open('somebody else');
    await store.caches.open('vandpunkt /page/other/ one');
    const all = ['one', 'two', 'else', 'one'];
    // One that waits is not put away by the one in charge.
    await second.tidy(() => Promise.resolve(['two']));
    expect(names(store)).toEqual(all);
    another = false;
    await second.tidy(() => Promise.resolve(['two', null]));
    await second.tidy(() => Promise.resolve(['two', 'one']));
    // A third begins while the pages are asked.
    await second.tidy(() => {
      another = true;
      return Promise.resolve(['two']);
    });
    expect(names(store)).toEqual(all);
    another = false;
    await second.tidy(() => Promise.resolve(['two']));
    expect([...store.all.keys()]).toEqual(['vandpunkt /page/ two', 'somebody else', 'vandpunkt /page/other/ one']);
  });
});
