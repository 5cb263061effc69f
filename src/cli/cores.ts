/** How many workers, and the runner over them. */
import { availableParallelism } from 'node:os';
import type { Runner, Tracer } from '../experiments/runner.ts';
import { poolRunner } from '../runtime/pool.ts';
import { nodeSpawner } from '../runtime/spawn-node.ts';

/** More gain little and take memory. */
const MOST = 8;

export function nodeRunner(workers = Math.min(MOST, availableParallelism())): Runner & Tracer {
  return poolRunner({ workers, spawn: nodeSpawner() });
}

/** The same with another number of workers: one, or two where one is what there was. */
export function otherRunner(workers: number): Runner {
  return nodeRunner(workers === 1 ? 2 : 1);
}
