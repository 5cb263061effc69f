/** What a pool keeps in mind: jobs, the chunks that they were cut into, and a slot for each worker. */
import type { Failure, IndexedWorld, Request, WorldLives, WorldResult } from '../experiments/runner.ts';
import type { Member } from './member.ts';
import type { Kind } from './protocol.ts';

export interface PoolJob {
  readonly request: Request;
  readonly kind: Kind;
  readonly onResult: (result: WorldResult | WorldLives) => void;
  readonly onFailure: (failure: Failure) => void;
  readonly silence: number;
  /** Worlds that nobody works on, in order. */
  waiting: IndexedWorld[];
  /** Chunks that were given out. */
  chunks: number;
  /** Worlds without an answer. */
  open: number;
  stopped: boolean;
  msPerWorld: number | null;
  /** Workers that died on a world, by its index. */
  readonly deaths: Map<number, number>;
  settle(how: 'complete' | 'stopped'): void;
}

export interface Chunk {
  readonly id: number;
  readonly job: PoolJob;
  /** In the order of work; the first one without an answer is the one being worked on. */
  readonly worlds: Map<number, IndexedWorld>;
  ticksSinceStop: number;
}

export interface Slot {
  member: Member | null;
  ready: boolean;
  chunk: Chunk | null;
  /** Chunks of stopped jobs that the worker has not put down yet; the next one is sent without waiting for that. */
  readonly ending: Set<Chunk>;
  failedStarts: number;
}
