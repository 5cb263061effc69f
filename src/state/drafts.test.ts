import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { Drafts } from './drafts.ts';
import { openStudy } from './open-study.ts';
import type { OpenStudy } from './study.ts';

const open = (id: string): OpenStudy =>
  openStudy(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'));
const meetings = open('4ess');
const ring = open('ring');

function shelf(records: Record<string, string> = {}) {
  const kept = new Map(Object.entries(records));
  return {
    kept,
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, text: string) => void kept.set(key, text),
  };
}

test('every published study has a draft of its own', () => {
  const drafts = new Drafts(shelf());
  const draft = { ...draftOf(ring.published), fixed: true };
  expect(drafts.keep(ring, draft)).toBe('saved');
  expect([drafts.of(ring), drafts.of(meetings)]).toEqual([draft, undefined]);
});

test('what cannot be read is said of the study that it belongs to, and of no copy with its id', () => {
  const drafts = new Drafts(shelf({ 'vandpunkt.draft.ring': '{"format":9}' }));
  expect([drafts.of(ring), drafts.of(meetings)]).toEqual([undefined, undefined]);
  expect(drafts.unreadable(ring)).toMatch(/format 9/);
  expect(drafts.unreadable(meetings)).toBeNull();
  expect(drafts.unreadable({ ...ring, origin: 'own' })).toBeNull();
});

test('another tab is heard when it speaks of the published study that is open', () => {
  const place = shelf();
  const drafts = new Drafts(place);
  const draft = { ...draftOf(ring.published), fixed: true };
  drafts.keep(ring, draft);
  const [[key, text]] = place.kept;
  expect(drafts.heard(key, text, ring)).toEqual(draft);
  expect(drafts.heard(key, text, meetings)).toBeNull();
  expect(drafts.heard(key, text, { ...ring, origin: 'own' })).toBeNull();
  expect(drafts.heard(key, '{}', ring)).toBeNull();
  expect(drafts.heard(null, null, ring)).toBeNull();
});

test('whose figures were asked for is kept by study, until all are asked for again', () => {
  const place = shelf();
  const drafts = new Drafts(place);
  drafts.setEmployer(ring, 'employer:a');
  drafts.setEmployer({ ...meetings, origin: 'own' }, 'employer:b');
  expect([drafts.employer(ring), drafts.employer(meetings)]).toEqual(['employer:a', null]);
  expect(drafts.employer({ ...ring, origin: 'own' })).toBeNull();
  expect(new Drafts(place).employer(ring)).toBe('employer:a');
  drafts.setEmployer(ring, null);
  expect(drafts.employer(ring)).toBeNull();
});

test('a browser that keeps nothing opens the first study', () => {
  const drafts = new Drafts({
    read: () => {
      throw new Error('private');
    },
    write: () => {
      throw new Error('private');
    },
  });
  drafts.setLast('ring');
  drafts.setEmployer(ring, 'employer:a');
  expect([drafts.last(), drafts.employer(ring)]).toEqual([null, null]);
});
