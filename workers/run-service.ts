/**
 * What every worker does, whatever it runs in: it keeps plans, runs worlds, and tells about each as soon as it is there.
 */
import { transfer } from 'comlink';
import type { Plan } from '../src/model/plan.ts';
import { answer } from '../src/runtime/answer.ts';
import { nextTurn } from '../src/runtime/next-turn.ts';
import type { RunService, Simulate, Sink } from '../src/runtime/protocol.ts';

const HEARTBEAT_MS = 1_000;

export function createRunService(simulate: Simulate): RunService {
  const plans = new Map<string, Plan>();
  let sink: Sink | null = null;
  /** Requests to end at their next world; the next request may already wait behind one of them. */
  const stopped = new Set<number>();

  return {
    connect(given) {
      sink = given;
    },
    start(plan) {
      plans.set(plan.id, plan);
    },
    forget(planIds) {
      for (const id of planIds) plans.delete(id);
    },
    async run({ request, planIds, worlds }) {
      if (!sink) throw new Error('run before connect');
      const to = sink;
      const arms = planIds.map((id) => {
        const plan = plans.get(id);
        if (!plan) throw new Error(`plan ${id} was not started`);
        return plan;
      });
      const told: Promise<void>[] = [];
      const heartbeat = setInterval(() => void to.onHeartbeat(), HEARTBEAT_MS);
      try {
        for (const world of worlds) {
          // The only moment at which a stop can be heard and a heartbeat be sent: a world itself is one piece.
          await nextTurn();
          if (stopped.has(request)) break;
          const said = answer(simulate, arms, world);
          if ('failure' in said) told.push(Promise.resolve(to.onFailure(request, said.failure)));
          else {
            const buffers = new Set(said.result.arms.map((arm) => arm.buffer as ArrayBuffer));
            told.push(Promise.resolve(to.onResult(request, transfer(said.result, [...buffers]))));
          }
        }
        // The answer to `run` travels on another port than the results; it must not overtake them.
        await Promise.all(told);
      } finally {
        clearInterval(heartbeat);
        stopped.delete(request);
      }
    },
    stop(request) {
      stopped.add(request);
    },
  };
}
