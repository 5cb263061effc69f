/**
 * The page's only mutable state: the edits with their history, what is being run, and what is shown. Data goes one way:
 * edits make plans, plans make results, results are filed under the plans they came from. A late result is an entry in
 * the file, never a figure of another scenario. Runner, storage, clock and study are handed in.
 */
import { replicate, type Replication } from '../experiments/replicate.ts';
import type { Failure } from '../experiments/runner.ts';
import { digestPatiently } from '../results/digest.ts';
import { answered, firstWorlds, type WorldArrays } from '../results/worlds.ts';
import { isPublished, NO_EDITS, sameScenario, withValue, type Edits } from './edits.ts';
import { figures } from './figures.ts';
import { historyOf, push, redo, undo, type History } from './history.ts';
import { kindFor, nextRung } from './rules.ts';
import type { SaveState } from './saved.ts';
import type { Progress, Shown, Surroundings } from './shown.ts';
import type { Compiled } from './study.ts';

interface Running {
  readonly key: string;
  readonly compiled: Compiled;
  readonly edits: Edits;
  readonly began: number;
  replication: Replication | null;
  arms: WorldArrays;
  done: number;
  rung: number;
  drawing: boolean;
  reported: number;
}

const KEPT = 24;
/** Progress is written at most this often. */
const REPORT_MS = 100;

export class Workbench {
  readonly #around: Surroundings;
  // Never drawn from: what is shown is `shown`.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #results = new Map<string, Shown>();
  #running: Running | null = null;
  #turns = 0;

  history: History<Edits> = $state.raw(historyOf(NO_EDITS));
  compiled: Compiled | null = $state.raw(null);
  /** Why the edits make no plan, in plain words. */
  problem: string | null = $state(null);
  shown: Shown | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  /** Worlds that could not be run, of the newest run. */
  failures: readonly Failure[] = $state.raw([]);
  saved: SaveState | null = $state(null);

  readonly edits = $derived(this.history.present);
  readonly canUndo = $derived(this.history.past.length > 0);
  readonly canRedo = $derived(this.history.future.length > 0);
  readonly published = $derived(isPublished(this.edits));
  readonly running = $derived(this.progress !== null);
  readonly key = $derived(this.compiled ? runKey(this.compiled, this.edits) : null);
  /** What is shown belongs to another scenario than the one that the controls show. */
  readonly stale = $derived(this.shown !== null && this.shown.key !== this.key);

  constructor(around: Surroundings, edits: Edits = NO_EDITS) {
    this.#around = around;
    this.history = historyOf(edits);
  }

  /** Compiles and runs what the edits say; called once the page stands. */
  start(): void {
    this.#compile();
    this.run();
  }

  setValue(id: string, value: number | null): void {
    this.#edit(withValue(this.edits, id, value));
  }

  setOn(on: boolean): void {
    this.#edit({ ...this.edits, on });
  }

  setStart(start: string | null): void {
    this.#edit({ ...this.edits, start });
  }

  setFixed(fixed: boolean): void {
    this.#edit({ ...this.edits, fixed });
  }

  /** Back to the study as published; itself undone by undo. */
  restore(): void {
    this.#edit({ ...NO_EDITS, fixed: this.edits.fixed });
  }

  undo(): void {
    this.#turn(undo(this.history));
  }

  redo(): void {
    this.#turn(redo(this.history));
  }

  /** Takes edits that came from elsewhere, as one step that can be undone. */
  adopt(edits: Edits): void {
    this.#edit(edits);
  }

  /** Saves once more: another tab's record gives way. */
  keep(): void {
    this.saved = this.#around.save?.(this.edits) ?? null;
  }

  /** Runs the newest scenario; whatever is running is dropped, unless it is the same. */
  run(): void {
    const { compiled, edits } = this;
    if (!compiled || this.problem) return;
    const key = runKey(compiled, edits);
    if (this.#running?.key === key) return;
    this.#drop();
    const known = this.#results.get(key);
    if (known?.status === 'complete') {
      this.shown = known;
      this.failures = known.failures;
      return;
    }
    this.failures = [];
    const running: Running = {
      key,
      compiled,
      edits,
      began: this.#around.now(),
      replication: null,
      arms: [],
      done: 0,
      rung: nextRung(0),
      drawing: false,
      reported: 0,
    };
    this.#running = running;
    this.progress = { done: 0, total: this.#around.study.worlds, left: null };
    running.replication = replicate(this.#around.runner, {
      plans: compiled.plans,
      layout: compiled.layout,
      worlds: this.#around.study.worlds,
      exactly: true,
      fixedAssumptions: edits.fixed,
      digest: (layout, arms) => digestPatiently(layout, arms, this.#around),
      onProgress: (progress) => this.#heard(running, progress.arms, progress.done),
    });
    void this.#finish(running);
  }

  /** Stops; what there is stays, marked as partial. */
  cancel(): void {
    this.#running?.replication?.stop();
  }

  close(): Promise<void> {
    this.#drop();
    return this.#around.runner.close();
  }

  #edit(next: Edits): void {
    if (sameScenario(next, this.edits) && next.fixed === this.edits.fixed) return;
    this.#turn(push(this.history, next));
  }

  #turn(history: History<Edits>): void {
    if (history === this.history) return;
    this.history = history;
    void this.#follow();
  }

  /** In a later task: the control has moved before anything is computed, and of several edits only the last is run. */
  async #follow(): Promise<void> {
    const turn = ++this.#turns;
    await this.#around.pause();
    if (turn !== this.#turns) return;
    this.keep();
    this.#compile();
    await this.#around.pause();
    if (turn === this.#turns) this.run();
  }

  #compile(): void {
    try {
      this.compiled = this.#around.study.compile(this.edits);
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.#drop();
    }
  }

  #drop(): void {
    const running = this.#running;
    this.#running = null;
    this.progress = null;
    running?.replication?.stop();
  }

  #heard(running: Running, arms: WorldArrays, done: number): void {
    if (this.#running !== running) return;
    running.arms = arms;
    running.done = done;
    const now = this.#around.now();
    if (now - running.reported >= REPORT_MS || done === 1) {
      running.reported = now;
      const total = this.#around.study.worlds;
      const left = done > 2 ? ((now - running.began) / done) * (total - done) : null;
      this.progress = { done, total, left: left === null ? null : left / 1000 };
    }
    if (done >= running.rung) void this.#sharpen(running);
  }

  /** Draws what has come so far; one drawing at a time, always of the newest worlds. */
  async #sharpen(running: Running): Promise<void> {
    if (running.drawing) return;
    running.drawing = true;
    try {
      while (this.#running === running && running.done >= running.rung && running.done < this.#around.study.worlds) {
        running.rung = nextRung(running.done);
        const shown = await this.#figuresOf(running, running.arms, this.#around.shownOutcomes);
        if (!shown || this.#running !== running) return;
        this.shown = shown;
      }
    } finally {
      running.drawing = false;
    }
  }

  async #figuresOf(running: Running, arms: WorldArrays, only?: readonly string[]): Promise<Shown | null> {
    const frozen = firstWorlds(arms, Math.max(...arms.map((arm) => arm.length)));
    const worlds = answered(frozen).length;
    if (worlds < 2) return null;
    const kind = kindFor(worlds);
    const summary = await figures(running.compiled.layout, frozen, {
      kind,
      pause: this.#around.pause,
      now: this.#around.now,
      cancelled: () => this.#running !== running,
      ...(only ? { only } : {}),
    });
    return (
      summary && {
        key: running.key,
        compiled: running.compiled,
        edits: running.edits,
        summary,
        kind,
        worlds,
        total: this.#around.study.worlds,
        status: 'running',
        covers: running.edits.fixed ? 'chance' : 'chance+assumptions',
        digest: null,
        failures: [],
      }
    );
  }

  async #finish(running: Running): Promise<void> {
    const replicated = await running.replication!.done;
    if (this.#running !== running) return;
    const { complete, digest, failures } = replicated;
    const shown = await this.#figuresOf(running, replicated.arms);
    if (this.#running !== running) return;
    this.#running = null;
    this.progress = null;
    this.failures = failures;
    if (!shown) return;
    this.shown = { ...shown, status: complete ? 'complete' : 'partial', digest, failures };
    this.#results.set(running.key, this.shown);
    if (this.#results.size > KEPT) this.#results.delete(this.#results.keys().next().value!);
  }
}

/** What a result is filed under: its plans, and whether the assumptions were held. */
function runKey(compiled: Compiled, edits: Edits): string {
  return `${compiled.key}${edits.fixed ? ' chance' : ''}`;
}
