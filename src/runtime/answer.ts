/** One world under all arms, with whatever goes wrong turned into data. Inline runner and workers both answer with it. */
import type { Failure, IndexedWorld, WorldLives, WorldResult } from '../experiments/runner.ts';
import type { Plan } from '../model/plan.ts';
import { nextTurn } from './next-turn.ts';
import type { Model, Simulate, Trace } from './protocol.ts';

export type Answer<Result = WorldResult> = { readonly result: Result } | { readonly failure: Failure };

export function answer(simulate: Simulate, plans: readonly Plan[], world: IndexedWorld): Answer {
  // `simulate` takes a world and nothing else: the index is the experiment's business.
  const { draw, replication } = world;
  try {
    return judged(simulate(plans, { draw, replication }), plans, world);
  } catch (error) {
    return { failure: failed(world, codeOf(error), messageOf(error), culprit(simulate, plans, world)) };
  }
}

/**
 * As `answer`, giving way between the pieces of a world where the model has any.
 * @param stopped asked after each piece; the world is then left as it is, and there is no answer.
 */
export async function answerInPieces(
  { simulate, pieces }: Pick<Model, 'simulate' | 'pieces'>,
  plans: readonly Plan[],
  world: IndexedWorld,
  stopped: () => boolean,
): Promise<Answer | null> {
  if (!pieces) return answer(simulate, plans, world);
  const { draw, replication } = world;
  try {
    const steps = pieces(plans, { draw, replication });
    for (;;) {
      const step = steps.next();
      if (step.done) return judged(step.value, plans, world);
      await nextTurn();
      if (stopped()) return null;
    }
  } catch (error) {
    return { failure: failed(world, codeOf(error), messageOf(error), culprit(simulate, plans, world)) };
  }
}

function judged(arms: readonly Float64Array[], plans: readonly Plan[], world: IndexedWorld): Answer {
  for (const [arm, numbers] of arms.entries()) {
    const bad = numbers.findIndex((number) => !Number.isFinite(number));
    if (bad >= 0) return { failure: failed(world, 'model', `number ${bad} is ${numbers[bad]}`, plans[arm]) };
  }
  return { result: { index: world.index, arms } };
}

/** As `answer`, with the lives of the world. */
export function answerLives(trace: Trace, plans: readonly Plan[], world: IndexedWorld): Answer<WorldLives> {
  const { draw, replication } = world;
  try {
    return { result: { index: world.index, lives: trace(plans, { draw, replication }) } };
  } catch (error) {
    return { failure: failed(world, codeOf(error), messageOf(error), culprit(trace, plans, world)) };
  }
}

/** The first plan that fails alone, or the first of all when none does. */
function culprit(run: Simulate | Trace, plans: readonly Plan[], { draw, replication }: IndexedWorld): Plan {
  const one = plans.find((plan) => {
    try {
      run([plan], { draw, replication });
      return false;
    } catch {
      return true;
    }
  });
  return one ?? plans[0];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What browsers and Node say of an array that there is no room for. */
const NO_ROOM = /allocation (failed|size overflow)|out of memory/i;

/** A broken conservation law says so in the error's name. Too little memory is what a worker dies of, and no fault of the model. */
function codeOf(error: unknown): Failure['code'] {
  if (error instanceof Error && error.name === 'ConservationError') return 'conservation';
  return NO_ROOM.test(messageOf(error)) ? 'worker-lost' : 'model';
}

function failed(world: IndexedWorld, code: Failure['code'], message: string, plan: Plan): Failure {
  const where = `plan ${plan.id.slice(0, 12)}, draw ${world.draw}, replication ${world.replication}`;
  return { index: world.index, code, message: `${message} (${where})` };
}
