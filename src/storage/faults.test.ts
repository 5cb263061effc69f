import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalText } from '../scenario/canonical.ts';
import { faultyStore, quota, tamper, type Faults } from '../testing/faulty-store.ts';
import { studyText } from './file.ts';
import { createLibrary, type Library } from './library.ts';
import { memoryStore } from './memory.ts';
import { sumOf } from './record.ts';
import { Refused, type Store } from './store.ts';
import { edited, published } from '../testing/studies.ts';

let store: Store;
let faults: Faults;
let library: Library;
let clock: number;

beforeEach(async () => {
  ({ store, faults } = faultyStore(memoryStore()));
  clock = 1;
  library = createLibrary({ store, place: { kind: 'browser' }, now: () => clock });
  await library.add(published);
  await library.save('study-1', edited({ worlds: 2 }), 1);
});

const next = edited({ worlds: 3 });

describe('a saving that fails', () => {
  it.each([
    ['quota', quota()],
    ['blocked', new Refused('blocked', 'another tab')],
    ['newer', new DOMException('older', 'VersionError')],
    ['private', new DOMException('denied', 'SecurityError')],
    ['other', new DOMException('lost', 'UnknownError')],
    ['other', new Error('anything')],
  ])('as the store does not begin says why: %s', async (why, error) => {
    faults.begin = error;
    expect(await library.save('study-1', next, 2)).toMatchObject({ ok: false, state: 'failed', why });
    expect(await library.remove('study-1')).toMatchObject({ ok: false, state: 'failed', why });
    expect(await library.open('study-1')).toMatchObject({ revision: 2, study: { worlds: 2 } });
  });

  it.each([0, 1])('at its put number %i leaves everything as it was', async (at) => {
    faults.put = { at, error: quota() };
    expect(await library.save('study-1', next, 2)).toMatchObject({ state: 'failed', why: 'quota' });
    expect(await library.add(next)).toMatchObject({ state: 'failed', why: 'quota' });
    faults.put = null;
    expect(await library.list()).toMatchObject({ entries: [{ key: 'study-1', revision: 2, problem: null }], bin: [] });
    expect(await library.save('study-1', next, 2)).toMatchObject({ ok: true, revision: 3 });
  });

  it('in silence is found by reading back, and the version before stands again', async () => {
    faults.spoil = (shelf, _key, value) =>
      shelf === 'texts' ? { ...(value as object), text: studyText(next).slice(0, -9) } : value;
    expect(await library.save('study-1', next, 2)).toMatchObject({ state: 'failed', why: 'unconfirmed' });
    expect(await library.add(next)).toMatchObject({ state: 'failed', why: 'unconfirmed' });
    faults.spoil = null;
    expect(await library.list()).toMatchObject({ entries: [{ key: 'study-1', revision: 2, problem: null }] });
    expect(await library.save('study-1', next, 2)).toMatchObject({ ok: true, revision: 3 });
  });

  it('only in its answer can be repeated and is then no conflict', async () => {
    faults.after = new DOMException('lost', 'UnknownError');
    expect(await library.save('study-1', next, 2)).toMatchObject({ state: 'failed', why: 'other' });
    faults.after = null;
    expect(await library.save('study-1', next, 2)).toMatchObject({ ok: true, revision: 3 });
  });

  it('with a clock that was set back still saves, and the newest is the one saved last', async () => {
    clock = -1e9;
    expect(await library.save('study-1', next, 2)).toMatchObject({ ok: true, revision: 3, savedAt: -1e9 });
    expect(await library.open('study-1')).toMatchObject({ revision: 3, study: { worlds: 3 } });
  });
});

describe('a record that was damaged', () => {
  const text = studyText(edited({ worlds: 2 }));
  const record = (changed: string): unknown => ({ text: changed, sum: sumOf(changed), savedAt: 5 });
  const poisoned = text.replace('"seed"', '"__proto__": { "polluted": true },\n  "seed"');

  it.each([
    ['cut short', record(text.slice(0, 300)), '', text.slice(0, 300)],
    ['of a newer schema', record(text.replace('"schema": 1', '"schema": 2')), '/schema', undefined],
    ['with a prototype', record(poisoned), '/__proto__', poisoned],
    ['with another sum', { text, sum: sumOf('x'), savedAt: 5 }, '', text],
    ['that is bare text', text, '', text],
    ['of another form', { words: 7 }, '', '{"words":7}'],
    ['that is gone', undefined, '', null],
  ])('%s is opened as a stranger’s: refused, with its findings and its raw text', async (_, value, path, raw) => {
    await tamper(store, 'texts', 'study-1/2', value);
    const opened = await library.open('study-1');
    expect(opened).toMatchObject({ ok: false, state: 'unreadable', key: 'study-1', revision: 2 });
    if (opened.state !== 'unreadable') return;
    expect(opened.findings.some((finding) => finding.path.startsWith(path))).toBe(true);
    if (raw !== undefined) expect(opened.text).toBe(raw);
    expect('polluted' in {}).toBe(false);
    // It is listed under the name of the version before, which can be opened and put in its place.
    expect(await library.list()).toMatchObject({ entries: [{ id: '4ess', label: published.label, problem: [{}] }] });
    expect(await library.restore('study-1', 1, 2)).toMatchObject({ ok: true, revision: 3 });
    expect(await library.open('study-1')).toMatchObject({ ok: true, study: { worlds: published.worlds } });
  });

  it('is written anew when the same study is saved again', async () => {
    await tamper(store, 'texts', 'study-1/2', { text: text.slice(9), sum: sumOf(text), savedAt: 5 });
    expect(await library.save('study-1', edited({ worlds: 2 }), 2)).toMatchObject({ ok: true, revision: 3 });
    expect(await library.open('study-1')).toMatchObject({ ok: true, study: { worlds: 2 } });
  });

  it.each([
    ['of another form', { revision: 'two' }],
    ['that is text', 'card'],
    ['with nothing for a version', { revision: 2, removedAt: null, versions: [null] }],
    ['that counts wrong', { revision: 7, removedAt: null, versions: [{ revision: 2, savedAt: 1, size: 1 }] }],
    ['that is gone', undefined],
  ])('on its card only, %s, loses nothing: the card is made again from the texts', async (_, card) => {
    await tamper(store, 'cards', 'study-1', card);
    expect(await library.open('study-1')).toMatchObject({ ok: true, revision: 2, study: { worlds: 2 } });
    expect(await library.open('study-1', 1)).toMatchObject({ ok: true, study: { worlds: published.worlds } });
    expect(await library.save('study-1', next, 2)).toMatchObject({ ok: true, revision: 3 });
  });

  it('on the counter gives no key twice', async () => {
    await tamper(store, 'counters', 'studies', 'many');
    expect(await library.add(next)).toMatchObject({ key: 'study-2' });
    await tamper(store, 'counters', 'studies', 0);
    expect(await library.add(next)).toMatchObject({ key: 'study-3' });
  });

  it('with a card and nothing else is listed as what it is, and can be removed', async () => {
    await tamper(store, 'cards', 'study-9', 'card');
    const listed = await library.list();
    expect(listed.ok && listed.entries.find(({ key }) => key === 'study-9')).toMatchObject({
      label: null,
      problem: [{}],
    });
    expect(await library.remove('study-9')).toEqual({ ok: true });
    expect(await library.purge('study-9')).toEqual({ ok: true });
  });
});

it('what was called saved is there after any of 200 sequences of savings, faults and removals in two tabs', async () => {
  const step = fc.record({
    tab: fc.nat({ max: 1 }),
    what: fc.constantFrom('save', 'save', 'save', 'add', 'remove', 'undo', 'restore', 'look'),
    which: fc.nat({ max: 2 }),
    worlds: fc.integer({ min: 1, max: 300 }),
    fault: fc.constantFrom('none', 'none', 'begin', 'put', 'after', 'spoil'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { store, faults } = faultyStore(memoryStore());
      const tab = (): Library => createLibrary({ store, place: { kind: 'browser' }, now: () => 1 });
      const tabs = [tab(), tab()];
      // The last study that was acknowledged under each key, and what each tab believes to be the newest revision.
      const acknowledged = new Map<string, string>();
      const seen = [new Map<string, number>(), new Map<string, number>()];
      for (const { tab, what, which, worlds, fault } of steps) {
        const key = `study-${which + 1}`;
        const revision = seen[tab].get(key) ?? 0;
        const study = edited({ worlds });
        faults.begin = fault === 'begin' ? quota() : null;
        faults.put = fault === 'put' ? { at: worlds % 2, error: quota() } : null;
        faults.after = fault === 'after' ? new Error('lost') : null;
        faults.spoil = fault === 'spoil' ? (shelf, _, value) => (shelf === 'texts' ? 'spoilt' : value) : null;
        if (what === 'remove') await tabs[tab].remove(key);
        else if (what === 'undo') await tabs[tab].undoRemove(key);
        else if (what === 'look') {
          const opened = await tabs[tab].open(key);
          if (opened.ok) seen[tab].set(key, opened.revision);
        } else {
          const saved = await (what === 'add'
            ? tabs[tab].add(study)
            : what === 'save'
              ? tabs[tab].save(key, study, revision)
              : tabs[tab].restore(key, 1, revision));
          if (saved.ok) {
            seen[tab].set(saved.key, saved.revision);
            const opened = await tabs[tab].open(saved.key, saved.revision);
            if (what !== 'restore') expect(opened).toMatchObject({ ok: true, study });
            acknowledged.set(saved.key, opened.ok ? canonicalText(opened.study) : 'lost');
          } else if (fault === 'after') acknowledged.delete(key); // Not acknowledged, and yet it may have been written.
        }
      }
      faults.begin = faults.put = faults.after = faults.spoil = null;
      const reopened = tab();
      for (const [key, text] of acknowledged) {
        const opened = await reopened.open(key);
        expect(opened.ok && canonicalText(opened.study)).toBe(text);
      }
    }),
    { seed: 16, numRuns: 200 },
  );
});
