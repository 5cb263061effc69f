/** Lives that a view has asked for: one request at a time, each world read as it comes, whatever came before dropped. */
import type { Failure, IndexedWorld, Job, Tracer } from '../experiments/runner.ts';
import type { LifeLog } from '../model/life-log.ts';
import type { Plan } from '../model/plan.ts';

export interface TracedWorld<T> {
  readonly index: number;
  readonly of: T;
}

export class Traced<T> {
  readonly #tracer: Tracer;
  readonly #read: (lives: readonly LifeLog[]) => T;
  #job: Job | null = null;
  #key = '';
  /** Sorted by world. */
  worlds: readonly TracedWorld<T>[] = $state.raw([]);
  failures: readonly Failure[] = $state.raw([]);
  total = $state(0);
  readonly done = $derived(this.worlds.length + this.failures.length);
  readonly whole = $derived(this.total > 0 && this.done === this.total);

  /** @param read what is kept of a world; called in the task in which it arrives, so it has to be quick. */
  constructor(tracer: Tracer, read: (lives: readonly LifeLog[]) => T) {
    this.#tracer = tracer;
    this.#read = read;
  }

  /** Asks anew where plans or worlds are others than before. */
  ask(plans: readonly Plan[], worlds: readonly IndexedWorld[]): void {
    const key = [...plans.map(({ id }) => id), ...worlds.map(({ index, draw }) => `${index}:${draw}`)].join(' ');
    if (key === this.#key) return;
    this.stop();
    this.#key = key;
    this.worlds = [];
    this.failures = [];
    this.total = worlds.length;
    this.#job = this.#tracer.trace(
      { plans, worlds },
      {
        onResult: ({ index, lives }) => {
          const world = { index, of: this.#read(lives) };
          this.worlds = [...this.worlds, world].sort((a, b) => a.index - b.index);
        },
        onFailure: (failure) => (this.failures = [...this.failures, failure]),
      },
    );
  }

  /** No world arrives after it. What is asked next is asked anew. */
  stop(): void {
    this.#job?.stop();
    this.#job = null;
    this.#key = '';
  }
}
