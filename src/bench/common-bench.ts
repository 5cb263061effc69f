/** The common workload, against the same model with an object a person, in the same run. */
import { Worker } from 'node:worker_threads';
import { PER_EMPLOYER, runCommon } from './common.ts';
import { speeds, spreadOf, type Measured } from './measure.ts';
import { runObjects } from './objects.ts';

export const COMMON_PERSONS = 1_000_000;
const DAYS = 1095;
const YEARS = 3;
const RUNS = 5;
const SEED = 1;
/** The reference asks every person every day: fewer are enough to know its speed, and more would take minutes. */
const REFERENCE_PERSONS = 8_000;
const REFERENCE_RUNS = 3;

export interface Part {
  readonly persons: number;
  readonly first: number;
}

export async function benchCommon(persons: number, program: URL): Promise<Measured> {
  let bytes = 0;
  const one = await speeds(persons * YEARS, RUNS, () => {
    ({ bytes } = runCommon(persons, DAYS, SEED));
  });
  const reference = await speeds(REFERENCE_PERSONS * YEARS, REFERENCE_RUNS, () =>
    runObjects(REFERENCE_PERSONS, DAYS, SEED),
  );
  const workers = [await threads(1, persons, program), await threads(2, persons, program)];
  const personYearsPerSecond = spreadOf(one);
  const objects = spreadOf(reference).median;
  return {
    workload: 'common',
    persons,
    years: YEARS,
    runs: RUNS,
    personYearsPerSecond,
    bytesPerPerson: bytes / persons,
    workers: { one: workers[0], two: workers[1], ratio: workers[1] / workers[0] },
    reference: { name: 'an object per person, asked every day', personYearsPerSecond: objects },
    ratio: personYearsPerSecond.median / objects,
  };
}

/** Employers share nothing with each other, so each thread takes its part of them. */
async function threads(count: number, persons: number, program: URL): Promise<number> {
  const employers = Math.ceil(persons / PER_EMPLOYER);
  const parts = Array.from({ length: count }, (_, i): Part => {
    const first = Math.floor((employers * i) / count) * PER_EMPLOYER;
    const end = Math.min(persons, Math.floor((employers * (i + 1)) / count) * PER_EMPLOYER);
    return { persons: end - first, first };
  });
  const workers = parts.map(() => new Worker(program, { execArgv: [] }));
  try {
    const found = await speeds(persons * YEARS, RUNS, () =>
      Promise.all(
        parts.map(
          (part, i) =>
            new Promise<void>((resolve, reject) => {
              workers[i].once('message', () => resolve());
              workers[i].once('error', reject);
              workers[i].postMessage(part);
            }),
        ),
      ),
    );
    return spreadOf(found).median;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a thread does with its part. */
export function runPart({ persons, first }: Part): number {
  return runCommon(persons, DAYS, SEED, { first }).events;
}

/** The reference's speed alone, for workloads that have no such version of their own. */
export async function objectsSpeed(): Promise<number> {
  const found = await speeds(REFERENCE_PERSONS * YEARS, REFERENCE_RUNS, () =>
    runObjects(REFERENCE_PERSONS, DAYS, SEED),
  );
  return spreadOf(found).median;
}
