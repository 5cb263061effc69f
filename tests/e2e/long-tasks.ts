// How long the page's thread is held. Durations are of the processor and not of the clock, so that a loaded machine does
// not fail the page for what its neighbours do.
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

/** Milliseconds on a quiet machine. Caches that neighbours empty make the same work dearer, hence some slack. */
export const LIMIT = 50;
export const SLACK = 1.6;

/** Milliseconds of each task on the page's thread while something is done. */
export async function tasksDuring(site: Site, page: Page, action: () => Promise<unknown>): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'));
  const path = join(folder, 'trace.json');
  await site.browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'], path });
  await action();
  await site.browser.stopTracing();

  const { traceEvents: events } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(folder, { recursive: true });
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
  const count = new Map<string, number>();
  for (const { pid, tid } of tasks) count.set(`${pid}:${tid}`, (count.get(`${pid}:${tid}`) ?? 0) + 1);
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const main = mains
    .map(({ pid, tid }) => `${pid}:${tid}`)
    .sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))[0];
  return tasks.filter(({ pid, tid }) => `${pid}:${tid}` === main).map(({ tdur = 0 }) => tdur / 1000);
}
