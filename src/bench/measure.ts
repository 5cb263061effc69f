/** One measured workload, in the shape that other programs read (contracts.md, section 8). */
export interface Measured {
  readonly workload: string;
  readonly persons: number;
  readonly years: number;
  readonly runs: number;
  /** On one core. */
  readonly personYearsPerSecond: Spread;
  /** Typed arrays at their peak. */
  readonly bytesPerPerson: number;
  /** Person-years a second with one and with two worker threads. */
  readonly workers: { readonly one: number; readonly two: number; readonly ratio: number };
  readonly reference: { readonly name: string; readonly personYearsPerSecond: number };
  /** How many times the reference. */
  readonly ratio: number;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/** Person-years a second of each of `runs` runs, after one that is thrown away: the compiler has then seen the code. */
export async function speeds(personYears: number, runs: number, work: (run: number) => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let run = -1; run < runs; run++) {
    const begin = performance.now();
    await work(run);
    const seconds = (performance.now() - begin) / 1000;
    if (run >= 0) found.push(personYears / seconds);
  }
  return found;
}
