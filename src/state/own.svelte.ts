/**
 * The reader's own studies: the list of the library, and the line between a study that is open and its place there. An
 * own study is saved at every change, as a new version; "saved" is said only of what the browser has given back.
 */
import type { Text } from '../i18n/locale.ts';
import type { Study } from '../scenario/study.ts';
import type { Done, Entry, Failed, Missing, Opened, Place, Saved, Unreadable } from '../storage/answers.ts';
import { studyText } from '../storage/file.ts';
import type { Library } from '../storage/library.ts';
import type { Draft } from './draft.ts';
import type { SaveState } from './saved.ts';
import type { OpenStudy, StudyModel } from './study.ts';

export type Conflict = Extract<Saved, { state: 'conflict' }>;
/** What went wrong the last time, for the page to say. */
export type Trouble = Failed | Missing | Unreadable | Conflict;

export interface OwnParts {
  readonly library: Promise<Library>;
  /** Opens the text of a study. @throws Error that names its faults. */
  readonly open: (text: string) => OpenStudy;
  /** After the first saving: the browser may be asked to keep it. */
  readonly afterFirst: () => void;
}

export class OwnStudies {
  readonly #parts: OwnParts;
  // Neither is drawn from.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #opened = new Map<string, OpenStudy>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #revisions = new Map<string, number>();
  /** Where each open study is kept; one that is not in here is kept nowhere. */
  #keys: readonly (readonly [StudyModel, string])[] = $state.raw([]);
  /** One saving after another: each needs the revision of the one before. */
  #last: Promise<unknown> = Promise.resolve();
  #asked = false;

  /** null: the library is being opened. */
  place: Place | null = $state.raw(null);
  entries: readonly Entry[] = $state.raw([]);
  bin: readonly Entry[] = $state.raw([]);
  trouble: Trouble | null = $state.raw(null);

  constructor(parts: OwnParts) {
    this.#parts = parts;
  }

  /** Opens the library and hears of other tabs; called once the page stands. */
  async start(): Promise<void> {
    const library = await this.#parts.library;
    this.place = library.place;
    library.onChange(() => void this.refresh());
    await this.refresh();
  }

  /** Once all that was to be saved has been, or has failed. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async refresh(): Promise<void> {
    const listed = await (await this.#parts.library).list();
    if (!listed.ok) {
      this.trouble = listed;
      return;
    }
    this.entries = listed.entries;
    this.bin = listed.bin;
  }

  /** Key in the library of a study that is open; null when it is not in there. */
  keyOf(study: StudyModel): string | null {
    return this.#keys.find(([one]) => one === study)?.[1] ?? null;
  }

  entryOf(study: StudyModel): Entry | null {
    const key = this.keyOf(study);
    return this.entries.find((entry) => entry.key === key) ?? null;
  }

  /** The study to open in the workbench, the same object as long as the page lives; what else was found is the answer. */
  async open(key: string): Promise<OpenStudy | Exclude<Opened, { ok: true }>> {
    const known = this.#opened.get(key);
    if (known) return known;
    const opened = await (await this.#parts.library).open(key);
    if (!opened.ok) return opened;
    const study = this.loose(opened.study);
    this.#remember(key, opened.revision, study);
    return study;
  }

  /** A study from elsewhere, to look at: it is kept nowhere. */
  loose(study: Study): OpenStudy {
    return { ...this.#parts.open(studyText(study)), origin: 'own' };
  }

  /** Keeps a study under a new key. @returns the study to open; null when it could not be kept (see `trouble`). */
  async add(study: Study): Promise<OpenStudy | null> {
    const saved = await this.#do((library) => library.add(study));
    if (!saved.ok) return null;
    const open = this.loose(study);
    this.#remember(saved.key, saved.revision, open);
    return open;
  }

  /** Saves a study that is open; null when it has no place in the library. */
  async keep(study: StudyModel, draft: Draft): Promise<SaveState | null> {
    const key = this.keyOf(study);
    if (key === null) return null;
    const saved = await this.#do((library) => library.save(key, draft.study, this.#revisions.get(key) ?? 0));
    if (saved.ok) this.#revisions.set(key, saved.revision);
    return saved.ok && saved.place === 'browser' ? 'saved' : 'failed';
  }

  /**
   * mine: over theirs, which stays as a version. both: mine under a new key. @returns whether that is done.
   * @param open what is in view: where it is the study that the conflict is about, mine is what it has become since.
   */
  async resolve(
    conflict: Conflict,
    how: 'mine' | 'both',
    open: { readonly study: StudyModel; readonly draft: Draft },
  ): Promise<boolean> {
    const { key, theirs } = conflict;
    const mine = this.keyOf(open.study) === key ? open.draft.study : conflict.mine;
    const known = this.#opened.get(key);
    const fresh = how === 'both' || theirs.state === 'missing';
    const saved = await this.#do(async (library) => {
      if (fresh) return library.add(mine);
      if (theirs.removedAt !== null) await library.undoRemove(key);
      return library.save(key, mine, theirs.revision);
    });
    if (!saved.ok) return false;
    this.#forget(key);
    if (known) this.#remember(saved.key, saved.revision, known);
    return true;
  }

  rename(entry: Entry, label: Text): Promise<Saved> {
    this.#forget(entry.key);
    return this.#do((library) => library.rename(entry.key, label, entry.revision));
  }

  duplicate(entry: Entry, label: Text): Promise<Saved> {
    return this.#do((library) => library.duplicate(entry.key, label));
  }

  restore(entry: Entry, version: number): Promise<Saved> {
    this.#forget(entry.key);
    return this.#do((library) => library.restore(entry.key, version, entry.revision));
  }

  /** Into the bin. A study that is open stays open, and is kept nowhere. */
  remove(entry: Entry): Promise<Done> {
    this.#forget(entry.key);
    return this.#do((library) => library.remove(entry.key));
  }

  undoRemove(entry: Entry): Promise<Done> {
    return this.#do((library) => library.undoRemove(entry.key));
  }

  /** For good. */
  purge(entry: Entry): Promise<Done> {
    return this.#do((library) => library.purge(entry.key));
  }

  /** With its versions and, where it cannot be read, its text. */
  async look(key: string, version?: number): Promise<Opened> {
    return (await this.#parts.library).open(key, version);
  }

  #remember(key: string, revision: number, study: StudyModel): void {
    this.#revisions.set(key, revision);
    this.#opened.set(key, study as OpenStudy);
    this.#keys = [...this.#keys.filter(([one]) => one !== study), [study, key]];
  }

  #forget(key: string): void {
    this.#opened.delete(key);
    this.#keys = this.#keys.filter(([, of]) => of !== key);
  }

  #do<T extends Saved | Done>(work: (library: Library) => Promise<T>): Promise<T> {
    const done = this.#last.then(async () => {
      const answer = await work(await this.#parts.library);
      this.trouble = answer.ok ? null : answer;
      if (answer.ok && 'revision' in answer && !this.#asked && this.place?.kind === 'browser') {
        this.#asked = true;
        this.#parts.afterFirst();
      }
      await this.refresh();
      return answer;
    });
    this.#last = done;
    return done;
  }
}
