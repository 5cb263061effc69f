/**
 * Where the conclusion turns, asked for by hand: for each effect of the scenario the value at which a difference is 0. One
 * search at a time and one effect after the other; what was found belongs to the plans that it was asked for, and one that was
 * stopped keeps the effects that are whole.
 */
import { breakEven, type BreakEven } from '../experiments/break-even.ts';
import { demandConservation, type Runner } from '../experiments/runner.ts';
import type { Plan } from '../model/plan.ts';
import type { Range } from '../parameters/parameter.ts';
import type { Layout } from '../results/layout.ts';

/** At each value tried. As many as make a band; the worlds are the same ones at every value. */
export const TURN_WORLDS = 50;
/** About so many values are tried for one effect. */
export const TURN_VALUES = 20;
/** Progress is told at most this often. */
const REPORT_MS = 200;

export interface TurnQuestion {
  /** Baseline and scenario. */
  readonly plans: readonly [Plan, Plan];
  readonly layout: Layout;
  readonly outcome: string;
  /** Parameters of one number, each with what the model accepts. */
  readonly effects: readonly { readonly id: string; readonly range: Range }[];
  readonly fixedAssumptions: boolean;
}

/** What an answer belongs to. */
export const turnKey = ({ plans, outcome, fixedAssumptions }: Omit<TurnQuestion, 'layout' | 'effects'>): string =>
  `${plans[0].id} ${plans[1].id} ${outcome}${fixedAssumptions ? ' chance' : ''}`;

export class Turn {
  readonly #runner: Runner;
  readonly #now: () => number;
  readonly #worlds: number;
  #asked = 0;
  #stop: (() => void) | null = null;

  /** Worlds that have been run; how many there will be is not known before. `at` of `of` effects. */
  progress: { readonly done: number; readonly at: number; readonly of: number } | null = $state.raw(null);
  answer: { readonly key: string; readonly results: readonly BreakEven[]; readonly stopped: boolean } | null =
    $state.raw(null);
  /** Why there is no answer, in plain words. */
  problem: string | null = $state(null);
  readonly running = $derived(this.progress !== null);

  constructor(runner: Runner, now: () => number, worlds = TURN_WORLDS) {
    this.#runner = runner;
    this.#now = now;
    this.#worlds = worlds;
  }

  async ask(question: TurnQuestion): Promise<void> {
    this.drop();
    const turn = ++this.#asked;
    const { effects, ...rest } = question;
    const results: BreakEven[] = [];
    let [stopped, told, before] = [false, this.#now(), 0];
    this.answer = null;
    this.problem = null;
    try {
      for (const [i, { id, range }] of effects.entries()) {
        this.progress = { done: before, at: i + 1, of: effects.length };
        const search = breakEven(this.#runner, {
          ...rest,
          parameter: id,
          range,
          worlds: this.#worlds,
          onProgress: ({ done }) => {
            const now = this.#now();
            if (turn !== this.#asked || !this.#stop || now - told < REPORT_MS) return;
            told = now;
            this.progress = { done: before + done, at: i + 1, of: effects.length };
          },
        });
        this.#stop = () => {
          stopped = true;
          search.stop();
        };
        const result = await search.done;
        if (turn !== this.#asked) return;
        demandConservation(result.failures);
        before += result.worlds;
        if (stopped) break;
        results.push(result);
      }
      this.answer = { key: turnKey(question), results, stopped };
    } catch (error) {
      if (turn === this.#asked) this.problem = error instanceof Error ? error.message : String(error);
    }
    if (turn !== this.#asked) return;
    this.progress = null;
    this.#stop = null;
  }

  /** Stops; the effects that are whole come as an answer that is marked as stopped. */
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
