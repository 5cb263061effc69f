/**
 * Small pictures of what studies give: the headline's difference of every scenario, in the fewest worlds that make a 90 %
 * band, or fewer of a large study, or none until it is opened (rules.ts). They are computed one study after another and only while somebody wants them: `stop` takes effect at once, so
 * that nothing that the reader waits for waits for a picture. Kept under the plans that they came from.
 */
import { replicate, type Replication } from '../experiments/replicate.ts';
import type { Runner } from '../experiments/runner.ts';
import type { Difference, Summary } from '../results/summary.ts';
import { firstWorlds } from '../results/worlds.ts';
import { farOutside } from '../scenario/far-outside.ts';
import type { Pause } from './figures.ts';
import { figures } from './figures.ts';
import { kindFor, nextRung, pictureWorlds, type FigureKind } from './rules.ts';
import type { Shown } from './shown.ts';
import type { Compiled, StudyModel } from './study.ts';

export interface Picture {
  readonly compiled: Compiled;
  readonly worlds: number;
  readonly kind: FigureKind;
  /** By scenario, in the study's order; null where no world gives a value, and of what lies far outside the evidence. */
  readonly rows: readonly (Difference | null)[];
  /** Arms that lie far outside the evidence: the reader is to ask for them, and a picture is not asked for. */
  readonly far: readonly number[];
}

export interface Drawn {
  readonly picture: Picture | null;
  /** Worlds that have come, while it is worked on. */
  readonly done: number | null;
  /** Worlds of a whole picture, 0 where it is not drawn unasked; null before that is known. */
  readonly total: number | null;
}

/** What is drawn: the difference in sickness absence. */
export interface PictureParts {
  readonly runner: Runner;
  readonly outcome: string;
  readonly pause: Pause;
  readonly now: () => number;
}

const NOTHING: Drawn = { picture: null, done: null, total: null };

export class Pictures {
  readonly #parts: PictureParts;
  /** Never drawn from. */
  readonly #compiled = new WeakMap<StudyModel, Compiled>();
  #job: Replication | null = null;
  /** What `#job` is a picture of. */
  #drawing: string | null = null;
  #turn = 0;
  #drawn: Readonly<Record<string, Drawn>> = $state.raw({});

  constructor(parts: PictureParts) {
    this.#parts = parts;
  }

  /** @param name what the picture was asked for under. */
  of(name: string): Drawn {
    return this.#drawn[name] ?? NOTHING;
  }

  /**
   * Works on those that have no picture yet, in their order.
   * @param studies by name; opened when it is their turn. One that cannot be opened gets no picture.
   */
  async work(studies: readonly { readonly id: string; open(): StudyModel }[]): Promise<void> {
    this.stop();
    const turn = this.#turn;
    // Beside the pictures, which take long: a study that gets none unasked says so without waiting for its turn.
    void this.#size(studies, turn);
    for (const one of studies) {
      const { id } = one;
      const { picture, total } = this.of(id);
      if (total !== null && (picture?.worlds ?? 0) >= total) continue;
      await this.#parts.pause();
      if (turn !== this.#turn) return;
      try {
        const study = one.open();
        await this.#parts.pause();
        if (turn === this.#turn) await this.#draw(id, this.#plansOf(study), turn);
      } catch {
        // What is wrong with it is said where it is opened.
      }
    }
  }

  /** Finds out how many worlds the picture of each takes. */
  async #size(studies: Parameters<Pictures['work']>[0], turn: number): Promise<void> {
    for (const one of studies) {
      const { id } = one;
      if (this.of(id).total !== null) continue;
      await this.#parts.pause();
      if (turn !== this.#turn) return;
      try {
        const study = one.open();
        await this.#parts.pause();
        if (turn !== this.#turn) return;
        const { plans } = this.#plansOf(study);
        this.#put(id, { ...this.of(id), total: pictureWorlds(plans) });
      } catch {
        // Said where it is opened.
      }
    }
  }

  /** What has come so far is dropped; finished pictures stay. */
  stop(): void {
    this.#turn++;
    this.#job?.stop();
    this.#job = null;
    this.#drawing = null;
    for (const [name, { picture, done, total }] of Object.entries(this.#drawn)) {
      if (done !== null) this.#put(name, { picture, done: null, total });
    }
  }

  /** A whole result that is known already makes a better picture than a new run. */
  offer(name: string, { compiled, summary, worlds, kind, status, covers }: Shown): void {
    if (status !== 'complete' || covers === 'chance') return;
    const { picture, total } = this.of(name);
    if ((picture?.worlds ?? 0) >= worlds) return;
    this.#put(name, { picture: this.#pictureOf(compiled, summary, worlds, kind), done: null, total });
    if (this.#drawing === name) this.#job?.stop();
  }

  #plansOf(study: StudyModel): Compiled {
    const known = this.#compiled.get(study) ?? study.compile(study.published);
    this.#compiled.set(study, known);
    return known;
  }

  async #draw(name: string, compiled: Compiled, turn: number): Promise<void> {
    const { runner, pause, now, outcome } = this.#parts;
    const total = pictureWorlds(compiled.plans);
    this.#put(name, { ...this.of(name), total });
    if (total === 0) return;
    const same = Object.values(this.#drawn).find(
      ({ picture }) => picture?.compiled.key === compiled.key && picture.worlds >= total,
    );
    if (same) return this.#put(name, same);
    let rung = nextRung(2);
    let drawing = false;
    const show = async (arms: Parameters<typeof firstWorlds>[0], worlds: number): Promise<void> => {
      const kind = kindFor(worlds);
      // A rough one that was long in the making is of nobody once the run has ended.
      const cancelled = (): boolean => turn !== this.#turn || (worlds < total && this.#job !== job);
      const options = { kind, only: [outcome], pause, now, cancelled };
      const summary = await figures(compiled.layout, firstWorlds(arms, total), options);
      if (!summary || cancelled()) return;
      const { picture, done: come } = this.of(name);
      // A better one was offered meanwhile.
      if (picture && picture.worlds > summary.worlds) return;
      const done = worlds < total ? come : null;
      this.#put(name, { picture: this.#pictureOf(compiled, summary, summary.worlds, kind), done, total });
    };
    this.#put(name, { picture: null, done: 0, total });
    const job = replicate(runner, {
      plans: compiled.plans,
      layout: compiled.layout,
      worlds: total,
      exactly: true,
      fixedAssumptions: false,
      // They go before the rest of the page's own worlds, which nobody sees here.
      soon: true,
      digest: () => Promise.resolve(null),
      onProgress: ({ arms, done, failed }) => {
        if (turn !== this.#turn) return;
        // A world that could not be run makes no picture of the others.
        if (failed > 0) return job.stop();
        this.#put(name, { ...this.of(name), done });
        if (drawing || done < rung || done >= total) return;
        rung = nextRung(done);
        drawing = true;
        void show(arms, done).finally(() => (drawing = false));
      },
    });
    this.#job = job;
    this.#drawing = name;
    const { arms, complete } = await job.done;
    if (turn !== this.#turn) return;
    this.#job = null;
    this.#drawing = null;
    if (complete) await show(arms, total);
    // Not where a better one was offered meanwhile.
    else if (this.of(name).done !== null) this.#put(name, { ...NOTHING, total });
  }

  #pictureOf(compiled: Compiled, { comparisons }: Summary, worlds: number, kind: FigureKind): Picture {
    const { layout } = compiled;
    const o = layout.outcomes.findIndex(({ id }) => id === this.#parts.outcome);
    const found = farOutside(compiled);
    const far = compiled.arms.map((_, arm) => arm).filter((of) => found.some(({ arm }) => arm === of));
    const rows = comparisons.map(({ arm, outcomes }) => (far.includes(arm) ? null : outcomes[o].total));
    return { compiled, worlds, kind, rows, far };
  }

  #put(name: string, drawn: Drawn): void {
    this.#drawn = { ...this.#drawn, [name]: drawn };
  }
}
