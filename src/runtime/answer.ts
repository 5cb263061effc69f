/** One world under all arms, with whatever goes wrong turned into data. Inline runner and workers both answer with it. */
import type { Failure, IndexedWorld, WorldResult } from '../experiments/runner.ts';
import type { Plan } from '../model/plan.ts';
import type { Simulate } from './protocol.ts';

export type Answer = { readonly result: WorldResult } | { readonly failure: Failure };

export function answer(simulate: Simulate, plans: readonly Plan[], world: IndexedWorld): Answer {
  // `simulate` takes a world and nothing else: the index is the experiment's business.
  const { draw, replication } = world;
  try {
    const arms = simulate(plans, { draw, replication });
    for (const [arm, numbers] of arms.entries()) {
      const bad = numbers.findIndex((number) => !Number.isFinite(number));
      if (bad >= 0) return { failure: failed(world, 'model', `number ${bad} is ${numbers[bad]}`, plans[arm]) };
    }
    return { result: { index: world.index, arms } };
  } catch (error) {
    return { failure: failed(world, codeOf(error), messageOf(error), culprit(simulate, plans, world)) };
  }
}

/** The first plan that fails alone, or the first of all when none does. */
function culprit(simulate: Simulate, plans: readonly Plan[], { draw, replication }: IndexedWorld): Plan {
  const one = plans.find((plan) => {
    try {
      simulate([plan], { draw, replication });
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

/** A broken conservation law says so in the error's name (`ConservationError`). */
function codeOf(error: unknown): Failure['code'] {
  return error instanceof Error && error.name === 'ConservationError' ? 'conservation' : 'model';
}

function failed(world: IndexedWorld, code: Failure['code'], message: string, plan: Plan): Failure {
  const where = `plan ${plan.id.slice(0, 12)}, draw ${world.draw}, replication ${world.replication}`;
  return { index: world.index, code, message: `${message} (${where})` };
}
