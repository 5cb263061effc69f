/** The common workload, against the same model with an object a person, in the same run. */
import { Worker } from 'node:worker_threads';
import { PER_EMPLOYER, runCommon } from './common.ts';
import { speeds, type Measured, type Work } from './measure.ts';
import { runObjects } from './objects.ts';

export const COMMON_PERSONS = 1_000_000;
const DAYS = 1095;
const YEARS = 3;
const RUNS = 5;
const SEED = 1;
/** The reference asks every person every day: fewer are enough to know its speed, and more would take minutes. */
const REFERENCE_PERSONS = 8_000;

export interface Part {
  readonly persons: number;
  readonly first: number;
}

export async function benchCommon(persons: number, program: URL): Promise<Measured> {
  let bytes = 0;
  const personYears = persons * YEARS;
  const threads = [1, 2].map((count) => startThreads(count, persons, program));
  try {
    const { core, objects, one, two } = await speeds(RUNS, {
      core: { personYears, run: () => ({ bytes } = runCommon(persons, DAYS, SEED)) },
      objects: OBJECTS,
      one: { personYears, run: threads[0].run },
      two: { personYears, run: threads[1].run },
    });
    return {
      workload: 'common',
      persons,
      years: YEARS,
      runs: RUNS,
      personYearsPerSecond: core,
      bytesPerPerson: bytes / persons,
      workers: { one: one.median, two: two.median, ratio: two.median / one.median },
      reference: { name: OBJECTS_NAME, personYearsPerSecond: objects.median },
      ratio: core.median / objects.median,
    };
  } finally {
    await Promise.all(threads.map(({ end }) => end()));
  }
}

/** The model with an object a person; also beside workloads that have no such version of their own. */
export const OBJECTS: Work = {
  personYears: REFERENCE_PERSONS * YEARS,
  run: () => runObjects(REFERENCE_PERSONS, DAYS, SEED),
};
export const OBJECTS_NAME = 'an object per person, asked every day';

/** Employers share nothing with each other, so each thread takes its part of them. */
function startThreads(
  count: number,
  persons: number,
  program: URL,
): { run: () => Promise<unknown>; end: () => Promise<unknown> } {
  const employers = Math.ceil(persons / PER_EMPLOYER);
  const parts = Array.from({ length: count }, (_, i): Part => {
    const first = Math.floor((employers * i) / count) * PER_EMPLOYER;
    const end = Math.min(persons, Math.floor((employers * (i + 1)) / count) * PER_EMPLOYER);
    return { persons: end - first, first };
  });
  const workers = parts.map(() => new Worker(program, { execArgv: [] }));
  const answered = (worker: Worker, part: Part): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.postMessage(part);
    });
  return {
    run: () => Promise.all(parts.map((part, i) => answered(workers[i], part))),
    end: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

/** What a thread does with its part. */
export function runPart({ persons, first }: Part): number {
  return runCommon(persons, DAYS, SEED, { first }).events;
}
