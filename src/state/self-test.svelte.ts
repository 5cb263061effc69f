/**
 * Whether this browser computes as Node does (assurance.md S15): one world of each study, in a worker as the page's own, against
 * known answers. Run once nothing else is run; what came of it is remembered for this build in this browser. One wrong answer is enough
 * to withhold all figures, until every answer has been right. The worker is there for the test alone: the page's own keep what they have learnt of the study that is open,
 * and nobody waits for a world of another one.
 */
import type { KnownAnswer } from '../experiments/known-answers.ts';
import type { Failure, Runner } from '../experiments/runner.ts';
import { worldAt } from '../experiments/worlds.ts';
import { digestPatiently } from '../results/digest.ts';
import type { Pause } from './figures.ts';
import type { Shelf } from './saved.ts';
import type { Compiled } from './study.ts';

const KEY = 'vandpunkt.selftest';

interface Around {
  /** With a worker of its own, for as long as the test takes. */
  readonly runner: () => Runner;
  readonly answers: readonly KnownAnswer[];
  /** A published study by its id; null where there is none of that name. */
  readonly compiled: (study: string) => Promise<Compiled | null>;
  readonly shelf: Shelf;
  /** This build in this browser; null: nothing is remembered. */
  readonly place: string | null;
  /** `2026-11-23`. */
  readonly today: () => string;
  readonly pause: Pause;
  readonly now: () => number;
}

export type SelfTestState = 'untried' | 'passed' | 'failed';

export class SelfTest {
  readonly #around: Around;
  #turn = 0;
  #stop: (() => void) | null = null;
  /** There is an answer, and nobody has asked for another one. */
  #done = false;
  #tried = $state(0);
  #state: SelfTestState = $state('untried');
  #day: string | null = $state(null);
  /** Which study gave another answer, or could not be run. */
  #wrong: string | null = $state(null);

  constructor(around: Around) {
    this.#around = around;
    const found = this.#remembered();
    if (!found) return;
    const { day, wrong } = found;
    this.#day = day;
    this.#wrong = wrong;
    this.#state = wrong === null ? 'passed' : 'failed';
    // One that failed then is tried again.
    this.#done = wrong === null;
    if (this.#done) this.#tried = around.answers.length;
  }

  get state(): SelfTestState {
    return this.#state;
  }

  get wrong(): string | null {
    return this.#wrong;
  }

  /** Day on which it passed or failed. */
  get day(): string | null {
    return this.#day;
  }

  /** Answers that were right so far, of so many. */
  get progress(): { readonly tried: number; readonly of: number } {
    return { tried: this.#tried, of: this.#around.answers.length };
  }

  /** Goes on where it was stopped; harmless when it is done. */
  async ask(): Promise<void> {
    if (this.#done || this.#stop) return;
    const turn = ++this.#turn;
    const { answers, pause } = this.#around;
    const runner = this.#around.runner();
    this.#stop = () => void runner.close();
    try {
      while (this.#tried < answers.length) {
        await pause();
        const right = turn === this.#turn ? await this.#try(answers[this.#tried], runner) : null;
        if (turn !== this.#turn || right === null) return;
        if (!right) return this.#end(answers[this.#tried].study);
        this.#tried++;
      }
      this.#end(null);
    } finally {
      if (turn === this.#turn) this.#stop = null;
      void runner.close();
    }
  }

  /** From the beginning, because somebody asks for it. One that failed stays so until it passes. */
  again(): Promise<void> {
    this.stop();
    if (this.#state === 'passed') {
      this.#state = 'untried';
      // Before it is known whether the answer can be written: no "passed" of the past stands in for a failure.
      this.#write('');
    }
    this.#done = false;
    this.#tried = 0;
    return this.ask();
  }

  /** The processor is wanted for something else. */
  stop(): void {
    this.#turn++;
    this.#stop?.();
    this.#stop = null;
  }

  /** null: no answer, for no fault of the browser's arithmetic. */
  async #try({ study, digest }: KnownAnswer, runner: Runner): Promise<boolean | null> {
    const { compiled, pause, now } = this.#around;
    const asked = await compiled(study);
    if (!asked) return null;
    let arms: readonly Float64Array[] | null = null;
    const failures: Failure[] = [];
    const job = runner.run(
      { plans: asked.plans, worlds: [worldAt(0, false)] },
      { onResult: ({ arms: numbers }) => (arms = numbers), onFailure: (failure) => failures.push(failure) },
    );
    await job.done;
    if (failures.some(({ code }) => code === 'model' || code === 'conservation')) return false;
    const got = arms as readonly Float64Array[] | null;
    if (!got) return null;
    return (
      (await digestPatiently(
        asked.layout,
        got.map((arm) => [arm]),
        { pause, now },
      )) === digest
    );
  }

  #end(wrong: string | null): void {
    const { today, place } = this.#around;
    this.#state = wrong === null ? 'passed' : 'failed';
    this.#done = true;
    this.#wrong = wrong;
    this.#day = today();
    this.#write(JSON.stringify({ place, day: this.#day, wrong }));
  }

  #write(text: string): void {
    const { shelf, place } = this.#around;
    if (place === null) return;
    try {
      shelf.write(KEY, text);
    } catch {
      // Then it is tried again next time.
    }
  }

  #remembered(): { readonly day: string; readonly wrong: string | null } | null {
    const { shelf, place } = this.#around;
    if (place === null) return null;
    try {
      const found = JSON.parse(shelf.read(KEY) || 'null') as Record<string, unknown> | null;
      const { place: where, day, wrong } = found ?? {};
      if (where !== place || typeof day !== 'string') return null;
      return wrong === null || typeof wrong === 'string' ? { day, wrong } : null;
    } catch {
      return null;
    }
  }
}
