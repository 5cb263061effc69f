/**
 * What was kept of the published studies, in the browser's small storage: one draft each, without a name and without
 * versions. What the reader has named or been given is in the library (own.svelte.ts).
 */
import type { Draft } from './draft.ts';
import { keyOf, load, parse, save, type SaveState, type Shelf } from './saved.ts';
import type { OpenStudy, StudyModel } from './study.ts';

const LAST = 'vandpunkt.open';
const employerKey = (study: string): string => `vandpunkt.employer.${study}`;

export class Drafts {
  readonly #shelf: Shelf;
  /** Never drawn from: it is known before a study is opened. */
  readonly #unreadable = new Map<string, string>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** What `Workbench.open` is to be given with the study; undefined where nothing is kept, or nothing that can be used. */
  of(study: OpenStudy): Draft | undefined {
    const loaded = load(this.#shelf, study.id, study.read);
    if (loaded.state === 'unreadable') this.#unreadable.set(study.id, loaded.reason);
    return loaded.state === 'ok' ? loaded.draft : undefined;
  }

  /** Why what was kept of a study cannot be used; null when all is well. */
  unreadable(study: StudyModel): string | null {
    return study.origin === 'own' ? null : (this.#unreadable.get(study.id) ?? null);
  }

  keep(study: StudyModel, draft: Draft): SaveState {
    return save(this.#shelf, study.id, draft);
  }

  /** A draft of the open study that another tab has kept; null when it is of another study or cannot be used. */
  heard(key: string | null, text: string | null, study: OpenStudy): Draft | null {
    if (study.origin === 'own' || key !== keyOf(study.id) || text === null) return null;
    try {
      return parse(text, study.id, study.read);
    } catch {
      // Not of this version; this tab keeps its own.
      return null;
    }
  }

  /** Id of the published study that was open last; null when there is none, or it cannot be told. */
  last(): string | null {
    try {
      return this.#shelf.read(LAST);
    } catch {
      return null;
    }
  }

  setLast(id: string): void {
    try {
      this.#shelf.write(LAST, id);
    } catch {
      // The page then opens with its first study.
    }
  }

  /** Whose figures were asked for last, of a published study; null: all. Whether the study has it is for the reader of it. */
  employer(study: StudyModel): string | null {
    if (study.origin === 'own') return null;
    try {
      return this.#shelf.read(employerKey(study.id)) || null;
    } catch {
      return null;
    }
  }

  setEmployer(study: StudyModel, employer: string | null): void {
    if (study.origin === 'own' || employer === this.employer(study)) return;
    try {
      this.#shelf.write(employerKey(study.id), employer ?? '');
    } catch {
      // The study then opens with all of them.
    }
  }
}
