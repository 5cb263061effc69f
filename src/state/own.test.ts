import { beforeEach, describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../storage/library.ts';
import { memoryStore } from '../storage/memory.ts';
import type { Place } from '../storage/answers.ts';
import type { Store } from '../storage/store.ts';
import { edited, published } from '../testing/studies.ts';
import { draftOf } from './draft.ts';
import { openStudy } from './open-study.ts';
import { OwnStudies } from './own.svelte.ts';
import type { OpenStudy } from './study.ts';

let store: Store;
let asked: number;

/** A page over the same library. */
async function page(place: Place = { kind: 'browser' }): Promise<{ own: OwnStudies; library: Library }> {
  const library = createLibrary({ store, place, now: () => 1000 });
  const own = new OwnStudies({ library: Promise.resolve(library), open: openStudy, afterFirst: () => asked++ });
  await own.start();
  return { own, library };
}
async function opened(own: OwnStudies, key = 'study-1'): Promise<OpenStudy> {
  const study = await own.open(key);
  if ('state' in study) throw new Error(study.state);
  return study;
}
const changed = (worlds: number) => draftOf(edited({ worlds }));

beforeEach(() => {
  store = memoryStore();
  asked = 0;
});

describe('a study of one\u2019s own', () => {
  test('is added once and saved onto itself at every change, also when changes come close together', async () => {
    const { own, library } = await page();
    const study = (await own.add(published))!;
    expect([study.origin, own.keyOf(study)]).toEqual(['own', 'study-1']);
    const saved = await Promise.all([1, 2, 3].map((worlds) => own.keep(study, changed(40 + worlds))));
    expect(saved).toEqual(['saved', 'saved', 'saved']);
    expect(own.entries.map(({ key, revision }) => [key, revision])).toEqual([['study-1', 4]]);
    expect(await library.open('study-1')).toMatchObject({ study: { worlds: 43 } });
    expect(own.trouble).toBeNull();
  });

  test('is the same object as long as the page lives, and what was saved when the page is opened again', async () => {
    const { own } = await page();
    const study = (await own.add(published))!;
    await own.keep(study, changed(44));
    expect(await opened(own)).toBe(study);
    const later = await page();
    expect((await opened(later.own)).published.worlds).toBe(44);
  });

  test('is called saved only where the browser keeps it, and the browser is asked to stay after the first saving', async () => {
    const kept = await page();
    const study = (await kept.own.add(published))!;
    await kept.own.keep(study, changed(44));
    expect(asked).toBe(1);
    const passing = await page({ kind: 'memory', why: 'private', message: '' });
    expect(passing.own.place).toMatchObject({ kind: 'memory', why: 'private' });
    expect(await passing.own.keep((await passing.own.add(published))!, changed(45))).toBe('failed');
    expect(asked).toBe(1);
  });

  test('only looked at is kept nowhere', async () => {
    const { own } = await page();
    const study = own.loose(published);
    expect([study.origin, own.keyOf(study), await own.keep(study, changed(44))]).toEqual(['own', null, null]);
    expect(own.entries).toEqual([]);
  });

  test('that was removed is kept nowhere until it is put back and opened', async () => {
    const { own } = await page();
    const study = (await own.add(published))!;
    await own.remove(own.entries[0]);
    expect([own.entries.length, own.bin.length, own.keyOf(study)]).toEqual([0, 1, null]);
    await own.undoRemove(own.bin[0]);
    const again = await opened(own);
    expect(await own.keep(again, changed(44))).toBe('saved');
    await own.remove(own.entries[0]);
    await own.purge(own.bin[0]);
    expect([own.entries, own.bin]).toEqual([[], []]);
  });

  test('can be named, copied and taken back to an earlier version without being open', async () => {
    const { own } = await page();
    const study = (await own.add(published))!;
    await own.keep(study, changed(44));
    const label = { sv: 'Vår', en: 'Ours' };
    await own.rename(own.entries[0], label);
    expect((await opened(own)).label).toEqual(label);
    await own.restore(own.entries[0], 1);
    expect((await opened(own)).published).toEqual(published);
    await own.duplicate(own.entries[0], label);
    expect(own.entries.map(({ key }) => key).sort()).toEqual(['study-1', 'study-2']);
  });
});

describe('changed in two pages', () => {
  /** The second page has saved 51 worlds since the first, which wants 44, opened the study. */
  async function conflict() {
    const first = await page();
    const study = (await first.own.add(published))!;
    const second = await page();
    await second.own.keep(await opened(second.own), changed(51));
    expect(await first.own.keep(study, changed(44))).toBe('failed');
    const { trouble } = first.own;
    if (trouble?.state !== 'conflict') throw new Error('no conflict');
    return { ...first, second, study, trouble };
  }
  const worldsOf = async (library: Library, key: string, revision?: number): Promise<number> => {
    const found = await library.open(key, revision);
    if (!found.ok) throw new Error(found.state);
    return found.study.worlds;
  };

  test('nothing is written over before the reader says so', async () => {
    const { library } = await conflict();
    expect(await worldsOf(library, 'study-1')).toBe(51);
  });

  test('mine over theirs keeps theirs as a version, and can be saved on', async () => {
    const { own, library, study, trouble } = await conflict();
    expect(await own.resolve(trouble, 'mine', { study, draft: changed(44) })).toBe(true);
    expect([await worldsOf(library, 'study-1'), await worldsOf(library, 'study-1', 2)]).toEqual([44, 51]);
    expect([own.trouble, await own.keep(study, changed(45))]).toEqual([null, 'saved']);
  });

  test('both are kept under two keys', async () => {
    const { own, library, study, trouble } = await conflict();
    await own.resolve(trouble, 'both', { study, draft: changed(44) });
    expect([await worldsOf(library, 'study-1'), await worldsOf(library, 'study-2')]).toEqual([51, 44]);
    expect(own.keyOf(study)).toBe('study-2');
  });

  test('what was changed since, in the study that is open, is mine', async () => {
    const { own, library, study, trouble } = await conflict();
    await own.resolve(trouble, 'mine', { study, draft: changed(45) });
    expect(await worldsOf(library, 'study-1')).toBe(45);
  });

  test('the study that it is about is written, whatever other one is open when the reader says so', async () => {
    const { own, library, study, trouble } = await conflict();
    const other = (await own.add({ ...published, id: 'other', worlds: 77 }))!;
    await own.resolve(trouble, 'mine', { study: other, draft: draftOf(other.published) });
    expect(await library.open('study-1')).toMatchObject({ study: { id: published.id, worlds: 44 } });
    expect([own.keyOf(study), own.keyOf(other)]).toEqual(['study-1', 'study-2']);
    expect([await own.keep(study, changed(46)), await own.keep(other, draftOf(other.published))]).toEqual([
      'saved',
      'saved',
    ]);
  });

  test('one about a study that was renamed in the list, and is not open, writes that one', async () => {
    const { own, library, second } = await conflict();
    const open = (await own.add({ ...published, id: 'other', worlds: 77 }))!;
    const [entry] = second.own.entries;
    await own.refresh();
    await second.own.keep(await opened(second.own), changed(52));
    expect((await own.rename(entry, { sv: 'Ny', en: 'New' })).state).toBe('conflict');
    const { trouble } = own;
    if (trouble?.state !== 'conflict') throw new Error('no conflict');
    await own.resolve(trouble, 'mine', { study: open, draft: draftOf(open.published) });
    expect(await library.open('study-1')).toMatchObject({ study: { id: published.id, label: { en: 'New' } } });
    expect(own.keyOf(open)).toBe('study-2');
  });

  test('mine over what lies in the bin takes it out of there', async () => {
    const { own, library, study, second } = await conflict();
    await second.own.remove(second.own.entries[0]);
    expect(await own.keep(study, changed(44))).toBe('failed');
    const { trouble } = own;
    if (trouble?.state !== 'conflict') throw new Error('no conflict');
    await own.resolve(trouble, 'mine', { study, draft: changed(44) });
    expect([await worldsOf(library, 'study-1'), own.bin]).toEqual([44, []]);
  });
});
