import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalText } from '../scenario/canonical.ts';
import type { Study } from '../scenario/study.ts';
import type { Entry, Saved } from './answers.ts';
import { studyText } from './file.ts';
import { createLibrary, type Library } from './library.ts';
import { memoryStore } from './memory.ts';
import { KEPT_VERSIONS, sizeOf } from './record.ts';
import type { Store } from './store.ts';
import { edited, published } from '../testing/studies.ts';

let clock: number;
let store: Store;
let library: Library;
const open = (): Library => createLibrary({ store, place: { kind: 'browser' }, now: () => clock });

beforeEach(() => {
  clock = 1000;
  store = memoryStore();
  library = open();
});

/** Key and revision of what was saved. */
function kept(saved: Saved): { key: string; revision: number } {
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved;
}

async function entries(which: 'entries' | 'bin' = 'entries'): Promise<readonly Entry[]> {
  const listed = await library.list();
  if (!listed.ok) throw new Error(listed.message);
  return listed[which];
}

async function studyIn(key: string, revision?: number): Promise<Study | string> {
  const opened = await library.open(key, revision);
  return opened.ok ? opened.study : opened.state;
}

const named = (sv: string): Study => edited({ label: { sv, en: sv } });

describe('a study that is saved', () => {
  it('is there after the page was opened again, the same in every byte of its canonical form', async () => {
    const saved = await library.add(published);
    expect(saved).toEqual({ ok: true, state: 'saved', place: 'browser', key: 'study-1', revision: 1, savedAt: 1000 });
    library = open();
    expect(canonicalText(await studyIn('study-1'))).toBe(canonicalText(published));
    expect(await entries()).toEqual([
      {
        ...{ key: 'study-1', id: '4ess', label: published.label, revision: 1, savedAt: 1000, removedAt: null },
        ...{ size: sizeOf(studyText(published)), problem: null },
      },
    ]);
  });

  it('may have the id of another; the key tells them apart', async () => {
    await library.add(published);
    clock = 2000;
    await library.add(named('Min egen'));
    expect((await entries()).map(({ key, id }) => [key, id])).toEqual([
      ['study-2', '4ess'],
      ['study-1', '4ess'],
    ]);
  });

  it('in the same words again makes no new version', async () => {
    const { key } = kept(await library.add(published));
    clock = 2000;
    expect(await library.save(key, published, 1)).toMatchObject({ ok: true, revision: 1, savedAt: 1000 });
  });

  it('can be renamed and copied; both names stand in the study itself', async () => {
    const { key } = kept(await library.add(published));
    expect(await library.rename(key, { sv: 'Ny', en: 'New' }, 1)).toMatchObject({ ok: true, key, revision: 2 });
    expect(await library.duplicate(key, { sv: 'Kopia', en: 'Copy' })).toMatchObject({ key: 'study-2', revision: 1 });
    expect(await studyIn(key)).toMatchObject({ label: { sv: 'Ny', en: 'New' }, seed: published.seed });
    expect(await studyIn('study-2')).toMatchObject({ label: { sv: 'Kopia', en: 'Copy' }, seed: published.seed });
  });

  it('that could not be opened again is not written', async () => {
    const wrong = { ...published, years: 99 };
    const saved = await library.add(wrong);
    expect(saved).toMatchObject({ state: 'failed', why: 'invalid', findings: [{ path: '/years', code: 'invalid' }] });
    expect(await entries()).toEqual([]);
  });
});

describe('versions', () => {
  it('are kept, can be looked at, and one that is restored pushes none out', async () => {
    const { key } = kept(await library.add(named('ett')));
    clock = 2000;
    await library.save(key, named('två'), 1);
    expect(await studyIn(key, 1)).toMatchObject({ label: { sv: 'ett' } });
    clock = 3000;
    expect(await library.restore(key, 1, 2)).toMatchObject({ ok: true, revision: 3 });
    expect(await studyIn(key)).toMatchObject({ label: { sv: 'ett' } });
    expect(await library.open(key)).toMatchObject({
      versions: [
        { revision: 3, savedAt: 3000 },
        { revision: 2, savedAt: 2000 },
        { revision: 1, savedAt: 1000 },
      ],
    });
    expect(await library.restore(key, 9, 3)).toEqual({ ok: false, state: 'missing', key });
  });

  it('are at most twenty; the two newest and the first stay, and small steps go first', async () => {
    const { key } = kept(await library.add(named('v1')));
    // Ten versions an hour apart, then forty a second apart.
    for (let version = 2; version <= 50; version++) {
      clock += version <= 10 ? 3_600_000 : 1000;
      kept(await library.save(key, named(`v${version}`), version - 1));
    }
    const opened = await library.open(key);
    const revisions = opened.ok ? opened.versions.map(({ revision }) => revision) : [];
    expect(revisions).toHaveLength(KEPT_VERSIONS);
    expect(revisions.slice(0, 2)).toEqual([50, 49]);
    expect(revisions.slice(-9)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    // What is not listed is not kept either.
    const texts = await store.read((from) => from.keys('texts'));
    expect(texts.sort()).toEqual(revisions.map((revision) => `${key}/${revision}`).sort());
  });
});

describe('the bin', () => {
  it('gives back what was removed, with its versions', async () => {
    const { key } = kept(await library.add(named('ett')));
    await library.save(key, named('två'), 1);
    clock = 5000;
    expect(await library.remove(key)).toEqual({ ok: true });
    expect(await entries()).toEqual([]);
    expect(await entries('bin')).toMatchObject([{ key, removedAt: 5000, label: { sv: 'två' } }]);
    expect(await library.undoRemove(key)).toEqual({ ok: true });
    expect(await entries('bin')).toEqual([]);
    expect(await studyIn(key, 1)).toMatchObject({ label: { sv: 'ett' } });
  });

  it('is emptied only when asked, and a key never comes back', async () => {
    const { key } = kept(await library.add(published));
    expect(await library.purge(key)).toEqual({ ok: false, state: 'missing', key });
    await library.remove(key);
    expect(await library.purge(key)).toEqual({ ok: true });
    expect(await library.undoRemove(key)).toEqual({ ok: false, state: 'missing', key });
    expect(await studyIn(key)).toBe('missing');
    expect(await store.read((from) => from.keys('texts'))).toEqual([]);
    expect(await library.add(published)).toMatchObject({ key: 'study-2' });
  });

  it('can be emptied of what has long been in it', async () => {
    for (const moment of [1000, 2000, 3000]) {
      clock = moment;
      await library.remove(kept(await library.add(published)).key);
    }
    await library.add(published);
    expect(await library.purgeBefore(3000)).toEqual({ ok: true, count: 2 });
    expect((await entries('bin')).map(({ key }) => key)).toEqual(['study-3']);
    expect((await entries()).map(({ key }) => key)).toEqual(['study-4']);
  });
});

it('what is kept in memory only is never called kept in the browser', async () => {
  library = createLibrary({ store, place: { kind: 'memory', why: 'private', message: '' }, now: () => clock });
  expect(await library.add(published)).toMatchObject({ ok: true, place: 'memory' });
  expect(library.place).toMatchObject({ kind: 'memory', why: 'private' });
});
