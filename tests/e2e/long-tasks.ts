// How long the page's thread is held. A task counts by the processor's time and not by the clock's, and in yardsticks: a fixed
// piece of work that is done on the same thread all the while. So neither a slow machine nor what its neighbours do to
// it (who empty its caches and share its cores) is taken for the page's fault, and a long task is long on every machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from './browser.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** One task, in milliseconds of the processor. */
export interface Task {
  /** When it began. */
  readonly at: number;
  readonly ms: number;
  /** The yardstick, not the page's own. */
  readonly measure: boolean;
}

/** What no task may take, in milliseconds on a quiet machine of 2026. */
export const LIMIT = 50;
/** What the yardstick takes there: so it is, by definition, said in the milliseconds of `LIMIT`. */
const YARDSTICK = 1.5;
const EVERY = 100;
/** Measures before and after a task that say how slow its moment was. */
const BESIDE = 4;
const MARK = 'yardstick';

declare global {
  interface Window {
    /** Does the work of so many yardsticks in one task. */
    work: (times: number) => void;
  }
}

/** Work of the kinds that the page does: objects, text, sorting, elements. */
function layYardstick({ mark, every }: { mark: string; every: number }): void {
  if (Object.hasOwn(window, 'work')) return;
  window.work = (times) => {
    for (let time = 0; time < times; time++) {
      const rows = Array.from({ length: 3000 }, (_, i) => ({ id: (i * 7919) % 3001, text: `row ${i}` }));
      rows.sort((a, b) => a.id - b.id);
      const table = document.createElement('table');
      for (const { id, text } of rows.slice(0, 250)) {
        const cell = table.insertRow().insertCell();
        cell.textContent = text;
        cell.dataset['id'] = String(id);
        cell.className = id % 2 === 0 ? 'even' : 'odd';
      }
    }
  };
  // Warm, as the page's own code is.
  for (let i = 0; i < 20; i++) window.work(1);
  setInterval(() => {
    performance.mark(mark);
    window.work(1);
  }, every);
}

/** Each task on the page's thread while something is done. The yardstick goes on until the page is left. */
export async function tasksDuring(site: Site, page: Page, action: () => Promise<unknown>): Promise<Task[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'));
  const path = join(folder, 'trace.json');
  await page.evaluate(layYardstick, { mark: MARK, every: EVERY });
  await site.browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'], path });
  // Measures also where the action is a short one.
  await page.waitForTimeout(BESIDE * EVERY);
  await action();
  await page.waitForTimeout(BESIDE * EVERY);
  await site.browser.stopTracing();
  const { traceEvents: events } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(folder, { recursive: true });

  const thread = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const marks = events.filter(({ name }) => name === MARK);
  const main = thread(marks[0]);
  const tasks = events.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && thread(event) === main);
  return tasks.map(({ ts, dur = 0, tdur = 0 }) => ({
    at: ts / 1000,
    ms: tdur / 1000,
    measure: marks.some((mark) => mark.ts >= ts && mark.ts <= ts + dur),
  }));
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

/** The page's own tasks, longest first, in milliseconds of a quiet machine: by the measures around each. */
export function inQuiet(tasks: readonly Task[]): number[] {
  const measures = tasks.filter(({ measure }) => measure);
  if (measures.length === 0) throw new Error('no measure of how slow the machine is');
  return tasks
    .filter(({ measure }) => !measure)
    .map(({ at, ms }) => {
      const next = measures.findIndex((one) => one.at > at);
      const middle = next < 0 ? measures.length : next;
      const beside = measures.slice(Math.max(0, middle - BESIDE), middle + BESIDE);
      return (ms / median(beside.map((one) => one.ms))) * YARDSTICK;
    })
    .sort((a, b) => b - a);
}

/**
 * Milliseconds of the longest of the page's own tasks, in the calmest of at most three attempts: what the page does takes
 * as long in each of them, what happens to it (a page fault, a collection of garbage of somebody else's) does not.
 */
export async function longestTask(attempt: () => Promise<Task[]>): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < 3 && least >= LIMIT; time++) {
    const tasks = await attempt();
    const own = inQuiet(tasks);
    const raw = Math.max(...tasks.filter(({ measure }) => !measure).map(({ ms }) => ms));
    console.info(`${own.length} tasks; the longest ${raw.toFixed(0)} ms, ${own[0].toFixed(0)} on a quiet machine`);
    // Else it was not the page that was watched.
    if (own.length < 50) throw new Error(`only ${own.length} tasks`);
    least = Math.min(least, own[0]);
  }
  return least;
}
