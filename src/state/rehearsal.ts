/**
 * Whoever takes hold of a control wants its figure at once; but a browser that has been idle for some seconds has given up much
 * of what its workers had compiled, and the first world after that takes several times as long. So each worker lives a world of
 * the scenario in view again while the control is being moved, for nobody: what comes of it is known, and not looked at.
 */
import type { Job, Runner } from '../experiments/runner.ts';
import { worldAt } from '../experiments/worlds.ts';
import type { Plan } from '../model/plan.ts';

/** So soon after the last time nothing has been given up. */
const AWAKE_MS = 5_000;

export class Rehearsal {
  readonly #runner: Runner;
  readonly #now: () => number;
  #job: Job | null = null;
  #last = -Infinity;

  constructor({ runner, now }: { readonly runner: Runner; readonly now: () => number }) {
    this.#runner = runner;
    this.#now = now;
  }

  /** A control is taken hold of. @param plans the baseline and the scenario in view. */
  begin(plans: readonly Plan[], fixed: boolean): void {
    const now = this.#now();
    if (this.#job || now - this.#last < AWAKE_MS) return;
    this.#last = now;
    const worlds = Array.from({ length: this.#runner.workers }, (_, index) => worldAt(index, fixed));
    const job = this.#runner.run({ plans, worlds }, { onResult: () => {}, onFailure: () => {} });
    this.#job = job;
    void job.done.then(() => {
      if (this.#job === job) this.#job = null;
    });
  }

  /** The workers are wanted, or have just been used. */
  stop(): void {
    this.#last = this.#now();
    this.#job?.stop();
    this.#job = null;
  }
}
