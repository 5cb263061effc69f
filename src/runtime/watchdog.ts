/**
 * How long a worker may be silent. Silence is counted in ticks of a timer and not read from a clock: a computer that
 * slept for an hour has ticked once, and its workers are not to blame. A tick that comes late counts for nothing: where
 * the timer has to wait for the processor, the workers wait as well.
 */
import type { Plan } from '../model/plan.ts';

export const TICK_MS = 500;
const SILENCE_MS = 8_000;
/** A tick that comes so many times its wait after the last one is late. */
const LATE = 1.5;
/** A worker that was slow so far is waited for: so many times as long as a world has taken. */
const PATIENCE = 20;
/** A worker that is still being loaded; its script may have to come over a slow line. */
export const START_MS = 20_000;
/** A worker cannot speak in the middle of a world. This speed is far below that of any machine we have met. */
const SLOWEST_PERSON_YEARS_PER_MS = 50;
/** Writing down every event takes longer. */
const SLOWEST_TRACED_PER_MS = 1;

/** Of one world under all of these plans. */
export function personYears(plans: readonly Plan[]): number {
  let sum = 0;
  for (const plan of plans) {
    let persons = 0;
    for (const employer of plan.employers) persons += employer.employments;
    sum += (persons * plan.days) / 365;
  }
  return sum;
}

/** For one world under all of these plans. */
export function silenceLimit(plans: readonly Plan[], lives = false): number {
  return SILENCE_MS + personYears(plans) / (lives ? SLOWEST_TRACED_PER_MS : SLOWEST_PERSON_YEARS_PER_MS);
}

/** Silence allowed on a job whose worlds have taken so long; null before one was answered. */
export const patience = (silence: number, msPerWorld: number | null): number =>
  Math.max(silence, PATIENCE * (msPerWorld ?? 0));

/** Tells for each tick whether it came in time; `ms` is the wait between two. */
export function punctual(now: () => number): (ms: number) => boolean {
  let last: number | null = null;
  return (ms) => {
    const at = now();
    const inTime = last !== null && at - last <= LATE * ms;
    last = at;
    return inTime;
  };
}

/** Calls `tick` every `ms` until the returned function is called. An argument of the pool, so that tests own time. */
export type Every = (ms: number, tick: () => void) => () => void;

export const every: Every = (ms, tick) => {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
};
