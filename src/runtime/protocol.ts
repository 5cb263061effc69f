/**
 * What passes between the page (or the terminal) and a worker, over comlink. Plain data only: plans go in once, numbers
 * come out; a failure is a value, because of an error only name, message and stack would survive the crossing.
 */
import type { Failure, IndexedWorld, WorldLives, WorldResult } from '../experiments/runner.ts';
import type { LifeLog } from '../model/life-log.ts';
import type { Plan, World } from '../model/plan.ts';

/** The model, as everybody who runs it receives it. Pure; may keep what the arms of one world share. */
export type Simulate = (plans: readonly Plan[], world: World) => readonly Float64Array[];

/** The event logs of the same world: what a trace is made of. Pure. */
export type Trace = (plans: readonly Plan[], world: World) => readonly LifeLog[];

/** As `Simulate`, a piece at a time: a stop and signs of life come through in between. Another world may be begun instead. */
export type InPieces = (plans: readonly Plan[], world: World) => Generator<void, readonly Float64Array[], void>;

export interface Model {
  readonly simulate: Simulate;
  readonly trace: Trace;
  /** Left out: every world is one piece. */
  readonly pieces?: InPieces;
}

/** What is asked of a world: its numbers, or its lives. */
export type Kind = 'numbers' | 'lives';

/** Told by a worker as it goes. The pool holds one for each worker, so every event is known to come from that worker. */
export interface Sink {
  onResult(request: number, result: WorldResult | WorldLives): void | Promise<void>;
  onFailure(request: number, failure: Failure): void | Promise<void>;
  /** A sign of life, each second while a request runs and between its worlds. */
  onHeartbeat(): void | Promise<void>;
}

export interface RunRequest {
  /** Own id: an answer to an older request can never be taken for one to this. */
  readonly request: number;
  readonly kind: Kind;
  /** Of plans that were started before; all are run in every world. */
  readonly planIds: readonly string[];
  readonly worlds: readonly IndexedWorld[];
}

/** What a worker exposes. */
export interface RunService {
  /** Once, before anything else. */
  connect(sink: Sink): void;
  /** Once per worker and plan; the plan is kept under its id. */
  start(plan: Plan): void;
  /** Drops plans that will not be asked for again. */
  forget(planIds: readonly string[]): void;
  /** Settles when every world was answered and every answer has arrived, or after `stop`. */
  run(request: RunRequest): Promise<void>;
  /** Ends the running request at the next world, or piece of one. */
  stop(request: number): void;
}

/**
 * How a worker is reached and ended. `endpoint` is comlink's; `lost` hears of a death that the platform tells of (an
 * error, an exit): a worker that falls silent without a word is the watchdog's business.
 */
export interface WorkerHandle<Endpoint> {
  readonly endpoint: Endpoint;
  onLost(lost: (reason: string) => void): void;
  terminate(): void | Promise<unknown>;
}
