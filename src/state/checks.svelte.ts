/**
 * The four checks of each comparison (experiments/comparison-checks.ts), run once a run is whole and nothing else waits for
 * the workers. What held belongs to the run that it was found in, and arms that stay are not checked again; what failed is a
 * fault of the program, and belongs to the plans in whatever run.
 */
import { comparisonChecks, withheld, type Check } from '../experiments/comparison-checks.ts';
import type { Runner } from '../experiments/runner.ts';
import type { PolicyDeclaration } from '../model/define-policy.ts';
import type { Shown } from './shown.ts';

interface Around {
  readonly runner: Runner;
  /** Another number of workers, for as long as the checks take; null where there is no other. */
  readonly other: () => Runner | null;
  readonly policies: readonly PolicyDeclaration[];
}

type Checked = Pick<Shown, 'compiled' | 'worldArrays' | 'status' | 'covers' | 'failures'>;
type Compared = Pick<Checked, 'compiled' | 'worldArrays' | 'covers'>;

/** What held is kept of so many arms. */
const KEPT = 60;

export class Checks {
  readonly #around: Around;
  #turn = 0;
  #stop: (() => void) | null = null;
  /** What is being checked, while it is. */
  #asked = '';
  /** Tells runs apart, by the numbers of the first world of an arm. */
  readonly #runs = new WeakMap<Float64Array, number>();
  #known = 0;
  // Never changed, only replaced.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #held: ReadonlyMap<string, readonly Check[]> = $state.raw(new Map());
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #failed: ReadonlyMap<string, readonly Check[]> = $state.raw(new Map());

  constructor(around: Around) {
    this.#around = around;
  }

  /** Of one scenario, by its arm; null while they have not been run. */
  of(shown: Compared, arm: number): readonly Check[] | null {
    return this.#failed.get(plansOf(shown, arm)) ?? this.#held.get(this.#runOf(shown, arm)) ?? null;
  }

  /** Checks what was not checked before. Resolves when that is done, or was stopped; whole results only. */
  async ask(shown: Checked): Promise<void> {
    const { compiled, status, covers, worldArrays, failures } = shown;
    if (status !== 'complete') return;
    const open = compiled.plans.map((_, arm) => arm).filter((arm) => arm > 0 && this.of(shown, arm) === null);
    if (open.length === 0) return;
    const asked = open.map((arm) => this.#runOf(shown, arm)).join();
    // Another scenario of the same run came into view: it is being checked already.
    if (this.#stop && asked === this.#asked) return;
    this.stop();
    this.#asked = asked;
    const turn = ++this.#turn;
    const arms = [0, ...open];
    const other = this.#around.other();
    try {
      const checks = comparisonChecks({
        plans: arms.map((arm) => compiled.plans[arm]),
        layout: compiled.layout,
        policies: this.#around.policies,
        result: { arms: arms.map((arm) => worldArrays[arm]), complete: true, failures, covers },
        runner: this.#around.runner,
        other,
      });
      this.#stop = () => checks.stop();
      const found = await checks.done;
      if (turn !== this.#turn) return;
      const all = open.map((arm, i) => ({ arm, checks: found[i] }));
      const failed = all.filter(({ checks }) => withheld(checks));
      const held = all.filter(({ checks }) => !withheld(checks));
      // eslint-disable-next-line svelte/prefer-svelte-reactivity
      this.#failed = new Map([...this.#failed, ...failed.map((of) => [plansOf(shown, of.arm), of.checks] as const)]);
      // eslint-disable-next-line svelte/prefer-svelte-reactivity
      this.#held = new Map(
        [...this.#held, ...held.map((of) => [this.#runOf(shown, of.arm), of.checks] as const)].slice(-KEPT),
      );
    } finally {
      if (turn === this.#turn) this.#stop = null;
      void other?.close();
    }
  }

  /** The workers are wanted for something else; what was not finished counts for nothing. */
  stop(): void {
    this.#turn++;
    this.#stop?.();
    this.#stop = null;
  }

  #runOf(shown: Compared, arm: number): string {
    const runs = [0, arm].map((of) => {
      const first = shown.worldArrays[of]?.[0];
      if (first && !this.#runs.has(first)) this.#runs.set(first, ++this.#known);
      return first ? this.#runs.get(first) : 0;
    });
    return `${plansOf(shown, arm)} ${runs.join(' ')} ${shown.worldArrays[0]?.length ?? 0}`;
  }
}

const plansOf = ({ compiled: { plans }, covers }: Pick<Checked, 'compiled' | 'covers'>, arm: number): string =>
  `${plans[0].id} ${plans[arm].id} ${covers}`;
