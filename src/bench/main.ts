/** `npm run --silent bench -- [--workload common|4ess|sector] [--persons N] [--json]`: how fast, in person-years a second. */
import { isMainThread, parentPort } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { benchCommon, COMMON_PERSONS, runPart, type Part } from './common-bench.ts';
import type { Measured } from './measure.ts';
import { bench4Ess, benchSector, SECTOR_PERSONS } from './study-bench.ts';

const COMMON = 'common';

const workloads: Readonly<Record<string, (persons: number | null) => Promise<Measured>>> = {
  [COMMON]: (persons) => benchCommon(persons ?? COMMON_PERSONS, new URL(import.meta.url)),
  '4ess': bench4Ess,
  sector: (persons) => benchSector(persons ?? SECTOR_PERSONS),
};

function text(of: Measured): string {
  const million = (perSecond: number): string => `${(perSecond / 1e6).toFixed(3)} million person-years a second`;
  const { median, min, max } = of.personYearsPerSecond;
  return [
    `${of.workload}: ${of.persons} persons, ${of.years} years, median of ${of.runs} runs`,
    `  one core    ${million(median)} (${(min / 1e6).toFixed(3)} to ${(max / 1e6).toFixed(3)})`,
    `  1 worker    ${million(of.workers.one)}`,
    `  2 workers   ${million(of.workers.two)}, ${of.workers.ratio.toFixed(2)} times one`,
    `  reference   ${million(of.reference.personYearsPerSecond)}: ${of.reference.name}`,
    `  ratio       ${of.ratio.toFixed(1)}`,
    `  memory      ${of.bytesPerPerson.toFixed(1)} bytes a person in typed arrays`,
    '',
  ].join('\n');
}

const usage = `Usage: bench [--workload ${Object.keys(workloads).join('|')}] [--persons N] [--json]
      measures person-years a second, with one worker and two, beside an object-per-person version of the common
      workload; without --workload it is ${COMMON}, without --persons as many as the workload has
`;

class UsageError extends Error {}

async function main(): Promise<void> {
  const options = { workload: { type: 'string' }, persons: { type: 'string' }, json: { type: 'boolean' } } as const;
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return;
  }
  let values;
  try {
    ({ values } = parseArgs({ options, strict: true }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { workload = COMMON, persons } = values;
  if (!Object.hasOwn(workloads, workload)) {
    throw new UsageError(`There is no workload '${workload}'; there is ${Object.keys(workloads).join(', ')}.`);
  }
  if (persons !== undefined && !/^[1-9]\d{0,7}$/.test(persons)) {
    throw new UsageError(`--persons takes a whole number, not '${persons}'.`);
  }
  const measured = await workloads[workload](persons === undefined ? null : Number(persons));
  process.stdout.write(values.json ? `${JSON.stringify(measured, null, 2)}\n` : text(measured));
}

if (isMainThread) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
} else {
  parentPort?.on('message', (part: Part) => parentPort?.postMessage(runPart(part)));
}
