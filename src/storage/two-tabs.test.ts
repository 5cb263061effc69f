import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLibrary, type Library } from './library.ts';
import { memoryStore } from './memory.ts';
import type { Notice } from './tabs.ts';
import { tabsOn } from './tabs.ts';
import { edited, published } from '../testing/studies.ts';

const CHANNEL = 'two-tabs-test';
let mine: Library;
let theirs: Library;

beforeEach(async () => {
  const store = memoryStore();
  const tab = (): Library =>
    createLibrary({ store, place: { kind: 'browser' }, now: () => 1, tabs: tabsOn(new BroadcastChannel(CHANNEL)) });
  [mine, theirs] = [tab(), tab()];
  await mine.add(published);
});
afterEach(() => {
  mine.close();
  theirs.close();
});

const a = edited({ worlds: 111 });
const b = edited({ worlds: 222 });

it('what another tab saved is not written over, and both are given', async () => {
  expect(await theirs.save('study-1', b, 1)).toMatchObject({ ok: true, revision: 2 });
  const conflict = await mine.save('study-1', a, 1);
  expect(conflict).toMatchObject({
    ok: false,
    state: 'conflict',
    mine: a,
    theirs: { state: 'open', revision: 2, study: b },
  });
  expect(await mine.open('study-1')).toMatchObject({ revision: 2, study: b });
});

it('a conflict ends as the reader says: mine over theirs, which stays as a version, or both', async () => {
  await theirs.save('study-1', b, 1);
  expect(await mine.save('study-1', a, 2)).toMatchObject({ ok: true, revision: 3 });
  expect(await mine.open('study-1', 2)).toMatchObject({ study: b });
  expect(await mine.add(b)).toMatchObject({ ok: true, key: 'study-2' });
});

it('two tabs that save the same are not in conflict', async () => {
  await theirs.save('study-1', a, 1);
  expect(await mine.save('study-1', a, 1)).toMatchObject({ ok: true, revision: 2 });
});

it('of two tabs that save at the same moment one is told of the conflict', async () => {
  const answers = await Promise.all([mine.save('study-1', a, 1), theirs.save('study-1', b, 1)]);
  expect(answers.map(({ state }) => state)).toEqual(['saved', 'conflict']);
});

it('two tabs that begin a study at the same moment get two keys', async () => {
  const answers = await Promise.all([mine.add(a), theirs.add(b)]);
  expect(answers).toMatchObject([{ key: 'study-2' }, { key: 'study-3' }]);
});

it('a study that another tab removed or purged does not come back in silence', async () => {
  await theirs.remove('study-1');
  expect(await mine.save('study-1', a, 1)).toMatchObject({
    state: 'conflict',
    theirs: { state: 'open', removedAt: 1 },
  });
  await theirs.purge('study-1');
  expect(await mine.save('study-1', a, 1)).toMatchObject({ state: 'conflict', mine: a, theirs: { state: 'missing' } });
  expect(await mine.rename('study-1', { sv: 'x', en: 'x' }, 1)).toMatchObject({ state: 'missing' });
});

it('a tab hears what others did, and not what it did itself', async () => {
  const heard: (Notice & { tab: string })[] = [];
  const told = new Promise<void>((resolve) => {
    mine.onChange((notice) => {
      heard.push({ ...notice, tab: 'mine' });
      if (notice.what === 'purged') resolve();
    });
  });
  theirs.onChange((notice) => heard.push({ ...notice, tab: 'theirs' }));
  const stranger = new BroadcastChannel(CHANNEL);
  for (const message of [null, 5, { key: 7, what: 'saved' }, { key: 'study-1', what: 'eaten' }])
    stranger.postMessage(message);
  await theirs.save('study-1', b, 1);
  await theirs.save('study-1', b, 2);
  await theirs.save('study-1', a, 1);
  await theirs.remove('study-1');
  await theirs.purge('study-1');
  await told;
  stranger.close();
  expect(heard).toEqual([
    { key: 'study-1', what: 'saved', tab: 'mine' },
    { key: 'study-1', what: 'removed', tab: 'mine' },
    { key: 'study-1', what: 'purged', tab: 'mine' },
  ]);
});
