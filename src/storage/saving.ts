/** Writing a version of a study: only onto what was opened, and counted as saved only when it has been read back. */
import type { Catalogue } from '../scenario/catalogue.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import type { Failed, Missing, Open, Unreadable } from './answers.ts';
import { studyText } from './file.ts';
import { openFrom } from './opening.ts';
import { KEPT_VERSIONS, isSavedText, nextKey, readCard, sizeOf, sumOf, textKey, thinned } from './record.ts';
import type { Card, SavedText } from './record.ts';
import { refusal, type Store, type Writing } from './store.ts';

export interface Deed {
  readonly key: string;
  readonly revision: number;
  readonly savedAt: number;
  /** The newest version was the same text already. */
  readonly written: boolean;
}

export type Written =
  | ({ readonly state: 'saved' } & Deed)
  | { readonly state: 'conflict'; readonly theirs: Open | Unreadable | Missing }
  | Failed;

/**
 * @param onto the study and the revision that the change was made to; null for a new study
 */
export async function writeStudy(
  store: Store,
  onto: { readonly key: string; readonly revision: number } | null,
  study: Study,
  savedAt: number,
  catalogue: Catalogue,
): Promise<Written> {
  const text = studyText(study);
  const parsed = parseStudy(text, catalogue);
  if (!parsed.ok) {
    const { findings } = parsed;
    return { ok: false, state: 'failed', why: 'invalid', message: 'it could not be opened again', findings };
  }
  const saved: SavedText = { text, sum: sumOf(text), savedAt };
  try {
    const written = await store.write(async (to): Promise<Exclude<Written, Failed>> => {
      if (!onto) {
        const { key, count } = await nextKey(to);
        await to.put('counters', 'studies', count);
        return { state: 'saved', ...(await addVersion(to, key, null, saved)) };
      }
      const { key } = onto;
      const card = await readCard(to, key);
      if (card?.removedAt === null) {
        // Also what another tab saved may be the same, or an answer that was lost on its way to us.
        const before = await to.get('texts', textKey(key, card.revision));
        if (isSavedText(before) && before.text === text && before.sum === saved.sum) {
          return { state: 'saved', key, revision: card.revision, savedAt: before.savedAt, written: false };
        }
        if (card.revision === onto.revision) return { state: 'saved', ...(await addVersion(to, key, card, saved)) };
      }
      return { state: 'conflict', theirs: await openFrom(to, key, undefined, catalogue) };
    });
    if (written.state === 'conflict' || (await isThere(store, written, saved))) return written;
    await takeBack(store, written).catch(() => {});
    const message = 'what was read back was not what was written';
    return { ok: false, state: 'failed', why: 'unconfirmed', message, findings: [] };
  } catch (error) {
    return failedBy(error);
  }
}

export function failedBy(error: unknown): Failed {
  const { why, message } = refusal(error);
  return { ok: false, state: 'failed', why, message, findings: [] };
}

async function addVersion(to: Writing, key: string, card: Card | null, saved: SavedText): Promise<Deed> {
  const revision = (card?.revision ?? 0) + 1;
  const { text, savedAt } = saved;
  const all = [{ revision, savedAt, size: sizeOf(text) }, ...(card?.versions ?? [])];
  const versions = thinned(all, KEPT_VERSIONS);
  await to.put('texts', textKey(key, revision), saved);
  await to.put('cards', key, { revision, removedAt: null, versions } satisfies Card);
  for (const version of all) {
    if (!versions.includes(version)) await to.delete('texts', textKey(key, version.revision));
  }
  return { key, revision, savedAt, written: true };
}

/** Asked in a transaction of its own, after the writing one has ended. */
function isThere(store: Store, { key, revision }: Deed, { text, sum }: SavedText): Promise<boolean> {
  return store.read(async (from) => {
    const found = await from.get('texts', textKey(key, revision));
    const card = await readCard(from, key);
    return (
      isSavedText(found) &&
      found.text === text &&
      found.sum === sum &&
      card !== null &&
      card.versions.some((version) => version.revision === revision)
    );
  });
}

/** What did not come out as it went in must not stand in front of the version before. */
async function takeBack(store: Store, { key, revision, written }: Deed): Promise<void> {
  if (!written) return;
  await store.write(async (to) => {
    const card = await readCard(to, key);
    if (card?.revision !== revision) return;
    const versions = card.versions.filter((version) => version.revision !== revision);
    await to.delete('texts', textKey(key, revision));
    if (versions.length === 0) await to.delete('cards', key);
    else await to.put('cards', key, { ...card, revision: versions[0].revision, versions });
  });
}
