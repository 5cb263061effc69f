/**
 * What the uncertainty hangs on, asked for by hand: it takes minutes of the page's workers. One analysis at a time; it
 * belongs to the plans that it was asked for, and an analysis of other plans is never shown as theirs.
 */
import { demandConservation, type Runner } from '../experiments/runner.ts';
import { sensitivity, type Sensitivity } from '../experiments/sensitivity.ts';
import type { Plan } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import { Pace } from './pace.ts';

/** As in the terminal: enough for the bars and the larger assumptions. */
export const DOUBT_WORLDS = 1600;
/** Progress is told at most this often. */
const REPORT_MS = 200;

export interface DoubtQuestion {
  /** Baseline and scenario. */
  readonly plans: readonly [Plan, Plan];
  readonly layout: Layout;
  readonly outcome: string;
  readonly grades: ReadonlyMap<string, string>;
}

/** What an answer belongs to. */
export const doubtKey = ({ plans, outcome }: Pick<DoubtQuestion, 'plans' | 'outcome'>): string =>
  `${plans[0].id} ${plans[1].id} ${outcome}`;

export class Doubt {
  readonly #runner: Runner;
  readonly #now: () => number;
  readonly #worlds: number;
  #asked = 0;
  #stop: (() => void) | null = null;

  progress: { readonly done: number; readonly total: number; readonly left: number | null } | null = $state.raw(null);
  answer: { readonly key: string; readonly result: Sensitivity } | null = $state.raw(null);
  /** Why there is no answer, in plain words. */
  problem: string | null = $state(null);
  readonly running = $derived(this.progress !== null);

  constructor(runner: Runner, now: () => number, worlds = DOUBT_WORLDS) {
    this.#runner = runner;
    this.#now = now;
    this.#worlds = worlds;
  }

  async ask(question: DoubtQuestion): Promise<void> {
    this.drop();
    const turn = ++this.#asked;
    let told = this.#now();
    const pace = new Pace(told);
    this.answer = null;
    this.problem = null;
    this.progress = { done: 0, total: this.#worlds, left: null };
    try {
      const analysis = sensitivity(this.#runner, {
        ...question,
        worlds: this.#worlds,
        onProgress: ({ done, total }) => {
          const now = this.#now();
          pace.heard(done, now);
          if (turn !== this.#asked || !this.#stop || now - told < REPORT_MS) return;
          told = now;
          this.progress = { done, total, left: pace.left(total) };
        },
      });
      this.#stop = () => analysis.stop();
      const result = await analysis.done;
      demandConservation(result.failures);
      if (turn === this.#asked) this.answer = { key: doubtKey(question), result };
    } catch (error) {
      if (turn === this.#asked) this.problem = error instanceof Error ? error.message : String(error);
    }
    if (turn !== this.#asked) return;
    this.progress = null;
    this.#stop = null;
  }

  /** Stops; what there is comes as an answer that is marked as stopped. */
  stop(): void {
    this.#stop?.();
  }

  /** Stops, and forgets what was asked. */
  drop(): void {
    this.#asked++;
    this.#stop?.();
    this.#stop = null;
    this.progress = null;
  }
}
