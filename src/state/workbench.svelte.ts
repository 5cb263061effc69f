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
import { kindFor, nextRung, type FigureKind } from './rules.ts';
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
  /** The newest drawing: what it was, and when. */
  drawn: { readonly kind: FigureKind; readonly at: number } | null;
  reported: number;
}

interface Compilation {
  readonly compiled: Compiled | null;
  readonly problem: string | null;
}

const KEPT = 24;
/** Progress is written at most this often. */
const REPORT_MS = 100;
/** Between two drawings, so that the page does not take the processor from the workers. */
const REST_MS = 200;

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
    const next = this.#compile();
    this.#announce(next, next.compiled && this.#begin(next.compiled));
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

  /** Runs the newest scenario once more. */
  run(): void {
    const { compiled, problem } = this;
    if (compiled && !problem) this.#announce({ compiled, problem }, this.#begin(compiled));
  }

  /** Stops; what there is stays, marked as partial. */
  cancel(): void {
    this.#running?.replication?.stop();
  }

  close(): Promise<void> {
    this.#drop();
    return this.#around.runner.close();
  }

  /**
   * Runs a scenario; whatever is running is dropped, unless it is the same. Draws nothing.
   * @returns its whole result where that is known already: then nothing is run.
   */
  #begin(compiled: Compiled): Shown | null {
    const { edits } = this;
    const key = runKey(compiled, edits);
    if (this.#running?.key === key) return null;
    this.#drop();
    const known = this.#results.get(key);
    if (known?.status === 'complete') return known;
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
      drawn: null,
      reported: 0,
    };
    this.#running = running;
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
    return null;
  }

  #edit(next: Edits): void {
    if (sameScenario(next, this.edits) && next.fixed === this.edits.fixed) return;
    this.#turn(push(this.history, next));
  }

  #turn(history: History<Edits>): void {
    if (history === this.history) return;
    const turn = ++this.#turns;
    // Asked for before the state changes, so that it comes before the page is drawn: the workers begin meanwhile. Of
    // several edits in one task only the last is run.
    queueMicrotask(() => turn === this.#turns && void this.#follow(turn));
    this.history = history;
  }

  /** Runs what the edits say, then lets the page follow in tasks of their own. */
  async #follow(turn: number): Promise<void> {
    const next = this.#compile();
    const began = next.compiled ? this.#begin(next.compiled) : this.#drop();
    for (const step of [() => this.#announce(next, began), () => this.keep()]) {
      await this.#around.pause();
      if (turn !== this.#turns) return;
      step();
    }
  }

  #compile(): Compilation {
    try {
      return { compiled: this.#around.study.compile(this.edits), problem: null };
    } catch (error) {
      return { compiled: null, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  /** What the page shows of what was begun. The last good scenario stays where the newest makes no plan. */
  #announce({ compiled, problem }: Compilation, known: Shown | null): void {
    if (compiled) this.compiled = compiled;
    this.problem = problem;
    this.failures = known?.failures ?? [];
    if (known) this.shown = known;
    if (this.#running) this.progress ??= { done: this.#running.done, total: this.#around.study.worlds, left: null };
    else this.progress = null;
  }

  #drop(): null {
    const running = this.#running;
    this.#running = null;
    running?.replication?.stop();
    return null;
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
    if (this.#due(running)) void this.#sharpen(running);
  }

  /** A rung is reached and the page had its rest; a figure that becomes another kind of figure never waits. */
  #due({ done, rung, drawn }: Running): boolean {
    if (done < rung || done >= this.#around.study.worlds) return false;
    return drawn === null || kindFor(done) !== drawn.kind || this.#around.now() - drawn.at >= REST_MS;
  }

  /** Draws what has come so far; one drawing at a time, always of the newest worlds. */
  async #sharpen(running: Running): Promise<void> {
    if (running.drawing) return;
    running.drawing = true;
    try {
      while (this.#running === running && this.#due(running)) {
        running.rung = nextRung(running.done);
        const shown = await this.#figuresOf(running, running.arms, this.#around.shownOutcomes);
        if (!shown || this.#running !== running) return;
        this.shown = shown;
        running.drawn = { kind: shown.kind, at: this.#around.now() };
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
