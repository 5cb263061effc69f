/**
 * The contract of whoever answers requests for runs: in this thread, over Node's worker threads, over browser workers.
 * Requests go in, results come out as they are ready and in any order; nobody but a runner calls `simulate`.
 */
import type { LifeLog } from '../model/life-log.ts';
import type { Plan, World } from '../model/plan.ts';

export interface Request {
  /** The arms; all of them are run in every world. Baseline first. */
  readonly plans: readonly Plan[];
  readonly worlds: readonly IndexedWorld[];
  /** Goes before requests without it that wait, because somebody looks at what it makes. Never changes a result. */
  readonly soon?: boolean;
  /** Leaves a worker free, where there are several, for what somebody asks next. Never changes a result. */
  readonly aside?: boolean;
}

export interface IndexedWorld extends World {
  /** Position in the experiment; results are merged by it and never by arrival. */
  readonly index: number;
}

export interface WorldResult {
  readonly index: number;
  /** One array per plan, in the order of the request; see results/layout.ts. */
  readonly arms: readonly Float64Array[];
}

/** The lives of one world, instead of its numbers. */
export interface WorldLives {
  readonly index: number;
  /** One log per plan, in the order of the request. */
  readonly lives: readonly LifeLog[];
}

/**
 * A world that could not be run. It is reported, never averaged away. worker-lost: also where the memory was too small, which
 * is no fault of the model.
 */
export interface Failure {
  readonly index: number;
  readonly code: 'model' | 'conservation' | 'worker-lost' | 'protocol';
  readonly message: string;
}

/** A law of conservation that was broken: then nothing of the run is to be believed. @throws Error with what was broken. */
export function demandConservation(failures: readonly Failure[]): void {
  const broken = failures.find(({ code }) => code === 'conservation');
  if (broken) throw new Error(broken.message);
}

export interface Handlers<Result = WorldResult> {
  onResult(result: Result): void;
  onFailure(failure: Failure): void;
}

export interface Job {
  /** Settles when every world has been answered or the job was stopped. Never rejects. */
  readonly done: Promise<'complete' | 'stopped'>;
  /** No result arrives after `stop` has been called. */
  stop(): void;
}

export interface Runner {
  readonly workers: number;
  run(request: Request, handlers: Handlers): Job;
  /** Ends the workers; harmless when called twice. */
  close(): Promise<void>;
}

/** Who answers for lives too: every runner does, but few ask. Requests, failures, stop and close are the same. */
export interface Tracer {
  /** A few worlds that somebody waits for: they go before runs that are under way. */
  trace(request: Request, handlers: Handlers<WorldLives>): Job;
}
