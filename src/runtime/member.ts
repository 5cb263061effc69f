/**
 * One worker of a pool, from its start to its end; a new worker is a new member. Every call to it is raced against its
 * death: comlink leaves a call to a dead worker open for ever.
 */
import { proxy, releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import type { IndexedWorld } from '../experiments/runner.ts';
import type { Plan } from '../model/plan.ts';
import type { Kind, RunService, Sink, WorkerHandle } from './protocol.ts';

/** Plans that a worker keeps at most: a page makes a new one with every movement of a control. */
const PLANS_KEPT = 16;

/** The worker died (as opposed to: the call was answered with an error). */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

export class Member {
  /** Settles when the worker has answered its first call. Rejects with WorkerLost. */
  readonly ready: Promise<void>;
  /** Ticks of the watchdog since the last sign of life. */
  silentTicks = 0;
  readonly #handle: WorkerHandle<Endpoint>;
  // Held here for the whole life: comlink drops calls whose proxy has been collected.
  readonly #service: Remote<RunService>;
  readonly #sink: Sink;
  readonly #onLost: (reason: string) => void;
  readonly #open = new Set<(error: WorkerLost) => void>();
  /** Ids of the plans that the worker has, the most recently used last. */
  readonly #plans = new Set<string>();
  #isReady = false;
  #ended: Promise<unknown> | null = null;

  constructor(handle: WorkerHandle<Endpoint>, sink: Omit<Sink, 'onHeartbeat'>, onLost: (reason: string) => void) {
    this.#handle = handle;
    this.#onLost = onLost;
    const alive = (): void => {
      this.silentTicks = 0;
    };
    this.#sink = {
      onResult: (request, result) => {
        alive();
        if (!this.#ended) void sink.onResult(request, result);
      },
      onFailure: (request, failure) => {
        alive();
        if (!this.#ended) void sink.onFailure(request, failure);
      },
      onHeartbeat: alive,
    };
    this.#service = wrap<RunService>(handle.endpoint);
    handle.onLost((reason) => this.lose(reason));
    this.ready = this.#call(() => this.#service.connect(proxy(this.#sink))).then(() => {
      this.#isReady = true;
    });
  }

  /** Settles when every world was answered. Rejects with WorkerLost, or with what the worker answered. */
  async run(request: number, kind: Kind, plans: readonly Plan[], worlds: readonly IndexedWorld[]): Promise<void> {
    // Not waited for in vain: even a settled promise lets others have their turn, and the page may draw in it for long.
    if (!this.#isReady) await this.ready;
    // All at once: messages arrive in the order in which they were sent, and the worker need not wait between them.
    const calls: Promise<unknown>[] = [];
    for (const plan of plans) {
      if (!this.#plans.has(plan.id)) calls.push(this.#call(() => this.#service.start(plan)));
      this.#plans.delete(plan.id);
      this.#plans.add(plan.id);
    }
    const spare = [...this.#plans].slice(0, Math.max(0, this.#plans.size - Math.max(PLANS_KEPT, plans.length)));
    if (spare.length > 0) {
      for (const id of spare) this.#plans.delete(id);
      calls.push(this.#call(() => this.#service.forget(spare)));
    }
    calls.push(this.#call(() => this.#service.run({ request, kind, planIds: plans.map(({ id }) => id), worlds })));
    await Promise.all(calls);
  }

  /** Asks the worker to end a request at its next world, or piece of one. */
  stop(request: number): void {
    // A worker that dies meanwhile has stopped as well.
    this.#call(() => this.#service.stop(request)).catch(() => {});
  }

  /** The worker is dead, or is given up: it is ended, open calls reject, and the pool is told. */
  lose(reason: string): void {
    if (this.#ended) return;
    void this.end(reason);
    this.#onLost(reason);
  }

  /** Ends the worker without telling the pool. Harmless when called twice. */
  end(reason = 'ended'): Promise<unknown> {
    if (this.#ended) return this.#ended;
    this.#ended = Promise.resolve(this.#handle.terminate());
    for (const reject of this.#open) reject(new WorkerLost(reason));
    this.#open.clear();
    this.#service[releaseProxy]();
    return this.#ended;
  }

  #call<T>(ask: () => Promise<T>): Promise<T> {
    // Not Promise.race with one long-lived promise: that would keep a reaction for every call ever made.
    return new Promise<T>((resolve, reject) => {
      if (this.#ended) return reject(new WorkerLost('ended'));
      this.#open.add(reject);
      ask()
        .then(resolve, reject)
        .finally(() => this.#open.delete(reject));
    });
  }
}
