/**
 * The real model: the 4-Ess study as people run it, and the municipal sector in one world.
 *
 * Counted are person-years of the horizon that are asked for: persons x years x arms x worlds. The year of warm-up before
 * day 0 is simulated as well and not counted; neither is anything gained because arms share it.
 */
import fourEss from '../../scenarios/4ess.json';
import type { IndexedWorld, Runner } from '../experiments/runner.ts';
import { worldsOf } from '../experiments/worlds.ts';
import type { Plan, PlanEmployer } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { poolRunner } from '../runtime/pool.ts';
import { nodeSpawner } from '../runtime/spawn-node.ts';
import { compileStudy } from '../scenario/compile.ts';
import { checkStudy } from '../scenario/parse.ts';
import { OBJECTS, OBJECTS_NAME } from './common-bench.ts';
import { speeds, type Measured, type Spread } from './measure.ts';

/** Neither workload exists with an object a person: the figure of the common one stands beside it. */
const REFERENCE = `${OBJECTS_NAME} (common workload)`;

const ESS_YEARS = 3;
const ESS_WORLDS = 200;
const ESS_RUNS = 5;

export const SECTOR_PERSONS = 1_200_000;
const SECTOR_YEARS = 5;
const SECTOR_RUNS = 3;

function plansOf(years: number): readonly Plan[] {
  const parsed = checkStudy(fourEss);
  if (!parsed.ok) throw new Error('The 4-Ess study is not a study; `sim check` says why.');
  return compileStudy(parsed.study, undefined, { years }).plans;
}

const personsOf = (plan: Plan): number => plan.employers.reduce((sum, { employments }) => sum + employments, 0);

export async function bench4Ess(persons: number | null): Promise<Measured> {
  const plans = plansOf(ESS_YEARS).slice(0, 2);
  const scaled = persons === null ? plans : plans.map((plan) => scaledTo(plan, persons));
  const count = personsOf(scaled[0]);
  const personYears = count * ESS_YEARS * scaled.length * ESS_WORLDS;
  const simulator = createSimulator();
  simulator.arms(scaled, { draw: 1, replication: 0 });
  const runners = [1, 2].map((workers) => poolRunner({ workers, spawn: nodeSpawner() }));
  let times = 0;
  // As another study each time: worlds that a worker has kept from the run before would make the next one look faster.
  const anew = () => scaled.map((plan) => ({ ...plan, baseId: `${plan.baseId}/${times}` }));
  const run = (runner: Runner) => () => (times++, answer(runner, anew(), worldsOf(ESS_WORLDS, false)));
  const found = await speeds(ESS_RUNS, {
    one: { personYears, run: run(runners[0]) },
    two: { personYears, run: run(runners[1]) },
    objects: OBJECTS,
  });
  await Promise.all(runners.map((runner) => runner.close()));
  return measured('4ess', count, ESS_YEARS, ESS_RUNS, { core: found.one, ...found }, simulator.bytes());
}

export async function benchSector(persons: number): Promise<Measured> {
  const whole = scaledTo(plansOf(SECTOR_YEARS)[0], persons);
  const count = personsOf(whole);
  const personYears = count * SECTOR_YEARS;
  const simulator = createSimulator();
  // Municipalities share nothing yet, so two threads take every other one each.
  const halves = [0, 1].map((half) => ({
    ...whole,
    id: `${whole.id}/${half}`,
    baseId: `${whole.baseId}/${half}`,
    employers: whole.employers.filter((_, i) => i % 2 === half),
  }));
  const runners = [1, 2].map((workers) => poolRunner({ workers, spawn: nodeSpawner() }));
  const run = (runner: Runner) => () => Promise.all(halves.map((plan) => answer(runner, [plan], worldsOf(1, true))));
  const found = await speeds(SECTOR_RUNS, {
    core: { personYears, run: () => simulator.simulate(whole, { draw: 0, replication: 0 }) },
    one: { personYears, run: run(runners[0]) },
    two: { personYears, run: run(runners[1]) },
    objects: OBJECTS,
  });
  await Promise.all(runners.map((runner) => runner.close()));
  return measured('sector', count, SECTOR_YEARS, SECTOR_RUNS, found, simulator.bytes());
}

function measured(
  workload: string,
  persons: number,
  years: number,
  runs: number,
  { core, one, two, objects }: Record<'core' | 'one' | 'two' | 'objects', Spread>,
  bytes: number,
): Measured {
  return {
    workload,
    persons,
    years,
    runs,
    personYearsPerSecond: core,
    bytesPerPerson: bytes / persons,
    workers: { one: one.median, two: two.median, ratio: two.median / one.median },
    reference: { name: REFERENCE, personYearsPerSecond: objects.median },
    ratio: core.median / objects.median,
  };
}

/** The three municipalities as often as it takes, each copy an employer of its own, so that sizes stay those of 4-Ess. */
function scaledTo(plan: Plan, persons: number): Plan {
  const own = personsOf(plan);
  const copies = Math.max(1, Math.round(persons / own));
  const shrink = persons < own ? persons / own : 1;
  const employers = Array.from({ length: copies }, (_, copy) =>
    plan.employers.map((employer): PlanEmployer => ({
      ...employer,
      id: `${employer.id}-${copy}`,
      employments: Math.max(1, Math.round(employer.employments * shrink)),
    })),
  ).flat();
  return { ...plan, id: `${plan.id}/${persons}`, baseId: `${plan.baseId}/${persons}`, employers };
}

async function answer(runner: Runner, plans: readonly Plan[], worlds: readonly IndexedWorld[]): Promise<void> {
  let failed = '';
  const job = runner.run(
    { plans, worlds },
    {
      onResult: () => {},
      onFailure: ({ message }) => {
        failed = message;
      },
    },
  );
  await job.done;
  // A speed at which something went wrong is no speed.
  if (failed) throw new Error(failed);
}
