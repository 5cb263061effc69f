/**
 * From plans to figures: one run at a time, drawn now and then while it goes on, and filed when it is whole. Of two runs
 * the newer counts; whatever the older one still says is heard by nobody.
 */
import type { Failure } from '../experiments/runner.ts';
import { answered, firstWorlds, type WorldArrays } from '../results/worlds.ts';
import { ArmResults } from './arm-results.ts';
import type { Draft } from './draft.ts';
import { figures } from './figures.ts';
import { Pace } from './pace.ts';
import { kindFor, nextRung, type FigureKind } from './rules.ts';
import { startRun, type Run } from './run.ts';
import type { Progress, Result, Surroundings } from './shown.ts';
import type { Compiled } from './study.ts';

interface Running {
  readonly key: string;
  /** The newest of this key: names may change while it runs. */
  compiled: Compiled;
  draft: Draft;
  readonly total: number;
  /** Of the worlds that come last; null before they are begun. */
  pace: Pace | null;
  run: Run | null;
  failures: readonly Failure[];
  /** The arms that `arms` holds: at first only the baseline and the scenario in view. */
  opening: boolean;
  readonly first: number;
  arms: WorldArrays;
  done: number;
  rung: number;
  drawing: boolean;
  /** The newest drawing: what it was, and when. */
  drawn: { readonly kind: FigureKind; readonly at: number } | null;
  reported: number;
}

export interface Heard {
  figures(result: Result): void;
  /** null: nothing is run any more. */
  progress(progress: Progress | null): void;
  failures(failures: readonly Failure[]): void;
}

/** Whole results with their figures; the numbers that they were made of are filed by arm. */
const KEPT = 12;
/** Progress is told at most this often. */
const REPORT_MS = 100;
/** Between two drawings, so that the page does not take the processor from the workers. */
const REST_MS = 200;

export class Results {
  readonly #around: Surroundings;
  readonly #heard: Heard;
  readonly #arms = new ArmResults();
  readonly #whole = new Map<string, Result>();
  #running: Running | null = null;

  constructor(around: Surroundings, heard: Heard) {
    this.#around = around;
    this.#heard = heard;
  }

  /** How far the run is that goes on; null when none does. */
  get progress(): Progress | null {
    return this.#running && { done: this.#running.done, total: this.#running.total, left: null };
  }

  /**
   * Runs a draft; whatever is running is dropped, unless it is the same. Tells nothing yet.
   * @param first the scenario in view, by its place among the arms: its first figure comes first.
   * @returns the whole result where it is known already: then nothing is run.
   */
  begin(key: string, compiled: Compiled, draft: Draft, worlds: number, first: number): Result | null {
    if (this.#running?.key === key) {
      Object.assign(this.#running, { compiled, draft });
      return null;
    }
    this.drop();
    const known = this.#whole.get(key);
    if (known) return { ...known, compiled, draft };
    const running: Running = {
      key,
      compiled,
      draft,
      total: worlds,
      pace: null,
      run: null,
      failures: [],
      opening: false,
      first,
      arms: [],
      done: 0,
      rung: nextRung(0),
      drawing: false,
      drawn: null,
      reported: 0,
    };
    this.#running = running;
    this.#around.begins();
    running.run = startRun(this.#around.runner, this.#arms, {
      compiled,
      fixed: draft.fixed,
      worlds,
      pause: this.#around.pause,
      now: this.#around.now,
      first,
      onOpening: (arms, done) => this.#opened(running, arms, done),
      onProgress: (arms, done, last) => this.#progress(running, arms, done, last),
      onFailure: (failure) => this.#failed(running, failure),
    });
    running.done = running.run.known;
    void this.#finish(running);
    return null;
  }

  /** Stops the run, and forgets it. */
  drop(): void {
    const running = this.#running;
    this.#running = null;
    running?.run?.stop();
  }

  /** Stops the run, and shows what there is. */
  cancel(): void {
    this.#running?.run?.stop();
  }

  /** The worlds of an opening are run again with all arms: they are drawn, and count for nothing else. */
  #opened(running: Running, arms: WorldArrays, done: number): void {
    if (this.#running !== running) return;
    Object.assign(running, { opening: true, arms, done });
    if (this.#due(running)) void this.#sharpen(running);
  }

  #progress(running: Running, arms: WorldArrays, done: number, last: boolean): void {
    if (this.#running !== running) return;
    running.opening = false;
    running.arms = arms;
    running.done = done;
    const now = this.#around.now();
    if (last) {
      running.pace ??= new Pace(now, done);
      running.pace.heard(done, now);
    }
    if (now - running.reported >= REPORT_MS || done === 1) {
      running.reported = now;
      const { total } = running;
      this.#heard.progress({ done, total, left: running.pace?.left(total) ?? null });
    }
    if (this.#due(running)) void this.#sharpen(running);
  }

  #failed(running: Running, failure: Failure): void {
    if (this.#running !== running) return;
    running.failures = [...running.failures, failure];
    this.#heard.failures(running.failures);
  }

  /** A rung is reached and the page had its rest; a figure that becomes another kind of figure never waits. */
  #due({ done, total, rung, drawn }: Running): boolean {
    if (done < rung || done >= total) return false;
    return drawn === null || kindFor(done) !== drawn.kind || this.#around.now() - drawn.at >= REST_MS;
  }

  /** Draws what has come so far; one drawing at a time, always of the newest worlds. */
  async #sharpen(running: Running): Promise<void> {
    if (running.drawing) return;
    running.drawing = true;
    try {
      while (this.#running === running && this.#due(running)) {
        running.rung = nextRung(running.done);
        const result = await this.#figures(running, running.arms, this.#around.shownOutcomes);
        if (!result || this.#running !== running) return;
        this.#heard.figures(result);
        running.drawn = { kind: result.kind, at: this.#around.now() };
      }
    } finally {
      running.drawing = false;
    }
  }

  async #figures(running: Running, arms: WorldArrays, only?: readonly string[]): Promise<Result | null> {
    const compiled = running.opening ? narrowed(running.compiled, running.first) : running.compiled;
    const frozen = firstWorlds(arms, Math.max(...arms.map((arm) => arm.length)));
    const worlds = answered(frozen).length;
    if (worlds < 2) return null;
    const kind = kindFor(worlds);
    const summary = await figures(compiled.layout, frozen, {
      kind,
      pause: this.#around.pause,
      now: this.#around.now,
      cancelled: () => this.#running !== running,
      ...(only ? { only } : {}),
    });
    const { key, draft, total } = running;
    return (
      summary && {
        ...{ key, compiled, draft, summary, kind, worlds, total },
        worldArrays: frozen,
        status: 'running',
        covers: draft.fixed ? 'chance' : 'chance+assumptions',
        digest: null,
        failures: running.failures,
      }
    );
  }

  async #finish(running: Running): Promise<void> {
    const { arms, complete, digest, failures } = await running.run!.done;
    if (this.#running !== running) return;
    const result = await this.#figures(running, arms);
    if (this.#running !== running) return;
    this.#running = null;
    this.#heard.progress(null);
    this.#heard.failures(failures);
    if (!result) return;
    const whole: Result = { ...result, status: complete ? 'complete' : 'partial', digest, failures };
    this.#heard.figures(whole);
    if (!complete) return;
    this.#whole.set(running.key, whole);
    if (this.#whole.size > KEPT) this.#whole.delete(this.#whole.keys().next().value!);
  }
}

/** The study with the baseline and one scenario only. */
function narrowed(compiled: Compiled, scenario: number): Compiled {
  const pick = <T>(list: readonly T[]): T[] => [list[0], list[scenario]];
  const { plans, arms, starts } = compiled;
  return { ...compiled, plans: pick(plans), arms: pick(arms), starts: pick(starts) };
}
