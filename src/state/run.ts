/**
 * One run of a draft: only what no earlier run has come to is simulated, world by world and arm by arm; the rest is taken from the
 * file. The baseline goes along whenever anything is simulated, because arms that share a world with it cost little.
 *
 * Worlds that lack the same arms are run together, those that lack the fewest first: a control that is moved in the middle of
 * a run then has its figure from the worlds that were there, before the others go on.
 *
 * Where several scenarios have no worlds yet, the one in view is opened first: a few worlds of it and of the baseline alone, so that
 * its first figure does not wait for the others.
 */
import type { Failure, Job, Runner } from '../experiments/runner.ts';
import { worldAt } from '../experiments/worlds.ts';
import type { Plan } from '../model/plan.ts';
import { digestPatiently } from '../results/digest.ts';
import { answered, type WorldArrays } from '../results/worlds.ts';
import type { ArmResults } from './arm-results.ts';
import type { Pause } from './figures.ts';
import type { Compiled } from './study.ts';

export interface RunOptions {
  readonly compiled: Compiled;
  readonly fixed: boolean;
  readonly worlds: number;
  readonly pause: Pause;
  readonly now: () => number;
  /** The scenario in view, by its place among the arms. */
  readonly first: number;
  /** After every answer of the opening, with the baseline and that scenario. */
  readonly onOpening: (arms: WorldArrays, done: number) => void;
  /**
   * After every answer, with all arms of the study. `last`: nothing comes after the worlds that are being run now, so that
   * their pace is that of the rest.
   */
  readonly onProgress: (arms: WorldArrays, done: number, last: boolean) => void;
  /** Of worlds that are not of the opening: those of the opening are run again. */
  readonly onFailure: (failure: Failure) => void;
}

export interface Run {
  /** Worlds that every arm had before. */
  readonly known: number;
  /** All arms of the study, in its order; of a run that was stopped in its opening, only those of the opening. */
  readonly done: Promise<Ended>;
  /** Ends it; `done` then settles with what there is, and the file has it at once. */
  stop(): void;
}

interface Ended {
  readonly arms: WorldArrays;
  readonly complete: boolean;
  /** null when incomplete. */
  readonly digest: string | null;
  readonly failures: readonly Failure[];
}

/** Worlds that lack the same arms. */
interface Batch {
  readonly plans: readonly Plan[];
  readonly indices: readonly number[];
}

/** Worlds of the opening: as few as make a figure. */
const OPENING = 2;

export function startRun(runner: Runner, file: ArmResults, options: RunOptions): Run {
  const { compiled, fixed, worlds } = options;
  const { layout, plans } = compiled;
  /** Arms with the same plan are run once, and have one row. */
  const rows = new Map(plans.map((plan) => [plan.id, Array.from({ length: worlds }, () => undefined) as Row]));
  const rowOf = ({ id }: Plan): Row => rows.get(id)!;
  for (const plan of plans) file.get(plan, fixed, worlds).forEach((world, index) => (rowOf(plan)[index] = world));
  const whole = plans.map(rowOf);
  const seen = [plans[0], plans[options.first]];
  const failures: Failure[] = [];
  let done = answered(whole).length;
  const jobs: Job[] = [];
  let opening = false;
  let stopped = false;

  async function simulated({ plans: asked, indices }: Batch, told: () => void): Promise<void> {
    const job = runner.run(
      { plans: asked, worlds: indices.map((index) => worldAt(index, fixed)) },
      {
        onResult({ index, arms }) {
          const before = whole.every((row) => row[index]);
          // What was there before is left as it is: it is the same.
          asked.forEach((plan, i) => (rowOf(plan)[index] ??= arms[i]));
          if (!before && whole.every((row) => row[index])) done++;
          told();
        },
        onFailure(failure) {
          // Worlds of the opening that failed are run again with all arms.
          if (opening) return;
          failures.push(failure);
          options.onFailure(failure);
          told();
        },
      },
    );
    jobs.push(job);
    if ((await job.done) === 'stopped') stopped = true;
  }

  async function all(): Promise<Ended> {
    const first = batches(plans, rowOf, Math.min(OPENING, worlds));
    const inView = ({ id }: Plan): boolean => id === seen[1].id;
    opening = worlds > OPENING && first.some(({ plans: lack }) => lack.length > seen.length && lack.some(inView));
    if (opening) {
      for (const batch of batches(seen, rowOf, OPENING)) {
        await simulated(batch, () => options.onOpening(seen.map(rowOf), answered(seen.map(rowOf)).length));
        if (stopped) return ended();
      }
      opening = false;
    }
    const open = batches(plans, rowOf, worlds).sort((a, b) => a.plans.length - b.plans.length);
    // All are asked for at once, in this order, so that no worker waits for another one at the end of a batch.
    await Promise.all(
      open.map((batch) => simulated(batch, () => options.onProgress(whole, done, batch === open.at(-1)))),
    );
    return ended();
  }

  async function ended(): Promise<Ended> {
    keep();
    failures.sort((a, b) => a.index - b.index);
    const complete = !stopped && failures.length === 0;
    const digest = complete ? await digestPatiently(layout, whole, options) : null;
    return { arms: opening ? seen.map(rowOf) : whole, complete, digest, failures };
  }

  /** Of a run in which a world has failed nothing is kept. */
  function keep(): void {
    if (failures.length === 0) for (const plan of plans) file.add(plan, fixed, rowOf(plan));
  }

  return {
    known: done,
    done: all(),
    stop() {
      stopped = true;
      for (const job of jobs) job.stop();
      keep();
    },
  };
}

type Row = (Float64Array | undefined)[];

/** What some plans lack of the first worlds, the baseline with it. */
function batches(plans: readonly Plan[], rowOf: (plan: Plan) => Row, worlds: number): Batch[] {
  const found = new Map<string, { plans: Plan[]; indices: number[] }>();
  for (let index = 0; index < worlds; index++) {
    const lacking = plans.filter((plan, i) => !rowOf(plan)[index] && plans.findIndex(({ id }) => id === plan.id) === i);
    if (lacking.length === 0) continue;
    const asked = lacking[0] === plans[0] ? lacking : [plans[0], ...lacking];
    const key = asked.map((plan) => plans.indexOf(plan)).join();
    const batch = found.get(key) ?? { plans: asked, indices: [] };
    batch.indices.push(index);
    found.set(key, batch);
  }
  return [...found.values()];
}
