/**
 * What every worker does, whatever it runs in: it keeps plans, runs worlds, and tells about each as soon as it is there.
 */
import { transfer } from 'comlink';
import { buffersOf } from '../src/model/life-log.ts';
import type { Plan } from '../src/model/plan.ts';
import { answerInPieces, answerLives } from '../src/runtime/answer.ts';
import { nextTurn } from '../src/runtime/next-turn.ts';
import type { Model, RunService, Sink } from '../src/runtime/protocol.ts';

const HEARTBEAT_MS = 1_000;

export function createRunService(model: Model): RunService {
  const plans = new Map<string, Plan>();
  let sink: Sink | null = null;
  /** Requests to end at their next world, or piece of one; the next request may already wait behind one of them. */
  const stopped = new Set<number>();
  /** Settles when the world that is under way has been answered, or left. */
  let busy: Promise<unknown> | null = null;

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
    async run({ request, kind, planIds, worlds }) {
      if (!sink) throw new Error('run before connect');
      const to = sink;
      const arms = planIds.map((id) => {
        const plan = plans.get(id);
        if (!plan) throw new Error(`plan ${id} was not started`);
        return plan;
      });
      const isStopped = (): boolean => stopped.has(request);
      const told: Promise<void>[] = [];
      const heartbeat = setInterval(() => void to.onHeartbeat(), HEARTBEAT_MS);
      try {
        for (const world of worlds) {
          // A stop is heard and a heartbeat sent between worlds and between their pieces, and at no other moment.
          await nextTurn();
          // Of two requests, only one is in the middle of a world: the model has one set of columns.
          while (busy) await busy;
          if (isStopped()) break;
          const asked =
            kind === 'lives' ? answerLives(model.trace, arms, world) : answerInPieces(model, arms, world, isStopped);
          busy = Promise.resolve(asked).then(() => (busy = null));
          const said = await asked;
          if (said === null) break;
          if ('failure' in said) told.push(Promise.resolve(to.onFailure(request, said.failure)));
          else {
            const { result } = said;
            const buffers = new Set(
              'lives' in result
                ? result.lives.flatMap(buffersOf)
                : result.arms.map(({ buffer }) => buffer as ArrayBuffer),
            );
            told.push(Promise.resolve(to.onResult(request, transfer(result, [...buffers]))));
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
