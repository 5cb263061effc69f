// The event loop: run ahead, stop at barriers.
//
// What an agent does alone cannot depend on others, so it is simulated in one go, event by event, as far as it needs
// nobody. What agents share (slots, queues, places) changes only at barriers, at fixed intervals. An agent that needs
// something shared says at which barrier it must be heard; the others are not looked at. Work is in proportion to events.
//
// A block is everything that shares something. Blocks are run one after the other, each small enough for the cache.

import { bitsHi } from './draws.ts';
import { Calendar } from './calendar.ts';

/** The agents of a model, as numbers 0 .. count - 1. */
export interface Agents {
  readonly count: number;
  /**
   * Let the agent live alone through the days before `until`, but not beyond a barrier at which it must be heard.
   * Returns that barrier's day (a multiple of `every`, later than any barrier at which it has been heard, at most `until`),
   * or anything greater than `until` when it has come to the start of day `until` and needs nothing before it.
   * Where it stops on the way must leave no trace: the same life, whether it is asked to come to day 100 at once or by weeks.
   */
  advance(agent: number, until: number): number;
  /**
   * A barrier, at the start of `day`. `agents[0 .. n - 1]` are those who must be heard, in ascending order; n may be 0. May
   * change shared state and the state of these agents, each of which is advanced again afterwards. Another agent may be
   * touched only after `call(agent)`, which has it advanced again too; one that has reached the horizon cannot be called.
   */
  barrier(day: number, agents: Int32Array, n: number, call: (agent: number) => void): void;
  /** Called before a block is run: the agents first .. end - 1. */
  block?(first: number, end: number): void;
  /** A number that changes when the state of an agent does. Only the suspicious mode asks for it. */
  fingerprint?(agent: number): number;
}

export interface RunOptions {
  /** First day; barriers at it or before are not held. */
  readonly start: number;
  /** The run ends at the start of this day. */
  readonly horizon: number;
  /** Days between barriers; they are held on the multiples of this number, also the negative ones. */
  readonly every: number;
  /** Agents a block; all of them when left out. */
  readonly blockSize?: number;
  /** The first agent of each block, ascending from 0, for blocks of unequal size. Instead of `blockSize`. */
  readonly blockStarts?: ArrayLike<number>;
  /**
   * Stop every agent at every barrier, in shuffled order, and check that agents which were not heard were not touched. Much
   * slower; the results must have the same bits. The oracle for the shortcut.
   */
  readonly suspicious?: boolean;
}

/** Run all agents from start to horizon. Throws when an agent breaks the promises of `Agents`, naming it and the day. */
export function run(agents: Agents, options: RunOptions): void {
  const pieces = runInPieces(agents, options, Infinity);
  while (!pieces.next().done);
}

/**
 * The same, giving way after every `most` calls of `advance`, so that whoever waits for the thread need not wait for all. The
 * suspicious mode does not give way.
 */
export function* runInPieces(agents: Agents, options: RunOptions, most: number): Generator<void, void, void> {
  const { start, horizon, every } = options;
  if (!(every > 0) || !Number.isInteger(every)) throw new RangeError(`Barriers every ${every} days.`);
  const starts = options.blockStarts;
  const size = Math.max(1, options.blockSize ?? agents.count);
  const blocks = starts ? starts.length : Math.ceil(agents.count / size);
  const firstOf = (block: number) => (block === blocks ? agents.count : starts ? starts[block] : block * size);
  const firstBarrier = (Math.floor(start / every) + 1) * every;
  const barriers = Math.max(0, Math.ceil((horizon - firstBarrier) / every));

  let widest = 0;
  for (let block = 0; block < blocks; block++) widest = Math.max(widest, firstOf(block + 1) - firstOf(block));
  const calendar = new Calendar(widest, barriers);
  const heard = new Int32Array(widest);

  for (let block = 0; block < blocks; block++) {
    const first = firstOf(block);
    const end = firstOf(block + 1);
    agents.block?.(first, end);
    if (options.suspicious) runSuspicious(agents, first, end, options, firstBarrier);
    else yield* runBlock(agents, first, end, horizon, every, firstBarrier, calendar, heard, most);
  }
}

function* runBlock(
  agents: Agents,
  first: number,
  end: number,
  horizon: number,
  every: number,
  firstBarrier: number,
  calendar: Calendar,
  heard: Int32Array,
  most: number,
): Generator<void, void, void> {
  let advanced = 0;
  for (let agent = first; agent < end; agent++) {
    const due = agents.advance(agent, horizon);
    if (due < horizon) calendar.insert(agent - first, bucket(agent, due, firstBarrier));
    if (++advanced < most) continue;
    advanced = 0;
    yield;
  }
  let day = firstBarrier;
  let called: number[] = [];
  const call = (agent: number) => {
    if (calendar.bucketOf(agent - first) < 0)
      throw new Error(`Agent ${agent} was called on day ${day} but waits for nothing.`);
    calendar.remove(agent - first);
    called.push(agent);
  };
  for (let b = 0; b < calendar.buckets; b++, day += every) {
    const n = calendar.take(b, heard);
    for (let i = 0; i < n; i++) heard[i] += first;
    agents.barrier(day, heard, n, call);
    for (let i = 0; i < n; i++) again(heard[i]);
    advanced += n + called.length;
    if (called.length > 0) {
      called.forEach(again);
      called = [];
    }
    if (advanced < most) continue;
    advanced = 0;
    yield;
  }

  function again(agent: number): void {
    const due = agents.advance(agent, horizon);
    if (due < horizon) calendar.insert(agent - first, bucket(agent, due, day + every));
  }

  /** The calendar's bucket of a barrier day that must not be before `earliest`. */
  function bucket(agent: number, due: number, earliest: number): number {
    if (!(due >= earliest) || due % every !== 0) {
      throw new Error(
        `Agent ${agent} asks to be heard on day ${due}; the next barriers are ${earliest}, ${earliest + every}, ...`,
      );
    }
    return (due - firstBarrier) / every;
  }
}

/** The same run without the shortcut, and with distrust. */
function runSuspicious(agents: Agents, first: number, end: number, options: RunOptions, firstBarrier: number): void {
  const { horizon, every } = options;
  const order = Int32Array.from({ length: end - first }, (_, i) => first + i);
  const stopped = new Uint8Array(end - first);
  const prints = new Float64Array(end - first);
  const heard = new Int32Array(end - first);
  for (let day = firstBarrier; day < horizon; day += every) {
    shuffle(order, day);
    for (const agent of order) {
      const due = agents.advance(agent, day);
      if (due < day) throw new Error(`Agent ${agent} asks on day ${day} to be heard on day ${due}, which is past.`);
      stopped[agent - first] = due === day ? 1 : 0;
    }
    let n = 0;
    for (let agent = first; agent < end; agent++) {
      if (stopped[agent - first]) heard[n++] = agent;
      prints[agent - first] = agents.fingerprint?.(agent) ?? 0;
    }
    agents.barrier(day, heard, n, (agent) => (stopped[agent - first] = 1));
    for (let agent = first; agent < end; agent++) {
      if (!stopped[agent - first] && !Object.is(prints[agent - first], agents.fingerprint?.(agent) ?? 0)) {
        throw new Error(
          `Agent ${agent} was changed at the barrier of day ${day} though it was neither heard nor called.`,
        );
      }
    }
  }
  shuffle(order, horizon);
  for (const agent of order) {
    const due = agents.advance(agent, horizon);
    if (due < horizon) throw new Error(`Agent ${agent} asks to be heard on day ${due}, which is past.`);
  }
}

function shuffle(order: Int32Array, day: number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = (bitsHi(i, day, 1, 0) >>> 0) % (i + 1);
    const a = order[i];
    order[i] = order[j];
    order[j] = a;
  }
}
