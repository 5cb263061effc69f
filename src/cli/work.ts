/** How much work is taken on at once. */
import type { Plan } from '../model/plan.ts';
import { MAX_WORK } from '../scenario/limits.ts';
import { UsageError } from './terminal.ts';

/**
 * The study itself was checked when it was read; worlds, years and arms may be other ones now.
 * @throws UsageError above what an hour or so can do.
 */
export function demandWork(plans: readonly Plan[], years: number, worlds: number): void {
  const persons = plans[0].employers.reduce((sum, { employments }) => sum + employments, 0);
  const work = persons * years * plans.length * worlds;
  if (work > MAX_WORK) {
    throw new UsageError(
      `That is ${work.toExponential(1)} simulated person-years; at most ${MAX_WORK.toExponential(0)} are run at once.`,
    );
  }
}
