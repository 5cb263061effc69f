/**
 * How much work something is, as a test may judge it: milliseconds of this process's processor and not of the clock, as on a
 * quiet machine, whatever the neighbours do to this one meanwhile.
 */

/** What the yardstick takes on a quiet machine of 2026. */
const YARDSTICK_MS = 10;
const TRIES = 3;

/** A fixed piece of work of ordinary kinds: objects, text, sorting. */
export function yardstick(): number {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ id: (i * 7919) % 20_011, text: `row ${i}` }));
  rows.sort((a, b) => a.id - b.id);
  return (JSON.parse(JSON.stringify(rows.map(({ id }) => id))) as number[]).length;
}

const timed = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** How many times slower than a quiet one this machine is now; never less than 1. */
function slowness(): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    yardstick();
    return timed(before);
  });
  return Math.max(1, times.sort((a, b) => a - b)[2] / YARDSTICK_MS);
}

/**
 * What `work` gives, and the milliseconds that it takes: measured again (three times at most) where they reach `limit`, for
 * what the work itself costs it costs each time. `work` has to be the same each time.
 */
export async function effort<T>(limit: number, work: () => T | Promise<T>): Promise<{ of: T; ms: number }> {
  let least = Infinity;
  for (let i = 1; ; i++) {
    const before = process.cpuUsage();
    const of = await work();
    const spent = timed(before);
    least = Math.min(least, spent < limit ? spent : spent / slowness());
    if (least < limit || i === TRIES) return { of, ms: least };
  }
}
