/**
 * What the service worker does: keeps one build of the page whole, and answers from it. Scope, storage and network are
 * handed in, so that a test has its own.
 *
 * No two builds mix: a build is kept whole or not at all, every file of it by its sum; the page itself comes from the build
 * whose worker is in charge, and all that a page asks for afterwards has a sum of its content in its name. So a page that is
 * open finds its own files, whichever worker is in charge, and they are put away only when no open page is of that build.
 */
export interface Build {
  /** The build, short. */
  readonly hash: string;
  /** Sums by path below the scope; '' is the page itself. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Around {
  readonly build: Build;
  /** The address of the folder that the page stands in. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Whether another build is being fetched, or waits to take over. */
  readonly another: () => boolean;
}

export interface Keeper {
  /** Fetches the whole build. Rejects when a file is not there or is not that of this build. */
  readonly install: () => Promise<void>;
  /** null: not ours to answer. */
  readonly answer: (request: Request) => Promise<Response> | null;
  /** Puts away the builds that no page is of. @param pages each says its build; null is one that has not said it */
  readonly tidy: (pages: () => Promise<readonly (string | null)[]>) => Promise<void>;
}

export function createKeeper({ build, scope, caches, fetch, another }: Around): Keeper {
  // Other pages of the same host have their own.
  const prefix = `vandpunkt ${new URL(scope).pathname} `;
  const own = prefix + build.hash;
  const others = async (): Promise<string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  // A host may say that an answer varies with who asks; these do not.
  const find = async (name: string, path: string): Promise<Response | undefined> =>
    (await caches.has(name)) ? (await caches.open(name)).match(scope + path, { ignoreVary: true }) : undefined;

  /** With its sum: a host that is halfway from one build to the next, or a file that was tampered with, fails here. */
  async function whole(path: string, integrity: string, cache: RequestCache): Promise<Response> {
    const response = await fetch(new Request(scope + path, { integrity, cache, redirect: 'error' }));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  async function install(): Promise<void> {
    const begun = await caches.has(own);
    const cache = await caches.open(own);
    try {
      const files = await Promise.all(
        Object.entries(build.files).map(async ([path, integrity]) => {
          if (await find(own, path)) return null;
          // What has its sum in its name may come from where the browser has it already; but not if that is wrong.
          const named = path.startsWith('assets/');
          const response = named
            ? await whole(path, integrity, 'default').catch(() => whole(path, integrity, 'reload'))
            : await whole(path, integrity, 'no-cache');
          return { path, response };
        }),
      );
      for (const file of files) if (file) await cache.put(scope + file.path, file.response);
      // Another worker, or the reader, may have cleared it away meanwhile.
      for (const path of Object.keys(build.files)) {
        if (!(await find(own, path))) throw new Error(`${path}: not kept`);
      }
    } catch (error) {
      // One that was there before may be in use.
      if (!begun) await caches.delete(own);
      throw error;
    }
  }

  async function kept(path: string, request: Request): Promise<Response> {
    try {
      const ours = await find(own, path);
      if (ours) return ours;
      for (const name of path === '' ? [] : await others()) {
        const theirs = await find(name, path);
        if (theirs) return theirs;
      }
    } catch {
      // Storage that fails is as good as none.
    }
    return fetch(request);
  }

  return {
    install,
    answer(request) {
      if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
      const path = request.url.slice(scope.length).replace(/[?#].*$/, '');
      if (request.mode === 'navigate') return path === '' || path === 'index.html' ? kept('', request) : null;
      return path.startsWith('assets/') ? kept(path, request) : null;
    },
    async tidy(pages) {
      const old = await others();
      if (old.length === 0 || another()) return;
      const used = await pages();
      if (used.includes(null)) return;
      for (const name of old) {
        // Looked at again: asking the pages has taken a while.
        if (!another() && !used.includes(name.slice(prefix.length))) await caches.delete(name);
      }
    },
  };
}
