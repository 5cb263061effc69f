/**
 * A runner over n workers. Worlds go out in chunks and come back in any order. A worker that dies or falls silent is
 * replaced and its chunk sent again, which is safe because runs are pure; a world that kills two workers is reported as
 * a failure, and the others go on.
 */
import type { Endpoint } from 'comlink';
import type {
  Failure,
  Handlers,
  IndexedWorld,
  Job,
  Request,
  Runner,
  Tracer,
  WorldLives,
  WorldResult,
} from '../experiments/runner.ts';
import { chunkSize, taken } from './chunks.ts';
import { Member } from './member.ts';
import type { Chunk, PoolJob, Slot } from './pool-state.ts';
import type { Kind, WorkerHandle } from './protocol.ts';
import { every, patience, personYears, punctual, silenceLimit, START_MS, TICK_MS, type Every } from './watchdog.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly spawn: () => WorkerHandle<Endpoint>;
  /** Milliseconds; only for the size of chunks. */
  readonly now?: () => number;
  /** The watchdog's timer. */
  readonly every?: Every;
  /** Milliseconds of silence after which a worker is given up. */
  readonly silence?: (request: Request) => number;
}

/** A world that was being worked on when a worker died is tried once more. */
const DEATHS_ALLOWED = 1;
const STARTS_ALLOWED = 3;

/** Lives go before numbers, and of these such as somebody looks at before the rest. */
const rank = ({ kind, request }: PoolJob): number => (kind === 'lives' ? 2 : request.soon ? 1 : 0);

export function poolRunner(options: PoolOptions): Runner & Tracer {
  const now = options.now ?? (() => performance.now());
  const startTimer = options.every ?? every;
  const slots: Slot[] = Array.from({ length: Math.max(1, options.workers) }, () => ({
    member: null,
    ready: false,
    chunk: null,
    ending: new Set(),
    failedStarts: 0,
  }));
  const jobs: PoolJob[] = [];
  let requests = 0;
  let closed = false;
  /** Milliseconds for a person-year, of the newest chunk: what a first chunk is measured by. */
  let pace: number | null = null;
  let stopTimer: (() => void) | null = null;

  function hire(slot: Slot): Member {
    const member: Member = new Member(
      options.spawn(),
      {
        onResult: (id, result) => deliver(slot, id, result.index, (job) => job.onResult(result)),
        onFailure: (id, failure) => deliver(slot, id, failure.index, (job) => job.onFailure(failure)),
      },
      (reason) => bury(slot, reason),
    );
    slot.member = member;
    slot.ready = false;
    member.ready.then(
      () => {
        slot.ready = true;
        slot.failedStarts = 0;
      },
      () => {}, // bury() has been told
    );
    return member;
  }

  function deliver(slot: Slot, id: number, index: number, tell: (job: PoolJob) => void): void {
    const chunk = slot.chunk;
    // An answer of an older request, of a stopped job, or a second one for the same world, is nobody's.
    if (!chunk || chunk.id !== id || chunk.job.stopped || !chunk.worlds.delete(index)) return;
    chunk.job.open--;
    tell(chunk.job);
    finishIfDone(chunk.job);
  }

  function finishIfDone(job: PoolJob): void {
    if (job.open > 0 || job.stopped) return;
    drop(job);
    job.settle('complete');
  }

  function drop(job: PoolJob): void {
    const at = jobs.indexOf(job);
    if (at >= 0) jobs.splice(at, 1);
  }

  function fail(job: PoolJob, worlds: Iterable<IndexedWorld>, code: Failure['code'], message: string): void {
    for (const world of worlds) {
      job.open--;
      job.onFailure({ index: world.index, code, message });
      if (job.stopped) return;
    }
    finishIfDone(job);
  }

  /** A worker has died. What it had not answered is sent again, except a world that has now killed twice. */
  function bury(slot: Slot, reason: string): void {
    const { chunk, ready } = slot;
    // It died over what it was to put down, so the newer chunk is not to blame.
    const guilty = ready && slot.ending.size === 0;
    slot.member = null;
    slot.ready = false;
    slot.chunk = null;
    slot.ending.clear();
    if (!ready) slot.failedStarts++;
    if (chunk && !chunk.job.stopped) {
      const { job } = chunk;
      const unanswered = [...chunk.worlds.values()];
      const culprit = unanswered[0];
      const deaths = culprit ? (job.deaths.get(culprit.index) ?? 0) + (guilty ? 1 : 0) : 0;
      if (culprit) job.deaths.set(culprit.index, deaths);
      if (culprit && deaths > DEATHS_ALLOWED) {
        job.waiting.unshift(...unanswered.slice(1));
        fail(job, [culprit], 'worker-lost', `${deaths} workers were lost on this world; the last: ${reason}`);
      } else {
        job.waiting.unshift(...unanswered);
      }
    }
    if (slots.every((other) => other.failedStarts >= STARTS_ALLOWED)) {
      for (const job of [...jobs]) fail(job, job.waiting.splice(0), 'worker-lost', `no worker starts: ${reason}`);
    }
    dispatch();
  }

  /** The first worker takes nothing that is done aside, as long as another one can. */
  function staysFree(slot: Slot): boolean {
    return slot === slots[0] && slots.some((other) => other !== slot && other.failedStarts < STARTS_ALLOWED);
  }

  function dispatch(): void {
    if (closed) return;
    for (const slot of slots) {
      if (slot.chunk || slot.failedStarts >= STARTS_ALLOWED) continue;
      const job = jobs.find(({ waiting, request }) => waiting.length > 0 && !(request.aside && staysFree(slot)));
      if (!job) continue;
      // The first answer comes soonest from one world each.
      const size = job.chunks++ < slots.length ? 1 : chunkSize(job.msPerWorld, job.waiting.length, slots.length);
      const worlds = taken(job.waiting, size, slots.indexOf(slot), slots.length);
      const chunk: Chunk = {
        id: ++requests,
        job,
        worlds: new Map(worlds.map((world) => [world.index, world])),
        ticksSinceStop: 0,
      };
      slot.chunk = chunk;
      void work(slot, chunk, worlds);
    }
    watch();
  }

  async function work(slot: Slot, chunk: Chunk, worlds: readonly IndexedWorld[]): Promise<void> {
    const { job } = chunk;
    // After a death the chunk is no longer the slot's: bury() has dealt with it.
    const dealtWith = (): boolean => closed || (slot.chunk !== chunk && !slot.ending.has(chunk));
    let complaint = 'the worker gave no answer for this world';
    try {
      const member = slot.member ?? hire(slot);
      if (!slot.ready) await member.ready;
      if (!job.stopped) {
        member.silentTicks = 0;
        const free = slot.ending.size === 0;
        const begin = now();
        await member.run(chunk.id, job.kind, job.request.plans, worlds);
        if (free && !job.stopped) {
          const ms = (now() - begin) / worlds.length;
          job.msPerWorld = job.msPerWorld === null ? ms : (job.msPerWorld + ms) / 2;
          if (job.kind === 'numbers') pace = job.msPerWorld / personYears(job.request.plans);
        }
      }
    } catch (error) {
      if (dealtWith()) return;
      complaint = error instanceof Error ? error.message : String(error);
      // No worker could even be made.
      if (!slot.member) return bury(slot, complaint);
    }
    if (dealtWith()) return;
    if (!slot.ending.delete(chunk)) slot.chunk = null;
    if (!job.stopped) fail(job, chunk.worlds.values(), 'protocol', complaint);
    dispatch();
  }

  /** The timer runs only while somebody works: an idle page is not woken, and Node can end. */
  function watch(): void {
    const busy = slots.some((slot) => slot.chunk || slot.ending.size > 0);
    if (busy && !stopTimer) {
      const inTime = punctual(now);
      stopTimer = startTimer(TICK_MS, () => tick(inTime(TICK_MS)));
    }
    if (!busy && stopTimer) {
      stopTimer();
      stopTimer = null;
    }
  }

  /** @param counts whether the timer came in time: on a crowded machine silence says nothing. */
  function tick(counts: boolean): void {
    if (!counts) return;
    for (const slot of slots) {
      const { chunk, ending, member } = slot;
      if (!member || (!chunk && ending.size === 0)) continue;
      const silent = ++member.silentTicks * TICK_MS;
      const stuck = [...ending].some((old) => ++old.ticksSinceStop > 1);
      // Asked to stop, but deep in a long world: the next job should not have to wait for it.
      if (slot.ready && stuck) member.lose('did not stop');
      else if (
        silent >= (slot.ready ? (chunk ? patience(chunk.job.silence, chunk.job.msPerWorld) : Infinity) : START_MS)
      ) {
        member.lose(`silent for ${silent / 1000} s`);
      }
    }
  }

  function start<Result extends WorldResult | WorldLives>(
    kind: Kind,
    request: Request,
    handlers: Handlers<Result>,
  ): Job {
    let settle: PoolJob['settle'] = () => {};
    const done = new Promise<'complete' | 'stopped'>((resolve) => (settle = resolve));
    const job: PoolJob = {
      request,
      kind,
      // What comes is of the kind that was asked for.
      onResult: (result) => handlers.onResult(result as Result),
      onFailure: (failure) => handlers.onFailure(failure),
      silence: options.silence?.(request) ?? silenceLimit(request.plans, kind === 'lives'),
      waiting: [...request.worlds],
      chunks: 0,
      open: request.worlds.length,
      stopped: false,
      msPerWorld: pace === null || kind === 'lives' ? null : pace * personYears(request.plans),
      deaths: new Map(),
      settle,
    };
    const stop = (): void => {
      if (job.stopped) return;
      job.stopped = true;
      drop(job);
      job.settle('stopped');
      for (const slot of slots) {
        if (slot.chunk?.job !== job) continue;
        slot.member?.stop(slot.chunk.id);
        slot.ending.add(slot.chunk);
        slot.chunk = null;
      }
      // Jobs are often stopped together: no worker should begin with one that is stopped next.
      queueMicrotask(dispatch);
    };
    if (closed) stop();
    else if (job.open === 0) job.settle('complete');
    else {
      // After those that were asked for earlier and are as urgent.
      const later = jobs.findIndex((other) => rank(other) < rank(job));
      jobs.splice(later < 0 ? jobs.length : later, 0, job);
      // Whoever asks again may have mended what kept workers from starting.
      for (const slot of slots) slot.failedStarts = 0;
      dispatch();
    }
    return { done, stop };
  }

  async function close(): Promise<void> {
    closed = true;
    for (const job of [...jobs]) {
      job.stopped = true;
      job.settle('stopped');
    }
    jobs.length = 0;
    stopTimer?.();
    stopTimer = null;
    await Promise.all(slots.map((slot) => slot.member?.end() ?? Promise.resolve()));
  }

  return {
    workers: slots.length,
    run: (request, handlers) => start<WorldResult>('numbers', request, handlers),
    trace: (request, handlers) => start<WorldLives>('lives', request, handlers),
    close,
  };
}
