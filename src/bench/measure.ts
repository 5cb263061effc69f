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

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

export interface Work {
  readonly personYears: number;
  readonly run: () => unknown;
}

/**
 * Person-years a second of several kinds of work, each run once for nothing (the compiler has then seen the code) and
 * then `runs` times by turns: whatever else the machine does meanwhile falls on all of them alike.
 */
export async function speeds<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, Work>>,
): Promise<Record<Name, Spread>> {
  const names = Object.keys(works) as Name[];
  const found = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = -1; run < runs; run++) {
    for (const name of names) {
      const begin = performance.now();
      await works[name].run();
      const seconds = (performance.now() - begin) / 1000;
      if (run >= 0) found.get(name)!.push(works[name].personYears / seconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(found.get(name)!)])) as Record<Name, Spread>;
}
