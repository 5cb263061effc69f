/** The reader's own studies. The store, the clock and the line to other tabs are handed in. */
import type { Text } from '../i18n/locale.ts';
import { defaultCatalogue, type Catalogue } from '../scenario/catalogue.ts';
import type { Study } from '../scenario/study.ts';
import type { Done, Entry, Failed, Listed, Missing, Opened, Place, Saved } from './answers.ts';
import type { Notice, Tabs } from './tabs.ts';
import { openFrom } from './opening.ts';
import { readCard, studyKeys, textKeys, type Card } from './record.ts';
import { failedBy, writeStudy } from './saving.ts';
import type { Reading, Store, Writing } from './store.ts';

export interface LibraryParts {
  readonly store: Store;
  readonly place: Place;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tabs?: Tabs | undefined;
  readonly catalogue?: Catalogue;
}

export type Library = ReturnType<typeof createLibrary>;

export function createLibrary({ store, place, now, tabs, catalogue = defaultCatalogue() }: LibraryParts) {
  /** Writes, reads back and tells the other tabs. */
  async function write(onto: { key: string; revision: number } | null, study: Study): Promise<Saved> {
    const written = await writeStudy(store, onto, study, now(), catalogue);
    if (written.state === 'failed') return written;
    if (written.state === 'conflict') {
      const { theirs } = written;
      return { ok: false, state: 'conflict', key: theirs.key, mine: study, theirs };
    }
    const { key, revision, savedAt } = written;
    if (written.written) tabs?.tell({ key, what: 'saved' });
    return { ok: true, state: 'saved', place: place.kind, key, revision, savedAt };
  }

  /** A change of a card that leaves the texts alone. */
  async function change(key: string, what: Notice['what'], work: (to: Writing, card: Card) => Promise<boolean>) {
    const done = await safely<Done>(async () => {
      const found = await store.write(async (to) => {
        const card = await readCard(to, key);
        return card !== null && work(to, card);
      });
      return found ? { ok: true } : missing(key);
    });
    if (done.ok) tabs?.tell({ key, what });
    return done;
  }

  const open = (key: string, revision?: number): Promise<Opened> =>
    safely(() => store.read((from) => openFrom(from, key, revision, catalogue)));

  /** Opens, and goes on with the study; whatever else was found is the answer. */
  async function having(opened: Promise<Opened>, then: (study: Study) => Promise<Saved>): Promise<Saved> {
    const found = await opened;
    return found.ok ? then(found.study) : found;
  }

  return {
    place,

    /** Newest first, what is in the bin apart. Every study is parsed, so that none is promised that cannot be opened. */
    list: (): Promise<Listed> =>
      safely(() =>
        store.read(async (from) => {
          const all: Entry[] = [];
          for (const key of await studyKeys(from)) {
            const entry = await entryOf(from, key, catalogue);
            if (entry) all.push(entry);
          }
          all.sort((a, b) => b.savedAt - a.savedAt);
          const binned = (entry: Entry): boolean => entry.removedAt !== null;
          return { ok: true, entries: all.filter((entry) => !binned(entry)), bin: all.filter(binned) };
        }),
      ),

    /** Keeps a study that the library does not have yet, under a new key. */
    add: (study: Study): Promise<Saved> => write(null, study),

    /**
     * A new version of a study that was opened at `revision`. When it has been changed elsewhere since, nothing is written
     * and both are given; `save` with the revision of theirs then lays mine over it (theirs stays as a version), `add`
     * keeps both.
     */
    save: (key: string, study: Study, revision: number): Promise<Saved> => write({ key, revision }, study),

    /** @param revision an earlier version; the newest when left out */
    open,

    /** Changes the name, as a new version. */
    rename: (key: string, label: Text, revision: number): Promise<Saved> =>
      having(open(key), (study) => write({ key, revision }, { ...study, label })),

    /** A second study with the same content, under a name that tells it apart. */
    duplicate: (key: string, label: Text): Promise<Saved> =>
      having(open(key), (study) => write(null, { ...study, label })),

    /** Makes an earlier version the newest; the one that was, stays as a version. */
    restore: (key: string, version: number, revision: number): Promise<Saved> =>
      having(open(key, version), (study) => write({ key, revision }, study)),

    /** Into the bin, with all versions. */
    remove: (key: string): Promise<Done> =>
      change(key, 'removed', async (to, card) => {
        if (card.removedAt === null) await to.put('cards', key, { ...card, removedAt: now() });
        return true;
      }),

    /** Out of the bin. */
    undoRemove: (key: string): Promise<Done> =>
      change(key, 'saved', async (to, card) => {
        await to.put('cards', key, { ...card, removedAt: null });
        return true;
      }),

    /** For good; only what is in the bin. */
    purge: (key: string): Promise<Done> =>
      change(key, 'purged', async (to, card) => {
        if (card.removedAt === null) return false;
        await erase(to, key);
        return true;
      }),

    /** For good: what was put into the bin before a moment. */
    purgeBefore: (time: number): Promise<{ readonly ok: true; readonly count: number } | Failed> =>
      safely(async () => {
        const purged = await store.write(async (to) => {
          const keys: string[] = [];
          for (const key of await studyKeys(to)) {
            const removedAt = (await readCard(to, key))?.removedAt ?? null;
            if (removedAt !== null && removedAt < time) keys.push(key);
          }
          for (const key of keys) await erase(to, key);
          return keys;
        });
        for (const key of purged) tabs?.tell({ key, what: 'purged' });
        return { ok: true, count: purged.length };
      }),

    /** Hears of what other tabs did. @returns stops the hearing */
    onChange: (listener: (notice: Notice) => void): (() => void) => tabs?.listen(listener) ?? (() => {}),

    close: (): void => {
      tabs?.close();
      store.close();
    },
  };
}

function missing(key: string): Missing {
  return { ok: false, state: 'missing', key };
}

async function safely<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return failedBy(error);
  }
}

async function entryOf(from: Reading, key: string, catalogue: Catalogue): Promise<Entry | null> {
  const newest = await openFrom(from, key, undefined, catalogue);
  if (newest.state === 'missing') return null;
  const { revision, savedAt, removedAt, versions } = newest;
  const problem = newest.ok ? null : newest.findings;
  let named = newest.ok ? newest.study : null;
  // Under its earlier name one still knows which study it is that cannot be read.
  for (const version of versions.slice(1)) {
    if (named) break;
    const earlier = await openFrom(from, key, version.revision, catalogue);
    if (earlier.ok) named = earlier.study;
  }
  const { id = null, label = null } = named ?? {};
  return { key, id, label, revision, savedAt, size: versions[0].size, removedAt, problem };
}

async function erase(to: Writing, key: string): Promise<void> {
  for (const name of await textKeys(to, key)) await to.delete('texts', name);
  await to.delete('cards', key);
}
